//! The heaviest assignment in the whole graph, and which of its pairs are clear.
//!
//! Clear pairs are peeled off; what remains falls into components, each solved exactly up to a size
//! bound. A larger component is a crowd of people who look alike: nothing in it is decided and its
//! rows go to review, as rows with equal candidates do anyway.

use super::component::Component;
use super::graph::{Edge, Graph};
use super::peel::peel;
use crate::plan::LIMITS;

/// The assignment's choice for a claimant.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Choice {
    /// Its person; `None` if it is left alone or in a crowd beyond the bound.
    pub person: Option<u32>,
    /// Whether every assignment without the pair loses at least the margin.
    pub is_clear: bool,
}

/// Solves the graph; `margin` is in the steps of the weights.
pub(super) fn solve(graph: &Graph, margin: i32) -> Vec<Choice> {
    let peeled = peel(graph, margin);
    let mut choices: Vec<Choice> =
        peeled.person.iter().map(|&person| Choice { person, is_clear: person.is_some() }).collect();
    let mut search = Search {
        graph,
        free: &peeled.free,
        seen_claimants: peeled.person.iter().map(Option::is_some).collect(),
        places: vec![UNSEEN; graph.people.len()],
        claimants: Vec::new(),
        people: Vec::new(),
        edges: 0,
    };
    let mut component = Component::default();
    for claimant in 0..graph.claimants.len() as u32 {
        if !search.find(claimant) {
            continue;
        }
        component.clear();
        for &claimant in &search.claimants {
            let open = graph.claimants.of(claimant).iter().filter(|e| search.free[e.to as usize]);
            component.push(open.map(|edge| Edge { to: search.places[edge.to as usize], ..*edge }));
        }
        component.solve(search.people.len());
        for (place, &claimant) in search.claimants.iter().enumerate() {
            let place = place as u32;
            choices[claimant as usize] = Choice {
                person: component.person(place).map(|person| search.people[person as usize]),
                is_clear: component.regret(place).is_some_and(|regret| regret >= i64::from(margin)),
            };
        }
    }
    choices
}

const UNSEEN: u32 = u32::MAX;

/// The walk through what peeling left.
struct Search<'a> {
    graph: &'a Graph,
    free: &'a [bool],
    seen_claimants: Vec<bool>,
    /// The position of each person within its component.
    places: Vec<u32>,
    claimants: Vec<u32>,
    people: Vec<u32>,
    edges: usize,
}

impl Search<'_> {
    /// Finds the component of a claimant not seen yet. False if it was seen before, has nobody to
    /// claim or exceeds the bound; every node is visited once in any case.
    fn find(&mut self, start: u32) -> bool {
        if std::mem::replace(&mut self.seen_claimants[start as usize], true) {
            return false;
        }
        self.claimants.clear();
        self.people.clear();
        self.edges = 0;
        self.claimants.push(start);
        let mut next = 0;
        while let Some(&claimant) = self.claimants.get(next) {
            next += 1;
            for edge in self.graph.claimants.of(claimant) {
                let place = &mut self.places[edge.to as usize];
                if !self.free[edge.to as usize] {
                    continue;
                }
                self.edges += 1;
                if *place != UNSEEN {
                    continue;
                }
                *place = self.people.len() as u32;
                self.people.push(edge.to);
                for rival in self.graph.people.of(edge.to) {
                    if !std::mem::replace(&mut self.seen_claimants[rival.to as usize], true) {
                        self.claimants.push(rival.to);
                    }
                }
            }
        }
        !self.people.is_empty()
            && self.claimants.len() <= LIMITS.component_claimants
            && self.edges <= LIMITS.component_edges
    }
}
