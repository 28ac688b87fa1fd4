//! One side's table, from the file's bytes to the form that is handed to the matcher.

use matcher::columns::{Side, TableSummary, summarise};
use matcher::read::{ReadError, Table, read};
use matcher::sample;

/// Holds the table that was read last without error.
#[derive(Default)]
pub struct ReaderSession {
    table: Option<Table>,
}

impl ReaderSession {
    /// A session without a table.
    pub fn new() -> ReaderSession {
        ReaderSession::default()
    }

    /// Reads a file. On an error the table that was there before stays.
    pub fn read(
        &mut self,
        bytes: &[u8],
        name: &str,
        sheet: Option<&str>,
        progress: &mut dyn FnMut(u32),
    ) -> Result<TableSummary, ReadError> {
        let table = read(bytes, name, sheet, progress)?;
        let summary = summarise(&table);
        self.table = Some(table);
        Ok(summary)
    }

    /// Makes the sample data and reads this side's file of it.
    pub fn read_sample(
        &mut self,
        side: Side,
        progress: &mut dyn FnMut(u32),
    ) -> Result<TableSummary, ReadError> {
        let made = sample::make().map_err(|error| ReadError::Damaged {
            file: String::new(),
            part: "sample".to_owned(),
            cause: error.to_string(),
        })?;
        let file = match side {
            Side::Sector => made.sector,
            Side::Registry => made.registry,
        };
        self.read(&file.bytes, file.name, None, progress)
    }

    /// The table in its binary form, for the matcher worker.
    pub fn hand_over(&self) -> Result<Vec<u8>, String> {
        let table = self.table.as_ref().ok_or("no table has been read")?;
        table.to_bytes().map_err(|error| error.to_string())
    }
}
