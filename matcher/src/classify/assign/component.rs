//! The heaviest assignment in one small component, and the regret of each of its pairs.
//!
//! Claimants are placed one after another along the best augmenting path (the shortest augmenting
//! paths of Jonker and Volgenant, 1987, in their plain form: a Bellman-Ford search with a queue,
//! because components have few nodes). A claimant may stay without a person at weight 0. The
//! *regret* of a pair is how much the best assignment without that pair loses: the best path in the
//! residual network from the claimant back to its person.

use std::collections::VecDeque;

use super::graph::Edge;

/// Nobody.
const NOBODY: u32 = u32::MAX;
/// Not reached.
const NEVER: i64 = i64::MIN / 4;

/// A component that numbers its claimants and people from 0; cleared, its memory serves the next
/// one.
#[derive(Default)]
pub(super) struct Component {
    starts: Vec<u32>,
    edges: Vec<Edge>,
    /// The person of each claimant, and the weight of that pair.
    current: Vec<(u32, i64)>,
    /// The claimant of each person.
    holder: Vec<u32>,
    /// The best gain found for moving each claimant to another person, and whose move displaced it.
    gain: Vec<i64>,
    displaced_by: Vec<u32>,
    queue: VecDeque<u32>,
    queued: Vec<bool>,
}

impl Component {
    /// Empties the component, so that its memory can be used for another.
    pub(super) fn clear(&mut self) {
        self.starts.clear();
        self.starts.push(0);
        self.edges.clear();
    }

    /// Adds a claimant with its edges.
    pub(super) fn push(&mut self, edges: impl IntoIterator<Item = Edge>) {
        self.edges.extend(edges);
        self.starts.push(self.edges.len() as u32);
    }

    /// Finds the heaviest assignment to people `0..people`.
    pub(super) fn solve(&mut self, people: usize) {
        let claimants = self.starts.len() - 1;
        self.current.clear();
        self.current.resize(claimants, (NOBODY, 0));
        self.holder.clear();
        self.holder.resize(people, NOBODY);
        for claimant in 0..claimants as u32 {
            self.place(claimant);
        }
    }

    /// The person of a claimant.
    pub(super) fn person(&self, claimant: u32) -> Option<u32> {
        Some(self.current[claimant as usize].0).filter(|&person| person != NOBODY)
    }

    /// The weight of the whole assignment.
    #[cfg(test)]
    pub(super) fn total(&self) -> i64 {
        self.current.iter().map(|(_, weight)| weight).sum()
    }

    fn edges_of(&self, claimant: u32) -> std::ops::Range<usize> {
        self.starts[claimant as usize] as usize..self.starts[claimant as usize + 1] as usize
    }

    fn start(&mut self, claimant: u32) {
        let claimants = self.current.len();
        self.gain.clear();
        self.gain.resize(claimants, NEVER);
        self.displaced_by.clear();
        self.displaced_by.resize(claimants, NOBODY);
        self.queued.clear();
        self.queued.resize(claimants, false);
        self.queue.clear();
        self.reach(claimant, 0, NOBODY);
    }

    /// Records a better way to reach a claimant that has to move.
    fn reach(&mut self, claimant: u32, gain: i64, by: u32) {
        let place = claimant as usize;
        if gain > self.gain[place] {
            self.gain[place] = gain;
            self.displaced_by[place] = by;
            if !self.queued[place] {
                self.queued[place] = true;
                self.queue.push_back(claimant);
            }
        }
    }

    fn next(&mut self) -> Option<u32> {
        let claimant = self.queue.pop_front()?;
        self.queued[claimant as usize] = false;
        Some(claimant)
    }

    /// Places one more claimant, moving others where that gains weight.
    fn place(&mut self, start: u32) {
        self.start(start);
        let mut best = (0, start, NOBODY);
        while let Some(claimant) = self.next() {
            let gain = self.gain[claimant as usize];
            if gain > best.0 {
                best = (gain, claimant, NOBODY);
            }
            for place in self.edges_of(claimant) {
                let edge = self.edges[place];
                let holder = self.holder[edge.to as usize];
                let gain = gain + i64::from(edge.weight);
                if holder == NOBODY {
                    if gain > best.0 {
                        best = (gain, claimant, edge.to);
                    }
                } else if holder != claimant {
                    self.reach(holder, gain - self.current[holder as usize].1, claimant);
                }
            }
        }
        // Back along the path, each claimant taking the person that the next one gave up.
        let (_, mut claimant, mut person) = best;
        loop {
            let given_up = self.current[claimant as usize].0;
            let weight = self.edges[self.edges_of(claimant)].iter().find(|e| e.to == person);
            self.current[claimant as usize] = (person, weight.map_or(0, |e| i64::from(e.weight)));
            if person != NOBODY {
                self.holder[person as usize] = claimant;
            }
            if claimant == start {
                break;
            }
            claimant = self.displaced_by[claimant as usize];
            person = given_up;
        }
    }

    /// How much the best assignment without the claimant's pair loses; `None` if it has no pair.
    pub(super) fn regret(&mut self, start: u32) -> Option<i64> {
        let (lost, weight) = self.current[start as usize];
        if lost == NOBODY {
            return None;
        }
        self.start(start);
        // The best gain of a path that ends at a person nobody holds or at a claimant left alone.
        let mut out = NEVER;
        let mut back = NEVER;
        while let Some(claimant) = self.next() {
            let gain = self.gain[claimant as usize];
            let held = self.current[claimant as usize].0;
            let mut left_over = if held == NOBODY { NEVER } else { gain };
            for place in self.edges_of(claimant) {
                let edge = self.edges[place];
                if edge.to == held {
                    continue;
                }
                let gain = gain + i64::from(edge.weight);
                let holder = self.holder[edge.to as usize];
                if edge.to == lost {
                    back = back.max(gain);
                } else if holder == NOBODY {
                    left_over = left_over.max(gain);
                } else {
                    self.reach(holder, gain - self.current[holder as usize].1, claimant);
                }
            }
            if left_over > out {
                out = left_over;
                for other in (0..self.current.len() as u32).filter(|&other| other != start) {
                    self.reach(other, out - self.current[other as usize].1, NOBODY);
                }
            }
        }
        Some(weight - back.max(out))
    }
}
