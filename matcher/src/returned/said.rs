//! What a line says in reply to its question.

use std::borrow::Cow;

use casework::answer::Basis;

use super::lines::Line;
use super::outcome::Outcome;
use crate::caseload::{Answer, is_value_of};
use crate::classify::Linked;
use crate::normalise::{ZeroRule, parse_date, parse_number};
use crate::plan::{Field, Reply, stands_for_nothing};
use crate::text::{fold, lower_composed};

/// What a line says.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Said {
    Who(Answer),
    Right(Field, Right),
}

/// Which side is right.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Right {
    List,
    Registry,
    Neither(String),
    Later,
}

/// What a line says where it was asked who a row is, beside this person or nobody.
pub(super) fn said_who(
    linked: &Linked,
    row: u32,
    asked: Option<u32>,
    line: &Line,
) -> Result<Said, Outcome> {
    let reply = Reply::read(&line.reply, true);
    let basis = if line.by_papers { Basis::Papers } else { Basis::Looked };
    let person = |registry: u32| Said::Who(Answer::Person { registry, basis, shared: false });
    match (reply, asked) {
        (Some(Reply::This), Some(registry)) => match line.value.is_empty() {
            true => Ok(person(registry)),
            false => Err(Outcome::Contradictory),
        },
        (Some(Reply::NotThis), Some(registry)) => Ok(Said::Who(Answer::NotPerson { registry })),
        (Some(Reply::Another), _) | (None, _) if line.value.chars().any(char::is_numeric) => {
            if reply.is_none() && !line.reply.is_empty() {
                return Err(Outcome::Unreadable);
            }
            with_number(linked, row, &line.value).map(person).ok_or(Outcome::NoValue)
        }
        (Some(Reply::Another), _) => Err(Outcome::NoValue),
        (Some(Reply::Dead | Reply::Moved | Reply::NotKnown | Reply::NeedsPapers), _) => {
            Ok(Said::Who(Answer::Undecided))
        }
        _ => Err(Outcome::Unreadable),
    }
}

/// The one person of the extract with this number and the name of the row.
fn with_number(linked: &Linked, row: u32, text: &str) -> Option<u32> {
    let number = parse_number(text, ZeroRule::EACH);
    let registry = &linked.prepared.registry;
    let name = linked.prepared.sector.value(row, Field::Name).into_owned();
    let has_it = |record: &u32| {
        let of = registry.records.get(*record as usize).map(|of| of.number);
        number.is_plausible() && of == Some(number)
    };
    let mut all = (0..registry.len() as u32).filter(has_it);
    let (one, another) = (all.next()?, all.next());
    let is_it = another.is_none() && is_same(Field::Name, &registry.value(one, Field::Name), &name);
    is_it.then_some(one)
}

/// What a line says where it was asked which side is right in a field, beside this person.
pub(super) fn said_right(
    linked: &Linked,
    (row, field): (u32, Field),
    person: u32,
    line: &Line,
) -> Result<Said, Outcome> {
    let list = linked.prepared.sector.value(row, field);
    let registry = linked.prepared.registry.value(person, field);
    // A key that slid to another line is beside what others say. Addresses are shortened on paper.
    let both = line.sides.iter().zip([&list, &registry]);
    let is_other = |(cell, value): (&Option<String>, &Cow<'_, str>)| {
        cell.as_ref().is_some_and(|cell| !is_same(field, cell, value))
    };
    if field != Field::Address && both.into_iter().any(is_other) {
        return Err(Outcome::OtherQuestion);
    }
    let of_value = |value: &str| match () {
        () if value.is_empty() => None,
        () if is_same(field, value, &list) => Some(Right::List),
        () if is_same(field, value, &registry) => Some(Right::Registry),
        () => Some(Right::Neither(value.to_owned())),
    };
    let value = of_value(&line.value);
    let fits = |right: Right| match &value {
        None => Ok(right),
        Some(value) if *value == right => Ok(right),
        Some(_) => Err(Outcome::Contradictory),
    };
    let right = match Reply::read(&line.reply, false) {
        Some(Reply::RegistryRight) => fits(Right::Registry)?,
        Some(Reply::ListRight) => fits(Right::List)?,
        Some(Reply::BothWrong) => match value {
            Some(value @ Right::Neither(_)) => value,
            Some(_) => return Err(Outcome::Contradictory),
            None => return Err(Outcome::NoValue),
        },
        Some(Reply::NotThis) => {
            return Ok(Said::Who(Answer::NotPerson { registry: person }));
        }
        Some(Reply::Dead | Reply::Moved | Reply::NotKnown | Reply::NeedsPapers) => Right::Later,
        Some(Reply::This | Reply::Another) => return Err(Outcome::Unreadable),
        None if line.reply.is_empty() => value.ok_or(Outcome::Blank)?,
        None => return Err(Outcome::Unreadable),
    };
    match &right {
        Right::Neither(value) if !is_plain_value(field, value) => Err(Outcome::NoValue),
        _ => Ok(Said::Right(field, right)),
    }
}

/// Whether what somebody wrote beside a reply is a value of a field and nothing else: a reply that slid
/// by a column, “as above” or a guess is none.
fn is_plain_value(field: Field, text: &str) -> bool {
    /// Words with which a note begins and no value does, as long as they have their marks.
    const NOTES: [&str; 24] = [
        "đúng", "sai", "theo", "như", "nt", "chưa", "không", "ko", "k", "đã", "ds", "csdl", "cccd",
        "cmnd", "giấy", "bổ", "sửa", "đề", "chuyển", "xem", "khoảng", "chắc", "có", "hình",
    ];
    /// Words that dates have.
    const OF_DATES: [&str; 4] = ["ngay", "thang", "nam", "sinh"];
    let (lower, folded) = (lower_composed(text), fold(text));
    let words: Vec<&str> = folded.split(' ').filter(|word| !word.is_empty()).collect();
    let first = lower.split(|of: char| !of.is_alphanumeric()).find(|word| !word.is_empty());
    let has_marks = lower.chars().any(|of| of.is_alphabetic() && !of.is_ascii());
    let is_note = |note: &&str| match has_marks {
        true => first == Some(*note),
        false => words.first().copied() == Some(fold(note).as_str()),
    };
    let is_reply = [true, false].iter().any(|who| Reply::read(text, *who).is_some());
    if is_reply || NOTES.iter().any(is_note) || stands_for_nothing(field, text) {
        return false;
    }
    let fits = match field {
        Field::Name | Field::Father | Field::Mother | Field::Head => words.len() > 1,
        Field::Dob | Field::Death | Field::FatherDob | Field::MotherDob => words
            .iter()
            .all(|word| !word.chars().any(char::is_alphabetic) || OF_DATES.contains(word)),
        // A blood group is one letter.
        Field::Blood => true,
        _ => text.chars().filter(|sign| sign.is_alphanumeric()).count() > 1,
    };
    fits && !text.contains('?') && is_value_of(field, text)
}

/// Whether two texts are the same value of a field, however it is written.
pub(super) fn is_same(field: Field, one: &str, other: &str) -> bool {
    let plain = |text: &str| lower_composed(text).split_whitespace().collect::<Vec<_>>().join(" ");
    if plain(one) == plain(other) {
        return true;
    }
    match field {
        Field::Dob | Field::Death | Field::FatherDob | Field::MotherDob => {
            let (one, other) = (parse_date(one), parse_date(other));
            one.is_some_and(|of| !of.is_missing()) && one == other
        }
        Field::Number | Field::OldNumber | Field::FatherNumber | Field::MotherNumber => {
            let [one, other] = [one, other].map(|text| parse_number(text, ZeroRule::EACH));
            one.is_plausible() && one == other
        }
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_no_value_is_taken_for_none() {
        for (field, text, is_value) in [
            (Field::Name, "Lê Văn An", true),
            (Field::Name, "LE VAN AN", true),
            (Field::Name, "nt", false),
            (Field::Name, "như trên", false),
            (Field::Name, "đúng rồi", false),
            (Field::Name, "DS đúng", false),
            (Field::Name, "theo CCCD", false),
            (Field::Name, "da chet", false),
            (Field::Address, "Đà Nẵng", true),
            (Field::Address, "Xóm 1, Xã Quang Hán", true),
            (Field::Address, "Cổ Nhuế", true),
            (Field::Address, "//", false),
            (Field::Address, "✓", false),
            (Field::Address, "x", false),
            (Field::Address, "chuyển vào Nam", false),
            (Field::Address, "đã chết 3/2024", false),
            (Field::Nationality, "Lào", true),
            (Field::Nationality, "-", false),
            (Field::Nationality, "chưa rõ", false),
            (Field::Blood, "O", true),
            (Field::Blood, "nt", false),
            (Field::Dob, "12/3/1961", true),
            (Field::Dob, "ngày 12 tháng 3 năm 1961", true),
            (Field::Dob, "1961", true),
            (Field::Dob, "khoảng 1960", false),
            (Field::Dob, "12/3/1961 âm lịch", false),
            (Field::Dob, "12/3/1961?", false),
            (Field::Dob, "CSDL đúng", false),
            (Field::Sex, "nữ", true),
        ] {
            assert_eq!(is_plain_value(field, text), is_value, "{} {text}", field.code());
        }
    }
}
