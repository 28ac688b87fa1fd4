//! The first sheet: what was compared, rows by verdict, linked rows by field and kind.

use rust_xlsxwriter::{Workbook, XlsxError};

use super::style::Styles;
use crate::classify::Linked;
use crate::plan::{Field, FindingKind, Kind, Side, Status};
use crate::report::Statistics;
use crate::words::{Header, Language, field, finding_kind, kind, side, status};

/// Writes the sheet.
pub fn write(
    workbook: &mut Workbook,
    linked: &Linked,
    language: Language,
    styles: &Styles,
) -> Result<(), XlsxError> {
    let counts = Statistics::of(linked);
    let sheet = workbook.add_worksheet();
    sheet.set_name(Header::Summary.text(language))?;
    sheet.set_column_width(0, 34)?;
    sheet.set_column_range_width(1, Kind::ALL.len() as u16, 16)?;
    sheet.write_string_with_format(0, 0, Header::Title.text(language), &styles.title)?;

    let mut row = 2;
    for (of, records) in
        [(Side::Sector, &linked.prepared.sector), (Side::Registry, &linked.prepared.registry)]
    {
        for source in &records.sources {
            sheet.write_string_with_format(row, 0, capital(side(of, language)), &styles.text)?;
            sheet.write_string_with_format(row, 1, source.table.file(), &styles.text)?;
            sheet.write_string_with_format(row, 2, &source.table.sheet.name, &styles.text)?;
            sheet.write_number_with_format(row, 3, source.table.len() as f64, &styles.count)?;
            row += 1;
        }
    }

    let today = linked.prepared.today;
    if today.is_full() {
        sheet.write_string_with_format(row, 0, Header::Today.text(language), &styles.text)?;
        sheet.write_string_with_format(row, 1, today.to_string(), &styles.text)?;
        row += 1;
    }

    row += 1;
    for (place, header) in [Header::Status, Header::Rows, Header::Share].into_iter().enumerate() {
        sheet.write_string_with_format(row, place as u16, header.text(language), &styles.header)?;
    }
    for of in Status::ALL {
        row += 1;
        let rows = f64::from(counts.status(of));
        sheet.write_string_with_format(row, 0, status(of, language), &styles.text)?;
        sheet.write_number_with_format(row, 1, rows, &styles.count)?;
        sheet.write_number_with_format(
            row,
            2,
            rows * 100.0 / f64::from(counts.sector_rows.max(1)),
            &styles.share,
        )?;
    }

    row += 2;
    sheet.set_row_height(row, 32)?;
    sheet.write_string_with_format(row, 0, Header::Field.text(language), &styles.header)?;
    for (place, of) in Kind::ALL.into_iter().enumerate() {
        sheet.write_string_with_format(
            row,
            place as u16 + 1,
            kind(of, language),
            &styles.header,
        )?;
    }
    let speaks =
        |of: &Field| of.is_common() || Kind::ALL.into_iter().any(|kind| counts.kind(*of, kind) > 0);
    for of in Field::COMPARED.into_iter().filter(speaks) {
        row += 1;
        sheet.write_string_with_format(row, 0, field(of, language), &styles.text)?;
        for (place, k) in Kind::ALL.into_iter().enumerate() {
            sheet.write_number_with_format(
                row,
                place as u16 + 1,
                f64::from(counts.kind(of, k)),
                &styles.count,
            )?;
        }
    }

    row += 2;
    for (place, header) in [Header::Finding, Header::Rows].into_iter().enumerate() {
        sheet.write_string_with_format(row, place as u16, header.text(language), &styles.header)?;
    }
    for of in FindingKind::ALL.into_iter().filter(|of| counts.finding(*of) > 0) {
        row += 1;
        sheet.write_string_with_format(row, 0, finding_kind(of, language), &styles.text)?;
        let rows = f64::from(counts.finding(of));
        sheet.write_number_with_format(row, 1, rows, &styles.count)?;
    }
    sheet.set_landscape();
    sheet.set_paper_size(9);
    sheet.set_print_fit_to_pages(1, 0);
    Ok(())
}

fn capital(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map_or(String::new(), |first| first.to_uppercase().chain(chars).collect())
}
