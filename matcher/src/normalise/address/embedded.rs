//! All maps as they are embedded in the program, with the amendments applied.

use super::amendments::{self, AmendmentError, Amendments};
use super::places::Places;
use crate::tables::AMENDMENTS;

impl Places {
    pub(super) fn embedded() -> Places {
        // A test reads the embedded amendments, so this fallback is never used.
        Places::with_amendments("").unwrap_or_default()
    }

    /// The embedded tables with the embedded amendments and then those of `text` applied.
    pub(super) fn with_amendments(text: &str) -> Result<Places, AmendmentError> {
        let mut places = Places::default();
        let mut codes = places.read();
        places.join();
        for text in [AMENDMENTS.text, text] {
            let amendments = Amendments::read(text, &codes)?;
            amendments::apply(&amendments, &mut places, &mut codes);
        }
        Ok(places)
    }
}
