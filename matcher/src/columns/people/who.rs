//! Whom a book's header is about, judged by its words and those of the group above it.

use crate::columns::heading::Heading;
use crate::plan::headers::{
    ADOPTED, CERTIFIED, CHILD, CORRECTED, DECEASED, GIVING, GUARDIAN, HUSBAND, IN_NO_BOOK,
    RECEIVING, RECOGNISED, RECOGNISING, RELATIONS, SUPERVISOR, WARD, WIFE, is_after_correction,
    is_before_correction,
};
use crate::plan::{ListKind, Role, fields_of_header};
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
    let either = |of: fn(&str) -> Option<Who>| of(leaf).or_else(|| of(group));
    match kind {
        ListKind::Marriages | ListKind::Divorces => spouse(leaf).or_else(|| match group {
            "nam" => Some(Who::Of(Role::Husband)),
            "nu" => Some(Who::Of(Role::Wife)),
            _ => spouse(group),
        }),
        ListKind::Births => either(child_or_parent),
        ListKind::Adoptions => of_adoption(leaf, group),
        ListKind::Deaths => either(|text| one(text, DECEASED)),
        ListKind::MaritalStatus => either(|text| one(text, CERTIFIED)),
        ListKind::Corrections => match tells_change(kind, heading) {
            true => Some(Who::Nobody),
            false => either(|text| one(text, CORRECTED)),
        },
        ListKind::Recognitions => either(recognised),
        ListKind::Guardianships | ListKind::Supervisions => either(of_guardianship),
        _ => None,
    }
}

/// Whether a header of a register of corrections tells what was registered before, or since: nobody,
/// and not somebody else whom the next columns are about. What is registered since is read where
/// nothing else names the person.
pub(super) fn tells_change(kind: ListKind, heading: &Heading) -> bool {
    let leaf = heading.leaf.as_str();
    kind == ListKind::Corrections
        && (is_before_correction(leaf)
            || is_after_correction(leaf) && fields_of_header(leaf).is_empty())
}

/// Whether a header only tells how two people of the row are related.
pub(super) fn tells_relation(heading: &Heading) -> bool {
    RELATIONS.iter().any(|words| {
        let rest = heading.leaf.strip_prefix(words);
        rest.is_some_and(|rest| rest.is_empty() || rest.starts_with(' '))
    })
}

/// The only person of a book whose rows are about one, or somebody else.
fn one(text: &str, own: &[&str]) -> Option<Who> {
    match has(text, IN_NO_BOOK) {
        true => Some(Who::Nobody),
        false => has(text, own).then_some(Who::Of(Role::Own)),
    }
}

fn recognised(text: &str) -> Option<Who> {
    if has(text, RECOGNISED) {
        return Some(Who::Of(Role::Own));
    }
    if has(text, RECOGNISING) {
        let is_official = has(text, &["ket qua", "trich luc", "ho so"]);
        return Some(if is_official { Who::Nobody } else { Who::Of(Role::Recogniser) });
    }
    child_or_parent(text)
}

fn of_guardianship(text: &str) -> Option<Who> {
    let role = if has(text, WARD) {
        Role::Own
    } else if has(text, SUPERVISOR) {
        Role::Supervisor
    } else if has(text, GUARDIAN) {
        Role::Guardian
    } else {
        return has(text, IN_NO_BOOK).then_some(Who::Nobody);
    };
    Some(Who::Of(role))
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
