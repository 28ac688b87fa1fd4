//! The languages of the page, the program and the papers, and texts in both.
//!
//! Decided: the stages of the engine say everything as codes and values and never ask for a
//! language. The label of a code stands beside its definition in [`plan`](crate::plan), so that
//! neither can exist without the other; sentences are made in [`words`](crate::words).

use serde::{Deserialize, Serialize};

/// A language.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Language {
    /// Vietnamese, the default.
    #[default]
    Vi,
    /// English.
    En,
}

impl Language {
    /// Picks one of two texts.
    pub fn pick<T>(self, vi: T, en: T) -> T {
        match self {
            Language::Vi => vi,
            Language::En => en,
        }
    }
}

/// A fixed text in both languages.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Text {
    /// In Vietnamese.
    pub vi: &'static str,
    /// In English.
    pub en: &'static str,
}

impl Text {
    /// A text.
    pub const fn new(vi: &'static str, en: &'static str) -> Text {
        Text { vi, en }
    }

    /// The text in a language.
    pub const fn in_language(self, language: Language) -> &'static str {
        match language {
            Language::Vi => self.vi,
            Language::En => self.en,
        }
    }
}
