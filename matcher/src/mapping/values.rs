//! The value of a field in a row: the cell of its column, or what the cells of several columns say
//! together.
//!
//! There is one rule per field: names are joined by spaces, the parts of a date by slashes, those
//! of an address by commas, the narrowest first; and of two columns for the sexes, the filled one
//! tells.

use std::borrow::Cow;

use super::Mapping;
use crate::layout::{DataColumn, Table};
use crate::plan::{Field, Join};
use crate::read::Values;
use crate::text::{fold, lower};

/// The words for a sex if only a mark under a header gives it.
const MALE: &str = "Nam";
const FEMALE: &str = "Nữ";

/// The values of a field in a table's rows; the kind of its columns is determined once.
#[derive(Clone, Copy, Debug)]
pub enum FieldValues<'a> {
    /// The table has no column for the field.
    None,
    /// One column, as it is.
    One(DataColumn<'a>),
    /// A column in which a mark means one sex and a blank the other.
    Marked(DataColumn<'a>, MarkedSex),
    /// Several columns that give the value together.
    Several(&'a Table, Field, &'a [u16]),
}

/// What a mark and a blank mean.
#[derive(Clone, Copy, Debug)]
pub struct MarkedSex {
    marked: &'static str,
    blank: &'static str,
}

impl Mapping {
    /// The values of a field in the table, as shown and compared.
    pub fn values<'a>(&'a self, table: &'a Table, field: Field) -> FieldValues<'a> {
        match (field, self.columns(field)) {
            (_, []) => FieldValues::None,
            (Field::Sex, [column]) => {
                let cells = table.data_column(usize::from(*column));
                let header = table.columns.get(usize::from(*column)).map_or("", |c| &c.header);
                marked_sex(header)
                    .map_or(FieldValues::One(cells), |says| FieldValues::Marked(cells, says))
            }
            (_, [column]) => FieldValues::One(table.data_column(usize::from(*column))),
            (_, columns) => FieldValues::Several(table, field, columns),
        }
    }
}

impl<'a> FieldValues<'a> {
    /// The cell whose text is the value; `None` if the value is made from several cells or from a
    /// mark.
    pub fn cell(&self, row: usize) -> Option<&'a str> {
        match self {
            FieldValues::None => Some(""),
            FieldValues::One(cells) => Some(cells.text(row)),
            FieldValues::Marked(..) | FieldValues::Several(..) => None,
        }
    }

    /// The code of the value in a row: rows with equal codes have equal values. `None` if values
    /// are not stored once; a field without a column has one value.
    #[inline]
    pub fn code(&self, row: usize) -> Option<u32> {
        match self {
            FieldValues::None => Some(0),
            FieldValues::One(cells) | FieldValues::Marked(cells, _) => cells.code(row),
            FieldValues::Several(..) => None,
        }
    }

    /// The number of codes; each code is below it.
    pub fn codes(&self) -> usize {
        match self {
            FieldValues::None => 1,
            FieldValues::One(cells) | FieldValues::Marked(cells, _) => {
                cells.distinct().map_or(0, Values::len)
            }
            FieldValues::Several(..) => 0,
        }
    }

    /// How many of the first `rows` rows have a value.
    pub fn filled(&self, rows: usize) -> usize {
        match self {
            FieldValues::None => 0,
            FieldValues::One(cells) => cells.filled(rows),
            // A blank gives a sex too.
            FieldValues::Marked(..) => rows,
            FieldValues::Several(table, field, columns) => {
                (0..rows).filter(|&row| is_said(table, *field, columns, row)).count()
            }
        }
    }

    /// The value in a row of data; empty if there is none.
    pub fn get(&self, row: usize) -> Cow<'a, str> {
        match self {
            FieldValues::None => Cow::Borrowed(""),
            FieldValues::One(cells) => Cow::Borrowed(cells.text(row)),
            FieldValues::Marked(cells, says) => says.value(cells.text(row)),
            FieldValues::Several(table, field, columns) => several(table, *field, columns, row),
        }
    }
}

impl MarkedSex {
    /// The sex that a cell means; text other than a mark or a blank is returned as it is.
    fn value<'a>(&self, text: &'a str) -> Cow<'a, str> {
        match fold(text).as_str() {
            "" if text.trim().is_empty() => self.blank.into(),
            "x" | "1" | "v" | "co" => self.marked.into(),
            _ => text.into(),
        }
    }
}

/// The value that several columns give together. What the cell of the name says counts only if no
/// other column has a value.
fn several<'a>(table: &'a Table, field: Field, columns: &[u16], row: usize) -> Cow<'a, str> {
    let cell = |column: &u16| table.text(usize::from(*column), row);
    if let Some((last, own)) = told_beside(table, columns) {
        let said = match own {
            [only] => Cow::Borrowed(cell(only)),
            own => several(table, field, own, row),
        };
        return if said.trim().is_empty() { cell(last).into() } else { said };
    }
    match (field.profile().join, columns) {
        (Join::Sexes, [male, female, ..]) => {
            match (cell(male).trim().is_empty(), cell(female).trim().is_empty()) {
                (false, true) => Cow::Borrowed(MALE),
                (true, false) => Cow::Borrowed(FEMALE),
                _ => Cow::Borrowed(""),
            }
        }
        (Join::Words, _) => joined(columns.iter().map(cell), " "),
        (Join::Address, _) => address(columns.iter().map(cell)),
        (Join::Date, _) => date(columns.iter().map(cell)),
        (Join::Sexes | Join::FirstFilled, _) => {
            columns.iter().map(cell).find(|text| !text.trim().is_empty()).unwrap_or("").into()
        }
    }
}

/// A column that was made from the cells of names, and the field's own columns before it.
fn told_beside<'c>(table: &Table, columns: &'c [u16]) -> Option<(&'c u16, &'c [u16])> {
    let (last, own) = columns.split_last()?;
    (!own.is_empty() && table.is_of_names(usize::from(*last))).then_some((last, own))
}

/// Whether [`several`] is not empty.
fn is_said(table: &Table, field: Field, columns: &[u16], row: usize) -> bool {
    let filled = |column: u16| !table.text(usize::from(column), row).trim().is_empty();
    if let Some((last, own)) = told_beside(table, columns) {
        return filled(*last) || is_said(table, field, own, row);
    }
    match (field.profile().join, columns) {
        (Join::Sexes, &[male, female, ..]) => filled(male) != filled(female),
        _ => columns.iter().any(|&column| filled(column)),
    }
}

/// What marks mean under a header that names only one sex: “Nữ”, “Giới tính (Nữ: x)”.
fn marked_sex(header: &str) -> Option<MarkedSex> {
    // Both words begin with the same letter, which rules out most headers.
    let words = header.split(|c: char| !c.is_alphanumeric());
    if !words.into_iter().any(|word| word.starts_with(['n', 'N'])) {
        return None;
    }
    // “Năm” means year: only its marks distinguish it from “Nam”.
    let year = lower(header).contains("năm");
    let folded = fold(header);
    let words: Vec<&str> = folded.split(' ').collect();
    let beside = ["gioi", "tinh", "phai", "gt", "la", "ghi", "danh", "dau", "x"];
    if year || words.iter().any(|word| !["nam", "nu"].contains(word) && !beside.contains(word)) {
        return None;
    }
    match (words.contains(&"nam"), words.contains(&"nu")) {
        (false, true) => Some(MarkedSex { marked: FEMALE, blank: MALE }),
        (true, false) => Some(MarkedSex { marked: MALE, blank: FEMALE }),
        _ => None,
    }
}

/// The filled cells, joined by `between`.
fn joined<'a>(cells: impl Iterator<Item = &'a str>, between: &str) -> Cow<'a, str> {
    let filled: Vec<&str> = cells.map(str::trim).filter(|text| !text.is_empty()).collect();
    match filled[..] {
        [] => Cow::Borrowed(""),
        [only] => Cow::Borrowed(only),
        _ => Cow::Owned(filled.join(between)),
    }
}

/// The parts of an address, without a part that another one contains.
fn address<'a>(cells: impl Iterator<Item = &'a str>) -> Cow<'a, str> {
    let filled: Vec<&str> = cells.map(str::trim).filter(|text| !text.is_empty()).collect();
    let mut said: Vec<(&str, String)> = Vec::new();
    for text in filled {
        let folded = format!(" {} ", fold(text));
        let known = |(_, other): &(&str, String)| {
            // “Xã Hải Vân” within “Thôn 3, Xã Hải Vân”; but a bare number is contained in anything.
            other.contains(&folded) && folded.trim().contains(' ')
        };
        if !said.iter().any(known) {
            said.push((text, folded));
        }
    }
    match &said[..] {
        [] => Cow::Borrowed(""),
        [(only, _)] => Cow::Borrowed(only),
        several => Cow::Owned(several.iter().map(|(text, _)| *text).collect::<Vec<_>>().join(", ")),
    }
}

/// Day, month and year from their columns, with 0 for an unknown one in between; or, of several
/// dates, the one that is filled.
fn date<'a>(cells: impl Iterator<Item = &'a str>) -> Cow<'a, str> {
    let cells: Vec<&str> = cells.map(str::trim).collect();
    let is_part = |text: &&&str| text.len() <= 2;
    let filled = || cells.iter().filter(|text| !text.is_empty());
    match filled().count() {
        0 => Cow::Borrowed(""),
        1 => filled().next().map_or(Cow::Borrowed(""), |text| Cow::Borrowed(*text)),
        // Two whole dates: the first one counts.
        _ if filled().filter(|text| !is_part(text) && text.len() > 4).count() > 1 => {
            filled().next().map_or(Cow::Borrowed(""), |text| Cow::Borrowed(*text))
        }
        _ => {
            let parts: Vec<&str> = cells
                .iter()
                .skip_while(|text| text.is_empty())
                .map(|text| if text.is_empty() { "0" } else { *text })
                .collect();
            Cow::Owned(parts.join("/"))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::layout::{LayoutChoice, lay_out};

    fn table(text: &str) -> Table {
        let sheet =
            crate::read::read(text.as_bytes(), "a.csv", None, &mut |_| {}).unwrap().remove(0);
        lay_out(sheet, &LayoutChoice::default())
    }

    fn check(text: &str, field: Field, columns: &[usize], expected: &[&str]) {
        let table = table(text);
        let mut mapping = Mapping::default();
        mapping.set_all(field, columns);
        let values = mapping.values(&table, field);
        let found: Vec<_> = (0..table.len()).map(|row| values.get(row)).collect();
        assert_eq!(found, expected, "{text}");
        let filled = found.iter().filter(|text| !text.is_empty()).count();
        assert_eq!(values.filled(table.len()), filled, "{text}");
        // Equal codes mean equal values.
        for (a, b) in (0..table.len()).flat_map(|a| (0..a).map(move |b| (a, b))) {
            if values.code(a).is_some() && values.code(a) == values.code(b) {
                assert_eq!(found[a], found[b], "{text}");
            }
        }
    }

    #[test]
    fn names_in_parts() {
        check(
            "STT,Họ,Tên đệm,Tên,Năm sinh\n1,Lê,Văn,An,1990\n2,Y,,Blô,1991\n",
            Field::Name,
            &[1, 2, 3],
            &["Lê Văn An", "Y Blô"],
        );
    }

    #[test]
    fn dates_in_parts() {
        check(
            "Họ tên,Ngày,Tháng,Năm\nA,1,2,1990\nB,,2,1991\nC,,,1955\nD,5,,1960\nE,,,\n",
            Field::Dob,
            &[1, 2, 3],
            &["1/2/1990", "2/1991", "1955", "5/0/1960", ""],
        );
        check(
            "Họ tên,Nam,Nữ\nA,1950,\nB,,03/02/1960\n",
            Field::Dob,
            &[1, 2],
            &["1950", "03/02/1960"],
        );
    }

    #[test]
    fn sexes_by_marks() {
        check("Họ tên,Nam,Nữ\nA,x,\nB,,x\nC,,\n", Field::Sex, &[1, 2], &["Nam", "Nữ", ""]);
        check(
            "Họ tên,Năm sinh,Nữ\nA,1950,\nB,1960,x\nC,1960,Nam\n",
            Field::Sex,
            &[2],
            &["Nam", "Nữ", "Nam"],
        );
    }

    #[test]
    fn addresses_in_parts() {
        check(
            "Họ tên,Thôn,Xã,Tỉnh\nA,Thôn 3,Xã Hải Vân,Thanh Hóa\nB,\"Thôn 3, Xã Hải Vân\",Xã Hải Vân,\nC,3,Hải Vân,Thanh Hóa\n",
            Field::Address,
            &[1, 2, 3],
            &["Thôn 3, Xã Hải Vân, Thanh Hóa", "Thôn 3, Xã Hải Vân", "3, Hải Vân, Thanh Hóa"],
        );
    }
}
