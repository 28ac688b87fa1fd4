//! Guesses which columns hold which field, from headers and values together.
//!
//! Fields spread over several columns are found first, by their headers. Then each pair of column
//! and field gets a confidence, in which the header weighs more than the values, and pairs are
//! taken from the most certain down, so that a column with a poor header still loses to a better
//! one.

use super::carried::add_carried;
use super::evidence::{Evidence, evidence};
use super::heading::{Heading, Person, headings};
use super::kind::guess_kind;
use super::people::add_people;
use super::saved::shape;
use super::summary::{ColumnSummary, TableSummary};
use super::written_apart::fields_written_apart;
use crate::layout::{Origin, Table, preview};
use crate::mapping::Mapping;
use crate::normalise::{CodedField, Codes, Structure, ZeroRule, parse_date, parse_number};
use crate::plan::{Field, LIMITS, ListKind, Role};
use crate::read::Values;

/// A pair of column and field below this confidence is not taken, in percent.
const LEAST_CONFIDENCE: u32 = 35;

/// The confidence that an exact header gives a field that values cannot confirm, in percent.
const BY_WHOLE_HEADER: u8 = 90;

/// The confidence that the headers of several columns give a field, in percent.
const WRITTEN_APART: u8 = 90;

/// The summary of a table, with the guessed mapping.
pub fn summarise(table: &Table) -> TableSummary {
    let codes = Codes::embedded();
    let looks: Vec<Evidence> =
        (0..table.columns.len()).map(|column| evidence(table, column, &codes)).collect();
    let (mapping, confidence) = guess(table, &looks, None);
    let last = table.len().saturating_sub(1);
    TableSummary {
        file: table.file().to_owned(),
        sheet: table.sheet.name.clone(),
        hidden: table.sheet.hidden,
        header_rows: table.header_rows,
        data_rows: (table.row(0), table.row(last)),
        last_filled: table.sheet.rows.last().copied().unwrap_or(0),
        rows: table.len() as u32,
        columns: (0..table.columns.len())
            .map(|column| column_summary(table, column, &looks[column]))
            .collect(),
        lists_people: lists_people(table, &mapping, &confidence),
        mapping,
        confidence,
        notices: table.notices.clone(),
        no_list: table.no_list,
        preview: preview(table),
        shape: shape(table),
        fingerprint: table.fingerprint(),
    }
}

/// The guessed mapping of a table for which the user says what it lists.
pub fn mapping_as(table: &Table, kind: ListKind) -> Mapping {
    let codes = Codes::embedded();
    let columns = 0..table.columns.len();
    let looks: Vec<Evidence> = columns.map(|column| evidence(table, column, &codes)).collect();
    guess(table, &looks, Some(kind)).0
}

fn guess(
    table: &Table,
    looks: &[Evidence],
    kind: Option<ListKind>,
) -> (Mapping, [u8; Field::ALL.len()]) {
    let headings = headings(table);
    let mut mapping = Mapping::default();
    let mut confidence = [0; Field::ALL.len()];
    for (field, columns) in fields_written_apart(table, &headings, looks) {
        let taken = columns.iter().any(|&column| mapping.field(column).is_some());
        let years_by_sex = field == Field::Sex && mapping.columns(Field::Dob).len() == 2;
        if mapping.column(field).is_none() && (!taken || years_by_sex) {
            mapping.set_all(field, &columns);
            confidence[field.index()] = WRITTEN_APART;
        }
    }
    for (score, field, column) in ranked(&headings, table, looks) {
        if mapping.column(field).is_none() && mapping.field(column).is_none() {
            mapping.set(field, Some(column));
            confidence[field.index()] = score.min(100) as u8;
        }
    }
    promote_old_number(&mut mapping, &mut confidence);
    give_back_number(table, &headings, &mut mapping, &mut confidence);
    mapping.kind = kind.unwrap_or_else(|| guess_kind(table, &headings, &mapping));
    add_people(table, &headings, looks, &mut mapping, &mut confidence);
    add_carried(&headings, &mut mapping);
    for field in Field::ALL.into_iter().filter(|field| field.is_carried()) {
        if mapping.column(field).is_some() {
            confidence[field.index()] = BY_WHOLE_HEADER;
        }
    }
    (mapping, confidence)
}

/// Whether a sheet lists people, not communes or totals: it has names or numbers, and something
/// else about a person.
fn lists_people(table: &Table, mapping: &Mapping, confidence: &[u8; Field::ALL.len()]) -> bool {
    let has = |field: Field| mapping.column(field).is_some();
    let named = has(Field::Name) && confidence[Field::Name.index()] >= 50 || has(Field::Number);
    let more = [Field::Dob, Field::OldNumber, Field::Address, Field::Sex].into_iter().any(has)
        || has(Field::Name) && has(Field::Number);
    // A register whose rows have no single person must name everybody its rows are about.
    let names = |role: &Role| mapping.of(*role).column(Field::Name).is_some();
    let people = !mapping.people().contains(&Role::Own) && mapping.people().iter().all(names);
    !table.is_empty() && !table.sheet.hidden && (named && more || people)
}

/// Every plausible pair of field and column, the most certain first; among equals, the earlier
/// column.
fn ranked(headings: &[Heading], table: &Table, looks: &[Evidence]) -> Vec<(u32, Field, usize)> {
    let mut pairs = Vec::new();
    for (place, heading) in headings.iter().enumerate() {
        if table.columns[place].origin != Origin::Sheet {
            continue;
        }
        for field in Field::ALL {
            let header =
                heading.fields.iter().find(|(f, _)| *f == field).map(|&(_, s)| u32::from(s));
            let fits = looks[place].fits(field).map(u32::from);
            let score = match (header, fits) {
                (Some(header), None) => header * 6 / 10,
                // A different kind of number under the same word: an insurance number, a pupil's
                // code.
                (Some(_), Some(0)) if field == Field::Number && looks[place].looked_at > 1 => 0,
                // The state of dossiers, of poverty or of something else: the values must tell.
                (Some(_), Some(fits)) if !field.is_common() && is_coded(field) && fits < 40 => 0,
                // Values that contradict a header weigh more than the header does.
                (Some(header), Some(fits)) if fits < 10 && looks[place].looked_at >= 20 => {
                    header * 4 / 10
                }
                (Some(header), Some(fits)) => (header * 6 + fits.min(100) * 4) / 10,
                (None, Some(fits))
                    if heading.fields.is_empty()
                        && heading.person == Person::Own
                        && !heading.passed_over =>
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

/// Whether the field's values come from a known set.
fn is_coded(field: Field) -> bool {
    CodedField::of(field).is_some()
}

/// The confidence that values alone give a field. Parents' names look like anybody's, and nine
/// digits may be a phone number: those fields need a header.
fn unnamed(field: Field, fits: u32) -> u32 {
    match field {
        Field::Number | Field::Dob | Field::Sex | Field::Ethnicity if fits >= 70 => fits * 6 / 10,
        Field::Name | Field::Address if fits >= 60 => fits * 6 / 10,
        _ => 0,
    }
}

/// If a list has only one column of numbers, headed CMND, it mixes old and new numbers, and the
/// column becomes the number. With two columns nothing changes.
fn promote_old_number(mapping: &mut Mapping, confidence: &mut [u8; Field::ALL.len()]) {
    if mapping.column(Field::Number).is_none()
        && let Some(column) = mapping.column(Field::OldNumber)
    {
        mapping.set(Field::Number, Some(column));
        confidence[Field::Number.index()] = confidence[Field::OldNumber.index()];
        confidence[Field::OldNumber.index()] = 0;
    }
}

/// Gives a column of numbers after the name of a parent or a guardian to that person, if the birth
/// years in the numbers are not those of the rows' people.
fn give_back_number(
    table: &Table,
    headings: &[Heading],
    mapping: &mut Mapping,
    confidence: &mut [u8; Field::ALL.len()],
) {
    let number = mapping.column(Field::Number);
    let Some(column) = number.filter(|&column| headings[column].after != Person::Own) else {
        return;
    };
    let (mut agree, mut compared) = (0, 0);
    let dates = mapping.values(table, Field::Dob);
    for row in 0..table.len().min(LIMITS.sampled_values) {
        let number = parse_number(table.text(column, row), ZeroRule::EACH).full();
        let born = parse_date(&dates.get(row)).unwrap_or_default();
        if let (Some(number), false) = (number, born.is_missing()) {
            compared += 1;
            agree += usize::from(Structure::of(number).year == born.year);
        }
    }
    if compared < 2 || agree * 2 >= compared {
        return;
    }
    let of_parent = match headings[column].after {
        Person::Father => Some(Field::FatherNumber),
        Person::Mother => Some(Field::MotherNumber),
        _ => None,
    };
    let sure = std::mem::take(&mut confidence[Field::Number.index()]);
    mapping.set(Field::Number, None);
    if let Some(field) = of_parent.filter(|field| mapping.column(*field).is_none()) {
        mapping.set(field, Some(column));
        confidence[field.index()] = sure;
    }
}

fn column_summary(table: &Table, place: usize, look: &Evidence) -> ColumnSummary {
    let column = &table.columns[place];
    let cells = table.data_column(place);
    let mut samples: Vec<String> = Vec::new();
    // A column with few distinct values is searched to its end for another one.
    let mut seen = vec![false; cells.distinct().map_or(0, Values::len)];
    for row in 0..cells.rows() {
        if samples.len() == LIMITS.shown_samples {
            break;
        }
        let seen = cells.code(row).and_then(|code| seen.get_mut(code as usize));
        if seen.is_some_and(|seen| std::mem::replace(seen, true)) {
            continue;
        }
        let text: String = cells.text(row).trim().chars().take(60).collect();
        if !text.is_empty() && !samples.contains(&text) {
            samples.push(text);
        }
    }
    ColumnSummary {
        header: column.full_header(),
        origin: column.origin,
        letters: table.letters(place),
        samples,
        filled: (look.filled * 100).checked_div(table.len()).unwrap_or(0) as u8,
        full_numbers: look.full_numbers,
        fits: Field::ALL.map(|field| look.fits(field)),
        font: column.font.clone(),
        decoded: column.decoded,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn table(text: &str) -> Table {
        let mut sheets = crate::read::read(text.as_bytes(), "a.csv", None, &mut |_| {}).unwrap();
        crate::layout::lay_out(sheets.remove(0), &crate::layout::LayoutChoice::default())
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
            &[
                (Field::Name, 1),
                (Field::Dob, 2),
                (Field::Number, 3),
                (Field::Address, 5),
                (Field::Phone, 4),
            ],
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
    fn a_parents_number_is_not_the_childs() {
        use Field::{Dob, Father, FatherDob, FatherNumber, Mother, MotherDob, MotherNumber, Name};
        let rows = "1,Lê An,01/02/2015,Lê Bá,1980,040080123456,Vũ Ba,1985,040185123456\n\
            2,Lê Bình,03/04/2016,Lê Tư,1981,040081123456,Vũ Năm,1986,040186123456\n";
        check(
            &format!("TT,Họ và tên trẻ,Ngày sinh,Cha,Năm sinh,CCCD,Mẹ,Năm sinh,CCCD\n{rows}"),
            &[
                (Name, 1),
                (Dob, 2),
                (Father, 3),
                (Mother, 6),
                (FatherDob, 4),
                (MotherDob, 7),
                (FatherNumber, 5),
                (MotherNumber, 8),
            ],
        );
        check(
            "TT,Họ và tên,Ngày sinh,Họ tên mẹ,CCCD\n1,Lê An,01/02/2015,Vũ Ba,040185123456\n\
             2,Lê Bình,03/04/2016,Vũ Năm,040186123456\n",
            &[(Name, 1), (Dob, 2), (Mother, 3), (MotherNumber, 4)],
        );
        // The child's own number, after the mother's name.
        check(
            "TT,Họ và tên,Ngày sinh,Họ tên mẹ,CCCD\n1,Lê An,01/02/2015,Vũ Ba,040215123456\n\
             2,Lê Bình,03/04/2016,Vũ Năm,040216123456\n",
            &[(Name, 1), (Dob, 2), (Field::Number, 4), (Mother, 3)],
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
