//! A verdict as a line of what is kept, and back.

use crate::classify::{FormerRow, Linked, Since, SinceKinds, Verdict};
use crate::identity::{RowIdentity, Said, ShortPerson, ShortRow};
use crate::plan::{Field, FindingKind, Kind, SinceKind, Status, is_material};

/// The names of the columns.
pub(super) const HEADER: &str = "row,key,name,born,number,rest,cells,status,person_name,person_born,\
                                 person_number,differences,findings,since";
/// What stands in the last column of a row that is in the list no longer.
pub(super) const GONE: &str = "gone";

/// A verdict, as far as it is compared.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Line {
    /// The spreadsheet row, as [`FormerRow::place`].
    pub(super) place: String,
    /// What identifies the row.
    pub(super) row: ShortRow,
    pub(super) status: Status,
    /// Who is linked.
    pub(super) person: Option<ShortPerson>,
    /// Their record, of a verdict of this run.
    pub(super) registry: Option<u32>,
    /// What really differs.
    pub(super) differences: Vec<(Field, Kind)>,
    /// What is to be looked at.
    pub(super) findings: Vec<FindingKind>,
}

/// The verdicts that were kept of the last run.
#[derive(Clone, Debug, Default)]
pub struct Former {
    /// One for each row that was in the list.
    pub(super) lines: Vec<Line>,
    /// What had become of each of these rows.
    pub(super) since: Vec<SinceKinds>,
    /// Rows that were gone by then.
    pub(super) gone: Vec<FormerRow>,
}

/// A text that is not as such verdicts are kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("line {line} of the verdicts of the last run cannot be read")]
pub struct FormerError {
    /// The first line that is not, from 1.
    pub line: usize,
}

impl Former {
    /// Reads verdicts that were kept. Codes of a newer version are passed over.
    ///
    /// # Errors
    /// If the text is something else; nothing of it is taken then.
    pub fn read(text: &[u8]) -> Result<Former, FormerError> {
        let text = std::str::from_utf8(text).map_err(|_| FormerError { line: 1 })?;
        let mut lines = text.lines();
        if lines.next() != Some(HEADER) {
            return Err(FormerError { line: 1 });
        }
        let mut former = Former::default();
        for (text, number) in lines.zip(2..) {
            former.take(text).ok_or(FormerError { line: number })?;
        }
        Ok(former)
    }

    /// What had become of the rows of a run that is line by line the one of then; nothing if it is
    /// another one.
    pub(super) fn still_stands(&self, now: &[(u32, Line)]) -> Option<Since> {
        let mut both = self.lines.iter().zip(now);
        if self.lines.len() != now.len() || !both.all(|(then, (_, is))| then.says_what(is)) {
            return None;
        }
        let rows = now.iter().zip(&self.since).map(|((row, _), kinds)| (*row, *kinds));
        let rows = rows.filter(|(_, kinds)| !kinds.is_empty()).collect();
        Some(Since { rows, gone: self.gone.clone() })
    }

    fn take(&mut self, text: &str) -> Option<()> {
        let (kept, since) = text.rsplit_once(',')?;
        let line = Line::read(kept)?;
        if since != GONE {
            let kinds = since.split(';').filter_map(SinceKind::of_code);
            self.since.push(kinds.fold(SinceKinds::default(), SinceKinds::with));
            self.lines.push(line);
            return Some(());
        }
        self.gone.push(line.gone());
        Some(())
    }
}

impl Line {
    /// What is kept of a verdict, with the row's position.
    pub(super) fn of(
        linked: &Linked,
        verdict: &Verdict,
        rows: &[RowIdentity],
        said: &Said<'_>,
    ) -> Option<(u32, Line)> {
        let record = verdict.sector;
        let row = ShortRow::of(rows.get(record as usize)?);
        let registry = verdict.linked();
        let outcomes = verdict.outcomes.zip(registry).into_iter();
        let reported = outcomes
            .flat_map(|(outcomes, registry)| linked.prepared.reported(record, registry, outcomes));
        let material = reported.filter(|(field, outcome)| is_material(*field, *outcome));
        let sector = &linked.prepared.sector;
        let place = match sector.table_and_row(record) {
            (0, _) => sector.row(record).to_string(),
            (table, _) => format!("{}/{}", table + 1, sector.row(record)),
        };
        let kinds = verdict.findings.iter().map(|finding| finding.kind());
        let mut findings: Vec<FindingKind> = kinds.filter(|kind| !kind.is_remark()).collect();
        findings.sort_unstable();
        findings.dedup();
        let line = Line {
            place,
            row,
            status: verdict.status,
            person: registry.map(|registry| said.person((record, &row), registry)),
            registry,
            differences: material.map(|(field, outcome)| (field, outcome.kind)).collect(),
            findings,
        };
        Some((record, line))
    }

    /// Whether both say the same of a row at the same place. Records are known of this run alone.
    fn says_what(&self, other: &Line) -> bool {
        let Line { place, row, status, person, registry: _, differences, findings } = other;
        self.place == *place
            && self.row == *row
            && self.status == *status
            && self.person == *person
            && self.differences == *differences
            && self.findings == *findings
    }

    /// The row as one that is in the list no longer.
    pub(super) fn gone(&self) -> FormerRow {
        let mut line = String::new();
        self.write(&mut line);
        FormerRow { place: self.place.clone(), status: self.status, cells: self.row.cells(), line }
    }

    /// Adds all but the last column, with a comma behind it.
    pub(super) fn write(&self, line: &mut String) {
        line.push_str(&self.place);
        line.push(',');
        self.row.write(line);
        line.push_str(self.status.code());
        line.push(',');
        match &self.person {
            Some(person) => person.write(&self.row, line),
            None => line.push_str(",,,"),
        }
        for (place, (field, kind)) in self.differences.iter().enumerate() {
            line.push_str(if place > 0 { ";" } else { "" });
            line.push_str(field.code());
            line.push(':');
            line.push_str(kind.code());
        }
        line.push(',');
        for (place, kind) in self.findings.iter().enumerate() {
            line.push_str(if place > 0 { ";" } else { "" });
            line.push_str(kind.code());
        }
        line.push(',');
    }

    /// Reads all but the last column.
    fn read(text: &str) -> Option<Line> {
        let mut values = text.split(',');
        let place = values.next().filter(|place| is_place(place))?;
        let row = ShortRow::read(&mut values)?;
        let status = Status::of_code(values.next()?)?;
        let person = ShortPerson::read(&mut values, &row)?;
        let differences = values.next()?.split(';').filter_map(|code| {
            let (field, kind) = code.split_once(':')?;
            let field = Field::COMPARED.into_iter().find(|of| of.code() == field)?;
            Some((field, Kind::of_code(kind)?))
        });
        let differences = differences.collect();
        let findings = values.next()?.split(';').filter_map(FindingKind::of_code).collect();
        let is_all = values.next().is_none();
        let place = place.to_owned();
        let line = Line { place, row, status, person, registry: None, differences, findings };
        is_all.then_some(line)
    }
}

/// Whether this can be a row of a spreadsheet, with a table in front.
fn is_place(text: &str) -> bool {
    text.len() < 20 && !text.is_empty() && text.chars().all(|sign| matches!(sign, '0'..='9' | '/'))
}
