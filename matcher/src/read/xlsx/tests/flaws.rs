//! Flaws of one sheet, one part or one cell, with which the rest is still read.

use super::*;
use crate::read::Unread;

/// A workbook with the sheet A and, listed and related like this, the sheet B.
fn two_sheets(entry: &str, related: &[String]) -> Parts {
    let workbook = format!(
        "<workbook><sheets><sheet name='A' sheetId='1' r:id='rId1'/>{entry}</sheets></workbook>"
    );
    let mut list = vec![
        relationship("rId1", "worksheet", "worksheets/sheet1.xml"),
        relationship("rId2", "styles", "styles.xml"),
        relationship("rId3", "sharedStrings", "sharedStrings.xml"),
    ];
    list.extend_from_slice(related);
    let parts = one_sheet(&rows("<row><c><v>1</v></c></row>"));
    let parts = with(parts, "xl/workbook.xml", workbook);
    with(parts, "xl/_rels/workbook.xml.rels", relationships(&list))
}

#[test]
fn a_sheet_without_a_part_is_named() {
    let b = |id: &str| format!("<sheet name='B' sheetId='2' {id}/>");
    let external = ["<Relationship Id='rId9' Type='x/worksheet' Target='http://a/b.xml' TargetMode='External'/>".to_owned()];
    for (entry, related) in [
        (b("r:id=''"), &[][..]),
        (b(""), &[]),
        (b("r:id='rId77'"), &[]),
        (b("r:id='rId9'"), &external),
        (b("state='veryHidden' r:id=''"), &[]),
    ] {
        check_unread(&two_sheets(&entry, related), "xl/workbook.xml: no part for B");
    }
}

#[test]
fn a_sheet_that_cannot_be_read_is_named() {
    let cut = "<worksheet><sheetData><row><c><v>7</v></c></row>";
    let crossed = "<worksheet><sheetData><row><c></row>";
    for (kind, target, content, unread) in [
        ("worksheet", "none.xml", "", "missing in the file"),
        ("worksheet", "sheet2.xml", "", "empty"),
        ("worksheet", "sheet2.xml", "<chartsheet/>", "no worksheet"),
        ("worksheet", "sheet2.xml", cut, "ends in the middle"),
        ("worksheet", "sheet2.xml", crossed, "elements close out of order"),
        ("customXml", "sheet2.xml", "<a/>", "no worksheet"),
        // The type of the relationship is wrong, the sheet is not.
        ("customXml", "sheet2.xml", "<worksheet/>", ""),
        // Sheets that never hold a list.
        ("chartsheet", "none.xml", "", ""),
        ("dialogsheet", "none.xml", "", ""),
        ("xlMacrosheet", "none.xml", "", ""),
        ("xlIntlMacrosheet", "none.xml", "", ""),
    ] {
        let related = [relationship("rId9", kind, &format!("worksheets/{target}"))];
        let parts = two_sheets("<sheet name='B' sheetId='2' r:id='rId9'/>", &related);
        let parts = with(parts, "xl/worksheets/sheet2.xml", content);
        match unread {
            "" => check_unread(&parts, ""),
            cause => check_unread(&parts, &format!("xl/worksheets/{target}: {cause}")),
        }
    }
}

/// Checks that the sheet A is read, and what a notice says of the sheet B; "" if there is none.
fn check_unread(parts: &Parts, expected: &str) {
    let sheets = read_bytes(&packed(parts)).unwrap();
    assert_eq!(shown(&sheets[0]), "A1 n:1", "{expected}");
    let said: Vec<String> = sheets[0]
        .notices
        .iter()
        .map(|notice| match notice {
            Notice::UnreadSheets { sheets } => {
                let [Unread { sheet, part, cause }] = sheets.as_slice() else { panic!() };
                assert_eq!(sheet, "B");
                format!("{part}: {cause}")
            }
            other => format!("{other:?}"),
        })
        .collect();
    assert_eq!(said.concat(), expected, "{:?}", parts.last());
}

#[test]
fn a_part_that_cannot_be_read_is_done_without() {
    let dated = rows("<row><c s='1'><v>23485</v></c></row>");
    let text = rows("<row><c t='s'><v>0</v></c></row>");
    let styles = "<styleSheet><cellXfs><xf numFmtId='0'/><xf numFmtId='14'/></cellXfs>";
    for (path, content, sheet, cells, parts_told) in [
        ("xl/styles.xml", "<styleSheet>", &dated, "A1 n:23485", &["xl/styles.xml"][..]),
        ("xl/styles.xml", "", &dated, "A1 n:23485", &[]),
        ("xl/styles.xml", "<!DOCTYPE a>", &dated, "A1 n:23485", &["xl/styles.xml"]),
        ("xl/styles.xml", styles, &dated, "A1 n:23485", &["xl/styles.xml"]),
        (
            "xl/sharedStrings.xml",
            "<sst><si><t>An</t></si><si>",
            &text,
            "A1 t:An",
            &["xl/sharedStrings.xml"],
        ),
        (
            "xl/sharedStrings.xml",
            "<sst><si><t>An</t></si><si><t>x",
            &text,
            "A1 t:An",
            &["xl/sharedStrings.xml"],
        ),
        (
            "xl/_rels/workbook.xml.rels",
            "<Relationships><Relationship",
            &dated,
            "A1 n:23485",
            &["xl/_rels/workbook.xml.rels"],
        ),
        ("_rels/.rels", "<Relationships><", &dated, "A1 n:23485", &["_rels/.rels"]),
        ("_rels/.rels", "<Relationships/>", &dated, "A1 n:23485", &[]),
        ("xl/workbook.xml", "<workbook><sheets>", &dated, "A1 n:23485", &["xl/workbook.xml"]),
        ("xl/workbook.xml", "", &dated, "A1 n:23485", &[]),
        ("xl/theme/theme1.xml", "<a:theme", &dated, "A1 n:23485", &[]),
        ("[Content_Types].xml", "<Types", &dated, "A1 n:23485", &[]),
        ("xl/worksheets/_rels/sheet1.xml.rels", "<Rel", &dated, "A1 n:23485", &[]),
    ] {
        let parts = with(one_sheet(sheet), path, content);
        assert_eq!(outcome(&parts), cells, "{path} {content}");
        let told: Vec<String> = notices(&parts)
            .iter()
            .flat_map(|notice| match notice {
                Notice::UnreadParts { parts } => {
                    parts.iter().map(|part| part.part.clone()).collect()
                }
                other => vec![format!("{other:?}")],
            })
            .collect();
        assert_eq!(told, parts_told, "{path} {content}");
    }
}

#[test]
fn cells_that_cannot_be_read_are_counted() {
    let names = "<row><c t='str'><v>An</v></c></row>".repeat(4);
    for (flaw, lost) in [
        ("<c r='ZZZZ1'><v>1</v></c>", true),
        ("<c r='A0'><v>1</v></c>", true),
        ("<c r=''><v>1</v></c>", true),
        ("<c r='A'><v>1</v></c>", true),
        ("<c t='s'><v>9</v></c>", true),
        ("<c t='s'><v>-1</v></c>", true),
        ("<c t='s'><v>x</v></c>", true),
        // Nothing is lost with these.
        ("<c t='s'><v/></c>", false),
        ("<c t='s'/>", false),
        ("<c t='str'><v></v></c>", false),
        ("<c t='str'/>", false),
        ("<c t='inlineStr'/>", false),
        ("<c t='inlineStr'><is/></c>", false),
        ("<c s='99'/>", false),
    ] {
        let parts = one_sheet(&rows(&format!("{names}<row r='5'>{flaw}</row>")));
        let parts = with(parts, "xl/sharedStrings.xml", "<sst><si><t>x</t></si></sst>");
        check(parts.clone(), "A1 t:An | A2 t:An | A3 t:An | A4 t:An");
        let told = matches!(notices(&parts)[..], [Notice::LostCells { cells: 1, row: 5, .. }]);
        assert_eq!((told, notices(&parts).is_empty()), (lost, !lost), "{flaw}");
    }
}

#[test]
fn rows_and_cells_without_a_place() {
    for (cells, expected) in [
        ("<row><c><v>1</v></c><c><v>2</v></c></row>", "A1 n:1 | B1 n:2"),
        ("<row r=''><c><v>1</v></c></row><row><c><v>2</v></c></row>", "A1 n:1 | A2 n:2"),
        ("<row r='0'><c><v>1</v></c></row><row r='-3'><c><v>2</v></c></row>", "A1 n:1 | A2 n:2"),
        ("<row r='5'><c><v>1</v></c></row><row r='x'><c><v>2</v></c></row>", "A5 n:1 | A6 n:2"),
        ("<row r='99999999999'><c><v>1</v></c></row>", "A1 n:1"),
        ("<row r='3'/><row><c><v>1</v></c></row>", "A4 n:1"),
        ("<row><c r='C1'><v>1</v></c><c><v>2</v></c></row>", "C1 n:1 | D1 n:2"),
        ("<row r='2'><c r='B7'><v>1</v></c></row>", "B7 n:1"),
        // Two pieces of one row, and rows out of order.
        (
            "<row r='1'><c r='A1'><v>1</v></c></row><row r='1'><c r='B1'><v>2</v></c></row>",
            "A1 n:1 | B1 n:2",
        ),
        ("<row r='2'><c><v>2</v></c></row><row r='1'><c><v>1</v></c></row>", "A1 n:1 | A2 n:2"),
        ("<row\r\nr='1'\r\n>\r\n<c\r\nr='A1'>\r\n<v>1</v>\r\n</c>\r\n</row>", "A1 n:1"),
    ] {
        check(one_sheet(&rows(cells)), expected);
    }
    // Merged cells, sizes and columns that lie.
    let lies = "<worksheet><dimension ref='A1:ZZZ0'/><cols><col min='x' max='0' hidden='1'/></cols><sheetData><row><c><v>1</v></c></row></sheetData>\
        <mergeCells count='9'><mergeCell/><mergeCell ref=''/><mergeCell ref='A1'/><mergeCell ref='A1:'/><mergeCell ref='B2:?'/></mergeCells></worksheet>";
    let sheets = read_bytes(&packed(&one_sheet(lies))).unwrap();
    assert_eq!((shown(&sheets[0]).as_str(), sheets[0].merges.len()), ("A1 n:1", 0));
}

#[test]
fn parts_in_utf_16() {
    let little = |text: &[u8]| -> Vec<u8> {
        let text = String::from_utf8_lossy(text).into_owned();
        format!("\u{feff}{text}").encode_utf16().flat_map(u16::to_le_bytes).collect()
    };
    let big = |text: &[u8]| -> Vec<u8> {
        let text = String::from_utf8_lossy(text).into_owned();
        format!("<?xml version='1.0' encoding='UTF-16'?>{text}")
            .encode_utf16()
            .flat_map(u16::to_be_bytes)
            .collect()
    };
    let sheet = rows(
        "<row><c t='s'><v>0</v></c><c t='inlineStr'><is><t>Mỹ</t></is></c><c s='0'><v>23485</v></c></row>",
    );
    let mut parts =
        with(one_sheet(&sheet), "xl/sharedStrings.xml", "<sst><si><t>Ổn</t></si></sst>");
    parts = with(
        parts,
        "xl/styles.xml",
        "<styleSheet><cellXfs><xf numFmtId='14'/></cellXfs></styleSheet>",
    );
    const EXPECTED: &str = "A1 t:Ổn | B1 t:Mỹ | C1 d:18/04/1964";
    check(parts.clone(), EXPECTED);
    for place in 0..parts.len() {
        for wide in [&little as &dyn Fn(&[u8]) -> Vec<u8>, &big] {
            let mut parts = parts.clone();
            parts[place].1 = wide(&parts[place].1);
            assert_eq!(outcome(&parts), EXPECTED, "{}", parts[place].0);
        }
    }
    let all: Parts = parts.iter().map(|(path, part)| (path.clone(), big(part))).collect();
    assert_eq!(outcome(&all), EXPECTED);
}

#[test]
fn a_book_of_empty_sheets_has_no_cell() {
    let entry = "<sheet name='B' sheetId='2' r:id='rId9'/>";
    let to = [relationship("rId9", "worksheet", "worksheets/none.xml")];
    let second = [relationship("rId9", "worksheet", "worksheets/sheet2.xml")];
    let none = "a.xlsx: no cell is filled";
    for (related, b, expected) in [
        (&[][..], "", none),
        (&to, "", none),
        (&second, "<worksheet><sheetData/></worksheet>", none),
        (&second, "", "a.xlsx: damaged at B: empty"),
        (&second, "<worksheet><sheetData>", "a.xlsx: damaged at B: ends in the middle"),
    ] {
        let parts = with(two_sheets(entry, related), "xl/worksheets/sheet1.xml", rows(""));
        let parts = with(parts, "xl/worksheets/sheet2.xml", b);
        let error = crate::read::read(&packed(&parts), "a.xlsx", None, &mut |_| {}).unwrap_err();
        assert_eq!(error.to_string(), expected, "{related:?} {b}");
    }
}
