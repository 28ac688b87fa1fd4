//! People who are dead on one side and alive on the other: letter 4711/UBND-KN2, item 2.
//!
//! A list says that somebody is dead if it is a register of deaths or gives such a state or a date
//! of death. The registry says that somebody is alive if its row says neither. Decided: both sides'
//! name, date of birth and number stand side by side, so that whoever signs sees whether they are
//! one person; rows against which anything speaks come last, under a heading, and order nothing.

use rustc_hash::FxHashSet;

use super::asked::Asked;
use super::person::{column, own, place, theirs};
use super::to_verify::{Sorted, office_of, verification};
use crate::classify::Verdict;
use crate::plan::{Doubt, Field, Ground, ListId, Office, Says, Side, Status, Way};
use crate::propose::{
    Proposal, doubts_by_another, doubts_of_death, doubts_of_listed, of_dead_alive,
};
use crate::report::list::{Cell, Column, List, Row};
use crate::words::ListText;

/// What both sides say of somebody, with the columns' widths.
const BOTH: [(Field, f64); 4] =
    [(Field::Name, 22.0), (Field::Dob, 11.0), (Field::Number, 14.0), (Field::Address, 28.0)];

/// The running number, and name, date, number and residence of both sides.
fn both_columns(asked: &Asked<'_>) -> Vec<Column> {
    let of = |group: ListText| {
        BOTH.map(|(field, width)| {
            let header = field.text(asked.language);
            let column = match field {
                Field::Name | Field::Address => Column::text(header, width),
                _ => Column::middle(header, width),
            };
            column.under(group.text(asked.language))
        })
    };
    let sides = [ListText::SaidByList, ListText::SaidByRegistry].map(of);
    std::iter::once(Column::order(asked.language)).chain(sides.into_iter().flatten()).collect()
}

/// The state that the registry gives.
fn state_column(asked: &Asked<'_>) -> Column {
    Column::text(Field::State.text(asked.language), 12.0)
        .under(ListText::SaidByRegistry.text(asked.language))
}

/// The cells of [`both_columns`].
fn both_cells(asked: &Asked<'_>, verdict: &Verdict, person: Option<u32>) -> Vec<Cell> {
    let list = BOTH.map(|(field, _)| Cell::from(own(asked, verdict, field)));
    let registry = BOTH.map(|(field, _)| {
        person.map_or(Cell::Empty, |person| Cell::from(theirs(asked, person, field)))
    });
    std::iter::once(Cell::Empty).chain(list).chain(registry).collect()
}

/// The last columns: the proposal or what to clear up, who acts, what came of it.
fn closing_columns(asked: &Asked<'_>) -> [Column; 3] {
    [
        column(asked, ListText::Proposal, 34.0),
        column(asked, ListText::Office, 14.0),
        column(asked, ListText::Outcome, 18.0),
    ]
}

/// The cells of [`closing_columns`].
fn closing_cells(
    asked: &Asked<'_>,
    proposal: Proposal,
    office: Office,
    doubts: &[Doubt],
) -> [Cell; 3] {
    let said = match doubts {
        [] => proposal.way.text(asked.language).to_owned(),
        _ => verification(asked, doubts),
    };
    [said.into(), office.text(asked.language).into(), Cell::Empty]
}

/// The date of death that a row gives, in its column or in a remark.
fn death_in_list(asked: &Asked<'_>, verdict: &Verdict) -> String {
    let raw = own(asked, verdict, Field::Death);
    let death = asked.linked.prepared.sector.extra(verdict.sector).death;
    if raw.is_empty() && !death.is_missing() { death.to_string() } else { raw }
}

/// What other rows of the person say against a death: that he lives, or was seen later.
fn said_by_others(asked: &Asked<'_>, verdict: &Verdict, person: u32) -> Vec<Doubt> {
    let others = asked.rows_of(person, |_| true).filter(|other| other.sector != verdict.sector);
    let mut doubts: Vec<Doubt> =
        others.flat_map(|other| doubts_by_another(asked.linked, verdict, other)).collect();
    doubts.sort_unstable();
    doubts.dedup();
    doubts
}

/// The people whom a row of the dead may mean that is not linked to them: it is likest to them, or
/// has their number.
fn claims(asked: &Asked<'_>) -> FxHashSet<u32> {
    let prepared = &asked.linked.prepared;
    let open = asked.verdicts(ListId::DeadAlive).filter(|verdict| {
        !verdict.status.is_linked() && prepared.listed_as_dead(verdict.sector).is_some()
    });
    let (mut people, mut numbers) = (FxHashSet::default(), FxHashSet::default());
    for verdict in open {
        people.extend(verdict.chosen().map(|chosen| chosen.registry));
        numbers.extend(prepared.sector.records[verdict.sector as usize].number.full());
    }
    let registry = (0..).zip(&prepared.registry.records);
    people.extend(registry.filter_map(|(person, record)| {
        record.number.full().filter(|number| numbers.contains(number)).map(|_| person)
    }));
    people
}

/// Dead in a list, alive in the registry.
pub(super) fn dead_alive(asked: &Asked<'_>) -> List {
    let prepared = &asked.linked.prepared;
    let mut columns = both_columns(asked);
    columns.push(state_column(asked));
    columns
        .extend([column(asked, ListText::DeathList, 12.0), column(asked, ListText::SaidBy, 26.0)]);
    columns.extend(closing_columns(asked));
    let list = asked.list(ListId::DeadAlive).with_columns(columns);
    let mut list = Sorted::of(list, asked.language);
    let claims = claims(asked);
    let line = |verdict: &Verdict, said: Ground, person: u32| {
        let mut doubts = doubts_of_death(asked.linked, verdict);
        if verdict.status.is_linked() && claims.contains(&person) {
            doubts.push(Doubt::ClaimedTwice);
        }
        doubts.extend(said_by_others(asked, verdict, person));
        let proposal = of_dead_alive(said).unless(&doubts);
        let label = asked.kind(verdict).profile().label.in_language(asked.language);
        let mut by = format!("{label}, {}: {}", place(asked, verdict), said.text(asked.language));
        let state = own(asked, verdict, Field::State);
        let remark = prepared.sector.remark_on_life(verdict.sector).unwrap_or(&state);
        if !remark.is_empty() {
            by = format!("{by} (“{remark}”)");
        }
        let mut cells = both_cells(asked, verdict, Some(person));
        cells.extend([
            theirs(asked, person, Field::State).into(),
            death_in_list(asked, verdict).into(),
            by.into(),
        ]);
        let office = office_of(asked, verdict, proposal);
        cells.extend(closing_cells(asked, proposal, office, &doubts));
        let row = Row::line(cells).at(asked.area_of(verdict)).acted_on_by(office);
        (row, doubts.is_empty())
    };
    let is_alive = |person: u32| !prepared.is_dead(Side::Registry, person);
    // A person called dead by two lists is one case: the book of deaths takes precedence.
    let mut listed = FxHashSet::default();
    for of_book in [true, false] {
        for verdict in asked.verdicts(ListId::DeadAlive) {
            if (asked.kind(verdict).profile().says == Says::Dead) != of_book {
                continue;
            }
            let Some(person) = verdict.linked() else { continue };
            let said = prepared.listed_as_dead(verdict.sector);
            if let Some(said) = said.filter(|_| is_alive(person))
                && listed.insert(person)
            {
                let (row, is_firm) = line(verdict, said, person);
                list.add(row, is_firm);
            }
        }
    }
    for verdict in asked.verdicts(ListId::DeadAlive) {
        let said = prepared.listed_as_dead(verdict.sector);
        let person = verdict.chosen().map(|chosen| chosen.registry);
        if let (Status::Review, Some(said), Some(person)) = (verdict.status, said, person)
            && verdict.candidates.iter().any(|c| is_alive(c.registry))
        {
            let (row, is_firm) = line(verdict, said, person);
            list.add(row, is_firm);
        }
    }
    list.finish()
}

/// Dead in the registry, but in a list of people who must be alive.
pub(super) fn dead_listed(asked: &Asked<'_>) -> List {
    let prepared = &asked.linked.prepared;
    let mut columns = both_columns(asked);
    columns.extend([
        state_column(asked),
        column(asked, ListText::DeathRegistry, 12.0),
        column(asked, ListText::List, 22.0),
        column(asked, ListText::Place, 12.0),
    ]);
    columns.extend(closing_columns(asked));
    let list = asked.list(ListId::DeadListed).with_columns(columns);
    let mut list = Sorted::of(list, asked.language);
    for verdict in asked.verdicts(ListId::DeadListed) {
        let way = match asked.kind(verdict).profile().says {
            Says::Benefit => Way::StopBenefit,
            Says::Record => Way::NoteDeath,
            _ => Way::TakeOut,
        };
        let Some(person) = verdict.linked() else { continue };
        let is_dead = prepared.is_dead(Side::Registry, person);
        if !is_dead || prepared.listed_as_dead(verdict.sector).is_some() {
            continue;
        }
        let doubts = doubts_of_listed(asked.linked, verdict);
        let proposal = Proposal::new(way, Ground::RegistrySaysDead).unless(&doubts);
        let mut cells = both_cells(asked, verdict, Some(person));
        cells.extend([
            theirs(asked, person, Field::State).into(),
            theirs(asked, person, Field::Death).into(),
            asked.kind(verdict).profile().label.in_language(asked.language).into(),
            place(asked, verdict).into(),
        ]);
        let office = proposal.office();
        cells.extend(closing_cells(asked, proposal, office, &doubts));
        let row = Row::line(cells).at(asked.area_of(verdict)).acted_on_by(office);
        list.add(row, doubts.is_empty());
    }
    list.finish()
}
