//! What was read of a text that comes again and again, as coded values do.
//!
//! Takes a text and how to read it, gives what was read the first time. Decided: a few hundred texts
//! are kept, because a column of codes has no more; what comes after them is read each time.

use rustc_hash::FxHashMap;

/// Texts that are kept.
const MOST: usize = 500;

/// Readings of texts.
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
    /// What the text was read as, or is now.
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
