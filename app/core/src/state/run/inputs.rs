//! What a run is given: the tables of both sides that take part, and the amendments to the map.
//!
//! Results keep the inputs of their run. They are out of date exactly while these are not what a
//! run would be given now.

use std::sync::Arc;

use matcher::columns::TableSummary;
use matcher::mapping::Mapping;
use matcher::plan::Side;

use crate::protocol::TableId;
use crate::state::start::codes::{CodeColumns, code_columns};
use crate::state::start::tables::{Loaded, TableState};

/// A table that a run is given.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Input {
    /// Which table it is.
    pub id: TableId,
    /// What its reader says about it.
    pub table: Arc<TableSummary>,
    /// Which column holds which field.
    pub mapping: Mapping,
    /// How many times the table was laid out again.
    pub revision: u32,
}

/// What a run was given. Results whose inputs are not the present ones are out of date.
#[derive(Clone, Debug)]
pub struct Inputs {
    sides: [Vec<Input>; 2],
    /// The office's amendments to the map.
    pub amendments: Option<String>,
}

/// Which reader holds a table says nothing about what is in it, and so does not count.
impl PartialEq for Inputs {
    fn eq(&self, other: &Inputs) -> bool {
        let same = |a: &Input, b: &Input| a.table == b.table && a.mapping == b.mapping;
        let same_tables = |(these, those): (&Vec<Input>, &Vec<Input>)| {
            these.len() == those.len() && these.iter().zip(those).all(|(a, b)| same(a, b))
        };
        self.amendments == other.amendments && self.sides.iter().zip(&other.sides).all(same_tables)
    }
}

impl Eq for Inputs {}

impl Loaded {
    /// The tables that take part, as they are given to a run.
    pub fn inputs(&self) -> Vec<Input> {
        let input = |table: &TableState| Input {
            id: table.id,
            table: table.summary.clone(),
            mapping: self.used_mapping(table.summary.shape),
            revision: table.revision,
        };
        self.taken().map(input).collect()
    }
}

/// The reader that can clean all of these tables. `None` if several readers hold them, if their
/// rows hold several people, or if there is no table.
pub(crate) fn only_reader(inputs: &[Input]) -> Option<u32> {
    let reader = inputs.first()?.id.reader;
    let whole = |input: &Input| input.id.reader == reader && input.mapping.is_of_one();
    inputs.iter().all(whole).then_some(reader)
}

impl Inputs {
    /// The tables that take part. `None` if a side has none.
    pub fn of(sector: &Loaded, registry: &Loaded, amendments: Option<String>) -> Option<Inputs> {
        let codes = code_columns(sector, registry);
        let inputs = |side: &Loaded, codes: &CodeColumns| {
            if side.has_codes(codes) {
                return side.inputs();
            }
            // The code that both sides have is not set yet: a click can come before.
            let mut side = side.clone();
            side.set_codes(codes);
            side.inputs()
        };
        let sides = [inputs(sector, &codes[0]), inputs(registry, &codes[1])];
        sides.iter().all(|side| !side.is_empty()).then_some(Inputs { sides, amendments })
    }

    /// The tables of a side.
    pub fn side(&self, side: Side) -> &[Input] {
        &self.sides[side as usize]
    }

    /// The tables of both sides.
    pub fn all(&self) -> impl Iterator<Item = &Input> {
        self.sides.iter().flatten()
    }

    /// The readers that clean the two sides. `None` if a side is cleaned by the matcher.
    pub fn cleaned_by(&self) -> Option<[u32; 2]> {
        Some([only_reader(&self.sides[0])?, only_reader(&self.sides[1])?])
    }

    /// The number of rows of all tables.
    pub fn rows(&self) -> u64 {
        self.sides.iter().flatten().map(|input| u64::from(input.table.rows)).sum()
    }

    /// The name of a side's first file, and how many more there are. `None` if the side has no
    /// file.
    pub fn files(&self, side: Side) -> Option<(&str, usize)> {
        let names = distinct(self.side(side).iter().map(|input| input.table.file.as_str()));
        Some((names.first()?, names.len() - 1))
    }

    /// The name under which the workbook is offered.
    pub fn workbook_name(&self) -> String {
        ["doi-soat", &self.stem(), ".xlsx"].concat()
    }

    /// The name under which lists are offered: as one workbook, or as an archive of several files.
    pub fn lists_name(&self, several: bool) -> String {
        ["danh-sach", &self.stem(), if several { ".zip" } else { ".xlsx" }].concat()
    }

    /// What the names of saved files have in common: the sector list's file. The files of an
    /// archive go by the archive's name.
    fn stem(&self) -> String {
        let files = self.side(Side::Sector).iter().map(|input| input.table.file.as_str());
        let chosen =
            distinct(files.map(|file| file.split_once('/').map_or(file, |(name, _)| name)));
        let Some(file) = chosen.first() else { return "-".to_owned() };
        let stem = file.rsplit_once('.').map_or(*file, |(stem, _)| stem);
        match chosen.len() {
            1 => format!("-{stem}"),
            files => format!("-{stem}-va-{}-tep-khac", files - 1),
        }
    }
}

/// Names without repetitions, in their order.
fn distinct<'a>(names: impl Iterator<Item = &'a str>) -> Vec<&'a str> {
    let mut distinct = Vec::new();
    for name in names {
        if !distinct.contains(&name) {
            distinct.push(name);
        }
    }
    distinct
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::state::start::testing::{loaded, summary};
    use matcher::plan::{Field, ListKind};

    fn one(file: &str) -> Loaded {
        loaded(vec![summary(file, "", &["Họ tên", "Tên khác"])])
    }

    fn of(sector: &Loaded, registry: &Loaded) -> Option<Inputs> {
        Inputs::of(sector, registry, None)
    }

    #[test]
    fn results_are_out_of_date_exactly_while_a_column_or_table_differs() {
        let (mut sector, registry) = (one("a.xlsx"), one("bb.xlsx"));
        let given = of(&sector, &registry);
        sector.set_columns(Field::Name, &[1]);
        assert_ne!(of(&sector, &registry), given);
        sector.set_columns(Field::Name, &[0]);
        assert_eq!(of(&sector, &registry), given);
        assert_ne!(of(&registry, &sector), given);
        // Read again by another worker, it is the same.
        sector.tables[0].id.reader = 9;
        assert_eq!(of(&sector, &registry), given);
        assert_ne!(Inputs::of(&sector, &registry, Some("2027-01-01".to_owned())), given);
        sector.take_all(false);
        assert_eq!(of(&sector, &registry), None);
    }

    #[test]
    fn the_code_of_both_sides_is_compared_however_soon_the_click_comes() {
        let side = |headers: &[&str]| loaded(vec![summary("a.xlsx", "", headers)]);
        let (mut sector, mut registry) =
            (side(&["Họ tên", "Mã HS"]), side(&["Họ tên", "Lớp", "Mã HS"]));
        let soon = of(&sector, &registry).unwrap();
        let columns: Vec<_> = soon.all().map(|of| of.mapping.column(Field::OfficeCode)).collect();
        assert_eq!(columns, [Some(1), Some(2)]);
        let [a, b] = code_columns(&sector, &registry);
        sector.set_codes(&a);
        registry.set_codes(&b);
        assert_eq!(of(&sector, &registry), Some(soon));
    }

    #[test]
    fn an_extract_is_no_list_of_any_kind() {
        let (mut sector, mut registry) = (one("a.xlsx"), one("bb.xlsx"));
        sector.set_kind(ListKind::Births);
        registry.set_kind(ListKind::Births);
        registry.extract = true;
        let kinds = |inputs: &Inputs| -> Vec<ListKind> {
            inputs.all().map(|input| input.mapping.kind).collect()
        };
        let given = of(&sector, &registry).unwrap();
        assert_eq!(kinds(&given), [ListKind::Births, ListKind::Other]);
        assert_eq!(only_reader(given.side(Side::Sector)), None);
        assert_eq!(only_reader(given.side(Side::Registry)), Some(1));
        // Read as another kind of list, it gives other results.
        sector.set_kind(ListKind::Deaths);
        assert_ne!(of(&sector, &registry), Some(given));
    }

    #[test]
    fn the_workbook_is_named_after_the_list() {
        let name = |files: &[&str]| {
            let tables = files.iter().map(|file| summary(file, "", &["Họ tên"])).collect();
            of(&loaded(tables), &one("bb.xlsx")).unwrap().workbook_name()
        };
        assert_eq!(name(&["Danh sách.2024.xlsx"]), "doi-soat-Danh sách.2024.xlsx");
        assert_eq!(name(&["danh sach"]), "doi-soat-danh sach.xlsx");
        assert_eq!(name(&["cac-xa.zip/a.xlsx", "cac-xa.zip/b.xlsx"]), "doi-soat-cac-xa.xlsx");
        assert_eq!(name(&["a.csv", "b.csv", "c.csv"]), "doi-soat-a-va-2-tep-khac.xlsx");
        let inputs = of(&one("a.b.csv"), &one("bb.xlsx")).unwrap();
        let names = [false, true].map(|several| inputs.lists_name(several));
        assert_eq!(names, ["danh-sach-a.b.xlsx", "danh-sach-a.b.zip"]);
    }
}
