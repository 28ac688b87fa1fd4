//! What a cell of names says besides the name: “Nông Văn An (1980)”, “Nông Văn An, sinh ngày
//! 12/03/1980”, “Nông Văn An (nam, 1980)”, “Nông Văn An CCCD 004080000121”.
//!
//! Takes a table, adds a column for each field that its names tell of. Decided: a date in brackets,
//! after a word for birth, or with its day counts in every cell; a bare year behind a name counts
//! only if most cells of the column have one. A cell with any other word keeps its numbers to
//! itself, since “đã chết 1980” tells of no birth.

use super::table::{Column, Origin, Table};
use crate::plan::{Field, fields_of_header};
use crate::read::{CellKind, Cells, Notice};
use crate::text::{fold, lower};

/// What a cell tells.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Told<'a> {
    /// The name, as written.
    name: &'a str,
    /// A date or a year of birth.
    born: Option<&'a str>,
    /// Whether nothing else can be meant by it.
    sure: bool,
    /// The word for a sex.
    sex: Option<&'a str>,
    /// A personal number.
    number: Option<&'a str>,
}

/// The fields that names tell of.
const FIELDS: [Field; 3] = [Field::Dob, Field::Sex, Field::Number];

/// The share of names with a year, in percent, from which a bare year is one of birth.
const MOST: usize = 60;

/// The years in which somebody on a list may be born.
const YEARS: std::ops::RangeInclusive<u32> = 1880..=2035;

/// Words before a date of birth, folded.
const OF_BIRTH: &[&str] = &["sinh", "sn", "ns", "ntns", "nsinh", "dob"];
/// Words before a number, folded.
const OF_NUMBER: &[&str] = &["cccd", "cmnd", "cmtnd", "cmt", "cc", "ddcn", "cancuoc"];
/// Words that may stand among them, folded.
const BESIDE: &[&str] = &[
    "nam", "ngay", "thang", "s", "n", "so", "dinh", "danh", "ca", "nhan", "can", "cuoc", "gioi",
    "tinh", "gt", "ma",
];

/// Adds the columns that the table's names tell of.
pub(super) fn read_names(table: &mut Table) {
    let Some(column) = names(table) else { return };
    let Some(cells) = table.cells(column) else { return };
    let of = |at: u32| cells.text(at as usize);
    let filled = table.kept.iter().filter(|at| !of(**at).is_empty()).count();
    let all: Vec<(usize, Told<'_>)> =
        table.kept.iter().filter_map(|&at| Some((at as usize, tell(of(at))?))).collect();
    let dated = all.iter().filter(|(_, told)| told.born.is_some()).count();
    let usual = dated * 100 >= filled * MOST;
    let mut made = Vec::new();
    let mut first: Option<(usize, u32)> = None;
    for field in FIELDS {
        let mut told_cells = Cells::default();
        let mut rows = 0;
        for (at, told) in &all {
            let text = match field {
                Field::Dob => told.born.filter(|_| told.sure || usual),
                Field::Sex => told.sex,
                _ => told.number,
            };
            if let Some(text) = text {
                told_cells.put(*at, CellKind::Text, text);
                rows += 1;
                let before = first.map_or(*at, |(before, _)| before.min(*at));
                first = Some((before, first.map_or(0, |(_, most)| most).max(rows)));
            }
        }
        told_cells.shrink();
        if rows > 0 {
            let origin = Origin::Names(field);
            made.push(Column { origin, replaced: Some(told_cells), ..Column::default() });
        }
    }
    if let Some((at, rows)) = first {
        let row = table.sheet.rows.get(at).copied().unwrap_or(0);
        table.notices.push(Notice::ToldByNames { rows, row });
    }
    table.columns.extend(made);
}

/// The name in a cell that tells more about the person; the whole text otherwise.
pub fn name_alone(text: &str) -> &str {
    tell(text).map_or(text, |told| told.name)
}

/// The column of the people's own names: by its header, or without a header by its cells.
fn names(table: &Table) -> Option<usize> {
    if table.header_rows.is_some() {
        let score = |column: &Column| {
            let fields = fields_of_header(&column.full_header());
            fields.iter().find(|(field, _)| *field == Field::Name).map(|(_, score)| *score)
        };
        let scored = table.columns.iter().enumerate();
        let scored = scored.filter_map(|(place, column)| Some((score(column)?, place)));
        return scored.max_by_key(|&(score, place)| (score, std::cmp::Reverse(place))).map(|s| s.1);
    }
    const LOOKED_AT: usize = 50;
    (0..table.sheet.columns.len()).find(|&column| {
        let cells = table.data_column(column);
        let rows = table.len().min(LOOKED_AT);
        let told = (0..rows).filter(|&row| tell(cells.text(row)).is_some()).count();
        told > 0 && told * 100 >= rows * MOST
    })
}

/// A longer text, in bytes, is a remark, not a name with its year.
const LONGEST: usize = 300;

/// What a cell tells besides the name; `None` if it tells nothing, or something else.
fn tell(text: &str) -> Option<Told<'_>> {
    if text.len() > LONGEST || !text.bytes().any(|b| b.is_ascii_digit()) {
        return None;
    }
    // An order number before the name.
    let text = text.trim_start_matches(|c: char| c.is_ascii_digit() || " .)-".contains(c));
    let start = begins(text)?;
    let (name, rest) = text.split_at(start);
    let name = name.trim_end_matches(|c: char| !c.is_alphanumeric());
    if name.split_whitespace().count() < 2 {
        return None;
    }
    let mut told = Told { name, ..Told::default() };
    let in_brackets = rest.trim_start().starts_with(['(', '[', '{']);
    let mut of_birth = false;
    let (mut born_to_come, mut of_number, mut before) = (false, false, String::new());
    let mut rest = words(rest).peekable();
    while let Some(word) = rest.next() {
        if word.bytes().any(|b| b.is_ascii_digit()) {
            match value(word, born_to_come, of_number)? {
                Value::Born(full) if told.born.is_none() => {
                    told.born = Some(word);
                    told.sure |= full || in_brackets || of_birth;
                }
                Value::Number if told.number.is_none() => told.number = Some(word),
                _ => return None,
            }
            born_to_come = false;
            continue;
        }
        // S.N. is one word.
        let folded = fold(word).replace(' ', "");
        if folded.is_empty() {
            continue;
        }
        let small = lower(word);
        // Without marks, a word before a year may mean it.
        let is_year = text.is_ascii()
            && rest.peek().is_some_and(|next| next.starts_with(|c: char| c.is_ascii_digit()));
        if small == "nữ" || folded == "nu" || small == "nam" && before != "sinh" && !is_year {
            told.sex = Some(word);
        } else if OF_BIRTH.contains(&folded.as_str()) {
            (of_birth, born_to_come) = (true, true);
        } else if OF_NUMBER.contains(&folded.as_str()) {
            of_number = true;
        } else if !BESIDE.contains(&folded.as_str()) {
            return None;
        }
        before = folded;
    }
    (told.born.is_some() || told.number.is_some()).then_some(told)
}

/// Where a text goes on after the name: at a bracket, a sign, a new line, a digit, or a word for
/// birth or for a number.
fn begins(text: &str) -> Option<usize> {
    let by_sign = text.char_indices().find(|&(at, c)| {
        let apart = || text[..at].ends_with(' ') || text[at + c.len_utf8()..].starts_with(' ');
        matches!(c, '(' | '[' | '{' | ',' | ';' | ':' | '\n' | '\r' | '|' | '/')
            || c.is_ascii_digit()
            || matches!(c, '-' | '–' | '—')
                && (apart() || text[at..].contains(|c: char| c.is_ascii_digit()))
    });
    let mut from = 0;
    for word in text.split_inclusive(char::is_whitespace) {
        if from > 0 && may_tell(word) && tells(word) && follows(text, from) {
            return Some(by_sign.map_or(from, |(at, _)| at.min(from)));
        }
        from += word.len();
    }
    by_sign.map(|(at, _)| at)
}

/// Whether a word is one for birth or for a number.
fn tells(word: &str) -> bool {
    let bare = word.trim().trim_end_matches(['.', ':']);
    matches!(lower(bare).as_str(), "sinh" | "sn" | "s.n" | "ns" | "ntns")
        || OF_NUMBER.contains(&fold(bare).as_str())
}

/// Whether a word may be one of those, by its first letter: few are.
fn may_tell(word: &str) -> bool {
    let first = word.chars().find(|c| !c.is_ascii() || c.is_ascii_alphanumeric());
    first.is_some_and(|c| !c.is_ascii() || b"sncd".contains(&(c.to_ascii_lowercase() as u8)))
}

/// Whether a number follows the word at a position, perhaps after “năm”, “ngày” or “số”: Sinh is a
/// name too.
fn follows(text: &str, at: usize) -> bool {
    let rest = text.get(at..).unwrap_or("");
    let next = rest
        .split_whitespace()
        .skip(1)
        .find(|word| !BESIDE.contains(&fold(word).as_str()) && fold(word) != "cccd");
    next.is_some_and(|word| word.starts_with(|c: char| c.is_ascii_digit()))
        || rest
            .split_whitespace()
            .next()
            .is_some_and(|word| word.ends_with(|c: char| c.is_ascii_digit()))
}

/// The words and numbers of what follows a name. Signs within a date stay in it.
fn words(rest: &str) -> impl Iterator<Item = &str> {
    let apart = |c: char| c.is_whitespace() || "()[]{},;:|–—".contains(c);
    rest.split(apart)
        .map(|word| word.trim_matches(|c: char| "-/.".contains(c)))
        .filter(|word| !word.is_empty())
}

/// What a word with digits is.
enum Value {
    /// A date, with whether it has at least a month; or a year.
    Born(bool),
    /// A personal number.
    Number,
}

/// What a word with digits is, behind a word for birth or for a number. Nine digits alone may be a
/// telephone number.
fn value(word: &str, born_to_come: bool, of_number: bool) -> Option<Value> {
    let parts: Vec<&str> = word.split(['/', '.', '-']).collect();
    if parts.iter().any(|part| part.is_empty() || !part.bytes().all(|b| b.is_ascii_digit())) {
        return None;
    }
    let number = |part: &str| part.parse::<u32>().unwrap_or(u32::MAX);
    let year = |part: &str| part.len() == 4 && YEARS.contains(&number(part));
    let within = |part: &str, most: u32| part.len() <= 2 && (1..=most).contains(&number(part));
    match parts[..] {
        [one] if one.len() == 12 || of_number && one.len() == 9 => Some(Value::Number),
        [one] if year(one) => Some(Value::Born(false)),
        [month, of] if year(of) && within(month, 12) => Some(Value::Born(true)),
        [day, month, of] if within(day, 31) && within(month, 12) => {
            let short = of.len() == 2 && born_to_come;
            (year(of) || short).then_some(Value::Born(true))
        }
        [of, month, day] if year(of) && within(month, 12) && within(day, 31) => {
            Some(Value::Born(true))
        }
        _ => None,
    }
}

#[cfg(test)]
#[path = "told_tests.rs"]
mod tests;
