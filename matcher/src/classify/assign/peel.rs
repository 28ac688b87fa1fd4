//! Settles the pairs that no rival can affect, nearly all of them in honest files, so that only
//! small knots are left for the exact search.
//!
//! Suppose a pair outweighs the next best edge of its claimant plus the next best edge of its
//! person by the margin. Then it is in every heaviest assignment, and the best assignment without
//! it loses at least the margin: take any assignment without the pair, remove the at most two edges
//! at its ends, and put the pair in. What holds in a part of the graph holds in the whole once the
//! settled pairs are added back, so both ends are removed with all their edges, which may let pairs
//! around them be settled too. The order does not matter, because a removal only ever takes rivals
//! away.

use super::graph::{Edge, Graph, Side};

/// The unsettled nodes of one side, and for each its best edges to unsettled nodes.
struct Remaining<'a> {
    side: &'a Side,
    alive: Vec<bool>,
    /// Positions of the best edge and of the next one; they only ever move forward.
    best: Vec<(u32, u32)>,
}

impl Remaining<'_> {
    fn all(side: &Side) -> Remaining<'_> {
        Remaining { side, alive: vec![true; side.len()], best: vec![(0, 1); side.len()] }
    }

    /// A node's best edge to a living node and the weight of the next one, 0 if there is none.
    fn best(&mut self, node: u32, alive: &[bool]) -> Option<(Edge, i32)> {
        let edges = self.side.of(node);
        let dead = |place: u32| edges.get(place as usize).is_some_and(|e| !alive[e.to as usize]);
        let (mut first, mut second) = self.best[node as usize];
        if dead(first) {
            first = second;
            while dead(first) {
                first += 1;
            }
        }
        second = second.max(first + 1);
        while dead(second) {
            second += 1;
        }
        self.best[node as usize] = (first, second);
        let edge = *edges.get(first as usize)?;
        Some((edge, edges.get(second as usize).map_or(0, |next| next.weight)))
    }
}

/// What peeling has settled.
pub(super) struct Peeled {
    /// The person of each settled claimant.
    pub person: Vec<Option<u32>>,
    /// Whether each person is still free.
    pub free: Vec<bool>,
}

/// Settles every pair that wins by `margin`, in the steps of the weights.
pub(super) fn peel(graph: &Graph, margin: i32) -> Peeled {
    let mut claimants = Remaining::all(&graph.claimants);
    let mut people = Remaining::all(&graph.people);
    let mut person = vec![None; graph.claimants.len()];
    let mut waiting: Vec<u32> = (0..graph.claimants.len() as u32).rev().collect();
    while let Some(claimant) = waiting.pop() {
        if !claimants.alive[claimant as usize] {
            continue;
        }
        let Some((edge, next)) = claimants.best(claimant, &people.alive) else { continue };
        let Some((back, rival)) = people.best(edge.to, &claimants.alive) else { continue };
        let outweighed = i64::from(next) + i64::from(rival) + i64::from(margin);
        if back.to != claimant || i64::from(edge.weight) < outweighed {
            continue;
        }
        person[claimant as usize] = Some(edge.to);
        claimants.alive[claimant as usize] = false;
        people.alive[edge.to as usize] = false;
        let rivals = graph.people.of(edge.to).iter().map(|rival| rival.to);
        waiting.extend(rivals.filter(|&rival| claimants.alive[rival as usize]));
        for other in graph.claimants.of(claimant) {
            if people.alive[other.to as usize]
                && let Some((best, _)) = people.best(other.to, &claimants.alive)
            {
                waiting.push(best.to);
            }
        }
    }
    Peeled { person, free: people.alive }
}
