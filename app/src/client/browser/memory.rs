//! What the browser remembers: the language and who decides until the window is closed; and, until the user has it
//! forgotten, how columns were mapped (by a fingerprint of their headers, without any words), the
//! office's amendments to the map, and what the office is called on its papers.
//!
//! A browser may refuse to store anything for a local file. What was chosen then lasts as long as
//! the page, and nothing else is different.

use matcher::columns::SavedMappings;
use matcher::language::Language;
use matcher::report::papers::Letterhead;
use page_core::state::OwnAmendments;
use web_sys::{Storage, window};

const LANGUAGE: &str = "doisoat-language";
const REVIEWER: &str = "doisoat-reviewer";
const MAPPINGS: &str = "doisoat-mappings";
const AMENDMENTS: &str = "doisoat-amendments";
const LETTERHEAD: &str = "doisoat-letterhead";

/// The language chosen before in this window; Vietnamese at first.
pub(crate) fn language() -> Language {
    let kept = session().and_then(|storage| storage.get_item(LANGUAGE).ok().flatten());
    if kept.as_deref() == Some("en") { Language::En } else { Language::Vi }
}

/// Keeps the language and marks the document with it, for screen readers and hyphenation.
pub(crate) fn keep_language(language: Language) {
    let code = language.pick("vi", "en");
    if let Some(storage) = session() {
        let _kept = storage.set_item(LANGUAGE, code);
    }
    let root = window().and_then(|window| window.document()?.document_element());
    if let Some(root) = root {
        // Setting an attribute of a name that is valid cannot fail.
        let _set = root.set_attribute("lang", code);
    }
}

/// Who decided before in this window.
pub(crate) fn reviewer() -> Option<String> {
    session()?.get_item(REVIEWER).ok()?
}

/// Keeps who decides.
pub(crate) fn keep_reviewer(name: &str) {
    if let Some(storage) = session() {
        // Where nothing can be stored, the name lasts as long as the page.
        let _kept = storage.set_item(REVIEWER, name);
    }
}

/// The remembered mappings. `None` if nothing is stored, nothing can be, or what is stored cannot
/// be read.
pub(crate) fn mappings() -> Option<SavedMappings> {
    SavedMappings::from_text(&local()?.get_item(MAPPINGS).ok()??).ok()
}

/// Keeps the mappings; if there are none, no trace of them stays.
pub(crate) fn keep_mappings(saved: &SavedMappings) {
    let Some(storage) = local() else { return };
    let _kept = if saved.is_empty() {
        storage.remove_item(MAPPINGS)
    } else {
        storage.set_item(MAPPINGS, &saved.to_text())
    };
}

/// The office's amendments. `None` if nothing is stored, nothing can be, or what is stored cannot
/// be read.
pub(crate) fn amendments() -> Option<OwnAmendments> {
    OwnAmendments::from_kept(&local()?.get_item(AMENDMENTS).ok()??)
}

/// Keeps the office's amendments, or no trace of any. Returns whether that was possible.
pub(crate) fn keep_amendments(own: Option<&OwnAmendments>) -> bool {
    let Some(storage) = local() else { return false };
    match own {
        Some(own) => storage.set_item(AMENDMENTS, &own.to_kept()).is_ok(),
        None => storage.remove_item(AMENDMENTS).is_ok(),
    }
}

/// What the office is called. `None` if nothing is stored, nothing can be, or what is stored cannot
/// be read.
pub(crate) fn letterhead() -> Option<Letterhead> {
    Letterhead::from_text(&local()?.get_item(LETTERHEAD).ok()??)
}

/// Keeps what the office is called, or no trace of it. Returns whether that was possible.
pub(crate) fn keep_letterhead(letterhead: &Letterhead) -> bool {
    let Some(storage) = local() else { return false };
    if *letterhead == Letterhead::default() {
        storage.remove_item(LETTERHEAD).is_ok()
    } else {
        storage.set_item(LETTERHEAD, &letterhead.to_text()).is_ok()
    }
}

fn session() -> Option<Storage> {
    window()?.session_storage().ok()?
}

fn local() -> Option<Storage> {
    window()?.local_storage().ok()?
}
