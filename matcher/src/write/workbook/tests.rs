//! Books next to those of another writer: each part of a sheet is written as it writes it, and
//! other readers find the same cells in both.

use std::io::{Cursor, Read as _};

use calamine::{Data, Reader as _, Xlsx};
use rust_xlsxwriter as other;

use super::*;
use crate::write::Archive;

/// Texts that are hard to write.
const TEXTS: [&str; 16] = [
    "Nông Văn Ổn",
    " before",
    "after\n",
    "two\nlines",
    "carriage\r\nreturn",
    "a\tb",
    "<a href=\"x\">&amp;</a>",
    "=1+1",
    "_x0041_ and _x00e1_",
    "\u{1}\u{1f}\u{0}",
    "\u{fffe}\u{ffff}",
    "0123",
    "1e5",
    "2025-01-01",
    "]]>",
    "😀",
];

const BODY: Font = Font { name: "Times New Roman", size: 11.0, ..CALIBRI };

fn ours() -> Vec<u8> {
    let mut bytes = Vec::new();
    let about = About { author: "Đối Soát", ..About::of("<Sổ> & \"sách\"", "2025-01-01") };
    let mut archive = Archive::new(&mut bytes);
    let mut book = Book::new(&mut archive, about);
    let text = Format { number: "@", down: Down::Top, wraps: true, ..Format::of(BODY) };
    let quoted = book.styles.add(Format { quoted: true, ..text });
    let text = book.styles.add(text);
    let header = Format {
        across: Across::Middle,
        down: Down::Middle,
        borders: true,
        fill: Some(0x00E3_ECF5),
        ..Format::of(Font { bold: true, ..BODY })
    };
    let header = book.styles.add(header);
    let right = Format { across: Across::Right, number: "#,##0_)", ..Format::of(BODY) };
    let right = book.styles.add(right);
    let day = book.styles.add(Format { number: "dd/mm/yyyy", ..Format::of(CALIBRI) });

    let mut sheet = Sheet::new("Một & 'hai' ba");
    sheet.set_page(PageSetup {
        landscape: true,
        margins: Some(Margins {
            left: 0.6,
            right: 0.4,
            top: 0.8,
            bottom: 30.0 / 25.4,
            header: 0.3,
            footer: 0.3,
        }),
        header: Some("&C&\"Times New Roman,Regular\"&13&P"),
        footer: Some("&C&P/&N"),
        keeps_size_of_header: true,
        pages_wide: 2,
        centred: true,
        numbered_from_one: true,
        ..PageSetup::PLAIN
    });
    for (column, width) in [(0, 6.0), (1, 40.5), (2, 8.43), (3, 0.5), (4, 999.0)] {
        sheet.set_width(column, width);
    }
    sheet.freeze((2, 1));
    sheet.span((0, 0), (0, 3), "Title", header);
    sheet.set_height(0, 48.3);
    sheet.span((1, 0), (1, 0), "One cell", header);
    sheet.blank((1, 1), header);
    for (row, of) in (2..).zip(TEXTS) {
        sheet.count((row, 0), u64::from(row), right);
        sheet.text((row, 1), of, if of.starts_with('=') { quoted } else { text });
        sheet.number((row, 2), f64::from(row) / 3.0, Style::PLAIN);
        sheet.count((row, 3), 45_000, day);
    }
    let parts =
        [(Font { bold: true, ..BODY }, "bold "), (Font { italic: true, ..BODY }, "\nitalic")];
    sheet.rich_text((18, 1), &parts, text);
    sheet.link((19, 1), "There", "Hai", text);
    sheet.set_filter((1, 0), (17, 3));
    sheet.repeat_rows(0, 1);
    sheet.repeat_columns(0, 0);
    sheet.set_print_area((0, 0), (30, 4));
    sheet.set_page_breaks(&[9, 5]);
    let hint = Some("Đủ 12 \"chữ số\".\nVậy.");
    sheet.accept((10, 4), (11, 4), &Accepted::Length(4, 10), hint);
    sheet.accept((12, 4), (12, 4), &Accepted::Length(12, 12), hint);
    sheet.accept((13, 4), (14, 4), &Accepted::OneOf("Hai", 1, 7), None);
    sheet.accept((15, 4), (17, 4), &Accepted::DayAfter(36_526), None);
    book.add(sheet).unwrap();
    let mut sheet = Sheet::new("Hai");
    sheet.hide();
    sheet.text((3, 1), "hidden", Style::PLAIN);
    book.add(sheet).unwrap();
    book.finish().unwrap();
    bytes
}

fn theirs() -> Vec<u8> {
    use other::{DataValidation, DataValidationRule, FormatAlign, FormatBorder};
    let created = other::ExcelDateTime::from_ymd(2025, 1, 1).unwrap();
    let properties = other::DocProperties::new()
        .set_title("<Sổ> & \"sách\"")
        .set_author("Đối Soát")
        .set_creation_datetime(&created);
    let mut book = other::Workbook::new();
    book.set_properties(&properties);
    let body = || other::Format::new().set_font_name("Times New Roman").set_font_size(11);
    let text = body().set_num_format("@").set_align(FormatAlign::Top).set_text_wrap();
    let quoted = text.clone().set_quote_prefix();
    let header = body()
        .set_bold()
        .set_align(FormatAlign::Center)
        .set_align(FormatAlign::VerticalCenter)
        .set_border(FormatBorder::Thin)
        .set_background_color(other::Color::RGB(0x00E3_ECF5));
    let right = body().set_align(FormatAlign::Right).set_num_format("#,##0_)");
    let day = other::Format::new().set_num_format("dd/mm/yyyy");

    let sheet = book.add_worksheet().set_name("Một & 'hai' ba").unwrap();
    sheet.set_paper_size(9).set_landscape().set_print_fit_to_pages(2, 0);
    sheet.set_margins(0.6, 0.4, 0.8, 30.0 / 25.4, 0.3, 0.3);
    sheet.set_header("&C&\"Times New Roman,Regular\"&13&P").set_footer("&C&P/&N");
    sheet.set_header_footer_scale_with_doc(false);
    sheet.set_print_center_horizontally(true).set_print_first_page_number(1);
    for (column, width) in [(0, 6.0), (1, 40.5), (2, 8.43), (3, 0.5), (4, 999.0)] {
        sheet.set_column_width(column, width).unwrap();
    }
    sheet.set_freeze_panes(2, 1).unwrap();
    sheet.merge_range(0, 0, 0, 3, "Title", &header).unwrap();
    sheet.set_row_height(0, 48.3).unwrap();
    sheet.write_string_with_format(1, 0, "One cell", &header).unwrap();
    sheet.write_blank(1, 1, &header).unwrap();
    for (row, of) in (2..).zip(TEXTS) {
        sheet.write_number_with_format(row, 0, row, &right).unwrap();
        let format = if of.starts_with('=') { &quoted } else { &text };
        sheet.write_string_with_format(row, 1, of, format).unwrap();
        sheet.write_number(row, 2, f64::from(row) / 3.0).unwrap();
        sheet.write_number_with_format(row, 3, 45_000, &day).unwrap();
    }
    let (bold, italic) = (body().set_bold(), body().set_italic());
    let parts = [(&bold, "bold "), (&italic, "\nitalic")];
    sheet.write_rich_string_with_format(18, 1, &parts, &text).unwrap();
    let url = other::Url::new("internal:'Hai'!A1").set_text("There");
    sheet.write_url_with_format(19, 1, url, &text).unwrap();
    sheet.autofilter(1, 0, 17, 3).unwrap();
    sheet.set_repeat_rows(0, 1).unwrap().set_repeat_columns(0, 0).unwrap();
    sheet.set_print_area(0, 0, 30, 4).unwrap();
    sheet.set_page_breaks(&[9, 5]).unwrap();
    let day = other::ExcelDateTime::from_ymd(2000, 1, 1).unwrap();
    let answers = other::Formula::new("'Hai'!$B$1:$B$7");
    for (first, last, rule, has_hint) in [
        (10, 11, DataValidation::new().allow_text_length(DataValidationRule::Between(4, 10)), true),
        (12, 12, DataValidation::new().allow_text_length(DataValidationRule::EqualTo(12)), true),
        (13, 14, DataValidation::new().allow_list_formula(answers), false),
        (15, 17, DataValidation::new().allow_date(DataValidationRule::GreaterThan(day)), false),
    ] {
        let mut rule = rule.show_error_message(false);
        if has_hint {
            rule = rule.set_input_message("Đủ 12 \"chữ số\".\nVậy.").unwrap();
        }
        sheet.add_data_validation(first, 4, last, 4, &rule).unwrap();
    }
    let sheet = book.add_worksheet().set_name("Hai").unwrap().set_hidden(true);
    sheet.write_string(3, 1, "hidden").unwrap();
    book.save_to_buffer().unwrap()
}

fn part(bytes: &[u8], name: &str) -> String {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut text = String::new();
    archive.by_name(name).unwrap().read_to_string(&mut text).unwrap();
    text
}

/// An element of a part; nothing if it has none.
fn element<'a>(xml: &'a str, name: &str) -> &'a str {
    let Some(begin) = xml.find(&format!("<{name}")) else { return "" };
    let rest = &xml[begin..];
    let end = format!("</{name}>");
    match rest.find(&end) {
        Some(place) => &rest[..place + end.len()],
        None => &rest[..=rest.find("/>").unwrap() + 1],
    }
}

#[test]
fn elements_are_those_of_the_other_writer() {
    let (ours, theirs) = (ours(), theirs());
    let sheet = "xl/worksheets/sheet1.xml";
    for (of, names) in [
        (
            sheet,
            &[
                "sheetPr",
                "sheetViews",
                "sheetFormatPr",
                "cols",
                "autoFilter",
                "mergeCells",
                "dataValidations",
                "hyperlinks",
                "printOptions",
                "pageMargins",
                "pageSetup",
                "headerFooter",
                "rowBreaks",
            ][..],
        ),
        ("xl/workbook.xml", &["bookViews", "sheets", "definedNames"]),
        ("docProps/core.xml", &["dc:title", "dc:creator", "dcterms:created", "dcterms:modified"]),
        ("xl/styles.xml", &["fills", "borders", "cellStyles"]),
    ] {
        let (ours, theirs) = (part(&ours, of), part(&theirs, of));
        for name in names {
            // A quotation mark may be written in two ways.
            let [ours, theirs] =
                [&ours, &theirs].map(|xml| element(xml, name).replace("&quot;", "\""));
            assert!(!theirs.is_empty(), "{name}");
            assert_eq!(ours, theirs);
        }
    }
}

#[test]
fn other_readers_find_the_same_cells() {
    let (ours, theirs) = (ours(), theirs());
    let open = |bytes: &[u8]| Xlsx::new(Cursor::new(bytes.to_vec())).unwrap();
    let (mut first, mut second) = (open(&ours), open(&theirs));
    assert_eq!(first.sheets_metadata(), second.sheets_metadata());
    for sheet in first.sheet_names() {
        let cells = |book: &mut Xlsx<_>| -> Vec<(usize, usize, Data)> {
            let range = book.worksheet_range(&sheet).unwrap();
            assert!(book.worksheet_formula(&sheet).unwrap().is_empty());
            range.used_cells().map(|(row, column, value)| (row, column, value.clone())).collect()
        };
        assert_eq!(cells(&mut first), cells(&mut second), "{sheet}");
    }
    let read = |bytes: &[u8]| crate::read::read(bytes, "a.xlsx", None, &mut |_| {}).unwrap();
    assert_eq!(read(&ours), read(&theirs));
}

#[test]
fn a_sheet_is_written_while_it_is_made() {
    let mut bytes = Vec::new();
    let mut archive = Archive::new(&mut bytes);
    let mut book = Book::new(&mut archive, About::of("x", "2025-01-01"));
    let mut sheet = Sheet::new("Long");
    for row in 0..50_000 {
        for column in 0..3 {
            sheet.text((row, column), &format!("{row} {column}"), Style::PLAIN);
        }
        sheet.finish_above(row + 1);
        book.take(&mut sheet).unwrap();
        assert!(sheet.finished().len() < 1 << 17);
    }
    book.add(sheet).unwrap();
    book.finish().unwrap();
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).unwrap();
    let range = book.worksheet_range("Long").unwrap();
    assert_eq!(range.get_size(), (50_000, 3));
    assert_eq!(range.get((49_999, 2)), Some(&Data::String("49999 2".to_owned())));
}
