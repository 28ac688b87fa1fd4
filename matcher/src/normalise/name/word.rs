//! A word of a name, as it is compared.

use serde::{Deserialize, Serialize};

/// One word of a name.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Word {
    /// The spelling with marks and tone, as an id.
    pub full: u32,
    /// The spelling without marks and tone, as an id.
    pub plain: u32,
    /// Whether it is shortened to its first letters: "Ng.", "V.".
    pub cut: bool,
}
