//! Which lists can be made from a run: those that letters order for the kinds of list it contains.

use crate::classify::Linked;
use crate::normalise::ListName;
use crate::plan::{ListId, ListKind, one_benefit};

/// The kinds of the sector's lists, each once, in order.
pub fn kinds(linked: &Linked) -> Vec<ListKind> {
    let mut kinds: Vec<ListKind> =
        linked.prepared.sector.groups().into_iter().map(|group| group.kind).collect();
    kinds.dedup();
    kinds
}

/// The lists that can be made for the kinds of the sector's lists, in the order of [`ListId::ALL`];
/// those of decisions once there are any.
pub fn offered(linked: &Linked) -> Vec<ListId> {
    let kinds = kinds(linked);
    let is_decided = !linked.ruled.is_empty();
    let yields = |id: &ListId| match id.is_of_decisions() {
        true => is_decided,
        false => kinds.iter().any(|kind| kind.yields(*id)),
    };
    let several = kinds.len() > 1 || are_of_several(linked, &kinds);
    ListId::ALL
        .into_iter()
        .filter(yields)
        .filter(|id| several || *id != ListId::Crossings)
        .collect()
}

/// Whether lists of one kind can exclude or overlap each other: those of two associations, or a list
/// of several benefits of which a person may have only one.
fn are_of_several(linked: &Linked, kinds: &[ListKind]) -> bool {
    let sources = &linked.prepared.sector.sources;
    let names = linked.prepared.sector.list_names();
    let mut first: Vec<(ListKind, &ListName)> = Vec::new();
    kinds.iter().any(|kind| one_benefit(*kind).is_some())
        || sources.iter().zip(&names).any(|(source, name)| {
            let kind = source.mapping.kind;
            match first.iter().find(|(of, _)| *of == kind) {
                Some((_, other)) => name.is_of_other(other),
                None => {
                    first.push((kind, name));
                    false
                }
            }
        })
}
