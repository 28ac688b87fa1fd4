//! What a line says in reply to its question.

use std::borrow::Cow;

use casework::answer::Basis;

use super::lines::Line;
use super::outcome::Outcome;
use crate::caseload::{Answer, is_value_of};
use crate::classify::Linked;
use crate::normalise::{ZeroRule, parse_date, parse_number};
use crate::plan::{Field, Reply};
use crate::text::lower_composed;

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
        Right::Neither(value) if !is_value_of(field, value) => Err(Outcome::NoValue),
        _ => Ok(Said::Right(field, right)),
    }
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
