//! Opening a file, in one place for the page, the program and the tests: takes its bytes, gives its
//! tables, what is known about each, and which of them take part.
//!
//! Decided: a sheet that looks like a list of people takes part unless the user says otherwise; a
//! table of statistics never does, if tables of statistics are looked for at all.

use crate::columns::{TableCodes, TableSummary, shared_codes, summarise, take};
use crate::layout::{self, LayoutChoice, Table};
use crate::normalise::Source;
use crate::plan::{Field, LIMITS, ReadingLimits};
use crate::read::{ReadError, read_within};
use crate::tally::{self, Tally};

/// How a file is opened.
#[derive(Clone, Copy, Debug)]
pub struct Opening<'a> {
    /// The password of a protected file.
    pub password: Option<&'a str>,
    /// What the user decided about the header and the last row; if the header was set by hand, a
    /// sheet is one table.
    pub layout: Option<&'a LayoutChoice>,
    /// The only sheet that takes part.
    pub sheet: Option<&'a str>,
    /// Whether tables of statistics are distinguished from lists of people.
    pub tallies: bool,
    /// What reading it may use up.
    pub allowed: ReadingLimits,
}

impl Default for Opening<'_> {
    fn default() -> Self {
        let allowed = LIMITS.reading;
        Opening { password: None, layout: None, sheet: None, tallies: false, allowed }
    }
}

/// A table of a file, with what is known about it.
pub struct Opened {
    /// The table.
    pub table: Table,
    /// Its columns, the guessed mapping, what was noticed.
    pub summary: TableSummary,
    /// Whether it takes part.
    pub taken: bool,
    /// Its counts, if it is a table of statistics.
    pub tally: Option<Tally>,
}

/// Opens a file. `progress` receives the number of rows read so far.
///
/// # Errors
/// If the file cannot be read, or none of its tables can take part.
pub fn open(
    bytes: &[u8],
    file: &str,
    how: Opening<'_>,
    progress: &mut dyn FnMut(u32),
) -> Result<Vec<Opened>, ReadError> {
    let tables = tables(bytes, file, how, progress)?;
    let opened = tables.into_iter().map(|table| {
        let summary = summarise(&table);
        let tally = (how.tallies && !summary.lists_people).then(|| tally::read(&table)).flatten();
        Opened { table, summary, taken: false, tally }
    });
    let mut opened: Vec<Opened> = opened.collect();
    let taken = taken(&opened, file, how.sheet)?;
    for (of, taken) in opened.iter_mut().zip(taken) {
        of.taken = taken && of.tally.is_none();
    }
    Ok(opened)
}

/// The tables of a file, before anything is known about their columns.
///
/// # Errors
/// If the file cannot be read.
pub fn tables(
    bytes: &[u8],
    file: &str,
    how: Opening<'_>,
    progress: &mut dyn FnMut(u32),
) -> Result<Vec<Table>, ReadError> {
    let usual = LayoutChoice::default();
    let choice = how.layout.unwrap_or(&usual);
    let sheets = read_within(how.allowed, bytes, file, how.password, progress)?;
    let mut tables = Vec::with_capacity(sheets.len());
    for sheet in sheets {
        let divides = choice.header.is_none() && tables.len() < LIMITS.tables_of_a_file;
        tables.extend(layout::tables(sheet, choice, divides));
    }
    Ok(tables)
}

/// Which tables take part.
fn taken(opened: &[Opened], file: &str, sheet: Option<&str>) -> Result<Vec<bool>, ReadError> {
    if let Some(name) = sheet {
        let taken: Vec<bool> = opened.iter().map(|of| of.table.sheet.name == name).collect();
        let (file, sheet) = (file.to_owned(), name.to_owned());
        return if taken.contains(&true) {
            Ok(taken)
        } else {
            Err(ReadError::NoSuchSheet { file, sheet })
        };
    }
    match take(opened.iter().map(|of| &of.summary)) {
        // A file that holds statistics need not hold a list.
        Err(_) if opened.iter().any(|of| of.tally.is_some()) => Ok(vec![false; opened.len()]),
        taken => taken,
    }
}

/// The lists of people of a file with the guessed mapping of each, as they take part if nobody
/// changes anything.
///
/// # Errors
/// If the file cannot be read, or holds no list.
pub fn sources(bytes: &[u8], file: &str, password: Option<&str>) -> Result<Vec<Source>, ReadError> {
    sources_of(bytes, file, Opening { password, ..Opening::default() })
}

/// The lists of people of a file opened like this, with the guessed mapping of each.
///
/// # Errors
/// As [`sources`].
pub fn sources_of(bytes: &[u8], file: &str, how: Opening<'_>) -> Result<Vec<Source>, ReadError> {
    let opened = open(bytes, file, how, &mut |_| {})?;
    let taken = opened.into_iter().filter(|of| of.taken);
    Ok(taken.map(|of| Source::new(of.table, of.summary.mapping)).collect())
}

/// Maps the code that the lists of both sides have, if they have one of the same kind.
pub fn compare_codes(sector: &mut [Source], registry: &mut [Source]) {
    let codes = |side: &[Source]| -> Vec<TableCodes> {
        side.iter().map(|of| TableCodes::of_table(&of.table, &of.mapping)).collect()
    };
    let (of_sector, of_registry) = shared_codes(&codes(sector), &codes(registry));
    for (side, columns) in [(sector, of_sector), (registry, of_registry)] {
        for (source, column) in side.iter_mut().zip(columns).filter(|(_, column)| column.is_some())
        {
            source.mapping.set(Field::OfficeCode, column);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn opened(text: &str, how: Opening<'_>) -> Result<Vec<(bool, bool)>, ReadError> {
        let opened = open(text.as_bytes(), "a.csv", how, &mut |_| {})?;
        Ok(opened.iter().map(|of| (of.taken, of.tally.is_some())).collect())
    }

    #[test]
    fn a_code_is_mapped_where_both_sides_have_it() {
        for (sector, registry, expected) in [
            ("Mã số BHXH", "Số sổ BHXH", true),
            ("Mã HS", "Mã học sinh", true),
            ("Mã nhân viên", "Mã CBCC", true),
            ("MST", "Mã số thuế", true),
            ("Số thẻ BHYT", "Mã thẻ BHYT", true),
            ("Mã số BHXH", "Mã thẻ BHYT", false),
            ("Mã HS", "Dân tộc", false),
            ("Ghi chú", "Ghi chú", false),
            ("Mã định danh", "Mã định danh", false),
            ("Mã HS của con", "Mã HS", false),
        ] {
            let of = |header: &str| {
                let text = format!("Họ tên,Ngày sinh,{header}\nLê An,01/02/1990,K12\n");
                sources(text.as_bytes(), "a.csv", None).unwrap()
            };
            let mut sides = [of(sector), of(registry)];
            let [a, b] = &mut sides;
            compare_codes(a, b);
            for side in &sides {
                let column = side[0].mapping.column(Field::OfficeCode);
                assert_eq!(column, expected.then_some(2), "{sector} | {registry}");
            }
        }
    }

    #[test]
    fn lists_take_part_and_statistics_do_not() {
        let (list, table) = (
            "STT,Họ tên,Ngày sinh\n1,Lê An,1990\n2,Vũ Bình,1991\n",
            "STT,Xã,Số hộ,Số người\n1,A,3,10\n2,B,4,12\n,Cộng,7,22\n",
        );
        let tallies = Opening { tallies: true, ..Opening::default() };
        assert_eq!(opened(list, tallies), Ok(vec![(true, false)]));
        assert_eq!(opened(table, tallies), Ok(vec![(false, true)]));
        // If statistics are not looked for, the table that comes nearest to a list is taken.
        assert_eq!(opened(table, Opening::default()), Ok(vec![(true, false)]));
        let sheet = Some("Trang 2");
        let missing = opened(list, Opening { sheet, ..Opening::default() });
        assert!(matches!(missing, Err(ReadError::NoSuchSheet { .. })));
    }
}
