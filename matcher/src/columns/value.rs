//! The value of a field in a row: the cell of its column, or what the cells of its several columns
//! say together.
//!
//! One rule per field: names are joined by spaces, the parts of a date by strokes, those of an address
//! by commas, the narrowest first; of two columns for the sexes the one that is filled says which.

use std::borrow::Cow;

use super::Mapping;
use crate::layout::Table;
use crate::plan::Field;
use crate::text::{fold, lower};

/// The words that stand for a sex where only a mark under a header said it.
const MALE: &str = "Nam";
const FEMALE: &str = "Nữ";

impl Mapping {
    /// The value of a field in a row of the table, as it is shown and compared. Empty when there is
    /// none.
    pub fn value<'a>(&self, table: &'a Table, field: Field, row: usize) -> Cow<'a, str> {
        let cell = |column: &u16| table.text(usize::from(*column), row);
        let columns = self.columns(field);
        match (field, columns) {
            (_, []) => Cow::Borrowed(""),
            (Field::Sex, [column]) => one_sex_column(table, usize::from(*column), row),
            (Field::Sex, [male, female, ..]) => {
                match (cell(male).trim().is_empty(), cell(female).trim().is_empty()) {
                    (false, true) => Cow::Borrowed(MALE),
                    (true, false) => Cow::Borrowed(FEMALE),
                    _ => Cow::Borrowed(""),
                }
            }
            (_, [column]) => Cow::Borrowed(cell(column)),
            (Field::Name | Field::Father | Field::Mother, _) => {
                joined(columns.iter().map(cell), " ")
            }
            (Field::Address, _) => address(columns.iter().map(cell)),
            (Field::Dob, _) => date(columns.iter().map(cell)),
            _ => columns.iter().map(cell).find(|text| !text.trim().is_empty()).unwrap_or("").into(),
        }
    }
}

/// A column headed “Nữ” alone, or with “x”, where a mark is a woman and a blank a man; any other as it stands.
fn one_sex_column(table: &Table, column: usize, row: usize) -> Cow<'_, str> {
    let text = table.text(column, row);
    let header = table.columns.get(column).map_or("", |c| c.header.as_str());
    let Some((marked, blank)) = marked_sex(header) else { return text.into() };
    match fold(text).as_str() {
        "" if text.trim().is_empty() => blank.into(),
        "x" | "1" | "v" | "co" => marked.into(),
        _ => text.into(),
    }
}

/// What a mark and a blank say under a header that names one sex alone: “Nữ”, “Giới tính (Nữ: x)”.
fn marked_sex(header: &str) -> Option<(&'static str, &'static str)> {
    // “Năm” is a year: only the marks tell it from “Nam”.
    let year = lower(header).contains("năm");
    let folded = fold(header);
    let words: Vec<&str> = folded.split(' ').collect();
    let beside = ["gioi", "tinh", "phai", "gt", "la", "ghi", "danh", "dau", "x"];
    if year || words.iter().any(|word| !["nam", "nu"].contains(word) && !beside.contains(word)) {
        return None;
    }
    match (words.contains(&"nam"), words.contains(&"nu")) {
        (false, true) => Some((FEMALE, MALE)),
        (true, false) => Some((MALE, FEMALE)),
        _ => None,
    }
}

/// The filled cells with something between them.
fn joined<'a>(cells: impl Iterator<Item = &'a str>, between: &str) -> Cow<'a, str> {
    let filled: Vec<&str> = cells.map(str::trim).filter(|text| !text.is_empty()).collect();
    match filled[..] {
        [] => Cow::Borrowed(""),
        [only] => Cow::Borrowed(only),
        _ => Cow::Owned(filled.join(between)),
    }
}

/// The parts of an address; one that another already says is not said twice.
fn address<'a>(cells: impl Iterator<Item = &'a str>) -> Cow<'a, str> {
    let filled: Vec<&str> = cells.map(str::trim).filter(|text| !text.is_empty()).collect();
    let mut said: Vec<(&str, String)> = Vec::new();
    for text in filled {
        let folded = format!(" {} ", fold(text));
        let known = |(_, other): &(&str, String)| {
            // “Xã Hải Vân” within “Thôn 3, Xã Hải Vân”; a bare number is a part of anything.
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

/// Day, month and year from their columns, an unknown one in between as 0; or the one date that is
/// filled, of several.
fn date<'a>(cells: impl Iterator<Item = &'a str>) -> Cow<'a, str> {
    let cells: Vec<&str> = cells.map(str::trim).collect();
    let is_part = |text: &&&str| text.len() <= 2;
    let filled = || cells.iter().filter(|text| !text.is_empty());
    match filled().count() {
        0 => Cow::Borrowed(""),
        1 => filled().next().map_or(Cow::Borrowed(""), |text| Cow::Borrowed(*text)),
        // Two whole dates: the first is meant.
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
        let found: Vec<_> = (0..table.len()).map(|row| mapping.value(&table, field, row)).collect();
        assert_eq!(found, expected, "{text}");
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
