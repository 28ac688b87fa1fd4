//! What each column's header says: which field, and about whom.
//!
//! Lists repeat bare headers: “Họ tên cha, Năm sinh, Điện thoại, Họ tên mẹ, Năm sinh, Điện thoại”.
//! A header that names no person belongs to the last person named to its left, if the row's own
//! person has a column for the field elsewhere.

use super::evidence::Evidence;
use crate::layout::{Column, Table};
use crate::plan::headers::{
    BESIDE_OWN, BOTH_PARENTS, ELSEWHERE, FATHER, HEADS_OF_HOUSEHOLDS, MINISTRY, MOTHER,
    OF_A_PARENT, RELATIONS, SURNAME, address_level,
};
use crate::plan::{
    Field, HeaderMeaning, HeaderReading, OtherMeaning, Role, field_of_misspelt, fields_of_header,
    header_words, meaning_of_header, read_header, said_of,
};
use crate::read::legacy::is_syllable;
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
    /// The fields that it names only if the values agree.
    pub if_values: Vec<Field>,
    /// Whether it may name the row's person by what he does: “Người đứng đơn”.
    pub may_name: bool,
    /// The field that it names but for one slip.
    pub misspelt: Option<Field>,
    /// What else it plainly names.
    pub other: Option<OtherMeaning>,
    /// The last person named to its left.
    pub after: Person,
}

/// The headers of all columns.
pub(super) fn headings(table: &Table, looks: &[Evidence]) -> Vec<Heading> {
    let mut headings: Vec<Heading> = table.columns.iter().map(heading).collect();
    if !headings.iter().any(|h| h.fields.iter().any(|(field, _)| *field == Field::Name))
        && !headings.iter().any(|h| h.person == Person::Own && SURNAME.contains(&h.leaf.as_str()))
        && !headings.iter().zip(looks).any(|(h, look)| {
            h.person == Person::Own
                && (h.may_name || h.if_values.contains(&Field::Name))
                && look.names >= 60
        })
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
    heading.other = None;
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
    let HeaderReading { words: leaf, meaning, if_values, may_name } = read_header(&column.header);
    let group = header_words(&column.group);
    let person = person_of(&group).or(person_of(&leaf)).unwrap_or(Person::Own);
    // A birthplace has a commune too, and a temporary residence is not an address.
    let elsewhere = ELSEWHERE.iter().any(|words| has_words(&group, words));
    let meaning = match in_its_group(column, (&leaf, &group), meaning) {
        meaning if !elsewhere || meaning.is_other() => meaning,
        _ => HeaderMeaning::Other(OtherMeaning::Place),
    };
    let is_own = person == Person::Own && !elsewhere;
    let misspelt = field_of_misspelt(&leaf).filter(|&field| {
        // “Họ tên chaa” has the words of a name too.
        let is_new = meaning.fields().iter().all(|&(named, score)| named != field && score < 80);
        (is_own || is_parent(field) && !elsewhere)
            && is_new
            && (!is_parent(field) || is_slip_of_parent(&column.header))
    });
    let (fields, other) = match meaning {
        _ if misspelt.is_some() => (Vec::new(), None),
        HeaderMeaning::Fields(fields) => (fields, None),
        HeaderMeaning::Other(other) => (Vec::new(), Some(other)),
        HeaderMeaning::Unknown => (Vec::new(), None),
    };
    let is_plain = is_own && misspelt.is_none();
    Heading {
        leaf,
        group,
        person,
        if_values: if is_plain { if_values } else { Vec::new() },
        may_name: is_plain && fields.is_empty() && may_name,
        fields,
        misspelt,
        other,
        after: Person::Own,
    }
}

/// What a header says of its column, given the groups above it: “Thông tin cha / Họ tên”.
fn in_its_group(
    column: &Column,
    (leaf, group): (&str, &str),
    meaning: HeaderMeaning,
) -> HeaderMeaning {
    let own = meaning.fields();
    let fields = match (person_of(group), person_of(leaf)) {
        (Some(person), _) => of_parent(person, own),
        (None, Some(person)) => match role_of(person).and_then(|role| said_of(role, Field::Name)) {
            Some(name) if own.iter().any(|&(field, _)| field == name) => own.to_vec(),
            // “Năm sinh cha”.
            Some(_) => of_parent(person, &fields_of_header(&without_parent(leaf))),
            None if BOTH_PARENTS.iter().any(|words| has_words(leaf, words)) => Vec::new(),
            // What is said of a spouse or an informant is nothing of the row's person.
            None => own.iter().copied().filter(|(field, _)| !field.is_common()).collect(),
        },
        (None, None) if own.is_empty() && !group.is_empty() && !meaning.is_other() => {
            return match meaning_of_header(&column.full_header()) {
                // “Thẻ BHYT / Số”, but not “Thẻ BHYT / Xã”.
                HeaderMeaning::Other(_) if address_level(leaf).is_some() => meaning,
                of_group => of_group,
            };
        }
        (None, None) => return meaning,
    };
    if fields.is_empty() && meaning.is_other() { meaning } else { HeaderMeaning::Fields(fields) }
}

fn is_parent(field: Field) -> bool {
    matches!(field, Field::Father | Field::Mother)
}

/// Whether a header is a slip in words about a parent: either the word for the parent is whole, or
/// one of its words is no Vietnamese syllable. Words for other relatives are one slip away from
/// those for a parent (bé and bố, cháu and cha), and so are abbreviations.
fn is_slip_of_parent(header: &str) -> bool {
    let named = header_words(header);
    let is_whole = [FATHER, MOTHER].iter().any(|of| of.iter().any(|word| has_words(&named, word)));
    let is_no_word = |word: &str| word.chars().count() > 2 && !is_syllable(word);
    is_whole || header.split_whitespace().any(is_no_word)
}

/// The fields that a header means when it is about a parent: name, date of birth, number.
fn of_parent(person: Person, own: &[(Field, u8)]) -> Vec<(Field, u8)> {
    let Some(role) = role_of(person) else { return Vec::new() };
    // A parent's number is one field, whichever of the two numbers it is.
    let field = |field: Field| match field {
        Field::OldNumber => said_of(role, Field::Number),
        field => said_of(role, field),
    };
    own.iter().filter_map(|&(own, score)| Some((field(own)?, score))).collect()
}

fn role_of(person: Person) -> Option<Role> {
    match person {
        Person::Father => Some(Role::Father),
        Person::Mother => Some(Role::Mother),
        Person::Own | Person::Other => None,
    }
}

/// A header without the words for a parent.
fn without_parent(folded: &str) -> String {
    let words = folded.split(' ').filter(|word| !OF_A_PARENT.contains(word));
    words.collect::<Vec<_>>().join(" ")
}

/// The person that a header is about; `None` if it names no person.
fn person_of(folded: &str) -> Option<Person> {
    let has = |words: &[&str]| words.iter().any(|word| has_words(folded, word));
    if has(BOTH_PARENTS) {
        Some(Person::Other)
    } else if has(MINISTRY) || has(RELATIONS) {
        None
    } else if has(MOTHER) {
        Some(Person::Mother)
    } else if has(FATHER) {
        Some(Person::Father)
    } else {
        has(BESIDE_OWN).then_some(Person::Other)
    }
}
