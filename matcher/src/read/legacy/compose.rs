//! Composing the letters around decoded ones.

use unicode_normalization::UnicodeNormalization;

/// Composes letters around the decoded ones that are still decomposed.
pub(super) fn composed(text: String) -> String {
    let parts = |c: char| matches!(c, '\u{300}'..='\u{36f}');
    if text.contains(parts) { text.nfc().collect() } else { text }
}
