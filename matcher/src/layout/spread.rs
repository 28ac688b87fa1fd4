//! What a table keeps of the rows by which its columns are judged.

use std::sync::OnceLock;

/// As many of a table's rows as are ever asked for, in an order of their own; known when they are
/// first asked for.
#[derive(Debug, Default)]
pub(super) struct Spread(pub(super) OnceLock<Vec<u32>>);

/// The rows of a copy may be others before it is asked.
impl Clone for Spread {
    fn clone(&self) -> Spread {
        Spread::default()
    }
}

/// What is known of a table does not tell it from an equal one.
impl PartialEq for Spread {
    fn eq(&self, _: &Spread) -> bool {
        true
    }
}

impl Eq for Spread {}
