//! Columns put into sheets of every form, by hand-written XML.

use super::added::{AddedColumn, SheetAdditions};
use super::error::Unfit;
use super::splice::splice;

/// Two columns; texts in the rows that a test names, “1” and “2” with the row's number.
fn spliced(xml: &str, rows: &[u32], tables: &[&str]) -> Result<String, Unfit> {
    let columns = ["a", "b"].map(|header| AddedColumn { header: header.to_owned(), width: 9.0 });
    let texts = |row: &u32| (*row, vec![format!("1.{row}"), format!("2.{row}")]);
    let added = SheetAdditions { name: "x".to_owned(), rows: rows.iter().map(texts).collect() };
    let tables: Vec<String> = tables.iter().map(|of| (*of).to_owned()).collect();
    splice(xml, &columns, &added, &tables).map(|of| of.xml)
}

/// Where there are no widths, those of the new columns come before the rows.
fn cols(first: u32) -> String {
    let col = |n: u32| format!("<col min=\"{n}\" max=\"{n}\" width=\"9\" customWidth=\"1\"/>");
    format!("<cols>{}{}</cols>", col(first), col(first + 1))
}

fn cell(name: &str, style: &str, text: &str) -> String {
    let style = if style.is_empty() { String::new() } else { format!(" s=\"{style}\"") };
    format!(
        "<c r=\"{name}\"{style} t=\"inlineStr\"><is><t xml:space=\"preserve\">{text}</t></is></c>"
    )
}

#[test]
fn everything_that_was_there_stays() {
    let sheet = |rows: &str| format!("<worksheet><sheetData>{rows}</sheetData></worksheet>");
    let done = |first: u32, rows: &str| {
        format!("<worksheet>{}<sheetData>{rows}</sheetData></worksheet>", cols(first))
    };
    let [b, c] = [cell("B1", "", "1.1"), cell("C1", "", "2.1")];
    let [d, e] = [cell("D1", "", "1.1"), cell("E1", "", "2.1")];
    for (about, rows, expected) in [
        (
            "a cell",
            "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>",
            (2, format!("<row r=\"1\"><c r=\"A1\"><v>1</v></c>{b}{c}</row>")),
        ),
        (
            "its format is that of the last cell, filled or not",
            "<row r=\"1\"><c r=\"A1\" s=\"4\"><v>1</v></c></row>",
            (
                2,
                format!(
                    "<row r=\"1\"><c r=\"A1\" s=\"4\"><v>1</v></c>{}{}</row>",
                    cell("B1", "4", "1.1"),
                    cell("C1", "4", "2.1")
                ),
            ),
        ),
        (
            "spans are a hint that must not lie",
            "<row r=\"1\" spans=\"1:1\" x14ac:dyDescent='0.2'><c r=\"A1\"><v>1</v></c></row>",
            (
                2,
                format!(
                    "<row r=\"1\" spans=\"1:3\" x14ac:dyDescent='0.2'><c r=\"A1\"><v>1</v></c>{b}{c}</row>"
                ),
            ),
        ),
        (
            "a shared text",
            "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c></row>",
            (2, format!("<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c>{b}{c}</row>")),
        ),
        (
            "neither rows nor cells have names",
            "<row><c><v>1</v></c></row>",
            (2, format!("<row><c><v>1</v></c>{b}{c}</row>")),
        ),
        (
            "a cell of another row lies right of the table",
            "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row><row r=\"2\"><c r=\"C2\"><v>2</v></c></row>",
            (
                4,
                format!(
                    "<row r=\"1\"><c r=\"A1\"><v>1</v></c>{d}{e}</row><row r=\"2\"><c r=\"C2\"><v>2</v></c></row>"
                ),
            ),
        ),
        (
            "cells with a format alone are filled and keep it",
            "<row r=\"1\"><c r=\"A1\" s=\"1\"><v>1</v></c><c r=\"B1\" s=\"2\"/><c r=\"D1\" s=\"3\"></c></row>",
            (
                2,
                format!(
                    "<row r=\"1\"><c r=\"A1\" s=\"1\"><v>1</v></c>{}{}<c r=\"D1\" s=\"3\"></c></row>",
                    cell("B1", "2", "1.1"),
                    cell("C1", "1", "2.1")
                ),
            ),
        ),
        (
            "both of them",
            "<row r=\"1\"><c r=\"A1\"><f>1+1</f></c><c r=\"B1\" s=\"2\"/><c r=\"C1\" s=\"3\"/></row>",
            (
                2,
                format!(
                    "<row r=\"1\"><c r=\"A1\"><f>1+1</f></c>{}{}</row>",
                    cell("B1", "2", "1.1"),
                    cell("C1", "3", "2.1")
                ),
            ),
        ),
        (
            "an empty row",
            "<row r=\"1\" ht=\"20\"/>",
            (
                1,
                format!(
                    "<row r=\"1\" ht=\"20\">{}{}</row>",
                    cell("A1", "", "1.1"),
                    cell("B1", "", "2.1")
                ),
            ),
        ),
        (
            "a row that is not there",
            "<row r=\"3\"><c r=\"A3\"><v>1</v></c></row>",
            (2, format!("<row r=\"1\">{b}{c}</row><row r=\"3\"><c r=\"A3\"><v>1</v></c></row>")),
        ),
        (
            "no row at all",
            "",
            (1, format!("<row r=\"1\">{}{}</row>", cell("A1", "", "1.1"), cell("B1", "", "2.1"))),
        ),
        (
            "what may follow the cells of a row",
            "<row r=\"1\"><c r=\"A1\"><v>1</v></c><extLst><ext/></extLst></row>",
            (
                2,
                format!("<row r=\"1\"><c r=\"A1\"><v>1</v></c>{b}{c}<extLst><ext/></extLst></row>"),
            ),
        ),
        (
            "comments and space",
            "<!-- a --> <row r=\"1\" >\n<c r=\"A1\" ><v>1</v></c>\n</row>\n",
            (2, format!("<!-- a --> <row r=\"1\" >\n<c r=\"A1\" ><v>1</v></c>\n{b}{c}</row>\n")),
        ),
        (
            "a text with all that XML has",
            "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>&lt;&#7889;<![CDATA[</c>]]></t></is></c></row>",
            (
                2,
                format!(
                    "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>&lt;&#7889;<![CDATA[</c>]]></t></is></c>{b}{c}</row>"
                ),
            ),
        ),
    ] {
        let (first, expected) = expected;
        assert_eq!(spliced(&sheet(rows), &[1], &[]), Ok(done(first, &expected)), "{about}");
    }
}

#[test]
fn what_stands_around_the_rows() {
    let row = "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>";
    let of = |first: u32| {
        let [left, right] = [first, first + 1].map(|at| char::from(b'A' + at as u8 - 1));
        let cells = cell(&format!("{left}1"), "", "1.1") + &cell(&format!("{right}1"), "", "2.1");
        format!("<row r=\"1\"><c r=\"A1\"><v>1</v></c>{cells}</row>")
    };
    for (about, xml, tables, expected) in [
        (
            "a declaration and a mark",
            format!(
                "\u{feff}<?xml version=\"1.0\"?>\n<worksheet><sheetData>{row}</sheetData></worksheet>"
            ),
            &[][..],
            format!(
                "\u{feff}<?xml version=\"1.0\"?>\n<worksheet>{}<sheetData>{}</sheetData></worksheet>",
                cols(2),
                of(2)
            ),
        ),
        (
            "the dimension",
            format!("<worksheet><dimension ref=\"A1\"/><sheetData>{row}</sheetData></worksheet>"),
            &[],
            format!(
                "<worksheet><dimension ref=\"A1:C1\"/>{}<sheetData>{}</sheetData></worksheet>",
                cols(2),
                of(2)
            ),
        ),
        (
            "widths",
            format!(
                "<worksheet><cols><col min=\"1\" max=\"9\" width=\"3\"/></cols><sheetData>{row}</sheetData></worksheet>"
            ),
            &[],
            format!(
                "<worksheet><cols><col min=\"1\" max=\"1\" width=\"3\"/>{}<col min=\"4\" max=\"9\" width=\"3\"/></cols><sheetData>{}</sheetData></worksheet>",
                cols(2).replace("<cols>", "").replace("</cols>", ""),
                of(2)
            ),
        ),
        (
            "merged cells of its own rows",
            format!(
                "<worksheet><sheetData>{row}</sheetData><mergeCells><mergeCell ref=\"A1:C1\"/></mergeCells></worksheet>"
            ),
            &[],
            format!(
                "<worksheet>{}<sheetData>{}</sheetData><mergeCells><mergeCell ref=\"A1:C1\"/></mergeCells></worksheet>",
                cols(4),
                of(4)
            ),
        ),
        (
            "merged cells of other rows",
            format!(
                "<worksheet><sheetData>{row}</sheetData><mergeCells><mergeCell ref=\"A2:C9\"/></mergeCells></worksheet>"
            ),
            &[],
            format!(
                "<worksheet>{}<sheetData>{}</sheetData><mergeCells><mergeCell ref=\"A2:C9\"/></mergeCells></worksheet>",
                cols(2),
                of(2)
            ),
        ),
        (
            "a table of the workbook, and a column between",
            format!(
                "<worksheet><sheetData>{row}</sheetData><tableParts><tablePart r:id=\"a\"/></tableParts></worksheet>"
            ),
            &["A1:B9"],
            format!(
                "<worksheet>{}<sheetData>{}</sheetData><tableParts><tablePart r:id=\"a\"/></tableParts></worksheet>",
                cols(4),
                of(4)
            ),
        ),
    ] {
        assert_eq!(spliced(&xml, &[1], tables), Ok(expected), "{about}");
    }
}

#[test]
fn elements_with_a_prefix() {
    let xml = "<x:worksheet xmlns:x=\"a\"><x:sheetData><x:row r=\"1\"><x:c r=\"A1\"><x:v>1</x:v></x:c></x:row></x:sheetData></x:worksheet>";
    let done = spliced(xml, &[1], &[]).unwrap();
    assert!(done.contains("<x:cols><x:col min=\"2\""), "{done}");
    assert!(
        done.contains(
            "<x:c r=\"B1\" t=\"inlineStr\"><x:is><x:t xml:space=\"preserve\">1.1</x:t></x:is></x:c>"
        ),
        "{done}"
    );
    let empty = "<x:worksheet><x:sheetData/></x:worksheet>";
    let done = spliced(empty, &[2], &[]).unwrap();
    assert!(done.contains("<x:sheetData><x:row r=\"2\"><x:c r=\"A2\""), "{done}");
    assert!(done.ends_with("</x:row></x:sheetData></x:worksheet>"), "{done}");
}

#[test]
fn what_is_out_of_order_is_left_alone() {
    for (about, rows, expected) in [
        ("rows", "<row r=\"2\"/><row r=\"1\"/>", Unfit::Disordered),
        ("the same row again", "<row r=\"1\"/><row r=\"1\"/>", Unfit::Disordered),
        ("cells", "<row r=\"1\"><c r=\"B1\"/><c r=\"A1\"/></row>", Unfit::Disordered),
        ("a cell of another row", "<row r=\"1\"><c r=\"A2\"/></row>", Unfit::Disordered),
        ("a cell of no place", "<row r=\"1\"><c r=\"A\"/></row>", Unfit::Disordered),
        ("a row of no number", "<row r=\"x\"/>", Unfit::Disordered),
        ("tags that cross", "<row r=\"1\"><c></row></c>", Unfit::Disordered),
        ("a part that breaks off", "<row r=\"1\">", Unfit::Disordered),
        ("the edge", "<row r=\"1\"><c r=\"XFC1\"><v>1</v></c></row>", Unfit::NoRoom),
    ] {
        let xml = format!("<worksheet><sheetData>{rows}</sheetData></worksheet>");
        assert_eq!(spliced(&xml, &[1], &[]), Err(expected), "{about}");
    }
    for xml in [
        "",
        "<worksheet/>",
        "<worksheet><sheetData>",
        "<!DOCTYPE a><worksheet><sheetData/></worksheet>",
    ] {
        assert_eq!(spliced(xml, &[1], &[]), Err(Unfit::Disordered), "{xml}");
    }
    // Two columns are left.
    let xml = "<worksheet><sheetData><row r=\"1\"><c r=\"XFB1\"><v>1</v></c></row></sheetData></worksheet>";
    assert!(spliced(xml, &[1], &[]).unwrap().contains("r=\"XFD1\""));
}

#[test]
fn borders_go_on_where_nothing_is_said() {
    let columns = ["a", "b"].map(|header| AddedColumn { header: header.to_owned(), width: 9.0 });
    let rows = [(1, vec![String::new(), "x".to_owned()])].into();
    let added = SheetAdditions { name: String::new(), rows };
    for (cells, expected) in [
        ("<c r=\"A1\"><v>1</v></c>", cell("C1", "", "x")),
        (
            "<c r=\"A1\" s=\"4\"><v>1</v></c>",
            "<c r=\"B1\" s=\"4\"/>".to_owned() + &cell("C1", "4", "x"),
        ),
        (
            "<c r=\"A1\" s=\"4\"><v>1</v></c><c r=\"B1\" s=\"5\"/>",
            "".to_owned() + &cell("C1", "4", "x"),
        ),
    ] {
        let xml =
            format!("<worksheet><sheetData><row r=\"1\">{cells}</row></sheetData></worksheet>");
        let done = splice(&xml, &columns, &added, &[]).unwrap().xml;
        assert!(done.contains(&format!("{cells}{expected}</row>")), "{done}");
    }
}

/// Whatever is torn or changed in a sheet, it is refused or read, and never ends the program.
#[test]
fn torn_sheets() {
    let xml = "\u{feff}<?xml version='1.0'?><x:worksheet><x:dimension ref=\"A1:B2\"/><x:cols>\
        <x:col min='1' max='9'/></x:cols><x:sheetData><x:row r=\"1\" spans=\"1:2\"><x:c r=\"A1\" \
        t=\"s\"><x:v>0</x:v></x:c><x:c r=\"B1\"/><x:c r=\"D1\" s=\"ế\"/></x:row><x:row r=\"3\"/>\
        </x:sheetData><x:mergeCells><x:mergeCell ref=\"A1:B1\"/></x:mergeCells></x:worksheet>";
    assert!(spliced(xml, &[1, 2, 3, 9], &[]).is_ok());
    let ends: Vec<usize> = xml.char_indices().map(|(at, _)| at).collect();
    for end in &ends {
        assert!(spliced(&xml[..*end], &[1, 2, 9], &["A1:C9"]).is_err(), "{end}");
        for byte in ["<", ">", "\"", "/", "9", " ", "ế"] {
            let behind = xml[*end..].chars().next().map_or(0, char::len_utf8);
            let changed = [&xml[..*end], byte, &xml[end + behind..]].concat();
            // Refused or not, it comes back.
            let _either = spliced(&changed, &[1, 2, 9], &["A1:C9"]);
        }
    }
}

#[test]
fn no_text_is_a_formula_or_markup() {
    let columns = [AddedColumn { header: "a".to_owned(), width: 9.0 }];
    for (text, written) in [
        ("=1+1", "=1+1"),
        ("@x", "@x"),
        ("<f>1</f>", "&lt;f&gt;1&lt;/f&gt;"),
        ("a\u{0}b", "a_x0000_b"),
        ("_x0041_", "_x005F_x0041_"),
    ] {
        let rows = [(1, vec![text.to_owned()])].into();
        let added = SheetAdditions { name: String::new(), rows };
        let xml = "<worksheet><sheetData/></worksheet>";
        let done = splice(xml, &columns, &added, &[]).unwrap().xml;
        assert!(done.contains(&cell("A1", "", written)), "{done}");
    }
}
