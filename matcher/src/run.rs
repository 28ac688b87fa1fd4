//! The whole engine in one call: the stages in order.

use crate::classify::Linked;
use crate::linking::{Linking, Shard, Stage};
use crate::normalise::address::AmendmentError;
use crate::normalise::{Gazetteer, PartialDate, Source, normalise};
use serde::{Deserialize, Serialize};

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
