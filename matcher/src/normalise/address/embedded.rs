//! All maps as they are embedded in the program, with the amendments applied.

use super::amendments::{self, AmendmentError, Amendments};
use super::maps::Maps;
use crate::tables::AMENDMENTS;

impl Maps {
    pub(super) fn embedded() -> Maps {
        // A test reads the embedded amendments, so this fallback is never used.
        Maps::with_amendments("").unwrap_or_default()
    }

    /// The embedded tables with the embedded amendments and then those of `text` applied.
    pub(super) fn with_amendments(text: &str) -> Result<Maps, AmendmentError> {
        let mut maps = Maps::default();
        let mut codes = maps.read();
        maps.join();
        for text in [AMENDMENTS.text, text] {
            let amendments = Amendments::read(text, &codes)?;
            amendments::apply(&amendments, &mut maps, &mut codes);
        }
        Ok(maps)
    }
}
