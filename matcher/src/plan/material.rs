//! Which differences make a linked row a discrepancy that somebody must settle.

use super::{Detail, Field, Kind, Outcome};

/// Whether an outcome is a real difference. The field has a column on both sides.
///
/// Another way of writing is not, nor is an address that names fewer levels, a commune that was
/// divided, or a code that may mean the other one: the two sides do not contradict each other.
pub fn is_material(field: Field, outcome: Outcome) -> bool {
    match outcome.kind {
        Kind::Same | Kind::Format | Kind::MissingBoth => false,
        Kind::Partial => field != Field::Address && outcome.detail != Some(Detail::MoreGeneral),
        // A place or a value that is not in the tables is for a person to judge, not an error.
        Kind::Different => {
            !matches!(outcome.detail, Some(Detail::UnknownPlace | Detail::UnknownValue))
        }
        Kind::Variant | Kind::Unmarked | Kind::MissingSector | Kind::MissingRegistry => true,
    }
}
