//! The distinct values that records hold by number.

use serde::{Deserialize, Serialize};

use super::name::Names;
use super::place_table::Places;

/// Distinct values that both sides share.
#[derive(Debug, Default, Serialize, Deserialize)]
pub struct Values {
    /// Names of people, of their parents and of heads of households.
    pub names: Names,
    /// Addresses.
    pub places: Places,
}
