//! Writes one list of results: a line for each row, or for each candidate of a row.

use std::borrow::Cow;

use super::columns::{ResultColumn, ResultLayout, ResultValue, says_something};
use super::header::{page_for, write_header};
use super::options::Options;
use super::styles::{FONT, Styles};
use crate::classify::{Candidate, Linked, Verdict};
use crate::compare::outcomes;
use crate::normalise::display_name;
use crate::plan::{Field, Outcome, is_material};
use crate::report::decided::decided;
use crate::report::measure;
use crate::report::workbook::{HeaderRows, SheetTable, Value, write_value};
use crate::ruled::engine_verdict;
use crate::text::lower;
use crate::words::finding;
use crate::write::workbook::{PageSetup, Sheet};

/// A list to write.
pub(super) struct ResultList {
    /// Its title, which is the sheet's name.
    pub title: &'static str,
    /// Positions of its rows in the results.
    pub rows: Vec<u32>,
    /// Its layout.
    pub layout: ResultLayout,
}

/// A line of a list: a row and one of its candidates.
pub(super) struct Line<'a> {
    verdict: &'a Verdict,
    candidate: Option<(usize, Candidate)>,
}

impl ResultList {
    /// How many lines it has.
    pub(super) fn len(&self, linked: &Linked) -> usize {
        self.rows.iter().map(|row| self.lines_of(&linked.verdicts[*row as usize])).sum()
    }

    /// How many lines a row has.
    fn lines_of(&self, verdict: &Verdict) -> usize {
        match self.layout {
            ResultLayout::Candidates => verdict.candidates.len().max(1),
            _ => 1,
        }
    }

    /// The lines of as many rows as make at least `wanted` lines, from this row of the list on;
    /// and the row after them.
    pub(super) fn lines<'a>(
        &self,
        from: usize,
        wanted: usize,
        linked: &'a Linked,
    ) -> (Vec<Line<'a>>, usize) {
        let mut lines = Vec::with_capacity(wanted);
        let mut next = from;
        for &row in self.rows.iter().skip(from) {
            if lines.len() >= wanted {
                break;
            }
            next += 1;
            let verdict = &linked.verdicts[row as usize];
            lines.extend((0..self.lines_of(verdict)).map(|place| Line {
                verdict,
                candidate: verdict.candidates.get(place).map(|c| (place, *c)),
            }));
        }
        (lines, next)
    }
}

/// What all lines of a list share.
pub(super) struct ResultTable<'a> {
    /// Its title.
    pub title: &'static str,
    /// Its columns.
    pub columns: &'a [ResultColumn],
    /// The results.
    pub linked: &'a Linked,
    /// What the office decided.
    pub options: Options,
    /// The styles of the book.
    pub styles: &'a Styles,
}

impl<'a> SheetTable for ResultTable<'a> {
    type Row = Line<'a>;

    fn sheet_name(&self, number: usize) -> String {
        if number == 1 { self.title.to_owned() } else { format!("{} {number}", self.title) }
    }

    fn page_setup(&self) -> PageSetup {
        page_for(self.columns.iter().map(|column| column.width), self.frozen())
    }

    fn write_above(&self, sheet: &mut Sheet) -> HeaderRows {
        let columns = self.columns.iter().map(|column| (column.header.as_str(), column.width));
        write_header(sheet, columns, self.frozen(), self.styles)
    }

    fn write_row(&self, sheet: &mut Sheet, at: u32, number: usize, line: &Line<'a>) {
        let Line { verdict, candidate } = line;
        let prepared = &self.linked.prepared;
        let found = candidate.map(|(place, candidate)| match (place, verdict.outcomes) {
            (0, Some(outcomes)) => outcomes,
            _ => outcomes(verdict.sector, candidate.registry, prepared),
        });
        // The fields that differ, of those that the tables can speak of.
        let differing: Vec<(Field, Outcome)> = found
            .zip(*candidate)
            .into_iter()
            .flat_map(|(outcomes, (_, candidate))| {
                let of_fields = Field::COMPARED.into_iter().zip(outcomes);
                of_fields.filter(move |(field, outcome)| {
                    let person = candidate.registry;
                    says_something(*outcome)
                        && prepared.can_report(verdict.sector, person, *field, outcome.kind)
                })
            })
            .collect();
        let matters = |field: Field| {
            differing.iter().any(|(of, outcome)| *of == field && is_material(field, *outcome))
        };
        let mut lines = 1;
        for (column, of) in (0..).zip(self.columns) {
            let at = (at, column);
            match &of.value {
                ResultValue::Order => self.write(sheet, at, Value::Count(number as u64)),
                ResultValue::SectorRow => {
                    let row = prepared.sector.row(verdict.sector);
                    self.write(sheet, at, Value::Count(row.into()));
                }
                ResultValue::RegistryRow => {
                    let row = candidate.map(|(_, c)| prepared.registry.row(c.registry));
                    let value = row.map_or(Value::Nothing, |row| Value::Count(row.into()));
                    self.write(sheet, at, value);
                }
                ResultValue::Status => {
                    let text = verdict.status.text(self.options.language);
                    self.write(sheet, at, Value::Text(text));
                }
                ResultValue::Became => {
                    let since = self.linked.since.as_ref().map(|since| since.of(verdict.sector));
                    let kinds = since.unwrap_or_default().all();
                    let language = self.options.language;
                    let text = kinds.map(|kind| kind.text(language)).collect::<Vec<_>>().join("; ");
                    lines = lines.max(self.write_sentences(sheet, at, &text, of.width));
                }
                ResultValue::Score => {
                    let value = candidate.map_or(Value::Nothing, |(_, c)| Value::Decimal(c.score));
                    self.write(sheet, at, value);
                }
                ResultValue::Own(column) => {
                    let text = prepared.sector.own_value(verdict.sector, column);
                    self.write(sheet, at, Value::text_or_nothing(text));
                }
                ResultValue::RegistryPlace => {
                    let place = candidate.map(|(_, c)| prepared.registry.place(c.registry));
                    let text = place.unwrap_or_default();
                    self.write(sheet, at, Value::text_or_nothing(&text));
                }
                ResultValue::SectorPlace => {
                    let text = prepared.sector.place(verdict.sector);
                    self.write(sheet, at, Value::text_or_nothing(&text));
                }
                ResultValue::Candidate => {
                    let all = verdict.candidates.len();
                    let text = candidate.map(|(place, _)| format!("{}/{all}", place + 1));
                    let text = text.unwrap_or_default();
                    self.write(sheet, at, Value::text_or_nothing(&text));
                }
                ResultValue::Sector(field) => {
                    let text = prepared.sector.value(verdict.sector, *field);
                    let text = tidy(text, *field, self.options);
                    self.write_side(sheet, at, &text, matters(*field));
                }
                ResultValue::Registry(field) => {
                    let text = candidate.map(|(_, c)| prepared.registry.raw(c.registry, *field));
                    let text = tidy(text.unwrap_or_default(), *field, self.options);
                    self.write_side(sheet, at, &text, matters(*field));
                }
                ResultValue::Differences => {
                    let text = self.differences(&differing);
                    lines = lines.max(self.write_sentences(sheet, at, &text, of.width));
                }
                // Beside several candidates it stands once, with the first.
                _ if of.value.is_of_decisions() && candidate.is_some_and(|(at, _)| at > 0) => {
                    self.write(sheet, at, Value::Nothing);
                }
                ResultValue::Decision => {
                    let text = decided(self.linked, verdict, self.options.language);
                    lines = lines.max(self.write_sentences(sheet, at, &text, of.width));
                }
                ResultValue::RightValues => {
                    let text = self.right_values(verdict);
                    lines = lines.max(self.write_sentences(sheet, at, &text, of.width));
                }
                ResultValue::Case => {
                    let case = self.linked.ruled.case(verdict.sector);
                    let text = case.map_or_else(String::new, |case| case.to_string());
                    self.write(sheet, at, Value::text_or_nothing(&text));
                }
                ResultValue::EngineStatus => {
                    let engine = engine_verdict(self.linked, verdict).status;
                    let text = engine.text(self.options.language);
                    let text = if engine == verdict.status { "" } else { text };
                    self.write(sheet, at, Value::text_or_nothing(text));
                }
                ResultValue::Reasons => {
                    let language = self.options.language;
                    let reasons: Vec<String> =
                        verdict.findings.iter().map(|f| finding(f, language)).collect();
                    let text = reasons.join("; ");
                    lines = lines.max(self.write_sentences(sheet, at, &text, of.width));
                }
            }
        }
        // Not every spreadsheet makes rows as high as their sentences when it opens a file.
        if lines > 1 {
            sheet.set_height(at, measure::row_height(lines, FONT.size));
        }
    }
}

impl ResultTable<'_> {
    /// Reads ahead what these lines need, so that the processor waits for many reads at once.
    pub(super) fn foresee(&self, lines: &[Line<'_>]) {
        let prepared = &self.linked.prepared;
        let mut read = 0;
        for column in self.columns {
            read ^= match column.value {
                ResultValue::Sector(field) => {
                    prepared.sector.touch(field, lines.iter().map(|line| line.verdict.sector))
                }
                ResultValue::Registry(field) => {
                    let people = lines.iter().filter_map(|line| line.candidate);
                    prepared.registry.touch(field, people.map(|(_, person)| person.registry))
                }
                _ => 0,
            };
        }
        std::hint::black_box(read);
    }

    /// How many columns stay in view: up to the name.
    fn frozen(&self) -> u16 {
        let name = self.columns.iter().position(|of| of.value == ResultValue::Sector(Field::Name));
        name.map_or(0, |place| place as u16 + 1)
    }

    /// Sentences, over as many lines as they need in a column of this width: gives their number.
    fn write_sentences(&self, sheet: &mut Sheet, at: (u32, u16), text: &str, width: f64) -> usize {
        write_value(sheet, at, Value::text_or_nothing(text), &self.styles.sentences);
        measure::lines(text, measure::points(width) - measure::INSET, FONT.size, false)
    }

    fn write(&self, sheet: &mut Sheet, at: (u32, u16), value: Value<'_>) {
        write_value(sheet, at, value, &self.styles.values);
    }

    /// A value of one side, highlighted if it really differs from the other side's.
    fn write_side(&self, sheet: &mut Sheet, at: (u32, u16), text: &str, matters: bool) {
        if matters {
            // An empty cell that should not be empty is highlighted too.
            write_value(sheet, at, Value::Text(text), &self.styles.differing);
        } else {
            self.write(sheet, at, Value::text_or_nothing(text));
        }
    }

    /// What is right in the fields in which neither side is.
    fn right_values(&self, verdict: &Verdict) -> String {
        let righted = self.linked.ruled.fields(verdict.sector);
        let said = righted.filter_map(|(field, ruling)| {
            Some(format!("{}: {}", field.text(self.options.language), ruling.value.as_ref()?))
        });
        said.collect::<Vec<_>>().join("; ")
    }

    /// What really differs, in words that a filter can look for: “Ngày sinh: khác năm”.
    fn differences(&self, differing: &[(Field, Outcome)]) -> String {
        let language = self.options.language;
        let said = differing.iter().filter(|(field, outcome)| is_material(*field, *outcome)).map(
            |(field, outcome)| {
                let what = match outcome.detail {
                    Some(detail) => detail.text(language).to_owned(),
                    None => lower(outcome.kind.text(language)),
                };
                format!("{}: {what}", field.text(language))
            },
        );
        said.collect::<Vec<_>>().join("; ")
    }
}

/// A value as it is, or a name in its tidy form if the office asked for that.
fn tidy<'a>(text: Cow<'a, str>, field: Field, options: Options) -> Cow<'a, str> {
    if options.tidy_names && field.is_name() { display_name(&text).into() } else { text }
}
