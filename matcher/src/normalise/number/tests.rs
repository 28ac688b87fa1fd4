//! Tables of numbers as lists write them.

use super::*;

fn other(text: &str) -> IdNumber {
    IdNumber::Other(other::pack(text).unwrap_or_default())
}

#[test]
fn numbers() {
    for (text, expected) in [
        ("040064775252", IdNumber::Full(40_064_775_252)),
        ("40064775252", IdNumber::Full(40_064_775_252)),
        ("1064775252", IdNumber::Full(1_064_775_252)),
        ("040 064 775 252", IdNumber::Full(40_064_775_252)),
        ("'040064775252", IdNumber::Full(40_064_775_252)),
        ("040.064.775.252", IdNumber::Full(40_064_775_252)),
        ("175710669", IdNumber::Old(175_710_669)),
        ("75710669", IdNumber::Old(75_710_669)),
        ("", IdNumber::Missing),
        (" ", IdNumber::Missing),
        ("3012345678", other("3012345678")),
        ("chưa có", IdNumber::Missing),
        ("không có", IdNumber::Missing),
        ("x", IdNumber::Missing),
        ("Chưa làm CCCD", IdNumber::Missing),
        ("040064775252 / 175710669", IdNumber::Full(40_064_775_252)),
        ("040064775252; 175710669", IdNumber::Full(40_064_775_252)),
        ("040064775252\n175710669", IdNumber::Full(40_064_775_252)),
        ("40064775252.0", IdNumber::Full(40_064_775_252)),
        ("040064775252.0", IdNumber::Full(40_064_775_252)),
        ("000000000000", IdNumber::Missing),
        ("999999999", IdNumber::Missing),
        ("04006477525", IdNumber::Short(4_006_477_525)),
        ("84912345678", IdNumber::Short(84_912_345_678)),
        ("84185345678", IdNumber::Full(84_185_345_678)),
        ("999064775252", IdNumber::Full(999_064_775_252)),
        ("0400647752521", IdNumber::Long(400_647_752_521)),
        ("HC B1234567", other("HC B1234567")),
        ("CCCD số 040064775252 do Cục C06 cấp ngày 01/02/2021", IdNumber::Full(40_064_775_252)),
        ("CMND 175710669", IdNumber::Old(175_710_669)),
        ("=\"040064775252\"", IdNumber::Full(40_064_775_252)),
        ("040064775252 hoặc 040064775253", IdNumber::Unreadable),
    ] {
        assert_eq!(parse_number(text, ZeroRule::EACH), expected, "{text}");
    }
}

#[test]
fn letters_that_stand_for_digits() {
    for (text, expected) in [
        ("04O064775252", IdNumber::Full(40_064_775_252)),
        ("o4oO6477s2s2", IdNumber::Full(40_064_775_252)),
        ("O4OO64775Z52", IdNumber::Full(40_064_775_252)),
        ("0I9l85123|56", IdNumber::Full(19_185_123_156)),
        ("040 O64 775 252", IdNumber::Full(40_064_775_252)),
        ("00B185123456", IdNumber::Full(8_185_123_456)),
        ("1757I0669", IdNumber::Old(175_710_669)),
        ("O80123456", IdNumber::Old(80_123_456)),
        // Passports, and numbers with a letter that stands for nothing.
        ("B12345678", other("B12345678")),
        ("S12345678", other("S12345678")),
        ("04X064775252", other("04X064775252")),
        ("04A064775252", other("04A064775252")),
        ("04O06477525", other("04O06477525")),
        ("OOOOOOO64775", other("OOOOOOO64775")),
        ("OOOOOOOOOOOO", IdNumber::Unreadable),
        ("OOOOOO000000", IdNumber::Missing),
        // A word beside a number is no part of it.
        ("CMND 175710669", IdNumber::Old(175_710_669)),
        ("CMND175710669", IdNumber::Old(175_710_669)),
        ("CMND: 175710669, cấp 2005", IdNumber::Old(175_710_669)),
    ] {
        assert_eq!(parse_number(text, ZeroRule::EACH), expected, "{text}");
    }
}

#[test]
fn zeros_by_column() {
    let insurance = ["4650226076", "4039513055", "1012345678", "7921345678"];
    assert_eq!(ZeroRule::of(insurance.iter()), ZeroRule { ten: false, ..ZeroRule::EACH });
    let personal = ["40064775252", "1064775252", "8185345678", "040064775252"];
    assert_eq!(ZeroRule::of(personal.iter()), ZeroRule::EACH);
    let phones = ["84912345678", "84385345678", "84185345678"];
    assert_eq!(ZeroRule::of(phones.iter()), ZeroRule { eleven: false, ..ZeroRule::EACH });
    let rule = ZeroRule { ten: false, ..ZeroRule::EACH };
    assert_eq!(parse_number("1012345678", rule), other("1012345678"));
    // Eleven digits whose zero may not be lost lack one anywhere.
    let rule = ZeroRule { eleven: false, ..ZeroRule::EACH };
    assert_eq!(parse_number("40064775252", rule), IdNumber::Short(40_064_775_252));
}

#[test]
fn every_writing_of_every_number() {
    // A number of 12 digits is itself in every way of writing; also without its zeros if the
    // province allows it.
    let numbers = [
        "001085123456",
        "004185654321",
        "008203000001",
        "010155999888",
        "024066123123",
        "040064775252",
        "046099000111",
        "066185454545",
        "079300123987",
        "092212345678",
        "096050000009",
    ];
    for number in numbers {
        let value = number.parse().unwrap();
        let spaced =
            |gap: &str| [&number[..3], &number[3..6], &number[6..9], &number[9..]].join(gap);
        for text in [
            number.to_owned(),
            format!(" {number} "),
            format!("'{number}"),
            format!("{number}\u{a0}"),
            format!("\u{feff}{number}"),
            format!("\"{number}\""),
            format!("=\"{number}\""),
            spaced(" "),
            spaced("."),
            spaced("-"),
            spaced("\u{a0}"),
            format!("CCCD: {number}"),
            format!("CCCD số {number} cấp ngày 01/02/2021"),
            format!("Số ĐDCN {number}"),
            number.trim_start_matches('0').to_owned(),
        ] {
            assert_eq!(parse_number(&text, ZeroRule::EACH), IdNumber::Full(value), "{text}");
        }
        for text in [
            number[..8].to_owned() + "X" + &number[9..],
            format!("{number}0"),
            number[..7].to_owned(),
            format!("{number} hoặc {}", number.replace('5', "6") + " "),
        ] {
            let found = parse_number(&text, ZeroRule::EACH);
            assert_ne!(found, IdNumber::Full(value), "{text}: {found:?}");
        }
    }
}

#[test]
fn old_numbers() {
    for (text, expected) in [
        ("012345679", 12_345_679),
        ("080 123 456", 80_123_456),
        ("080.123.456", 80_123_456),
        ("'080123456", 80_123_456),
        ("80123456", 80_123_456),
        ("271450001", 271_450_001),
        ("CMND 080123456", 80_123_456),
        ("CMND số 080123456 do CA Cao Bằng cấp", 80_123_456),
    ] {
        assert_eq!(parse_number(text, ZeroRule::EACH), IdNumber::Old(expected), "{text}");
    }
}

#[test]
fn invisible_characters() {
    for text in [
        "\u{202a}004085112201\u{202c}",
        "\u{2066}004085112201\u{2069}",
        "\u{2060}004085112201",
        "\u{ad}004085112201",
        "004085\u{ad}112201",
        "\u{200e}004085112201\u{200f}",
        "\u{fe0f}004085112201",
        "\u{feff}004 085\u{202f}112\u{3000}201",
        "\u{61c}004085112201",
        "004\u{180e}085\u{200b}112\u{200d}201",
        "CCCD:\u{a0}\u{202d}004085112201\u{202c}",
        "\u{2067}4085112201\u{2069}",
    ] {
        assert_eq!(parse_number(text, ZeroRule::EACH), IdNumber::Full(4_085_112_201), "{text:?}");
    }
}

#[test]
fn placeholders() {
    for text in [
        "0",
        "0000",
        "000000000000",
        "999999999999",
        "111111111111",
        "123456789",
        "012345678",
        "123456789012",
        "xx",
        "-",
        "?",
        ".",
        "không",
        "ko",
        "đang cập nhật",
        "N/A",
        "#N/A",
        "#VALUE!",
        "#DIV/0!",
        "#######",
        "4,01E+10",
        "3.40900E+10",
        "000 000 000",
        "CMND 123456789",
        "\u{202a}0\u{202c}",
    ] {
        assert_eq!(parse_number(text, ZeroRule::EACH), IdNumber::Missing, "{text}");
    }
    for (text, expected) in [
        ("001190000000", IdNumber::Full(1_190_000_000)),
        ("012345678901", IdNumber::Missing),
        ("012345678902", IdNumber::Full(12_345_678_902)),
        ("111111111112", IdNumber::Full(111_111_111_112)),
        ("1", IdNumber::Unreadable),
        ("1111", IdNumber::Unreadable),
        ("4,01E+10 đồng", IdNumber::Unreadable),
    ] {
        assert_eq!(parse_number(text, ZeroRule::EACH), expected, "{text}");
    }
}

#[test]
fn rounded_columns() {
    let rounded = ["40100000000", "34000900000", "079300000000", "4.01E+10"];
    let rule = ZeroRule::of(rounded.iter());
    assert!(rule.rounded);
    for (text, expected) in [
        ("40100000000", IdNumber::Missing),
        ("079300000000", IdNumber::Missing),
        ("079300123987", IdNumber::Full(79_300_123_987)),
    ] {
        assert_eq!(parse_number(text, rule), expected, "{text}");
    }
    for column in [&["040100000000", "034000900000"][..], &["001190000000"], &["0"; 9]] {
        assert!(!ZeroRule::of(column.iter()).rounded, "{column:?}");
    }
    let mixed = ["040100000000", "034000900000", "079300000000", "079300123987"];
    assert!(!ZeroRule::of(mixed.iter()).rounded);
}
