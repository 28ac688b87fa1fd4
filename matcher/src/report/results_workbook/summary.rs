//! The first sheet: what was compared, rows by verdict, linked rows by field and kind.

use std::io;

use super::header::SUMMARY_PAGE;
use super::styles::Styles;
use crate::classify::Linked;
use crate::language::Language;
use crate::plan::{Field, FindingKind, Kind, Righted, RuledFilter, Side, Status, Who};
use crate::report::workbook::{Value, write_value};
use crate::report::{DecisionCounts, Statistics};
use crate::words::{Header, column_note, decision_kind, side};
use crate::write::workbook::{Book, Sheet};

/// Writes the sheet.
pub(super) fn write(
    book: &mut Book<'_>,
    linked: &Linked,
    reliability: &[String],
    language: Language,
    styles: &Styles,
) -> io::Result<()> {
    let counts = Statistics::of(linked);
    let mut sheet = Sheet::new(Header::Summary.text(language));
    sheet.set_page(SUMMARY_PAGE);
    sheet.set_width(0, 34.0);
    for column in 1..=Kind::ALL.len() as u16 {
        sheet.set_width(column, 16.0);
    }
    sheet.text((0, 0), Header::Title.text(language), styles.title);
    let mut lines = Lines { sheet: &mut sheet, row: 2, styles };

    for (of, records) in
        [(Side::Sector, &linked.prepared.sector), (Side::Registry, &linked.prepared.registry)]
    {
        for source in &records.sources {
            lines.values(&[
                Value::Text(&capital(of.text(language))),
                Value::Text(source.table.file()),
                Value::Text(&source.table.sheet_name()),
                Value::Count(source.table.len() as u64),
            ]);
        }
    }
    let today = linked.prepared.today;
    if today.is_full() {
        let header = Header::Today.text(language);
        lines.values(&[Value::Text(header), Value::Text(&today.to_string())]);
    }

    lines.row += 1;
    lines.header(&[Header::Status, Header::Rows, Header::Share].map(|of| of.text(language)));
    for of in Status::ALL {
        let rows = counts.status(of);
        let share = f64::from(rows) * 100.0 / f64::from(counts.sector_rows.max(1));
        lines.values(&[
            Value::Text(of.text(language)),
            Value::Count(rows.into()),
            Value::Decimal(share),
        ]);
    }

    write_decisions(&mut lines, &counts.decisions, language);
    lines.remarks(Header::Reliability.text(language), reliability);
    write_since(&mut lines, linked, language);

    lines.row += 1;
    lines.sheet.set_height(lines.row, 32.0);
    let kinds = Kind::ALL.map(|kind| kind.text(language));
    lines.header(&[&[Header::Field.text(language)], &kinds[..]].concat());
    let speaks =
        |of: &Field| of.is_common() || Kind::ALL.into_iter().any(|kind| counts.kind(*of, kind) > 0);
    for of in Field::COMPARED.into_iter().filter(speaks) {
        let mut values = vec![Value::Text(of.text(language))];
        values.extend(Kind::ALL.map(|kind| Value::Count(counts.kind(of, kind).into())));
        lines.values(&values);
    }

    lines.row += 1;
    lines.header(&[Header::Finding, Header::Rows].map(|of| of.text(language)));
    for of in FindingKind::ALL.into_iter().filter(|of| counts.finding(*of) > 0) {
        let rows = counts.finding(of);
        lines.values(&[Value::Text(of.text(language)), Value::Count(rows.into())]);
    }

    let notes = counts.column_notes.iter().map(|note| column_note(note, language));
    lines.remarks(Header::AboutColumns.text(language), &notes.collect::<Vec<_>>());
    book.add(sheet)
}

/// How much people have decided, and how much is left; nothing if they decided nothing.
fn write_decisions(lines: &mut Lines<'_>, counts: &DecisionCounts, language: Language) {
    if counts.is_empty() {
        return;
    }
    lines.row += 1;
    lines.header(&[Header::Decision, Header::Rows].map(|of| of.text(language)));
    let mut said: Vec<(String, u32)> = [
        (Header::ToLookAt, counts.to_look_at),
        (Header::LookedAt, counts.looked_at),
        (Header::LeftToLookAt, counts.left()),
    ]
    .map(|(header, count)| (header.text(language).to_owned(), count))
    .into();
    let mut add = |text: &str, count: u32| said.extend((count > 0).then(|| (capital(text), count)));
    for who in Who::ALL {
        add(decision_kind(*who, language), counts.who(*who));
    }
    add(RuledFilter::Unsettled.text(language), counts.to_look_again);
    let field = Header::Field.text(language);
    for righted in Righted::ALL {
        add(&format!("{field}: {}", side(*righted, language)), counts.righted(*righted));
    }
    for (text, count) in said {
        lines.values(&[Value::Text(&text), Value::Count(count.into())]);
    }
}

/// How many rows have become what since the last time; nothing if nothing has changed.
fn write_since(lines: &mut Lines<'_>, linked: &Linked, language: Language) {
    let Some(since) = &linked.since else { return };
    let (counts, gone) = (since.counts(), since.gone().len());
    if counts.is_empty() && gone == 0 {
        return;
    }
    lines.row += 1;
    lines.header(&[Header::Since, Header::Rows].map(|of| of.text(language)));
    for (kind, rows) in counts {
        lines.values(&[Value::Text(kind.text(language)), Value::Count(rows.into())]);
    }
    if gone > 0 {
        lines.values(&[Value::Text(Header::Gone.text(language)), Value::Count(gone as u64)]);
    }
}

/// Writes line below line.
struct Lines<'a> {
    sheet: &'a mut Sheet,
    /// The next row.
    row: u32,
    styles: &'a Styles,
}

impl Lines<'_> {
    fn header(&mut self, texts: &[&str]) {
        for (column, text) in (0..).zip(texts) {
            self.sheet.text((self.row, column), text, self.styles.header);
        }
        self.row += 1;
    }

    /// Sentences under a header; nothing if there are none.
    fn remarks(&mut self, header: &str, remarks: &[String]) {
        if remarks.is_empty() {
            return;
        }
        self.row += 1;
        self.header(&[header]);
        for remark in remarks {
            self.values(&[Value::Text(remark)]);
        }
    }

    fn values(&mut self, values: &[Value<'_>]) {
        for (column, value) in (0..).zip(values) {
            write_value(self.sheet, (self.row, column), *value, &self.styles.figures);
        }
        self.row += 1;
    }
}

fn capital(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map_or(String::new(), |first| first.to_uppercase().chain(chars).collect())
}
