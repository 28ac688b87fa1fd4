//! Rows among the data that name a place or a group for the rows below: “Xã Hải Vân: 120 người”,
//! “II. Thôn 3”, “B - Đối tượng người cao tuổi”.
//!
//! The places are kept by level and become a column, which supplies the address of a row that has
//! none or a less precise one. A sheet named after a commune names it for all of its rows.

use super::table::Table;
use crate::read::{CellKind, Cells};
use crate::text::{fold, lower};

/// Levels of places from the widest, with the words for them, in their marks.
const LEVELS: [&[&str]; 4] = [
    &["tỉnh", "thành phố", "tp", "tp."],
    &["huyện", "quận", "thị xã", "tx", "tx."],
    &["xã", "phường", "thị trấn", "tt", "tt.", "x.", "p."],
    &[
        "thôn",
        "xóm",
        "ấp",
        "bản",
        "tổ dân phố",
        "tổ",
        "khu phố",
        "khu dân cư",
        "khu",
        "buôn",
        "làng",
        "khóm",
        "khối",
        "cụm",
        "tdp",
        "sóc",
        "phum",
        "tiểu khu",
    ],
];

/// Position of communes among the levels.
const COMMUNE: usize = 2;

/// What a row of this kind names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Section {
    /// Position of its level in [`LEVELS`]; `None` for a group that is not a place.
    level: Option<usize>,
    /// Its name, without numbering and counts.
    name: String,
}

/// The places in force, from row to row.
#[derive(Debug, Default)]
pub(super) struct Sections {
    current: [Option<String>; LEVELS.len()],
    /// The text in force, and the row of data where it begins.
    from: Vec<(usize, String)>,
}

impl Section {
    /// The section named by a row that identifies nobody; `None` if it may be a person about whom
    /// little is known. A section is in the first column of names, `names`, or to the left of it.
    pub(super) fn of_row(table: &Table, at: usize, names: Option<usize>) -> Option<Section> {
        let mut text: Option<(usize, &str)> = None;
        let (mut outlined, mut counted) = (false, false);
        for (column, kind, cell) in table.row_cells(at) {
            let cell = cell.trim();
            let worded = kind == CellKind::Text && cell.chars().any(char::is_alphabetic);
            match text {
                None if is_outline_number(cell) => outlined = true,
                None if worded => text = Some((column, cell)),
                // An order number or a bullet.
                None => counted |= cell.bytes().any(|b| b.is_ascii_digit()),
                // Only sums and counts may follow.
                Some(_) if worded && !is_count(cell) => return None,
                Some(_) => {}
            }
        }
        let (column, text) = text?;
        if names.is_some_and(|names| column > names) {
            return None;
        }
        let row = table.sheet.rows[at];
        let width = table.sheet.columns.len() as u32;
        let merged = table.sheet.merges_from(row, row).iter().any(|merge| {
            merge.last_row == row
                && merge.first_column == column as u32
                && (merge.last_column - merge.first_column + 1) * 2 > width
        });
        let headed = outlined || merged || text.ends_with(':');
        // A number before a text makes it a person, unless the text names a place by its level: by
        // a word that is not a surname, or with a number.
        let section = Section::parse(text, headed && !counted)?;
        let first = lower(&section.name);
        let sure = ["thôn", "xóm", "xã", "phường", "thị trấn", "tổ dân phố", "khu phố", "bản"]
            .iter()
            .any(|word| first.starts_with(word));
        let numbered = section.name.bytes().any(|b| b.is_ascii_digit());
        (!counted || section.level.is_some() && (sure || numbered)).then_some(section)
    }

    /// Parses the text of such a row. `sure` means that its position in the sheet already shows it
    /// to be a section.
    fn parse(text: &str, sure: bool) -> Option<Section> {
        let (name, outlined) = without_number(text);
        let counted = name.contains(':') || fold(name).ends_with("nguoi");
        let name = without_count(name);
        let lower: String = lower(name);
        let level = LEVELS.iter().position(|words| {
            words.iter().any(|word| {
                let rest = lower.strip_prefix(word);
                rest.is_some_and(|rest| {
                    rest.starts_with(' ') && rest.trim().len() > 1
                        || word.ends_with('.') && !rest.is_empty()
                }) || rest.is_some_and(|rest| rest.trim().parse::<u32>().is_ok())
            })
        });
        let level = level.or_else(|| unmarked_level(name).filter(|_| sure || outlined || counted));
        match level {
            Some(level) => Some(Section { level: Some(level), name: name.to_owned() }),
            None if sure || outlined => Some(Section { level: None, name: name.to_owned() }),
            None => None,
        }
    }
}

/// The level of a name without any marks, if they are not needed to tell it from a surname.
fn unmarked_level(name: &str) -> Option<usize> {
    if !name.is_ascii() {
        return None;
    }
    let folded = fold(name);
    LEVELS.iter().position(|words| {
        words.iter().any(|word| {
            folded.strip_prefix(fold(word).as_str()).is_some_and(|rest| rest.starts_with(' '))
        })
    })
}

impl Sections {
    /// A commune that a sheet is named after holds for all of its rows.
    pub(super) fn of_sheet(name: &str) -> Sections {
        let mut sections = Sections::default();
        let commune = |section: &Section| section.level == Some(COMMUNE);
        if let Some(section) = Section::parse(name, false).filter(commune) {
            sections.begin(0, section);
        }
        sections
    }

    /// Begins a section before a row of data. It ends the narrower ones.
    pub(super) fn begin(&mut self, row: usize, section: Section) {
        let Some(level) = section.level else { return };
        self.current[level] = Some(section.name);
        self.current[level + 1..].iter_mut().for_each(|narrower| *narrower = None);
        let places: Vec<&str> = self.current.iter().rev().flatten().map(String::as_str).collect();
        self.from.push((row, places.join(", ")));
    }

    /// The places as cells of the sheet's filled rows; `None` if no row names one.
    pub(super) fn places(&self, kept: &[u32]) -> Option<Cells> {
        if self.from.is_empty() {
            return None;
        }
        let mut cells = Cells::default();
        let mut next = 0;
        for (row, &at) in kept.iter().enumerate() {
            while self.from.get(next).is_some_and(|&(from, _)| from <= row) {
                next += 1;
            }
            if let Some((_, text)) = next.checked_sub(1).and_then(|last| self.from.get(last)) {
                cells.put(at as usize, CellKind::Text, text);
            }
        }
        cells.shrink();
        Some(cells)
    }
}

/// Whether a text is a Roman numeral or a capital letter, with or without a full stop, as outlines
/// are numbered.
fn is_outline_number(text: &str) -> bool {
    let text = text.trim_end_matches(['.', ')', '/', '-', ' ']);
    // I.1 and A.2 also belong to an outline.
    let text = text.split('.').next().unwrap_or(text);
    let roman = !text.is_empty() && text.len() <= 6 && text.bytes().all(|b| b"IVXLC".contains(&b));
    roman || text.len() == 1 && text.bytes().all(|b| b.is_ascii_uppercase())
}

/// Whether a text is a count, as next to a section: “4 người”, “5 hộ, 12 khẩu”.
pub(super) fn is_count(text: &str) -> bool {
    let folded = fold(text);
    let counted = folded.split(' ').all(|word| {
        word.bytes().all(|b| b.is_ascii_digit())
            || ["nguoi", "ho", "khau", "doi", "tuong", "dong", "the", "truong", "hop"]
                .contains(&word)
    });
    counted && folded.bytes().any(|b| b.is_ascii_digit())
}

/// The text after “II.”, “B -”, “1)” or “*”, and whether there was such a mark.
fn without_number(text: &str) -> (&str, bool) {
    let text = text.trim();
    let bare = text.trim_start_matches(['*', '-', '+', '•', '–', ' ']);
    if let Some(end) = bare.find(['.', ')', '-', '/', ':', '–'])
        && (is_outline_number(bare[..end].trim()) || bare[..end].trim().parse::<u32>().is_ok())
        && end <= 6
    {
        let rest = bare[end..].trim_start_matches(['.', ')', '-', '/', ':', '–', ' ']);
        let outlined = is_outline_number(bare[..end].trim()) && !rest.is_empty();
        return (rest, outlined);
    }
    (bare, false)
}

/// The text before a colon, a bracket or a count of people.
fn without_count(text: &str) -> &str {
    let end = text.find([':', '(', ';']).unwrap_or(text.len());
    let text = text[..end].trim_end_matches([' ', '-', '–', '.', ',']);
    let words: Vec<&str> = text.split(' ').collect();
    if let [.., count, last] = words[..]
        && count.parse::<u32>().is_ok()
        && ["nguoi", "ho", "khau", "doi tuong"].contains(&fold(last).as_str())
    {
        let kept = text.len() - count.len() - last.len() - 2;
        return text.get(..kept).unwrap_or(text).trim_end_matches([' ', '-', '–', ',']);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, sure: bool, expected: Option<(Option<usize>, &str)>) {
        let found = Section::parse(text, sure);
        let found = found.as_ref().map(|s| (s.level, s.name.as_str()));
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn places_and_groups() {
        for (text, level, name) in [
            ("Xã Hải Vân: 120 người", 2, "Xã Hải Vân"),
            ("XÃ HẢI VÂN", 2, "XÃ HẢI VÂN"),
            ("II. Thôn 3", 3, "Thôn 3"),
            ("1. Xã Phúc Đường (45 người)", 2, "Xã Phúc Đường"),
            ("* Thị trấn Bến Sung - 30 người", 2, "Thị trấn Bến Sung"),
            ("Tổ dân phố 5", 3, "Tổ dân phố 5"),
            ("Bản Khoang", 3, "Bản Khoang"),
            ("Huyện Như Thanh", 1, "Huyện Như Thanh"),
            ("TT. Bến Sung", 2, "TT. Bến Sung"),
        ] {
            check(text, false, Some((Some(level), name)));
        }
        check("A - Đối tượng người cao tuổi", false, Some((None, "Đối tượng người cao tuổi")));
        check("Người khuyết tật", true, Some((None, "Người khuyết tật")));
        check("Xa Hai Van: 12 nguoi", false, Some((Some(2), "Xa Hai Van")));
    }

    #[test]
    fn people_are_no_sections() {
        for name in [
            "Bàn Văn Tố",
            "Ban Van To",
            "Nguyễn Văn An",
            "Tổng Thị Xa",
            "Xa Thị Thôn",
            "Y Blô Niê",
            "Thôn",
        ] {
            check(name, false, None);
        }
    }
}
