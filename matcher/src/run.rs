//! The whole engine in one call: the stages in their order.

use crate::block::block;
use crate::classify::{Verdict, Weights, assign, candidates};
use crate::columns::{TableSummary, summarise, take};
use crate::layout::{LayoutChoice, Table, lay_out};
use crate::normalise::{Prepared, Source, normalise};
use crate::read::{ReadError, read};

/// A stage, for progress.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    /// Cleaning values; counts rows of both sides.
    Normalise,
    /// Finding candidates; counts sector rows.
    Block,
    /// Comparing and weighing pairs; counts pairs.
    Compare,
    /// Deciding; counts sector rows.
    Classify,
}

/// Everything that the lists, the pane and the workbook are made of.
pub struct Linked {
    /// The records of both sides with their raw values.
    pub prepared: Prepared,
    /// The weights, for explaining scores.
    pub weights: Weights,
    /// One verdict per sector record, in order.
    pub verdicts: Vec<Verdict>,
}

/// Opens a file as the page and the program do when nobody changes anything: its lists of people,
/// with the guessed mapping of each.
pub fn open(bytes: &[u8], file: &str, password: Option<&str>) -> Result<Vec<Source>, ReadError> {
    let sheets = read(bytes, file, password, &mut |_| {})?;
    let tables: Vec<Table> =
        sheets.into_iter().map(|sheet| lay_out(sheet, &LayoutChoice::default())).collect();
    let summaries: Vec<TableSummary> = tables.iter().map(summarise).collect();
    let taken = take(&summaries)?;
    let all = tables.into_iter().zip(summaries).zip(taken);
    Ok(all
        .filter(|(_, taken)| *taken)
        .map(|((table, summary), _)| Source { table, mapping: summary.mapping })
        .collect())
}

/// Links the sector's tables to the registry's. `progress` is told a stage, how much of it is done
/// and how much there is.
pub fn link(
    sector: Vec<Source>,
    registry: Vec<Source>,
    progress: &mut dyn FnMut(Stage, u64, u64),
) -> Linked {
    let prepared =
        normalise(sector, registry, &mut |done, total| progress(Stage::Normalise, done, total));
    let blocked = block(&prepared, &mut |done, total| progress(Stage::Block, done, total));
    let weights = Weights::estimate(&prepared);
    let kept = candidates(&blocked.pairs, &weights, &prepared, &mut |done, total| {
        progress(Stage::Compare, done, total)
    });
    let verdicts = assign(kept, &blocked.crowded, &prepared, &mut |done, total| {
        progress(Stage::Classify, done, total)
    });
    Linked { prepared, weights, verdicts }
}
