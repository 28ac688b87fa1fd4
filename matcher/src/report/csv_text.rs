//! Text separated by commas, as every file of it is written that people may open.
//!
//! Takes records, gives UTF-8 with line feeds. Decided: a byte-order mark stands in front, without which
//! spreadsheets take Vietnamese letters for those of another table; and a text that a spreadsheet
//! would calculate gets an apostrophe in front, because this format cannot say that something is
//! text.

use std::borrow::Cow;
use std::io::{self, Write};

/// What stands in front of the text.
pub const BYTE_ORDER_MARK: &str = "\u{feff}";

/// A value of a record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CsvValue<'a> {
    /// What somebody wrote.
    Text(Cow<'a, str>),
    /// A number or a code of the program's own, as it is.
    Own(Cow<'a, str>),
}

impl<'a> CsvValue<'a> {
    /// What somebody wrote.
    pub fn text(text: impl Into<Cow<'a, str>>) -> CsvValue<'a> {
        CsvValue::Text(text.into())
    }

    /// A number or a code of the program's own.
    pub fn own(text: impl Into<Cow<'a, str>>) -> CsvValue<'a> {
        CsvValue::Own(text.into())
    }

    fn written(&self) -> Cow<'_, str> {
        match self {
            CsvValue::Text(text) if is_like_formula(text) => format!("'{text}").into(),
            CsvValue::Text(text) | CsvValue::Own(text) => Cow::Borrowed(text),
        }
    }
}

/// Writes record after record.
pub struct CsvText<'a> {
    writer: csv::Writer<&'a mut dyn Write>,
}

impl<'a> CsvText<'a> {
    /// A text without records.
    ///
    /// # Errors
    /// If `out` takes no more.
    pub fn new(out: &'a mut dyn Write) -> io::Result<CsvText<'a>> {
        out.write_all(BYTE_ORDER_MARK.as_bytes())?;
        let mut builder = csv::WriterBuilder::new();
        builder.flexible(true).terminator(csv::Terminator::Any(b'\n'));
        Ok(CsvText { writer: builder.from_writer(out) })
    }

    /// Adds a record.
    ///
    /// # Errors
    /// If `out` takes no more.
    pub fn add<'v>(
        &mut self,
        record: impl IntoIterator<Item = CsvValue<'v>>,
    ) -> Result<(), csv::Error> {
        for value in record {
            self.writer.write_field(value.written().as_bytes())?;
        }
        self.writer.write_record(None::<&[u8]>)
    }

    /// Ends the text.
    ///
    /// # Errors
    /// If `out` takes no more.
    pub fn finish(mut self) -> Result<(), csv::Error> {
        Ok(self.writer.flush()?)
    }
}

/// Whether a spreadsheet would take a text for a formula if it were typed in, or would drop what it
/// begins with and then do so.
pub(super) fn is_like_formula(text: &str) -> bool {
    text.starts_with(['\t', '\r', '\n'])
        || text.trim_start().starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠'])
}

#[cfg(test)]
mod tests {
    use super::*;

    const LIKE_FORMULAS: [&str; 14] = [
        "=1+1",
        "=HYPERLINK(\"http://a.b\";\"x\")",
        "+84 912 345 678",
        "-5",
        "-",
        "@nông",
        "\tx",
        "\r=1",
        "\nx",
        " =cmd|' /C calc'!A0",
        "\u{a0}+1",
        "＝1+1",
        "＠SUM(A1)",
        "－2",
    ];

    const PLAIN: [&str; 12] = [
        "",
        "Nông Văn Ổn",
        "0912 345 678",
        "1-2",
        "a=b",
        "'=1",
        "(+84) 912",
        "038085000101",
        "Thôn 3, Xã Hải Vân",
        "12/03/1985",
        "\"=1\"",
        "Ổ-cắm",
    ];

    fn written(text: &str) -> String {
        CsvValue::text(text).written().into_owned()
    }

    #[test]
    fn formulas_are_written_as_text() {
        for text in LIKE_FORMULAS {
            assert!(is_like_formula(text), "{text:?}");
            assert_eq!(written(text), format!("'{text}"));
            assert_eq!(CsvValue::own(text).written(), text, "the program's own stays");
        }
        for text in PLAIN {
            assert!(!is_like_formula(text), "{text:?}");
            assert_eq!(written(text), text);
        }
    }

    #[test]
    fn the_programs_own_reader_reads_it_back() {
        let mut bytes = Vec::new();
        let mut text = CsvText::new(&mut bytes).unwrap();
        text.add(["Họ và tên", "Ghi chú"].map(CsvValue::text)).unwrap();
        // The reader trims nothing, but a line break within a cell is a space to it.
        let values: Vec<&str> = LIKE_FORMULAS.into_iter().chain(PLAIN).collect();
        for value in &values {
            text.add(["Lê An", value].map(CsvValue::text)).unwrap();
        }
        text.finish().unwrap();
        assert!(bytes.starts_with(&[0xef, 0xbb, 0xbf, b'H']));
        let sheet = crate::read::read(&bytes, "a.csv", None, &mut |_| {}).unwrap().remove(0);
        let read = |column: usize, row: usize| sheet.columns[column].text(row).to_owned();
        assert_eq!((read(0, 0).as_str(), read(1, 0).as_str()), ("Họ và tên", "Ghi chú"));
        let words = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
        for (row, value) in values.iter().enumerate() {
            assert_eq!(words(&read(1, row + 1)), words(&written(value)), "{value:?}");
        }
    }
}
