//! Matching: how far it is, what it gave, and what it was given.

use std::sync::Arc;

use matcher::columns::{Mapping, TableSummary};
use matcher::report::Statistics;

use super::Loaded;
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

/// What a run was given. Results whose inputs are not the present ones are out of date.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Inputs {
    tables: [Arc<TableSummary>; 2],
    mappings: [Mapping; 2],
}

impl Inputs {
    pub fn of(sector: &Loaded, registry: &Loaded) -> Inputs {
        Inputs {
            tables: [sector.table.clone(), registry.table.clone()],
            mappings: [sector.mapping.clone(), registry.mapping.clone()],
        }
    }

    pub fn mappings(&self) -> [&Mapping; 2] {
        [&self.mappings[0], &self.mappings[1]]
    }

    pub fn sector_file(&self) -> &str {
        &self.tables[0].file
    }

    pub fn registry_file(&self) -> &str {
        &self.tables[1].file
    }

    /// The name that the saved workbook is offered under.
    pub fn workbook_name(&self) -> String {
        let file = self.sector_file();
        let stem = file.rsplit_once('.').map_or(file, |(stem, _)| stem);
        format!("doi-soat-{stem}.xlsx")
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
    use crate::state::FileState;
    use crate::state::files::tests::table;
    use matcher::plan::Field;

    fn loaded(file: &str) -> Loaded {
        let mut state = FileState::default();
        state.finish(table(file, &["Họ tên", "Tên khác"]));
        state.loaded.unwrap()
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
    fn results_are_out_of_date_exactly_while_a_column_differs() {
        let (mut sector, registry) = (loaded("a.xlsx"), loaded("bb.xlsx"));
        let given = Inputs::of(&sector, &registry);
        sector.mapping.set(Field::Name, Some(1));
        assert_ne!(Inputs::of(&sector, &registry), given);
        sector.mapping.set(Field::Name, Some(0));
        assert_eq!(Inputs::of(&sector, &registry), given);
        assert_ne!(Inputs::of(&registry, &sector), given);
    }

    #[test]
    fn the_workbook_is_named_after_the_list() {
        let name = |file: &str| Inputs::of(&loaded(file), &loaded("bb.xlsx")).workbook_name();
        assert_eq!(name("Danh sách.2024.xlsx"), "doi-soat-Danh sách.2024.xlsx");
        assert_eq!(name("danh sach"), "doi-soat-danh sach.xlsx");
    }
}
