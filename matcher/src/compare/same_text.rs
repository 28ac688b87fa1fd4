//! Which fields of many pairs hold the same text on both sides.
//!
//! Takes pairs of records, gives for each the fields whose trimmed texts are equal and those where
//! both are empty. Decided: the distinct values of a field's columns get numbers, shared by equal
//! texts of both sides and assigned when a pair first needs one; pairs then compare numbers.
//! Columns that do not store distinct values once compare texts. Fields are handled one after
//! another, because a field's numbers lie close together.

use hashbrown::HashTable;

use crate::block::Pair;
use crate::mapping::FieldValues;
use crate::normalise::{Prepared, Records};
use crate::plan::Field;

/// The fields with equal texts and those with both texts empty, as bits in the order of
/// [`Field::COMPARED`].
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct Texts {
    pub(super) equal: u32,
    pub(super) empty: u32,
}

/// The fields that both sides have, each with the numbers that its texts were given so far.
pub(super) struct TextFields<'a>(Vec<TextField<'a>>);

struct TextField<'a> {
    /// Its position in [`Field::COMPARED`].
    place: usize,
    sector: Columns<'a>,
    registry: Columns<'a>,
    numbers: Numbers<'a>,
}

impl<'a> TextFields<'a> {
    pub(super) fn of(prepared: &'a Prepared) -> TextFields<'a> {
        let fields = Field::COMPARED.into_iter().enumerate().filter_map(|(place, field)| {
            let [sector, registry] =
                [&prepared.sector, &prepared.registry].map(|side| Columns::of(side, field));
            let both = sector.some() && registry.some();
            both.then(|| TextField { place, sector, registry, numbers: Numbers::default() })
        });
        TextFields(fields.collect())
    }

    /// The texts of each pair.
    pub(super) fn texts(&mut self, pairs: &[Pair]) -> Vec<Texts> {
        let mut texts = vec![Texts::default(); pairs.len()];
        for TextField { place, sector, registry, numbers } in &mut self.0 {
            for (pair, texts) in pairs.iter().zip(&mut texts) {
                let numbered =
                    (sector.number(pair.sector, numbers), registry.number(pair.registry, numbers));
                let (equal, empty) = match numbered {
                    (Some(a), Some(b)) => (a == b && a != EMPTY, a == EMPTY && b == EMPTY),
                    _ => match (sector.text(pair.sector), registry.text(pair.registry)) {
                        (Some(a), Some(b)) => {
                            (a == b && !a.is_empty(), a.is_empty() && b.is_empty())
                        }
                        _ => (false, false),
                    },
                };
                texts.equal |= u32::from(equal) << *place;
                texts.empty |= u32::from(empty) << *place;
            }
        }
        texts
    }
}

/// A field's cells in the tables of one side.
struct Columns<'a> {
    records: &'a Records,
    /// For each table, the field's values and the numbers given to them, by code.
    tables: Vec<(FieldValues<'a>, Vec<u32>)>,
}

/// Marks a value that has no number yet.
const NONE: u32 = u32::MAX;

/// The number of the empty text.
const EMPTY: u32 = 0;

impl<'a> Columns<'a> {
    fn of(records: &'a Records, field: Field) -> Columns<'a> {
        let of_table = |values: FieldValues<'a>| {
            let cells = values.cell(0).is_some();
            let codes = if cells { values.codes() } else { 0 };
            (values, vec![NONE; codes])
        };
        let tables = records.sources.iter().map(|source| of_table(source.values(field))).collect();
        Columns { records, tables }
    }

    /// Whether any of the tables has a column for the field.
    fn some(&self) -> bool {
        self.tables.iter().any(|(values, _)| !matches!(values, FieldValues::None))
    }

    /// The trimmed cell of a record; `None` if the value is made of several cells.
    fn text(&self, record: u32) -> Option<&'a str> {
        let (table, row) = self.records.table_and_row(record);
        self.tables[table].0.cell(row).map(str::trim)
    }

    /// The number of a record's trimmed cell; `None` if its column does not store distinct values
    /// once.
    fn number(&mut self, record: u32, numbers: &mut Numbers<'a>) -> Option<u32> {
        let (table, row) = self.records.table_and_row(record);
        let (values, known) = &mut self.tables[table];
        let known = known.get_mut(values.code(row)? as usize)?;
        if *known == NONE {
            *known = numbers.of(values.cell(row)?.trim());
        }
        Some(*known)
    }
}

/// Gives equal texts equal numbers.
#[derive(Default)]
struct Numbers<'a> {
    /// Hash and number of each text except the empty one.
    by_text: HashTable<(u64, u32)>,
    /// The texts; the number of a text is its position plus one.
    texts: Vec<&'a str>,
}

impl<'a> Numbers<'a> {
    fn of(&mut self, text: &'a str) -> u32 {
        if text.is_empty() {
            return EMPTY;
        }
        let Numbers { by_text, texts } = self;
        let hash = hash(text);
        let same = |&(of, number): &(u64, u32)| of == hash && texts[number as usize - 1] == text;
        if let Some(&(_, number)) = by_text.find(hash, same) {
            return number;
        }
        texts.push(text);
        let number = texts.len() as u32;
        by_text.insert_unique(hash, (hash, number), |&(hash, _)| hash);
        number
    }
}

fn hash(text: &str) -> u64 {
    use std::hash::Hasher as _;
    let mut hasher = rustc_hash::FxHasher::default();
    hasher.write(text.as_bytes());
    hasher.finish()
}
