//! The code that both sides have: set in the mappings of both, whenever either changes.

use leptos::prelude::*;

use super::page::Page;

impl Page {
    /// Keeps the columns that hold the code in line with what is loaded on both sides.
    pub(super) fn follow_codes(self) {
        let to_set = Memo::new(move |_| self.with_sides(|sides| sides.codes_to_set()));
        Effect::new(move |_| {
            let Some([of_sector, of_registry]) = to_set.get() else { return };
            self.sector.update(|state| state.change(|loaded| loaded.set_codes(&of_sector)));
            self.registry.update(|state| state.change(|loaded| loaded.set_codes(&of_registry)));
        });
    }
}
