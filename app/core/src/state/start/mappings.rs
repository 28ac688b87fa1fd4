//! Which columns hold which field: one mapping for all tables of a side whose headers are the same.
//!
//! The table with the most rows stands for its kind, because its guess has the most to go by. What
//! is remembered from earlier replaces a guess, and the user's choice both.

use matcher::columns::SavedMappings;
use matcher::mapping::Mapping;
use matcher::plan::{Field, ListKind, Role, said_of};

use super::kinds::{KindMapping, TableKind, with_code};
use super::tables::{Loaded, TableState};
use crate::protocol::TableId;

impl Loaded {
    /// Brings the mappings in line with the tables: a new kind gets what is remembered about it, or
    /// else the guess; a guess that nobody touched follows the tables.
    pub fn refresh(&mut self, saved: &SavedMappings) {
        let shapes: Vec<u64> = self.tables.iter().map(|table| table.summary.shape).collect();
        for shape in shapes {
            let Some(table) = self.of_kind(shape) else { continue };
            let guess = table.summary.mapping.clone();
            let remembered = (!self.sample).then(|| saved.of(&table.summary)).flatten();
            match self.mappings.iter_mut().find(|kind| kind.shape == shape) {
                Some(kind) => {
                    // Which code the other side has too is asked again when both are known.
                    let guess = with_code(guess, kind.guess.column(Field::OfficeCode));
                    if kind.mapping == kind.guess {
                        kind.mapping = guess.clone();
                    }
                    kind.guess = guess;
                }
                None => {
                    let mapping = remembered.unwrap_or_else(|| guess.clone());
                    self.mappings.push(KindMapping { shape, guess, mapping });
                }
            }
        }
    }

    /// Applies mappings that were just imported to the kinds that nobody touched.
    pub fn apply(&mut self, saved: &SavedMappings) {
        if self.sample {
            return;
        }
        let untouched: Vec<u64> =
            self.mappings.iter().filter(|k| k.mapping == k.guess).map(|k| k.shape).collect();
        for shape in untouched {
            let Some(mapping) = self.of_kind(shape).and_then(|t| saved.of(&t.summary)) else {
                continue;
            };
            self.set_mapping(shape, mapping);
        }
    }

    /// The mapping of a kind.
    pub fn mapping(&self, shape: u64) -> &Mapping {
        static NONE: std::sync::LazyLock<Mapping> = std::sync::LazyLock::new(Mapping::default);
        self.mappings.iter().find(|kind| kind.shape == shape).map_or(&NONE, |kind| &kind.mapping)
    }

    /// Sets the columns of a field of the person that is shown, in the tables of the kind that is
    /// shown. What a book says about a parent's name, date of birth and number has a single place,
    /// whichever person of the row is shown.
    pub fn set_columns(&mut self, field: Field, columns: &[usize]) {
        let (Some(shape), person) = (self.shown(), self.person_of(field)) else { return };
        if let Some(kind) = self.mappings.iter_mut().find(|kind| kind.shape == shape) {
            match said_of(person, field) {
                Some(said) => {
                    kind.mapping.set_of(person, field, &[]);
                    kind.mapping.set_all(said, columns);
                }
                None => kind.mapping.set_of(person, field, columns),
            }
        }
    }

    /// What the tables of the kind that is shown list.
    pub fn list_kind(&self) -> Option<ListKind> {
        Some(self.mapping(self.shown()?).kind)
    }

    /// Sets what the tables of the kind that is shown list.
    pub fn set_kind(&mut self, kind: ListKind) {
        let Some(shape) = self.shown() else { return };
        if let Some(of) = self.mappings.iter_mut().find(|of| of.shape == shape) {
            of.mapping.kind = kind;
        }
    }

    /// The table to be asked for the columns of its rows' people, if the kind of list that was just
    /// set has several people and none of their columns is known.
    pub fn wants_people(&self) -> Option<(TableId, ListKind)> {
        let shape = self.shown().filter(|_| !self.extract)?;
        let mapping = self.mapping(shape);
        let unknown = !mapping.is_of_one() && mapping.others().next().is_none();
        unknown.then_some((self.of_kind(shape)?.id, mapping.kind))
    }

    /// Takes over the columns of a row's people from a guess, unless the kind of list has changed
    /// since or the user has chosen columns.
    pub fn take_people(&mut self, table: TableId, guess: &Mapping) {
        let Some(shape) = self.table(table).map(|table| table.summary.shape) else { return };
        if let Some(of) = self.mappings.iter_mut().find(|of| of.shape == shape)
            && of.mapping.kind == guess.kind
            && of.mapping.others().next().is_none()
        {
            of.mapping.take_kind_of(guess);
        }
    }

    /// The mapping that a run is given for a kind of table.
    pub fn used_mapping(&self, shape: u64) -> Mapping {
        let mapping = self.mapping(shape);
        if self.extract {
            let mut own = mapping.of(Role::Own);
            own.kind = ListKind::Other;
            return own;
        }
        mapping.clone()
    }

    /// Goes back to the guess.
    pub fn forget(&mut self, shape: u64) {
        if let Some(kind) = self.mappings.iter_mut().find(|kind| kind.shape == shape) {
            kind.mapping = kind.guess.clone();
        }
    }

    /// What a run should remember: each kind that takes part, with its mapping unless that is the
    /// guess.
    pub fn to_remember(&self) -> Vec<(u64, Option<Mapping>)> {
        if self.sample {
            return Vec::new();
        }
        let of_kind = |kind: TableKind| self.mappings.iter().find(|m| m.shape == kind.shape);
        let differs = |m: &KindMapping| (m.mapping != m.guess).then(|| m.by_itself());
        self.kinds().into_iter().filter_map(of_kind).map(|m| (m.shape, differs(m))).collect()
    }

    /// All kinds that have a mapping.
    pub fn shapes(&self) -> Vec<u64> {
        self.mappings.iter().map(|kind| kind.shape).collect()
    }

    /// Whether the mapping of a kind comes from memory.
    pub fn is_remembered(&self, shape: u64, saved: &SavedMappings) -> bool {
        let kind = self.mappings.iter().find(|kind| kind.shape == shape);
        let known = || self.of_kind(shape).and_then(|table| saved.of(&table.summary));
        kind.is_some_and(|k| k.mapping != k.guess && known() == Some(k.by_itself()))
    }

    /// The table that stands for a kind: the one with the most rows, or the first of several such.
    pub(super) fn of_kind(&self, shape: u64) -> Option<&TableState> {
        let of = self.tables.iter().rev().filter(|table| table.summary.shape == shape);
        of.max_by_key(|table| table.summary.rows)
    }

    fn set_mapping(&mut self, shape: u64, mapping: Mapping) {
        if let Some(kind) = self.mappings.iter_mut().find(|kind| kind.shape == shape) {
            kind.take(mapping);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::columns::Confidence;
    use super::super::testing::{loaded, read, summary};
    use super::*;

    const A: &[&str] = &["Họ tên", "Tên khác", "", "Ngày sinh"];
    const B: &[&str] = &["Họ và tên", "CCCD"];

    fn two_kinds() -> Loaded {
        loaded(vec![summary("a.xlsx", "", A), summary("b.xlsx", "", B), summary("c.xlsx", "", A)])
    }

    fn names(loaded: &Loaded) -> Vec<Option<usize>> {
        loaded.mapped().iter().map(|(_, mapping)| mapping.column(Field::Name)).collect()
    }

    #[test]
    fn tables_with_one_header_share_their_mapping() {
        let mut loaded = two_kinds();
        let kinds: Vec<(String, usize)> =
            loaded.kinds().into_iter().map(|kind| (kind.name, kind.tables)).collect();
        assert_eq!(kinds, [("a.xlsx".to_owned(), 2), ("b.xlsx".to_owned(), 1)]);
        loaded.set_columns(Field::Name, &[1]);
        assert_eq!(names(&loaded), [Some(1), Some(0), Some(1)]);
        loaded.show_kind(loaded.kinds()[1].shape);
        loaded.set_columns(Field::Name, &[1]);
        loaded.set_columns(Field::Father, &[0]);
        assert_eq!(names(&loaded), [Some(1), Some(1), Some(1)]);
        // With its only table unticked, a kind is neither offered nor shown.
        let id = loaded.tables[1].id;
        loaded.set_taken(id, false);
        assert_eq!((loaded.kinds().len(), loaded.shown()), (1, Some(loaded.kinds()[0].shape)));
        loaded.take_all(false);
        assert_eq!((loaded.shown(), loaded.choices().len()), (None, 0));
    }

    #[test]
    fn what_a_run_used_is_remembered_and_applied() {
        let mut first = two_kinds();
        first.set_columns(Field::Name, &[0, 1]);
        let shape = first.shown().unwrap();
        let kept = first.to_remember();
        assert!(kept[0].1.is_some() && kept[1].1.is_none());
        let mut saved = SavedMappings::default();
        saved.put(shape, kept[0].1.clone().unwrap());
        assert!(first.is_remembered(shape, &saved));

        let mut later = Loaded::default();
        later.add(5, vec![read(summary("d.xlsx", "", A))]);
        later.refresh(&saved);
        assert_eq!(later.mapping(shape).columns(Field::Name), [0, 1]);
        assert_eq!(later.confidence(Field::Name, &saved), Some(Confidence::Remembered));
        later.forget(shape);
        assert_eq!(later.mapping(shape).columns(Field::Name), [0]);
        assert_eq!(later.to_remember(), [(shape, None)]);
        later.apply(&saved);
        assert!(later.is_remembered(shape, &saved));
        // What the user has just chosen is not overwritten.
        later.set_columns(Field::Name, &[3]);
        later.apply(&saved);
        assert_eq!(later.mapping(shape).columns(Field::Name), [3]);
    }

    #[test]
    fn a_table_called_a_book_asks_for_its_people_once() {
        let mut loaded = two_kinds();
        assert_eq!(loaded.wants_people(), None);
        loaded.set_kind(ListKind::Births);
        let (table, kind) = loaded.wants_people().unwrap();
        assert_eq!((table, kind), (loaded.tables[0].id, ListKind::Births));
        let guess = |kind, column: usize| {
            let mut guess = Mapping::default();
            guess.kind = kind;
            guess.set_of(Role::Father, Field::Address, &[column]);
            guess
        };
        let father = |loaded: &Loaded| {
            loaded.mapping(loaded.tables[0].summary.shape).of(Role::Father).column(Field::Address)
        };
        // A late answer about a kind that is no longer set is dropped.
        loaded.take_people(table, &guess(ListKind::Adoptions, 1));
        assert_eq!(father(&loaded), None);
        loaded.take_people(table, &guess(ListKind::Births, 1));
        assert_eq!((father(&loaded), loaded.wants_people()), (Some(1), None));
        // What is chosen is not overwritten, and the row's own columns stay.
        loaded.take_people(table, &guess(ListKind::Births, 3));
        assert_eq!((father(&loaded), names(&loaded)[0]), (Some(1), Some(0)));
    }

    #[test]
    fn a_memory_of_columns_that_are_not_there_is_not_applied() {
        let mut saved = SavedMappings::default();
        let mut mapping = Mapping::default();
        mapping.set(Field::Name, Some(40));
        saved.put(summary("a.xlsx", "", A).shape, mapping);
        let mut loaded = Loaded::default();
        loaded.add(1, vec![read(summary("a.xlsx", "", A))]);
        loaded.refresh(&saved);
        assert_eq!(names(&loaded), [Some(0)]);
    }

    #[test]
    fn an_untouched_guess_follows_the_table_and_a_touched_one_stays() {
        let mut loaded = loaded(vec![summary("a.xlsx", "", A)]);
        let mut again = summary("a.xlsx", "", A);
        again.mapping.set(Field::Dob, Some(3));
        loaded.lay_out(loaded.tables[0].id, again.clone());
        loaded.refresh(&SavedMappings::default());
        assert_eq!(loaded.mapped()[0].1.column(Field::Dob), Some(3));
        loaded.set_columns(Field::Dob, &[]);
        again.mapping.set(Field::Sex, Some(1));
        loaded.lay_out(loaded.tables[0].id, again);
        loaded.refresh(&SavedMappings::default());
        assert_eq!(loaded.mapped()[0].1.column(Field::Sex), None);
    }
}
