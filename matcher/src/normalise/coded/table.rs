//! The table of one coded field: its lines, read once, and every name of each.
//!
//! Decided: names are stored without marks, spaces and signs ([`Key`]), because lists write them in
//! every way. If two lines share a name, it belongs to the line that has it as its first name. A
//! text with marks then goes to the line that has it with those marks; a text without goes to the
//! line that has it without, unless it is the first name of another line. A name that still fits
//! two lines means neither.

use rustc_hash::{FxHashMap, FxHashSet};

use super::code::{Code, UNKNOWN_CODE};
use super::field::CodedField;
use super::key::{Key, KeyedText, Signs, marked};
use crate::plan::CodedValues;
use crate::read::legacy::is_syllable;
use crate::tables;
use crate::text::lower;

/// A value of the field.
pub(super) struct Row {
    /// Its code in the file, by which other lines refer to it.
    pub(super) code: &'static str,
    /// Its Vietnamese name.
    pub(super) vi: &'static str,
    /// Its English name.
    pub(super) en: &'static str,
    /// Its other names.
    pub(super) others: &'static str,
}

/// What a name without marks means.
#[derive(Clone, Copy)]
struct Found {
    code: Code,
    /// Whether other lines have it too, so that marks must decide.
    shared: bool,
    own: bool,
}

/// The values that are near a text.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Near {
    None,
    One(Code),
    Several,
}

impl Near {
    fn add(&mut self, code: Code) {
        *self = match *self {
            Near::None => Near::One(code),
            Near::One(other) if other == code => Near::One(code),
            _ => Near::Several,
        };
    }
}

/// Whether a text has several words and all of them are Vietnamese: “Đạo lạ” is no Đạo Lão.
fn says_something_else(text: &str) -> bool {
    let text = lower(text);
    let words = || text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    words().count() > 1 && words().all(is_syllable)
}

/// Whether a text is one slip away from a name. In a short one of many, a vowel is not written for
/// a consonant: “Hà Nội” is no Hà Nhì.
fn is_one_slip(text: &str, name: &str, few: bool) -> bool {
    const LONG: usize = 7;
    if text.len().abs_diff(name.len()) > 1 || strsim::osa_distance(text, name) != 1 {
        return false;
    }
    let vowel = |letter: u8| b"aeiouy".contains(&letter);
    let mut differing = text.bytes().zip(name.bytes()).filter(|(a, b)| a != b);
    text.len() != name.len()
        || few
        || name.len() >= LONG
        || match (differing.next(), differing.next()) {
            (Some((a, b)), None) => vowel(a) == vowel(b),
            _ => true,
        }
}

/// Whether a text is a name with one of its letters doubled.
fn is_doubled(text: &str, name: &str) -> bool {
    let (text, name) = (text.as_bytes(), name.as_bytes());
    let same = text.iter().zip(name).take_while(|(a, b)| a == b).count();
    text.len() == name.len() + 1
        && same > 0
        && text.get(same) == name.get(same - 1)
        && text.get(same + 1..) == name.get(same..)
}

/// All values of a field under all their names.
pub(super) struct Table {
    rows: Vec<Row>,
    names: FxHashMap<Box<[u8]>, Found>,
    /// Names with marks, for those shared without marks.
    marked: FxHashMap<String, Found>,
    /// Pairs of a general value and one that it may mean.
    covers: FxHashSet<(Code, Code)>,
    labels: &'static [&'static str],
    signs: Signs,
}

impl Table {
    /// The embedded table of a field.
    pub(super) fn new(field: CodedField) -> Table {
        let CodedValues { table: reference, labels, keeps_signs, .. } = *field.values();
        let signs = if keeps_signs { Signs::Kept } else { Signs::Passed };
        let mut table = Table {
            rows: Vec::new(),
            names: FxHashMap::default(),
            marked: FxHashMap::default(),
            covers: FxHashSet::default(),
            labels,
            signs,
        };
        let mut covers = Vec::new();
        let mut missing = None;
        for line in tables::rows(reference) {
            let mut parts = line.split('\t');
            let mut part = || parts.next().unwrap_or("");
            let row = Row { code: part(), vi: part(), en: part(), others: part() };
            covers.push(part());
            if row.code == "-" {
                covers.pop();
                missing = Some(row);
            } else if table.rows.len() + 1 < usize::from(UNKNOWN_CODE) {
                table.rows.push(row);
            }
        }
        let names: Vec<(Code, bool, &'static str)> =
            table.rows.iter().zip(1..).flat_map(|(row, code)| row.names(code)).collect();
        for (code, own, name) in
            names.into_iter().chain(missing.iter().flat_map(|row| row.names(0)))
        {
            table.add(code, own, name);
        }
        for (general, codes) in (1..).zip(covers) {
            for code in codes.split(',').filter(|code| !code.is_empty()) {
                let place = table.rows.iter().zip(1..).find(|(row, _)| row.code == code);
                table.covers.extend(place.map(|(_, special)| (general, special)));
            }
        }
        table
    }

    fn add(&mut self, code: Code, own: bool, name: &'static str) {
        let Some(key) = Key::of(name, self.signs) else { return };
        let found = Found { code, shared: false, own };
        let entry = self.names.entry(key.bytes().into()).or_insert(found);
        *entry = entry.and(found);
        let entry = self.marked.entry(marked(name)).or_insert(found);
        *entry = entry.and(found);
    }

    /// Reads a cell: all of it, what follows a label, or what precedes a bracket.
    pub(super) fn parse(&self, text: &str) -> Code {
        self.lookup_within(text).map_or(UNKNOWN_CODE, |(code, _)| code)
    }

    /// Reads a cell whose keys are known.
    pub(super) fn parse_keyed(&self, of: &KeyedText<'_>) -> Code {
        let whole = of.key(self.signs).and_then(|key| self.lookup_key(of.text(), key));
        whole.or_else(|| self.lookup_outside(of.text())).map_or(UNKNOWN_CODE, |(code, _)| code)
    }

    /// Whether a cell has a name of the table, but with other marks: Kính for Kinh. A name without
    /// any marks is no slip.
    pub(super) fn has_other_marks(&self, text: &str) -> bool {
        self.lookup_within(text).is_some_and(|(_, exact)| !exact)
    }

    /// The value of a cell, and whether its marks are those of a name.
    fn lookup_within(&self, text: &str) -> Option<(Code, bool)> {
        self.lookup(text).or_else(|| self.lookup_outside(text))
    }

    /// The value of what precedes a bracket.
    fn lookup_outside(&self, text: &str) -> Option<(Code, bool)> {
        let (outside, _) = text.split_once(['(', '['])?;
        self.lookup(outside).filter(|_| outside.contains(char::is_alphanumeric))
    }

    fn lookup(&self, text: &str) -> Option<(Code, bool)> {
        self.lookup_key(text, &Key::of(text, self.signs)?)
    }

    fn lookup_key(&self, text: &str, key: &Key) -> Option<(Code, bool)> {
        if key.bytes().is_empty() {
            return Some((0, true));
        }
        let after =
            || self.labels.iter().filter_map(|label| Some((label.len(), key.after(label)?)));
        let (found, label) =
            self.names.get(key.bytes()).map(|found| (found, 0)).or_else(|| {
                after().find_map(|(label, rest)| Some((self.names.get(rest)?, label)))
            })?;
        if found.shared && (key.marked || found.code == UNKNOWN_CODE) {
            let exact = self.marked.get(&marked(self.without(text, label)));
            return Some((exact.unwrap_or(found).code, exact.is_some()));
        }
        let exact = || self.marked.contains_key(&marked(self.without(text, label)));
        Some((found.code, !key.marked || found.code == 0 || exact()))
    }

    /// The only value whose name is one slip away from a text that is none: a letter left out, one
    /// too many, another one, or two exchanged. A letter left out is the likeliest: “Na” is Nam
    /// before it is Nữ. Short names are told apart only where there are few values, and several
    /// words that are all Vietnamese say something else.
    pub(super) fn near(&self, text: &str) -> Option<Code> {
        const FEW: usize = 3;
        const LONGEST: usize = 24;
        let key = Key::of(text, self.signs)?;
        let written = std::str::from_utf8(key.bytes()).ok()?;
        let letters = |text: &str| text.bytes().all(|b| b.is_ascii_alphabetic());
        let plausible = (2..=LONGEST).contains(&written.len()) && letters(written);
        if !plausible || says_something_else(text) {
            return None;
        }
        let few = self.rows.len() <= FEW;
        // Values a letter shorter than their name, and all values that are near.
        let (mut shorter, mut all) = (Near::None, Near::None);
        for (name, found) in &self.names {
            let Ok(name) = std::str::from_utf8(name) else { continue };
            let long = match (few, found.own) {
                (true, own) => own,
                (false, true) => name.len() >= 4 || name.len() == 3 && is_doubled(written, name),
                (false, false) => name.len() >= 5,
            };
            if !long || [0, UNKNOWN_CODE].contains(&found.code) || !letters(name) {
                continue;
            }
            if is_one_slip(written, name, few) {
                all.add(found.code);
                if name.len() > written.len() {
                    shorter.add(found.code);
                }
            }
        }
        match (all, shorter) {
            (Near::One(code), _) => Some(code),
            // Another letter instead is a worse slip, one too many is not.
            (_, Near::One(code)) if !few || written.len() == 2 => Some(code),
            _ => None,
        }
    }

    /// The text without the label whose key it begins with, given the length of that key.
    fn without<'a>(&self, text: &'a str, label: usize) -> &'a str {
        let reaches = |end: &usize| {
            let key = text.get(..*end).and_then(|start| Key::of(start, self.signs));
            key.is_some_and(|key| key.bytes().len() >= label)
        };
        let end = text.char_indices().map(|(at, _)| at).find(reaches).unwrap_or_default();
        // A combining mark of the label's last letter may follow separately.
        text.get(end..).unwrap_or(text).trim_start_matches(|c: char| !c.is_alphanumeric())
    }

    /// A value by its code; `None` for an empty cell and an unknown value.
    pub(super) fn row(&self, code: Code) -> Option<&Row> {
        self.rows.get(usize::from(code).checked_sub(1)?)
    }

    /// The value with a code of ours.
    pub(super) fn code_of(&self, code: &str) -> Option<Code> {
        let place = self.rows.iter().position(|row| row.code == code)?;
        Code::try_from(place + 1).ok()
    }

    /// Whether one of the values may mean the other.
    pub(super) fn covers(&self, a: Code, b: Code) -> bool {
        self.covers.contains(&(a, b)) || self.covers.contains(&(b, a))
    }

    /// All values, for tests.
    #[cfg(test)]
    pub(super) fn rows(&self) -> &[Row] {
        &self.rows
    }
}

impl Row {
    /// Its names with their code, the first name first. The English name counts as another name.
    pub(super) fn names(&self, code: Code) -> impl Iterator<Item = (Code, bool, &'static str)> {
        let others = std::iter::once(self.en).chain(self.others.split('|'));
        std::iter::once((code, true, self.vi))
            .chain(others.filter(|name| !name.is_empty()).map(move |name| (code, false, name)))
    }
}

impl Found {
    /// Merges what two lines with one name mean.
    fn and(self, other: Found) -> Found {
        let shared = true;
        match (self.own, other.own) {
            _ if self.code == other.code => Found { own: self.own || other.own, ..self },
            (true, false) => Found { shared, ..self },
            (false, true) => Found { shared, ..other },
            _ => Found { code: UNKNOWN_CODE, shared, own: self.own },
        }
    }
}
