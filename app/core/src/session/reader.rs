//! The reader: holds the tables of the files that were chosen together, from their bytes to the
//! parts that are handed to the matcher.

use matcher::columns::{TableSummary, mapping_as, summarise};
use matcher::layout::{Table, lay_out};
use matcher::mapping::Mapping;
use matcher::open::{Opened, Opening, open};
use matcher::plan::{Field, LIMITS, ListKind, Side};
use matcher::read::ReadError;
use matcher::sample;

use super::ahead::Ahead;
use super::error::HandOverError;
use super::map::Map;
use crate::protocol::{CleanOrder, Handed, Layout, ReadTable};

/// The most letters of a value that a screen can show.
const LETTERS: usize = 60;

/// Holds the tables of all files read so far.
#[derive(Default)]
pub struct ReaderSession {
    tables: Vec<Table>,
    map: Map,
    ahead: Option<Ahead>,
}

impl ReaderSession {
    /// Reads a file and returns its tables. A statistics table is not a list of people, and a file
    /// that holds one need not hold a list.
    ///
    /// # Errors
    /// If the file cannot be read; none of it is kept then.
    pub fn read(
        &mut self,
        bytes: &[u8],
        name: &str,
        password: Option<&str>,
        progress: &mut dyn FnMut(u32),
    ) -> Result<Vec<ReadTable>, ReadError> {
        let how = Opening { password, tallies: true, ..Opening::default() };
        let opened = open(bytes, name, how, progress)?;
        let mut read = Vec::with_capacity(opened.len());
        for Opened { table, summary, taken, tally } in opened {
            read.push(ReadTable { summary, taken, tally });
            self.tables.push(table);
        }
        Ok(read)
    }

    /// Makes the sample data and reads one side's file of it.
    ///
    /// # Errors
    /// If the sample data cannot be made or read, which the tests rule out.
    pub fn read_sample(
        &mut self,
        side: Side,
        progress: &mut dyn FnMut(u32),
    ) -> Result<Vec<ReadTable>, ReadError> {
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

    /// Lays a table out again, as the user decided.
    pub fn lay_out(&mut self, table: u32, layout: &Layout) -> Option<TableSummary> {
        self.ahead = None;
        let table = self.tables.get_mut(table as usize)?;
        let sheet = std::mem::take(&mut table.sheet);
        *table = lay_out(sheet, &layout.choice());
        Some(summarise(table))
    }

    /// The first distinct values of each field, as they will be compared.
    pub fn samples(&self, table: u32, mapping: &Mapping) -> Vec<Vec<String>> {
        let Some(table) = self.tables.get(table as usize) else { return Vec::new() };
        let of_field = |field| {
            let mut values: Vec<String> = Vec::new();
            let all = mapping.values(table, field);
            for row in 0..table.len().min(LIMITS.sampled_values) {
                let value = all.get(row);
                let value: String = value.trim().chars().take(LETTERS).collect();
                if !value.is_empty() && !values.contains(&value) {
                    values.push(value);
                }
                if values.len() == LIMITS.shown_samples {
                    break;
                }
            }
            values
        };
        Field::ALL.into_iter().map(of_field).collect()
    }

    /// The guessed mapping of a table, read as a list of this kind.
    pub fn mapping_as(&self, table: u32, kind: ListKind) -> Option<Mapping> {
        Some(mapping_as(self.tables.get(table as usize)?, kind))
    }

    /// Gets ready to clean tables, or no longer cleans any. What was cleaned by an equal order
    /// stays. Returns whether the order is another one.
    pub fn clean(&mut self, order: Option<CleanOrder>) -> bool {
        let differs = self.ahead.as_ref().map(Ahead::order) != order.as_ref();
        if differs {
            self.ahead = None;
            self.ahead = order.map(|order| Ahead::new(order, &mut self.tables));
        }
        differs
    }

    /// Whether there is something left to clean.
    pub fn is_cleaning(&self) -> bool {
        self.ahead.as_ref().is_some_and(|ahead| !ahead.is_done())
    }

    /// Rows cleaned so far.
    pub fn cleaned_rows(&self) -> u64 {
        self.ahead.as_ref().map_or(0, Ahead::rows)
    }

    /// Cleans on for as long as `goes_on` says so, which is asked now and then.
    pub fn clean_on(&mut self, goes_on: &mut dyn FnMut() -> bool) {
        let ahead = self.ahead.take();
        self.ahead = ahead.map(|ahead| ahead.go_on(&mut self.tables, &mut self.map, goes_on));
    }

    /// The next part of what is handed over: each of the tables, then their cleaned values, if
    /// `cleaned` asks for them. `None` after the last part, and while the tables are still being
    /// cleaned.
    ///
    /// # Errors
    /// If there is no such table, or cleaning failed.
    pub fn part(
        &self,
        tables: &[u32],
        cleaned: bool,
        next: &mut Next,
    ) -> Result<Option<(Handed, Vec<u8>)>, HandOverError> {
        loop {
            let of = match tables.get(next.of) {
                Some(&table) => Handed::Table(table),
                None if cleaned && next.of == tables.len() && !self.is_cleaning() => {
                    Handed::Cleaned
                }
                None => return Ok(None),
            };
            let (parts, part): (usize, &dyn Fn(usize) -> _) = match of {
                Handed::Cleaned => {
                    let ahead = self.ahead.as_ref().ok_or(HandOverError::NothingCleaned)?;
                    let cleaned = ahead.cleaned()?;
                    (cleaned.part_count(), &|place| cleaned.part(place))
                }
                Handed::Table(table) => {
                    let table = self.tables.get(table as usize);
                    let table = table.ok_or(HandOverError::NoSuchTable)?;
                    (table.part_count(), &|place| table.part(place))
                }
            };
            if next.part < parts {
                let bytes = part(next.part)?;
                next.part += 1;
                return Ok(Some((of, bytes)));
            }
            *next = Next { of: next.of + 1, part: 0 };
        }
    }
}

/// The part that is handed over next.
#[derive(Clone, Copy, Debug, Default)]
pub struct Next {
    /// Place of the table among those that are handed over; after the last of them come the cleaned
    /// values.
    of: usize,
    part: usize,
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, rows: u32, taken: bool, units: Option<usize>) {
        let mut session = ReaderSession::default();
        let read = session.read(text.as_bytes(), "a.csv", None, &mut |_| {}).unwrap();
        let [table] = &read[..] else { panic!("{} tables", read.len()) };
        assert_eq!((table.summary.rows, table.taken), (rows, taken), "{text}");
        assert_eq!(table.tally.as_ref().map(|tally| tally.lines.len()), units, "{text}");
    }

    #[test]
    fn a_statistics_table_is_no_list() {
        check("STT,Họ tên,Ngày sinh\n1,Lê An,1990\n2,Vũ Bình,1991\n", 2, true, None);
        check("STT,Xã,Số hộ,Số người\n1,A,3,10\n2,B,4,12\n,Cộng,7,22\n", 2, false, Some(3));
    }
}
