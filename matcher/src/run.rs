//! The whole engine in one call: the stages in order.

use crate::block::Pair;
use crate::classify::Linked;
use crate::linking::{Fixed, Frequencies, Linking, Shard, Weights, finish};
use crate::normalise::address::AmendmentError;
use crate::normalise::{Gazetteer, PartialDate, Source, normalise_with};
use crate::threads::{OneThread, Threads, in_parts, of_each};
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

/// Links the sector's tables to the registry's.
///
/// # Errors
/// The first line of the amendments that cannot be read.
pub fn link(
    sector: Vec<Source>,
    registry: Vec<Source>,
    settings: &Settings,
) -> Result<Linked, AmendmentError> {
    link_with(&OneThread, sector, registry, settings)
}

/// The same, with threads lent for it.
///
/// # Errors
/// As those of [`link`].
pub fn link_with(
    threads: &dyn Threads,
    sector: Vec<Source>,
    registry: Vec<Source>,
    settings: &Settings,
) -> Result<Linked, AmendmentError> {
    let gazetteer = Gazetteer::with_amendments(&settings.amendments)?;
    let (sector, registry) = (sector.into(), registry.into());
    let prepared =
        normalise_with(threads, sector, registry, gazetteer, settings.today, &mut |_, _| {});
    let of = threads.parts();
    let begin = |place| Linking::begin(&prepared, Shard { place, of }, &mut |_, _| {});
    let begun = in_parts(threads, of, &begin);
    let frequencies = Frequencies::count(&prepared);
    let sampled: Vec<Pair> = begun.iter().flat_map(|shard| shard.sampled(&prepared)).collect();
    let fixed = Fixed::learn(&prepared, &frequencies, &sampled);
    let weights = Weights::of(fixed, frequencies);
    let shares =
        of_each(threads, begun, &|shard: Linking| shard.score(&prepared, &weights, &mut |_, _| {}));
    Ok(finish(prepared, weights, shares, threads, &mut |_, _| {}))
}
