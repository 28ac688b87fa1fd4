//! What the browser remembers until the window is closed: the language, and nothing else.

use matcher::words::Language;
use web_sys::{Storage, window};

const LANGUAGE: &str = "doisoat-language";

/// The language chosen before in this window; Vietnamese at first.
pub fn language() -> Language {
    let kept = storage().and_then(|storage| storage.get_item(LANGUAGE).ok().flatten());
    if kept.as_deref() == Some("en") { Language::En } else { Language::Vi }
}

/// Keeps the language and marks the document with it, for screen readers and hyphenation.
pub fn keep_language(language: Language) {
    let code = language.pick("vi", "en");
    if let Some(storage) = storage() {
        // A browser may refuse to store for a local file; the choice then lasts until a reload.
        let _kept = storage.set_item(LANGUAGE, code);
    }
    let root = window().and_then(|window| window.document()?.document_element());
    if let Some(root) = root {
        // Setting an attribute of a name that is valid cannot fail.
        let _set = root.set_attribute("lang", code);
    }
}

fn storage() -> Option<Storage> {
    window()?.session_storage().ok()?
}
