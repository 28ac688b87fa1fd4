//! The tables as a whole, and the engine; one file for the spellings of each group of fields.

mod ethnicity;
mod household;
mod nationality;
mod person;

use super::codes::table;
use super::*;

/// Checks that texts, separated by |, are read as the value with this name; "?" stands for a value
/// that the table does not know, "" for an empty cell.
fn check(field: CodedField, name: &str, texts: &str) {
    let codes = Codes::embedded();
    for text in texts.split('|') {
        let code = codes.parse(field, text);
        let found = if code == UNKNOWN_CODE { "?" } else { codes.name_vi(field, code) };
        assert_eq!(found, name, "{}: {text:?}", field.field().code());
        let known = ![0, UNKNOWN_CODE].contains(&code);
        assert_eq!(codes.knows(field, &KeyedText::of(text)), known, "{text:?}");
    }
}

/// Checks how two cells are related, in both orders.
fn relate(field: CodedField, a: &str, b: &str, expected: CodeRelation) {
    let codes = Codes::embedded();
    let (x, y) = (codes.parse(field, a), codes.parse(field, b));
    assert_eq!(codes.relate(field, x, y), expected, "{a} | {b}");
    assert_eq!(codes.relate(field, y, x), expected, "{b} | {a}");
}

/// Names that several lines of a table share, so that they mean another line or none.
const SHARED: &[(CodedField, &str)] = &[
    (CodedField::ETHNICITY, "Thổ"),
    (CodedField::ETHNICITY, "Hoa"),
    (CodedField::ETHNICITY, "Hạ"),
    (CodedField::ETHNICITY, "Chil"),
    (CodedField::ETHNICITY, "Trại"),
    (CodedField::ETHNICITY, "Ca-tang"),
    (CodedField::ETHNICITY, "Xá Lá Vàng"),
    (CodedField::ETHNICITY, "Xá Khao"),
];

/// Each name is on one line of its table, or one of those above, and is read as that line.
#[test]
fn every_name_is_read_as_its_line() {
    let codes = Codes::embedded();
    let mut wrong = Vec::new();
    for field in CodedField::ALL {
        let table = table(field);
        for (row, code) in table.rows().iter().zip(1..) {
            for (_, own, name) in row.names(code) {
                let found = codes.parse(field, name);
                if found == code {
                    continue;
                }
                let marks = !name.is_ascii();
                let listed = SHARED.contains(&(field, name));
                // A name without marks may also be another line's name that lost them.
                if own || !listed && (marks || found == UNKNOWN_CODE) {
                    wrong.push(format!(
                        "{} {}: {name} is {}",
                        field.field().code(),
                        row.vi,
                        codes.name_vi(field, found)
                    ));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// Without its marks a value's own name is still read as that value.
#[test]
fn own_names_without_marks() {
    let codes = Codes::embedded();
    for field in CodedField::ALL {
        for (row, code) in table(field).rows().iter().zip(1..) {
            let found = codes.parse(field, &crate::text::fold(row.vi));
            // Blood groups have signs, which folding removes.
            if field != CodedField::BLOOD {
                assert_eq!(codes.name_vi(field, found), row.vi, "{} {code}", field.field().code());
            }
        }
    }
}

#[test]
fn tables_are_whole() {
    for field in CodedField::ALL {
        let rows = table(field).rows();
        // 0 and 255 are not values of the table.
        assert!((2..=254).contains(&rows.len()), "{}: {} lines", field.field().code(), rows.len());
        for row in rows {
            assert!(!row.code.is_empty() && !row.vi.is_empty() && !row.en.is_empty(), "{}", row.vi);
            assert_eq!(
                rows.iter().filter(|other| other.code == row.code).count(),
                1,
                "{}",
                row.code
            );
            assert_eq!(rows.iter().filter(|other| other.vi == row.vi).count(), 1, "{}", row.vi);
        }
        let text = field.values().table.text;
        assert!(text.starts_with('#') && text.contains("# Source: "), "{}", field.field().code());
        for line in text.lines().filter(|line| !line.starts_with('#')) {
            let parts: Vec<&str> = line.split('\t').collect();
            assert!((3..=5).contains(&parts.len()), "{line}");
            for code in parts.get(4).iter().flat_map(|codes| codes.split(',')) {
                assert!(rows.iter().any(|row| row.code == code), "{line}: no code {code}");
            }
        }
    }
    assert_eq!(table(CodedField::ETHNICITY).rows().len(), 55);
}

#[test]
fn cells_that_say_nothing() {
    for field in CodedField::ALL {
        check(field, "", "| |-|.|?|...|không rõ|Chưa rõ|CHƯA XÁC ĐỊNH|khong ro|n/a|Unknown");
        check(field, "?", "Sao Hỏa|12345|Nguyễn Văn An|thôn 5");
        let long = "rất dài ".repeat(60);
        check(field, "?", &long);
    }
}

#[test]
fn empty_and_unknown_sides() {
    use CodeRelation::{Missing, Other, Same, Unknown};
    relate(CodedField::ETHNICITY, "", "Tày", Missing);
    relate(CodedField::ETHNICITY, "", "Sao Hỏa", Missing);
    relate(CodedField::ETHNICITY, "Sao Hỏa", "Tày", Unknown);
    relate(CodedField::ETHNICITY, "Sao Hỏa", "Sao Hỏa", Unknown);
    relate(CodedField::ETHNICITY, "Tày", "tay", Same);
    relate(CodedField::ETHNICITY, "Tày", "Nùng", Other);
}

#[test]
fn names_in_both_languages() {
    let codes = Codes::embedded();
    let code = codes.parse(CodedField::MARITAL, "độc thân");
    assert_eq!(codes.name_vi(CodedField::MARITAL, code), "Chưa kết hôn");
    assert_eq!(codes.name_en(CodedField::MARITAL, code), "Single");
    for code in [0, UNKNOWN_CODE, 200] {
        assert_eq!(codes.name_vi(CodedField::MARITAL, code), "");
        assert_eq!(codes.name_en(CodedField::MARITAL, code), "");
    }
}
