//! Reads one address: cuts it into segments, reads it from its end, and once more in another way if
//! it names nothing known.

use super::asides;
use super::candidates::Reader;
use super::fold;
use super::gazetteer::Gazetteer;
use super::hamlet;
use super::levels::{Level, level_at};
use super::place::{self, Levels, Place};
use super::reading::Reading;
use super::segments::{Cut, segments};
use crate::normalise::keystrokes::decode_text;

impl Gazetteer {
    /// Reads one address. Any text gives a place; if it names nothing known, the place has no
    /// communes.
    pub fn parse(&self, text: &str) -> Place {
        match asides::split(text) {
            None => self.parse_one(text),
            Some(asides::Parts::Renamed(first, later)) => {
                let (first, later) = (self.parse_one(&first), self.parse_one(&later));
                first.with_later(later)
            }
            Some(asides::Parts::Several(parts)) => {
                let places: Vec<Place> = parts.iter().map(|part| self.parse_one(part)).collect();
                let whole = |place: &Place| {
                    place.said.commune && !place.communes.is_empty() && place.province.is_some()
                };
                if places.iter().filter(|place| whole(place)).count() < 2 {
                    return self.parse_one(text);
                }
                place::either(places.into_iter().filter(whole))
            }
        }
    }

    /// Reads a cell in a column of hamlets: “Phú Thọ” is a hamlet there, and not the province. A
    /// text that also says more is read like any address.
    pub fn parse_hamlet(&self, text: &str) -> Place {
        let place = self.parse(text);
        let folded = fold::fold(text);
        let words = folded.words.len();
        let names_unit = level_at(&folded, 0, words).is_some_and(|said| said.level.is_unit());
        let several = folded.words.iter().skip(1).any(|word| word.gap == fold::Gap::Break);
        if names_unit || several || !place.hamlet.is_empty() {
            return place;
        }
        let hamlet = hamlet::hamlet(&folded, words);
        let said = Levels { hamlet: !hamlet.is_empty(), ..Levels::default() };
        Place { hamlet, said, ..Place::default() }
    }

    fn parse_one(&self, text: &str) -> Place {
        let mut folded = fold::fold(text);
        asides::drop_end(&mut folded);
        let (reading, unknown) = self.read(&folded);
        if reading.begins_with_province {
            // "Nghệ An, Thanh Chương, Thanh Sơn"
            let parts: Vec<&str> =
                text.split([',', ';', '/', '|', '–']).flat_map(|part| part.split(" - ")).collect();
            let turned = fold::fold(&parts.into_iter().rev().collect::<Vec<_>>().join(","));
            let (other, _) = self.read(&turned);
            if other.explains_more(&reading) {
                return self.place(other, &turned);
            }
        }
        if unknown {
            let typed = decode_text(text);
            for text in [Some(asides::unglued(text)), typed.map(Into::into)].into_iter().flatten() {
                let mut loose = fold::fold(&text);
                loose.loose = true;
                asides::drop_end(&mut loose);
                let (other, _) = self.read(&loose);
                let found = other.has_commune() && !reading.has_commune() && other.whole();
                if found || other.explains_more(&reading) {
                    return self.place(other, &loose);
                }
            }
        }
        self.place(reading, &folded)
    }

    /// Reads a text as it is; also tells whether it names a unit that is not known.
    fn read(&self, text: &fold::Folded) -> (Reading, bool) {
        let reader = Reader { maps: &self.maps, names: &self.names, text };
        let (by_levels, doubtful) = segments(&self.names, text, Cut::Levels);
        let reading = reader.read(&by_levels);
        let unknown = (reading.commune_said && !reading.has_commune())
            || by_levels.iter().enumerate().any(|(at, segment)| {
                let unit = segment.level.is_unit() || (at > 0 && segment.level == Level::Unsaid);
                unit && !segment.known()
            });
        if doubtful && !reading.whole() {
            let (by_names, _) = segments(&self.names, text, Cut::Names);
            let other = reader.read(&by_names);
            if other.explains_more(&reading) {
                return (other, unknown);
            }
        }
        (reading, unknown)
    }
}
