//! The whole engine in one call: the stages in order.

use crate::linking::{Linking, Shard};
use crate::normalise::address::AmendmentError;
use crate::normalise::{Gazetteer, PartialDate, Source, normalise};
use serde::{Deserialize, Serialize};

// For the page, until it names the room below.
pub use crate::classify::Linked;
pub use crate::linking::Stage;

// For the page, until it opens files by `open`.
pub use crate::columns::TableSummary;
pub use crate::open::sources as open;

/// A table of a file with what is seen of it.
pub struct Opened {
    /// The table.
    pub table: crate::layout::Table,
    /// Its columns, the guessed mapping, what was noticed.
    pub summary: TableSummary,
}

/// As `open::open`, without saying what takes part.
pub fn tables(
    bytes: &[u8],
    file: &str,
    password: Option<&str>,
    choice: &crate::layout::LayoutChoice,
    progress: &mut dyn FnMut(u32),
) -> Result<Vec<Opened>, crate::read::ReadError> {
    let how = crate::open::Opening { password, layout: Some(choice), ..Default::default() };
    let opened = crate::open::open(bytes, file, how, progress)?;
    Ok(opened.into_iter().map(|of| Opened { table: of.table, summary: of.summary }).collect())
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
