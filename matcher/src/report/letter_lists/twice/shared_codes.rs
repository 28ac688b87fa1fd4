//! Codes that must be one person's own and stand on two people: a number of social insurance, the
//! ministry's code of a pupil, a telephone that is subscribed to, a tax code.
//!
//! Decided: codes that offices give out each for itself (a pupil's, a member's) are compared within a
//! table, unless they are as long as national ones; accounts, contracts, households and customers are
//! rightly shared. A column in which most values are shared holds no codes of people.

use std::hash::{Hash, Hasher};

use rustc_hash::{FxHashMap, FxHashSet, FxHasher};

use super::case::Case;
use super::codes::{Code, CodeColumns, RowCode};
use crate::classify::{Verdict, is_same_row_twice};
use crate::plan::{CodeKind, Field, Ground, ListId, ListKind, Way};
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
/// So many people of one code are named.
const MOST_PEOPLE: usize = 8;

/// A row with the hash of a code that it carries.
type Carrier<'a> = (u64, Code, &'a Verdict);

/// Codes that two people carry, and tax codes that are somebody else's number.
pub(super) fn shared_codes<'a>(asked: &Asked<'a>, columns: &CodeColumns) -> Vec<Case<'a>> {
    let table = |row: &Verdict| asked.linked.prepared.sector.table_and_row(row.sector).0;
    let mut carriers: Vec<Carrier<'a>> = Vec::new();
    let mut of_others: Vec<(u64, &'a Verdict)> = Vec::new();
    for verdict in asked.verdicts(ListId::Duplicates) {
        let kind = asked.kind(verdict);
        if kind.is_book() {
            continue;
        }
        for code in columns.codes(asked, verdict) {
            if must_be_own(code.of, kind) {
                carriers.push((key(&code, kind, table(verdict)), code.of, verdict));
                of_others.extend(other_number(asked, verdict, &code).map(|of| (of, verdict)));
            }
        }
    }
    carriers.sort_unstable_by_key(|(key, of, row)| (*of, *key, row.sector));
    let by_code = || carriers.chunk_by(|a, b| (a.0, a.1) == (b.0, b.1));
    // By column: how many rows are filled, and how many different codes there are.
    let mut filled: FxHashMap<(usize, Code), (usize, usize)> = FxHashMap::default();
    for rows in by_code() {
        let mut told: FxHashSet<usize> = FxHashSet::default();
        for (_, of, row) in rows {
            let (filled, different) = filled.entry((table(row), *of)).or_default();
            *filled += 1;
            *different += usize::from(told.insert(table(row)));
        }
    }
    let is_of_people = |of: Code, row: &Verdict| {
        let counted = filled.get(&(table(row), of));
        counted.is_some_and(|(filled, different)| different * 2 >= *filled)
    };
    let mut cases: Vec<Case<'a>> = by_code()
        .filter(|rows| rows.len() > 1)
        .filter_map(|rows| {
            let of = rows[0].1;
            let rows = rows.iter().map(|(.., row)| *row).filter(|row| is_of_people(of, row));
            shared(asked, columns, of, rows.collect())
        })
        .collect();
    cases.sort_by_key(|case| case.rows.first().map(|row| row.sector));
    cases.extend(numbers_of_others(asked, columns, of_others));
    cases
}

/// Whether a code must be its person's own.
fn must_be_own(of: Code, kind: ListKind) -> bool {
    match of {
        Code::Insurance | Code::Telephone => true,
        // The code of a household business is that of all who run it.
        Code::Of(CodeKind::Tax) => kind != ListKind::Businesses,
        Code::Of(of) => OF_ONE_PERSON.contains(&of),
    }
}

/// Equal for codes that are the same: of one kind of list and one kind of code, and in one table
/// where the office gives them out itself.
fn key(code: &RowCode<'_>, kind: ListKind, table: usize) -> u64 {
    let is_national = !matches!(code.of, Code::Of(_)) || code.code.len() >= NATIONAL;
    let mut hasher = FxHasher::default();
    (kind, code.of, (!is_national).then_some(table), &code.code).hash(&mut hasher);
    hasher.finish()
}

/// The case of a code, if several people carry it.
fn shared<'a>(
    asked: &Asked<'a>,
    columns: &CodeColumns,
    of: Code,
    rows: Vec<&'a Verdict>,
) -> Option<Case<'a>> {
    let prepared = &asked.linked.prepared;
    let is_same = |a: &Verdict, b: &Verdict| match (a.linked(), b.linked()) {
        (Some(a), Some(b)) => a == b,
        _ => is_same_row_twice(a.sector, b.sector, prepared),
    };
    let code_of = |row: &Verdict| {
        let found = columns.codes(asked, row).into_iter().find(|code| code.of == of);
        found.map(|found| (found.code, found.header.to_owned(), found.written.to_owned()))
    };
    let (code, header, written) = code_of(rows.first()?)?;
    // One row of each person.
    let mut people: Vec<&'a Verdict> = Vec::new();
    for row in rows {
        let is_new = people.len() < MOST_PEOPLE && people.iter().all(|of| !is_same(of, row));
        if is_new && code_of(row).is_some_and(|(of, ..)| of == code) {
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

/// The tax code of a row if it is a personal number other than the row's own.
fn other_number(asked: &Asked<'_>, row: &Verdict, code: &RowCode<'_>) -> Option<u64> {
    let is_number = code.of == Code::Of(CodeKind::Tax) && code.code.len() == NUMBER;
    let number: u64 = is_number.then(|| code.code.parse().ok())??;
    let record = &asked.linked.prepared.sector.records[row.sector as usize];
    (record.number.full() != Some(number)).then_some(number)
}

/// Rows whose tax code is the personal number of another citizen.
fn numbers_of_others<'a>(
    asked: &Asked<'a>,
    columns: &CodeColumns,
    rows: Vec<(u64, &'a Verdict)>,
) -> Vec<Case<'a>> {
    let wanted: FxHashSet<u64> = rows.iter().map(|(number, _)| *number).collect();
    if wanted.is_empty() {
        return Vec::new();
    }
    let people = asked.linked.prepared.registry.records.iter().zip(0..);
    let owners: FxHashMap<u64, u32> = people
        .filter_map(|(record, person)| Some((record.number.full()?, person)))
        .filter(|(number, _)| wanted.contains(number))
        .collect();
    let of = |(number, row): (u64, &'a Verdict)| {
        let owner = owners.get(&number).copied().filter(|owner| row.linked() != Some(*owner))?;
        let found = columns.codes(asked, row);
        let found = found.iter().find(|code| code.of == Code::Of(CodeKind::Tax))?;
        let person = [Field::Name, Field::Dob].map(|field| theirs(asked, owner, field)).join(", ");
        let said = words::code_of_other(found.header, found.written, &person, asked.language);
        let proposal = Proposal::new(Way::CheckCode, Ground::SharedCode);
        Some(Case { rows: vec![row], proposal, said })
    };
    rows.into_iter().filter_map(of).collect()
}
