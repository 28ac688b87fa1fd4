//! What the headers of a table of counts say: units, percentages, ranks, or people.
//!
//! Takes the texts above a column. Decided: a table with a header for people's names, births or
//! sexes is a list of people, unless the header counts them.

use super::table::Role;
use crate::layout::Table;
use crate::plan::{Field, fields_of_header};
use crate::text::{fold, has_words, lower};

/// The most rows of a header with its letterhead.
const MOST_ROWS: usize = 12;

/// Headers of running numbers, folded.
const ORDER: &[&str] = &["stt", "so tt", "tt", "so thu tu", "no"];

/// Words in headers of units, folded.
const UNITS: &[&str] = &[
    "don vi",
    "xa",
    "phuong",
    "thi tran",
    "huyen",
    "tinh",
    "thanh pho",
    "dia phuong",
    "dia ban",
    "thon",
    "xom",
    "to dan pho",
    "khu pho",
    "khu vuc",
    "ap",
    "ban",
    "truong",
    "co quan",
    "to chuc",
    "linh vuc",
    "noi dung",
    "chi tieu",
    "nganh",
    "dan toc",
    "nhom",
    "loai so",
    "unit",
    "commune",
    "ward",
    "district",
    "province",
];

/// Words in headers of percentages, folded; a percent sign works too.
const PERCENT: &[&str] = &["ty le", "ti le", "ty trong", "phan tram", "percent", "share", "rate"];

/// Words in headers of columns that do not add up, folded.
const OTHER: &[&str] = &["xep hang", "thu hang", "xep thu", "xep loai", "rank", "binh quan"];

/// The texts above a column.
#[derive(Debug, Default)]
pub(super) struct Header {
    /// The one directly above its numbers.
    pub own: String,
    /// All of them, folded; a percent sign as “%”.
    all: String,
}

impl Header {
    /// The texts above a column whose numbers begin at this position among the filled rows.
    pub(super) fn of(table: &Table, column: usize, from: usize, data_from: usize) -> Header {
        let found = table.columns.get(column);
        let mut own = found.map_or("", |c| c.header.as_str()).to_owned();
        let mut all = found.map_or_else(String::new, |c| c.full_header());
        // A letterhead was taken for the header: the real one is between it and the lines.
        let below = table.header_rows.and_then(|(_, last)| table.sheet.place(last));
        let above = below.map_or(from, |at| at + 1).max(data_from.saturating_sub(MOST_ROWS));
        for at in above..data_from {
            let text = table.row_text(column, at).trim();
            if text.chars().any(char::is_alphabetic)
                && text.len() > 1
                && !table.numbers_the_columns(at)
            {
                all.push_str(" / ");
                all.push_str(text);
                text.clone_into(&mut own);
            }
        }
        Header { own, all }
    }

    /// What the numbers below are, given whether most have a percent sign and whether most have
    /// decimals.
    pub(super) fn role(&self, most_signed: bool, most_fractions: bool) -> Role {
        let says = |text: &str, words: &[&str]| {
            let folded = fold(text);
            words.iter().any(|w| has_words(&folded, w))
        };
        let percent = |text: &str| text.contains('%') || says(text, PERCENT);
        if most_signed || percent(&self.own) || percent(&self.all) && most_fractions {
            Role::Percent
        } else if says(&self.own, OTHER) || lower(&self.own) == "năm" {
            Role::Other
        } else {
            Role::Count
        }
    }
}

/// Words in headers of lists of people, folded.
const PEOPLE: &[&str] = &[
    "ho va ten",
    "ho ten",
    "chu ho",
    "ho dem",
    "ho va dem",
    "ho va chu dem",
    "ten dem",
    "chu dem",
    "ho lot",
    "ngay sinh",
    "ngay thang nam sinh",
    "gioi tinh",
    "full name",
    "date of birth",
];

/// Whether a header says that people are listed below it, one per row.
pub(super) fn names_people(header: &str) -> bool {
    let folded = fold(header);
    // “Số chủ hộ là nữ” counts them.
    let counts = folded.starts_with("so ") || folded.starts_with("tong so ");
    !counts && PEOPLE.iter().any(|words| has_words(&folded, words))
        || fields_of_header(header)
            .iter()
            .any(|&(field, sure)| sure >= 90 && matches!(field, Field::Name | Field::Dob))
}

/// Whether a folded header names units.
pub(super) fn is_unit(folded: &str) -> bool {
    UNITS.iter().any(|words| has_words(folded, words))
}

/// Whether a folded header is for running numbers.
pub(super) fn is_order(folded: &str) -> bool {
    ORDER.contains(&folded)
}
