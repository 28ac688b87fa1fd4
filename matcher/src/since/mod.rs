//! What has changed since the list was compared the last time: the same work, a newer list or a newer
//! extract.
//!
//! Takes a run, what identifies its rows, and the verdicts as they were kept of the last run; says what
//! has become of each row, and gives the verdicts to be kept of this one. Decided: the engine's own
//! verdicts are compared, since what people decided is in the journal and stays as it is; rows and
//! people are found again with the care that decisions get, and where that leaves it open, it is said;
//! and what was kept is only compared with: nothing is linked, decided or ordered by it.

mod compare;
mod line;
#[cfg(test)]
mod tests;

use casework::digest::Salt;

use crate::classify::{Linked, Since};
use crate::identity::{RowIdentity, Said, ShortRow};
use crate::ruled::engine_verdict;
use compare::compare;
pub use line::{Former, FormerError};
use line::{GONE, HEADER, Line};

/// Compares a run with the verdicts that were kept of the last one, and gives those to be kept of this
/// one, as separated text. `rows` are the identities of the list's rows. If the run is over the files
/// of the last one (not `newer`), what had changed then has changed still.
pub fn look_back(
    linked: &mut Linked,
    rows: &[RowIdentity],
    salt: &Salt,
    former: Option<&Former>,
    newer: bool,
) -> String {
    let said = Said::of(&linked.prepared, salt);
    let line = |verdict| Line::of(linked, engine_verdict(linked, verdict), rows, &said);
    let now: Vec<(u32, Line)> = linked.verdicts.iter().filter_map(line).collect();
    let since = former.map(|former| {
        let stands = if newer { None } else { former.still_stands(&now) };
        stands.unwrap_or_else(|| compare(former, &now, rows.len(), &said, newer))
    });
    let text = kept(&now, since.as_ref());
    linked.since = since;
    text
}

/// The verdicts as separated text.
fn kept(now: &[(u32, Line)], since: Option<&Since>) -> String {
    let mut text = String::with_capacity(now.len() * 80);
    text += HEADER;
    text.push('\n');
    for (row, line) in now {
        line.write(&mut text);
        let kinds = since.map(|since| since.of(*row)).unwrap_or_default();
        for (place, kind) in kinds.all().enumerate() {
            if place > 0 {
                text.push(';');
            }
            text += kind.code();
        }
        text.push('\n');
    }
    for gone in since.iter().flat_map(|since| since.gone()) {
        text += &gone.line;
        text += GONE;
        text.push('\n');
    }
    text
}

/// What a row of a list has in common with those that are equal to it in every cell, as
/// [`FormerRow::cells`](crate::classify::FormerRow::cells) has it.
pub fn cells_of(row: &RowIdentity) -> casework::digest::Digest {
    ShortRow::of(row).cells()
}
