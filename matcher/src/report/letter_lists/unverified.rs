//! Rows for which nobody, or nobody certain, was found in the extract: letter 4711/UBND-KN2, item
//! 4, and letter of Như Thanh, step 2.

use super::asked::Asked;
use super::person::{column, notes, own, place, row_cells, who_columns};
use crate::plan::{Field, ListId, Status};
use crate::propose::of_unlinked;
use crate::report::list::{Cell, List, Row};
use crate::words::ListText;

/// Rows not found, then rows under review with the likeliest person.
pub(super) fn not_found(asked: &Asked<'_>) -> List {
    let language = asked.language;
    let registry = &asked.linked.prepared.registry;
    let mut columns = who_columns(asked);
    columns.extend([
        column(asked, ListText::Phone, 13.0),
        column(asked, ListText::Place, 12.0),
        column(asked, ListText::Why, 34.0),
        column(asked, ListText::Likeliest, 34.0),
        column(asked, ListText::Proposal, 30.0),
        column(asked, ListText::Office, 12.0),
        column(asked, ListText::Outcome, 18.0),
    ]);
    let mut list = asked.list(ListId::NotFound).with_columns(columns);
    for wanted in [Status::NotFound, Status::Review] {
        let rows: Vec<_> =
            asked.verdicts(ListId::NotFound).filter(|verdict| verdict.status == wanted).collect();
        if rows.is_empty() {
            continue;
        }
        list.add(Row::group(wanted.text(language)));
        for verdict in rows {
            let proposal = of_unlinked(verdict);
            let likeliest = verdict.chosen().filter(|_| wanted == Status::Review).map(|chosen| {
                let value = |field| registry.value(chosen.registry, field).trim().to_owned();
                let parts = [Field::Name, Field::Dob, Field::Number, Field::Address].map(value);
                let said: Vec<String> = parts.into_iter().filter(|part| !part.is_empty()).collect();
                said.join("; ")
            });
            let why = notes(asked, verdict, |_| true);
            let why =
                if why.is_empty() { ListText::NobodyAlike.text(language).to_owned() } else { why };
            let mut cells = row_cells(asked, verdict);
            cells.extend([
                own(asked, verdict, Field::Phone).into(),
                place(asked, verdict).into(),
                why.into(),
                likeliest.unwrap_or_default().into(),
                proposal.way.text(language).into(),
                proposal.office().text(language).into(),
                Cell::Empty,
            ]);
            list.add(Row::line(cells).at(asked.area_of(verdict)).acted_on_by(proposal.office()));
        }
    }
    list
}
