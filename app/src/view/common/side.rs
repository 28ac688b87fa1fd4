//! The two sides, as elements are called after them.

use matcher::plan::Side;

use super::texts::texts;
use crate::client::Page;

/// The side in the ids of elements.
pub(crate) fn side_code(side: Side) -> &'static str {
    match side {
        Side::Sector => "sector",
        Side::Registry => "registry",
    }
}

/// The side as a heading calls it.
pub(crate) fn side_heading(page: Page, side: Side) -> &'static str {
    let words = texts(page).files;
    match side {
        Side::Sector => words.sector,
        Side::Registry => words.registry,
    }
}

/// The side as a column calls it.
pub(crate) fn side_column(page: Page, side: Side) -> &'static str {
    let words = texts(page).columns;
    match side {
        Side::Sector => words.sector,
        Side::Registry => words.registry,
    }
}
