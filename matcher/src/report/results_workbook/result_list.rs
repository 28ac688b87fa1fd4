//! Writes one list of results: a line for each row, or for each candidate of a row.

use std::borrow::Cow;

use rust_xlsxwriter::{Workbook, Worksheet, XlsxError};

use super::columns::{ResultColumn, ResultLayout, ResultValue, columns};
use super::header::{PAGE, write_header};
use super::options::Options;
use super::styles::Styles;
use crate::classify::{Candidate, Linked, Verdict};
use crate::compare::outcomes;
use crate::language::Language;
use crate::normalise::display_name;
use crate::plan::{Detail, Field, Kind, Outcome, is_material};
use crate::report::workbook::{
    HeaderRows, PageSetup, Progress, ROWS_OF_A_SHEET, SheetTable, Value, write_table, write_value,
};
use crate::words::finding;

/// A list to write.
pub(super) struct ResultList {
    /// Its title, which is the sheet's name.
    pub title: &'static str,
    /// Positions of its rows in the results.
    pub rows: Vec<u32>,
    /// Its layout.
    pub layout: ResultLayout,
}

/// Writes the list.
pub(super) fn write(
    workbook: &mut Workbook,
    list: &ResultList,
    linked: &Linked,
    options: Options,
    styles: &Styles,
    progress: &mut Progress<'_>,
) -> Result<(), XlsxError> {
    let table = ResultTable {
        title: list.title,
        columns: columns(list.layout, linked, options.language),
        linked,
        options,
        styles,
    };
    write_table(workbook, &table, &lines(list, linked), ROWS_OF_A_SHEET, progress)
}

/// A line of a list: a row and one of its candidates.
struct Line<'a> {
    verdict: &'a Verdict,
    candidate: Option<(usize, Candidate)>,
}

fn lines<'a>(list: &ResultList, linked: &'a Linked) -> Vec<Line<'a>> {
    let mut lines = Vec::with_capacity(list.rows.len());
    for &row in &list.rows {
        let verdict = &linked.verdicts[row as usize];
        let kept =
            if list.layout == ResultLayout::Candidates { verdict.candidates.len() } else { 1 };
        let before = lines.len();
        lines.extend(
            verdict
                .candidates
                .iter()
                .take(kept)
                .enumerate()
                .map(|(place, c)| Line { verdict, candidate: Some((place, *c)) }),
        );
        if lines.len() == before {
            lines.push(Line { verdict, candidate: None });
        }
    }
    lines
}

/// What all lines of a list share.
struct ResultTable<'a> {
    title: &'static str,
    columns: Vec<ResultColumn>,
    linked: &'a Linked,
    options: Options,
    styles: &'a Styles,
}

impl<'a> SheetTable for ResultTable<'a> {
    type Row = Line<'a>;

    fn sheet_name(&self, number: usize) -> String {
        if number == 1 { self.title.to_owned() } else { format!("{} {number}", self.title) }
    }

    fn page_setup(&self) -> PageSetup {
        PAGE
    }

    fn write_above(&self, sheet: &mut Worksheet) -> Result<HeaderRows, XlsxError> {
        let columns = self.columns.iter().map(|column| (column.header.as_str(), column.width));
        write_header(sheet, columns, self.styles)
    }

    fn write_row(
        &self,
        sheet: &mut Worksheet,
        at: u32,
        number: usize,
        line: &Line<'a>,
    ) -> Result<(), XlsxError> {
        let Line { verdict, candidate } = line;
        let prepared = &self.linked.prepared;
        let found = candidate.map(|(place, candidate)| match (place, verdict.outcomes) {
            (0, Some(outcomes)) => outcomes,
            _ => outcomes(verdict.sector, candidate.registry, prepared),
        });
        for (column, of) in (0..).zip(&self.columns) {
            let at = (at, column);
            match &of.value {
                ResultValue::Order => self.write(sheet, at, Value::Count(number as u64))?,
                ResultValue::SectorRow => {
                    let row = prepared.sector.row(verdict.sector);
                    self.write(sheet, at, Value::Count(row.into()))?;
                }
                ResultValue::RegistryRow => {
                    let row = candidate.map(|(_, c)| prepared.registry.row(c.registry));
                    let value = row.map_or(Value::Nothing, |row| Value::Count(row.into()));
                    self.write(sheet, at, value)?;
                }
                ResultValue::Score => {
                    let value = candidate.map_or(Value::Nothing, |(_, c)| Value::Decimal(c.score));
                    self.write(sheet, at, value)?;
                }
                ResultValue::Own(column) => {
                    let text = prepared.sector.own_value(verdict.sector, column);
                    self.write(sheet, at, Value::text_or_nothing(text))?;
                }
                ResultValue::RegistryPlace => {
                    let place = candidate.map(|(_, c)| prepared.registry.place(c.registry));
                    let text = place.unwrap_or_default();
                    self.write(sheet, at, Value::text_or_nothing(&text))?;
                }
                ResultValue::SectorPlace => {
                    let text = prepared.sector.place(verdict.sector);
                    self.write(sheet, at, Value::text_or_nothing(&text))?;
                }
                ResultValue::Candidate => {
                    let all = verdict.candidates.len();
                    let text = candidate.map(|(place, _)| format!("{}/{all}", place + 1));
                    let text = text.unwrap_or_default();
                    self.write(sheet, at, Value::text_or_nothing(&text))?;
                }
                ResultValue::Sector(field) => {
                    let text = prepared.sector.value(verdict.sector, *field);
                    let text = tidy(text, *field, self.options);
                    self.write(sheet, at, Value::text_or_nothing(&text))?;
                }
                ResultValue::Registry(field) => {
                    let text = candidate.map(|(_, c)| prepared.registry.raw(c.registry, *field));
                    let text = tidy(text.unwrap_or_default(), *field, self.options);
                    self.write(sheet, at, Value::text_or_nothing(&text))?;
                }
                ResultValue::Difference(field) => {
                    let outcome = found
                        .and_then(|o| Some(o[Field::COMPARED.iter().position(|f| f == field)?]));
                    let said = candidate.zip(outcome).is_some_and(|((_, c), o)| {
                        prepared.can_report(verdict.sector, c.registry, *field, o.kind)
                    });
                    if let Some(outcome) = outcome.filter(|_| said) {
                        self.write_difference(sheet, at, *field, outcome)?;
                    }
                }
                ResultValue::Reasons => {
                    let language = self.options.language;
                    let reasons: Vec<String> =
                        verdict.findings.iter().map(|f| finding(f, language)).collect();
                    let text = reasons.join("; ");
                    self.write(sheet, at, Value::text_or_nothing(&text))?;
                }
            }
        }
        Ok(())
    }
}

impl ResultTable<'_> {
    fn write(
        &self,
        sheet: &mut Worksheet,
        at: (u32, u16),
        value: Value<'_>,
    ) -> Result<(), XlsxError> {
        write_value(sheet, at, value, &self.styles.values)
    }

    /// What differs, in words: highlighted if it matters, and no cell if the values are the same.
    fn write_difference(
        &self,
        sheet: &mut Worksheet,
        (row, column): (u32, u16),
        field: Field,
        outcome: Outcome,
    ) -> Result<(), XlsxError> {
        let Some(text) = difference(outcome, self.options.language) else { return Ok(()) };
        let styles = self.styles;
        let is_highlighted = is_material(field, outcome);
        let format = if is_highlighted { &styles.difference } else { &styles.values.text };
        sheet.write_string_with_format(row, column, text, format)?;
        Ok(())
    }
}

/// What differs, in words; `None` if the values are the same.
fn difference(outcome: Outcome, language: Language) -> Option<String> {
    match outcome {
        Outcome { kind: Kind::Same | Kind::MissingBoth, .. } => None,
        // Capitals alone would fill the column of every list that is written in capitals.
        Outcome { kind: Kind::Format, detail: Some(Detail::LetterCase) } => None,
        Outcome { kind, detail: Some(detail) } => {
            Some(format!("{}: {}", kind.text(language), detail.text(language)))
        }
        Outcome { kind, detail: None } => Some(kind.text(language).to_owned()),
    }
}

/// A value as it is, or a name in its tidy form if the office asked for that.
fn tidy<'a>(text: Cow<'a, str>, field: Field, options: Options) -> Cow<'a, str> {
    if options.tidy_names && field.is_name() { display_name(&text).into() } else { text }
}
