//! The whole engine in one call: the stages in their order.

use crate::columns::{TableSummary, summarise, take};
use crate::layout::{LayoutChoice, Table, lay_out, split};
use crate::linking::{Linking, Shard};
use crate::normalise::address::AmendmentError;
use crate::normalise::{Gazetteer, PartialDate, Source, normalise};
use crate::read::{ReadError, read};
use serde::{Deserialize, Serialize};

// For the page, until it names the room below.
pub use crate::classify::Linked;
pub use crate::linking::Stage;

/// A table of a file with what is seen of it.
pub struct Opened {
    /// The table.
    pub table: Table,
    /// Its columns, the guessed mapping, what was noticed.
    pub summary: TableSummary,
}

/// Reads a file and lays its sheets out. With a header by hand a sheet is one table.
pub fn tables(
    bytes: &[u8],
    file: &str,
    password: Option<&str>,
    choice: &LayoutChoice,
    progress: &mut dyn FnMut(u32),
) -> Result<Vec<Opened>, ReadError> {
    let sheets = read(bytes, file, password, progress)?;
    let pieces = |sheet| match choice.header {
        None => split(sheet),
        Some(_) => vec![sheet],
    };
    let opened = sheets.into_iter().flat_map(pieces).map(|sheet| {
        let table = lay_out(sheet, choice);
        Opened { summary: summarise(&table), table }
    });
    Ok(opened.collect())
}

/// Opens a file as the page and the program do when nobody changes anything: its lists of people,
/// with the guessed mapping of each.
pub fn open(bytes: &[u8], file: &str, password: Option<&str>) -> Result<Vec<Source>, ReadError> {
    let opened = tables(bytes, file, password, &LayoutChoice::default(), &mut |_| {})?;
    let taken = take(opened.iter().map(|of| &of.summary))?;
    let all = opened.into_iter().zip(taken);
    Ok(all
        .filter(|(_, taken)| *taken)
        .map(|(of, _)| Source::new(of.table, of.summary.mapping))
        .collect())
}

/// What a run is told beside the files.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Settings {
    /// The day of the run, by which ages are counted and dates are in the future; when it is missing
    /// no such finding is made.
    pub today: PartialDate,
    /// An office's amendments to the map, in the form of `data/places/amendments.tsv`; empty when
    /// there are none.
    pub amendments: String,
}

impl Settings {
    /// A run on that day, with the map as it comes with the engine.
    pub fn on(today: PartialDate) -> Settings {
        Settings { today, ..Settings::default() }
    }
}

/// Links the sector's tables to the registry's. `progress` is told a stage, how much of it is done
/// and how much there is.
///
/// # Errors
/// The first line of the amendments that does not read.
pub fn link(
    sector: Vec<Source>,
    registry: Vec<Source>,
    settings: &Settings,
    progress: &mut dyn FnMut(Stage, u64, u64),
) -> Result<Linked, AmendmentError> {
    let gazetteer = Gazetteer::with_amendments(&settings.amendments)?;
    let prepared = normalise(sector, registry, gazetteer, settings.today, &mut |done, total| {
        progress(Stage::Normalise, done, total);
    });
    let linking = Linking::begin(prepared, Shard::WHOLE, progress);
    let fixed = linking.learn(&linking.sampled());
    Ok(linking.score(fixed, progress).finish(Vec::new(), progress))
}
