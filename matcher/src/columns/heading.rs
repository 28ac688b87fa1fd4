//! What each column's header says: which field, and about whom.
//!
//! Lists repeat bare headers: “Họ tên cha, Năm sinh, Điện thoại, Họ tên mẹ, Năm sinh, Điện thoại”.
//! A header that names no person belongs to the last person named to its left, if the row's own
//! person has a column for the field elsewhere.

use crate::layout::{Column, Table};
use crate::plan::headers::{HEADS_OF_HOUSEHOLDS, OF_A_PARENT, SURNAME};
use crate::plan::{Field, Role, fields_of_header, header_words, is_passed_over, said_of};
use crate::text::has_words;

/// Whom a column is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Person {
    /// The person of the row.
    Own,
    /// The father.
    Father,
    /// The mother.
    Mother,
    /// A spouse, a guardian, the head of the household ...
    Other,
}

/// A column's header.
#[derive(Clone, Debug)]
pub(super) struct Heading {
    /// Its own header, folded.
    pub leaf: String,
    /// The groups above it, folded.
    pub group: String,
    /// Whom it is about.
    pub person: Person,
    /// The fields it may name, and how well each fits, in percent.
    pub fields: Vec<(Field, u8)>,
    /// Whether it is known to name something else.
    pub passed_over: bool,
    /// The last person named to its left.
    pub after: Person,
}

/// The headers of all columns.
pub(super) fn headings(table: &Table) -> Vec<Heading> {
    let mut headings: Vec<Heading> = table.columns.iter().map(heading).collect();
    if !headings.iter().any(|h| h.fields.iter().any(|(field, _)| *field == Field::Name))
        && !headings.iter().any(|h| h.person == Person::Own && SURNAME.contains(&h.leaf.as_str()))
    {
        headings.iter_mut().zip(&table.columns).for_each(|(h, column)| take_householder(h, column));
    }
    let explicit: Vec<bool> =
        headings.iter().map(|h| person_of(&h.leaf).or(person_of(&h.group)).is_some()).collect();
    let after = persons_before(&headings);
    let mut inherited: Vec<(usize, Person)> = Vec::new();
    for (place, heading) in headings.iter().enumerate() {
        let context = after[place];
        if explicit[place] || context == Person::Own || names(heading, Field::Name) {
            continue;
        }
        let belongs = headings.iter().enumerate().any(|(other, h)| {
            if other == place || explicit[other] {
                return false;
            }
            // The row's own field is elsewhere, or the other parent has a column with this name
            // too.
            let own = after[other] == Person::Own;
            let same = h.leaf == heading.leaf;
            other < place && (same || own && of_one_kind(h, heading))
                || other > place && same && (own && after_own_name(&headings, other))
                || same && !own && after[other] != context
        });
        if belongs {
            inherited.push((place, context));
        }
    }
    for (heading, after) in headings.iter_mut().zip(after) {
        heading.after = after;
    }
    for (place, person) in inherited {
        headings[place].person = person;
        headings[place].fields = of_parent(person, &headings[place].fields);
    }
    headings
}

/// For each column the last person named to its left: the row's own, or another.
fn persons_before(headings: &[Heading]) -> Vec<Person> {
    let mut context = Person::Own;
    headings
        .iter()
        .map(|heading| {
            let before = context;
            if let Some(person) = person_of(&heading.leaf).or(person_of(&heading.group)) {
                context = person;
            } else if names(heading, Field::Name) {
                context = Person::Own;
            }
            before
        })
        .collect()
}

/// Whether a header certainly names a field.
fn names(heading: &Heading, field: Field) -> bool {
    heading.fields.iter().any(|&(f, score)| f == field && score >= 80)
}

/// Whether two headers both name a date of birth, or both a number, in whatever words.
fn of_one_kind(a: &Heading, b: &Heading) -> bool {
    let number = |h: &Heading| names(h, Field::Number) || names(h, Field::OldNumber);
    names(a, Field::Dob) && names(b, Field::Dob) || number(a) && number(b)
}

/// If a list of households names only their heads, these are its people.
fn take_householder(heading: &mut Heading, column: &Column) {
    let text = header_words(&column.full_header());
    let Some(words) = HEADS_OF_HOUSEHOLDS.iter().find(|words| has_words(&text, words)) else {
        return;
    };
    if heading.person != Person::Other || has_words(&text, "quan he") {
        return;
    }
    heading.person = Person::Own;
    heading.passed_over = false;
    heading.fields = fields_of_header(text.replace(words, "").trim());
}

/// Whether the nearest column to the left that names anybody names the row's person.
fn after_own_name(headings: &[Heading], place: usize) -> bool {
    headings[..place]
        .iter()
        .rev()
        .find_map(|h| person_of(&h.leaf).map(|_| false).or(names(h, Field::Name).then_some(true)))
        .unwrap_or(false)
}

fn heading(column: &Column) -> Heading {
    let (leaf, group) = (header_words(&column.header), header_words(&column.group));
    let person = person_of(&group).or(person_of(&leaf)).unwrap_or(Person::Own);
    let own = fields_of_header(&column.header);
    let fields = match person_of(&group) {
        // “Thông tin cha / Họ tên”.
        Some(person) => of_parent(person, &own),
        None if own.is_empty() => match person_of(&leaf) {
            // “Năm sinh cha”.
            Some(person @ (Person::Father | Person::Mother)) => {
                of_parent(person, &fields_of_header(&without_parent(&leaf)))
            }
            _ if !group.is_empty() && !is_passed_over(&leaf) => {
                fields_of_header(&column.full_header())
            }
            _ => own,
        },
        None => own,
    };
    // A birthplace has a commune too, and a temporary residence is not an address.
    let elsewhere = ["que quan", "nguyen quan", "noi sinh", "tam tru", "co quan", "noi cap"]
        .iter()
        .any(|words| has_words(&group, words));
    let fields = if elsewhere { Vec::new() } else { fields };
    let passed_over = elsewhere || is_passed_over(&leaf);
    Heading { leaf, group, person, fields, passed_over, after: Person::Own }
}

/// The fields that a header means when it is about a parent: name, date of birth, number.
fn of_parent(person: Person, own: &[(Field, u8)]) -> Vec<(Field, u8)> {
    let role = match person {
        Person::Father => Role::Father,
        Person::Mother => Role::Mother,
        Person::Own | Person::Other => return Vec::new(),
    };
    // A parent's number is one field, whichever of the two numbers it is.
    let field = |field: Field| match field {
        Field::OldNumber => said_of(role, Field::Number),
        field => said_of(role, field),
    };
    own.iter().filter_map(|&(own, score)| Some((field(own)?, score))).collect()
}

/// A header without the words for a parent.
fn without_parent(folded: &str) -> String {
    let words = folded.split(' ').filter(|word| !OF_A_PARENT.contains(word));
    words.collect::<Vec<_>>().join(" ")
}

/// The person that a header is about; `None` if it names no person.
fn person_of(folded: &str) -> Option<Person> {
    let has = |words: &[&str]| words.iter().any(|word| has_words(folded, word));
    if has(&["cha me", "bo me", "me cha", "bo gd", "bo giao duc"]) {
        return has(&["cha me", "bo me", "me cha"]).then_some(Person::Other);
    }
    if has(&["quan he voi chu ho", "quan he", "moi quan he"]) {
        return None;
    }
    if has(&["me"]) {
        Some(Person::Mother)
    } else if has(&["cha", "bo"]) {
        Some(Person::Father)
    } else if has(&[
        "chu ho",
        "vo",
        "chong",
        "giam ho",
        "nguoi than",
        "nguoi nop",
        "nguoi khai",
        "nguoi yeu cau",
        "nguoi ky",
        "dai dien",
        "nguoi lien he",
        "phu huynh",
        "father",
        "mother",
    ]) {
        match folded {
            "father" | "father s name" => Some(Person::Father),
            "mother" | "mother s name" => Some(Person::Mother),
            _ => Some(Person::Other),
        }
    } else {
        None
    }
}
