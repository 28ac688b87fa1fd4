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
use super::key::{Key, Signs, marked};
use crate::plan::CodedValues;
use crate::tables;

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
        match self.lookup(text) {
            Some(code) => code,
            None => {
                let outside = text.split_once(['(', '[']).map(|(before, _)| before);
                let outside = outside.filter(|before| before.contains(char::is_alphanumeric));
                outside.and_then(|before| self.lookup(before)).unwrap_or(UNKNOWN_CODE)
            }
        }
    }

    fn lookup(&self, text: &str) -> Option<Code> {
        let key = Key::of(text, self.signs)?;
        if key.bytes().is_empty() {
            return Some(0);
        }
        let after =
            || self.labels.iter().filter_map(|label| Some((label.len(), key.after(label)?)));
        let (found, label) =
            self.names.get(key.bytes()).map(|found| (found, 0)).or_else(|| {
                after().find_map(|(label, rest)| Some((self.names.get(rest)?, label)))
            })?;
        if found.shared && (key.marked || found.code == UNKNOWN_CODE) {
            let exact = self.marked.get(&marked(self.without(text, label)));
            return Some(exact.unwrap_or(found).code);
        }
        Some(found.code)
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
