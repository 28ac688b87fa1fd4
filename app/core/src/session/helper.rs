//! A helper of a run: holds the cleaned values of both sides, finds and scores the candidates of
//! its shard's rows.
//!
//! A helper has no tables. The cleaned values are all that comparing needs.

use matcher::linking::{Frequencies, Linking, Shard, Weights, from_bytes, to_bytes};
use matcher::normalise::{Cleaned, Prepared, SideTables, normalise};
use matcher::run::Settings;

use super::error::RunError;
use super::handed_parts::{entry, remove};
use super::map::Map;

/// One shard of a run.
#[derive(Default)]
pub struct HelperSession {
    map: Map,
    /// The values that each reader has cleaned, as far as their parts have arrived.
    cleaned: Vec<(u32, Cleaned)>,
    found: Option<(Prepared, Frequencies, Linking)>,
}

impl HelperSession {
    /// Makes what every run needs, before one is asked for.
    pub fn make_ready(&mut self) {
        self.map.make_ready();
    }

    /// Takes the next part of the values that a reader has cleaned.
    ///
    /// # Errors
    /// If the part was changed on its way.
    pub fn take(&mut self, reader: u32, part: &[u8]) -> Result<(), RunError> {
        Ok(entry(&mut self.cleaned, reader).add_part(part)?)
    }

    /// Finds the pairs of a shard. Returns those that weights are learned from, in their binary
    /// form.
    ///
    /// # Errors
    /// If a side did not arrive, or the amendments cannot be used.
    pub fn begin(
        &mut self,
        shard: Shard,
        cleaned_by: [u32; 2],
        settings: &Settings,
    ) -> Result<Vec<u8>, RunError> {
        let map = self.map.take(&settings.amendments)?;
        let mut side = |reader| {
            let cleaned = remove(&mut self.cleaned, &reader).ok_or(RunError::SideMissing)?;
            Ok::<_, RunError>(SideTables { sources: Vec::new(), cleaned: Some(cleaned) })
        };
        let (sector, registry) = (side(cleaned_by[0])?, side(cleaned_by[1])?);
        let prepared = normalise(sector, registry, map, settings.today, &mut |_, _| {});
        let linking = Linking::begin(&prepared, shard, &mut |_, _| {});
        let sampled = to_bytes(&linking.sampled(&prepared));
        let frequencies = Frequencies::count(&prepared);
        self.found = Some((prepared, frequencies, linking));
        Ok(sampled?)
    }

    /// Scores the pairs by the weights. Returns the candidates in their binary form.
    ///
    /// # Errors
    /// If no pairs were found before, or the weights were changed on their way.
    pub fn score(&mut self, weights: &[u8]) -> Result<Vec<u8>, RunError> {
        let (prepared, frequencies, linking) = self.found.take().ok_or(RunError::NoPairs)?;
        let weights = Weights::of(from_bytes(weights)?, frequencies);
        Ok(to_bytes(&linking.score(&prepared, &weights, &mut |_, _| {}))?)
    }
}
