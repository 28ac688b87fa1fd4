//! What two raw texts say before they are read: that a side is empty, or that both are the same.

use crate::plan::{Field, Kind, Outcome, stands_for_nothing};

/// The outcome if a side is empty.
pub(super) fn missing((a, b): (&str, &str)) -> Option<Outcome> {
    match (a.trim().is_empty(), b.trim().is_empty()) {
        (true, true) => Some(Outcome::plain(Kind::MissingBoth)),
        (true, false) => Some(Outcome::plain(Kind::MissingSector)),
        (false, true) => Some(Outcome::plain(Kind::MissingRegistry)),
        (false, false) => None,
    }
}

/// As [`missing`], for a field with names, numbers, dates or places, where “không có” counts as
/// empty.
pub(super) fn nothing(field: Field, raw: (&str, &str)) -> Option<Outcome> {
    let said = |text| if stands_for_nothing(field, text) { "" } else { text };
    missing((said(raw.0), said(raw.1)))
}

/// The outcome if both sides are equal after trimming.
pub(super) fn same((a, b): (&str, &str)) -> Option<Outcome> {
    (a.trim() == b.trim()).then(|| Outcome::plain(Kind::Same))
}
