//! Circles among files: sets of files each of which reaches every other one by imports.

use std::collections::{BTreeMap, BTreeSet};

/// The circles of a graph given by its arrows, each sorted, in a fixed order (Tarjan 1972).
pub(crate) fn circles<T: Ord + Clone>(arrows: impl IntoIterator<Item = (T, T)>) -> Vec<Vec<T>> {
    let mut next: BTreeMap<T, BTreeSet<T>> = BTreeMap::new();
    for (from, to) in arrows {
        next.entry(to.clone()).or_default();
        next.entry(from).or_default().insert(to);
    }
    let mut search = Search {
        next: &next,
        index: BTreeMap::new(),
        low: BTreeMap::new(),
        open: Vec::new(),
        found: Vec::new(),
    };
    for node in next.keys() {
        if !search.index.contains_key(node) {
            search.visit(node);
        }
    }
    search.found.sort();
    search.found
}

struct Search<'a, T> {
    next: &'a BTreeMap<T, BTreeSet<T>>,
    index: BTreeMap<T, usize>,
    low: BTreeMap<T, usize>,
    open: Vec<T>,
    found: Vec<Vec<T>>,
}

impl<T: Ord + Clone> Search<'_, T> {
    fn visit(&mut self, node: &T) {
        let index = self.index.len();
        self.index.insert(node.clone(), index);
        let mut low = index;
        self.open.push(node.clone());
        let all = self.next;
        for to in all.get(node).into_iter().flatten() {
            match self.index.get(to) {
                None => {
                    self.visit(to);
                    low = low.min(self.low[to]);
                }
                Some(&of) if self.open.contains(to) => low = low.min(of),
                Some(_) => {}
            }
        }
        self.low.insert(node.clone(), low);
        if low == index
            && let Some(at) = self.open.iter().position(|open| open == node)
        {
            let mut circle = self.open.split_off(at);
            if circle.len() > 1 {
                circle.sort();
                self.found.push(circle);
            }
        }
    }
}

#[test]
fn finds_circles() {
    for (arrows, expected) in [
        (&[("a", "b"), ("b", "c")][..], &[][..]),
        (&[("a", "b"), ("b", "a")], &[&["a", "b"][..]]),
        (&[("a", "b"), ("b", "c"), ("c", "a"), ("c", "d")], &[&["a", "b", "c"]]),
        (
            &[("a", "b"), ("b", "a"), ("b", "c"), ("c", "d"), ("d", "c")],
            &[&["a", "b"], &["c", "d"]],
        ),
    ] {
        assert_eq!(circles(arrows.iter().copied()), expected, "{arrows:?}");
    }
}
