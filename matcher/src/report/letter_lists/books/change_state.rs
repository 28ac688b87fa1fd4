//! Whether the registry has a change that a book tells.

use super::super::asked::Asked;
use super::super::person::{own, theirs};
use super::told_changes::{Change, What};
use crate::classify::Verdict;
use crate::normalise::{CodeRelation, CodedField, parse_date};
use crate::plan::Field;
use crate::text::{fold, lower};

/// Where the registry stands to a change.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum State {
    /// It has the new value.
    Made,
    /// It has the old value, or none.
    NotMade,
    /// It has something else.
    Other,
}

/// Where the registry stands to a change of a field.
pub(super) fn state(
    asked: &Asked<'_>,
    verdict: &Verdict,
    person: u32,
    field: Field,
    change: &Change,
) -> State {
    let registry = theirs(asked, person, field);
    let book = own(asked, verdict, field);
    let is = |value: &str| is_same(asked, field, &registry, value);
    if change.what == What::PartOfName {
        return of_part(&words(&book), &words(&registry), &words(&change.old), &words(&change.new));
    }
    if is(&change.new) {
        State::Made
    } else if registry.is_empty() || is(&change.old) || change.old.is_empty() && is(&book) {
        State::NotMade
    } else {
        State::Other
    }
}

/// The same for some words of a name, of values in lower case.
fn of_part(book: &str, registry: &str, old: &str, new: &str) -> State {
    let ends_with = |name: &str, words: &str| format!(" {name}").ends_with(&format!(" {words}"));
    // “Đổi tên thành Lê Gia Dung”, “Đổi tên thành Dung”.
    if old.is_empty() {
        return match () {
            () if ends_with(registry, new) => State::Made,
            () if registry.is_empty() || registry == book => State::NotMade,
            () => State::Other,
        };
    }
    let changed = |name: &str| {
        let spaced = format!(" {name} ").replacen(&format!(" {old} "), &format!(" {new} "), 1);
        spaced.trim().to_owned()
    };
    // The book has the name as it was, or as it is.
    let since = match format!(" {book} ").contains(&format!(" {new} ")) {
        true => book.to_owned(),
        false => changed(book),
    };
    if registry == since {
        State::Made
    } else if registry.is_empty() || registry == book || changed(registry) == since {
        State::NotMade
    } else {
        State::Other
    }
}

/// Whether two values of a field are one: years alone agree with dates of the year.
pub(super) fn is_same(asked: &Asked<'_>, field: Field, a: &str, b: &str) -> bool {
    if a.is_empty() || b.is_empty() {
        return false;
    }
    let codes = &asked.linked.prepared.codes;
    let coded = |of: CodedField| {
        let relation = codes.relate(of, codes.parse(of, a), codes.parse(of, b));
        matches!(relation, CodeRelation::Same | CodeRelation::Covers)
    };
    match field {
        Field::Dob => {
            let [a, b] = [a, b].map(|text| parse_date(text.trim()).unwrap_or_default());
            let agree = |a: u16, b: u16| a == 0 || b == 0 || a == b;
            !a.is_missing()
                && a.year == b.year
                && agree(a.month.into(), b.month.into())
                && agree(a.day.into(), b.day.into())
        }
        Field::Sex => coded(CodedField::SEX),
        Field::Ethnicity => coded(CodedField::ETHNICITY) || fold(a) == fold(b),
        Field::Nationality => coded(CodedField::NATIONALITY) || fold(a) == fold(b),
        _ => key(a) == key(b),
    }
}

/// A value for comparing: a date whichever way it is written, else lower case words.
pub(super) fn key(text: &str) -> String {
    match parse_date(text.trim()) {
        Some(date) if !date.is_missing() => date.to_string(),
        _ => words(text),
    }
}

/// Lower case words without what stands between them.
pub(super) fn words(text: &str) -> String {
    let lower = lower(text);
    let is_between =
        |c: char| c.is_whitespace() || ['“', '”', '"', '\'', ':', ';', ','].contains(&c);
    lower.split(is_between).filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_of_a_name_that_were_changed() {
        for (book, registry, old, new, expected) in [
            ("lò minh", "lò văn minh", "minh", "văn minh", State::Made),
            ("lò minh", "lò minh", "minh", "văn minh", State::NotMade),
            ("lò văn minh", "lò minh", "minh", "văn minh", State::NotMade),
            ("phan thị ngọc", "mai thị ngọc", "phan", "mai", State::Made),
            ("phan thị ngọc", "phan thị ngọc", "phan", "mai", State::NotMade),
            ("phan thị ngọc", "vũ thị ngọc", "phan", "mai", State::Other),
            ("lê thị dung", "lê gia dung", "", "lê gia dung", State::Made),
            ("lê thị dung", "lê thị dung", "", "lê gia dung", State::NotMade),
            ("lê gia hoa", "lê gia dung", "", "dung", State::Made),
            ("lê gia hoa", "", "", "dung", State::NotMade),
        ] {
            assert_eq!(of_part(book, registry, old, new), expected, "{book} {registry} {new}");
        }
    }

    #[test]
    fn values_are_compared_as_dates_or_words() {
        assert_eq!(key("17-7-2016"), key("17/07/2016"));
        assert_eq!(key("LÊ  Thị “Linh”"), key("Lê Thị Linh"));
        assert_ne!(key("Lê Thi Linh"), key("Lê Thị Linh"));
    }
}
