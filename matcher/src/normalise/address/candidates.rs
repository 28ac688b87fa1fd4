//! A segment -> the units that it can name, within what is already read of the address.
//!
//! Takes one segment and the larger units read so far, gives the units of one tier that fit best:
//! first by marks, then by level. Units that fit equally well are all given. An old commune counts as
//! near when its own old province is named, as far when that province only went into the one named.

use super::fold::Folded;
use super::levels::{Level, Tier};
use super::names::{Entry, Names, Unit};
use super::places::Places;
use super::reading::Reading;
use super::segments::{Segment, number};

/// A province that a text names: in the old map, in today's, or in both.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Mention {
    pub(super) old: Option<u8>,
    /// Today's province of that ground; always known.
    pub(super) today: u8,
    /// Its level is written out.
    pub(super) full: bool,
}

/// What every step needs.
pub(super) struct Reader<'a> {
    pub(super) places: &'a Places,
    pub(super) names: &'a Names,
    pub(super) text: &'a Folded,
}

impl Reader<'_> {
    /// The province that a segment names, and how well.
    pub(super) fn province(&self, segment: &Segment<'_>) -> Option<(Mention, u8)> {
        let mut best: Option<(Mention, u8)> = None;
        self.each(segment, Tier::Province, |entry, fit| {
            let found = match entry.unit {
                Unit::Province(today) => Mention { old: None, today, full: segment.full },
                Unit::OldProvince(old) => match self.places.old_provinces.get(usize::from(old)) {
                    Some(unit) => Mention { old: Some(old), today: unit.today, full: segment.full },
                    None => return,
                },
                _ => return,
            };
            best = match best {
                Some((mut known, best_fit)) if best_fit == fit && known.today == found.today => {
                    known.old = known.old.or(found.old);
                    Some((known, fit))
                }
                Some((_, best_fit)) if best_fit >= fit => best,
                _ => Some((found, fit)),
            };
        });
        best
    }

    /// The districts that a segment names within the province, and how well.
    pub(super) fn districts(
        &self,
        segment: &Segment<'_>,
        province: Option<Mention>,
    ) -> Option<(Vec<u16>, u8)> {
        let mut found = Best::default();
        self.each(segment, Tier::District, |entry, fit| {
            let Unit::District(at) = entry.unit else { return };
            let Some(district) = self.places.old_districts.get(usize::from(at)) else { return };
            let nearness = self.nearness(district.province, province);
            if nearness > 0 {
                found.add(at, nearness * 16 + fit);
            }
        });
        (!found.units.is_empty()).then_some((found.units, found.fit % 16))
    }

    /// The communes that a segment names within what the reading has so far.
    pub(super) fn communes(&self, segment: &Segment<'_>, reading: &Reading, found: &mut Found) {
        let mut old = Best::default();
        let mut today = Best::default();
        self.each(segment, Tier::Commune, |entry, fit| match entry.unit {
            Unit::OldCommune(at) => {
                let Some(commune) = self.places.old_communes.get(usize::from(at)) else { return };
                let Some(district) = self.places.old_districts.get(usize::from(commune.district))
                else {
                    return;
                };
                let nearness = self.nearness(district.province, reading.province);
                let within =
                    reading.districts.is_empty() || reading.districts.contains(&commune.district);
                if nearness > 0 && within {
                    old.add(at, nearness * 16 + fit);
                }
            }
            Unit::Commune(at) => {
                let Some(commune) = self.places.communes.get(usize::from(at)) else { return };
                let within = reading.districts.is_empty()
                    || reading
                        .districts
                        .iter()
                        .any(|district| commune.districts.contains(district));
                if within
                    && reading.province.is_none_or(|province| province.today == commune.province)
                {
                    today.add(at, 2 * 16 + fit);
                }
            }
            _ => {}
        });
        // A district was said: the old map, and today's only when that has no such commune.
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
    }

    /// 2 when the old province is the one named, 1 when it only went into the one named, else 0.
    fn nearness(&self, old_province: u8, named: Option<Mention>) -> u8 {
        let Some(named) = named else { return 2 };
        if named.old == Some(old_province) {
            return 2;
        }
        let today = self.places.old_provinces.get(usize::from(old_province)).map(|unit| unit.today);
        u8::from(today == Some(named.today))
    }

    /// Calls `visit` with every unit of the tier that the segment can name, and how well (0 to 15):
    /// first whether the marks agree, then whether the level does.
    fn each(&self, segment: &Segment<'_>, tier: Tier, mut visit: impl FnMut(&Entry, u8)) {
        let text = self.text;
        let ways = [
            (segment.bare, segment.name, segment.level),
            (segment.whole, segment.start, Level::Unsaid),
        ];
        for (entries, start, level) in ways {
            if entries.is_empty() || !level.allows(tier) {
                continue;
            }
            let lone_number =
                level == Level::Unsaid && segment.end - start == 1 && number(text, start);
            if lone_number {
                continue;
            }
            let plain = text.unmarked || text.plain(start, segment.end);
            let marked = text.marked(start, segment.end);
            for entry in entries.iter().filter(|entry| entry.unit.tier() == tier) {
                let marks =
                    if !text.unmarked && *entry.marked == *marked { 2 } else { u8::from(plain) };
                let levels = match level {
                    Level::Unsaid => 1,
                    _ if level == entry.level => 2,
                    _ => 0,
                };
                visit(entry, marks * 4 + levels);
            }
        }
    }
}

/// The units that fit best so far, in the order of the tables.
#[derive(Default)]
struct Best {
    units: Vec<u16>,
    fit: u8,
}

impl Best {
    fn add(&mut self, unit: u16, fit: u8) {
        if self.units.is_empty() || fit > self.fit {
            self.units.clear();
            self.fit = fit;
        }
        if fit == self.fit && !self.units.contains(&unit) {
            self.units.push(unit);
        }
    }
}

/// The communes that one segment can mean.
#[derive(Default)]
pub(super) struct Found {
    pub(super) old: Vec<u16>,
    pub(super) today: Vec<u16>,
    pub(super) fit: u8,
}

impl Found {
    pub(super) fn is_empty(&self) -> bool {
        self.old.is_empty() && self.today.is_empty()
    }
}
