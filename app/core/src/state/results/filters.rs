//! Which rows are listed: changes to a [`Query`], and the chips that show it.
//!
//! Pressing what is already chosen takes the choice back, so that every filter can be undone where
//! it was made as well as at its chip.

use matcher::explain::Query;
use matcher::plan::{Field, FindingKind, Kind, RuledFilter, SinceKind, Status};
use matcher::share::Share;

/// A part of a query, shown as a chip that can be removed.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Chip {
    /// Rows of one verdict.
    Status(Status),
    /// Rows with a difference in a field, of a kind, or of a kind in a field.
    Difference(Option<Field>, Option<Kind>),
    /// Rows with any finding that somebody should look at, or with one kind of finding.
    Findings(Option<FindingKind>),
    /// Rows about which this was decided, or not.
    Ruled(RuledFilter),
    /// Rows of a colleague's share of the work.
    Share(Share),
    /// Rows of which this has become since the list was compared the last time.
    Since(SinceKind),
    /// Rows that hold a text.
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
            match query.finding {
                None => query.with_findings.then_some(Chip::Findings(None)),
                kind => Some(Chip::Findings(kind)),
            },
            query.ruled.map(Chip::Ruled),
            query.share.clone().map(Chip::Share),
            query.since.map(Chip::Since),
            (!text.is_empty()).then(|| Chip::Text(text.to_owned())),
        ]
        .into_iter()
        .flatten()
        .collect()
    }
}

/// Lists the rows of one verdict, or all rows again.
pub fn toggle_status(query: &mut Query, status: Status) {
    query.status = (query.status != Some(status)).then_some(status);
}

/// Lists the rows with a kind of difference in a field, or all rows again. The counts on the screen
/// are of all verdicts, so a chosen verdict is given up.
pub fn toggle_cell(query: &mut Query, field: Option<Field>, kind: Option<Kind>) {
    let chosen = (query.field, query.kind) == (field, kind);
    (query.field, query.kind) = if chosen { (None, None) } else { (field, kind) };
    query.status = None;
}

/// Lists the rows of which this has become, or all rows again. The counts are of all verdicts, so a
/// chosen verdict is given up.
pub fn toggle_since(query: &mut Query, kind: SinceKind) {
    query.since = (query.since != Some(kind)).then_some(kind);
    query.status = None;
}

/// Lists the rows about which people contradict each other, or all rows again; likewise.
pub fn toggle_conflicts(query: &mut Query) {
    let conflict = RuledFilter::Conflict;
    query.ruled = (query.ruled != Some(conflict)).then_some(conflict);
    query.status = None;
}

/// Which rows are listed by their findings.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum FindingFilter {
    /// All rows, whatever their findings.
    #[default]
    Off,
    /// Rows with any finding that somebody should look at.
    Any,
    /// Rows with this kind of finding.
    Kind(FindingKind),
}

impl FindingFilter {
    /// The filter of a query.
    pub fn of(query: &Query) -> FindingFilter {
        match (query.finding, query.with_findings) {
            (Some(kind), _) => FindingFilter::Kind(kind),
            (None, true) => FindingFilter::Any,
            (None, false) => FindingFilter::Off,
        }
    }

    /// Puts the filter into a query. The counts in the choice are of all verdicts, so a chosen
    /// verdict is given up.
    pub fn put(self, query: &mut Query) {
        query.with_findings = self == FindingFilter::Any;
        query.finding = match self {
            FindingFilter::Kind(kind) => Some(kind),
            FindingFilter::Off | FindingFilter::Any => None,
        };
        if self != FindingFilter::Off {
            query.status = None;
        }
    }

    /// The value of its option in the page.
    pub fn code(self) -> &'static str {
        match self {
            FindingFilter::Off => "",
            FindingFilter::Any => "any",
            FindingFilter::Kind(kind) => kind.code(),
        }
    }

    /// The filter of an option in the page.
    pub fn of_code(code: &str) -> Option<FindingFilter> {
        let kinds = FindingKind::ALL.into_iter().map(FindingFilter::Kind);
        let mut all = [FindingFilter::Off, FindingFilter::Any].into_iter().chain(kinds);
        all.find(|filter| filter.code() == code)
    }
}

/// Takes one part out of the query.
pub fn remove_chip(query: &mut Query, chip: &Chip) {
    match chip {
        Chip::Status(_) => query.status = None,
        Chip::Difference(..) => (query.field, query.kind) = (None, None),
        Chip::Findings(_) => FindingFilter::Off.put(query),
        Chip::Ruled(_) => query.ruled = None,
        Chip::Share(_) => query.share = None,
        Chip::Since(_) => query.since = None,
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
        toggle_since(&mut query, SinceKind::New);
        toggle_since(&mut query, SinceKind::NowMatch);
        assert_eq!(query.since, Some(SinceKind::NowMatch));
        toggle_since(&mut query, SinceKind::NowMatch);
        toggle_conflicts(&mut query);
        assert_eq!(query.ruled, Some(RuledFilter::Conflict));
        toggle_conflicts(&mut query);
        assert_eq!(query, Query::default());
    }

    #[test]
    fn removing_every_chip_empties_the_query() {
        let mut query = Query {
            status: Some(Status::Discrepancy),
            field: Some(Field::Name),
            kind: None,
            with_findings: false,
            finding: Some(FindingKind::NumberSex),
            ruled: Some(RuledFilter::Open),
            share: Some(Share { parts: [1].into(), of: 2, communes: [].into() }),
            since: Some(SinceKind::NowMatch),
            text: " hòa ".into(),
        };
        let chips = Chip::of(&query);
        assert_eq!(chips.len(), 7);
        assert_eq!(chips[6], Chip::Text("hòa".into()));
        for chip in &chips {
            remove_chip(&mut query, chip);
        }
        assert_eq!(query, Query::default());
    }

    #[test]
    fn findings_are_chosen_by_their_codes() {
        let kinds = FindingKind::ALL.into_iter().map(FindingFilter::Kind);
        for filter in [FindingFilter::Off, FindingFilter::Any].into_iter().chain(kinds) {
            let mut query = Query { status: Some(Status::Match), ..Query::default() };
            FindingFilter::of_code(filter.code()).unwrap().put(&mut query);
            assert_eq!(FindingFilter::of(&query), filter);
            assert_eq!(query.status.is_some(), filter == FindingFilter::Off);
        }
    }

    #[test]
    fn a_count_of_all_verdicts_gives_up_the_chosen_verdict() {
        let mut query = Query { status: Some(Status::NotFound), ..Query::default() };
        toggle_cell(&mut query, Some(Field::Name), Some(Kind::Unmarked));
        assert_eq!(query.status, None);
    }
}
