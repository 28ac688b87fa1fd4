//! Guesses which columns hold which field, from headers and values together.
//!
//! Fields spread over several columns are found first, by their headers. Then columns whose headers
//! name a field are taken, the most certain first; then, for fields still without a column, those
//! whose header says little and whose values say much. A column whose header plainly names
//! something else holds no field. Decided: a column is rather left open than taken wrongly, because
//! an officer sees at once what is missing, and not what is wrong.

use super::agreement::with_years;
use super::by_header::ranked;
use super::by_values::add_by_values;
use super::carried::add_carried;
use super::evidence::{Evidence, evidence};
use super::heading::{Heading, Person, headings};
use super::kind::guess_kind;
use super::people::add_people;
use super::saved::shape;
use super::summary::{ColumnSummary, Confidence, TableSummary};
use super::written_apart::fields_written_apart;
use crate::layout::{Origin, Table, preview};
use crate::mapping::Mapping;
use crate::normalise::Codes;
use crate::plan::headers::{LEFT_BEHIND, LOST, OF_A_CARD, OF_THINGS};
use crate::plan::{Field, LIMITS, ListKind, Role, Says};
use crate::read::Values;
use crate::text::{fold, has_words};

/// The confidence that an exact header gives a field that values cannot confirm, in percent.
const BY_WHOLE_HEADER: u8 = 90;

/// The confidence that the cells of names give a field, in percent.
const TOLD_BY_NAMES: u8 = 70;

/// The confidence that the headers of several columns give a field, in percent.
const WRITTEN_APART: u8 = 90;

/// The summary of a table, with the guessed mapping.
pub fn summarise(table: &Table) -> TableSummary {
    let codes = Codes::embedded();
    let looks: Vec<Evidence> =
        (0..table.columns.len()).map(|column| evidence(table, column, &codes)).collect();
    let headings = headings(table, &looks);
    let (mapping, confidence) = guess(table, &headings, &looks, None);
    let last = table.len().saturating_sub(1);
    TableSummary {
        file: table.file().to_owned(),
        sheet: table.sheet_name(),
        hidden: table.sheet.hidden,
        header_rows: table.header_rows,
        data_rows: (table.row(0), table.row(last)),
        last_filled: table.sheet.rows.last().copied().unwrap_or(0),
        rows: table.len() as u32,
        columns: (0..table.columns.len())
            .map(|column| column_summary(table, column, &looks[column], &headings[column]))
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
    guess(table, &headings(table, &looks), &looks, Some(kind)).0
}

fn guess(
    table: &Table,
    headings: &[Heading],
    looks: &[Evidence],
    kind: Option<ListKind>,
) -> (Mapping, Confidence) {
    let mut mapping = Mapping::default();
    let mut confidence = [0; Field::ALL.len()];
    for (field, columns) in fields_written_apart(table, headings, looks) {
        let taken = columns.iter().any(|&column| mapping.field(column).is_some());
        let years_by_sex = field == Field::Sex && mapping.columns(Field::Dob).len() == 2;
        if mapping.column(field).is_none() && (!taken || years_by_sex) {
            mapping.set_all(field, &columns);
            confidence[field.index()] = WRITTEN_APART;
        }
    }
    for (score, field, column) in ranked(headings, table, looks) {
        if mapping.column(field).is_none() && mapping.field(column).is_none() {
            mapping.set(field, Some(column));
            confidence[field.index()] = score;
        }
    }
    give_back_number(table, headings, &mut mapping, &mut confidence);
    drop_other_codes(table, headings, looks, &mut mapping, &mut confidence);
    add_by_values(table, headings, looks, &mut mapping, &mut confidence);
    promote_old_number(&mut mapping, &mut confidence);
    add_told_by_names(table, &mut mapping, &mut confidence);
    mapping.kind = kind.unwrap_or_else(|| guess_kind(table, headings, &mapping));
    drop_death_of_others(table, headings, &mut mapping, &mut confidence);
    add_people(table, headings, looks, &mut mapping, &mut confidence);
    add_carried(headings, looks, &mut mapping);
    for field in Field::ALL.into_iter().filter(|field| field.is_carried()) {
        if mapping.column(field).is_some() {
            confidence[field.index()] = BY_WHOLE_HEADER;
        }
    }
    (mapping, confidence)
}

/// Whether a sheet lists people, not communes or totals: it has names or numbers, and something
/// else about a person.
fn lists_people(table: &Table, mapping: &Mapping, confidence: &Confidence) -> bool {
    let has = |field: Field| mapping.column(field).is_some();
    let named = has(Field::Name) && confidence[Field::Name.index()] >= 50 || has(Field::Number);
    let more = [Field::Dob, Field::OldNumber, Field::Address, Field::Sex].into_iter().any(has)
        || has(Field::Name) && has(Field::Number);
    // A register whose rows have no single person must name everybody its rows are about.
    let names = |role: &Role| mapping.of(*role).column(Field::Name).is_some();
    let people = !mapping.people().contains(&Role::Own) && mapping.people().iter().all(names);
    !table.is_empty() && !table.sheet.hidden && (named && more || people)
}

/// If a list has only one column of numbers, headed CMND, it mixes old and new numbers, and the
/// column becomes the number. With two columns nothing changes.
fn promote_old_number(mapping: &mut Mapping, confidence: &mut Confidence) {
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
    confidence: &mut Confidence,
) {
    let number = mapping.column(Field::Number);
    let Some(column) = number.filter(|&column| headings[column].after != Person::Own) else {
        return;
    };
    if !with_years(table, column, mapping).fails() {
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

/// Takes a date of death and a state away that are not those of the row's person: of the spouse named
/// before them, of whoever left the pension behind; the state of a card, the day on which it was lost.
/// Only in a register of deaths may the dead one's date stand behind the informant.
fn drop_death_of_others(
    table: &Table,
    headings: &[Heading],
    mapping: &mut Mapping,
    confidence: &mut Confidence,
) {
    let is_register = mapping.kind.profile().says == Says::Dead;
    let titles: Vec<String> = table.titles().map(fold).collect();
    let has =
        |words: &[&str]| titles.iter().any(|title| words.iter().any(|of| has_words(title, of)));
    for field in [Field::Death, Field::State] {
        let Some(column) = mapping.column(field) else { continue };
        let heading = &headings[column];
        let is_death = field == Field::Death;
        let is_lost = is_death && has_words(&heading.leaf, "mat") && has(LOST);
        let mut things = OF_THINGS.iter().chain(&["cccd", "can cuoc"]);
        let is_of_thing = !is_death && things.any(|of| has_words(&heading.leaf, of));
        let is_of_other =
            heading.person != Person::Own || is_after_another(headings, mapping, column);
        let is_dropped =
            is_of_thing || !is_register && (is_of_other || is_lost || is_death && has(LEFT_BEHIND));
        if is_dropped {
            mapping.set(field, None);
            confidence[field.index()] = 0;
        }
    }
}

/// Whether the columns before this one name somebody else after the row's own fields. A parent's name
/// may stand before the row's own state.
fn is_after_another(headings: &[Heading], mapping: &Mapping, column: usize) -> bool {
    const NAMES: &[&str] = &["nguoi", "chu ho", "vo", "chong"];
    let before = (0..column).rev().map(|place| (place, &headings[place]));
    for (place, heading) in before {
        let field = mapping.field(place);
        if field.is_some_and(|field| field.is_common()) {
            return false;
        }
        let starts = NAMES.iter().any(|of| heading.leaf.split(' ').next() == Some(of))
            || heading.leaf.starts_with("chu ho");
        if field.is_none() && (heading.person == Person::Other || starts) {
            return true;
        }
    }
    false
}

/// Takes a column away from the number if its header may name another code (“Mã định danh” of a
/// school) and the years in it are not those of the rows' people, or if all its numbers would need
/// zeros and nothing confirms them.
fn drop_other_codes(
    table: &Table,
    headings: &[Heading],
    looks: &[Evidence],
    mapping: &mut Mapping,
    confidence: &mut Confidence,
) {
    let Some(column) = mapping.column(Field::Number) else { return };
    let (heading, look) = (&headings[column], &looks[column]);
    let is_of_card = |text: &str| OF_A_CARD.iter().any(|words| has_words(text, words));
    if is_of_card(&heading.leaf) || is_of_card(&heading.group) {
        return;
    }
    let agreement = with_years(table, column, mapping);
    let unconfirmed = agreement.holds() != Some(true) && look.restored >= 50 && look.looked_at > 2;
    if agreement.holds() == Some(false) || unconfirmed {
        mapping.set(Field::Number, None);
        confidence[Field::Number.index()] = 0;
    }
}

/// Adds what the cells of names say besides the name: alone, or behind the field's own columns,
/// which come first. Two columns for the sexes have no room for it.
fn add_told_by_names(table: &Table, mapping: &mut Mapping, confidence: &mut Confidence) {
    for (place, column) in table.columns.iter().enumerate() {
        let Origin::Names(field) = column.origin else { continue };
        let own: Vec<usize> = mapping.columns(field).iter().map(|&c| c.into()).collect();
        if own.is_empty() {
            confidence[field.index()] = TOLD_BY_NAMES;
        } else if field == Field::Sex || own.len() == 2 {
            continue;
        }
        mapping.set_all(field, &[own, vec![place]].concat());
    }
}

fn column_summary(
    table: &Table,
    place: usize,
    look: &Evidence,
    heading: &Heading,
) -> ColumnSummary {
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
        other: heading.other,
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

    #[test]
    fn numbers_of_another_shape_are_believed_under_the_header_of_a_card() {
        let of = |header: &str, numbers: [&str; 5]| {
            let years = [1961, 1968, 1975, 1982, 1989];
            let rows = years.iter().zip(numbers).enumerate().map(|(row, (year, number))| {
                let name = ["Lê An", "Vũ Bình", "Trần Chi", "Đỗ Duy", "Bùi Em"][row];
                format!("{row},{name},{year},{number}\n")
            });
            format!("STT,Họ và tên,Năm sinh,{header}\n{}", rows.collect::<String>())
        };
        let seven = ["5304218", "4066625", "4365168", "9239102", "7474300"];
        let passports = ["B5304218", "C4066625", "B4365168", "N9239102", "C7474300"];
        let found = [(Field::Name, 1), (Field::Dob, 2), (Field::Number, 3)];
        for (header, numbers, is_number) in [
            ("Số CCCD", seven, true),
            ("Số định danh", seven, true),
            ("CCCD/Hộ chiếu", passports, true),
            ("National ID", seven, true),
            // Other codes, too little of one kind, or one number for all.
            ("Mã số", seven, false),
            ("Mã định danh", seven, false),
            ("Mã số BHXH", seven, false),
            ("Số hồ sơ", seven, false),
            ("Số CCCD", ["5304218", "có", "không", "mất", "4066625"], false),
            ("Số CCCD", ["5304218"; 5], false),
            ("Số CCCD", ["1", "2", "3", "4", "5"], false),
        ] {
            check(&of(header, numbers), &found[..if is_number { 3 } else { 2 }]);
        }
    }
}
