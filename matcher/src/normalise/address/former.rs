//! The former units: names of old districts and communes given up before June 2025, and how all old
//! units relate to today's communes.
//!
//! Takes the codes of the tables already read, adds to their vectors. Decided: a district of June
//! 2025 is what it was then, whatever had been part of it before; a dissolved district is what its
//! communes became.

use super::dates::{Seen, Snapshot};
use super::maps::{Codes, Maps, OldCommune, OldDistrict, all, byte, index, rows};
use crate::tables;

impl Maps {
    /// Reads the names given up before June 2025; the table lists districts first.
    pub(super) fn read_former(
        &mut self,
        provinces: &Codes,
        districts: &mut Codes,
        communes: &Codes,
    ) {
        for row in rows(&tables::FORMER_UNITS) {
            match &row[..] {
                [_, "district", code, province, name, became @ ..] => {
                    let Some(province) = byte(provinces, province) else { continue };
                    let became = all(districts, became);
                    districts.insert((*code).into(), index(self.old_districts.len()));
                    self.old_districts.push(OldDistrict {
                        name,
                        other_names: Vec::new(),
                        province,
                        today: Vec::new(),
                        whole: false,
                        became,
                    });
                }
                [_, "level", code, _, name] => {
                    let at = districts.get(*code).copied();
                    if let Some(district) = at.and_then(|at| self.district_mut(at)) {
                        district.other_names.push(name);
                    }
                }
                [seen, "commune", code, district, name, became @ ..] => {
                    let Some(seen) = Seen::parse(seen) else { continue };
                    let Some(district) = districts.get(*district).copied() else { continue };
                    let same = communes.get(*code).copied();
                    self.add_former(same, district, name, all(communes, became), seen);
                }
                [first, "since", code] => {
                    let at = communes.get(*code).map(|at| usize::from(*at));
                    let commune = at.and_then(|at| self.old_communes.get_mut(at));
                    if let (Some(commune), Some(first)) = (commune, Snapshot::parse(first)) {
                        commune.seen.first = first;
                    }
                }
                _ => {}
            }
        }
    }

    /// Adds a former commune; one that only changed its district is still the same commune.
    fn add_former(
        &mut self,
        same_code: Option<u16>,
        district: u16,
        name: &'static str,
        became: Vec<u16>,
        seen: Seen,
    ) {
        let itself = same_code.and_then(|at| self.old_communes.get_mut(usize::from(at)));
        if let Some(itself) = itself.filter(|itself| itself.name == name) {
            itself.also.push(district);
            return;
        }
        let heirs = || became.iter().filter_map(|at| self.old_communes.get(usize::from(*at)));
        let mut today: Vec<u16> = heirs().flat_map(|heir| heir.today.iter().copied()).collect();
        today.sort_unstable();
        today.dedup();
        let also = heirs().map(|heir| heir.district).filter(|other| *other != district).collect();
        self.old_communes.push(OldCommune {
            name,
            district,
            also,
            today,
            seen,
            former: true,
            became,
        });
    }

    fn district_mut(&mut self, at: u16) -> Option<&mut OldDistrict> {
        self.old_districts.get_mut(usize::from(at))
    }

    /// Fills in what follows from the communes: a district's communes of today, and the reverse.
    pub(super) fn join(&mut self) {
        for commune in &self.old_communes {
            for at in [commune.district].iter().chain(&commune.also) {
                let district = self.old_districts.get_mut(usize::from(*at));
                // A district of June 2025 is what it was then, whatever had been part of it before.
                let of_its_time = |district: &&mut OldDistrict| {
                    !district.became.is_empty() || (!commune.former && *at == commune.district)
                };
                if let Some(district) = district.filter(of_its_time) {
                    district.today.extend(&commune.today);
                }
            }
        }
        for (at, district) in self.old_districts.iter_mut().enumerate() {
            district.today.sort_unstable();
            district.today.dedup();
            if !district.became.is_empty() {
                continue;
            }
            for commune in &district.today {
                if let Some(commune) = self.communes.get_mut(usize::from(*commune)) {
                    commune.districts.push(index(at));
                }
            }
        }
        // A former commune about which nothing else is known lies somewhere in its district.
        for at in 0..self.old_communes.len() {
            let Some(commune) = self.old_communes.get(at).filter(|one| one.today.is_empty()) else {
                continue;
            };
            let district = self.old_districts.get(usize::from(commune.district));
            let today = district.map(|district| district.today.clone()).unwrap_or_default();
            if let Some(commune) = self.old_communes.get_mut(at) {
                commune.today = today;
            }
        }
    }
}
