//! What the sheets of a workbook share.

use super::strings::Strings;
use crate::read::value::Epoch;

/// What the sheets of a workbook share.
#[derive(Default)]
pub(super) struct Shared {
    pub(super) epoch: Epoch,
    /// For each cell format, whether it shows a date.
    pub(super) dates: Vec<bool>,
    pub(super) strings: Strings,
}
