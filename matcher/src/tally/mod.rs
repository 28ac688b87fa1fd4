//! Statistics tables: counts by unit, as offices attach them to their letters. Takes a laid-out
//! table, gives its lines, totals and relations ([`Tally`]) with everything that does not add up.
//!
//! The cells are the sheet's originals, because the layout of a list of people omits totals.
//! Nothing is taken from headers alone: which column is the sum of others, which percentage is of
//! what, and which lines a total covers must hold on most lines before the others are called
//! faulty.

mod called;
mod check;
mod columns;
mod fault;
mod grid;
mod headers;
mod lines;
mod numbering;
mod relations;
mod rows;
mod table;
#[cfg(test)]
mod tests;
mod value;
mod written;

pub use fault::Fault;
pub(crate) use numbering::roman;
pub use table::{Line, LineRole, NumberColumn, Relation, Role, Tally, Total};
pub use value::{Cell, Value};

use crate::layout::Table;
use grid::Grid;

/// Reads a table as statistics; `None` if it is not one, because it has no column of units, fewer
/// than two columns of numbers, or people.
pub fn read(table: &Table) -> Option<Tally> {
    let grid = Grid::of(table)?;
    let (tally, evidence) = build(table, &grid, false);
    let tally = if grid.has_fractions() {
        let (other, more) = build(table, &grid, true);
        if more > evidence { other } else { tally }
    } else {
        tally
    };
    // Numbers next to names are not statistics by themselves.
    (grid.is_named() || !tally.totals.is_empty() || !tally.relations.is_empty()).then_some(tally)
}

/// Builds the table with numeric cells taken as they are, or with their decimals as thousands; also
/// returns how much of it adds up.
fn build(table: &Table, grid: &Grid, thousands: bool) -> (Tally, usize) {
    let mut tally = grid.tally(table, thousands);
    lines::sort_out(&mut tally, &grid.numbers);
    let held = relations::find(&mut tally);
    let exact = check::check(&mut tally, &grid.numbers);
    (tally, held + exact)
}
