//! Packages while their workbooks are written.

use matcher::report::papers::order::Papers;

use crate::protocol::Signature;

/// Packages while their workbooks are written.
pub(super) struct Sending {
    /// What is left to be written.
    pub papers: Papers,
    /// Entries of the journal that say that they went out.
    pub entries: u32,
    /// Who sends them.
    pub signature: Signature,
}
