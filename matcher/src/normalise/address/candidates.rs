//! The units that a segment can name, within what has been read of the address so far.
//!
//! Takes one segment and the larger units read before it, gives the units of one tier that fit
//! best: first by marks, then by level. Units that fit equally well are all given. An old commune
//! counts as near if its own old province is named, as far if that province only merged into the
//! one named. In a text that is read loosely, a segment that names nothing is tried with one letter
//! changed; what it then names counts only if nothing else within the rest of the text can be
//! meant.

use super::best::{Best, Found};
use super::fold::Folded;
use super::levels::{Level, Tier};
use super::maps::Maps;
use super::names::{Entry, Names, Unit};
use super::near::marked_alike;
use super::reading::{Mention, Reading};
use super::segments::{Segment, number};

/// What every step of reading needs.
pub(super) struct Reader<'a> {
    pub(super) maps: &'a Maps,
    pub(super) names: &'a Names,
    pub(super) text: &'a Folded,
}

impl Reader<'_> {
    /// The province that a segment names, and how well.
    pub(super) fn province(&self, segment: &Segment<'_>) -> Option<(Mention, u8)> {
        self.province_spelt(segment, Spelling::Right)
            .or_else(|| self.province_spelt(segment, self.other_spelling()?))
    }

    fn province_spelt(&self, segment: &Segment<'_>, spelling: Spelling) -> Option<(Mention, u8)> {
        let mut best: Option<(Mention, u8)> = None;
        let mut several = false;
        self.each(segment, Tier::Province, spelling, |entry, fit| {
            let found = match entry.unit {
                Unit::Province(today) => Mention { old: None, today, full: segment.full },
                Unit::OldProvince(old) => match self.maps.old_provinces.get(usize::from(old)) {
                    Some(unit) => Mention { old: Some(old), today: unit.today, full: segment.full },
                    None => return,
                },
                _ => return,
            };
            several |= best.is_some_and(|(best, _)| best.today != found.today);
            best = match best {
                Some((mut known, best_fit)) if best_fit == fit && known.today == found.today => {
                    known.old = known.old.or(found.old);
                    Some((known, fit))
                }
                Some((_, best_fit)) if best_fit >= fit => best,
                _ => Some((found, fit)),
            };
        });
        best.filter(|_| !(spelling == Spelling::Mistaken && several))
    }

    /// The districts that a segment names within the province, and how well.
    pub(super) fn districts(
        &self,
        segment: &Segment<'_>,
        province: Option<Mention>,
    ) -> Option<(Vec<u16>, u8)> {
        self.districts_spelt(segment, province, Spelling::Right)
            .or_else(|| self.districts_spelt(segment, province, self.other_spelling()?))
    }

    fn districts_spelt(
        &self,
        segment: &Segment<'_>,
        province: Option<Mention>,
        spelling: Spelling,
    ) -> Option<(Vec<u16>, u8)> {
        let mut found = Best::default();
        self.each(segment, Tier::District, spelling, |entry, fit| {
            let Unit::District(at) = entry.unit else { return };
            let Some(district) = self.maps.old_districts.get(usize::from(at)) else { return };
            let nearness = self.nearness(district.province, province);
            if nearness > 0 {
                found.add(at, nearness * 16 + fit, true);
            }
        });
        // "Thủ Đức" is the city; the district of that name only if it is called a district.
        let lasting = |at: &u16| {
            let district = self.maps.old_districts.get(usize::from(*at));
            district.is_some_and(|district| district.became.is_empty())
        };
        if found.units.iter().any(lasting) {
            found.units.retain(lasting);
        }
        if spelling == Spelling::Mistaken && found.units.len() > 1 {
            return None;
        }
        (!found.units.is_empty()).then_some((found.units, found.fit % 16))
    }

    /// The communes that a segment can name within what has been read so far.
    pub(super) fn communes(&self, segment: &Segment<'_>, reading: &Reading, found: &mut Found) {
        self.communes_spelt(segment, reading, Spelling::Right, found);
        if let Some(spelling) = self.other_spelling().filter(|_| found.is_empty()) {
            self.communes_spelt(segment, reading, spelling, found);
            if !self.one_place(found) {
                *found = Found::default();
            }
        }
    }

    fn communes_spelt(
        &self,
        segment: &Segment<'_>,
        reading: &Reading,
        spelling: Spelling,
        found: &mut Found,
    ) {
        let mut old = Best::default();
        let mut today = Best::default();
        self.each(segment, Tier::Commune, spelling, |entry, fit| match entry.unit {
            Unit::OldCommune(at) => {
                let Some(commune) = self.maps.old_communes.get(usize::from(at)) else { return };
                let Some(district) = self.maps.old_districts.get(usize::from(commune.district))
                else {
                    return;
                };
                let nearness = self.nearness(district.province, reading.province);
                let within = reading.districts.is_empty()
                    || reading.districts.contains(&commune.district)
                    || commune.also.iter().any(|other| reading.districts.contains(other));
                if nearness > 0 && within {
                    old.add(at, nearness * 16 + fit, true);
                }
            }
            Unit::Commune(at) => {
                let Some(commune) = self.maps.communes.get(usize::from(at)) else { return };
                let within = reading.districts.is_empty()
                    || reading.districts.iter().any(|district| self.lies_on(at, *district));
                if within
                    && reading.province.is_none_or(|province| province.today == commune.province)
                {
                    today.add(at, 2 * 16 + fit, entry.current);
                }
            }
            _ => {}
        });
        // The text says a district, so it uses the old map; today's only if that has no such
        // commune.
        if reading.district_said && !old.units.is_empty() {
            today = Best::default();
        }
        let (old_fit, today_fit) = (old.fit % 16, today.fit % 16);
        let near = old.fit / 16 >= 2 || today.units.is_empty() || old_fit > today_fit;
        if !old.units.is_empty() && old_fit >= today_fit && near {
            found.old = old.units;
        }
        if !today.units.is_empty() && (today_fit >= old_fit || found.old.is_empty()) {
            found.today = today.units;
        }
        found.fit = if found.old.is_empty() { today_fit } else { old_fit };
        found.outdated = !today.current;
    }

    /// The other way to read a name; only in a text that is read loosely.
    fn other_spelling(&self) -> Option<Spelling> {
        self.text.loose.then_some(Spelling::Mistaken)
    }

    /// Whether all the communes found are one place.
    fn one_place(&self, found: &Found) -> bool {
        let mut olds =
            found.old.iter().filter_map(|at| self.maps.old_communes.get(usize::from(*at)));
        match (olds.next(), &found.today[..]) {
            (Some(first), []) => olds.all(|other| other.today == first.today),
            (Some(first), [one]) => {
                first.today == [*one] && olds.all(|other| other.today == [*one])
            }
            (None, [_]) => true,
            _ => false,
        }
    }

    /// Whether one of today's communes took part of a district's ground.
    fn lies_on(&self, commune: u16, district: u16) -> bool {
        let district = self.maps.old_districts.get(usize::from(district));
        district.is_some_and(|district| district.today.binary_search(&commune).is_ok())
    }

    /// 2 if the old province is the one named, 1 if it only merged into the one named, else 0.
    fn nearness(&self, old_province: u8, named: Option<Mention>) -> u8 {
        let Some(named) = named else { return 2 };
        if named.old == Some(old_province) {
            return 2;
        }
        let today = self.maps.old_provinces.get(usize::from(old_province)).map(|unit| unit.today);
        u8::from(today == Some(named.today))
    }

    /// Calls `visit` with every unit of the tier that the segment can name, and how well it fits (0
    /// to 15): first by marks, then by level.
    fn each(
        &self,
        segment: &Segment<'_>,
        tier: Tier,
        spelling: Spelling,
        mut visit: impl FnMut(&Entry, u8),
    ) {
        let text = self.text;
        if spelling == Spelling::Mistaken && self.well_spelt(segment) {
            return;
        }
        let ways = [
            (segment.bare, segment.name, segment.level),
            (segment.whole, segment.start, Level::Unsaid),
        ];
        for (entries, start, level) in ways {
            if !level.allows(tier) {
                continue;
            }
            let levels = |entry: &Entry| match level {
                Level::Unsaid => 1,
                _ if level == entry.level => 2,
                _ => 0,
            };
            if spelling == Spelling::Mistaken {
                let marked = text.marked(start, segment.end);
                let near = self.names.near(text.text(start, segment.end));
                for entry in near.filter(|entry| entry.unit.tier() == tier) {
                    let marks = u8::from(!text.unmarked && marked_alike(&entry.marked, marked));
                    visit(entry, marks * 4 + levels(entry));
                }
                continue;
            }
            let lone_number =
                level == Level::Unsaid && segment.end - start == 1 && number(text, start);
            if entries.is_empty() || lone_number {
                continue;
            }
            let plain = text.unmarked || text.plain(start, segment.end);
            let marked = text.marked(start, segment.end);
            for entry in entries.iter().filter(|entry| entry.unit.tier() == tier) {
                let marks =
                    if !text.unmarked && *entry.marked == *marked { 2 } else { u8::from(plain) };
                visit(entry, marks * 4 + levels(entry));
            }
        }
    }

    /// Whether the segment is exactly the name of some unit, marks included: then it is no mistake,
    /// only unknown here. Nor is a hamlet's name a mistake.
    fn well_spelt(&self, segment: &Segment<'_>) -> bool {
        let text = self.text;
        let marked = text.marked(segment.name, segment.end);
        segment.level == Level::Hamlet
            || segment.bare.iter().any(|entry| text.unmarked || *entry.marked == *marked)
    }
}

/// How a name is read.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Spelling {
    /// As written.
    Right,
    /// With one mistake in it.
    Mistaken,
}
