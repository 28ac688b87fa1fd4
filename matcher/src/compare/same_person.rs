//! Whether two records of one list can be one person written twice.
//!
//! Twins are the trap: they share a date, parents and an address, have consecutive numbers, and
//! their names may differ in one mark or letter. What tells a slip from a twin is the word that
//! differs. A slip mostly makes a word that is no syllable of the language (Xuânn), or falls into
//! the surname or into Văn and Thị, which twins have in common. If two real words differ anywhere
//! else, the records are two people unless their numbers are equal.

use super::{date, name, number};
use crate::normalise::{NameId, Names, Record, TONES, Values, Word};
use crate::plan::{DateLevel, NameLevel, NumberLevel};
use crate::read::legacy::is_syllable;

/// Whether two records of one list can be the same person written twice.
pub fn same_person(a: &Record, b: &Record, values: &Values) -> bool {
    let name = name::level(&values.names, a.name, b.name);
    let number = number::level(a.numbers(), b.numbers());
    let same_number =
        matches!(number, NumberLevel::Equal | NumberLevel::OldEqual | NumberLevel::ShapeEqual);
    let same_letters = matches!(
        name,
        NameLevel::Equal
            | NameLevel::Variant
            | NameLevel::Unmarked
            | NameLevel::Tone
            | NameLevel::Marks
    );
    if same_number && same_letters {
        // Whatever the dates say: it is one person, with a slip in one of the dates.
        return true;
    }
    let near_name = !matches!(name, NameLevel::OneWord | NameLevel::Given | NameLevel::Other);
    let date = date::level(a.dob, b.dob);
    // A slip in a number is one more way to write a person twice.
    let numbers_differ = number == NumberLevel::Other;
    let other_date = matches!(date, DateLevel::Other | DateLevel::OtherYear | DateLevel::AsLunar);
    let equal_date = !a.dob.is_missing() && a.dob == b.dob;
    near_name
        && !other_date
        && (equal_date || !numbers_differ)
        && (same_number
            || !matches!(date, DateLevel::Equal | DateLevel::Year)
            || !are_two_names(a.name, b.name, &values.names))
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

    fn check(a: (&str, &str, u64), b: (&str, &str, u64), expected: bool) {
        let mut values = Values::default();
        let mut record = |(name, dob, number): (&str, &str, u64)| Record {
            name: values.names.intern(name),
            dob: parse_date(dob).unwrap_or_default(),
            damaged: Damaged::default(),
            year_by_age: 0,
            sex: Sex::Missing,
            number: if number == 0 { IdNumber::Missing } else { IdNumber::Full(number) },
            old_number: 0,
            place: Places::MISSING,
            father: Names::MISSING,
            mother: Names::MISSING,
            group: 0,
        };
        let (x, y) = (record(a), record(b));
        assert_eq!(same_person(&x, &y, &values), expected, "{a:?} {b:?}");
        assert_eq!(same_person(&y, &x, &values), expected, "{b:?} {a:?}");
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
            // Twins.
            (("Trần Minh Anh", DAY, 0), ("Trần Minh Ánh", DAY, 0), false),
            (("Trần Minh Anh", DAY, number), ("Trần Minh Ánh", DAY, number + 1), false),
            (("Nguyễn Thị Hoa", DAY, 0), ("Nguyễn Thị Hoan", DAY, number), false),
            (("Lê Hồng Ngọc", DAY, 0), ("Lê Hoàng Ngọc", DAY, 0), false),
            // Somebody else.
            (("Trần Minh Anh", DAY, 0), ("Lê Văn Tám", DAY, 0), false),
            (("Trần Minh Anh", DAY, 0), ("Trần Minh Anh", "05/07/1981", 0), false),
            (("Trần Minh Anh", DAY, 1), ("Trần Minh Anh", "2014", 999_999_999), false),
        ] {
            check(a, b, expected);
        }
    }
}
