//! Matching: how far it is, what it gave, and what it was given.

use std::sync::Arc;

use matcher::columns::{Mapping, Side, TableSummary};
use matcher::report::Statistics;

use super::{Loaded, TableId, TableState};
use crate::protocol::Stage;

/// A run of the matcher.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Run {
    /// None is going on.
    #[default]
    Idle,
    /// The readers are handing their tables over.
    HandingOver,
    /// A stage is under way.
    Matching { stage: Stage, done: u64, total: u64 },
    /// The last one ended without results; the cause in words of the program.
    Failed { cause: String },
}

impl Run {
    /// The stages of a run, in order.
    pub const STAGES: [Stage; 4] =
        [Stage::Normalise, Stage::Block, Stage::Compare, Stage::Classify];

    pub fn is_going(&self) -> bool {
        matches!(self, Run::HandingOver | Run::Matching { .. })
    }

    /// The stage's number from 1; 0 before the first.
    pub fn stage_number(&self) -> usize {
        let Run::Matching { stage, .. } = self else { return 0 };
        Run::STAGES.iter().position(|s| s == stage).map_or(0, |place| place + 1)
    }

    /// How much is done, in percent. Each stage counts the same: their true shares depend on the
    /// files, and a bar only has to move and never to go back.
    pub fn percent(&self) -> u32 {
        let Run::Matching { done, total, .. } = self else { return 0 };
        let stages = Run::STAGES.len() as u64;
        let within = 100 * (*done).min(*total) / (*total).max(1);
        let before = 100 * self.stage_number().saturating_sub(1) as u64;
        ((before + within) / stages) as u32
    }
}

/// A table that a run is given.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Input {
    pub id: TableId,
    pub table: Arc<TableSummary>,
    pub mapping: Mapping,
    /// How often the table was laid out again.
    pub revision: u32,
}

/// What a run was given. Results whose inputs are not the present ones are out of date.
#[derive(Clone, Debug)]
pub struct Inputs {
    sides: [Vec<Input>; 2],
    /// The office's amendments to the map; empty when there are none.
    pub amendments: String,
}

/// Which reader holds a table says nothing of what is in it.
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
    /// The tables that take part, as a run is given them.
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

/// The reader that can clean all of these tables; none where several have read them, where rows hold
/// several people, or there is no table.
pub fn only_reader(inputs: &[Input]) -> Option<u32> {
    let reader = inputs.first()?.id.reader;
    let whole = |input: &Input| input.id.reader == reader && input.mapping.is_of_one();
    inputs.iter().all(whole).then_some(reader)
}

impl Inputs {
    /// The tables that take part; none when a side has none.
    pub fn of(sector: &Loaded, registry: &Loaded, amendments: String) -> Option<Inputs> {
        let sides = [sector, registry].map(Loaded::inputs);
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

    /// The readers that clean the sides, where one reader has read all of each.
    pub fn cleaned_by(&self) -> Option<[u32; 2]> {
        Some([only_reader(&self.sides[0])?, only_reader(&self.sides[1])?])
    }

    /// Rows of all tables.
    pub fn rows(&self) -> u64 {
        self.sides.iter().flatten().map(|input| u64::from(input.table.rows)).sum()
    }

    /// The name of a side's first file, and how many more there are.
    pub fn files(&self, side: Side) -> (&str, usize) {
        let mut names: Vec<&str> = Vec::new();
        for input in self.side(side) {
            if !names.contains(&input.table.file.as_str()) {
                names.push(&input.table.file);
            }
        }
        (names.first().copied().unwrap_or(""), names.len().saturating_sub(1))
    }

    /// The name that the saved workbook is offered under.
    pub fn workbook_name(&self) -> String {
        ["doi-soat-", &self.stem(), ".xlsx"].concat()
    }

    /// The name that lists are offered under: in one workbook, or in an archive of several files.
    pub fn lists_name(&self, several: bool) -> String {
        ["danh-sach-", &self.stem(), if several { ".zip" } else { ".xlsx" }].concat()
    }

    /// What saved files are named after: the list. Files of an archive go by its name.
    fn stem(&self) -> String {
        let mut chosen: Vec<&str> = Vec::new();
        for input in self.side(Side::Sector) {
            let file = input.table.file.split('/').next().unwrap_or_default();
            if !chosen.contains(&file) {
                chosen.push(file);
            }
        }
        let file = chosen.first().copied().unwrap_or_default();
        let stem = file.rsplit_once('.').map_or(file, |(stem, _)| stem);
        match chosen.len() {
            0 | 1 => stem.to_owned(),
            files => format!("{stem}-va-{}-tep-khac", files - 1),
        }
    }
}

/// What a run gave, as far as the page holds it; the rows stay in the worker.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Results {
    pub statistics: Statistics,
    pub inputs: Inputs,
}

/// Writing the workbook.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Saving {
    /// Nothing is being written.
    #[default]
    Idle,
    /// So much is written, in percent.
    Writing { percent: u32 },
    /// The file was handed to the browser under this name.
    Saved { name: String },
    /// It could not be written.
    Failed { cause: String },
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::state::tables::tests::{loaded, summary};
    use matcher::plan::{Field, ListKind};

    fn one(file: &str) -> Loaded {
        loaded(vec![summary(file, "", &["Họ tên", "Tên khác"])])
    }

    fn of(sector: &Loaded, registry: &Loaded) -> Option<Inputs> {
        Inputs::of(sector, registry, String::new())
    }

    #[test]
    fn the_bar_moves_forward_through_all_stages() {
        let mut last = 0;
        for stage in Run::STAGES {
            for done in [0, 5, 10] {
                let percent = Run::Matching { stage, done, total: 10 }.percent();
                assert!(percent >= last, "{stage:?} {done}");
                last = percent;
            }
        }
        assert_eq!(last, 100);
        assert_eq!(Run::Matching { stage: Stage::Block, done: 0, total: 0 }.percent(), 25);
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
        // Read again by another worker it is the same.
        sector.tables[0].id.reader = 9;
        assert_eq!(of(&sector, &registry), given);
        assert_ne!(Inputs::of(&sector, &registry, "2027-01-01".into()), given);
        sector.take_all(false);
        assert_eq!(of(&sector, &registry), None);
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
        // Of another kind, results are others.
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
