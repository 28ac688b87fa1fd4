//! The map of places by which a worker cleans and compares.
//!
//! Making a map takes a moment, so the one that comes with the engine is made before anybody waits
//! for it. A run with an office's amendments makes its own.

use matcher::normalise::Gazetteer;
use matcher::normalise::address::AmendmentError;

/// A map, and the amendments that are in it.
#[derive(Default)]
pub(super) struct Map {
    made: Option<(String, Gazetteer)>,
}

impl Map {
    /// Makes the map with these amendments, unless it is the present one.
    ///
    /// # Errors
    /// The first line of the amendments that does not read; the present map then stays.
    pub(super) fn make(&mut self, amendments: &str) -> Result<&Gazetteer, AmendmentError> {
        let map = self.take(amendments)?;
        Ok(&self.made.insert((amendments.to_owned(), map)).1)
    }

    /// Makes the map that most runs need, before one asks for it.
    pub(super) fn make_ready(&mut self) {
        // The map that comes with the engine has no amendment that could be wrong.
        let _map = self.make("");
    }

    /// Gives the map with these amendments away.
    ///
    /// # Errors
    /// The first line of the amendments that does not read.
    pub(super) fn take(&mut self, amendments: &str) -> Result<Gazetteer, AmendmentError> {
        match self.made.take_if(|(of, _)| of == amendments) {
            Some((_, map)) => Ok(map),
            None => Gazetteer::with_amendments(amendments),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn wrong_amendments_leave_the_map_that_is_there() {
        let mut map = Map::default();
        map.make_ready();
        assert!(map.make("2027-01-01\tcommune\n").is_err());
        assert_eq!(map.made.as_ref().map(|(of, _)| of.as_str()), Some(""));
        assert!(map.take("").is_ok());
        assert!(map.made.is_none());
    }
}
