//! The styles part: which cell formats show numbers as dates.

use std::collections::BTreeMap;
use std::io::Read;

use super::fault::{CUT, Fault};
use super::tag::whole;
use super::xml::{Item, Scanner};
use crate::plan::LIMITS;
use crate::read::value::{is_builtin_date, is_date_code};

/// How many formats are kept; spreadsheets allow 65,490 cell formats and 250 number codes.
const FORMATS: usize = LIMITS.formats;

/// For each cell format, whether it shows dates.
#[derive(Debug, Default)]
pub(super) struct Styles {
    dates: Vec<bool>,
}

impl Styles {
    /// Whether a number in a cell of this format is a date.
    pub(super) fn is_date(&self, format: u32) -> bool {
        self.dates.get(format as usize).copied().unwrap_or(false)
    }
}

/// Reads the part.
pub(super) fn read<R: Read>(part: &mut Scanner<'_, R>) -> Result<Styles, Fault> {
    let mut codes: BTreeMap<u32, bool> = BTreeMap::new();
    let mut formats: Vec<u32> = Vec::new();
    // The same elements also occur in lists that are not about cells.
    let (mut in_codes, mut in_formats) = (false, false);
    let mut depth: u64 = 0;
    loop {
        match part.next()? {
            Item::Open(tag) => {
                depth += 1;
                match tag.name {
                    b"numFmts" => in_codes = true,
                    b"cellXfs" => in_formats = true,
                    b"numFmt" if in_codes && codes.len() < FORMATS => {
                        let id = tag.raw(b"numFmtId").and_then(whole);
                        if let (Some(id), Some(code)) = (id, tag.value(b"formatCode")) {
                            codes.insert(id, is_date_code(&code));
                        }
                    }
                    b"xf" if in_formats && formats.len() < FORMATS => {
                        formats.push(tag.raw(b"numFmtId").and_then(whole).unwrap_or(0));
                    }
                    _ => {}
                }
            }
            Item::Close(name) => {
                depth = depth.saturating_sub(1);
                in_codes &= name != b"numFmts";
                in_formats &= name != b"cellXfs";
            }
            Item::End if depth > 0 => return Err(CUT.into()),
            Item::End => break,
        }
    }
    let is_date = |id: &u32| codes.get(id).copied().unwrap_or_else(|| is_builtin_date(*id));
    Ok(Styles { dates: formats.iter().map(is_date).collect() })
}
