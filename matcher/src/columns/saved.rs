//! Mappings remembered by the shape of a header, without any word of the file: a number computed
//! from the headers, what the table lists, and for each field the positions of its columns.
//!
//! Each header is one line of text, so that mappings can be read, sent to a colleague and merged:
//! `00000000000000ab kind=births name=1,2 father.address=5`. Texts from before tables had a kind
//! lack it; it is then guessed.

use super::summary::TableSummary;
use crate::layout::Table;
use crate::mapping::Mapping;
use crate::plan::{Field, ListKind, Role};
use crate::text::fold;

/// First line of the text.
const FIRST_LINE: &str = "doisoat-mappings 1";

/// The most headers that are remembered; the oldest is forgotten first.
const MOST: usize = 200;

/// The mappings of headers seen before, the most recent last.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SavedMappings {
    entries: Vec<(u64, Mapping)>,
    /// Headers for which the text did not say what the table lists.
    without_kind: Vec<u64>,
}

/// Why a text cannot be read as remembered mappings.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SavedProblem {
    /// Its first line is a different one.
    NotMappings,
    /// A line that cannot be read; its number, from 1.
    Line(u32),
}

/// A number shared by tables with the same headers in the same places, however they are written. It
/// reveals none of the words it is made from.
pub fn shape(table: &Table) -> u64 {
    // FNV-1a: the same in the page and in the program, on every machine.
    let mut hash: u64 = 0xcbf2_9ce4_8422_2325;
    let mut write = |byte: u8| hash = (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
    for column in &table.columns {
        fold(&column.full_header()).bytes().for_each(&mut write);
        write(0xff);
    }
    hash
}

impl SavedMappings {
    /// How many mappings are remembered.
    pub fn len(&self) -> usize {
        self.entries.len()
    }

    /// Whether no mapping is remembered.
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    /// The mapping of a header.
    pub fn get(&self, shape: u64) -> Option<&Mapping> {
        self.entries.iter().find(|(of, _)| *of == shape).map(|(_, mapping)| mapping)
    }

    /// The mapping remembered for a table's header, with what it lists guessed if that is not
    /// recorded. `None` if there is none, or if it names columns that the table does not have.
    pub fn of(&self, table: &TableSummary) -> Option<Mapping> {
        let mut mapping = self.get(table.shape)?.clone();
        if self.without_kind.contains(&table.shape) {
            mapping.take_kind_of(&table.mapping);
        }
        let fits = |mapping: &Mapping| {
            let columns = Field::ALL.into_iter().flat_map(|field| mapping.columns(field));
            columns.into_iter().all(|&column| usize::from(column) < table.columns.len())
        };
        (fits(&mapping) && mapping.others().all(|(_, other)| fits(other))).then_some(mapping)
    }

    /// Remembers a mapping, replacing an older one for the same header.
    pub fn put(&mut self, shape: u64, mapping: Mapping) {
        self.forget(shape);
        self.entries.push((shape, mapping));
        let over = self.entries.len().saturating_sub(MOST);
        self.entries.drain(..over);
    }

    /// Forgets the mapping of a header.
    pub fn forget(&mut self, shape: u64) {
        self.entries.retain(|(of, _)| *of != shape);
        self.without_kind.retain(|of| *of != shape);
    }

    /// Adds what a colleague remembered; theirs wins.
    pub fn merge(&mut self, other: SavedMappings) {
        for (shape, mapping) in other.entries {
            self.put(shape, mapping);
            self.without_kind.extend(other.without_kind.contains(&shape).then_some(shape));
        }
    }

    /// The mappings as text, to keep or to send.
    pub fn to_text(&self) -> String {
        let mut text = format!("{FIRST_LINE}\n");
        for (shape, mapping) in &self.entries {
            text.push_str(&format!("{shape:016x}"));
            if !self.without_kind.contains(shape) {
                text.push_str(&format!(" kind={}", mapping.kind.profile().code));
            }
            add_fields(&mut text, "", mapping);
            for (role, other) in mapping.others() {
                add_fields(&mut text, &format!("{}.", role.code()), other);
            }
            text.push('\n');
        }
        text
    }

    /// Reads mappings from such a text.
    pub fn from_text(text: &str) -> Result<SavedMappings, SavedProblem> {
        let mut lines = text.trim_start_matches('\u{feff}').lines().zip(1..);
        if lines.next().is_none_or(|(line, _)| line.trim() != FIRST_LINE) {
            return Err(SavedProblem::NotMappings);
        }
        let mut saved = SavedMappings::default();
        for (line, number) in lines.filter(|(line, _)| !line.trim().is_empty()) {
            let (shape, mapping, has_kind) = read_line(line).ok_or(SavedProblem::Line(number))?;
            saved.put(shape, mapping);
            saved.without_kind.extend((!has_kind).then_some(shape));
        }
        Ok(saved)
    }
}

/// Writes the columns of a person's fields.
fn add_fields(text: &mut String, whose: &str, mapping: &Mapping) {
    for field in Field::ALL {
        let columns = mapping.columns(field);
        if !columns.is_empty() {
            let places: Vec<String> = columns.iter().map(u16::to_string).collect();
            text.push_str(&format!(" {whose}{}={}", field.code(), places.join(",")));
        }
    }
}

fn read_line(line: &str) -> Option<(u64, Mapping, bool)> {
    let mut words = line.split_whitespace();
    let shape = words.next().filter(|word| word.len() == 16)?;
    let shape = u64::from_str_radix(shape, 16).ok()?;
    let mut mapping = Mapping::default();
    let mut has_kind = false;
    for word in words {
        let (code, places) = word.split_once('=')?;
        if code == "kind" {
            mapping.kind = ListKind::of_code(places)?;
            has_kind = true;
            continue;
        }
        let (role, field) = of_whom(code)?;
        let columns: Option<Vec<usize>> =
            places.split(',').map(|place| place.parse::<u16>().ok().map(usize::from)).collect();
        mapping.set_of(role, field, &columns?);
    }
    Some((shape, mapping, has_kind))
}

/// The field and the person that a code stands for: `dob`, `wife.dob`.
pub fn of_whom(code: &str) -> Option<(Role, Field)> {
    let (role, field) = code.split_once('.').unwrap_or((Role::Own.code(), code));
    let role = Role::ALL.into_iter().find(|of| of.code() == role)?;
    Some((role, Field::ALL.into_iter().find(|of| of.code() == field)?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_and_back() {
        let mut saved = SavedMappings::default();
        let mut mapping = Mapping::default();
        mapping.set_all(Field::Name, &[1, 2]);
        mapping.set_all(Field::Dob, &[4, 5]);
        mapping.set_all(Field::Sex, &[4, 5]);
        saved.put(0xab, mapping.clone());
        saved.put(7, Mapping::default());
        let text = saved.to_text();
        assert_eq!(
            text,
            "doisoat-mappings 1\n00000000000000ab kind=other name=1,2 dob=4,5 sex=4,5\n0000000000000007 kind=other\n"
        );
        assert_eq!(SavedMappings::from_text(&text), Ok(saved));
    }

    #[test]
    fn the_people_of_a_book() {
        let mut mapping = Mapping::default();
        mapping.kind = ListKind::Marriages;
        mapping.set_of(Role::Wife, Field::Name, &[5]);
        mapping.set_of(Role::Husband, Field::Address, &[3, 4]);
        mapping.set(Field::Entry, Some(0));
        let mut saved = SavedMappings::default();
        saved.put(1, mapping.clone());
        let text = saved.to_text();
        assert!(
            text.ends_with(" kind=marriages entry=0 husband.address=3,4 wife.name=5\n"),
            "{text}"
        );
        assert_eq!(SavedMappings::from_text(&text), Ok(saved));
    }

    #[test]
    fn an_old_text_leaves_the_kind_to_the_guess() {
        let old = "doisoat-mappings 1\n0000000000000005 name=1\n";
        let mut saved = SavedMappings::default();
        saved.merge(SavedMappings::from_text(old).unwrap());
        assert_eq!(saved.to_text(), old);
        let mut table = TableSummary { shape: 5, ..TableSummary::default() };
        table.mapping.kind = ListKind::Births;
        table.mapping.set_of(Role::Father, Field::Address, &[2]);
        assert_eq!(saved.of(&table), None, "a column that is not there");
        table.columns = vec![Default::default(); 3];
        let found = saved.of(&table).unwrap();
        assert_eq!((found.kind, found.columns(Field::Name)), (ListKind::Births, &[1][..]));
        assert_eq!(found.of(Role::Father).columns(Field::Address), [2]);
        // Once recorded, it stays.
        saved.put(5, found);
        table.mapping.kind = ListKind::Deaths;
        assert_eq!(saved.of(&table).unwrap().kind, ListKind::Births);
    }

    #[test]
    fn other_texts_are_refused() {
        for (text, expected) in [
            ("", SavedProblem::NotMappings),
            ("STT;Họ tên", SavedProblem::NotMappings),
            ("doisoat-mappings 1\nab name=1", SavedProblem::Line(2)),
            ("doisoat-mappings 1\n\n00000000000000ab job=1", SavedProblem::Line(3)),
            ("doisoat-mappings 1\n00000000000000ab kind=jobs", SavedProblem::Line(2)),
            ("doisoat-mappings 1\n00000000000000ab uncle.name=1", SavedProblem::Line(2)),
            ("doisoat-mappings 1\n00000000000000ab name=1,x", SavedProblem::Line(2)),
        ] {
            assert_eq!(SavedMappings::from_text(text), Err(expected), "{text}");
        }
    }

    #[test]
    fn the_oldest_is_forgotten_first() {
        let mut saved = SavedMappings::default();
        (0..MOST as u64 + 1).for_each(|shape| saved.put(shape, Mapping::default()));
        assert_eq!(saved.len(), MOST);
        assert!(saved.get(0).is_none() && saved.get(MOST as u64).is_some());
    }
}
