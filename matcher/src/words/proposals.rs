//! Proposals: what to do, and on what ground.

use super::Language;
use crate::plan::{Ground, Way};

/// What is proposed.
pub fn way(way: Way, language: Language) -> &'static str {
    way.text(language)
}

/// On what ground it is proposed.
pub fn ground(ground: Ground, language: Language) -> &'static str {
    ground.text(language)
}
