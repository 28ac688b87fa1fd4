//! Writes one list as a sheet, or as several if it is longer than a sheet can be.

use std::borrow::Cow;

use rust_xlsxwriter::{Workbook, Worksheet, XlsxError};

use super::Options;
use super::columns::{Cell, Column, Layout, columns};
use super::style::Styles;
use crate::classify::{Candidate, Linked, Verdict};
use crate::compare::outcomes;
use crate::normalise::display_name;
use crate::plan::{Detail, Field, Kind, Outcome, is_material};
use crate::report::sheet_text;
use crate::words::{Language, detail, finding, kind};

/// The most rows of data on one sheet; a spreadsheet has 1,048,576 rows.
const ROWS_OF_A_SHEET: usize = 1_000_000;

/// A list to write.
pub struct List {
    /// Its title, which is the sheet's name.
    pub title: &'static str,
    /// Positions of its rows in the results.
    pub rows: Vec<u32>,
    /// Its layout.
    pub layout: Layout,
}

/// Writes the list. `written` now and then receives how many more rows are done.
pub fn write(
    workbook: &mut Workbook,
    list: &List,
    linked: &Linked,
    options: Options,
    styles: &Styles,
    written: &mut dyn FnMut(u64),
) -> Result<(), XlsxError> {
    let columns = columns(list.layout, linked, options.language);
    let pages = lines(list, linked);
    let mut pages = pages.chunks(ROWS_OF_A_SHEET).enumerate().peekable();
    if pages.peek().is_none() {
        start(workbook, list.title, &columns, 0, styles)?;
    }
    for (number, page) in pages {
        let title = if number == 0 {
            list.title.to_owned()
        } else {
            format!("{} {}", list.title, number + 1)
        };
        let sheet = start(workbook, &title, &columns, page.len(), styles)?;
        for (place, line) in page.iter().enumerate() {
            let order = number * ROWS_OF_A_SHEET + place + 1;
            write_line(sheet, place as u32 + 1, order, line, &columns, linked, options, styles)?;
            if (place + 1) % 1024 == 0 {
                written(1024);
            }
        }
        written(page.len() as u64 % 1024);
    }
    Ok(())
}

/// A line of a list: a row and one of its candidates.
struct Line<'a> {
    verdict: &'a Verdict,
    candidate: Option<(usize, Candidate)>,
}

fn lines<'a>(list: &List, linked: &'a Linked) -> Vec<Line<'a>> {
    let mut lines = Vec::with_capacity(list.rows.len());
    for &row in &list.rows {
        let verdict = &linked.verdicts[row as usize];
        let kept = if list.layout == Layout::Candidates { verdict.candidates.len() } else { 1 };
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

/// A new sheet with its header: frozen, filtered, repeated on every printed page.
pub(super) fn start<'a>(
    workbook: &'a mut Workbook,
    title: &str,
    columns: &[Column],
    rows: usize,
    styles: &Styles,
) -> Result<&'a mut Worksheet, XlsxError> {
    let sheet = workbook.add_worksheet();
    sheet.set_name(title)?;
    sheet.set_row_height(0, 48)?;
    for (place, column) in columns.iter().enumerate() {
        sheet.set_column_width(place as u16, column.width)?;
        sheet.write_string_with_format(0, place as u16, &column.header, &styles.header)?;
    }
    sheet.set_freeze_panes(1, 0)?;
    sheet.autofilter(0, 0, rows as u32, columns.len().saturating_sub(1) as u16)?;
    sheet.set_repeat_rows(0, 0)?;
    sheet.set_landscape();
    sheet.set_paper_size(9);
    sheet.set_print_fit_to_pages(1, 0);
    sheet.set_margins(0.6, 0.4, 0.8, 0.8, 0.3, 0.3);
    sheet.set_footer("&C&P/&N");
    Ok(sheet)
}

#[expect(
    clippy::too_many_arguments,
    reason = "all that a line is made of, passed on by its one caller"
)]
fn write_line(
    sheet: &mut Worksheet,
    row: u32,
    order: usize,
    line: &Line<'_>,
    columns: &[Column],
    linked: &Linked,
    options: Options,
    styles: &Styles,
) -> Result<(), XlsxError> {
    let language = options.language;
    let verdict = line.verdict;
    let prepared = &linked.prepared;
    let found = line.candidate.map(|(place, candidate)| match (place, verdict.outcomes) {
        (0, Some(outcomes)) => outcomes,
        _ => outcomes(verdict.sector, candidate.registry, prepared),
    });
    for (place, column) in columns.iter().enumerate() {
        let at = place as u16;
        match &column.cell {
            Cell::Order => {
                sheet.write_number_with_format(row, at, order as f64, &styles.count)?;
            }
            Cell::SectorRow => {
                sheet.write_number_with_format(
                    row,
                    at,
                    f64::from(prepared.sector.row(verdict.sector)),
                    &styles.count,
                )?;
            }
            Cell::RegistryRow => match line.candidate {
                Some((_, c)) => {
                    sheet.write_number_with_format(
                        row,
                        at,
                        f64::from(prepared.registry.row(c.registry)),
                        &styles.count,
                    )?;
                }
                None => write_text(sheet, row, at, "", styles)?,
            },
            Cell::Score => match line.candidate {
                Some((_, c)) => {
                    sheet.write_number_with_format(row, at, c.score, &styles.score)?;
                }
                None => write_text(sheet, row, at, "", styles)?,
            },
            Cell::Other(header) => {
                let text = prepared.sector.raw_by_header(verdict.sector, header);
                write_text(sheet, row, at, text, styles)?;
            }
            Cell::RegistryPlace => {
                let place = line
                    .candidate
                    .map_or(String::new(), |(_, c)| prepared.registry.place(c.registry));
                write_text(sheet, row, at, &place, styles)?;
            }
            Cell::SectorPlace => {
                write_text(sheet, row, at, &prepared.sector.place(verdict.sector), styles)?
            }
            Cell::Candidate => {
                let text = line.candidate.map_or(String::new(), |(c, _)| {
                    format!("{}/{}", c + 1, verdict.candidates.len())
                });
                write_text(sheet, row, at, &text, styles)?;
            }
            Cell::Sector(field) => {
                let text = prepared.sector.value(verdict.sector, *field);
                write_text(sheet, row, at, &tidy(text, *field, options), styles)?;
            }
            Cell::Registry(field) => {
                let text = line
                    .candidate
                    .map_or(Cow::Borrowed(""), |(_, c)| prepared.registry.raw(c.registry, *field));
                write_text(sheet, row, at, &tidy(text, *field, options), styles)?;
            }
            Cell::Difference(field) => {
                let outcome =
                    found.and_then(|o| Some(o[Field::COMPARED.iter().position(|f| f == field)?]));
                let said = line.candidate.zip(outcome).is_some_and(|((_, c), o)| {
                    prepared.can_report(verdict.sector, c.registry, *field, o.kind)
                });
                write_difference(
                    sheet,
                    row,
                    at,
                    *field,
                    outcome.filter(|_| said),
                    language,
                    styles,
                )?;
            }
            Cell::Reasons => {
                let reasons: Vec<String> =
                    verdict.findings.iter().map(|f| finding(f, language)).collect();
                write_text(sheet, row, at, &reasons.join("; "), styles)?;
            }
        }
    }
    Ok(())
}

/// A value as it is, or a name in its tidy form if the office asked for that.
fn tidy<'a>(text: Cow<'a, str>, field: Field, options: Options) -> Cow<'a, str> {
    if options.tidy_names && field.is_name() { display_name(&text).into() } else { text }
}

/// What differs, in words: highlighted if it matters, and no cell if the values are the same.
fn write_difference(
    sheet: &mut Worksheet,
    row: u32,
    at: u16,
    field: Field,
    outcome: Option<Outcome>,
    language: Language,
    styles: &Styles,
) -> Result<(), XlsxError> {
    let text = match outcome {
        // Capitals alone would fill the column of every list that is written in capitals.
        None
        | Some(Outcome { kind: Kind::Same | Kind::MissingBoth, .. })
        | Some(Outcome { kind: Kind::Format, detail: Some(Detail::LetterCase) }) => return Ok(()),
        Some(Outcome { kind: of, detail: Some(what) }) => {
            format!("{}: {}", kind(of, language), detail(what, language))
        }
        Some(Outcome { kind: of, detail: None }) => kind(of, language).to_owned(),
    };
    let material = outcome.is_some_and(|o| is_material(field, o));
    let style = if material { &styles.difference } else { &styles.text };
    sheet.write_string_with_format(row, at, text, style)?;
    Ok(())
}

/// A raw value as text, and no cell for an empty one: empty cells would take most of a wide sheet's
/// memory. One that begins like a formula is marked as text for editing too.
pub(super) fn write_text(
    sheet: &mut Worksheet,
    row: u32,
    at: u16,
    text: &str,
    styles: &Styles,
) -> Result<(), XlsxError> {
    if text.is_empty() {
        return Ok(());
    }
    sheet_text::write_text(sheet, row, at, text, &styles.text, &styles.quoted)
}
