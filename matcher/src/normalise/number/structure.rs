//! What the digits of a personal number say: where the birth was registered, the sex, the year.
//!
//! Takes the 12 digits as a number, gives a [`Structure`]. Digits 1 to 3 are a province or a
//! country, digit 4 the century and the sex, digits 5 and 6 the year; the rest is random, without a
//! check digit. Source: Decree 137/2015, article 13; Circular 59/2021/TT-BCA, article 4. A person
//! gets a new number when sex or year of birth is corrected (the same circular, article 6), so what
//! a number says is evidence, not proof.

use std::sync::OnceLock;

use crate::tables;

/// Codes of countries, for people who were registered abroad.
const COUNTRIES: std::ops::RangeInclusive<u16> = 101..=295;

/// What a number says about its holder.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Structure {
    /// Digits 1 to 3.
    pub prefix: u16,
    /// Whether the holder is a man.
    pub male: bool,
    /// Year of birth.
    pub year: u16,
}

impl Structure {
    /// Takes a number of 12 digits apart.
    pub fn of(number: u64) -> Structure {
        let part = |from: u64, size: u64| (number / from % size) as u16;
        let century = part(100_000_000, 10);
        Structure {
            prefix: part(1_000_000_000, 1_000),
            male: century % 2 == 0,
            year: 1900 + century / 2 * 100 + part(1_000_000, 100),
        }
    }

    /// Whether its first digits are a province or may be a country.
    pub fn is_known_prefix(self) -> bool {
        province(self.prefix).is_some() || COUNTRIES.contains(&self.prefix)
    }
}

/// The province of birth registration of a prefix, under its name before July 2025.
pub fn province(prefix: u16) -> Option<&'static str> {
    static NAMES: OnceLock<Vec<&'static str>> = OnceLock::new();
    let names = NAMES.get_or_init(|| {
        let mut names = vec![""; 100];
        for line in tables::rows(&tables::NUMBER_PREFIXES) {
            let (code, name) = line.split_once('\t').unwrap_or_default();
            if let Some(place) = code.parse().ok().and_then(|code: usize| names.get_mut(code)) {
                *place = name;
            }
        }
        names
    });
    names.get(usize::from(prefix)).copied().filter(|name| !name.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(number: u64, prefix: u16, male: bool, year: u16, known: bool) {
        let found = Structure::of(number);
        assert_eq!(found, Structure { prefix, male, year }, "{number:012}");
        assert_eq!(found.is_known_prefix(), known, "{number:012}");
    }

    #[test]
    fn digits_say_where_who_and_when() {
        check(4_056_001_234, 4, true, 1956, true);
        check(1_199_000_001, 1, false, 1999, true);
        check(96_200_123_456, 96, true, 2000, true);
        check(40_315_000_000, 40, false, 2015, true);
        check(40_410_000_000, 40, true, 2110, true);
        check(101_085_123_456, 101, true, 1985, true);
        check(295_185_123_456, 295, false, 1985, true);
        // Prefixes of no province or country.
        for prefix in [3, 5, 7, 9, 13, 16, 18, 21, 23, 28, 29, 97, 99, 100, 296, 999] {
            check(prefix * 1_000_000_000 + 85_123_456, prefix as u16, true, 1985, false);
        }
    }

    #[test]
    fn provinces_of_birth_registration() {
        assert_eq!((1..=96).filter(|prefix| province(*prefix).is_some()).count(), 63);
        assert_eq!(province(4), Some("Cao Bằng"));
        assert_eq!(province(46), Some("Thừa Thiên Huế"));
        assert_eq!(province(0), None);
        assert_eq!(province(500), None);
    }
}
