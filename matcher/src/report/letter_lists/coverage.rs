//! Who is in the registry and should be in the list, but is not.
//!
//! Takes a rule of ages and communes, by default the profile's. Decided: a list is for the communes
//! in which it has a tenth of those who should be in it, because a school's list has a few children
//! from every commune around.

use std::collections::BTreeMap;

use super::asked::{Asked, CoverageRule};
use super::offered::kinds;
use super::person::{column, person_cells, place, theirs, who_columns};
use crate::normalise::is_called;
use crate::plan::{Field, ListId, ListKind, Side, exclusion};
use crate::report::list::{Cell, List, Row};
use crate::words::{self, ListText};

/// A list is for a commune if it has at least this share of its people, in percent.
const LEAST_SHARE: u64 = 10;

/// The kinds of list that should cover people, each with its rule.
pub(super) fn rules(asked: &Asked<'_>) -> Vec<(ListKind, CoverageRule)> {
    let rule = |kind: ListKind| {
        let chosen = asked.choices.coverage.iter().find(|(of, _)| *of == kind);
        let proposed = || {
            let ages = kind.profile().coverage_on(asked.day())?;
            Some(CoverageRule { ages, communes: Vec::new() })
        };
        Some((kind, chosen.map(|(_, rule)| rule.clone()).or_else(proposed)?))
    };
    kinds(asked.linked)
        .into_iter()
        .filter(|kind| kind.yields(ListId::NotCovered))
        .filter_map(rule)
        .collect()
}

/// The list, with a heading for each kind of list; empty if no rule says who should be in one.
pub(super) fn not_covered(asked: &Asked<'_>) -> List {
    let mut columns = who_columns(asked);
    columns.extend([
        column(asked, ListText::Age, 7.0),
        column(asked, ListText::Father, 22.0),
        column(asked, ListText::Mother, 22.0),
        column(asked, ListText::Remark, 30.0),
        column(asked, ListText::Outcome, 18.0),
    ]);
    let mut list = asked.list(ListId::NotCovered).with_columns(columns);
    for (kind, rule) in rules(asked) {
        let missing = missing(asked, kind, &rule);
        if missing.is_empty() {
            continue;
        }
        list.add(Row::group(words::coverage_rule(kind, rule.ages, asked.today(), asked.language)));
        add(&mut list, asked, kind, missing);
    }
    list
}

/// Who should be in a list and is not, with the ages.
fn missing(asked: &Asked<'_>, kind: ListKind, rule: &CoverageRule) -> Vec<(u32, u16)> {
    // Who should be in it, by commune, and whether they are.
    let mut people: BTreeMap<String, Vec<(u32, u16, bool)>> = BTreeMap::new();
    for person in asked.living() {
        let Some(age) = asked.age(person).filter(|age| rule.ages.hold(*age)) else { continue };
        // Whoever is in a list that excludes this one is not missing from it.
        let is_elsewhere = asked.rows_of(person, |of| exclusion(of, kind).is_some()).next();
        if is_elsewhere.is_some() {
            continue;
        }
        let is_in = asked.rows_of(person, |of| of == kind).next().is_some();
        let commune = asked.area(Side::Registry, person).commune;
        people.entry(commune).or_default().push((person, age, is_in));
    }
    let is_for = |commune: &String, people: &[(u32, u16, bool)]| {
        if !rule.communes.is_empty() {
            return rule.communes.iter().any(|named| is_called(commune, named));
        }
        let listed = people.iter().filter(|(_, _, is_in)| *is_in).count() as u64;
        !commune.is_empty() && listed * 100 >= people.len() as u64 * LEAST_SHARE
    };
    let mut missing: Vec<(u32, u16)> = people
        .iter()
        .filter(|(commune, people)| is_for(commune, people))
        .flat_map(|(_, people)| people.iter().filter(|(_, _, is_in)| !is_in))
        .map(|&(person, age, _)| (person, age))
        .collect();
    missing.sort_unstable();
    missing
}

fn add(list: &mut List, asked: &Asked<'_>, kind: ListKind, missing: Vec<(u32, u16)>) {
    for (person, age) in missing {
        let row = asked.maybe_rows_of(person).find(|row| asked.kind(row) == kind);
        let mut remarks: Vec<String> = Vec::new();
        remarks.extend(
            row.map(|row| {
                format!("{} {}", ListText::MayBe.text(asked.language), place(asked, row))
            }),
        );
        if asked.linked.prepared.is_away(Side::Registry, person) {
            let state = theirs(asked, person, Field::State);
            remarks.push(words::said_by_registry(&state, asked.language));
        }
        let remark = remarks.join("; ");
        let mut cells = person_cells(asked, person);
        cells.extend([
            Cell::Count(age.into()),
            theirs(asked, person, Field::Father).into(),
            theirs(asked, person, Field::Mother).into(),
            remark.into(),
            Cell::Empty,
        ]);
        list.add(Row::line(cells).at(asked.area(Side::Registry, person)));
    }
}
