//! Both sides' files together: what a run would be given, and what speaks against it.

use matcher::columns::{MappingProblem, check_sides};
use matcher::plan::Side;

use super::inputs::Inputs;
use crate::protocol::TableId;
use crate::state::start::codes::{CodeColumns, code_columns};
use crate::state::start::files::FileState;
use crate::state::start::tables::Loaded;

/// The files of both sides.
#[derive(Clone, Copy, Debug)]
pub struct Sides<'a> {
    /// The sector list.
    pub sector: &'a FileState,
    /// The registry extract.
    pub registry: &'a FileState,
}

impl Sides<'_> {
    /// The files of one side.
    pub fn of(&self, side: Side) -> &FileState {
        match side {
            Side::Sector => self.sector,
            Side::Registry => self.registry,
        }
    }

    /// What is loaded on both sides. `None` until both are loaded.
    fn loaded(&self) -> Option<(&Loaded, &Loaded)> {
        Some((self.sector.loaded.as_ref()?, self.registry.loaded.as_ref()?))
    }

    /// Whether both sides are loaded.
    pub fn are_loaded(&self) -> bool {
        self.loaded().is_some()
    }

    /// Whether a reader of either side is at work.
    pub fn are_busy(&self) -> bool {
        self.sector.is_busy() || self.registry.is_busy()
    }

    /// What a run would be given now. `None` until both sides have a table that takes part.
    pub fn inputs(&self, amendments: Option<String>) -> Option<Inputs> {
        let (sector, registry) = self.loaded()?;
        Inputs::of(sector, registry, amendments)
    }

    /// The columns that are to hold the code that both sides have. `None` if they hold it already.
    pub fn codes_to_set(&self) -> Option<[CodeColumns; 2]> {
        let none = Loaded::default();
        let [sector, registry] =
            [self.sector, self.registry].map(|side| side.loaded.as_ref().unwrap_or(&none));
        let codes = code_columns(sector, registry);
        let are_set = sector.has_codes(&codes[0]) && registry.has_codes(&codes[1]);
        (!are_set).then_some(codes)
    }

    /// What is wrong with the tables of both sides. Empty until both are loaded.
    pub fn problems(&self) -> Vec<MappingProblem> {
        self.loaded().map_or_else(Vec::new, |(sector, registry)| {
            check_sides(&sector.mapped(), &registry.mapped())
        })
    }

    /// A side that is loaded but has no table that takes part.
    pub fn without_table(&self) -> Option<Side> {
        [Side::Sector, Side::Registry].into_iter().find(|&side| {
            let loaded = self.of(side).loaded.as_ref();
            loaded.is_some_and(|loaded| loaded.taken().next().is_none())
        })
    }

    /// The side that a table is on.
    pub fn side_of(&self, id: TableId) -> Option<Side> {
        [Side::Sector, Side::Registry].into_iter().find(|&side| {
            self.of(side).loaded.as_ref().is_some_and(|loaded| loaded.table(id).is_some())
        })
    }
}

/// The sector list, then the registry extract, after both have changed places.
pub fn swapped(sector: FileState, registry: FileState) -> (FileState, FileState) {
    let mut sides = [registry, sector];
    for (state, extract) in sides.iter_mut().zip([false, true]) {
        state.change(|loaded| loaded.extract = extract);
    }
    let [sector, registry] = sides;
    (sector, registry)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::state::start::testing::{loaded, summary};

    fn side(file: &str, extract: bool) -> FileState {
        let mut loaded = loaded(vec![summary(file, "", &["Họ tên"])]);
        loaded.extract = extract;
        FileState { loaded: Some(loaded), ..FileState::default() }
    }

    #[test]
    fn a_run_needs_a_table_on_both_sides() {
        let (mut sector, nothing) = (side("a.csv", false), FileState::default());
        let sides = Sides { sector: &sector, registry: &nothing };
        assert!(!sides.are_loaded() && sides.inputs(None).is_none());
        assert!(sides.problems().is_empty());
        let registry = side("b.csv", true);
        assert!(Sides { sector: &sector, registry: &registry }.inputs(None).is_some());
        sector.change(|loaded| loaded.take_all(false));
        let sides = Sides { sector: &sector, registry: &registry };
        assert!(sides.are_loaded() && sides.inputs(None).is_none());
        assert_eq!(sides.without_table(), Some(Side::Sector));
    }

    #[test]
    fn sides_that_change_places_change_their_roles() {
        let (sector, registry) = swapped(side("a.csv", false), side("b.csv", true));
        let sides = Sides { sector: &sector, registry: &registry };
        let of = |side| sides.of(side).loaded.as_ref().map(|l| (l.files().concat(), l.extract));
        assert_eq!(of(Side::Sector), Some(("b.csv".to_owned(), false)));
        assert_eq!(of(Side::Registry), Some(("a.csv".to_owned(), true)));
    }

    #[test]
    fn codes_are_set_once_and_taken_back_when_the_other_side_goes() {
        let of = |extract: bool| {
            let mut loaded = loaded(vec![summary("a.csv", "", &["Họ tên", "Mã HS"])]);
            loaded.extract = extract;
            FileState { loaded: Some(loaded), ..FileState::default() }
        };
        let (mut sector, mut registry) = (of(false), of(true));
        let [a, b] = Sides { sector: &sector, registry: &registry }.codes_to_set().unwrap();
        sector.change(|loaded| loaded.set_codes(&a));
        registry.change(|loaded| loaded.set_codes(&b));
        assert_eq!(Sides { sector: &sector, registry: &registry }.codes_to_set(), None);
        let gone = FileState::default();
        let [a, b] = Sides { sector: &sector, registry: &gone }.codes_to_set().unwrap();
        assert_eq!((a[0].1, b.len()), (None, 0));
    }

    #[test]
    fn a_table_that_is_laid_out_again_keeps_a_side_busy() {
        let (mut sector, registry) = (side("a.csv", false), side("b.csv", true));
        let id = sector.loaded.as_ref().unwrap().tables[0].id;
        assert!(!Sides { sector: &sector, registry: &registry }.are_busy());
        sector.change(|loaded| loaded.table_mut(id).unwrap().pending += 1);
        let sides = Sides { sector: &sector, registry: &registry };
        assert!(sides.are_busy());
        assert_eq!(sides.side_of(id), Some(Side::Sector));
        assert_eq!(sides.side_of(TableId { place: 7, ..id }), None);
    }
}
