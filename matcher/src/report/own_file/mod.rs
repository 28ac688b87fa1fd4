//! The office's own file, given back with columns of results, and the corrections as a table.
//!
//! Takes a run with what was decided laid over it and the bytes of each file of the list, gives the files
//! that are made of it, all in memory, so that a file that cannot be made leaves nothing half written.
//! Decided: where a row has several people, or parts of a list stand side by side, whose each text is
//! stands in front of it.

mod correction_tables;
#[cfg(test)]
mod tests;
mod texts;

use std::collections::BTreeMap;

use rustc_hash::FxHashSet;

use super::papers::safe_name;
use crate::caseload::Caseload;
use crate::classify::{Linked, Verdict};
use crate::language::Language;
use crate::layout::Table;
use crate::own_file::{
    AddedColumn, Additions, Correction, Edited, GiveBackError, MadeSheet, Unfit, add_columns,
    corrections, new_workbook, read_sheets, said,
};
use crate::plan::{ReadingLimits, Role};
use crate::read::{FoundFormat, ReadError, original, read_within};
use crate::words::own_file::{OwnFileHeader, OwnFileNote, own_file_names};
use crate::work_file::{Input, SourcesError, sources};
use correction_tables::{write_corrections, write_corrections_sheet};
use texts::{OfPerson, texts};

/// A file of the office's list.
#[derive(Clone, Copy, Debug)]
pub struct OwnFile<'a> {
    /// Its name, as its tables have it; an archive has files with names of their own.
    pub name: &'a str,
    /// Its bytes, as they were given.
    pub bytes: &'a [u8],
    /// Its password.
    pub password: Option<&'a str>,
    /// The fingerprints of its tables, if another file of the list has the same name.
    pub among: Option<&'a [u64]>,
}

/// What is made of a file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct GivenBack {
    /// The files, with names that no other file has.
    pub files: Vec<(String, Vec<u8>)>,
    /// What is to be known, each with the file's name.
    pub notes: Vec<(OwnFileNote, String)>,
    /// How many corrections there are.
    pub corrections: usize,
}

/// The columns with their widths.
const COLUMNS: [(OwnFileHeader, f64); 5] = [
    (OwnFileHeader::Number, 16.0),
    (OwnFileHeader::Standing, 33.0),
    (OwnFileHeader::Differences, 46.0),
    (OwnFileHeader::Agreed, 34.0),
    (OwnFileHeader::Case, 13.0),
];

/// Gives files back, one after the other.
pub struct GiveBack<'a> {
    linked: &'a Linked,
    caseload: &'a Caseload,
    allowed: ReadingLimits,
    language: Language,
    /// The verdicts of each table.
    of_tables: BTreeMap<usize, Vec<&'a Verdict>>,
    /// Names of files that were given.
    taken: FxHashSet<String>,
}

impl<'a> GiveBack<'a> {
    /// Of a run to which the caseload is bound; reading a file again may use up this much.
    pub fn new(
        linked: &'a Linked,
        caseload: &'a Caseload,
        allowed: ReadingLimits,
        language: Language,
    ) -> GiveBack<'a> {
        let mut of_tables: BTreeMap<usize, Vec<&Verdict>> = BTreeMap::new();
        for verdict in &linked.verdicts {
            let (table, _) = linked.prepared.sector.table_and_row(verdict.sector);
            of_tables.entry(table).or_default().push(verdict);
        }
        let taken = FxHashSet::default();
        GiveBack { linked, caseload, allowed, language, of_tables, taken }
    }

    /// Makes what is to be given back of one of the files of a work's list, which has these bytes.
    ///
    /// # Errors
    /// As [`GiveBack::file`].
    pub fn input(
        &mut self,
        input: &Input,
        among: &[Input],
        (bytes, password): (&[u8], Option<&str>),
    ) -> Result<GivenBack, GiveBackError> {
        let is_namesake = |other: &&Input| other.side == input.side && other.name == input.name;
        let tables = match among.iter().filter(is_namesake).count() {
            0 | 1 => None,
            _ => {
                let read = sources(input, bytes, password, self.allowed);
                let read = read.map_err(|error| match error {
                    SourcesError::Read(error) => GiveBackError::Read(error),
                    SourcesError::NoTable { file, sheet } => GiveBackError::NoTable { file, sheet },
                })?;
                Some(read.iter().map(|of| of.table.fingerprint()).collect::<Vec<_>>())
            }
        };
        self.file(&OwnFile { name: &input.name, bytes, password, among: tables.as_deref() })
    }

    /// Makes what is to be given back of a file: itself with columns, and its corrections as separated
    /// text and as a workbook; of an archive this for each of its files that has a table.
    ///
    /// # Errors
    /// If it does not read any more, or has no room for the columns.
    pub fn file(&mut self, own: &OwnFile<'_>) -> Result<GivenBack, GiveBackError> {
        let sources = self.linked.prepared.sector.sources.iter().enumerate();
        let mut files: Vec<(&str, Vec<usize>)> = Vec::new();
        for (at, source) in sources {
            let file = source.table.file();
            let inner = file.strip_prefix(own.name);
            let is_of_file = inner.is_some_and(|rest| rest.is_empty() || rest.starts_with('/'));
            let is_among = |among: &[u64]| among.contains(&source.table.fingerprint());
            if !is_of_file || !own.among.is_none_or(is_among) {
                continue;
            }
            match files.iter_mut().find(|(of, _)| *of == file) {
                Some((_, tables)) => tables.push(at),
                None => files.push((file, vec![at])),
            }
        }
        let mut all = GivenBack::default();
        for (file, tables) in files {
            self.one(own, file, &tables, &mut all)?;
        }
        Ok(all)
    }

    /// One file, which has these tables.
    fn one(
        &mut self,
        own: &OwnFile<'_>,
        file: &str,
        tables: &[usize],
        all: &mut GivenBack,
    ) -> Result<(), GiveBackError> {
        let additions = self.additions(tables);
        let found = original(own.bytes, own.name, file, own.password, self.allowed)?;
        let edited = match found.format {
            Some(FoundFormat::Xlsx) => add_columns(&found.bytes, file, &additions, self.allowed)?,
            _ => Err(Unfit::OtherForm),
        };
        // Other formats are locked in themselves, and say so when they are read.
        let needs_password = || {
            let read = || read_within(self.allowed, &found.bytes, file, None, &mut |_| {});
            own.password.is_some() && matches!(read(), Err(ReadError::Password { .. }))
        };
        let mut was_locked = found.was_locked;
        let (note, Edited { bytes, ending, was_signed, is_sorted_apart }) = match edited {
            Ok(edited) => (None, edited),
            Err(unfit) => {
                let note = match unfit {
                    Unfit::OtherForm => OwnFileNote::OtherForm,
                    _ => OwnFileNote::Disordered,
                };
                was_locked |= unfit == Unfit::OtherForm && needs_password();
                let bytes = self.made(&found.bytes, file, own.password, tables, &additions)?;
                let (was_signed, is_sorted_apart) = (false, false);
                (Some(note), Edited { bytes, ending: "xlsx", was_signed, is_sorted_apart })
            }
        };
        let notes = [
            note,
            was_locked.then_some(OwnFileNote::Unlocked),
            was_signed.then_some(OwnFileNote::Signed),
            is_sorted_apart.then_some(OwnFileNote::SortedApart),
        ];
        all.notes.extend(notes.into_iter().flatten().map(|note| (note, file.to_owned())));
        let corrections = self.corrections(tables);
        let mut csv = Vec::new();
        write_corrections(&corrections, &mut csv).map_err(std::io::Error::other)?;
        let mut sheet = Vec::new();
        write_corrections_sheet(&corrections, self.language, &mut sheet)?;
        all.corrections += corrections.len();
        let names = own_file_names(file, ending, self.language);
        let names = names.map(|name| safe_name(&name, &mut self.taken));
        all.files.extend(names.into_iter().zip([bytes, csv, sheet]));
        Ok(())
    }

    fn made(
        &self,
        bytes: &[u8],
        file: &str,
        password: Option<&str>,
        tables: &[usize],
        additions: &Additions,
    ) -> Result<Vec<u8>, GiveBackError> {
        let of_file: Vec<&Table> = tables.iter().filter_map(|at| self.table(*at)).collect();
        let sheets = read_sheets(bytes, file, password, self.allowed)?;
        let sheets: Vec<MadeSheet<'_>> = sheets
            .into_iter()
            .map(|sheet| {
                let of_sheet = of_file.iter().copied().filter(|of| of.sheet.name == sheet.name);
                MadeSheet { tables: of_sheet.collect(), sheet }
            })
            .collect();
        let name = file.rsplit('/').next().unwrap_or(file);
        let unnamed = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
        let mut out = Vec::new();
        new_workbook(&sheets, additions, unnamed, &mut out)?;
        Ok(out)
    }

    fn table(&self, at: usize) -> Option<&'a Table> {
        self.linked.prepared.sector.sources.get(at).map(|source| &source.table)
    }

    fn verdicts(&self, tables: &[usize]) -> impl Iterator<Item = &'a Verdict> {
        tables.iter().filter_map(|at| self.of_tables.get(at)).flatten().copied()
    }

    fn corrections(&self, tables: &[usize]) -> Vec<Correction> {
        let of = |verdict| corrections(self.linked, self.caseload, verdict);
        let mut all: Vec<Correction> = self.verdicts(tables).flat_map(of).collect();
        // The tables of a sheet are one for each of a row's people.
        all.sort_by(|a, b| {
            let place = |of: &Correction| tables.iter().position(|at| self.is_on(*at, &of.sheet));
            (place(a), a.row, a.role).cmp(&(place(b), b.row, b.role))
        });
        all
    }

    fn is_on(&self, table: usize, sheet: &str) -> bool {
        self.table(table).is_some_and(|table| table.sheet_name() == sheet)
    }

    /// What is added to the sheets of these tables.
    fn additions(&self, tables: &[usize]) -> Additions {
        let header = |(header, width): (OwnFileHeader, f64)| AddedColumn {
            header: header.text(self.language).to_owned(),
            width,
        };
        let columns = COLUMNS.map(header).to_vec();
        let mut additions = Additions { columns, sheets: Vec::new() };
        let headers = additions.headers();
        let mut rows: BTreeMap<(&str, u32), Vec<OfPerson>> = BTreeMap::new();
        for at in tables {
            let Some(table) = self.table(*at) else { continue };
            let sheet = additions.sheet(&table.sheet.name);
            let data = self.of_tables.get(at).map_or(&[][..], Vec::as_slice);
            let sector = &self.linked.prepared.sector;
            let first = data.iter().map(|verdict| sector.row(verdict.sector)).min();
            // Without a header the row above the first person has room for one.
            let header =
                table.header_rows.map(|(_, last)| last).or(first.map(|row| row.saturating_sub(1)));
            if let Some(row) = header.filter(|row| *row > 0 && first.is_some()) {
                sheet.rows.insert(row, headers.clone());
            }
            for verdict in data {
                let row = sector.row(verdict.sector);
                let said = said(self.linked, verdict);
                let list = sector.group(verdict.sector);
                rows.entry((&table.sheet.name, row)).or_default().push(OfPerson {
                    said,
                    role: list.role,
                    kind: list.kind,
                    columns: table.span(),
                    case: self.linked.ruled.case(verdict.sector),
                });
            }
        }
        for ((sheet, row), mut people) in rows {
            people.sort_by(|a, b| (a.role, &a.columns).cmp(&(b.role, &b.columns)));
            let is_one = people.len() == 1 && people.iter().all(|of| of.role == Role::Own);
            additions.sheet(sheet).rows.insert(row, texts(&people, is_one, self.language));
        }
        additions
    }
}
