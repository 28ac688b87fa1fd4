//! The day of which an extract is, where its titles, its sheet or its file name it.
//!
//! Takes a table, gives the date as precise as it is written. Decided: a date behind words such as
//! “tính đến”, “thời điểm” is the extract's; any other counts only where no decision, plan or letter
//! is named beside it, because those are dated too.

use std::ops::RangeInclusive;

use super::date::{PartialDate, parse_date};
use super::named_times::{by_names, latest_year};
use crate::layout::Table;
use crate::text::fold;

/// Words behind which a text says of which day it is, folded.
const AS_OF: [&str; 8] = [
    "tinh den",
    "den ngay",
    "den thoi diem",
    "thoi diem",
    "ngay trich xuat",
    "trich xuat ngay",
    "cap nhat",
    "so lieu ngay",
];

/// Words of papers that are dated themselves, folded.
const PAPERS: [&str; 7] =
    ["quyet dinh", "ke hoach", "cong van", "nghi dinh", "thong tu", "chi thi", "can cu"];

/// The day of which a table is, at most `today`; missing if nothing tells it.
pub(super) fn as_of(table: &Table, today: PartialDate) -> PartialDate {
    let told = |text: &str| named(text, today);
    let latest = |found: PartialDate, other: PartialDate| {
        // Of the same month, the one that names its day.
        if other.packed() > found.packed() { other } else { found }
    };
    by_names(table, told, latest).unwrap_or_default()
}

/// The date that a text names as that of what it stands above.
fn named(text: &str, today: PartialDate) -> Option<PartialDate> {
    let folded = fold(text);
    let says = AS_OF.iter().any(|words| folded.contains(words));
    if !says && PAPERS.iter().any(|words| folded.contains(words)) {
        return None;
    }
    let full = dates(&folded).chain(numeric(text)).filter(|date| !date.surely_after(today));
    let full = full.filter(|date| YEARS.contains(&date.year)).max_by_key(|date| date.packed());
    full.or_else(|| {
        let year = latest_year(text, today.year)?;
        PartialDate::new(year, 0, 0)
    })
}

/// The years of which an extract can be.
const YEARS: RangeInclusive<u16> = 2015..=2100;

/// “ngày 5 tháng 3 năm 2025”, “tháng 3 năm 2025”, in folded words.
fn dates(folded: &str) -> impl Iterator<Item = PartialDate> {
    let words: Vec<&str> = folded.split(' ').collect();
    let number = |word: Option<&&str>| word.and_then(|word| word.parse::<u16>().ok());
    let at = move |place: usize| -> Option<PartialDate> {
        let [month_word, month, year_word, year] = words.get(place..place + 4)? else {
            return None;
        };
        if (*month_word, *year_word) != ("thang", "nam") {
            return None;
        }
        let before = place.checked_sub(1);
        let is_day = before.and_then(|at| at.checked_sub(1)).and_then(|at| words.get(at));
        let day = number(before.and_then(|at| words.get(at))).filter(|_| is_day == Some(&"ngay"));
        let month = u8::try_from(number(Some(month))?).ok()?;
        let day = u8::try_from(day.unwrap_or(0)).ok()?;
        PartialDate::new(number(Some(year))?, month, day)
    };
    let places = folded.split(' ').count();
    (0..places).filter_map(at)
}

/// “30/11/2025”, “2025-11-30”, “11/2025”, “30112025”, “20251130” between what is no digit.
fn numeric(text: &str) -> impl Iterator<Item = PartialDate> {
    let pieces = text.split(|c: char| !(c.is_ascii_digit() || "/.-".contains(c)));
    pieces.filter_map(|piece| {
        let piece = piece.trim_matches(['/', '.', '-']);
        let parts: Vec<&str> = piece.split(['/', '.', '-']).collect();
        let number = |part: &str| part.parse::<u16>().ok();
        match parts[..] {
            [one] if one.len() == 8 && one.is_ascii() => {
                let of = |year: &str, month: &str, day: &str| {
                    let year = number(year).filter(|year| YEARS.contains(year))?;
                    PartialDate::new(year, month.parse().ok()?, day.parse().ok()?)
                        .filter(|date| date.is_full())
                };
                of(&one[..4], &one[4..6], &one[6..])
                    .or_else(|| of(&one[4..], &one[2..4], &one[..2]))
            }
            [month, year] if year.len() == 4 && month.len() <= 2 => {
                PartialDate::new(number(year)?, month.parse().ok()?, 0)
            }
            [_, _, _] => parse_date(piece).filter(|date| date.is_full()),
            _ => None,
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_of_extracts() {
        let today = PartialDate { year: 2026, month: 11, day: 29 };
        for (text, expected) in [
            ("(Tính đến ngày 31/12/2025)", "31/12/2025"),
            ("Số liệu đến ngày 05 tháng 3 năm 2026", "05/03/2026"),
            ("Tháng 3 năm 2025", "03/2025"),
            ("trich-xuat_20251130", "30/11/2025"),
            ("dancu 30112025", "30/11/2025"),
            ("dancu-2025-11-30", "30/11/2025"),
            ("DC T11.2025", "11/2025"),
            ("DỮ LIỆU DÂN CƯ NĂM 2024", "2024"),
            ("Theo Quyết định số 06/QĐ-TTg ngày 06/01/2022", ""),
            ("Theo Kế hoạch ngày 06/01/2022, tính đến 01/6/2026", "01/06/2026"),
            ("Công dân sinh năm 2015", ""),
            ("Đến ngày 31/12/2030", ""),
            ("TRÍCH XUẤT CSDL QUỐC GIA VỀ DÂN CƯ", ""),
            ("Mẫu 12/34", ""),
            ("", ""),
        ] {
            let found = named(text, today).unwrap_or_default();
            assert_eq!(found.to_string(), expected, "{text}");
        }
    }
}
