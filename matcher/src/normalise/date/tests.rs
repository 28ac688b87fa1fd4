//! Tables of dates as lists write them, one row each.

use super::{DateStyle, PartialDate, parse_date, parse_date_in, read_birth};

fn check(text: &str, expected: Option<(u16, u8, u8)>) {
    let found = parse_date(text).map(|d| (d.year, d.month, d.day));
    assert_eq!(found, expected, "{text}");
}

#[test]
fn styles() {
    for (text, year, month, day) in [
        ("18/04/1964", 1964, 4, 18),
        ("8/4/1964", 1964, 4, 8),
        ("18-04-1964", 1964, 4, 18),
        ("18.4.1964", 1964, 4, 18),
        ("1964-04-18", 1964, 4, 18),
        ("1964/04/18 00:00:00", 1964, 4, 18),
        ("18/04/1964 07:30", 1964, 4, 18),
        ("18041964", 1964, 4, 18),
        ("19640418", 1964, 4, 18),
        ("23485", 1964, 4, 18),
        ("ngày 18 tháng 4 năm 1964", 1964, 4, 18),
        ("'18/04/1964", 1964, 4, 18),
        ("18\u{a0}/ 04 /1964", 1964, 4, 18),
        ("04/18/1964", 1964, 4, 18),
        ("18/4/64", 1964, 4, 18),
        ("18/4/05", 2005, 4, 18),
        ("18/4/64 07:30", 1964, 4, 18),
        ("1964", 1964, 0, 0),
        ("năm 1964", 1964, 0, 0),
        ("00/00/1950", 1950, 0, 0),
        ("0/4/1950", 1950, 4, 0),
        ("04/1964", 1964, 4, 0),
        ("tháng 4/1964", 1964, 4, 0),
        ("1964-04", 1964, 4, 0),
        ("29/02/2000", 2000, 2, 29),
        // Months in letters give their position away.
        ("18-Apr-1964", 1964, 4, 18),
        ("5 Apr 1964", 1964, 4, 5),
        ("Apr 5, 1964", 1964, 4, 5),
        ("April 18, 1964", 1964, 4, 18),
        ("05-Dec-64", 1964, 12, 5),
        ("Sept 1964", 1964, 9, 0),
        // Letters typed for digits.
        ("18/O4/1964", 1964, 4, 18),
        ("l8/04/1964", 1964, 4, 18),
        ("18/04/I964", 1964, 4, 18),
        // The time of day in front.
        ("22h10 ngày 15/8/2023", 2023, 8, 15),
        ("05 giờ 30 phút, ngày 18 tháng 01 năm 2023", 2023, 1, 18),
        ("Lúc 7 giờ ngày 3/4/1999", 1999, 4, 3),
        ("22 giờ 15/8/2023", 2023, 8, 15),
        ("5g15 18-04-1964", 1964, 4, 18),
        ("8h 1964", 1964, 0, 0),
        // What people write around dates.
        ("Sinh ngày 18/04/1964", 1964, 4, 18),
        ("18/04/1964 (theo khai sinh)", 1964, 4, 18),
        ("khoảng 1950", 1950, 0, 0),
        ("1955 (71 tuổi)", 1955, 0, 0),
        ("(1955)", 1955, 0, 0),
        ("1950?", 1950, 0, 0),
        ("NS: 1950", 1950, 0, 0),
        ("--/--/1950", 1950, 0, 0),
        ("../../1950", 1950, 0, 0),
        ("../04/1950", 1950, 4, 0),
        ("ngày     tháng     năm 1950", 1950, 0, 0),
        ("00/04/1950", 1950, 4, 0),
        ("00/1950", 1950, 0, 0),
        ("1964-04-18T00:00:00Z", 1964, 4, 18),
        ("1964-04-18T00:00:00.000+07:00", 1964, 4, 18),
        ("18 04 1964", 1964, 4, 18),
        ("18/04 /1964.", 1964, 4, 18),
        ("18_04_1964", 1964, 4, 18),
        ("18\\04\\1964", 1964, 4, 18),
        ("18,04,1964", 1964, 4, 18),
        ("18–04–1964", 1964, 4, 18),
        ("18/4/1964 12:00:00 AM", 1964, 4, 18),
        ("4/18/1964 12:00:00 AM", 1964, 4, 18),
        ("01011964", 1964, 1, 1),
        ("29021964", 1964, 2, 29),
        ("31/12/1999", 1999, 12, 31),
        ("1/1/2000", 2000, 1, 1),
        ("18/4/26", 2026, 4, 18),
        ("18/4/27", 1927, 4, 18),
        ("18/4/99", 1999, 4, 18),
        ("18.4.64", 1964, 4, 18),
        ("36526", 2000, 1, 1),
        ("1850", 1850, 0, 0),
    ] {
        check(text, Some((year, month, day)));
    }
}

#[test]
fn no_dates() {
    check("", Some((0, 0, 0)));
    check(" - ", Some((0, 0, 0)));
    for text in [
        "31/02/1990",
        "không rõ",
        "1234567",
        "12/13",
        "99",
        "1764",
        "18/04/19644",
        "30/30/1990",
        "29/02/1900",
        "29/02/2023",
        "31/04/1990",
        "32/01/1990",
        "31/06/1985",
        "13/13/1990",
        "15/1990",
        "18/04/964",
        "18/04",
        "4/64",
        "1849",
        "2101",
        "Nam",
        "12 tuổi",
        "9999",
        "chưa rõ",
        "x",
        "1001",
    ] {
        check(text, None);
    }
}

#[test]
fn packed_sorts_as_dates() {
    let dates =
        ["1950", "03/1950", "02/03/1950", "01/01/1951"].map(|t| parse_date(t).unwrap().packed());
    assert!(dates.is_sorted());
}

#[test]
fn the_order_of_a_column() {
    let months_first = ["3/25/1990", "12/31/1985", "1/2/1990", "7/18/2001"];
    let style = DateStyle::of(months_first.iter());
    assert!(style.month_first);
    let read = |text: &str| parse_date_in(text, style).map(|d| (d.year, d.month, d.day));
    assert_eq!(read("1/2/1990"), Some((1990, 1, 2)));
    assert_eq!(read("25/3/1990"), Some((1990, 3, 25)));
    assert_eq!(read("1990-03-04"), Some((1990, 3, 4)));
    // Two slips do not change the order.
    let mixed = ["3/25/1990", "12/31/1985", "25/3/1990", "1/2/1990"];
    assert!(!DateStyle::of(mixed.iter()).month_first);
}

/// What is read from a cell of a column: a date, or what a damaged one says.
#[test]
fn dates_of_birth_that_are_not() {
    let day_first = ["25/03/1990", "31/12/1985", "18/07/2001", "01/02/1990"];
    let mixed = ["25/03/1990", "31/12/1985", "7/18/2001", "01/02/1990"];
    for (column, text, date, damaged) in [
        (day_first, "18/04/1964", "18/04/1964", (0, 0, 0)),
        (day_first, "35/04/1964", "", (35, 4, 1964)),
        (day_first, "31/02/1990", "", (31, 2, 1990)),
        (day_first, "31-2-1990", "", (31, 2, 1990)),
        (day_first, "18/13/1964", "", (18, 13, 1964)),
        (day_first, "18/O4/196", "", (18, 4, 196)),
        (day_first, "18/04/19644", "", (18, 4, 19644)),
        (day_first, "35041964", "", (35, 4, 1964)),
        (day_first, "1964-04-35", "", (35, 4, 1964)),
        (day_first, "35/4/64", "", (35, 4, 1964)),
        (day_first, "99/99/1950", "", (0, 0, 1950)),
        (day_first, "15/1990", "", (0, 0, 1990)),
        // The month first in a column of days first.
        (day_first, "04/18/1964", "", (4, 18, 1964)),
        (day_first, "4/18/64", "", (4, 18, 1964)),
        (mixed, "04/18/1964", "18/04/1964", (0, 0, 0)),
        (mixed, "35/04/1964", "", (35, 4, 1964)),
        // Orders that show themselves.
        (day_first, "1964-04-18", "18/04/1964", (0, 0, 0)),
        (day_first, "Apr 18, 1964", "18/04/1964", (0, 0, 0)),
        (day_first, "19640418", "18/04/1964", (0, 0, 0)),
        (day_first, "18/04/1964 07:30", "18/04/1964", (0, 0, 0)),
        // Nothing like a date.
        (day_first, "", "", (0, 0, 0)),
        (day_first, "00/00/0000", "", (0, 0, 0)),
        (day_first, "99/99/9999", "", (0, 0, 0)),
        (day_first, "9999", "", (0, 0, 0)),
        (day_first, "12/13", "", (0, 0, 0)),
        (day_first, "chưa rõ", "", (0, 0, 0)),
        (day_first, "35 tuổi", "", (0, 0, 0)),
    ] {
        let (read, parts) = read_birth(text, DateStyle::of(column.iter()));
        assert_eq!(read.to_string(), date, "{text}");
        assert_eq!((parts.day, parts.month, parts.year), damaged, "{text}");
    }
}

#[test]
fn years_in_cells_of_dates() {
    let typed = ["13/05/1905", "18/05/1905", "01/02/1990"];
    let style = DateStyle::of(typed.iter());
    assert!(style.years_as_days);
    let read = |text: &str| parse_date_in(text, style).map(|d| (d.year, d.month, d.day));
    assert_eq!(read("13/05/1905"), Some((1960, 0, 0)));
    assert_eq!(read("01/02/1990"), Some((1990, 2, 1)));
    // A list of old births has days in other years too.
    let old = ["13/05/1905", "01/02/1904", "07/08/1906"];
    assert!(!DateStyle::of(old.iter()).years_as_days);
}

#[test]
fn years_of_two_digits_by_the_day_of_reading() {
    let read = |text: &str, year: u16| {
        let style = DateStyle::default().read_on(PartialDate { year, month: 5, day: 1 });
        parse_date_in(text, style).map(|date| date.year)
    };
    assert_eq!(read("18/4/30", 2026), Some(1930));
    assert_eq!(read("18/4/30", 2030), Some(2030));
    assert_eq!(read("18/4/26", 2025), Some(1926));
    assert_eq!(read("18/4/26", 0), Some(2026));
}

/// Ways to write a full date, with DD, MM and YYYY for its parts, D and M without leading zeros.
const FULL: [&str; 26] = [
    "DD/MM/YYYY",
    "D/M/YYYY",
    "DD-MM-YYYY",
    "D-M-YYYY",
    "DD.MM.YYYY",
    "D.M.YYYY",
    "DD MM YYYY",
    "DD_MM_YYYY",
    "DD,MM,YYYY",
    "DD–MM–YYYY",
    "DDMMYYYY",
    "YYYY-MM-DD",
    "YYYY/MM/DD",
    "YYYY.MM.DD",
    "YYYY-MM-DD 00:00:00",
    "YYYY-MM-DDT00:00:00Z",
    "DD/MM/YYYY 07:30",
    "DD/MM/YYYY 12:00:00 AM",
    "'DD/MM/YYYY",
    " DD / MM / YYYY ",
    "DD\u{a0}/\u{a0}MM\u{a0}/\u{a0}YYYY",
    "ngày DD tháng MM năm YYYY",
    "Ngày D, tháng M, năm YYYY",
    "DD/MM/YYYY.",
    "Sinh ngày DD/MM/YYYY",
    "DD//MM//YYYY",
];

/// Ways to write a month of a year.
const MONTHS: [&str; 8] = [
    "MM/YYYY",
    "M/YYYY",
    "MM-YYYY",
    "00/MM/YYYY",
    "../MM/YYYY",
    "tháng MM năm YYYY",
    "YYYY-MM",
    "0/M/YYYY",
];

/// Ways to write a year.
const YEARS: [&str; 10] = [
    "YYYY",
    "00/00/YYYY",
    "--/--/YYYY",
    "0/0/YYYY",
    "năm YYYY",
    "NS YYYY",
    "(YYYY)",
    "YYYY?",
    "ngày    tháng    năm YYYY",
    " YYYY ",
];

fn written(style: &str, (year, month, day): (u16, u8, u8)) -> String {
    style
        .replace("YYYY", &format!("{year:04}"))
        .replace("MM", &format!("{month:02}"))
        .replace("DD", &format!("{day:02}"))
        .replace('M', &month.to_string())
        .replace('D', &day.to_string())
        // The month's word, but also the letters of noon.
        .replace(&format!("A{month}"), "AM")
}

#[test]
fn every_style_of_every_precision() {
    let days = [
        (1964, 4, 18),
        (1950, 12, 31),
        (1999, 10, 13),
        (2000, 2, 29),
        (2015, 6, 30),
        (1931, 1, 31),
        (1988, 7, 8),
        (2026, 11, 21),
        (1900, 3, 15),
    ];
    for day in days {
        for style in FULL {
            check(&written(style, day), Some(day));
        }
        for style in MONTHS {
            check(&written(style, day), Some((day.0, day.1, 0)));
        }
        for style in YEARS {
            check(&written(style, day), Some((day.0, 0, 0)));
        }
    }
}

#[test]
fn days_that_no_calendar_has() {
    for (month, last) in [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31].into_iter().enumerate() {
        let month = month as u8 + 1;
        for style in ["DD/MM/YYYY", "D-M-YYYY", "ngày DD tháng MM năm YYYY", "DDMMYYYY"] {
            // The day after the last of the month, which, being above 12, is no month either.
            check(&written(style, (1985, month, last + 1)), None);
            check(&written(style, (1985, month, 45)), None);
        }
    }
    for month in 13..32 {
        check(&format!("{month}/{month}/1985"), None);
    }
}
