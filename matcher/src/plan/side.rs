//! The two sides of a comparison.

use serde::{Deserialize, Serialize};

use crate::labelled::labelled;

labelled! {
    /// One of the two sides that are compared.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
    pub enum Side {
        /// The office's own list.
        Sector = "Danh sách của đơn vị", "sector list";
        /// The extract of the population registry.
        Registry = "Trích xuất CSDL dân cư", "registry extract";
    }
}
