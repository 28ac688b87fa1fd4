//! Codes that must be one person's own and stand on two people: a number of social insurance, the
//! ministry's code of a pupil, a telephone that is subscribed to, a tax code.
//!
//! Decided: codes that offices give out each for itself (a pupil's, a member's) are compared within a
//! table, unless they are as long as national ones; accounts, contracts, households and customers are
//! rightly shared. A column in which most values are shared holds no codes of people.

use std::collections::BTreeMap;

use rustc_hash::FxHashMap;

use super::case::Case;
use super::codes::{RowCode, code, insurance_code, plain};
use crate::classify::Verdict;
use crate::compare::same_person;
use crate::plan::{CodeKind, Field, Ground, ListId, ListKind, Way, names_subscription};
use crate::propose::Proposal;
use crate::report::letter_lists::asked::Asked;
use crate::report::letter_lists::person::{own, place, theirs};
use crate::words;

/// Codes of people, besides those of social insurance.
const OF_ONE_PERSON: [CodeKind; 8] = [
    CodeKind::Pupil,
    CodeKind::Staff,
    CodeKind::Tax,
    CodeKind::Member,
    CodeKind::Patient,
    CodeKind::Vaccination,
    CodeKind::Passport,
    CodeKind::DrivingLicence,
];

/// From so many letters and digits on, a code is taken for a national one.
const NATIONAL: usize = 10;
/// A personal number has so many digits.
const NUMBER: usize = 12;

/// Which codes can be the same: of one kind of list and one kind of code, in one table where the
/// office gives them out itself.
type Key = (ListKind, usize, Option<usize>, String);

/// Codes that two people carry, and tax codes that are somebody else's number.
pub(super) fn shared_codes<'a>(asked: &Asked<'a>) -> Vec<Case<'a>> {
    let sector = &asked.linked.prepared.sector;
    let mut carriers: BTreeMap<Key, Vec<(&'a Verdict, RowCode)>> = BTreeMap::new();
    // By column: how many rows are filled, and how many different codes there are.
    let mut columns: BTreeMap<(usize, usize), (usize, usize)> = BTreeMap::new();
    for verdict in asked.verdicts(ListId::Duplicates) {
        let kind = asked.kind(verdict);
        if kind.is_book() {
            continue;
        }
        let (table, _) = sector.table_and_row(verdict.sector);
        for (of, found) in codes_of_row(asked, verdict, kind) {
            let is_telephone = of > OF_ONE_PERSON.len();
            let is_national = of == 0 || is_telephone || found.code.len() >= NATIONAL;
            let key = (kind, of, (!is_national).then_some(table), found.code.clone());
            let rows = carriers.entry(key).or_default();
            let (filled, different) = columns.entry((table, of)).or_default();
            *filled += 1;
            *different += usize::from(rows.is_empty());
            rows.push((verdict, found));
        }
    }
    let is_of_people = |verdict: &Verdict, of: usize| {
        let (table, _) = sector.table_and_row(verdict.sector);
        columns.get(&(table, of)).is_some_and(|(filled, different)| different * 2 >= *filled)
    };
    let mut cases: Vec<Case<'a>> = carriers
        .into_iter()
        .filter_map(|((_, of, ..), mut rows)| {
            rows.retain(|(verdict, _)| is_of_people(verdict, of));
            shared(asked, rows)
        })
        .collect();
    cases.sort_by_key(|case| case.rows.first().map(|row| row.sector));
    cases.extend(numbers_of_others(asked));
    cases
}

/// The codes of a row that must be its person's own, each with which kind it is.
fn codes_of_row(asked: &Asked<'_>, row: &Verdict, kind: ListKind) -> Vec<(usize, RowCode)> {
    let mut found: Vec<(usize, RowCode)> = Vec::new();
    found.extend(insurance_code(asked, row).map(|code| (0, code)));
    for (at, of) in (1..).zip(OF_ONE_PERSON) {
        // The code of a household business is that of all who run it.
        if of != CodeKind::Tax || kind != ListKind::Businesses {
            found.extend(code(asked, row, of).map(|code| (at, code)));
        }
    }
    // A telephone is subscribed to by one person.
    if kind == ListKind::Subscribers {
        found.extend(telephone(asked, row).map(|code| (OF_ONE_PERSON.len() + 1, code)));
    }
    found
}

/// The telephone that a row is about; its zero at the front may be lost.
fn telephone(asked: &Asked<'_>, verdict: &Verdict) -> Option<RowCode> {
    let sector = &asked.linked.prepared.sector;
    let (table, row) = sector.table_and_row(verdict.sector);
    let table = &sector.sources.get(table)?.table;
    table.columns.iter().enumerate().find_map(|(place, column)| {
        let header = column.full_header();
        let written = table.text(place, row).trim().to_owned();
        let code = plain(&written).filter(|_| names_subscription(&header))?;
        let code = code.strip_prefix("84").unwrap_or(&code).trim_start_matches('0').to_owned();
        Some(RowCode { header, code, written })
    })
}

/// The case of a code, if several people carry it.
fn shared<'a>(asked: &Asked<'a>, rows: Vec<(&'a Verdict, RowCode)>) -> Option<Case<'a>> {
    let prepared = &asked.linked.prepared;
    let is_same = |a: &Verdict, b: &Verdict| match (a.linked(), b.linked()) {
        (Some(a), Some(b)) => a == b,
        _ => {
            let [x, y] = [a, b].map(|of| &prepared.sector.records[of.sector as usize]);
            same_person(x, y, &prepared.values)
        }
    };
    let (_, first) = rows.first()?;
    let (header, written) = (first.header.clone(), first.written.clone());
    // One row of each person.
    let mut people: Vec<&'a Verdict> = Vec::new();
    for (row, _) in &rows {
        if people.len() < MOST_PEOPLE && people.iter().all(|of| !is_same(of, row)) {
            people.push(row);
        }
    }
    if people.len() < 2 {
        return None;
    }
    let told: Vec<String> = people
        .iter()
        .map(|row| format!("{} ({})", own(asked, row, Field::Name), place(asked, row)))
        .collect();
    let said = words::shared_code(&header, &written, &told, asked.language);
    Some(Case { rows: people, proposal: Proposal::new(Way::CheckCode, Ground::SharedCode), said })
}

/// So many people of one code are named.
const MOST_PEOPLE: usize = 8;

/// Rows whose tax code, which is a personal number, is that of another citizen.
fn numbers_of_others<'a>(asked: &Asked<'a>) -> Vec<Case<'a>> {
    let prepared = &asked.linked.prepared;
    let mut owners: FxHashMap<u64, u32> = FxHashMap::default();
    for (record, person) in prepared.registry.records.iter().zip(0..) {
        owners.extend(record.number.full().map(|number| (number, person)));
    }
    let of = |row: &'a Verdict| {
        let found = code(asked, row, CodeKind::Tax).filter(|of| of.code.len() == NUMBER)?;
        let number: u64 = found.code.parse().ok()?;
        let owner = *owners.get(&number)?;
        let own_number = prepared.sector.records[row.sector as usize].number.full();
        if row.linked() == Some(owner) || own_number == Some(number) {
            return None;
        }
        let person = [Field::Name, Field::Dob].map(|field| theirs(asked, owner, field)).join(", ");
        let said = words::code_of_other(&found.header, &found.written, &person, asked.language);
        let proposal = Proposal::new(Way::CheckCode, Ground::SharedCode);
        Some(Case { rows: vec![row], proposal, said })
    };
    let rows = asked.verdicts(ListId::Duplicates);
    rows.filter(|row| asked.kind(row) != ListKind::Businesses).filter_map(of).collect()
}
