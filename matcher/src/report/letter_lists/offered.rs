//! Which lists can be made from a run: those that letters order for the kinds of list it contains.

use crate::classify::Linked;
use crate::plan::{ListId, ListKind};

/// The kinds of the sector's lists, each once, in order.
pub fn kinds(linked: &Linked) -> Vec<ListKind> {
    let mut kinds: Vec<ListKind> =
        linked.prepared.sector.groups().into_iter().map(|group| group.kind).collect();
    kinds.dedup();
    kinds
}

/// The lists that can be made for the kinds of the sector's lists, in the order of [`ListId::ALL`].
pub fn offered(linked: &Linked) -> Vec<ListId> {
    let kinds = kinds(linked);
    let yields = |id: &ListId| kinds.iter().any(|kind| kind.yields(*id));
    let several = kinds.len() > 1;
    ListId::ALL
        .into_iter()
        .filter(yields)
        .filter(|id| several || *id != ListId::Crossings)
        .collect()
}
