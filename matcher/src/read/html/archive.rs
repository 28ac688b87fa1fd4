//! Single-file web pages (.mht), as which Excel and browsers save a workbook or a page, often under
//! the name .xls: the pages in it that are sheets, read like any page.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

use encoding_rs::{Encoding, UTF_8};

use super::{decode, page};
use crate::read::book::Book;
use crate::read::budget::Counted;
use crate::read::mime::{self, Part};
use crate::read::{FoundFormat, Notice, ReadError};

/// Reads the tables of every page in the file. Excel lists the pages that are sheets, each with its
/// name; the frame around them and the row of tabs are none. A page is read for one sheet only.
pub(in crate::read) fn read(bytes: &[u8], book: &mut Book<'_>) -> Result<(), ReadError> {
    let parts = mime::parts(bytes);
    let held = parts.iter().map(|part| part.content.len() as u64).sum();
    hold(held, book)?;
    let any = read_parts(&parts, book)?;
    book.budget().let_go(held);
    if any {
        return Ok(());
    }
    let (file, found) = (book.file().to_owned(), FoundFormat::Mime);
    Err(ReadError::NotASpreadsheet { file, found })
}

/// Reads the pages that are sheets; returns whether there was a table.
fn read_parts(parts: &[Part<'_>], book: &mut Book<'_>) -> Result<bool, ReadError> {
    let pages: Vec<&Part<'_>> = parts.iter().filter(|part| is_page(part)).collect();
    let mut sheets = Vec::new();
    for page in &pages {
        sheets = listed(&page.content, book)?;
        if !sheets.is_empty() {
            break;
        }
    }
    let mut any = false;
    if sheets.is_empty() {
        for page in pages {
            any |= read_page(page, "", book)?;
        }
        return Ok(any);
    }
    let mut places = BTreeMap::new();
    for page in pages {
        places.entry(file_of(&page.location)).or_insert(page);
    }
    let mut seen = BTreeSet::new();
    for Sheet { name, address } in sheets {
        let file = file_of(&address);
        match places.get(&file) {
            Some(_) if seen.contains(&file) => {}
            Some(page) => any |= read_page(page, &name, book)?,
            None => book.without_part(&name, &address, "missing in the file"),
        }
        seen.insert(file);
    }
    Ok(any)
}

/// Charges for bytes that were decoded, and holds them.
fn hold(bytes: u64, book: &Book<'_>) -> Result<(), ReadError> {
    book.budget()
        .charge(Counted::UnpackedBytes, bytes)
        .and_then(|()| book.budget().hold(bytes))
        .map_err(|exceeded| book.exceeded(exceeded))
}

fn is_page(part: &Part<'_>) -> bool {
    matches!(part.kind.as_str(), "text/html" | "application/xhtml+xml" | "")
}

/// Reads the tables of a page in the file; returns whether there was one.
fn read_page(part: &Part<'_>, name: &str, book: &mut Book<'_>) -> Result<bool, ReadError> {
    let (mut text, mut encoding, mut damaged) = decode(&part.content);
    // What the page does not say of itself the part may say.
    let named = Encoding::for_label(part.charset.as_bytes()).filter(|named| *named != UTF_8);
    if let Some(named) = named
        && encoding != UTF_8.name()
        && super::declared(&part.content).is_none()
    {
        let (again, bad) = named.decode_without_bom_handling(&part.content);
        (text, encoding, damaged) = (Cow::Owned(again.into_owned()), named.name(), bad);
    }
    let held = text.len() as u64;
    hold(held, book)?;
    let mut notices = Vec::new();
    if encoding != UTF_8.name() {
        notices.push(Notice::Encoding { encoding: encoding.to_owned() });
    }
    if damaged {
        notices.push(Notice::DamagedText { encoding: encoding.to_owned() });
    }
    let any = page::read(&text, name, notices, book)?;
    book.budget().let_go(held);
    Ok(any)
}

/// A sheet as the frame lists it.
struct Sheet {
    name: String,
    address: String,
}

/// The sheets that a page lists in Excel's way: `<x:ExcelWorksheet>` with `<x:Name>` and
/// `<x:WorksheetSource HRef="…"/>`.
fn listed(page: &[u8], book: &Book<'_>) -> Result<Vec<Sheet>, ReadError> {
    let (text, ..) = decode(page);
    let held = text.len() as u64;
    hold(held, book)?;
    let between = |text: &str, from: &str, to: &str| -> Option<String> {
        let (_, rest) = text.split_once(from)?;
        rest.split_once(to).map(|(found, _)| found.to_owned())
    };
    let sheet = |block: &str| {
        let name = between(block, "<x:Name>", "</x:Name>")?;
        let source = between(block, "<x:WorksheetSource", ">")?;
        let address = between(&source, "HRef=\"", "\"")?;
        let name = quick_xml::escape::unescape(&name).map_or(name.clone(), Cow::into_owned);
        Some(Sheet { name, address })
    };
    let blocks = text.split("<x:ExcelWorksheet>").skip(1);
    let sheets = blocks.filter_map(sheet).take(crate::plan::LIMITS.sheets).collect();
    book.budget().let_go(held);
    Ok(sheets)
}

/// The last piece of an address, without case.
fn file_of(address: &str) -> String {
    let last = address.rsplit(['/', '\\']).next().unwrap_or(address);
    last.trim().to_ascii_lowercase()
}

#[cfg(test)]
mod tests {
    use crate::read::testing::check;

    fn message(parts: &[(&str, &str, &str)]) -> Vec<u8> {
        let mut text = "MIME-Version: 1.0\r\nX-Document-Type: Workbook\r\nContent-Type: multipart/related; boundary=\"----=_x\"\r\n\r\nThis document is a web archive.\r\n\r\n".to_owned();
        for (location, kind, body) in parts {
            text += &format!(
                "------=_x\r\nContent-Location: {location}\r\nContent-Transfer-Encoding: quoted-printable\r\nContent-Type: {kind}\r\n\r\n{}\r\n\r\n",
                body.replace('=', "=3D")
            );
        }
        (text + "------=_x--\r\n").into_bytes()
    }

    const HTML: &str = "text/html; charset=\"utf-8\"";
    const FRAME: &str = "<html><!--[if gte mso 9]><xml><x:ExcelWorkbook><x:ExcelWorksheets>\
        <x:ExcelWorksheet><x:Name>Tổ &amp; nhóm</x:Name><x:WorksheetSource HRef=\"So_files/sheet001.htm\"/></x:ExcelWorksheet>\
        <x:ExcelWorksheet><x:Name>Hai</x:Name><x:WorksheetSource HRef=\"So_files/sheet002.htm\"/></x:ExcelWorksheet>\
        </x:ExcelWorksheets></x:ExcelWorkbook></xml><![endif]--><frameset></frameset></html>";
    const ONE: &str = "<table><tr><td>Họ tên<td>Năm<tr><td>Nông Thị Ổn<td>1960</table>";
    const TWO: &str = "<table><tr><td>x</table>";
    const TABS: &str = "<table><tr><td><a href=sheet001.htm>Tổ</a></table>";

    #[test]
    fn pages_of_one_file() {
        for (parts, expected) in [
            (
                vec![("file:///C:/a.htm", HTML, ONE)],
                vec!["== ", "1: A=Họ tên B=Năm", "2: A=Nông Thị Ổn B=1960"],
            ),
            (
                vec![
                    ("file:///C:/So.htm", HTML, FRAME),
                    ("file:///C:/So_files/tabstrip.htm", HTML, TABS),
                    ("file:///C:/So_files/Sheet002.htm", HTML, TWO),
                    ("file:///C:/So_files/sheet001.htm", HTML, ONE),
                    ("file:///C:/So_files/filelist.xml", "text/xml; charset=\"utf-8\"", "<xml/>"),
                ],
                vec![
                    "== Tổ & nhóm",
                    "1: A=Họ tên B=Năm",
                    "2: A=Nông Thị Ổn B=1960",
                    "== Hai",
                    "1: A=x",
                ],
            ),
            (
                vec![("So.htm", HTML, FRAME), ("So_files\\sheet001.htm", HTML, TWO)],
                vec![
                    "== Tổ & nhóm",
                    "1: A=x",
                    "UnreadSheets { sheets: [Unread { sheet: \"Hai\", part: \"So_files/sheet002.htm\", cause: \"missing in the file\" }] }",
                ],
            ),
            (
                vec![("a.css", "text/css", "td{}"), ("a.htm", HTML, TWO), ("b.htm", HTML, TWO)],
                vec!["== ", "1: A=x", "== ", "1: A=x"],
            ),
            (vec![("a.png", "image/png", "x"), ("a.htm", "text/html", TWO)], vec!["== ", "1: A=x"]),
        ] {
            check(super::read, &message(&parts), &expected, &format!("{parts:?}"));
        }
        let two = "<table><tr><td>a</table><table><tr><td>b</table>";
        let parts =
            [("f.htm", HTML, FRAME), ("sheet001.htm", HTML, two), ("sheet002.htm", HTML, TWO)];
        let lines = ["== Tổ & nhóm #1", "1: A=a", "== Tổ & nhóm #2", "1: A=b", "== Hai", "1: A=x"];
        check(super::read, &message(&parts), &lines, "two tables on a sheet");
    }

    #[test]
    fn other_encodings() {
        // windows-1258 writes tones after their letters.
        let (body, ..) = encoding_rs::WINDOWS_1258.encode("<table><tr><td>Nga\u{300}y</table>");
        let head = b"MIME-Version: 1.0\nContent-Type: text/html; charset=windows-1258\n\n";
        let bytes = [&head[..], &body].concat();
        let lines = ["== ", "1: A=Nga\u{300}y", "Encoding { encoding: \"windows-1258\" }"];
        check(super::read, &bytes, &lines, "windows-1258");
        let base64 = "MIME-Version: 1.0\nContent-Type: text/html\nContent-Transfer-Encoding: base64\n\nPHRhYmxl\nPjx0cj48dGQ+4buUbjwvdGFibGU+";
        check(super::read, base64.as_bytes(), &["== ", "1: A=Ổn"], "base64");
    }

    #[test]
    fn a_message_without_tables_is_named() {
        let bytes = message(&[("a.htm", HTML, "<p>Kính gửi</p>")]);
        let error = crate::read::read(&bytes, "thư.mht", None, &mut |_| {}).unwrap_err();
        let found = crate::read::FoundFormat::Mime;
        assert_eq!(
            error,
            crate::read::ReadError::NotASpreadsheet { file: "thư.mht".to_owned(), found }
        );
    }
}
