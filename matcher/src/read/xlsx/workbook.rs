//! The workbook part: which sheets there are, in order, and the day from which dates count.

use std::io::Read;

use super::fault::{CUT, Fault};
use super::package::Relationship;
use super::xml::{Item, Scanner};
use crate::plan::LIMITS;
use crate::read::value::Epoch;

/// The most sheets in a workbook.
const SHEETS: usize = LIMITS.sheets;

/// What the workbook part says.
#[derive(Debug, Default)]
pub(super) struct Workbook {
    /// The day from which dates count.
    pub epoch: Epoch,
    /// Its sheets in order, including charts.
    pub sheets: Vec<Listed>,
}

/// A sheet as the workbook lists it.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Listed {
    /// The name on its tab.
    pub name: String,
    /// Whether its tab is hidden.
    pub hidden: bool,
    /// Id of the relationship to its part.
    pub relationship: String,
    /// Its part, if it was found without the list of sheets.
    pub found: Option<Relationship>,
}

/// Reads the part.
pub(super) fn read<R: Read>(part: &mut Scanner<'_, R>) -> Result<Workbook, Fault> {
    let mut workbook = Workbook::default();
    let mut depth: u64 = 0;
    loop {
        let tag = match part.next()? {
            Item::Open(tag) => tag,
            Item::Close(_) => {
                depth = depth.saturating_sub(1);
                continue;
            }
            Item::End if depth > 0 => return Err(CUT.into()),
            Item::End => return Ok(workbook),
        };
        depth += 1;
        match tag.name {
            b"workbookPr" if tag.flag(b"date1904") => workbook.epoch = Epoch::Of1904,
            b"sheet" => {
                let hidden = matches!(tag.raw(b"state"), Some(b"hidden" | b"veryHidden"));
                let name = tag.value(b"name").unwrap_or_default();
                let relationship = tag.value(b"id").unwrap_or_default();
                workbook.sheets.push(Listed { name, hidden, relationship, found: None });
                if workbook.sheets.len() > SHEETS {
                    return Err("too many sheets".into());
                }
            }
            _ => {}
        }
    }
}
