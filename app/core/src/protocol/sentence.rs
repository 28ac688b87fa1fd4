//! What is said in words, where the program that says it knows no language yet.

use matcher::language::Language;
use serde::{Deserialize, Serialize};

/// A sentence in both languages.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sentence {
    vi: String,
    en: String,
}

impl Sentence {
    /// The sentence that is made for each language.
    pub fn of(make: impl Fn(Language) -> String) -> Sentence {
        Sentence { vi: make(Language::Vi), en: make(Language::En) }
    }

    /// The sentence in a language.
    pub fn text(&self, language: Language) -> &str {
        language.pick(&self.vi, &self.en)
    }
}
