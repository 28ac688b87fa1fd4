//! The times that a table's titles, its sheet and its file name.

use crate::layout::Table;
use crate::text::fold;

/// The years in which lists that are still used were made.
const FIRST_YEAR: u16 = 2000;

/// What a table's names tell: the latest of its titles, or else what its sheet or its file tells.
pub(super) fn by_names<T>(
    table: &Table,
    told: impl Fn(&str) -> Option<T>,
    latest: impl Fn(T, T) -> T,
) -> Option<T> {
    let sheet = &table.sheet;
    let file = sheet.file.rsplit_once('.').map_or(sheet.file.as_str(), |(name, _)| name);
    let titles = table.titles().filter_map(&told).reduce(latest);
    titles.or_else(|| told(&sheet.name)).or_else(|| told(file))
}

/// The latest year up to `last` that a text names as a time, not as a year of birth or in the
/// number of a decree.
pub(super) fn latest_year(text: &str, last: u16) -> Option<u16> {
    let words = text.split(|c: char| c.is_whitespace() || "_(),;:".contains(c));
    let mut before = String::new();
    let mut of_birth = false;
    let mut latest = None;
    for word in words.filter(|word| !word.is_empty()) {
        if word.bytes().any(|b| b.is_ascii_digit()) {
            let parts: Vec<&str> = word.split(['/', '.', '-', '–']).collect();
            // “20/2021/NĐ-CP” is a decree.
            let in_digits = parts.iter().all(|part| part.bytes().all(|b| b.is_ascii_digit()));
            let years = parts.iter().filter(|part| part.len() == 4);
            let years = years.filter_map(|part| part.parse::<u16>().ok());
            let years = years.filter(|year| (FIRST_YEAR..=last).contains(year));
            if in_digits && !of_birth {
                latest = latest.max(years.max());
            }
        } else if !["-", "–"].contains(&word) {
            let word = fold(word);
            // “sinh năm 2015 đến 2020”, but not “học sinh năm 2024”.
            of_birth = match word.as_str() {
                "sinh" => !["hoc", "khai", "thi", "tuyen"].contains(&before.as_str()),
                "nam" | "tu" | "den" | "toi" | "ngay" | "truoc" | "sau" | "trong" => of_birth,
                _ => false,
            };
            before = word;
        }
    }
    latest
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn years_of_lists() {
        for (text, expected) in [
            ("DANH SÁCH HỘ NGHÈO NĂM 2024", Some(2024)),
            ("(Tính đến ngày 31/12/2023)", Some(2023)),
            ("Tháng 3/2025", Some(2025)),
            ("danh_sach_nct_2022", Some(2022)),
            ("Năm học 2024-2025", Some(2025)),
            ("Năm học 2025 - 2026", Some(2026)),
            ("Danh sách học sinh năm 2024", Some(2024)),
            ("Thống kê trẻ sinh năm 2015", None),
            ("Trẻ sinh từ năm 2015 đến năm 2020", None),
            ("Trẻ sinh từ 2015 - 2020, lập tháng 5/2024", Some(2024)),
            ("Theo Nghị định 20/2021/NĐ-CP", None),
            ("Theo Nghị định số 20/2021/NĐ-CP, quý 1 năm 2023", Some(2023)),
            ("Kế hoạch đến năm 2030", None),
            ("Năm 1999", None),
            ("Tuổi (năm 2024)", Some(2024)),
            ("Tuổi", None),
        ] {
            assert_eq!(latest_year(text, 2026), expected, "{text}");
        }
    }
}
