//! The whole engine in one call: the stages in order.

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

/// A table of a file and what is seen of it.
pub struct Opened {
    /// The table.
    pub table: Table,
    /// Its columns, the guessed mapping, what was noticed.
    pub summary: TableSummary,
}

/// Reads a file and lays out its sheets. If the header is set by hand, each sheet is one table.
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

/// Opens a file as the page and the program do if nobody changes anything: its lists of people,
/// each with the guessed mapping.
pub fn open(bytes: &[u8], file: &str, password: Option<&str>) -> Result<Vec<Source>, ReadError> {
    let opened = tables(bytes, file, password, &LayoutChoice::default(), &mut |_| {})?;
    let taken = take(opened.iter().map(|of| &of.summary))?;
    let all = opened.into_iter().zip(taken);
    Ok(all
        .filter(|(_, taken)| *taken)
        .map(|(of, _)| Source::new(of.table, of.summary.mapping))
        .collect())
}

/// What a run needs besides the files.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Settings {
    /// The day of the run, from which ages and future dates are determined; if it is missing, there
    /// are no such findings.
    pub today: PartialDate,
    /// An office's amendments to the map, in the form of `data/places/amendments.tsv`; empty if
    /// there are none.
    pub amendments: String,
}

impl Settings {
    /// A run on this day, with the map built into the engine.
    pub fn on(today: PartialDate) -> Settings {
        Settings { today, ..Settings::default() }
    }
}

/// Links the sector's tables to the registry's. `progress` receives a stage, how much of it is
/// done, and how much there is in total.
///
/// # Errors
/// The first line of the amendments that cannot be read.
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
