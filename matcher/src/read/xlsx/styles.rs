//! The styles part: how cell formats show numbers.

use std::collections::BTreeMap;
use std::io::Read;

use super::fault::{CUT, Fault};
use super::tag::whole;
use super::xml::{Item, Scanner};
use crate::plan::LIMITS;
use crate::read::number_format::NumberFormat;

/// How many formats are kept; spreadsheets allow 65,490 cell formats and 250 number codes.
const FORMATS: usize = LIMITS.formats;

/// For each cell format, how it shows numbers.
#[derive(Debug, Default)]
pub(super) struct Styles {
    formats: Vec<NumberFormat>,
}

impl Styles {
    /// How a cell of this format shows a number.
    pub(super) fn format(&self, format: u32) -> NumberFormat {
        self.formats.get(format as usize).copied().unwrap_or_default()
    }
}

/// Reads the part.
pub(super) fn read<R: Read>(part: &mut Scanner<'_, R>) -> Result<Styles, Fault> {
    let mut codes: BTreeMap<u32, NumberFormat> = BTreeMap::new();
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
                            codes.insert(id, NumberFormat::of_code(&code));
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
    let shown = |id: &u32| codes.get(id).copied().unwrap_or_else(|| NumberFormat::builtin(*id));
    Ok(Styles { formats: formats.iter().map(shown).collect() })
}
