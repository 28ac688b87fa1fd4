//! What the sheets of a workbook share.

use super::strings::Strings;
use crate::read::number_format::NumberFormat;
use crate::read::value::Epoch;

/// What the sheets of a workbook share.
#[derive(Default)]
pub(super) struct Shared {
    pub(super) epoch: Epoch,
    /// For each cell format, how it shows numbers.
    pub(super) formats: Vec<NumberFormat>,
    pub(super) strings: Strings,
}
