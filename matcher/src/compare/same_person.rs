//! Whether two records of one list can be one person written twice.
//!
//! Twins are the trap: they share a date, parents and an address, have consecutive numbers, and
//! their names may differ in one mark or letter. What tells a slip from a twin is the word that
//! differs. A slip mostly makes a word that is no syllable of the language (Xuânn), or falls into
//! the surname or into Văn and Thị, which twins have in common. If two real words differ anywhere
//! else, the records are two people unless their numbers are equal.
//!
//! Decided: merging two people is worse than not seeing that one is there twice, because the second
//! then goes to a person anyway. So without an equal number, two old numbers, other parents, or
//! another number without an equal date are two people; a near year, another commune, another code
//! and a name with a slip are doubts, of which one is explained by a person's life or a clerk's
//! hand, and two are not.

use super::distance::is_within;
use super::parents::parent_levels;
use super::{date, name, number};
use crate::normalise::{NameId, Names, Record, TONES, Values, Word, shared_commune};
use crate::plan::{DateLevel, NameLevel, NumberLevel, ParentLevel};
use crate::read::legacy::is_syllable;

/// Whether two records of one list can be the same person written twice. `codes_differ` says whether
/// they carry different codes that the engine does not compare, such as insurance numbers.
pub fn same_person(
    a: &Record,
    b: &Record,
    values: &Values,
    codes_differ: impl FnOnce() -> bool,
) -> bool {
    let name = name::level(&values.names, a.name, b.name);
    let date = date::level(a.dob, b.dob);
    let two_names = || are_two_names(a.name, b.name, &values.names);
    let number = number::level(a.numbers(), b.numbers());
    match number {
        NumberLevel::Equal | NumberLevel::OldEqual | NumberLevel::ShapeEqual => {
            let equal_date = is_one_day(a, b);
            match name {
                // Whatever the dates say: it is one person, with a slip in one of the dates. But a
                // sister with another name and another birthday has a number of her own.
                _ if is_same_name(name) => true,
                NameLevel::Tone | NameLevel::Marks => !is_other_birth(date) || !two_names(),
                NameLevel::OneWord | NameLevel::Given | NameLevel::Other => {
                    equal_date && have_slips(a.name, b.name, &values.names)
                }
                _ => equal_date || !is_other_birth(date) && !two_names(),
            }
        }
        _ if !is_near_name(name) || is_another_day(date) || two_names() => false,
        _ if is_proven_two(a, b, number, values) => false,
        _ => {
            let slip = !is_same_name(name) && !is_one_day(a, b);
            let [near_year, moved] = [is_near_year(date), has_moved(a, b, date, values)];
            let doubts = [slip, near_year, moved, codes_differ()];
            doubts.into_iter().filter(|doubt| *doubt).count() < 2
        }
    }
}

/// Whether a number or the parents of two records say that they are two people.
fn is_proven_two(a: &Record, b: &Record, number: NumberLevel, values: &Values) -> bool {
    let both_old = a.old_number != 0 && b.old_number != 0;
    let parents = parent_levels(&values.names, a.parents(), b.parents());
    // A slip in a number is one more way to write a person twice.
    number == NumberLevel::Other && !is_one_day(a, b)
        || both_old && a.old_number != b.old_number
        || parents.contains(&ParentLevel::Other)
}

/// Whether two records are of two communes, or of years near each other and not of one commune.
fn has_moved(a: &Record, b: &Record, date: DateLevel, values: &Values) -> bool {
    let [here, there] = [a, b].map(|record| values.places.get(record.place));
    let has_commune = !here.communes.is_empty() && !there.communes.is_empty();
    // A year that is near needs the same home beside it.
    (has_commune || is_near_year(date)) && shared_commune(here, there).is_none()
}

fn is_one_day(a: &Record, b: &Record) -> bool {
    a.dob.is_full() && a.dob == b.dob
}

fn is_same_name(level: NameLevel) -> bool {
    matches!(level, NameLevel::Equal | NameLevel::Variant | NameLevel::Unmarked)
}

fn is_near_name(level: NameLevel) -> bool {
    !matches!(level, NameLevel::OneWord | NameLevel::Given | NameLevel::Other)
}

/// Whether two dates are those of two births.
fn is_other_birth(level: DateLevel) -> bool {
    is_another_day(level) || is_near_year(level)
}

fn is_another_day(level: DateLevel) -> bool {
    matches!(level, DateLevel::Other | DateLevel::AsLunar | DateLevel::OtherYear)
}

/// Whether two dates are a few years apart, as those of brothers are.
fn is_near_year(level: DateLevel) -> bool {
    matches!(level, DateLevel::NearYear | DateLevel::DigitOfYear)
}

/// Whether two names differ in slips alone, one in each: every word but for a letter or a mark is
/// the other's, and in some pair one is no word.
fn have_slips(a: NameId, b: NameId, names: &Names) -> bool {
    let (a, b) = (names.words(a), names.words(b));
    let near =
        |a: &Word, b: &Word| is_within(names.plain_text(a.plain), names.plain_text(b.plain), 1);
    let is_real = |word: &Word| is_real_word(names.full_text(word.full));
    let differ = || a.iter().zip(b).filter(|(a, b)| a.full != b.full);
    a.len() == b.len()
        && differ().all(|(a, b)| near(a, b))
        && differ().any(|(a, b)| !is_real(a) || !is_real(b))
}

/// Whether two near names are two real names, as brothers and sisters may have them, rather than
/// one name with a slip.
pub fn are_two_names(a: NameId, b: NameId, names: &Names) -> bool {
    let level = name::level(names, a, b);
    let (a, b) = (names.words(a), names.words(b));
    let in_common = |word: u32| ["van", "thi"].contains(&names.plain_text(word));
    if level == NameLevel::Dropped {
        let (short, long) = if a.len() < b.len() { (a, b) } else { (b, a) };
        let has = |word: &Word| short.iter().any(|other| other.plain == word.plain);
        return long.iter().any(|word| !has(word) && !in_common(word.plain));
    }
    if !matches!(level, NameLevel::Tone | NameLevel::Marks | NameLevel::Letter)
        || a.len() != b.len()
    {
        return false;
    }
    let is_real = |word: u32| is_real_word(names.full_text(word));
    let differ = a.iter().zip(b).enumerate().filter(|(_, (a, b))| a.full != b.full);
    differ.into_iter().all(|(place, (a, b))| {
        place > 0
            && !in_common(a.plain)
            && !in_common(b.plain)
            // Foreign words are not syllables on either side: in them, a different letter is a
            // slip.
            && is_real(a.full)
            && is_real(b.full)
    })
}

/// Whether a spelling with its tones at the end is a syllable with the tone on one of its letters.
fn is_real_word(full: &str) -> bool {
    let (letters, tones): (String, String) = full.chars().partition(|c| !TONES.contains(c));
    if tones.is_empty() {
        return is_syllable(&letters);
    }
    letters.char_indices().any(|(place, letter)| {
        let (before, after) = letters.split_at(place + letter.len_utf8());
        is_syllable(&[before, tones.as_str(), after].concat())
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::normalise::{Damaged, IdNumber, Places, Sex, parse_date};

    /// A record that says no more than a name and a date of birth.
    fn record(name: &str, dob: &str, values: &mut Values) -> Record {
        Record {
            name: values.names.intern(name),
            dob: parse_date(dob).unwrap_or_default(),
            damaged: Damaged::default(),
            year_by_age: 0,
            sex: Sex::Missing,
            number: IdNumber::Missing,
            old_number: 0,
            place: Places::MISSING,
            father: Names::MISSING,
            mother: Names::MISSING,
            group: 0,
        }
    }

    fn check(a: (&str, &str, u64), b: (&str, &str, u64), expected: bool) {
        let mut values = Values::default();
        let mut record = |(name, dob, number): (&str, &str, u64)| Record {
            number: if number == 0 { IdNumber::Missing } else { IdNumber::Full(number) },
            ..record(name, dob, &mut values)
        };
        let (x, y) = (record(a), record(b));
        assert_eq!(same_person(&x, &y, &values, || false), expected, "{a:?} {b:?}");
        assert_eq!(same_person(&y, &x, &values, || false), expected, "{b:?} {a:?}");
    }

    #[test]
    fn copies_and_twins() {
        const DAY: &str = "02/03/2014";
        let number = 4_214_000_310;
        for (a, b, expected) in [
            // Written again, with or without marks, with or without the number.
            (("Trần Minh Anh", DAY, 0), ("Trần Minh Anh", DAY, number), true),
            (("Trần Minh Anh", DAY, 0), ("TRAN MINH ANH", DAY, 0), true),
            (("Trần Minh Anh", DAY, 0), ("Trần Minh Anh", "2014", 0), true),
            // Slips.
            (("Trần Thị Xuân", DAY, 0), ("Trần Thị Xuânn", DAY, number), true),
            (("Hoàng Văn Vinh", DAY, 0), ("Hàng Văn Vinh", DAY, 0), true),
            (("Nông Văn Tân", DAY, 0), ("Nông Vắn Tân", DAY, 0), true),
            (("Quách Quốc Huy", DAY, 0), ("Quách Quỗc Huy", DAY, 0), true),
            (("Lý Bá Nhật", DAY, 0), ("Lý Bá Nnật", DAY, 0), true),
            (("John Smith", DAY, 0), ("John Smiht", DAY, 0), true),
            (("Trần Minh Anh", DAY, number), ("Trần Minh Ánh", DAY, number), true),
            (("Trần Minh Anh", DAY, number), ("Tran Minh Anh", "05/07/2011", number), true),
            (("Trần Minh Anh", DAY, number), ("Trần Minh Anh", DAY, number + 1), true),
            // Written down by ear: no two children have names that sound alike.
            (("Trần Thùy Linh", DAY, 0), ("Trần Thùy Ninh", DAY, 0), true),
            (("Phan Thị Chanh", DAY, 0), ("Phan Thị Tranh", DAY, 0), true),
            (("Phan Thị Lan", DAY, 0), ("Phan Thị Nàn", DAY, 0), false),
            (("Trần Minh Anh", DAY, 0), ("Trần Minh Anh", "02/05/2014", 0), true),
            (("Trần Minh Anh", DAY, 0), ("Trần Minh Anh", "02/03/2015", 0), true),
            // A slip in both names beside one number and one date.
            (("Trần Xuânn Hoa", DAY, number), ("Trần Xuân Hoaa", DAY, number), true),
            (("Trần Xuânn Hoa", DAY, number), ("Trần Xuân Hoaa", "05/07/2011", number), false),
            (("Trần Xuânn Hoa", DAY, number), ("Trần Xuân Tám", DAY, number), false),
            (("Trần Xuânn Hoaa", DAY, number), ("Trần Xuâmn Hoa", DAY, number), true),
            // Twins.
            (("Trần Minh Anh", DAY, 0), ("Trần Minh Ánh", DAY, 0), false),
            (("Trần Minh Anh", DAY, number), ("Trần Minh Ánh", DAY, number + 1), false),
            (("Nguyễn Thị Hoa", DAY, 0), ("Nguyễn Thị Hoan", DAY, number), false),
            (("Lê Hồng Ngọc", DAY, 0), ("Lê Hoàng Ngọc", DAY, 0), false),
            // Brothers and sisters of near years, one with the other's number.
            (("Phan Minh Dúng", "1998", 0), ("Phan Minh Dũng", "1997", 0), false),
            (("Phan Minh Dúng", "1998", number), ("Phan Minh Dũng", "1997", number), false),
            (("Phan Minh Dũng", "1998", 0), ("Phan Minh Dũng", "1997", 0), false),
            (("Trần Minh Anh", DAY, 0), ("Trần Minh Ánh", "02/05/2014", 0), false),
            (("Trần Minh Anh", "", 0), ("Trần Minh Ánh", DAY, 0), false),
            // One with a wrong number, which only an equal date outweighs.
            (("Trần Minh Anh", DAY, number), ("Trần Minh Anh", DAY, 1_085_123_456), true),
            (("Trần Minh Anh", DAY, number), ("Trần Minh Anh", "2014", 1_085_123_456), false),
            // Somebody else.
            (("Trần Minh Anh", DAY, 0), ("Lê Văn Tám", DAY, 0), false),
            (("Trần Minh Anh", DAY, 0), ("Trần Minh Anh", "05/07/1981", 0), false),
            (("Trần Minh Anh", DAY, 1), ("Trần Minh Anh", "2014", 999_999_999), false),
        ] {
            check(a, b, expected);
        }
    }

    #[test]
    fn what_says_two_people() {
        let mut values = Values::default();
        let record = |(old_number, father): (u32, &str), values: &mut Values| Record {
            old_number,
            father: values.names.intern(father),
            ..record("Trần Minh Anh", "02/03/2014", values)
        };
        for (a, b, expected) in [
            ((0, ""), (0, ""), true),
            ((80_123_456, ""), (0, ""), true),
            ((80_123_456, ""), (80_123_456, ""), true),
            ((80_123_456, ""), (80_123_999, ""), false),
            ((0, "Trần Văn Tám"), (0, ""), true),
            ((0, "Trần Văn Tám"), (0, "Trần Văn Támm"), true),
            ((0, "Trần Văn Tám"), (0, "Trần Quốc Huy"), false),
            ((80_123_456, "Trần Văn Tám"), (80_123_456, "Trần Quốc Huy"), true),
        ] {
            let (x, y) = (record(a, &mut values), record(b, &mut values));
            assert_eq!(same_person(&x, &y, &values, || false), expected, "{a:?} {b:?}");
            assert_eq!(same_person(&y, &x, &values, || false), expected, "{b:?} {a:?}");
        }
    }

    #[test]
    fn one_doubt_is_explained_and_two_are_not() {
        let mut values = Values::default();
        let rows = [
            ("Trần Minh Hoa", "02/03/2014"),
            ("Trần Minh Hoa", "02/05/2014"),
            ("Trần Minh Hoaa", "02/03/2014"),
            ("Trần Minh Hoaa", "02/05/2014"),
        ];
        let rows = rows.map(|(name, dob)| record(name, dob, &mut values));
        // Another insurance number alone is that of a second book.
        for (other, codes_differ, expected) in
            [(0, true, true), (1, true, true), (2, true, true), (3, false, true), (3, true, false)]
        {
            let found = same_person(&rows[0], &rows[other], &values, || codes_differ);
            assert_eq!(found, expected, "{other} {codes_differ}");
        }
    }
}
