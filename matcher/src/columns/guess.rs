//! Guesses which column holds which field: from the words of the header, and from the values.
//!
//! A header names fields, values confirm or contradict it; a column without a known header can
//! still be given a field whose values are unmistakable. Each column serves one field and the
//! surest pairs are taken first.

use super::evidence::{Evidence, evidence};
use super::mapping::{ColumnSummary, Mapping, TableSummary};
use crate::normalise::EthnicGroups;
use crate::plan::{FORBIDDEN_WORDS, Field, LIMITS, header_field};
use crate::read::{Column, Notice, Table, column_letters};
use crate::text::fold;

/// A pair of column and field must be at least this sure to be taken, in percent.
const LEAST_CONFIDENCE: u32 = 35;

/// Share of a column's cells that makes it one in an old font, in percent.
const OLD_FONT: u8 = 40;

/// What the page needs to know of a table, with the guessed mapping.
pub fn summarise(table: &Table) -> TableSummary {
    let groups = EthnicGroups::embedded();
    let looks: Vec<Evidence> =
        table.columns.iter().map(|column| evidence(column, &groups)).collect();
    let mut mapping = Mapping::default();
    let mut confidence = [0; Field::ALL.len()];
    for (score, field, column) in ranked(table, &looks) {
        if mapping.column(field).is_none() && mapping.field(column).is_none() {
            mapping.set(field, Some(column));
            confidence[field.index()] = score.min(100) as u8;
        }
    }
    promote_old_number(&mut mapping, &mut confidence);
    let mut notices = table.notices.clone();
    if let Some(place) = looks.iter().position(|look| look.old_font >= OLD_FONT) {
        let header = &table.columns[place].header;
        let column = if header.is_empty() { column_letters(place) } else { header.clone() };
        notices.push(Notice::OldFont { column });
    }
    TableSummary {
        file: table.file.clone(),
        sheet: table.sheet.clone(),
        sheets: table.sheets.clone(),
        header_row: table.header_row,
        rows: table.rows.len() as u32,
        columns: table
            .columns
            .iter()
            .enumerate()
            .map(|(place, column)| column_summary(place, column, &looks[place], table.rows.len()))
            .collect(),
        mapping,
        confidence,
        notices,
        fingerprint: table.fingerprint(),
    }
}

/// Every plausible pair of field and column, the surest first; of equals the earliest column.
fn ranked(table: &Table, looks: &[Evidence]) -> Vec<(u32, Field, usize)> {
    let mut pairs = Vec::new();
    for (place, column) in table.columns.iter().enumerate() {
        let folded = fold(&column.header);
        let named = header_field(&folded);
        for field in Field::ALL {
            let header =
                named.iter().find(|(f, _)| *f == field).map(|&(_, score)| u32::from(score));
            let fits = looks[place].fits(field).map(u32::from);
            let score = match (header, fits) {
                (Some(header), None) => header * 6 / 10,
                // Values that contradict a header weigh more than the header does.
                (Some(header), Some(fits)) if fits < 10 && looks[place].looked_at >= 20 => {
                    header * 4 / 10
                }
                (Some(header), Some(fits)) => (header * 6 + fits.min(100) * 4) / 10,
                (None, Some(fits))
                    if named.is_empty() && !FORBIDDEN_WORDS.contains(&folded.as_str()) =>
                {
                    unnamed(
                        field,
                        if field == Field::Sex { u32::from(looks[place].sex_words) } else { fits },
                    )
                }
                _ => 0,
            };
            if score >= LEAST_CONFIDENCE {
                pairs.push((score, field, place));
            }
        }
    }
    pairs.sort_by_key(|&(score, field, place)| (std::cmp::Reverse(score), place, field));
    pairs
}

/// How sure values alone make a field. Parents' names look like anybody's, and numbers of nine
/// digits may be phones: those need a header.
fn unnamed(field: Field, fits: u32) -> u32 {
    match field {
        Field::Number | Field::Dob | Field::Sex | Field::Ethnicity if fits >= 70 => fits * 6 / 10,
        Field::Name | Field::Address if fits >= 60 => fits * 6 / 10,
        _ => 0,
    }
}

/// A list with one column of numbers, headed CMND, mixes old and new ones: that column is the
/// number. Two columns keep their places.
fn promote_old_number(mapping: &mut Mapping, confidence: &mut [u8; Field::ALL.len()]) {
    if mapping.column(Field::Number).is_none()
        && let Some(column) = mapping.column(Field::OldNumber)
    {
        mapping.set(Field::Number, Some(column));
        confidence[Field::Number.index()] = confidence[Field::OldNumber.index()];
        confidence[Field::OldNumber.index()] = 0;
    }
}

fn column_summary(place: usize, column: &Column, look: &Evidence, rows: usize) -> ColumnSummary {
    let filled = (0..column.len()).filter(|&row| !column.text(row).is_empty()).count();
    let mut samples: Vec<String> = Vec::new();
    for row in 0..column.len() {
        if samples.len() == LIMITS.shown_samples {
            break;
        }
        let text: String = column.text(row).trim().chars().take(60).collect();
        if !text.is_empty() && !samples.contains(&text) {
            samples.push(text);
        }
    }
    ColumnSummary {
        header: column.header.clone(),
        letters: column_letters(place),
        samples,
        filled: (filled * 100).checked_div(rows).unwrap_or(0) as u8,
        full_numbers: look.full_numbers,
        old_font: look.old_font >= OLD_FONT,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn table(text: &str) -> Table {
        crate::read::read(text.as_bytes(), "a.csv", None, &mut |_| {}).unwrap()
    }

    fn check(text: &str, expected: &[(Field, usize)]) {
        let summary = summarise(&table(text));
        let found: Vec<(Field, usize)> =
            Field::ALL.into_iter().filter_map(|f| Some((f, summary.mapping.column(f)?))).collect();
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn headers_and_values() {
        check(
            "STT,Họ và tên,Ngày sinh,Số CMND,SĐT,HKTT\n1,Lê An,1990,040090123456,0912345678,\"Xã A, Huyện B\"\n",
            &[(Field::Name, 1), (Field::Dob, 2), (Field::Number, 3), (Field::Address, 5)],
        );
        check(
            "TT|Số định danh cá nhân|Số CMND|Họ, chữ đệm và tên|Họ tên cha|Họ tên mẹ|Dân tộc\n1|040090123456|123456789|Lê An|Lê B|Vũ C|Kinh\n",
            &[
                (Field::Name, 3),
                (Field::Number, 1),
                (Field::OldNumber, 2),
                (Field::Father, 4),
                (Field::Mother, 5),
                (Field::Ethnicity, 6),
            ],
        );
    }

    #[test]
    fn values_without_a_header() {
        check(
            "1,Lê Văn An,12/03/1990,040090123456,Nam\n2,Trần Thị Bình,1955,040155123456,Nữ\n",
            &[(Field::Name, 1), (Field::Dob, 2), (Field::Sex, 4), (Field::Number, 3)],
        );
    }

    #[test]
    fn an_insurance_number_is_no_personal_number() {
        check(
            "STT,Mã số BHXH,Họ tên,Năm sinh\n1,4650226076,Lê An,1990\n2,4039513055,Vũ Bình,1991\n",
            &[(Field::Name, 2), (Field::Dob, 3)],
        );
    }
}
