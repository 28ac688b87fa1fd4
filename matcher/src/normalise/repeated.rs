//! What repeated texts were read as; coded values repeat all the time.
//!
//! Takes a text and a way to read it, gives what it was read as the first time. Decided: a few
//! hundred texts are kept, because a column of codes has no more; any further text is read each
//! time.

use rustc_hash::FxHashMap;

/// How many texts are kept.
const MOST: usize = 500;

/// What texts were read as.
#[derive(Debug)]
pub(super) struct Repeated<T> {
    known: FxHashMap<String, T>,
}

impl<T> Default for Repeated<T> {
    fn default() -> Repeated<T> {
        Repeated { known: FxHashMap::default() }
    }
}

impl<T: Copy> Repeated<T> {
    /// What the text was read as, reading it if it is not known.
    pub(super) fn read(&mut self, text: &str, read: impl FnOnce(&str) -> T) -> T {
        if let Some(&found) = self.known.get(text) {
            return found;
        }
        let found = read(text);
        if self.known.len() < MOST {
            self.known.insert(text.to_owned(), found);
        }
        found
    }
}
