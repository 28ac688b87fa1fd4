//! Where the parts of a workbook may be, and which sheets it lists.

use super::*;

const ONE: &str = "<row><c><v>1</v></c></row>";

#[test]
fn parts_lie_anywhere() {
    let workbook = "<workbook><sheets><sheet name='A' r:id='x'/></sheets></workbook>";
    // Target in the package, path of the workbook, target of the sheet, path of the sheet.
    for (root, book_path, target, sheet_path) in [
        ("xl/workbook.xml", "xl/workbook.xml", "worksheets/sheet1.xml", "xl/worksheets/sheet1.xml"),
        ("/xl/workbook.xml", "xl/workbook.xml", "/xl/worksheets/s.xml", "xl/worksheets/s.xml"),
        ("workbook.xml", "workbook.xml", "s.xml", "s.xml"),
        ("a/b/book.xml", "a/b/book.xml", "../c/s.xml", "a/c/s.xml"),
        ("xl\\workbook.xml", "xl\\workbook.xml", "worksheets\\s.xml", "xl\\worksheets\\s.xml"),
        ("XL/Workbook.xml", "xl/workbook.xml", "Worksheets/S.xml", "xl/worksheets/s.xml"),
    ] {
        let (folder, name) = book_path.rsplit_once(['/', '\\']).unwrap_or(("", book_path));
        let list = format!("{folder}/_rels/{name}.rels");
        let list = list.strip_prefix('/').unwrap_or(&list);
        let parts: Parts = [
            ("_rels/.rels", relationships(&[relationship("a", "officeDocument", root)])),
            (book_path, workbook.to_owned()),
            (list, relationships(&[relationship("x", "worksheet", target)])),
            (sheet_path, rows(ONE)),
        ]
        .map(|(path, content)| (path.to_owned(), content.into_bytes()))
        .to_vec();
        check(parts, "A1 n:1");
    }
    let mut parts = one_sheet(&rows(ONE));
    parts.retain(|(path, _)| path != "_rels/.rels");
    check(parts, "A1 n:1");
}

#[test]
fn sheets_in_their_order() {
    let list = [
        relationship("r1", "worksheet", "s1.xml"),
        relationship("r2", "worksheet", "s2.xml"),
        relationship("r3", "chartsheet", "chart.xml"),
        relationship("r4", "dialogsheet", "dialog.xml"),
        relationship("r5", "xlMacrosheet", "macro.xml"),
        relationship("r6", "worksheet", "s3.xml"),
        "<Relationship Id='r7' Type='x/hyperlink' Target='http://a' TargetMode='External'/>".into(),
    ];
    let workbook = "<workbook xmlns:q='x'><mc:AlternateContent><mc:Choice/></mc:AlternateContent><sheets>\
        <sheet name='Tổ &amp; nhóm' sheetId='7' q:id='r2'/><sheet name='C' r:id='r3'/>\
        <sheet name='D' r:id='r4'/><sheet name='M' r:id='r5'/>\
        <sheet name='B' state='hidden' r:id='r1'/><sheet name='V' state='veryHidden' r:id='r6'/>\
        <sheet name='Again' state='visible' r:id='r2'/></sheets></workbook>";
    let mut parts = one_sheet("");
    parts = with(parts, "xl/workbook.xml", workbook);
    parts = with(parts, "xl/_rels/workbook.xml.rels", relationships(&list));
    for name in ["s1", "s2", "s3"] {
        parts = with(parts, &format!("xl/{name}.xml"), rows(ONE));
    }
    let sheets = read_bytes(&packed(&parts)).unwrap();
    let listed: Vec<_> = sheets.iter().map(|s| (s.name.as_str(), s.hidden)).collect();
    assert_eq!(listed, [("Tổ & nhóm", false), ("B", true), ("V", true)]);
}

#[test]
fn what_is_missing_is_named() {
    let shared = rows("<row><c t='s'><v>0</v></c></row>");
    let one = rows(ONE);
    for (path, sheet, expected) in [
        ("xl/workbook.xml", &one, "A1 n:1"),
        (
            "xl/worksheets/sheet1.xml",
            &one,
            "a.xlsx: damaged at xl/worksheets/sheet1.xml: missing in the file",
        ),
        ("xl/_rels/workbook.xml.rels", &one, "A1 n:1"),
        ("none", &shared, "a.xlsx: damaged at xl/sharedStrings.xml: missing in the file"),
    ] {
        let mut parts = one_sheet(sheet);
        parts.retain(|(other, _)| other != path);
        check(parts, expected);
    }
    let few = with(one_sheet(&shared), "xl/sharedStrings.xml", "<sst></sst>");
    check(few, "a.xlsx: damaged at xl/sharedStrings.xml: no shared string 0");
    check(
        vec![("xl/theme.xml".to_owned(), vec![])],
        "a.xlsx: damaged at xl/workbook.xml: missing in the file",
    );
}
