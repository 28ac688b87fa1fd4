//! The two sides of a comparison.

use serde::{Deserialize, Serialize};

/// One of the two files that are compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Side {
    /// The office's own list.
    Sector,
    /// The extract of the population registry.
    Registry,
}
