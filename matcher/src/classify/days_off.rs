//! Columns of dates that are off as a whole.
//!
//! Takes the verdicts, gives by how many days the dates of birth in each of the sector's tables are
//! off against those of the people they are linked to, with a note for the user. Decided: only
//! shifts that exports are known to leave count, a day and the 1,462 days between the two systems
//! of dates in spreadsheets; enough rows must show it, and nearly all of them.

use super::verdict::Verdict;
use crate::normalise::{ColumnNote, Noted, Prepared};
use crate::plan::{Field, LIMITS, Side};

/// The shifts that exports leave, in days.
const SHIFTS: [i32; 4] = [-1, 1, -1_462, 1_462];

/// What the linked rows of a table show.
#[derive(Clone, Copy, Default)]
struct Shown {
    /// Rows with a full date on both sides.
    of: u32,
    /// Those of them with each of [`SHIFTS`].
    shifted: [u32; SHIFTS.len()],
    /// The first record of those that are off.
    first: Option<u32>,
}

/// Finds the columns that are off, and notes them.
pub fn find_columns_off(verdicts: &[Verdict], prepared: &mut Prepared) {
    let mut tables = vec![Shown::default(); prepared.sector.sources.len()];
    for verdict in verdicts {
        let Some(registry) = verdict.linked() else { continue };
        let (list, person) = prepared.pair(verdict.sector, registry);
        let Some(days) = list.dob.days_after(person.dob) else { continue };
        let (table, _) = prepared.sector.table_and_row(verdict.sector);
        let Some(shown) = tables.get_mut(table) else { continue };
        shown.of += 1;
        if let Some(place) = SHIFTS.iter().position(|shift| *shift == days) {
            shown.shifted[place] += 1;
            shown.first.get_or_insert(verdict.sector);
        }
    }
    let off: Vec<i32> = tables.iter().map(|shown| shown.days().unwrap_or(0)).collect();
    if off.iter().all(|days| *days == 0) {
        return;
    }
    for (table, shown) in tables.iter().enumerate() {
        prepared.notes.extend(shown.note(table, prepared));
    }
    prepared.columns_off = off;
}

impl Shown {
    /// By how many days nearly all rows are off; `None` if they are not.
    fn days(&self) -> Option<i32> {
        let enough = |rows: u32| rows >= LIMITS.rows_off && rows * 10 >= self.of * 9;
        SHIFTS.into_iter().zip(self.shifted).find(|(_, rows)| enough(*rows)).map(|(days, _)| days)
    }

    fn note(&self, table: usize, prepared: &Prepared) -> Option<ColumnNote> {
        let days = self.days()?;
        let place = SHIFTS.iter().position(|shift| *shift == days)?;
        let source = prepared.sector.sources.get(table)?;
        Some(ColumnNote {
            side: Side::Sector,
            field: Field::Dob,
            column: source.header(Field::Dob).to_owned(),
            noted: Noted::DaysOff { days, of: self.of },
            rows: self.shifted.get(place).copied()?,
            first_row: prepared.sector.row(self.first?),
            place: source.table.place(),
        })
    }
}
