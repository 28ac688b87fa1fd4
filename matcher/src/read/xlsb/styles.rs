//! Which cell formats show a date.

use rustc_hash::FxHashMap;

use super::record::Records;
use crate::plan::LIMITS;
use crate::read::ReadError;
use crate::read::value::{is_builtin_date, is_date_code};
use crate::read::zip_parts::Package;

/// The most formats in a workbook; Excel has up to 65,490.
const FORMATS: usize = LIMITS.formats;

/// For each cell format, whether it shows a date. A number format that is cut short shows none.
pub(super) fn read(
    package: &mut Package<'_>,
    part: &str,
    dates: &mut Vec<bool>,
) -> Result<(), ReadError> {
    const CODE: u16 = 44; // BrtFmt
    const FORMAT: u16 = 47; // BrtXF
    const CELLS_BEGIN: u16 = 617; // BrtBeginCellXFs
    const CELLS_END: u16 = 618; // BrtEndCellXFs
    let mut records = Records::open(package, part)?;
    let mut codes: FxHashMap<u16, bool> = FxHashMap::default();
    let mut of_cells = false;
    let mut code = String::new();
    let wanted = |kind| matches!(kind, CODE | FORMAT | CELLS_BEGIN | CELLS_END);
    while let Some((kind, mut body)) = records.next(wanted)? {
        match kind {
            CELLS_BEGIN => of_cells = true,
            CELLS_END => of_cells = false,
            CODE => {
                let Ok(number) = body.short() else { continue };
                code.clear();
                body.wide_string_or_rest(&mut code);
                codes.insert(number, is_date_code(&code));
            }
            FORMAT if of_cells && dates.len() < FORMATS => {
                let number = body.pass(2).and_then(|()| body.short()).unwrap_or(0);
                let shows_date = codes
                    .get(&number)
                    .copied()
                    .unwrap_or_else(|| is_builtin_date(u32::from(number)));
                dates.push(shows_date);
            }
            _ => {}
        }
    }
    Ok(())
}
