//! From the bytes of a list to what the engine takes, read as it was read when the work was saved.

use super::input::{Input, Layout, TableSetup};
use crate::columns::shape;
use crate::layout::{Table, lay_out};
use crate::normalise::Source;
use crate::open::{Opening, sources_of, tables};
use crate::plan::ReadingLimits;
use crate::read::ReadError;

/// Why a list cannot be read as it was read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SourcesError {
    /// The file does not read.
    Read(ReadError),
    /// A table that took part is not found, as another version of the program may divide a sheet
    /// otherwise.
    NoTable {
        /// The file.
        file: String,
        /// The sheet on which the table was.
        sheet: String,
    },
}

/// The tables of a list that take part, with their mappings.
///
/// # Errors
/// If it does not read, or not into the same tables.
pub fn sources(
    input: &Input,
    bytes: &[u8],
    password: Option<&str>,
    allowed: ReadingLimits,
) -> Result<Vec<Source>, SourcesError> {
    let choice = input.layout.choice();
    let sheet = input.sheet.as_deref();
    let how = Opening { password, layout: Some(&choice), sheet, tallies: false, allowed };
    if input.tables.is_empty() {
        return sources_of(bytes, &input.name, how).map_err(SourcesError::Read);
    }
    let found = tables(bytes, &input.name, how, &mut |_| {}).map_err(SourcesError::Read)?;
    let mut found: Vec<Option<Table>> = found.into_iter().map(Some).collect();
    let mut sources = Vec::new();
    for setup in &input.tables {
        // The table in its place first, then whichever has the same headers.
        let others = (0..found.len()).filter(|other| *other != setup.place);
        let mut places = std::iter::once(setup.place).chain(others);
        let table = places.find_map(|at| take(found.get_mut(at)?, setup));
        let table = table.ok_or_else(|| SourcesError::NoTable {
            file: input.name.clone(),
            sheet: setup.sheet.clone(),
        })?;
        sources.push(Source::new(table, setup.mapping()));
    }
    Ok(sources)
}

/// The table, laid out as it was, if it is the one.
fn take(found: &mut Option<Table>, setup: &TableSetup) -> Option<Table> {
    let table = found.as_ref().filter(|table| table.sheet.name == setup.sheet)?;
    let is_it =
        |table: &Table| format!("{:016x}", shape(table)) == setup.shape && fits(setup, table);
    if setup.layout == Layout::default() {
        return if is_it(table) { found.take() } else { None };
    }
    let laid_out = lay_out(table.sheet.clone(), &setup.layout.choice());
    is_it(&laid_out).then(|| {
        *found = None;
        laid_out
    })
}

/// Whether the table has all columns that are mapped.
fn fits(setup: &TableSetup, table: &Table) -> bool {
    let mut columns = setup.columns.values().flatten();
    columns.all(|column| usize::from(*column) < table.columns.len())
}
