//! The best reading of an address: which segment is the province, the district, the commune.
//!
//! Takes the segments of one address, tries each way to read its end as province, district and
//! commune, any of which may be missing, and keeps the way that explains most segments and then
//! fits best. A reading is valid only if its units contain each other, so that "Tân Thạnh, Thới
//! Lai" can only be the commune Tân Thạnh of the district Thới Lai. Equally good ways are joined,
//! never chosen between.

use std::cmp::Ordering;

use super::best::Found;
use super::candidates::Reader;
use super::levels::{Level, Tier};
use super::reading::Reading;
use super::segments::{Segment, number};

impl Reader<'_> {
    /// The best reading; without any known unit it explains nothing.
    pub(super) fn read(&self, segments: &[Segment<'_>]) -> Reading {
        let nothing = Reading { hamlet_end: self.text.words.len(), ..Reading::default() };
        let mut best = self.read_districts(segments, nothing);
        if let Some((rest, reading)) = self.read_province(segments) {
            let found = self.read_districts(rest, reading);
            best = better(best, found);
        }
        if let [first, .., last] = segments {
            let province = first.names(Tier::Province) && !last.names(Tier::Province);
            best.begins_with_province =
                province && best.hamlet_end > first.start && best.explained < 2;
        }
        best
    }

    fn read_province<'s, 'n>(
        &self,
        segments: &'s [Segment<'n>],
    ) -> Option<(&'s [Segment<'n>], Reading)> {
        let (last, mut rest) = segments.split_last()?;
        let (mention, fit) = self.province(last)?;
        let mut start = last.start;
        // "Thành phố Hà Nội, Hà Nội" says it twice.
        while let Some((again, before)) = rest.split_last() {
            let same = self.province(again).is_some_and(|(found, _)| found.today == mention.today);
            if !same || again.names(Tier::District) || again.names(Tier::Commune) {
                break;
            }
            start = again.start;
            rest = before;
        }
        let reading = Reading {
            explained: 1,
            fit,
            hamlet_end: start,
            province: Some(mention),
            ..Reading::default()
        };
        Some((rest, reading))
    }

    fn read_districts(&self, segments: &[Segment<'_>], reading: Reading) -> Reading {
        let mut best = self.read_commune(segments, reading.clone());
        let Some((last, rest)) = segments.split_last() else { return best };
        if let Some((districts, fit)) = self.districts(last, reading.province) {
            let with = Reading {
                explained: reading.explained + 1,
                fit: reading.fit + fit,
                hamlet_end: last.start,
                districts,
                district_said: true,
                ..reading
            };
            let found = self.read_commune(rest, with);
            best = better(best, found);
        } else if self.stands_for_district(last, rest) {
            // A district that no table has still stands between the commune and the province.
            let with = Reading { hamlet_end: last.start, district_said: true, ..reading };
            let found = self.read_commune(rest, with);
            best = better(best, found);
        }
        best
    }

    /// Whether an unknown name can only be a district's: its own level says so, or a commune's
    /// level comes before it.
    fn stands_for_district(&self, segment: &Segment<'_>, rest: &[Segment<'_>]) -> bool {
        let before = rest
            .last()
            .is_some_and(|before| before.level.is_unit() && before.level.allows(Tier::Commune));
        match segment.level {
            Level::Unsaid => before && segment.bare.is_empty(),
            level => level.is_unit() && level.allows(Tier::District),
        }
    }

    /// The reading with its commune; unchanged if the last segment names none.
    fn read_commune(&self, segments: &[Segment<'_>], mut reading: Reading) -> Reading {
        let Some((last, rest)) = segments.split_last() else { return reading };
        let mut found = Found::default();
        let mut start = last.start;
        // "Bản Lầu" is a commune only together with its district or province; alone it is a hamlet.
        if last.level != Level::Hamlet || reading.explained > 0 {
            self.communes(last, &reading, &mut found);
        }
        if found.is_empty()
            && last.level == Level::Hamlet
            && number(self.text, last.name)
            && reading.explained > 0
        {
            // "Thôn 5 Ea Tam, Krông Năng"
            start = last.name + 1;
            let bare = self.names.span(self.text, start, last.end);
            let name = Segment {
                start,
                name: start,
                level: Level::Unsaid,
                full: false,
                bare,
                whole: &[],
                ..*last
            };
            self.communes(&name, &reading, &mut found);
        }
        if found.is_empty() {
            if last.level.allows(Tier::Commune) && last.level.is_unit() {
                reading.commune_said = true;
                reading.hamlet_end = last.start;
                reading.explained -= strays(rest);
            } else {
                reading.explained -= strays(segments);
            }
            return reading;
        }
        let full = last.full && reading.province.is_some_and(|province| province.full);
        if full && !reading.district_said && !found.today.is_empty() {
            found.old.clear(); // "Xã X, Tỉnh Z" is today's way to write an address
        }
        reading.explained += 1 - strays(rest);
        reading.fit += found.fit;
        reading.hamlet_end = start;
        reading.commune_said = true;
        reading.old = found.old;
        reading.today = found.today;
        reading.outdated = found.outdated;
        reading
    }
}

/// The better of two readings of one text, or both joined if neither is better.
fn better(a: Reading, b: Reading) -> Reading {
    match (a.explained, a.fit).cmp(&(b.explained, b.fit)) {
        Ordering::Less => b,
        Ordering::Greater => a,
        Ordering::Equal if a.explained == 0 => a,
        Ordering::Equal => join(a, b),
    }
}

/// How many segments have a unit's level word.
fn strays(segments: &[Segment<'_>]) -> i8 {
    segments.iter().rev().take(8).map(|segment| i8::from(segment.level.is_unit())).sum()
}

/// Joins two readings that explain a text equally well into one that is no more certain than both.
fn join(a: Reading, b: Reading) -> Reading {
    if a.commune_said && b.commune_said {
        // One names the province, the other the district with the same name.
        let mut joined = if a.province.is_some() { a.clone() } else { b.clone() };
        let other = if a.province.is_some() { b } else { a };
        joined.old = union(&joined.old, &other.old);
        joined.today = union(&joined.today, &other.today);
        return joined;
    }
    let (mut commune, other) = if a.commune_said { (a, b) } else { (b, a) };
    if !commune.commune_said || (other.province.is_some() && commune.province.is_none()) {
        // The larger unit claims less.
        return if commune.province.is_some() { commune } else { other };
    }
    commune.or_district = true;
    commune.districts = union(&commune.districts, &other.districts);
    commune
}

fn union(a: &[u16], b: &[u16]) -> Vec<u16> {
    let mut all = [a, b].concat();
    all.sort_unstable();
    all.dedup();
    all
}
