//! Details of a difference in words.

use super::Language;
use crate::plan::Detail;

/// What exactly differs, as a short phrase.
pub fn detail(detail: Detail, language: Language) -> &'static str {
    detail.text(language)
}
