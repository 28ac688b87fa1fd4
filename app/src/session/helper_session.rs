//! A helper of a run: holds what cleaning gave of both sides, finds and scores the candidates of the
//! rows of its shard.

use matcher::linking::{Linking, Shard, from_bytes, to_bytes};
use matcher::normalise::{Cleaned, SideTables, normalise};
use matcher::run::Settings;

use super::map::Map;
use super::{entry, remove};

/// One shard of a run.
#[derive(Default)]
pub struct HelperSession {
    map: Map,
    /// What each reader's cleaning gave, as far as its parts have come.
    cleaned: Vec<(u32, Cleaned)>,
    linking: Option<Linking>,
}

impl HelperSession {
    /// Makes what every run needs, before one is asked for.
    pub fn make_ready(&mut self) {
        self.map.make_ready();
    }

    /// Takes the next part of what a reader's cleaning gave.
    pub fn take(&mut self, reader: u32, part: &[u8]) -> Result<(), String> {
        entry(&mut self.cleaned, reader).add_part(part).map_err(|error| error.to_string())
    }

    /// Finds the pairs of a shard; gives those that weights are learned from.
    pub fn begin(
        &mut self,
        shard: Shard,
        cleaned_by: [u32; 2],
        settings: &Settings,
    ) -> Result<Vec<u8>, String> {
        let map = self.map.take(&settings.amendments)?;
        let mut side = |reader| {
            let cleaned = remove(&mut self.cleaned, &reader).ok_or("a side was not handed over")?;
            Ok::<_, &str>(SideTables { sources: Vec::new(), cleaned: Some(cleaned) })
        };
        let (sector, registry) = (side(cleaned_by[0])?, side(cleaned_by[1])?);
        let prepared = normalise(sector, registry, map, settings.today, &mut |_, _| {});
        let linking = Linking::begin(prepared, shard, &mut |_, _, _| {});
        let sampled = to_bytes(&linking.sampled()).map_err(|error| error.to_string());
        self.linking = Some(linking);
        sampled
    }

    /// Scores the pairs by the weights; gives the candidates.
    pub fn score(&mut self, weights: &[u8]) -> Result<Vec<u8>, String> {
        let linking = self.linking.take().ok_or("no pairs were found before")?;
        let weights = from_bytes(weights).map_err(|error| error.to_string())?;
        let scored = linking.score(weights, &mut |_, _, _| {});
        to_bytes(&scored.share).map_err(|error| error.to_string())
    }
}
