//! Cells of parents that only say that there is nobody: nothing is known, or the parent is dead or
//! gone.

use super::repeated::Repeated;
use crate::plan::{Field, may_begin_nothing, says_nothing, stands_for_nothing};
use crate::text::fold;

/// A parent's cell; empty if it only says that there is none.
pub(super) fn parent<'a>(text: &'a str, beginnings: &mut Repeated<bool>) -> &'a str {
    let first = text.split_whitespace().next().unwrap_or("");
    let nothing = beginnings.read(first, may_say_nothing)
        && (is_gone(text) || stands_for_nothing(Field::Father, text));
    if nothing { "" } else { text }
}

/// Whether a cell that begins with this word may say that there is nobody: that nothing is known,
/// or that the parent is dead or gone. First words of names are few, cells are many.
fn may_say_nothing(first: &str) -> bool {
    let folded = fold(first);
    folded.is_empty()
        || says_nothing(first)
        || folded.bytes().all(|b| b == b'0')
        || folded
            .split(' ')
            .next()
            .is_some_and(|word| BEGINNINGS.contains(&word) || may_begin_nothing(word))
}

/// First words of the cells that [`is_gone`] treats as empty.
const BEGINNINGS: [&str; 5] = ["bo", "chet", "da", "mat", "ly"];

/// Whether a parent's cell says only that the parent is dead or gone.
fn is_gone(text: &str) -> bool {
    text.len() < 24
        && matches!(
            fold(text).as_str(),
            "chet" | "da chet" | "mat" | "da mat" | "mat som" | "bo di" | "da ly hon" | "ly hon"
        )
}
