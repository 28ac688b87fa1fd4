//! People who are dead on one side and alive on the other: letter 4711/UBND-KN2, item 2.
//!
//! A list says that somebody is dead if it is a register of deaths or gives such a state or a date
//! of death. The registry says that somebody is alive if its row says neither.

use rustc_hash::FxHashSet;

use super::asked::Asked;
use super::person::{column, own, place, row_cells, theirs, verdict_cells, who_columns};
use crate::classify::Verdict;
use crate::plan::{Field, Ground, ListId, Says, Side, Status, Way};
use crate::propose::{Proposal, of_dead_alive};
use crate::report::list::{Cell, List, Row};
use crate::words::ListText;

/// Dead in a list, alive in the registry. Rows under review come last, under a heading.
pub(super) fn dead_alive(asked: &Asked<'_>) -> List {
    let prepared = &asked.linked.prepared;
    let mut columns = who_columns(asked);
    columns.extend([
        column(asked, ListText::DeathList, 12.0),
        column(asked, ListText::StateRegistry, 14.0),
        column(asked, ListText::SaidBy, 26.0),
        column(asked, ListText::Proposal, 34.0),
        column(asked, ListText::Office, 14.0),
        column(asked, ListText::Outcome, 18.0),
    ]);
    let mut list = asked.list(ListId::DeadAlive).with_columns(columns);
    let line = |verdict: &Verdict, ground_: Ground, person: u32, mut cells: Vec<Cell>| {
        let proposal = of_dead_alive(ground_);
        let source = format!(
            "{}, {}",
            asked.kind(verdict).profile().label.in_language(asked.language),
            place(asked, verdict)
        );
        let proposal = match verdict.status {
            Status::Review => Proposal::new(Way::Verify, Ground::Unsettled),
            _ => proposal,
        };
        cells.extend([
            own(asked, verdict, Field::Death).into(),
            theirs(asked, person, Field::State).into(),
            format!("{source}: {}", ground_.text(asked.language)).into(),
            proposal.way.text(asked.language).into(),
            proposal.office().text(asked.language).into(),
            Cell::Empty,
        ]);
        Row::line(cells).at(asked.area_of(verdict)).acted_on_by(proposal.office())
    };
    // A person called dead by two lists is one case: the book of deaths takes precedence.
    let mut listed = FxHashSet::default();
    for first in [true, false] {
        for verdict in asked.verdicts(ListId::DeadAlive) {
            if (asked.kind(verdict).profile().says == Says::Dead) != first {
                continue;
            }
            let Some(person) = verdict.linked() else { continue };
            let said = prepared.listed_as_dead(verdict.sector);
            if let Some(said) = said.filter(|_| !prepared.is_dead(Side::Registry, person))
                && listed.insert(person)
            {
                list.add(line(verdict, said, person, verdict_cells(asked, verdict)));
            }
        }
    }
    let unsettled: Vec<&Verdict> = asked
        .verdicts(ListId::DeadAlive)
        .filter(|verdict| verdict.status == Status::Review)
        .filter(|verdict| {
            let alive = |person| !prepared.is_dead(Side::Registry, person);
            prepared.listed_as_dead(verdict.sector).is_some()
                && verdict.candidates.iter().any(|c| alive(c.registry))
        })
        .collect();
    if !unsettled.is_empty() {
        list.add(Row::group(ListText::Unsettled.text(asked.language)));
    }
    for verdict in unsettled {
        let said = prepared.listed_as_dead(verdict.sector).unwrap_or(Ground::ListSaysDead);
        let person = verdict.chosen().map_or(0, |c| c.registry);
        list.add(line(verdict, said, person, row_cells(asked, verdict)));
    }
    list
}

/// Dead in the registry, but in a list of people who must be alive.
pub(super) fn dead_listed(asked: &Asked<'_>) -> List {
    let prepared = &asked.linked.prepared;
    let mut columns = who_columns(asked);
    columns.extend([
        column(asked, ListText::DeathRegistry, 12.0),
        column(asked, ListText::List, 26.0),
        column(asked, ListText::Place, 14.0),
        column(asked, ListText::Proposal, 34.0),
        column(asked, ListText::Office, 14.0),
        column(asked, ListText::Outcome, 18.0),
    ]);
    let mut list = asked.list(ListId::DeadListed).with_columns(columns);
    for verdict in asked.verdicts(ListId::DeadListed) {
        let proposal = Proposal::new(
            match asked.kind(verdict).profile().says {
                Says::Benefit => Way::StopBenefit,
                _ => Way::TakeOut,
            },
            Ground::RegistrySaysDead,
        );
        let Some(person) = verdict.linked() else { continue };
        let dead = prepared.is_dead(Side::Registry, person);
        if !dead || prepared.listed_as_dead(verdict.sector).is_some() {
            continue;
        }
        let mut cells = verdict_cells(asked, verdict);
        let death = theirs(asked, person, Field::Death);
        let death = if death.is_empty() { theirs(asked, person, Field::State) } else { death };
        cells.extend([
            death.into(),
            asked.kind(verdict).profile().label.in_language(asked.language).into(),
            place(asked, verdict).into(),
            proposal.way.text(asked.language).into(),
            proposal.office().text(asked.language).into(),
            Cell::Empty,
        ]);
        list.add(Row::line(cells).at(asked.area_of(verdict)).acted_on_by(proposal.office()));
    }
    list
}
