//! Which sheets of a file are used together: every list of people, unless the user says otherwise.

use rustc_hash::FxHashSet;

use super::summary::TableSummary;
use crate::layout::NoList;
use crate::read::ReadError;

/// Which of a file's tables are used. A sheet with the same cells as an earlier one is not; if no
/// sheet looks like a list of people, the one with the most known columns is. An error if no sheet
/// has rows below a header.
pub fn take<'a>(tables: impl Iterator<Item = &'a TableSummary>) -> Result<Vec<bool>, ReadError> {
    let tables: Vec<&TableSummary> = tables.collect();
    let mut seen = FxHashSet::default();
    let mut taken: Vec<bool> =
        tables.iter().map(|table| table.lists_people && seen.insert(table.fingerprint)).collect();
    if taken.contains(&true) {
        return Ok(taken);
    }
    let best = tables.iter().enumerate().filter(|(_, table)| table.rows > 0).max_by_key(
        |(place, table)| {
            let known = table.confidence.iter().map(|&sure| u32::from(sure)).sum::<u32>();
            (!table.hidden, known, std::cmp::Reverse(*place))
        },
    );
    match best {
        Some((place, _)) => {
            taken[place] = true;
            Ok(taken)
        }
        None => Err(no_list(&tables)),
    }
}

/// Why there is nothing to use, as it applies to the sheet that comes nearest to a list.
fn no_list(tables: &[&TableSummary]) -> ReadError {
    let nearness = |table: &&&TableSummary| match table.no_list {
        Some(NoList::NoRows { .. }) => 2,
        Some(NoList::NoHeader { .. }) => 1,
        _ => 0,
    };
    let Some(table) = tables.iter().rev().max_by_key(nearness) else {
        return ReadError::NoCells { file: String::new() };
    };
    let (file, sheet) = (table.file.clone(), table.sheet.clone());
    match table.no_list {
        Some(NoList::NoRows { header_row }) => ReadError::NoRows { file, sheet, header_row },
        Some(NoList::NoHeader { searched }) => ReadError::NoHeader { file, sheet, searched },
        _ => ReadError::NoCells { file },
    }
}
