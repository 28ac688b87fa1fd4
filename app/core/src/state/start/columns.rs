//! The columns on the screen: the kind of table and the person of its rows that they belong to, the
//! values and the confidence of each field, and the columns to choose from.
//!
//! What the user asked to see is only a wish. What is shown follows from it and from the tables
//! that take part, so that it can never be something that is not there.

use std::borrow::Cow;

use matcher::columns::SavedMappings;
use matcher::layout::Origin;
use matcher::mapping::{MOST_COLUMNS, Mapping};
use matcher::plan::{Field, OtherMeaning, Role, said_of};

use super::kinds::{Samples, TableKind};
use super::tables::{Loaded, TableState};
use crate::protocol::TableId;

/// How far the columns of a field can be trusted to hold it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Confidence {
    /// 85 percent and more.
    Sure,
    /// 60 percent and more.
    Fair,
    /// Less than 60 percent: somebody should look.
    Check,
    /// The user chose it.
    Chosen,
    /// The user chose it in an earlier run.
    Remembered,
}

impl Loaded {
    /// The kinds of the tables that take part, in order.
    pub fn kinds(&self) -> Vec<TableKind> {
        let mut kinds: Vec<TableKind> = Vec::new();
        for table in self.taken() {
            let shape = table.summary.shape;
            match kinds.iter_mut().find(|kind| kind.shape == shape) {
                Some(kind) => kind.tables += 1,
                None => {
                    let unsure = |field| self.confidence_in(shape, (Role::Own, field), None);
                    let check =
                        Field::ALL.into_iter().any(|f| unsure(f) == Some(Confidence::Check));
                    let name = self.name(&table.summary);
                    kinds.push(TableKind { shape, name, tables: 1, check });
                }
            }
        }
        kinds
    }

    /// The kind whose columns are shown: the one that was asked for, or else the first.
    pub fn shown(&self) -> Option<u64> {
        let mut shapes = self.taken().map(|table| table.summary.shape);
        let first = shapes.next()?;
        Some(
            self.wanted_kind.filter(|wanted| shapes.any(|shape| shape == *wanted)).unwrap_or(first),
        )
    }

    /// Whether a column holds the field in the kind of tables that is shown.
    pub fn has_column(&self, field: Field) -> bool {
        self.shown_table(field).is_some_and(|(_, mapping)| mapping.column(field).is_some())
    }

    /// Asks to see the columns of a kind.
    pub fn show_kind(&mut self, shape: u64) {
        self.wanted_kind = Some(shape);
    }

    /// The people that a row of the tables shown holds.
    pub fn people(&self) -> &'static [Role] {
        match self.shown().filter(|_| !self.extract) {
            Some(shape) => self.mapping(shape).people(),
            None => &[Role::Own],
        }
    }

    /// The person whose columns are shown: the one that was asked for, or else the first.
    pub fn person(&self) -> Role {
        match self.people() {
            people if people.contains(&self.wanted_person) => self.wanted_person,
            people => people.first().copied().unwrap_or_default(),
        }
    }

    /// Asks to see the columns of a person of the row.
    pub fn show_person(&mut self, person: Role) {
        self.wanted_person = person;
    }

    /// The person for whom a field is shown: an entry in a book is the row's, and not one person's.
    pub(super) fn person_of(&self, field: Field) -> Role {
        if field.is_carried() && field != Field::Phone { Role::Own } else { self.person() }
    }

    /// Whether a list has this field for the person that is shown: a book says little about a row's
    /// other people.
    pub fn is_said(&self, field: Field) -> bool {
        self.person_of(field) == Role::Own
            || matches!(
                field,
                Field::Name
                    | Field::Dob
                    | Field::Sex
                    | Field::Number
                    | Field::OldNumber
                    | Field::Address
                    | Field::Ethnicity
                    | Field::Nationality
            )
    }

    /// The table that stands for the kind that is shown, and the mapping of the person for whom a
    /// field is shown.
    pub fn shown_table(&self, field: Field) -> Option<(&TableState, Cow<'_, Mapping>)> {
        let (shape, person) = (self.shown()?, self.person_of(field));
        Some((self.of_kind(shape)?, of_person(self.mapping(shape), person)))
    }

    /// The columns of a field, of the person that is shown.
    pub fn columns(&self, field: Field) -> Vec<usize> {
        let Some((_, mapping)) = self.shown_table(field) else { return Vec::new() };
        mapping.columns(field).iter().map(|&column| column.into()).collect()
    }

    /// The samples to be asked for: `None` if those that are here are of the present mapping.
    pub fn wanted_samples(&self) -> Option<(TableId, Mapping)> {
        let shape = self.shown()?;
        let table = self.of_kind(shape)?.id;
        let mapping = self.sampled_mapping(shape);
        let here = self
            .samples
            .as_ref()
            .is_some_and(|samples| (samples.table, &samples.mapping) == (table, &mapping));
        (!here).then_some((table, mapping))
    }

    /// The columns of the person that is shown, together with those of the row itself.
    fn sampled_mapping(&self, shape: u64) -> Mapping {
        let mapping = self.mapping(shape);
        let mut sampled = mapping.of(self.person());
        for field in Field::ALL.into_iter().filter(|field| self.person_of(*field) == Role::Own) {
            let columns: Vec<usize> = mapping.columns(field).iter().map(|&c| c.into()).collect();
            if sampled.columns(field) != mapping.columns(field) {
                sampled.set_all(field, &columns);
            }
        }
        sampled
    }

    /// Takes the samples that were asked for.
    pub fn set_samples(&mut self, samples: Samples) {
        self.samples = Some(samples);
    }

    /// The first values of a field, as they will be compared.
    pub fn field_samples(&self, field: Field) -> &[String] {
        let Some((table, mapping)) = self.shown_table(field) else { return &[] };
        match &self.samples {
            Some(samples)
                if samples.table == table.id
                    && samples.mapping.columns(field) == mapping.columns(field) =>
            {
                samples.values.get(field.index()).map_or(&[], Vec::as_slice)
            }
            _ => &[],
        }
    }

    /// How far the columns of a field can be trusted. `None` if it has no column.
    pub fn confidence(&self, field: Field, saved: &SavedMappings) -> Option<Confidence> {
        self.confidence_in(self.shown()?, (self.person_of(field), field), Some(saved))
    }

    /// The columns to choose from. A column without header and values is of no use, and a sheet
    /// that is formatted to its last column has thousands of them.
    pub fn choices(&self) -> Vec<usize> {
        let Some(table) = self.shown().and_then(|shape| self.of_kind(shape)) else {
            return Vec::new();
        };
        let columns = &table.summary.columns;
        let useful = |&column: &usize| {
            let column = &columns[column];
            column.filled > 0 || !column.header.is_empty() || column.origin != Origin::Sheet
        };
        (0..columns.len()).filter(useful).take(500).collect()
    }

    /// The filled columns that hold no field of anybody, each with what its header plainly names.
    pub fn unpaired(&self) -> Vec<(String, Option<OtherMeaning>)> {
        let Some(shape) = self.shown() else { return Vec::new() };
        let (Some(table), mapping) = (self.of_kind(shape), self.mapping(shape)) else {
            return Vec::new();
        };
        let is_unpaired = |&column: &usize| {
            mapping.field(column).is_none()
                && mapping.others().all(|(_, other)| other.field(column).is_none())
        };
        let choices = self.choices().into_iter().filter(is_unpaired);
        let columns = choices.filter_map(|column| table.summary.columns.get(column));
        columns
            .filter(|column| column.filled > 0 && column.other != Some(OtherMeaning::Order))
            .map(|column| (column.shown(), column.other))
            .collect()
    }

    /// The column to be added to a field: the first one after its last that holds no field. `None`
    /// if there is no such column, or the field has as many as it can have.
    pub fn next_column(&self, field: Field) -> Option<usize> {
        let (_, mapping) = self.shown_table(field)?;
        let last = usize::from(*mapping.columns(field).last()?);
        if mapping.columns(field).len() >= MOST_COLUMNS {
            return None;
        }
        let choices = self.choices();
        let (before, behind) = choices.split_at(choices.partition_point(|&column| column <= last));
        let free = |column: &&usize| mapping.field(**column).is_none();
        behind.iter().find(free).or_else(|| before.iter().find(free)).copied()
    }

    fn confidence_in(
        &self,
        shape: u64,
        (person, field): (Role, Field),
        saved: Option<&SavedMappings>,
    ) -> Option<Confidence> {
        let kind = self.mappings.iter().find(|kind| kind.shape == shape)?;
        let mapping = of_person(&kind.mapping, person);
        let columns = mapping.columns(field);
        if columns.is_empty() {
            return None;
        }
        if columns != of_person(&kind.guess, person).columns(field) {
            let known = saved.and_then(|saved| saved.get(shape));
            let is_known = known.is_some_and(|m| of_person(m, person).columns(field) == columns);
            return Some(if is_known { Confidence::Remembered } else { Confidence::Chosen });
        }
        // What a row says about its other people is guessed from headers that name them.
        let field = said_of(person, field).or((person == Role::Own).then_some(field));
        let confidence = &self.of_kind(shape)?.summary.confidence;
        let sure = |field: Field| match field {
            // Both sides call it a code of one kind.
            Field::OfficeCode => 85,
            field => confidence[field.index()],
        };
        Some(match field.map_or(60, sure) {
            85.. => Confidence::Sure,
            60.. => Confidence::Fair,
            _ => Confidence::Check,
        })
    }
}

/// The columns of one of the people of a row.
fn of_person(mapping: &Mapping, person: Role) -> Cow<'_, Mapping> {
    match person {
        Role::Own => Cow::Borrowed(mapping),
        _ => Cow::Owned(mapping.of(person)),
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::{loaded, summary};
    use super::*;

    const A: &[&str] = &["Họ tên", "Tên khác", "", "Ngày sinh"];

    #[test]
    fn columns_of_no_field_are_named_with_what_they_hold() {
        let mut table = summary("a.csv", "", &["Họ tên", "STT", "Số TK", "", "Khác"]);
        table.columns[1].other = Some(OtherMeaning::Order);
        table.columns[2].other = Some(OtherMeaning::Account);
        let unpaired = loaded(vec![table]).unpaired();
        let expected =
            [("Số TK".to_owned(), Some(OtherMeaning::Account)), ("Khác".to_owned(), None)];
        assert_eq!(unpaired, expected);
    }

    #[test]
    fn columns_the_user_chose_are_trusted_as_chosen() {
        let mut loaded = loaded(vec![summary("a.csv", "", A)]);
        let saved = SavedMappings::default();
        let mut check = |columns: &[usize], expected| {
            loaded.set_columns(Field::Name, columns);
            assert_eq!(loaded.confidence(Field::Name, &saved), expected, "{columns:?}");
        };
        check(&[0], Some(Confidence::Sure));
        check(&[1], Some(Confidence::Chosen));
        check(&[0, 1], Some(Confidence::Chosen));
        check(&[], None);
        check(&[0], Some(Confidence::Sure));
    }

    #[test]
    fn one_more_column_is_the_next_free_one() {
        let mut loaded = loaded(vec![summary("a.csv", "", A)]);
        assert_eq!(loaded.choices(), [0, 1, 3]);
        assert_eq!(loaded.next_column(Field::Name), Some(1));
        loaded.set_columns(Field::Dob, &[1]);
        assert_eq!(loaded.next_column(Field::Name), Some(3));
        loaded.set_columns(Field::Name, &[3]);
        assert_eq!(loaded.next_column(Field::Name), Some(0));
        assert_eq!(loaded.next_column(Field::Father), None);
    }

    #[test]
    fn a_book_shows_the_columns_of_one_person() {
        use matcher::plan::ListKind;
        let headers = &["Tên con", "Tên cha", "Nơi cư trú của cha", "Số đăng ký"];
        let mut loaded = loaded(vec![summary("so.csv", "", headers)]);
        assert_eq!((loaded.people(), loaded.person()), (&[Role::Own][..], Role::Own));
        loaded.show_person(Role::Father);
        assert_eq!(loaded.person(), Role::Own);
        loaded.set_kind(ListKind::Births);
        assert_eq!(loaded.person(), Role::Father);
        loaded.set_columns(Field::Name, &[1]);
        loaded.set_columns(Field::Address, &[2]);
        loaded.set_columns(Field::Entry, &[3]);
        let columns = |loaded: &Loaded| {
            [Field::Name, Field::Father, Field::Address, Field::Entry].map(|f| loaded.columns(f))
        };
        assert_eq!(columns(&loaded), [vec![1], vec![], vec![2], vec![3]]);
        assert!(loaded.is_said(Field::Entry) && !loaded.is_said(Field::Father));
        let (_, sampled) = loaded.wanted_samples().unwrap();
        assert_eq!(sampled.columns(Field::Address), [2]);
        assert_eq!(sampled.columns(Field::Entry), [3]);
        loaded.show_person(Role::Own);
        assert_eq!(columns(&loaded), [vec![0], vec![1], vec![], vec![3]]);
        // Once it is taken away, no column holds the father's name.
        loaded.show_person(Role::Father);
        loaded.set_columns(Field::Name, &[]);
        assert!(loaded.columns(Field::Name).is_empty());
        // An extract's rows are about one person each.
        loaded.extract = true;
        assert_eq!((loaded.people(), loaded.person()), (&[Role::Own][..], Role::Own));
    }

    #[test]
    fn samples_are_asked_for_once_per_mapping_and_layout() {
        let mut loaded = loaded(vec![summary("a.csv", "", A)]);
        let (table, mapping) = loaded.wanted_samples().unwrap();
        let values = vec![vec!["Lê An".to_owned()]; Field::ALL.len()];
        let samples = Samples { table, mapping, values };
        loaded.set_samples(samples.clone());
        assert_eq!((loaded.wanted_samples(), loaded.field_samples(Field::Name).len()), (None, 1));
        // Laid out again, the same columns may read differently.
        loaded.lay_out(table, summary("a.csv", "", A));
        assert!(loaded.wanted_samples().is_some());
        loaded.set_samples(samples);
        loaded.set_columns(Field::Name, &[0, 1]);
        assert!(loaded.wanted_samples().is_some());
        assert!(loaded.field_samples(Field::Name).is_empty());
    }
}
