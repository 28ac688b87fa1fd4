//! What the sample promises, checked on the sample itself.

use std::collections::{BTreeMap, BTreeSet};

use super::cell::Cell;
use super::labels::{Field, Label};
use super::people::{Date, LAST_YEAR, Person};
use super::trouble::Trouble;
use super::truth::HEADER;
use super::*;

#[test]
fn equal_bytes_at_every_call() {
    let (first, second) = (make().unwrap(), make().unwrap());
    assert!(first.sector.bytes == second.sector.bytes);
    assert!(first.registry.bytes == second.registry.bytes);
    assert_eq!(first.truth, second.truth);
    assert!(first.sector.bytes.starts_with(b"PK") && first.registry.bytes.starts_with(b"PK"));
}

#[test]
fn as_many_rows_as_promised() {
    let (population, rows) = invent();
    assert_eq!(population.registered, REGISTERED);
    assert_eq!(population.people.len(), REGISTERED + STRANGERS);
    assert_eq!(rows.len(), PLAN.registered + PLAN.twice + STRANGERS);
}

#[test]
fn every_trouble_comes_up() {
    let (_, rows) = invent();
    let mut counts: BTreeMap<Trouble, usize> = BTreeMap::new();
    for trouble in rows.iter().flat_map(|row| &row.troubles) {
        *counts.entry(*trouble).or_default() += 1;
    }
    for trouble in Trouble::ALL {
        let count = counts.get(trouble).copied().unwrap_or(0);
        assert!(count >= 3, "{trouble:?} comes up {count} times");
    }
}

#[test]
fn three_rows_of_five_are_clean() {
    let (_, rows) = invent();
    let clean = rows.iter().filter(|row| row.labels.are_clean()).count();
    assert!((1100..1300).contains(&clean), "{clean} clean rows");
}

#[test]
fn no_number_belongs_to_two_people() {
    let (population, _) = invent();
    let people = &population.people;
    let personal: BTreeSet<&str> = people.iter().map(|person| person.number.as_str()).collect();
    assert_eq!(personal.len(), people.len());
    let old: Vec<&String> = people.iter().filter_map(|person| person.old_number.as_ref()).collect();
    assert_eq!(old.iter().collect::<BTreeSet<_>>().len(), old.len());
    for Person { number, birth, sex, .. } in people {
        let digit = (birth.year / 100 - 19) * 2 + *sex as u16;
        assert_eq!(number[3..6], format!("{digit}{:02}", birth.year % 100));
    }
}

#[test]
fn the_truth_speaks_of_every_row_once() {
    let sample = make().unwrap();
    let (_, rows) = invent();
    let mut lines = sample.truth.lines();
    assert_eq!(lines.next(), Some(HEADER));
    let mut seen = BTreeSet::new();
    let mut repeated = 0;
    for (place, line) in lines.clone().enumerate() {
        let fields: Vec<&str> = line.split(',').collect();
        assert_eq!(fields.len(), 10);
        assert_eq!(fields[0], (place + 5).to_string());
        if !fields[1].is_empty() {
            let row: usize = fields[1].parse().unwrap();
            assert!((2..REGISTERED + 2).contains(&row));
            repeated += usize::from(!seen.insert(row));
        }
    }
    assert_eq!(lines.count(), rows.len());
    // Only people whom the list names twice occur twice.
    assert_eq!(repeated, PLAN.twice);
    assert_eq!(seen.len(), PLAN.registered);
}

#[test]
fn dates_exist_and_children_are_younger_than_their_parents() {
    let (population, _) = invent();
    for person in &population.people {
        let Date { year, month, day } = person.birth;
        assert!((1935..=LAST_YEAR).contains(&year) && (1..=people::days(month)).contains(&day));
        let housemates =
            || population.people.iter().filter(|other| other.household == person.household);
        let named =
            |name: &Option<String>| housemates().find(|other| Some(other.name.full()) == *name);
        if let (Some(father), Some(mother)) = (named(&person.father), named(&person.mother)) {
            assert!(father.birth.year + 14 <= year && mother.birth.year + 14 <= year, "{person:?}");
        }
    }
}

#[test]
fn neighbours_share_a_name_and_a_year() {
    let (population, _) = invent();
    let mut seen: BTreeMap<(String, u16, &str), usize> = BTreeMap::new();
    for person in &population.people[..REGISTERED] {
        *seen
            .entry((person.name.full(), person.birth.year, person.home.commune.now))
            .or_default() += 1;
    }
    let pairs = seen.values().filter(|count| **count > 1).count();
    assert!((20..150).contains(&pairs), "{pairs} pairs of namesakes");
}

#[test]
fn unregistered_namesakes_have_their_model_in_the_registry() {
    let (population, rows) = invent();
    let known = &population.people[..REGISTERED];
    for row in rows.iter().filter(|row| row.troubles.contains(&Trouble::NamesakeUnregistered)) {
        let person = &population.people[row.person];
        let model = |other: &&Person| {
            other.name == person.name && other.home.commune == person.home.commune
        };
        let years: Vec<u16> = known.iter().filter(model).map(|other| other.birth.year).collect();
        assert!(years.iter().any(|year| year.abs_diff(person.birth.year) >= 4), "{person:?}");
    }
}

#[test]
fn labels_say_what_the_cells_hold() {
    let (population, rows) = invent();
    for row in &rows {
        let person = &population.people[row.person];
        let label = |field| row.labels.get(field);
        assert_eq!(label(Field::Name) == Label::Same, row.name == person.name.full(), "{row:?}");
        assert_eq!(
            label(Field::Address) == Label::Same,
            row.address == person.home.today(),
            "{row:?}"
        );
        assert_eq!(label(Field::Address) == Label::Empty, row.address.is_empty());
        assert_eq!(label(Field::Sex) == Label::Empty, row.sex.is_empty());
        assert_eq!(label(Field::Number) == Label::Empty, row.number == Cell::Empty);
        assert_eq!(label(Field::Father) == Label::Empty, row.father.is_empty());
        assert_eq!(
            label(Field::Number) == Label::Same,
            row.number == Cell::Text(person.number.clone())
        );
        assert_ne!(row.birth_cell, Cell::Empty);
    }
}
