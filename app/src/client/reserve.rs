//! What a save that never ended left in the browser: offered when the page opens.

use gloo::timers::callback::Timeout;
use leptos::prelude::*;

use super::browser::reserve;
use super::page::Page;

/// Milliseconds that a save in another tab may take: what is kept for it is not left behind.
const OTHERS: u32 = 4_000;

impl Page {
    /// Looks for something that was left behind, and offers it.
    pub(super) fn look_for_reserve(self) {
        wasm_bindgen_futures::spawn_local(async move {
            if let Ok(Some(first)) = reserve::left().await {
                let offer = move || self.offer_reserve((first.name, first.at));
                Timeout::new(OTHERS, offer).forget();
            }
        });
    }

    /// Offers what was left behind, if it is still what it was.
    fn offer_reserve(self, first: (String, String)) {
        wasm_bindgen_futures::spawn_local(async move {
            let Ok(Some(reserve::Left { name, at, file })) = reserve::left().await else { return };
            if (&name, &at) == (&first.0, &first.1) {
                self.holds.update_value(|holds| holds.left = Some(file));
                self.work.update(|work| work.left = Some((name, at)));
            }
        });
    }

    /// Opens what was left behind. It stays until it is saved or dropped.
    pub(crate) fn open_reserve(self) {
        if let Some(file) = self.holds.with_value(|holds| holds.left.clone()) {
            self.open_work(file);
        }
    }

    /// Drops what was left behind.
    pub(crate) fn forget_reserve(self) {
        let left = self.work.try_update(|work| work.left.take()).flatten();
        self.holds.update_value(|holds| holds.left = None);
        if let Some((name, _)) = left {
            wasm_bindgen_futures::spawn_local(async move {
                // What cannot be dropped now is offered again.
                let _dropped = reserve::forget(&name).await;
            });
        }
    }

    /// Drops what was kept for the chosen file, which holds it by now.
    pub(super) fn drop_reserve(self) {
        let name = self.onto.with_value(|onto| onto.file.as_ref().map(|file| file.name()));
        let Some(name) = name.filter(|_| !self.onto.with_value(|of| of.has_no_reserve)) else {
            return;
        };
        wasm_bindgen_futures::spawn_local(async move {
            let _dropped = reserve::forget(&name).await;
        });
    }
}
