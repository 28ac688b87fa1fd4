//! What the rows around a row say about its person, as data: an office's list is often made hamlet
//! by hamlet and house by house, so that a row stands among its neighbours.
//!
//! How much that says is learned from the list itself: in a list in the order of the alphabet it
//! says nothing. The order is that of the list's own running numbers, which a row keeps wherever it
//! is moved.

use serde::{Deserialize, Serialize};

use crate::labelled::labelled;

labelled! {
    /// Where a registry person lives, beside the people of the nearest rows that are linked.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
    pub enum NeighbourLevel {
        /// In another commune than they.
        Apart = "apart", "khác xã với các dòng liền kề", "of another commune than the rows around";
        /// In their commune.
        Commune = "commune", "cùng xã với các dòng liền kề", "of the commune of the rows around";
        /// In their hamlet.
        Hamlet = "hamlet", "cùng thôn, xóm với các dòng liền kề", "of the hamlet of the rows around";
        /// In their hamlet, and a parent, a child, a brother or a sister of somebody close by.
        House = "house", "người nhà của các dòng liền kề", "of one house with the rows around";
    }
}

/// How the rows around a row are used.
#[derive(Clone, Copy, Debug)]
pub struct Neighbours {
    /// A score, in bits, from which a linked row tells where its neighbours live. A link with a
    /// lower score is looked at again once its neighbours are known.
    pub sure: f64,
    /// How many places away in the list a neighbour may be.
    pub reach: usize,
    /// How many places away somebody of the same house may be.
    pub house: usize,
    /// About how many rows of a longer list are counted.
    pub counted_rows: usize,
    /// Sure rows on which houses are counted at most.
    pub counted_houses: f64,
    /// Sure rows that the order saying nothing counts for.
    pub plan_rows: f64,
    /// The fewest sure rows with neighbours from which anything is learned.
    pub fewest_rows: f64,
    /// The most bits that neighbours add.
    pub most: f64,
    /// The most bits that they take away.
    pub least: f64,
    /// How many times the people found are used to find others.
    pub rounds: usize,
}

/// The values in force.
pub const NEIGHBOURS: Neighbours = Neighbours {
    sure: 12.0,
    reach: 10,
    house: 4,
    counted_rows: 1 << 16,
    counted_houses: 4_000.0,
    plan_rows: 50.0,
    fewest_rows: 50.0,
    most: 9.0,
    least: -4.0,
    rounds: 3,
};
