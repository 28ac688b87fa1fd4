//! The place that a reading means, and when the name used for a place was in force.
//!
//! Takes indexes of the named units, gives the communes of today that they became. A former name
//! that became a commune also named in the text adds nothing and is left out.

use super::dates::{FIRST_NEW_DAY, Since, Until, Validity};
use super::fold::Folded;
use super::gazetteer::Gazetteer;
use super::hamlet;
use super::maps::OldCommune;
use super::place::{Era, Levels, Place};
use super::reading::Reading;

impl Gazetteer {
    pub(super) fn place(&self, reading: Reading, text: &Folded) -> Place {
        let hamlet = hamlet::hamlet(text, reading.hamlet_end);
        let olds = self.lasting(&reading.old);
        let old = || olds.iter().filter_map(|at| self.old(*at));
        let districts = || {
            reading.districts.iter().filter_map(|at| self.maps.old_districts.get(usize::from(*at)))
        };
        let named = !olds.is_empty() || !reading.today.is_empty();

        let mut communes: Vec<u16> =
            reading.today.iter().flat_map(|commune| self.standing(*commune)).collect();
        old().for_each(|commune| communes.extend(&commune.today));
        if !named || reading.or_district {
            districts().for_each(|district| communes.extend(&district.today));
        }
        communes.sort_unstable();
        communes.dedup();

        let one_district = match (&reading.districts[..], &olds[..]) {
            _ if reading.or_district => None,
            (_, [first, ..]) if reading.today.is_empty() => {
                let home = self.home(*first);
                home.filter(|_| olds.iter().all(|other| self.home(*other) == home))
            }
            ([district], _) => self.settled(*district),
            _ => None,
        };
        let one_old = match (&olds[..], &reading.today[..]) {
            ([one], []) if !reading.or_district => Some(*one),
            _ => None,
        };
        let former = one_old.filter(|one| self.old(*one).is_some_and(|commune| commune.former));
        // An island district without communes is named like a commune.
        let island = !named && !reading.commune_said && districts().any(|district| district.whole);
        Place {
            said: Levels {
                hamlet: !hamlet.is_empty(),
                commune: (reading.commune_said && !reading.or_district) || island,
                district: reading.district_said || reading.or_district,
                province: reading.province.is_some(),
            },
            hamlet,
            district: one_district,
            old_commune: match former.and_then(|former| self.old(former)) {
                Some(former) => former.heir(),
                None => one_old,
            },
            former,
            province: reading
                .province
                .map(|mention| mention.today)
                .or_else(|| self.common_province(&communes)),
            era: match (olds.is_empty(), reading.today.is_empty()) {
                _ if island => Era::Old,
                _ if reading.or_district => Era::Unknown,
                (true, true) => Era::Unknown,
                (true, false) if reading.outdated => Era::Amended,
                (true, false) => Era::Today,
                (false, true) if old().all(|commune| commune.former) => Era::Former,
                (false, true) => Era::Old,
                (false, false) => Era::Either,
            },
            divided: !reading.or_district
                && olds.len() == 1
                && old().any(|commune| commune.today.len() > 1 && commune.heirs_known()),
            communes,
            of_list: false,
        }
    }

    /// The old communes without those former ones that became others among them.
    fn lasting(&self, olds: &[u16]) -> Vec<u16> {
        let has_heirs = |at: &u16| {
            self.old(*at).is_some_and(|commune| {
                commune.former
                    && commune.heirs_known()
                    && commune.became.iter().all(|heir| olds.contains(heir))
            })
        };
        if olds.len() < 2 {
            olds.to_vec()
        } else {
            olds.iter().copied().filter(|at| !has_heirs(at)).collect()
        }
    }

    /// The communes that today stand where this one stood when its name was in force.
    fn standing(&self, commune: u16) -> Vec<u16> {
        match self.maps.communes.get(usize::from(commune)).map(|unit| &unit.became[..]) {
            Some(heirs @ [_, ..]) => heirs.to_vec(),
            _ => vec![commune],
        }
    }

    fn old(&self, at: u16) -> Option<&OldCommune> {
        self.maps.old_communes.get(usize::from(at))
    }

    /// The district of June 2025 in which an old commune's ground lay.
    fn home(&self, old: u16) -> Option<u16> {
        let commune = self.old(old)?;
        let mut heirs = commune.became.iter().filter_map(|heir| self.old(*heir)?.district.into());
        match heirs.next() {
            Some(first) => heirs.all(|other: u16| other == first).then_some(first),
            None => self.settled(commune.district),
        }
    }

    /// The district itself, or the one that took a former district's ground.
    fn settled(&self, district: u16) -> Option<u16> {
        match self.maps.old_districts.get(usize::from(district))?.became[..] {
            [] => Some(district),
            [one] => Some(one),
            _ => None,
        }
    }

    /// The province that all the communes share.
    pub(super) fn common_province(&self, communes: &[u16]) -> Option<u8> {
        let first = self.province_of(*communes.first()?);
        communes.iter().all(|commune| self.province_of(*commune) == first).then_some(first)
    }

    /// When the name used for a place was in force; `None` if that is open.
    pub fn validity(&self, place: &Place) -> Option<Validity> {
        let today = || {
            let [commune] = place.communes[..] else { return None };
            self.maps.communes.get(usize::from(commune))
        };
        match place.era {
            Era::Former => Some(self.old(place.former?)?.seen.validity()),
            Era::Old => Some(self.old(place.old_commune?)?.seen.validity()),
            Era::Today => {
                let name = today()?.names.last()?;
                Some(Validity {
                    from: Since::On(name.since.unwrap_or(FIRST_NEW_DAY)),
                    until: Until::Open,
                })
            }
            Era::Amended => {
                let [first, .., last] = &today()?.names[..] else { return None };
                Some(Validity {
                    from: Since::On(first.since.unwrap_or(FIRST_NEW_DAY)),
                    until: Until::On(last.since?.before()),
                })
            }
            Era::Either => {
                let commune = today()?;
                let name = commune.names.last()?;
                let [commune] = place.communes[..] else { return None };
                let mut older = self.maps.old_communes.iter().filter(|old| {
                    !old.former && old.name == name.text && old.today.contains(&commune)
                });
                let from = older.next()?.seen.validity().from;
                older.next().is_none().then_some(Validity { from, until: Until::Open })
            }
            Era::Unknown => None,
        }
    }

    /// Whether one map has both former names, so that they were two communes.
    pub fn stood_together(&self, a: u16, b: u16) -> bool {
        match (self.old(a), self.old(b)) {
            (Some(one), Some(other)) => a != b && one.seen.overlaps(other.seen),
            _ => false,
        }
    }
}

impl OldCommune {
    /// The commune of June 2025 that took a former commune's ground, if it is only one.
    fn heir(&self) -> Option<u16> {
        match self.became[..] {
            [one] => Some(one),
            _ => None,
        }
    }

    /// Whether more is known about its ground than the district.
    fn heirs_known(&self) -> bool {
        !self.former || !self.became.is_empty()
    }
}
