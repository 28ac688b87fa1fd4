//! Which rows are listed: changes to a [`Query`], and the chips that show it.
//!
//! Decided: pressing what is already chosen takes the choice back, so that every filter is undone
//! where it was made as well as at its chip.

use matcher::classify::Status;
use matcher::compare::Kind;
use matcher::explain::Query;
use matcher::plan::Field;

/// A part of a query, shown as a chip that can be removed.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Chip {
    Status(Status),
    /// A field, a kind, or a kind in a field.
    Difference(Option<Field>, Option<Kind>),
    Findings,
    Text(String),
}

impl Chip {
    /// The chips of a query, in the order of its parts.
    pub fn of(query: &Query) -> Vec<Chip> {
        let difference = query.field.is_some() || query.kind.is_some();
        let text = query.text.trim();
        [
            query.status.map(Chip::Status),
            difference.then_some(Chip::Difference(query.field, query.kind)),
            query.with_findings.then_some(Chip::Findings),
            (!text.is_empty()).then(|| Chip::Text(text.to_owned())),
        ]
        .into_iter()
        .flatten()
        .collect()
    }
}

/// Lists the rows of one verdict, or of all again.
pub fn toggle_status(query: &mut Query, status: Status) {
    query.status = (query.status != Some(status)).then_some(status);
}

/// Lists the rows with a kind of difference in a field, or all again. The counts beside it are of
/// all verdicts, so a chosen verdict is given up.
pub fn toggle_cell(query: &mut Query, field: Option<Field>, kind: Option<Kind>) {
    let chosen = (query.field, query.kind) == (field, kind);
    (query.field, query.kind) = if chosen { (None, None) } else { (field, kind) };
    query.status = None;
}

/// Lists the rows with something to know about them, or all again.
pub fn toggle_findings(query: &mut Query) {
    query.with_findings = !query.with_findings;
}

/// Takes one part out of the query.
pub fn remove_chip(query: &mut Query, chip: &Chip) {
    match chip {
        Chip::Status(_) => query.status = None,
        Chip::Difference(..) => (query.field, query.kind) = (None, None),
        Chip::Findings => query.with_findings = false,
        Chip::Text(_) => query.text.clear(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pressing_again_takes_the_filter_back() {
        let mut query = Query::default();
        toggle_status(&mut query, Status::Review);
        assert_eq!(query.status, Some(Status::Review));
        toggle_status(&mut query, Status::Match);
        assert_eq!(query.status, Some(Status::Match));
        toggle_status(&mut query, Status::Match);
        toggle_cell(&mut query, Some(Field::Dob), Some(Kind::Different));
        toggle_cell(&mut query, Some(Field::Dob), Some(Kind::Different));
        toggle_findings(&mut query);
        toggle_findings(&mut query);
        assert_eq!(query, Query::default());
    }

    #[test]
    fn removing_every_chip_empties_the_query() {
        let mut query = Query {
            status: Some(Status::Discrepancy),
            field: Some(Field::Name),
            kind: None,
            with_findings: true,
            text: " hòa ".into(),
        };
        let chips = Chip::of(&query);
        assert_eq!(chips.len(), 4);
        assert_eq!(chips[3], Chip::Text("hòa".into()));
        for chip in &chips {
            remove_chip(&mut query, chip);
        }
        assert_eq!(query, Query::default());
    }

    #[test]
    fn a_count_of_all_verdicts_gives_up_the_chosen_verdict() {
        let mut query = Query { status: Some(Status::NotFound), ..Query::default() };
        toggle_cell(&mut query, Some(Field::Name), Some(Kind::Unmarked));
        assert_eq!(query.status, None);
    }
}
