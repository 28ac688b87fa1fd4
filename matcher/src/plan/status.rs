//! The four verdicts.

use serde::{Deserialize, Serialize};

use crate::labelled::labelled;

labelled! {
    /// The four verdicts.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
    pub enum Status {
        /// Same person, no real difference.
        Match = "match", "Khớp", "Match";
        /// Same person, at least one field differs or is missing.
        Discrepancy = "discrepancy", "Sai lệch", "Discrepancy";
        /// One or more likely people, but the evidence does not decide.
        Review = "review", "Cần xem xét", "Review";
        /// No acceptable candidate.
        NotFound = "not_found", "Không tìm thấy", "Not found";
    }
}

impl Status {
    /// Whether the verdict claims a registry person.
    pub fn is_linked(self) -> bool {
        matches!(self, Status::Match | Status::Discrepancy)
    }
}
