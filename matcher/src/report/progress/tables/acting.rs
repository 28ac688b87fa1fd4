//! Tables of who has to act, of those who were asked, and of what each person did.

use super::table::{count, share, table};
use crate::language::Language;
use crate::plan::Stage;
use crate::report::list::{Cell, Column, List, Row};
use crate::report::progress::{OfActor, OfErrand, OfPerson, Report};
use crate::words::progress::{ProgressText as Text, day};

/// Open cases by who has to act.
pub(super) fn of_actors(report: &Report, language: Language) -> List {
    let open = || Stage::ALL.into_iter().filter(|stage| *stage != Stage::Settled);
    let mut columns = vec![Column::text(Text::Actor.text(language), 34.0)];
    columns.extend(open().map(|stage| Column::middle(stage.text(language), 13.0)));
    columns.push(Column::middle(Text::InAll.text(language), 12.0));
    let mut list = table("progress_of_actors", Text::OfActors, columns, report, language);
    let cells = |of: &OfActor| -> Vec<Cell> {
        let stages = open().map(|stage| count(of.by_stage[stage as usize]));
        stages.chain([count(of.cases())]).collect()
    };
    let mut all = OfActor::default();
    for (actor, of) in &report.actors {
        all.by_stage.iter_mut().zip(of.by_stage).for_each(|(all, of)| *all += of);
        let name = vec![Cell::Empty, actor.text(language).into()];
        list.add(Row::line([name, cells(of)].concat()));
    }
    let name = vec![Text::InAll.text(language).into(), Cell::Empty];
    list.add(Row::total([name, cells(&all)].concat()));
    list
}

/// How far those are who were asked, those with most overdue first.
pub(super) fn of_errands(report: &Report, language: Language) -> List {
    let mut columns = vec![Column::text(Text::To.text(language), 34.0)];
    let counts = [Text::Sent, Text::Answered, Text::Left, Text::Overdue, Text::Share, Text::Due];
    columns.extend(counts.map(|of| Column::middle(of.text(language), 13.0)));
    let mut list = table("progress_of_errands", Text::OfErrands, columns, report, language);
    for (to, of) in &report.errands {
        let OfErrand { sent, answered, overdue, due } = of;
        let due = due.as_deref().map_or(Cell::Empty, |due| day(due, language).into());
        let [sent_cell, answered_cell, left, overdue] =
            [*sent, *answered, of.left(), *overdue].map(count);
        let share = share(*answered, *sent);
        let name = Cell::from(to.as_str());
        list.add(Row::line(vec![
            Cell::Empty,
            name,
            sent_cell,
            answered_cell,
            left,
            overdue,
            share,
            due,
        ]));
    }
    list
}

/// What each person did.
pub(super) fn of_people(report: &Report, language: Language) -> List {
    let is_beside = report.since.is_some();
    let counts = match is_beside {
        true => &[Text::Decided, Text::DecidedSince, Text::Taken, Text::TakenSince][..],
        false => &[Text::Decided, Text::Taken],
    };
    let mut columns = vec![Column::text(Text::Person.text(language), 34.0)];
    columns.extend(counts.iter().map(|of| Column::middle(of.text(language), 15.0)));
    let mut list = table("progress_of_people", Text::OfPeople, columns, report, language);
    for (name, of) in &report.people {
        let OfPerson { decided, decided_since, taken, taken_since } = *of;
        let mut cells = vec![Cell::Empty, name.as_str().into()];
        match is_beside {
            true => cells.extend([decided, decided_since, taken, taken_since].map(count)),
            false => cells.extend([decided, taken].map(count)),
        }
        list.add(Row::line(cells));
    }
    list
}
