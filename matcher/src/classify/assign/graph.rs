//! The graph of the assignment: claimants on one side, people on the other, and a weighted edge for
//! each pair that is likelier than not.
//!
//! Built from the edges of one claimant after another. Weights are whole steps of 1/1024 bit, so
//! that sums are exact. Each side lists its edges, the heaviest first. A pair below even odds gets
//! no edge, because leaving both alone is likelier.

/// An edge as one of its ends sees it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Edge {
    /// The other end.
    pub to: u32,
    /// Steps of 1/1024 bit, above 0.
    pub weight: i32,
}

/// The edges of every node of one side, the heaviest first.
#[derive(Default)]
pub(super) struct Side {
    starts: Vec<u32>,
    edges: Vec<Edge>,
}

impl Side {
    /// The number of nodes on this side.
    pub(super) fn len(&self) -> usize {
        self.starts.len().saturating_sub(1)
    }

    /// The edges of a node.
    pub(super) fn of(&self, node: u32) -> &[Edge] {
        let node = node as usize;
        &self.edges[self.starts[node] as usize..self.starts[node + 1] as usize]
    }
}

/// The bipartite graph, seen from both sides.
#[derive(Default)]
pub(super) struct Graph {
    /// Rows, or groups of rows that are copies of one person.
    pub claimants: Side,
    /// Registry records.
    pub people: Side,
}

/// Builds a graph, one claimant at a time.
pub(super) struct Builder {
    claimants: Side,
}

impl Default for Builder {
    fn default() -> Builder {
        Builder { claimants: Side { starts: vec![0], edges: Vec::new() } }
    }
}

impl Builder {
    /// Adds a claimant with its edges, at most one per person.
    pub(super) fn push(&mut self, edges: impl IntoIterator<Item = Edge>) {
        let side = &mut self.claimants;
        let start = side.edges.len();
        side.edges.extend(edges.into_iter().filter(|edge| edge.weight > 0));
        sort(&mut side.edges[start..]);
        side.starts.push(side.edges.len() as u32);
    }

    /// Builds the graph for people `0..people`.
    pub(super) fn build(self, people: usize) -> Graph {
        let claimants = self.claimants;
        // A counting sort by person.
        let mut starts = vec![0_u32; people + 1];
        for edge in &claimants.edges {
            starts[edge.to as usize + 1] += 1;
        }
        for place in 1..starts.len() {
            starts[place] += starts[place - 1];
        }
        let mut next = starts.clone();
        let mut edges = vec![Edge { to: 0, weight: 0 }; claimants.edges.len()];
        for claimant in 0..claimants.len() as u32 {
            for edge in claimants.of(claimant) {
                let place = &mut next[edge.to as usize];
                edges[*place as usize] = Edge { to: claimant, weight: edge.weight };
                *place += 1;
            }
        }
        for range in starts.windows(2) {
            sort(&mut edges[range[0] as usize..range[1] as usize]);
        }
        Graph { claimants, people: Side { starts, edges } }
    }
}

fn sort(edges: &mut [Edge]) {
    if edges.len() > 1 {
        edges.sort_unstable_by_key(|edge| (std::cmp::Reverse(edge.weight), edge.to));
    }
}
