use proptest::prelude::*;

use super::super::testing::{check, lines, sheets};
use super::*;

const PAGE: &[u8] = include_bytes!("../../../../tests/fixtures/reading/traits-page.html");

#[test]
fn a_page_of_libreoffice() {
    let expected = [
        "== Sheet 1: Danh sách",
        "1: A=DANH SÁCH HỘ & NGƯỜI",
        "2: A=STT B=Họ và tên C=Ngày sinh D=Số định danh E=Số định danh (chữ) F=Còn sống G=Ghi chú",
        "3: A=1 B=Nông Văn Ổn C=18/04/1964 D=40064775252 E=040064775252 F=1 G=dòng 1\ndòng 2",
        "4: A=2 B=Lý Thị Mỹ C=31/12/1955 D=123456789012 E=001155000001 F=0",
        "5: A=3 B=Đặng Ðức Hai C=03/02/2001 10:30 D=999999999999 E=079201000002 F=1",
        "6: A=4 B=Hoàng Lặp",
        "7: A=4 B=Hoàng Lặp",
        "8: A=4 B=Hoàng Lặp",
        "11: A=2 B=Vi Văn Chín C=ab D=1",
        "13: B=gộp",
        "merged A1:H1",
        "merged B13:C15",
        "ErrorCells { cells: 2, row: 4, column: \"G\" }",
        "== Sheet 2: A & B",
        "1: A=x",
        "9: A=cuối",
    ];
    check(read, PAGE, &expected, "page");
}

#[test]
fn tables() {
    for (page, expected) in [
        ("<table><tr><td>a<td>b<tr><td>c</table>", vec!["== ", "1: A=a B=b", "2: A=c"]),
        (
            "<TABLE><TR><TH> Họ&nbsp;và \n tên </TH><TD>X&amp;Y &lt;&#7889;&#x1ED1;&eacute;</TD></TR></TABLE>",
            vec!["== ", "1: A=Họ và tên B=X&Y <ốốé"],
        ),
        (
            "<table><tr><td>a<br>b<br/><br/>c<p>d</p><div>e</div></td><td><br></td></tr></table>",
            vec!["== ", "1: A=a\nb\n\nc\nd\ne"],
        ),
        (
            "<table><tr><td rowspan=2>a</td><td colspan=2>b</td></tr><tr><td>c</td><td>d</td></tr><tr><td>e</td></tr></table>",
            vec!["== ", "1: A=a B=b", "2: B=c C=d", "3: A=e", "merged B1:C1", "merged A1:A2"],
        ),
        (
            "<table><tbody><tr><td rowspan=9>a</td></tr></tbody><tbody><tr><td>b</td></tr></tbody></table>",
            vec!["== ", "1: A=a", "2: A=b", "merged A1:A9"],
        ),
        (
            "<table><tr><td style='mso-number-format:\"\\@\"'>001</td><td x:num=\"40064775252\">4.00648E+10</td><td x:num='23485'>18/04/1964</td><td x:num>7</td></tr></table>",
            vec!["== ", "1: A=001 B=40064775252 C=18/04/1964 D=7"],
        ),
        (
            "<table><col span=2><col style='display:none' span=2><tr style='Display : NONE'><td>a<td>b<td>c<td>d<td>e</table>",
            vec!["== ", "1 hidden: A=a B=b C=c D=d E=e", "hidden C", "hidden D"],
        ),
        (
            "<table><tr><td>a<script>if (1<2) '<td>x</td>'</script><style>b</style><!-- <td>y --><comment>z</comment></td></tr></table>",
            vec!["== ", "1: A=a"],
        ),
        (
            "<table><tr><td><b>Nông</b> <i>Văn<font>&nbsp;Ổn</i></font></td></tr></table>",
            vec!["== ", "1: A=Nông Văn Ổn"],
        ),
        (
            "<table><tr><td>ngoài<table><tr><td>trong</td></tr></table>sau</td><td>kế</td></tr></table>",
            vec!["== #1", "1: A=ngoàisau B=kế", "== #2", "1: A=trong"],
        ),
        (
            "<h2>Danh  sách</h2><table><tr><td>a</table><table><caption>Hộ</caption><tr><td>b</table><table><tr><td></table>",
            vec!["== Danh sách", "1: A=a", "== Hộ", "1: A=b"],
        ),
        (
            "<table><tr><td>a</td></tr><tr></tr><tr><td>#N/A</td><td>b",
            vec!["== ", "1: A=a", "3: B=b", "ErrorCells { cells: 1, row: 3, column: \"A\" }"],
        ),
        ("<tr><td>a</td></tr>", vec!["== ", "1: A=a"]),
        ("<table><tr><td colspan=99999999999 rowspan=-1>a<td>b</table>", vec!["== ", "1: A=a B=b"]),
    ] {
        check(read, page.as_bytes(), &expected, page);
    }
}

#[test]
fn encodings() {
    let page = |charset: &str| {
        format!(
            "<html><meta http-equiv=Content-Type content=\"text/html; charset={charset}\"><table><tr><td>Hà</td><td>tên</td></tr></table>"
        )
    };
    let utf16: Vec<u8> = page("unicode").encode_utf16().flat_map(u16::to_le_bytes).collect();
    let (latin, _, _) = encoding_rs::WINDOWS_1252.encode("Hà");
    let mut in_1258 = page("windows-1258").into_bytes();
    let place = in_1258.windows(3).position(|window| window == "Hà".as_bytes()).unwrap();
    in_1258.splice(place..place + 3, latin.iter().copied());
    let place = in_1258.windows(4).position(|window| window == "tên".as_bytes()).unwrap();
    in_1258.splice(place..place + 4, *b"t\xean");
    for (bytes, encoding) in [
        (page("utf-8").into_bytes(), None),
        (page("windows-1252").into_bytes(), None),
        (page("utf-16").into_bytes(), None),
        (format!("\u{feff}{}", page("x")).into_bytes(), None),
        ([&b"\xff\xfe"[..], &utf16].concat(), Some("UTF-16LE")),
        (utf16, Some("UTF-16LE")),
        (in_1258, Some("windows-1258")),
    ] {
        let sheet = &sheets(read, &bytes).unwrap()[0];
        let cells: Vec<&str> = sheet.cells(0).map(|(_, _, text)| text).collect();
        assert_eq!(cells, ["Hà", "tên"], "{encoding:?}");
        let noted = encoding.map(|encoding| Notice::Encoding { encoding: encoding.to_owned() });
        assert_eq!(sheet.notices, noted.into_iter().collect::<Vec<_>>());
    }
}

const WORKBOOK: &str = "<?xml version=\"1.0\"?>\r\n<?mso-application progid=\"Excel.Sheet\"?>\r\n\
    <Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\" xmlns:ss=\"urn:schemas-microsoft-com:office:spreadsheet\">\
    <Styles><Style ss:ID='Default'/></Styles>\
    <Worksheet ss:Name='Danh sách &amp; hộ'><Table><Column ss:Index='2' ss:Span='1' ss:Hidden='1'/>\
    <Row><Cell ss:MergeAcross='2'><Data ss:Type='String'>Họ và tên</Data></Cell><Cell><Data ss:Type='String'>D</Data></Cell></Row>\
    <Row ss:Index='4' ss:Hidden='1'><Cell><Data ss:Type='Number'>4.0064775252E10</Data></Cell>\
    <Cell ss:Index='3'><Data ss:Type='DateTime'>1964-04-18T00:00:00.000</Data></Cell>\
    <Cell><Data ss:Type='DateTime'>1899-12-31T07:05:00.000</Data><Comment><Data>x</Data></Comment></Cell></Row>\
    <Row><Cell><Data ss:Type='Boolean'>1</Data></Cell><Cell ss:Formula='=NA()'><Data ss:Type='Error'>#N/A</Data></Cell>\
    <Cell ss:Formula='=A1'/><Cell ss:MergeDown='1'><ss:Data ss:Type='String' xmlns='x'><B>Nông</B> Văn&#10;Ổn</ss:Data></Cell></Row>\
    <Row ss:Span='2'/><Row><Cell><Data ss:Type='String'>040064775252</Data></Cell></Row>\
    </Table></Worksheet>\
    <Worksheet ss:Name='Ẩn'><Table/><WorksheetOptions><Visible>SheetHidden</Visible></WorksheetOptions></Worksheet></Workbook>";

#[test]
fn xml_of_excel_2003() {
    let expected = [
        "== Danh sách & hộ",
        "1: A=Họ và tên D=D",
        "4 hidden: A=#40064775252 C=@18/04/1964 D=07:05:00",
        "5: A=?TRUE D=Nông Văn\nỔn",
        "9: A=040064775252",
        "merged A1:C1",
        "merged D5:D6",
        "hidden B",
        "hidden C",
        "ErrorCells { cells: 1, row: 5, column: \"B\" }",
        "UncalculatedCells { cells: 1, row: 5, column: \"C\" }",
        "== Ẩn hidden",
    ];
    check(read, WORKBOOK.as_bytes(), &expected, "workbook");
    let prefixed =
        WORKBOOK.replace("<Workbook ", "<ss:Workbook ").replace("</Workbook", "</ss:Workbook");
    check(read, prefixed.as_bytes(), &expected, "prefixed");
    check(read, &WORKBOOK.as_bytes()[..WORKBOOK.len() - 20], &[], "cut off");
    check(read, WORKBOOK.replace("Index='4'", "Index='1048577'").as_bytes(), &[], "row");
}

#[test]
fn what_is_no_spreadsheet() {
    for page in [
        "<html><p>Xin chào</p></html>",
        "<?xml version='1.0'?><a><b/></a>",
        "<table></table>",
        "<!--",
    ] {
        let error = sheets(read, page.as_bytes()).unwrap_err();
        assert!(matches!(error, ReadError::NotASpreadsheet { .. }), "{page}: {error}");
    }
}

#[test]
fn bombs_end() {
    check(read, "<table><tr><td>".repeat(50_000).as_bytes(), &[], "tables in tables");
    check(read, "<table><tr><td>x</table>".repeat(3_000).as_bytes(), &[], "tables");
    check(read, "</table><td>x".repeat(3_000).as_bytes(), &[], "no tables");
    let empty = format!("{}<table><tr><td>x</table>", "<table></table>".repeat(100_000));
    check(read, empty.as_bytes(), &["== ", "1: A=x"], "empty tables");
    let sheets_of_xml =
        WORKBOOK.replace("</Workbook>", &("<Worksheet/>".repeat(3_000) + "</Workbook>"));
    check(read, sheets_of_xml.as_bytes(), &[], "worksheets");
    let wide = format!("<table>{}</table>", "<tr><td rowspan=65534 colspan=1000>".repeat(100_000));
    assert!(sheets(read, wide.as_bytes()).is_err());
    let deep = format!("<table><tr><td>{}x</table>", "<b><div>".repeat(200_000));
    check(read, deep.as_bytes(), &["== ", "1: A=x"], "deep markup");
    let attributes = format!("<table><tr><td {}>x</table>", "a=1 ".repeat(200_000));
    check(read, attributes.as_bytes(), &["== ", "1: A=x"], "attributes");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    #[test]
    fn damage_never_panics(edits in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>(), 0..40_usize), 1..6)) {
        for bytes in [PAGE, WORKBOOK.as_bytes()] {
            let mut bytes = bytes.to_vec();
            for (place, byte, cut) in &edits {
                let at = place.index(bytes.len());
                bytes[at] = *byte;
                bytes.drain(at..(at + cut).min(bytes.len()));
            }
            if let Ok(sheets) = sheets(read, &bytes) {
                lines(&sheets);
            }
        }
    }

    #[test]
    fn soup_never_panics(pieces in prop::collection::vec(prop::sample::select(vec![
        "<table>", "</table>", "<tr>", "</tr>", "<td>", "</td>", "<th rowspan=3>", "<td colspan=4>", "<caption>", "<h1>",
        "</h1>", "<br>", "<p>", "x", " ", "&nbsp;", "<script>", "</script>", "<comment>", "<col span=3 hidden>", "<tbody>", "<!--",
    ]), 0..60)) {
        let _ = sheets(read, pieces.concat().as_bytes());
    }
}
