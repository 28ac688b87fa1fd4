//! Packages while their workbooks are written.

use matcher::report::papers::order::Papers;

use crate::protocol::Signature;

/// Packages while their workbooks are written.
pub(super) struct Sending {
    /// What is left to be written.
    pub papers: Papers,
    /// How many the journal says to have gone out.
    pub packages: usize,
    /// Who sends them.
    pub signature: Signature,
}
