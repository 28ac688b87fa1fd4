//! Whom a book's header is about, judged by its words and those of the group above it.

use crate::columns::heading::Heading;
use crate::plan::headers::{ADOPTED, CHILD, GIVING, HUSBAND, IN_NO_BOOK, RECEIVING, WIFE};
use crate::plan::{ListKind, Role};
use crate::text::has_words;

/// Whom a header is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Who {
    /// One of the people in the row.
    Of(Role),
    /// Somebody else: a witness, a grandparent, both parents at once.
    Nobody,
}

/// Whom a heading is about, by itself or by its group; `None` if it names nobody.
pub(super) fn who(kind: ListKind, heading: &Heading) -> Option<Who> {
    let (leaf, group) = (heading.leaf.as_str(), heading.group.as_str());
    match kind {
        ListKind::Marriages => spouse(leaf).or_else(|| match group {
            "nam" => Some(Who::Of(Role::Husband)),
            "nu" => Some(Who::Of(Role::Wife)),
            _ => spouse(group),
        }),
        ListKind::Births => child_or_parent(leaf).or_else(|| child_or_parent(group)),
        ListKind::Adoptions => of_adoption(leaf, group),
        _ => None,
    }
}

fn has(text: &str, words: &[&str]) -> bool {
    words.iter().any(|words| has_words(text, words))
}

/// Whether a text names a father, and whether it names a mother.
fn parents(text: &str) -> (bool, bool) {
    (has(text, &["cha", "bo", "father"]), has(text, &["me", "mother"]))
}

fn spouse(text: &str) -> Option<Who> {
    if has(text, IN_NO_BOOK) || parents(text) != (false, false) {
        return Some(Who::Nobody);
    }
    match (has(text, HUSBAND), has(text, WIFE)) {
        (true, false) => Some(Who::Of(Role::Husband)),
        (false, true) => Some(Who::Of(Role::Wife)),
        (true, true) => Some(Who::Nobody),
        (false, false) => None,
    }
}

fn child_or_parent(text: &str) -> Option<Who> {
    match parents(text) {
        _ if has(text, IN_NO_BOOK) => Some(Who::Nobody),
        (true, true) => Some(Who::Nobody),
        (true, false) => Some(Who::Of(Role::Father)),
        (false, true) => Some(Who::Of(Role::Mother)),
        (false, false) => has(text, CHILD).then_some(Who::Of(Role::Own)),
    }
}

fn of_adoption(leaf: &str, group: &str) -> Option<Who> {
    let parent = |text: &str| {
        let (father, mother) = parents(text);
        (father || has(text, &["ong"]), mother || has(text, &["ba"]))
    };
    if has(leaf, IN_NO_BOOK) || has(group, IN_NO_BOOK) && !has(group, &["ong ba"]) {
        return Some(Who::Nobody);
    }
    let receives = |text: &str| has(text, RECEIVING) && !has(text, &["duoc nhan"]);
    let (receives, gives) = match (receives(leaf), has(leaf, GIVING)) {
        (false, false) => (receives(group), has(group, GIVING)),
        said => said,
    };
    let both = match parent(leaf) {
        (false, false) => parent(group),
        said => said,
    };
    let role = match (both, receives) {
        ((true, true), _) => return Some(Who::Nobody),
        ((true, false), true) => Role::AdoptiveFather,
        ((false, true), true) => Role::AdoptiveMother,
        // A man or a woman ("ông", "bà") without a side is nobody's parent.
        ((father, mother), false) if father || mother => {
            let named =
                gives || parents(leaf) != (false, false) || parents(group) != (false, false);
            match named {
                false => return Some(Who::Nobody),
                true if father => Role::Father,
                true => Role::Mother,
            }
        }
        // One side, but not which of its two people.
        _ if receives || gives => return Some(Who::Nobody),
        _ => return (has(leaf, ADOPTED) || has(group, ADOPTED)).then_some(Who::Of(Role::Own)),
    };
    Some(Who::Of(role))
}
