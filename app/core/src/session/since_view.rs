//! What has changed since the list was compared the last time, for the page.

use std::collections::BTreeMap;

use casework::ids::CaseId;
use matcher::caseload::{Caseload, Values};
use matcher::classify::{FormerRow, Linked};
use matcher::identity::Again;
use matcher::plan::Field;
use matcher::since::cells_of;

use crate::protocol::{GoneCase, GoneView, SinceView};

/// The most rows that are shown of those that are gone.
const MOST_GONE: usize = 200;

/// What has changed; `None` if nothing has, or nothing is known of a last time.
pub(super) fn since_view(caseload: &Caseload, linked: &Linked) -> Option<SinceView> {
    let since = linked.since.as_ref()?;
    let (counts, gone) = (since.counts(), since.gone());
    if counts.is_empty() && gone.is_empty() {
        return None;
    }
    let of_cases: BTreeMap<_, CaseId> = caseload
        .cases()
        .filter(|(_, case)| case.row == Again::Gone)
        .map(|(id, case)| (cells_of(&case.identity), id))
        .collect();
    let with_case = |row: &FormerRow| of_cases.contains_key(&row.cells);
    let (decided, others): (Vec<_>, Vec<_>) = gone.iter().partition(|row| with_case(row));
    let view = |row: &FormerRow| GoneView {
        place: row.place.clone(),
        status: row.status,
        case: of_cases.get(&row.cells).map(|id| case(caseload, *id)),
    };
    let shown = decided.into_iter().chain(others).take(MOST_GONE).map(view).collect();
    Some(SinceView { counts, gone: gone.len() as u32, shown })
}

fn case(caseload: &Caseload, id: CaseId) -> GoneCase {
    let name = |(list, _): (Values, Values)| list.get(Field::Name.code()).cloned();
    GoneCase {
        number: id.to_string(),
        name: caseload.seen_of(id).and_then(name),
        who: caseload.casebook().state().who(id).settled().map(|answer| answer.who()),
    }
}
