//! The map of places that a worker cleans and compares by.
//!
//! Decided: making it takes a moment, so it is made before anybody waits for it, as it comes with the
//! engine; a run with an office's amendments makes its own.

use matcher::normalise::Gazetteer;

/// A map, and the amendments that are in it.
#[derive(Default)]
pub struct Map {
    made: Option<(String, Gazetteer)>,
}

impl Map {
    /// Makes the map with these amendments, unless that is the one there is.
    pub fn make(&mut self, amendments: &str) -> Result<&Gazetteer, String> {
        if self.made.as_ref().is_none_or(|(of, _)| of != amendments) {
            let map = Gazetteer::with_amendments(amendments).map_err(|error| error.to_string())?;
            self.made = Some((amendments.to_owned(), map));
        }
        self.made.as_ref().map(|(_, map)| map).ok_or_else(|| "no map".to_owned())
    }

    /// Makes what most runs need, before one is asked for.
    pub fn make_ready(&mut self) {
        // The map as it comes with the engine has no amendment that could be wrong.
        let _map = self.make("");
    }

    /// The map with these amendments, given away.
    pub fn take(&mut self, amendments: &str) -> Result<Gazetteer, String> {
        self.make(amendments)?;
        self.made.take().map(|(_, map)| map).ok_or_else(|| "no map".to_owned())
    }
}
