//! The people in a civil-status book's row: which columns are about the husband, the wife, a
//! parent, a guardian, and which about somebody whom no book is about.
//!
//! Takes the headings of a table known to be such a book and the columns found for the row's own
//! person, adds those of the others. A column names its person itself (“Ngày sinh chồng”), through
//! the group above it (“Bên nữ / Năm sinh”), or by following a person's name (“Họ tên vợ, Năm sinh,
//! Dân tộc”). Decided: what is said about somebody else never belongs to the row's own person: the number
//! behind the name of who reported a death is the informant's. A parent's name, date of birth and number stay where every list has them, in what the child's row
//! says about the parent. Adoptive parents are not birth parents; and since the registry keeps
//! either pair, the parents of an adopted child are not compared as the child's.

#[cfg(test)]
mod tests;
mod who;

use self::who::{Who, tells_change, tells_relation, who};
use super::evidence::Evidence;
use super::heading::{Heading, Person};
use crate::layout::{Origin, Table};
use crate::mapping::Mapping;
use crate::plan::headers::{OF_WHOM, OF_WHOM_WORDS, address_level};
use crate::plan::{Field, ListKind, Role, SAID_OF_PARENTS, fields_of_header, is_passed_over};
use crate::text::has_words;

/// The fields that are looked for, for each person.
const FIELDS: [Field; 8] = [
    Field::Name,
    Field::Dob,
    Field::Sex,
    Field::Number,
    Field::OldNumber,
    Field::Address,
    Field::Ethnicity,
    Field::Nationality,
];

/// What books hardly ever say of who applies or reports: a column of it behind such a person is the
/// row's own person's, if it is their only one.
const NEVER_OF_INFORMANTS: [Field; 8] = [
    Field::Dob,
    Field::Sex,
    Field::Ethnicity,
    Field::Nationality,
    Field::Religion,
    Field::Marital,
    Field::State,
    Field::Death,
];

/// The confidence that a header gives a field whose values are no codes, in percent.
const BY_HEADER_ALONE: u8 = 60;

/// Whether this heading names one of the people in a book of this kind.
pub(super) fn names_one(kind: ListKind, heading: &Heading) -> bool {
    matches!(who(kind, heading), Some(Who::Of(_)))
}

/// Adds the columns of the other people in a book's rows, and takes away from the row's own person
/// what is theirs. `sure` is the confidence of each of the own person's fields.
pub(super) fn add_people(
    table: &Table,
    headings: &[Heading],
    looks: &[Evidence],
    mapping: &mut Mapping,
    sure: &mut [u8; Field::ALL.len()],
) {
    let people = mapping.people();
    if !mapping.kind.is_book() {
        return;
    }
    let speaks = of_columns(table, headings, mapping);
    let found = |role: Role, field: Field| best(role, field, headings, looks, &speaks);
    // The row's own person keeps no column of the others.
    let has_own = people.contains(&Role::Own);
    let (kind, is_of_one) = (mapping.kind, mapping.is_of_one());
    for field in Field::ALL.into_iter().filter(|field| !field.is_carried()) {
        let is_of_parent = SAID_OF_PARENTS.iter().any(|(.., own)| *own == field);
        let theirs = |&column: &u16| match speaks.get(usize::from(column)) {
            Some(Some(Who::Of(role))) => *role != Role::Own,
            Some(Some(Who::Nobody)) => true,
            _ => false,
        };
        let is_theirs = !is_of_parent && mapping.columns(field).iter().any(theirs);
        if !has_own || is_theirs {
            mapping.set(field, None);
            sure[field.index()] = 0;
        }
        // In a book of one person per row, what the guess left open stays open, unless the header
        // says whose it is.
        let is_named = |column: usize| {
            headings.get(column).is_some_and(|of| who(kind, of) == Some(Who::Of(Role::Own)))
        };
        if has_own
            && FIELDS.contains(&field)
            && mapping.column(field).is_none()
            && let Some((score, column)) = found(Role::Own, field)
            && mapping.field(column).is_none()
            && (is_theirs || !is_of_one || is_named(column))
        {
            mapping.set(field, Some(column));
            sure[field.index()] = score;
        }
    }
    // A certificate tells of a marriage in sentences, which no column of codes has.
    if kind == ListKind::MaritalStatus && mapping.column(Field::Marital).is_none() {
        let names_it = |of: &Heading| has_words(&of.leaf, "tinh trang hon nhan");
        let column = headings.iter().position(names_it);
        if let Some(column) = column.filter(|&column| mapping.field(column).is_none()) {
            mapping.set(Field::Marital, Some(column));
            sure[Field::Marital.index()] = BY_HEADER_ALONE;
        }
    }
    // An adopted child has two pairs of parents, of which the registry keeps one: what the book
    // says about them belongs to each of them, and nothing of it to the child.
    let is_adopted = mapping.kind == ListKind::Adoptions;
    for (role, field, own) in SAID_OF_PARENTS {
        if people.contains(&role) && (is_adopted || mapping.column(own).is_none()) {
            let number = || found(role, Field::OldNumber).filter(|_| field == Field::Number);
            let parent = found(role, field).or_else(number).filter(|_| !is_adopted);
            mapping.set(own, parent.map(|(_, column)| column));
            sure[own.index()] = parent.map_or(0, |(score, _)| score);
        }
    }
    for &role in people.iter().filter(|role| **role != Role::Own) {
        for field in FIELDS {
            let is_said =
                !is_adopted && SAID_OF_PARENTS.iter().any(|of| (of.0, of.1) == (role, field));
            let column = found(role, field).map(|(_, column)| column);
            let Some(column) = column.filter(|_| !is_said) else { continue };
            if mapping.of(role).field(column).is_none() {
                mapping.set_of(role, field, &[column]);
            }
        }
        if mapping.of(role).column(Field::Address).is_none() {
            let columns = address(role, headings, &speaks);
            mapping.set_of(role, Field::Address, &columns);
        }
        // A lone column headed CMND holds whatever number there is.
        let of = mapping.of(role);
        if let (None, Some(column)) = (of.column(Field::Number), of.column(Field::OldNumber)) {
            mapping.set_of(role, Field::Number, &[column]);
        }
    }
}

/// Whom each column is about: by itself, by its group, or by following a person's name.
fn of_columns(table: &Table, headings: &[Heading], mapping: &Mapping) -> Vec<Option<Who>> {
    let has_own = mapping.people().contains(&Role::Own);
    let start = has_own.then_some(Who::Of(Role::Own));
    let named = named_to_the_left(headings, mapping.kind, start);
    let own_name = headings.iter().zip(&named).position(|(heading, who)| {
        *who == start && fields(heading).iter().any(|(field, _)| *field == Field::Name)
    });
    let of = |(place, heading): (usize, &Heading)| {
        let is_of_sheet = table.columns.get(place).is_some_and(|c| c.origin == Origin::Sheet);
        if !is_of_sheet {
            return None;
        }
        // How somebody else is related to the row's person is said of neither.
        if tells_relation(heading) {
            return Some(Who::Nobody);
        }
        let context = named[place];
        if who(mapping.kind, heading).is_some() || context == start || !has_own {
            return context;
        }
        // A bare header behind somebody else: it is the own person's if it is their only column of
        // this kind. Of an informant nobody notes the sex or the birth, unless these are noted twice.
        let field = mapping.field(place).filter(|field| !field.is_carried());
        let can_be_own =
            |field: &Field| context != Some(Who::Nobody) || NEVER_OF_INFORMANTS.contains(field);
        let has_another = |field: Field| {
            let others = headings.iter().zip(&named).enumerate();
            others
                .filter(|(other, (_, who))| *other != place && **who == start)
                .any(|(_, (other, _))| fields(other).iter().any(|(of, _)| is_one_kind(*of, field)))
        };
        // Columns before the first name belong to nobody.
        let is_named = own_name.is_none_or(|name| name < place);
        let is_own = heading.person == Person::Own
            && is_named
            && field.filter(can_be_own).is_some_and(|field| !has_another(field));
        if is_own { start } else { context }
    };
    headings.iter().enumerate().map(of).collect()
}

/// For each column the person that its header names, or else the last one named to its left.
fn named_to_the_left(headings: &[Heading], kind: ListKind, start: Option<Who>) -> Vec<Option<Who>> {
    let mut context = start;
    let named = headings.iter().map(|heading| {
        if tells_relation(heading) {
            return context;
        }
        let said = who(kind, heading);
        if tells_change(kind, heading) {
            return said;
        }
        let names = heading.fields.iter().any(|&(f, score)| f == Field::Name && score >= 80);
        if said.is_some() {
            context = said;
        } else if names {
            context = start;
        }
        context
    });
    named.collect()
}

/// Whether two fields are one thing to a clerk: either number is a number.
fn is_one_kind(a: Field, b: Field) -> bool {
    let of = |field: Field| if field == Field::OldNumber { Field::Number } else { field };
    of(a) == of(b)
}

/// The likeliest column of a field for one of the people.
fn best(
    role: Role,
    field: Field,
    headings: &[Heading],
    looks: &[Evidence],
    speaks: &[Option<Who>],
) -> Option<(u8, usize)> {
    let score = |place: usize, heading: &Heading| {
        let named = fields(heading).into_iter().find(|(of, _)| *of == field)?;
        let header = u32::from(named.1);
        let look = looks.get(place)?;
        let score = match look.fits(field).map(u32::from) {
            None => header * 6 / 10,
            // The values are something else altogether.
            Some(0) if matches!(field, Field::Number | Field::Dob) && look.looked_at > 1 => {
                return None;
            }
            Some(fits) => (header * 6 + fits.min(100) * 4) / 10,
        };
        Some((score.min(100) as u8, place))
    };
    let theirs = headings.iter().enumerate().zip(speaks);
    theirs
        .filter(|(_, who)| **who == Some(Who::Of(role)))
        .filter_map(|((place, heading), _)| score(place, heading))
        .max_by_key(|&(score, place)| (score, std::cmp::Reverse(place)))
}

/// The columns of an address spread over several: hamlet, commune, district, province.
fn address(role: Role, headings: &[Heading], speaks: &[Option<Who>]) -> Vec<usize> {
    let mut levels: Vec<(usize, usize)> = Vec::new();
    for (place, heading) in headings.iter().enumerate() {
        if speaks.get(place) == Some(&Some(Who::Of(role)))
            && !is_elsewhere(heading)
            && let Some(level) = address_level(&bare(&heading.leaf))
            && levels.iter().all(|&(other, _)| other != level)
        {
            levels.push((level, place));
        }
    }
    levels.sort_unstable();
    levels.into_iter().map(|(_, place)| place).collect()
}

/// The fields that a heading names, once it is known whom it is about.
fn fields(heading: &Heading) -> Vec<(Field, u8)> {
    if is_elsewhere(heading) {
        return Vec::new();
    }
    let leaf = bare(&heading.leaf);
    if !leaf.is_empty() {
        return fields_of_header(&leaf);
    }
    // “Nơi cư trú / Chồng”, and “Người mẹ” for the mother's name.
    let group = fields_of_header(&bare(&heading.group));
    if group.is_empty() { vec![(Field::Name, 80)] } else { group }
}

/// Whether a heading is about where somebody was born or comes from.
fn is_elsewhere(heading: &Heading) -> bool {
    is_passed_over(&bare(&heading.leaf)) || is_passed_over(&bare(&heading.group))
}

/// A header without the words that say whom it is about.
fn bare(folded: &str) -> String {
    let mut text = format!(" {folded} ");
    for phrase in OF_WHOM {
        text = text.replace(&format!(" {phrase} "), " ");
    }
    let mut words: Vec<&str> = text.split(' ').filter(|w| !w.is_empty()).collect();
    words.retain(|word| !OF_WHOM_WORDS.contains(word));
    // “Họ tên nam”; the year of birth has a word with these letters too, but in first place.
    if words.len() > 1
        && words.first() == Some(&"ho")
        && matches!(words.last(), Some(&("nam" | "nu")))
    {
        words.pop();
    }
    words.join(" ")
}
