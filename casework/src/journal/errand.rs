//! Where cases go to be answered.

use serde::{Deserialize, Serialize};

/// Where a case went: who is to answer, and by which day, if one was said.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Errand {
    /// The office that answers.
    pub to: String,
    /// The day, as `2026-12-15`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub due: Option<String>,
}
