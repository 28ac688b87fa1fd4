//! Files made to hurt, or silly without meaning it: each is small or quickly made, and asks for far
//! more time or memory than any honest list.
//!
//! Takes nothing, gives the bytes of each kind, written anew at every call: no such file is kept.
//! [`KINDS`] lists them for the measurement, and says of those that only repeat something what they
//! repeat; what each must lead to is tested beside the readers.

mod archives;
mod books;
mod old_books;
mod texts;
mod zipped;

use crate::Outcome;
use texts::list_and;

/// One kind of hostile file.
pub struct Hostile {
    /// Its name as a file; content and name agree.
    pub file: &'static str,
    /// What it is, in one line.
    pub what: &'static str,
    /// Makes its bytes.
    pub bytes: fn() -> Outcome<Vec<u8>>,
}

const fn kind(file: &'static str, what: &'static str, bytes: fn() -> Outcome<Vec<u8>>) -> Hostile {
    Hostile { file, what, bytes }
}

/// All kinds, by format.
pub const KINDS: &[Hostile] = &[
    kind("far-column.xlsx", "a million rows with one cell in column 2,000", books::far_column),
    kind(
        "scattered.xlsx",
        "a million rows, each with one cell in another column",
        books::scattered,
    ),
    kind("tiny-cells.xlsx", "59 million cells of one digit", || {
        let row = format!("<row>{}</row>", "<c><v>1</v></c>".repeat(2_000));
        books::sheet_of(row.as_bytes(), 29_500)
    }),
    kind("ignored-elements.xlsx", "200 million starts and ends of ignored elements", || {
        books::sheet_of(b"<x/>", 100_000_000)
    }),
    kind("nested.xlsx", "100 million elements inside one another", || {
        books::sheet_of(b"<a>", 100_000_000)
    }),
    kind("shared-strings.xlsx", "50 million shared strings and two rows", books::shared_strings),
    kind(
        "long-string-often.xlsx",
        "a text of 32,000 letters in a million cells",
        books::long_string_often,
    ),
    kind("merged-down.xlsx", "2,000 columns merged over 200,000 rows", books::merged_down),
    kind("many-merges.xlsx", "200,000 merged cells below a header of 2,000", books::many_merges),
    kind("many-sheets.xlsx", "2,000 sheets of 20 columns and 200 rows", books::many_sheets),
    kind("spaces.xlsx", "2.8 GB of spaces", books::spaces),
    kind(
        "repeated-rows.ods",
        "a row of thirty cells, repeated a million times",
        books::repeated_rows,
    ),
    kind(
        "repeated-cells.ods",
        "rows of 16,000 equal cells, repeated 900 times each",
        books::repeated_cells,
    ),
    kind(
        "ignored-elements.ods",
        "60 million spaces as elements of one cell",
        books::spaces_as_elements,
    ),
    kind("shared-table.xls", "250 MB of shared texts", old_books::shared_table),
    kind("many-numbers.xls", "48 million numbers in 180 sheets", old_books::many_numbers),
    kind("long-field.csv", "one field of 300 MB", || list_and("ngày ", 50_000_000)),
    kind("quoted-field.csv", "one quoted field of 300 MB, all quotes", || {
        list_and(&"\"".repeat(1_000_000), 300)
    }),
    kind("unclosed-quote.csv", "150 MB of rows after a quote that is never closed", || {
        list_and("\"3,Hà Văn Châu,05/06/1992,Nam\n4,Lý Thị Dung,\"07\"/08/1993,Nữ\n", 2_400_001)
    }),
    kind("commas.csv", "300 MB of commas in one row", || list_and(&",".repeat(1_000_000), 300)),
    kind("rows-of-commas.csv", "300 MB of commas, 2,100 to a row", || {
        list_and(&format!("{}x\n", ",".repeat(2_098)), 143_000)
    }),
    kind("empty-lines.csv", "100 million empty lines", || list_and(&"\n".repeat(1_000_000), 100)),
    kind("one-column.csv", "60 million rows of one digit", || list_and("1\n", 60_000_000)),
    kind("two-columns.csv", "60 million rows of two digits", || list_and("1,2\n", 60_000_000)),
    kind("misleading.csv", "40 million rows of one cell after one of 2,000", texts::misleading),
    kind("single-bytes.csv", "300 MB of text in single bytes", texts::single_bytes),
    kind("headers.csv", "2,000 headers above 20,000 rows", texts::headers),
    kind("tables.csv", "a hundred tables below one another, and a million rows", texts::tables),
    kind("old-font.csv", "4,000 cells of 30,000 letters in an old font", texts::old_font),
    kind("old-font-wide.csv", "1,000 columns of long cells in an old font", texts::old_font_wide),
    kind("spans.html", "cells over 1,000 columns and 65,000 rows, 300,000 times", texts::spans),
    kind("cells.html", "60 million cells without an end tag", texts::page_cells),
    kind("field.xml", "a cell of 200 MB in Excel 2003's XML", texts::field_of_xml),
    kind("list-in-archive.zip", "a list of 490 MB in an archive of 1 MB", archives::list),
    kind(
        "archives-in-archive.zip",
        "300 archives in an archive, each of 400 MB",
        archives::archives,
    ),
    kind("books-in-archive.zip", "300 workbooks in an archive, each of 2 GB", archives::books),
];
