//! The features of sheets, strings and styles.

use super::*;

const STRINGS: &str = "<sst count='9' uniqueCount='0'><si><t>Nông Văn Ổn</t></si><si><r><rPr><b/></rPr>\
<t xml:space='preserve'>Lý </t></r><r><t>Thị Mỹ</t></r><rPh sb='0' eb='1'><t>ly</t></rPh>\
<phoneticPr fontId='1'/></si><si/><si><t xml:space=\"preserve\"> An </t></si><si><t> An\n</t></si>\
<si><t>Xã &quot;X&quot;&#10;&#272;_x000D_</t></si><si><t><![CDATA[A<&amp;]]><!-- c --></t></si></sst>";

const STYLES: &str = r##"<styleSheet><numFmts count="3"><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/>
<numFmt numFmtId="165" formatCode="&quot;d&quot;0"/><numFmt numFmtId="22" formatCode="0"/><numFmt numFmtId="166" formatCode="000000000000"/><numFmt numFmtId="167" formatCode="&quot;0&quot;#"/></numFmts>
<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs count="1"><xf numFmtId="0"/><xf numFmtId="14"/>
<xf numFmtId="164"><alignment/></xf><xf numFmtId="165"/><xf numFmtId="22"/><xf numFmtId="20"/><xf numFmtId="166"/><xf numFmtId="167"/></cellXfs>
<dxfs><dxf><numFmt numFmtId="165" formatCode="dd/mm"/></dxf></dxfs></styleSheet>"##;

fn full(sheet: &str) -> Parts {
    let parts = with(one_sheet(sheet), "xl/sharedStrings.xml", STRINGS);
    with(parts, "xl/styles.xml", STYLES)
}

#[test]
fn cells() {
    for (cells, expected) in [
        // Places.
        (
            r#"<row r="3"><c r="B3"><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row>"#,
            "B3 n:1 | C3 n:2 | A4 n:3",
        ),
        (r#"<row><c/><c><v>1</v></c></row><row/><row><c><v>2</v></c></row>"#, "B1 n:1 | A3 n:2"),
        (
            r#"<row r="2"><c r="A2"><v>1</v></c></row><row r="1"><c r="A1"><v>2</v></c></row>"#,
            "A1 n:2 | A2 n:1",
        ),
        (r#"<row r="1"/><c r="A1"><v>9</v></c><row r="2"><c r="A2"><v>1</v></c></row>"#, "A2 n:1"),
        // Numbers.
        (
            r#"<row r="1"><c r="A1"><v>040064775252</v></c><c r="B1" t="n"><v>40064775252</v></c></row>"#,
            "A1 n:40064775252 | B1 n:40064775252",
        ),
        (
            r#"<row r="1"><c r="A1"><v>1.2345E+10</v></c><c r="B1"><v>0.10000000000000001</v></c></row>"#,
            "A1 n:12345000000 | B1 n:0.1",
        ),
        (
            r#"<row r="1"><c r="A1"><v> -7 </v></c><c r="B1"><v>0</v></c><c r="C1"><v></v></c></row>"#,
            "A1 n:-7 | B1 n:0",
        ),
        (
            r#"<row r="1"><c r="A1"><v>1234567890123456</v></c><c r="B1"><v>NaN</v></c><c r="C1"><v>1E999</v></c></row>"#,
            "A1 n:1234567890123456 | B1 t:NaN | C1 t:1E999",
        ),
        // Dates by style; a style for times of day, and one that does not exist, show numbers.
        (
            r#"<row r="1"><c r="A1" s="1"><v>23485</v></c><c r="B1" s="2" t="n"><v>23485.75</v></c></row>"#,
            "A1 d:18/04/1964 | B1 d:18/04/1964",
        ),
        (
            r#"<row r="1"><c r="A1" s="3"><v>5</v></c><c r="B1" s="4"><v>6</v></c><c r="C1" s="5"><v>7</v></c><c r="D1" s="99"><v>8</v></c></row>"#,
            "A1 n:5 | B1 n:6 | C1 n:7 | D1 n:8",
        ),
        (
            r#"<row r="1"><c r="A1" t="d"><v>1964-04-18</v></c><c r="B1" t="d"><v>1964-04-18T07:30:00Z</v></c><c r="C1" t="d"><v>1964-13-18</v></c><c r="D1" t="d"><v>T07:30</v></c><c r="E1" t="d"><v>+964-04-18</v></c><c r="F1" t="d"><v>1964-4-018</v></c></row>"#,
            "A1 d:18/04/1964 | B1 d:18/04/1964 | C1 t:1964-13-18 | D1 t:T07:30 | E1 t:+964-04-18 | F1 t:1964-4-018",
        ),
        // Zeros in front, and dates some seconds short.
        (
            r#"<row r="1"><c r="A1" s="6"><v>4085112201</v></c><c r="B1" s="7"><v>80111201</v></c><c r="C1" s="6"><v>4.085112201E+9</v></c><c r="D1" s="6" t="s"><v>0</v></c></row>"#,
            "A1 n:004085112201 | B1 n:080111201 | C1 n:004085112201 | D1 t:Nông Văn Ổn",
        ),
        (
            r#"<row r="1"><c r="A1" s="2"><v>30999.9994</v></c><c r="B1" s="2"><v>30999.7083333333</v></c><c r="C1" t="d"><v>1985-03-11T23:59:32</v></c></row>"#,
            "A1 d:14/11/1984 | B1 d:13/11/1984 17:00:00 | C1 d:12/03/1985",
        ),
        // Shared strings.
        (
            r#"<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" s="1" t="s"><v>1</v></c><c r="C1" t="s"><v>2</v></c></row>"#,
            "A1 t:Nông Văn Ổn | B1 t:Lý Thị Mỹ",
        ),
        (
            r#"<row r="1"><c r="A1" t="s"><v>3</v></c><c r="B1" t="s"><v>4</v></c><c r="C1" t="s"><v>5</v></c><c r="D1" t="s"><v>6</v></c></row>"#,
            "A1 t: An  | B1 t:An | C1 t:Xã \"X\"\nĐ\r | D1 t:A<&amp;",
        ),
        // Inline text.
        (
            r#"<row r="1"><c r="A1" t="inlineStr"><is><t>An</t></is></c><c r="B1" t="inlineStr"><is><t>A_x0110_ &lt;</t></is></c></row>"#,
            "A1 t:An | B1 t:AĐ <",
        ),
        (
            r#"<row r="1"><c r="A1" t="inlineStr"><is><r><t>Lý </t></r><r><t>An</t></r></is></c><c r="B1"><is><t> x </t></is></c></row>"#,
            "A1 t:Lý An | B1 t:x",
        ),
        // Places that are not said, written as usual and otherwise.
        (
            r#"<row><c t="inlineStr"><is><t> An </t></is></c><c/><c s="1"><v>23485</v></c><c t="s"><v>0</v></c></row><row r="4"><c r="B4"><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row>"#,
            "A1 t:An | C1 d:18/04/1964 | D1 t:Nông Văn Ổn | B4 n:1 | C4 n:2 | A5 n:3",
        ),
        (
            r#"<row><c t='inlineStr'><is><t> An </t></is></c><c /><c s='1'><v>23485</v></c><c t='s'><v>0</v></c></row><row r="4"><c r='B4'><v>1</v></c><c ><v>2</v></c></row><row><c ><v>3</v></c></row>"#,
            "A1 t:An | C1 d:18/04/1964 | D1 t:Nông Văn Ổn | B4 n:1 | C4 n:2 | A5 n:3",
        ),
        // Formulas with their values.
        (
            r#"<row r="1"><c r="A1" t="str"><f>B1&amp;""</f><v> Lý_x000D_</v></c><c r="B1"><f t="shared" si="0"/><v>3</v></c></row>"#,
            "A1 t: Lý\r | B1 n:3",
        ),
        (
            r#"<row r="1"><c r="A1"><f t="array" ref="A1:B2">ROW()</f><v>1</v></c><c r="B1" t="str"><f>""</f><v></v></c></row>"#,
            "A1 n:1",
        ),
        // Other kinds.
        (
            r#"<row r="1"><c r="A1" t="b"><v>1</v></c><c r="B1" t="b"><v>0</v></c><c r="C1" t="e"><v>#N/A</v></c></row>"#,
            "A1 b:TRUE | B1 b:FALSE",
        ),
        // What may come in between.
        (
            r#"<!-- <c r="A9"/> --><row r="1" x='>'><?x <c?><c r='A1' ><v ><![CDATA[5]]></v ></c ><extLst><ext><c r="Z1"><v>1</v></c></ext></extLst></row>"#,
            "A1 n:5",
        ),
        (r#"<x:row r="1"><x:c r="A1" x:t="s"><x:v>0</x:v></x:c></x:row>"#, "A1 t:Nông Văn Ổn"),
    ] {
        check(full(&rows(cells)), expected);
    }
}

#[test]
fn strict_and_prefixed() {
    let sheet = "\u{feff}<?xml version='1.0' encoding='UTF-8' standalone='yes'?>\r\n<x:worksheet \
        xmlns:x='http://purl.oclc.org/ooxml/spreadsheetml/main'><x:dimension ref='A1:XFD1048576'/>\
        <x:sheetData><x:row><x:c t='inlineStr'><x:is><x:t>An</x:t></x:is></x:c></x:row></x:sheetData>\
        </x:worksheet>\n";
    check(one_sheet(sheet), "A1 t:An");
}

#[test]
fn days_of_1904() {
    let cells = r#"<row r="1"><c r="A1" s="1"><v>22023</v></c></row>"#;
    for flag in ["1", "true"] {
        let workbook = format!(
            "<workbook><workbookPr date1904='{flag}'/><sheets><sheet name='A' r:id='rId1'/></sheets></workbook>"
        );
        check(with(full(&rows(cells)), "xl/workbook.xml", workbook), "A1 d:18/04/1964");
    }
}

#[test]
fn hidden_and_merged() {
    let sheet = "<worksheet><cols><col min='2' max='3' hidden='1'/><col min='5' max='16384' hidden='true'/>\
        <col min='1' max='1' width='9'/><col min='0' max='1' hidden='1'/></cols><sheetData>\
        <row r='1'><c r='A1'><v>1</v></c><c r='F1'><v>1</v></c></row>\
        <row r='2' hidden='1'><c r='A2'><v>2</v></c></row><row r='3' hidden='1'/>\
        <row r='4' hidden='0'><c r='A4'><v>4</v></c></row></sheetData><mergeCells count='5'>\
        <mergeCell ref='A1:C2'/><mergeCell ref='A1'/><mergeCell ref='A:B'/><mergeCell ref='B9:A1'/>\
        <mergeCell ref='XFE1:XFF2'/></mergeCells><extLst><ext/></extLst></worksheet>";
    let sheet = read_bytes(&packed(&one_sheet(sheet))).unwrap().remove(0);
    assert_eq!(sheet.hidden_columns, [1, 2, 4, 5]);
    assert_eq!(sheet.hidden_rows, [2]);
    let merges: Vec<_> = sheet
        .merges
        .iter()
        .map(|m| (m.first_row, m.last_row, m.first_column, m.last_column))
        .collect();
    assert_eq!(merges, [(1, 2, 0, 2)]);
}

#[test]
fn noticed() {
    let (row, column) = (1, "A".to_owned());
    let uncalculated = |cells| Notice::UncalculatedCells { cells, row, column: column.clone() };
    for (cells, expected) in [
        (
            "<c r='A1' t='e'><v>#N/A</v></c><c t='e'><f>1/0</f><v>#DIV/0!</v></c>",
            vec![Notice::ErrorCells { cells: 2, row, column: column.clone() }],
        ),
        (
            "<c r='A1'><f>1+1</f></c><c><f>1</f><v/></c><c t='str'><f>1</f></c>",
            vec![uncalculated(3)],
        ),
        ("<c r='A1'><f>1+1</f><v>2</v></c><c t='str'><f>\"\"</f><v></v></c>", vec![]),
        ("<c r='A1'/><c r='B1' s='3'/>", vec![]),
        (
            "<c r='A1'><v>1</v></c><c r='XFD1'><v>1</v></c>",
            vec![Notice::FarCells { cells: 1, row: 1 }],
        ),
    ] {
        let parts = one_sheet(&rows(&format!("<row r='1'>{cells}</row>")));
        assert_eq!(notices(&parts), expected, "{cells}");
    }
    let mut sheet = rows("<row><c t='str'><v>L?</v></c></row>").into_bytes();
    let at = sheet.iter().position(|b| *b == b'?').unwrap();
    sheet[at] = 0xff;
    let parts = with(one_sheet(""), "xl/worksheets/sheet1.xml", sheet);
    assert_eq!(outcome(&parts), "A1 t:L\u{fffd}");
    assert_eq!(notices(&parts), [Notice::DamagedText { encoding: "UTF-8".to_owned() }]);
}
