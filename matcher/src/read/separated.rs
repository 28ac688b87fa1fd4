//! Splits delimited text into records, on text that is known to be valid.
//!
//! Takes the text and its separator, gives each record's cells as slices of the text. Decided: the
//! rules are those of the csv crate (a tolerant reading of RFC 4180), with which the tests compare
//! it. That crate reads bytes, so it copies each cell and scans each record once more for letters
//! cut in two; on a list of a million rows that takes longer than the splitting. What no sheet has
//! is passed over without being kept: cells beyond the last column are counted, and of a quoted
//! text no more is put together than shows that it is too long.

use std::borrow::Cow;

use super::book::MOST_BYTES;
use crate::plan::LIMITS;

/// Walks through a text record by record.
pub(super) struct Records<'t> {
    text: &'t str,
    separator: u8,
    /// Whether quotes enclose cells.
    quoting: bool,
    at: usize,
    line: u64,
    /// Line feeds inside the quoted cells of the last record.
    inside: u64,
    /// The first filled cell beyond the last column in the last record, and how many there are.
    far: Option<(u32, u32)>,
}

/// What ended a cell.
enum End {
    Cell,
    Record,
}

impl<'t> Records<'t> {
    pub(super) fn of(text: &'t str, separator: u8, quoting: bool) -> Records<'t> {
        let text = text.strip_prefix('\u{feff}').unwrap_or(text);
        Records { text, separator, quoting, at: 0, line: 1, inside: 0, far: None }
    }

    /// The number of bytes read.
    pub(super) fn position(&self) -> u64 {
        self.at as u64
    }

    /// The line feeds read plus one. The line feed of a CR LF at a record's end is not counted yet.
    pub(super) fn line(&self) -> u64 {
        self.line
    }

    /// The line feeds inside the cells of the last record.
    pub(super) fn breaks_inside(&self) -> u64 {
        self.inside
    }

    /// The column of the first filled cell of the last record that was not kept, because no sheet
    /// has that many columns, and how many such cells there are.
    pub(super) fn far(&self) -> Option<(u32, u32)> {
        self.far
    }

    /// Reads the cells of the next record that is not a blank line; false at the end of the text.
    pub(super) fn next(&mut self, cells: &mut Vec<Cow<'t, str>>) -> bool {
        cells.clear();
        (self.inside, self.far) = (0, None);
        while let Some(b'\r' | b'\n') = self.byte() {
            self.end();
        }
        if self.at >= self.text.len() {
            return false;
        }
        loop {
            if cells.len() >= LIMITS.columns {
                self.pass_empty();
            }
            let (cell, end) = self.cell();
            if cells.len() < LIMITS.columns {
                cells.push(cell);
            } else if !cell.trim().is_empty() {
                let (column, count) = self.far.unwrap_or((LIMITS.columns as u32, 0));
                self.far = Some((column, count.saturating_add(1)));
            }
            if let End::Record = end {
                return true;
            }
        }
    }

    /// Passes empty cells that are not the last of their record.
    fn pass_empty(&mut self) {
        let rest = self.text.as_bytes().get(self.at..).unwrap_or_default();
        self.at += rest.iter().take_while(|byte| **byte == self.separator).count();
    }

    fn byte(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    fn cell(&mut self) -> (Cow<'t, str>, End) {
        if !(self.quoting && self.byte() == Some(b'"')) {
            let (cell, end) = self.rest();
            return (Cow::Borrowed(cell), end);
        }
        let mut cell = Cow::Borrowed(self.quoted());
        loop {
            match self.byte() {
                // Two quotes within a quoted cell stand for one.
                Some(b'"') => {
                    let more = self.quoted();
                    if cell.len() < MOST_BYTES {
                        let cell = cell.to_mut();
                        cell.push('"');
                        cell.push_str(more);
                    }
                }
                Some(byte) if byte != self.separator && byte != b'\r' && byte != b'\n' => {
                    // Text after the closing quote belongs to the cell, including quotes.
                    let (more, end) = self.rest();
                    if cell.len() < MOST_BYTES {
                        cell.to_mut().push_str(more);
                    }
                    return (cell, end);
                }
                _ => return (cell, self.end()),
            }
        }
    }

    /// The text before the next quote, skipping the quote here.
    fn quoted(&mut self) -> &'t str {
        let from = self.at + 1;
        let rest = self.text.get(from..).unwrap_or("");
        let found = memchr::memchr(b'"', rest.as_bytes());
        let quoted = rest.get(..found.unwrap_or(rest.len())).unwrap_or("");
        let breaks = memchr::memchr_iter(b'\n', quoted.as_bytes()).count() as u64;
        (self.line, self.inside) = (self.line + breaks, self.inside + breaks);
        self.at = from + quoted.len() + usize::from(found.is_some());
        quoted
    }

    /// The rest of an unquoted cell, and how it ended.
    fn rest(&mut self) -> (&'t str, End) {
        let rest = self.text.get(self.at..).unwrap_or("");
        let found = memchr::memchr3(self.separator, b'\r', b'\n', rest.as_bytes());
        let cell = rest.get(..found.unwrap_or(rest.len())).unwrap_or("");
        self.at += cell.len();
        (cell, self.end())
    }

    /// Skips what ends a cell.
    fn end(&mut self) -> End {
        let Some(byte) = self.byte() else { return End::Record };
        self.at += 1;
        self.line += u64::from(byte == b'\n');
        if byte == self.separator { End::Cell } else { End::Record }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// The cells of each record, and the line after it.
    type Split = Vec<(Vec<String>, u64)>;

    fn ours(text: &str, separator: u8, quoting: bool) -> Split {
        let mut records = Records::of(text, separator, quoting);
        let (mut cells, mut found) = (Vec::new(), Split::new());
        while records.next(&mut cells) {
            let cells = cells.iter().map(|cell| cell.to_string()).collect();
            found.push((cells, records.line()));
        }
        found
    }

    fn theirs(text: &str, separator: u8, quoting: bool) -> Split {
        let mut reader = csv::ReaderBuilder::new()
            .has_headers(false)
            .flexible(true)
            .quoting(quoting)
            .delimiter(separator)
            .from_reader(text.as_bytes());
        let (mut record, mut found) = (csv::StringRecord::new(), Split::new());
        while reader.read_record(&mut record).unwrap() {
            let cells = record.iter().map(str::to_owned).collect();
            found.push((cells, reader.position().line()));
        }
        found
    }

    fn check(text: &str) {
        for separator in [b',', b';', b'\t', b'|'] {
            for quoting in [true, false] {
                let expected = theirs(text, separator, quoting);
                assert_eq!(ours(text, separator, quoting), expected, "{text:?}");
            }
        }
    }

    #[test]
    fn as_the_csv_crate_does() {
        for text in [
            "",
            "\n",
            "a",
            "a,b\n1,2\n",
            "a,b\r\n\r\n1,2\r\n",
            "a,\n,b\n,\n",
            "a,",
            "\u{feff}a,b\n\u{feff}c",
            "\u{feff}\u{feff}a",
            "\"a\nb\",c\n\n\"d \"\"e\"\"\",\"\"\n",
            "\"\"\"\"\n\"\"",
            "\"a\"b\"c,d\"\n",
            "a\"b\",c\n",
            "\"a\r\nb\"\r\nc",
            "\"never closed, \n more",
            "\"closed\" ,x\n\" \"\"",
            "a\rb\r\rc",
            "Họ và tên;Ngày sinh\nLê Ổn;1990",
        ] {
            check(text);
        }
    }

    proptest! {
        #[test]
        fn as_the_csv_crate_does_on_anything(text in "[a\"ổ,;|\t\r\n \u{feff}]{0,24}") {
            check(&text);
        }
    }
}
