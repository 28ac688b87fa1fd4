//! How cell formats show numbers.

use rustc_hash::FxHashMap;

use super::record::Records;
use crate::plan::LIMITS;
use crate::read::ReadError;
use crate::read::number_format::NumberFormat;
use crate::read::zip_parts::Package;

/// The most formats in a workbook; Excel has up to 65,490.
const FORMATS: usize = LIMITS.formats;

/// For each cell format, how it shows numbers. A number format that is cut short shows a date if its
/// start does.
pub(super) fn read(
    package: &mut Package<'_>,
    part: &str,
    formats: &mut Vec<NumberFormat>,
) -> Result<(), ReadError> {
    const CODE: u16 = 44; // BrtFmt
    const FORMAT: u16 = 47; // BrtXF
    const CELLS_BEGIN: u16 = 617; // BrtBeginCellXFs
    const CELLS_END: u16 = 618; // BrtEndCellXFs
    let mut records = Records::open(package, part)?;
    let mut codes: FxHashMap<u16, NumberFormat> = FxHashMap::default();
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
                let format = match body.wide_string_or_rest(&mut code) {
                    true => Some(NumberFormat::of_code(&code)),
                    false => NumberFormat::of_start(&code),
                };
                codes.extend(format.map(|format| (number, format)));
            }
            FORMAT if of_cells && formats.len() < FORMATS => {
                let number = body.pass(2).and_then(|()| body.short()).unwrap_or(0);
                let format = codes.get(&number).copied();
                formats.push(format.unwrap_or_else(|| NumberFormat::builtin(number.into())));
            }
            _ => {}
        }
    }
    Ok(())
}
