//! Identity cards and electronic identity accounts: the check of an annex that an office sent in, and
//! people with only an old number.

use super::asked::Asked;
use super::differences::cases;
use super::extent::{note, remark};
use super::holding::Holdings;
use super::person::{
    column, notes, own, person_cells, place, row_cells, verdict_cells, who_columns,
};
use crate::classify::Verdict;
use crate::plan::{CARD_AGE, Field, FindingKind, ListId, Role, Says, Side, Status};
use crate::report::list::{ByHand, Cell, Column, List, Row};
use crate::words::ListText;

/// The columns of both annexes, as printed in the letter.
pub(super) fn annex_columns(asked: &Asked<'_>) -> Vec<Column> {
    let mut order = Column::order(asked.language);
    order.header = ListText::AnnexOrder.text(asked.language).to_owned();
    vec![
        order,
        column(asked, ListText::AnnexName, 26.0),
        Column::middle(ListText::AnnexDob.text(asked.language), 14.0),
        column(asked, ListText::AnnexAddress, 40.0),
        // The form has it, to be filled in where nobody knows it yet.
        column(asked, ListText::Phone, 14.0).by_hand(ByHand::Text),
        column(asked, ListText::Remark, 26.0),
    ]
}

/// Every row of the annexes that offices sent in, with its faults.
pub(super) fn annex_check(asked: &Asked<'_>) -> List {
    let mut columns = annex_columns(asked);
    columns.insert(5, column(asked, ListText::Place, 14.0));
    columns.insert(6, column(asked, ListText::Checked, 44.0));
    let mut list = asked.list(ListId::AnnexCheck).with_columns(columns).noting(note(asked));
    let holdings = Holdings::of(asked);
    for verdict in asked.verdicts(ListId::AnnexCheck) {
        let value = |field: Field| Cell::from(own(asked, verdict, field));
        let cells = vec![
            Cell::Empty,
            value(Field::Name),
            value(Field::Dob),
            value(Field::Address),
            value(Field::Phone),
            place(asked, verdict).into(),
            faults(asked, &holdings, verdict).join("\n").into(),
        ];
        list.add(Row::line(cells).at(asked.area_of(verdict)));
    }
    list
}

/// What is wrong with a row that lists somebody as lacking a card or an account.
fn faults(asked: &Asked<'_>, holdings: &Holdings<'_, '_>, verdict: &Verdict) -> Vec<String> {
    let language = asked.language;
    let say = |text: ListText| text.text(language).to_owned();
    let mut faults = Vec::new();
    let holds = match asked.kind(verdict).profile().says {
        Says::LacksAccount => Says::HasAccount,
        _ => Says::HasCard,
    };
    match verdict.linked() {
        None => {
            faults.push(verdict.status.text(language).to_owned());
            let apart = (verdict.status == Status::NotFound).then(|| remark(asked, verdict));
            faults.extend(apart.filter(|remark| !remark.is_empty()));
        }
        Some(person) => {
            if asked.linked.prepared.is_dead(Side::Registry, person) {
                faults.push(say(ListText::DeadInRegistry));
            }
            if asked.age(person).is_some_and(|age| age < CARD_AGE) {
                faults.push(say(ListText::TooYoung));
            }
            let held = asked
                .rows_of(person, |kind| kind.profile().says == holds)
                .find(|row| holdings.of_row(row).has(holds));
            if let Some(row) = held {
                let kind = asked.kind(row).profile().label.in_language(language);
                faults.push(format!(
                    "{}: {kind}, {}",
                    say(ListText::HoldsAlready),
                    place(asked, row)
                ));
            }
            let differ: Vec<&str> =
                cases(asked, verdict, &[]).map(|(of, ..)| of.text(language)).collect();
            if !differ.is_empty() {
                faults.push(format!("{}: {}", say(ListText::DiffersIn), differ.join(", ")));
            }
        }
    }
    let twice = notes(asked, verdict, |kind| kind == FindingKind::DuplicateInList);
    faults.extend((!twice.is_empty()).then_some(twice));
    if faults.is_empty() {
        faults.push(say(ListText::Right));
    }
    faults
}

/// Rows with only an old number, then people of the extract who have no other.
pub(super) fn old_numbers(asked: &Asked<'_>) -> List {
    let prepared = &asked.linked.prepared;
    let mut columns = who_columns(asked);
    columns.extend([
        column(asked, ListText::OldNumber, 13.0),
        column(asked, ListText::Place, 14.0),
        column(asked, ListText::State, 16.0),
        column(asked, ListText::Remark, 24.0),
    ]);
    let mut list = asked.list(ListId::OldNumbers).with_columns(columns);
    let alone = |number: Option<u64>, old: u32| number.is_none() && old != 0;
    let shown = |old: u32| format!("{old:09}");
    for verdict in asked.verdicts(ListId::OldNumbers) {
        let record = &prepared.sector.records[verdict.sector as usize];
        if !alone(record.number.full(), record.old_number) {
            continue;
        }
        let mut cells = match verdict.status {
            Status::Match | Status::Discrepancy => verdict_cells(asked, verdict),
            _ => row_cells(asked, verdict),
        };
        cells.extend([
            shown(record.old_number).into(),
            place(asked, verdict).into(),
            verdict.status.text(asked.language).into(),
            Cell::Empty,
        ]);
        list.add(Row::line(cells).at(asked.area_of(verdict)));
    }
    for person in asked.living() {
        let record = &prepared.registry.records[person as usize];
        let is_listed = asked.rows_of(person, |_| true).any(|verdict| {
            let record = &prepared.sector.records[verdict.sector as usize];
            prepared.sector.group(verdict.sector).role == Role::Own
                && alone(record.number.full(), record.old_number)
        });
        if is_listed || !alone(record.number.full(), record.old_number) {
            continue;
        }
        let mut cells = person_cells(asked, person);
        cells.iter_mut().skip(4).take(1).for_each(|number| *number = Cell::Empty);
        cells.extend([
            shown(record.old_number).into(),
            Cell::Empty,
            ListText::InExtract.text(asked.language).into(),
            Cell::Empty,
        ]);
        list.add(Row::line(cells).at(asked.area(Side::Registry, person)));
    }
    list
}
