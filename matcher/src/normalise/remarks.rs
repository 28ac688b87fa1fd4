//! Columns of remarks, and what they say of the life of their rows' people.

use super::coded::{Code, CodedField, Codes};
use super::date::parse_date;
use super::life::{Life, Said, said_of_life};
use super::source::Source;
use crate::layout::Origin;
use crate::plan::headers::OF_THINGS;
use crate::plan::{HeaderMeaning, OtherMeaning, Role, header_words, meaning_of_header, says_yes};
use crate::text::{has_words, lower};

impl Life {
    /// Its code among the states.
    pub(super) fn code(self, codes: &Codes) -> Code {
        let name = match self {
            Life::Dead => "Đã chết",
            Life::Alive => "Còn sống",
            Life::Moved => "Đã chuyển đi",
            Life::Abroad => "Ra nước ngoài",
            Life::InPrison => "Chấp hành án phạt tù",
        };
        codes.parse(CodedField::STATE, name)
    }
}

/// A column that may say something about the life of its rows' people.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct RemarkColumn {
    /// Its place in the table.
    pub(super) place: usize,
    /// Whether it is headed by nothing but a word for a death, so that a mark in it says so.
    pub(super) is_of_death: bool,
}

/// Headers under which a mark or a date says that somebody died, folded.
const OF_DEATH: &[&str] = &["tu vong", "da chet", "chet", "da mat", "da tu vong", "da qua doi"];

/// A table's columns of remarks: those that hold no field and are called a remark, a state, a reason,
/// a change, or a death.
pub(super) fn remark_columns(source: &Source) -> Vec<RemarkColumn> {
    // A remark is about the row's own person.
    if source.role != Role::Own {
        return Vec::new();
    }
    let remark = |place: usize| {
        let column = &source.table.columns[place];
        let words = header_words(&column.header);
        if names_another(&words) || names_another(&header_words(&column.group)) {
            return None;
        }
        let is_of_death = OF_DEATH.contains(&words.as_str()) && column.group.is_empty();
        let is_remark = is_of_death
            || meaning_of_header(&column.header) == HeaderMeaning::Other(OtherMeaning::Note)
            || ["ghi chu", "tinh trang", "bien dong", "hien trang", "trang thai"]
                .iter()
                .any(|of| has_words(&words, of));
        let is_free = source.mapping.field(place).is_none() && column.origin == Origin::Sheet;
        (is_free && is_remark && !is_after_another(source, place))
            .then_some(RemarkColumn { place, is_of_death })
    };
    (0..source.table.columns.len()).filter_map(remark).collect()
}

/// Whether a header speaks of somebody or something else: “Tình trạng của cha”, “Trạng thái thẻ”.
fn names_another(words: &str) -> bool {
    const OTHERS: &[&str] = &[
        "cha",
        "bo",
        "me",
        "vo",
        "chong",
        "than nhan",
        "nguoi huong",
        "nguoi nhan",
        "nguoi lap",
        "giam ho",
        "chu ho cu",
        "nha",
        "dat",
        "vat nuoi",
        "hon nhan",
        "suc khoe",
    ];
    OTHERS.iter().chain(OF_THINGS).any(|of| has_words(words, of))
}

/// Whether the columns before this one name somebody else after the row's own fields.
fn is_after_another(source: &Source, place: usize) -> bool {
    const NAMES: &[&str] = &["ho ten", "ho va ten", "nguoi", "chu ho", "vo", "chong"];
    let before = (0..place).rev().map(|at| (at, &source.table.columns[at]));
    for (at, column) in before {
        if source.mapping.field(at).is_some_and(|field| field.is_common()) {
            return false;
        }
        let words = header_words(&column.header);
        let is_note = meaning_of_header(&column.header) == HeaderMeaning::Other(OtherMeaning::Note);
        if !is_note && NAMES.iter().any(|of| words.starts_with(of)) {
            return true;
        }
    }
    false
}

impl RemarkColumn {
    /// What a cell of this column says.
    pub(super) fn read(self, text: &str) -> Said {
        if !self.is_of_death {
            return said_of_life(text);
        }
        match parse_date(text).filter(|date| !date.is_missing()) {
            Some(death) => Said { life: Some(Life::Dead), death, ..Said::default() },
            None if is_a_mark(text) => Said { life: Some(Life::Dead), ..Said::default() },
            None if says_yes(text) == Some(true) => said_of_life(text),
            None => Said::default(),
        }
    }
}

/// Whether a cell is a mark that says yes, and no words.
fn is_a_mark(text: &str) -> bool {
    ["x", "xx", "v", "có", "✓", "✔", "√", "☑", "☒"].contains(&lower(text.trim()).as_str())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_headed_by_a_death() {
        let column = RemarkColumn { place: 0, is_of_death: true };
        for (text, dead, date) in [
            ("x", true, ""),
            ("X", true, ""),
            ("✓", true, ""),
            ("có", true, ""),
            ("12/03/2024", true, "12/03/2024"),
            ("2023", true, "2023"),
            ("Không", false, ""),
            ("0", false, ""),
            ("chưa", false, ""),
            ("chồng", false, ""),
            ("", false, ""),
        ] {
            let said = column.read(text);
            assert_eq!(said.life == Some(Life::Dead), dead, "{text}");
            assert_eq!(said.death, parse_date(date).unwrap_or_default(), "{text}");
        }
    }
}
