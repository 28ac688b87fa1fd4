//! The code that both sides have: found when both are loaded, and again whenever either changes.
//!
//! Takes the tables of both sides, gives a column for each kind of table. Decided: the column that
//! is found counts as guessed, so that the user can choose another one or none, and it is not
//! remembered, because it holds only beside this other side.

use matcher::columns::{TableCodes, shared_codes};
use matcher::plan::Field;

use super::kinds::KindMapping;
use super::tables::Loaded;

/// For each kind of table of a side, by its fingerprint, the column that holds the code.
pub(crate) type CodeColumns = Vec<(u64, Option<usize>)>;

/// The columns that hold the code of which both sides have the kind, on either side. A kind of table
/// for which the user chose is not among them.
pub(crate) fn code_columns(sector: &Loaded, registry: &Loaded) -> [CodeColumns; 2] {
    let of_side = |side: &Loaded| -> (Vec<u64>, Vec<TableCodes>) {
        side.kinds().iter().filter_map(|kind| side.codes(kind.shape)).unzip()
    };
    let ((a, of_a), (b, of_b)) = (of_side(sector), of_side(registry));
    let (found_a, found_b) = shared_codes(&of_a, &of_b);
    let open = |side: &Loaded, shapes: Vec<u64>, found: Vec<Option<usize>>| -> CodeColumns {
        let is_open = |(shape, _): &(u64, Option<usize>)| {
            side.kind_mapping(*shape).is_some_and(|kind| !kind.is_code_chosen())
        };
        shapes.into_iter().zip(found).filter(is_open).collect()
    };
    [open(sector, a, found_a), open(registry, b, found_b)]
}

impl Loaded {
    /// What the tables of a kind say about codes, apart from what was found before.
    fn codes(&self, shape: u64) -> Option<(u64, TableCodes)> {
        let table = self.of_kind(shape)?;
        let kind = self.kind_mapping(shape)?;
        let is_none = kind.is_code_chosen() && kind.mapping.column(Field::OfficeCode).is_none();
        let codes = match is_none {
            true => TableCodes::none(),
            false => TableCodes::of(&table.summary, &kind.by_itself()),
        };
        Some((shape, codes))
    }

    /// Whether the columns that hold the code are already set like this.
    pub fn has_codes(&self, columns: &CodeColumns) -> bool {
        let is_set = |(shape, column): &(u64, Option<usize>)| {
            let kind = self.kind_mapping(*shape);
            kind.is_none_or(|kind| kind.guess.column(Field::OfficeCode) == *column)
        };
        columns.iter().all(is_set)
    }

    /// Sets the columns that hold the code.
    pub fn set_codes(&mut self, columns: &CodeColumns) {
        for (shape, column) in columns {
            if let Some(kind) = self.mappings.iter_mut().find(|kind| kind.shape == *shape)
                && kind.guess.column(Field::OfficeCode) != *column
            {
                kind.set_code(*column);
            }
        }
    }

    fn kind_mapping(&self, shape: u64) -> Option<&KindMapping> {
        self.mappings.iter().find(|kind| kind.shape == shape)
    }
}

#[cfg(test)]
mod tests {
    use matcher::columns::SavedMappings;

    use super::super::testing::{loaded, read, summary};
    use super::*;

    fn side(headers: &[&str]) -> Loaded {
        loaded(vec![summary("a.csv", "", headers)])
    }

    /// Finds the code of both sides and gives the column of each.
    fn pair(sector: &mut Loaded, registry: &mut Loaded) -> [Option<usize>; 2] {
        let [a, b] = code_columns(sector, registry);
        sector.set_codes(&a);
        registry.set_codes(&b);
        assert!(sector.has_codes(&a) && registry.has_codes(&b));
        assert_eq!(code_columns(sector, registry), [a, b], "asked again, it is the same");
        [&*sector, &*registry].map(|side| side.columns(Field::OfficeCode).first().copied())
    }

    #[test]
    fn the_code_of_both_sides_is_found() {
        for (sector, registry, expected) in [
            (&["Tên", "Mã HS"][..], &["Tên", "Lớp", "Mã học sinh"][..], [Some(1), Some(2)]),
            (&["Tên", "Mã BHXH"], &["Tên", "Số sổ BHXH"], [Some(1), Some(1)]),
            (&["Tên", "MST", "Mã BHXH"], &["Tên", "Mã BHXH", "MST"], [Some(2), Some(1)]),
            (&["Tên", "Mã HS"], &["Tên", "Mã BHXH"], [None, None]),
            (&["Tên", "Mã HS"], &["Tên"], [None, None]),
            (&["Tên"], &["Tên", "Mã HS"], [None, None]),
            (&["Tên", "Mã định danh"], &["Tên", "Mã định danh"], [None, None]),
        ] {
            assert_eq!(pair(&mut side(sector), &mut side(registry)), expected, "{sector:?}");
        }
    }

    #[test]
    fn what_the_user_chose_stays() {
        let (mut sector, mut registry) =
            (side(&["Tên", "Mã HS", "MST"]), side(&["Tên", "Mã HS", "MST"]));
        assert_eq!(pair(&mut sector, &mut registry), [Some(1), Some(1)]);
        // Another code: the other side follows.
        sector.set_columns(Field::OfficeCode, &[2]);
        assert_eq!(pair(&mut sector, &mut registry), [Some(2), Some(2)]);
        // None.
        sector.set_columns(Field::OfficeCode, &[]);
        assert_eq!(pair(&mut sector, &mut registry), [None, None]);
        // Its column used for something else, it is no longer the code.
        let (mut sector, mut registry) = (side(&["Tên", "Mã HS"]), side(&["Tên", "Mã HS"]));
        pair(&mut sector, &mut registry);
        sector.set_columns(Field::Number, &[1]);
        assert_eq!(pair(&mut sector, &mut registry)[0], None);
        assert_eq!(sector.columns(Field::Number), [1]);
    }

    #[test]
    fn another_other_side_is_another_question() {
        let mut sector = side(&["Tên", "Mã HS", "MST"]);
        assert_eq!(pair(&mut sector, &mut side(&["Tên", "MST"])), [Some(2), Some(1)]);
        assert_eq!(pair(&mut sector, &mut side(&["Tên", "Mã HS"])), [Some(1), Some(1)]);
        assert_eq!(pair(&mut sector, &mut side(&["Tên"])), [None, None]);
    }

    #[test]
    fn what_was_found_is_not_remembered_and_what_was_chosen_is() {
        let headers = &["Tên", "Mã HS", "MST", "Tên khác"];
        let (mut sector, mut registry) = (side(headers), side(&["Tên", "Mã HS", "MST"]));
        pair(&mut sector, &mut registry);
        let shape = sector.shapes()[0];
        assert_eq!(sector.to_remember(), [(shape, None)]);
        sector.set_columns(Field::Name, &[3]);
        let (_, kept) = sector.to_remember().remove(0);
        let kept = kept.unwrap();
        assert_eq!((kept.column(Field::Name), kept.column(Field::OfficeCode)), (Some(3), None));
        let mut saved = SavedMappings::default();
        saved.put(shape, kept);
        assert!(sector.is_remembered(shape, &saved));
        // A later list of this kind, beside an extract with another code.
        let mut later = Loaded::default();
        later.add(5, vec![read(summary("b.csv", "", headers))]);
        later.refresh(&saved);
        assert_eq!(pair(&mut later, &mut side(&["Tên", "MST"])), [Some(2), Some(1)]);
        assert!(later.is_remembered(shape, &saved));
        // Memories that are imported take nothing away.
        later.forget(shape);
        later.apply(&saved);
        assert_eq!(later.columns(Field::Name), [3]);
        assert_eq!(later.columns(Field::OfficeCode), [2]);
        // What was chosen is remembered with its column, and read again.
        later.set_columns(Field::OfficeCode, &[1]);
        let (_, kept) = later.to_remember().remove(0);
        saved.put(shape, kept.unwrap());
        let saved = SavedMappings::from_text(&saved.to_text()).unwrap();
        assert!(saved.to_text().contains("office_code=1"), "{}", saved.to_text());
        let mut again = Loaded::default();
        again.add(6, vec![read(summary("c.csv", "", headers))]);
        again.refresh(&saved);
        assert_eq!(pair(&mut again, &mut side(&["Tên", "Mã HS", "MST"])), [Some(1), Some(1)]);
    }

    #[test]
    fn a_table_that_is_laid_out_again_keeps_its_code() {
        let headers = &["Tên", "Mã HS"];
        let (mut sector, mut registry) = (side(headers), side(headers));
        pair(&mut sector, &mut registry);
        let id = sector.tables[0].id;
        sector.lay_out(id, summary("a.csv", "", headers));
        sector.refresh(&SavedMappings::default());
        assert_eq!(sector.columns(Field::OfficeCode), [1]);
        assert_eq!(pair(&mut sector, &mut registry), [Some(1), Some(1)]);
    }
}
