//! Tables of dates as lists write them, one row each.

use super::{DateStyle, PartialDate, parse_date, parse_date_in};

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
        // Months in letters say where they stand.
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
        // What people write around dates.
        ("Sinh ngày 18/04/1964", 1964, 4, 18),
        ("18/04/1964 (theo khai sinh)", 1964, 4, 18),
        ("khoảng 1950", 1950, 0, 0),
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
    // Two slips make no other order.
    let mixed = ["3/25/1990", "12/31/1985", "25/3/1990", "1/2/1990"];
    assert!(!DateStyle::of(mixed.iter()).month_first);
}

#[test]
fn years_in_cells_of_dates() {
    let typed = ["13/05/1905", "18/05/1905", "01/02/1990"];
    let style = DateStyle::of(typed.iter());
    assert!(style.years_as_days);
    let read = |text: &str| parse_date_in(text, style).map(|d| (d.year, d.month, d.day));
    assert_eq!(read("13/05/1905"), Some((1960, 0, 0)));
    assert_eq!(read("01/02/1990"), Some((1990, 2, 1)));
    // A list of old births has days of other years too.
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
