//! What each row is decided with beside its candidates.

use super::family::Families;
use crate::normalise::Prepared;

/// What each row is decided with.
#[derive(Clone, Copy)]
pub(super) struct Given<'a> {
    pub families: &'a Families,
    pub prepared: &'a Prepared,
    /// Whether a near name can be linked without a number.
    pub near_names: bool,
}
