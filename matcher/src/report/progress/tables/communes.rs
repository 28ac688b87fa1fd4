//! The tables by communes and by fields.

use super::table::{count, share, signed, table};
use crate::language::Language;
use crate::plan::{Split, Status};
use crate::report::alphabet;
use crate::report::list::{Cell, Column, List, Row};
use crate::report::progress::{OfField, Progress, Report};
use crate::words::progress::ProgressText;

/// A line for each commune, with a sum.
pub(super) fn of_communes(report: &Report, language: Language) -> List {
    let text = |of: ProgressText| of.text(language);
    let column =
        |of: ProgressText, group: ProgressText| Column::middle(text(of), 9.0).under(text(group));
    let mut columns = vec![Column::text(text(ProgressText::Commune), 22.0)];
    columns.push(Column::middle(text(ProgressText::Rows), 9.0));
    columns.extend(Status::ALL.map(|status| {
        Column::middle(status.text(language), 9.0).under(text(ProgressText::Result))
    }));
    columns.extend(
        [
            ProgressText::ToSettle,
            ProgressText::Settled,
            ProgressText::Reopened,
            ProgressText::Left,
            ProgressText::Share,
        ]
        .map(|of| column(of, ProgressText::Deciding)),
    );
    if report.since.is_some() {
        columns.push(column(ProgressText::More, ProgressText::Deciding));
    }
    columns.extend(
        [ProgressText::Sent, ProgressText::Answered, ProgressText::Overdue]
            .map(|of| column(of, ProgressText::Verifying)),
    );
    let mut list = table("progress", ProgressText::Title, columns, report, language);
    let mut communes: Vec<_> = report.communes.iter().collect();
    communes.sort_by_cached_key(|(of, ..)| (of.commune.is_empty(), alphabet::key(&of.commune)));
    for (commune, now, before) in communes {
        let name = match commune.commune.as_str() {
            "" => Split::Commune.unknown().in_language(language),
            name => name,
        };
        let cells = figures(now, before.as_ref());
        list.add(Row::line([vec![Cell::Empty, name.into()], cells].concat()));
    }
    let (now, before) = report.in_all();
    let cells = figures(&now, before.as_ref());
    list.add(Row::total([vec![text(ProgressText::InAll).into(), Cell::Empty], cells].concat()));
    list
}

fn figures(now: &Progress, before: Option<&Progress>) -> Vec<Cell> {
    let mut cells = vec![count(now.rows)];
    cells.extend(now.by_status.map(count));
    cells.extend([now.to_settle, now.settled, now.reopened, now.left()].map(count));
    cells.push(share(now.settled, now.to_settle));
    // Fewer than before are settled if something was opened again.
    cells.extend(before.map(|before| signed(now.settled, before.settled)));
    cells.extend([now.sent, now.answered, now.overdue].map(count));
    cells
}

/// A line for each field in which rows differ.
pub(super) fn of_fields(report: &Report, language: Language) -> List {
    let text = |of: ProgressText| of.text(language);
    let mut columns = vec![Column::text(text(ProgressText::Field), 30.0)];
    columns.extend(
        [ProgressText::Differing, ProgressText::Agreed, ProgressText::Left, ProgressText::Share]
            .map(|of| Column::middle(text(of), 14.0)),
    );
    let mut list = table("progress_of_fields", ProgressText::OfFields, columns, report, language);
    let cells = |of: &OfField| {
        let counts = [of.differing, of.settled, of.differing.saturating_sub(of.settled)];
        let mut cells: Vec<Cell> = counts.map(count).into();
        cells.push(share(of.settled, of.differing));
        cells
    };
    for (field, of) in &report.fields {
        let name = vec![Cell::Empty, field.text(language).into()];
        list.add(Row::line([name, cells(of)].concat()));
    }
    list
}
