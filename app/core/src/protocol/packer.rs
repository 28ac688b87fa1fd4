//! What a worker says that packs a workbook. It hears what the matcher says of it,
//! [`Said`](matcher::write::Said), with the bytes beside it.

use serde::{Deserialize, Serialize};

/// What the packer says.
#[derive(Debug, Serialize, Deserialize)]
pub enum FromPacker {
    /// It has taken one thing that was said.
    Taken,
    /// The file, which travels beside this message.
    Made,
    /// The file could not be made.
    Failed {
        /// Why, in the program's own words.
        cause: String,
    },
}
