//! Remembered mappings: kept after a run, applied to what is loaded, exported and imported.

use leptos::prelude::*;
use matcher::columns::SavedMappings;
use matcher::plan::Side;
use page_core::state::{Learned, Loaded, remember};
use web_sys::File;

use super::browser::{download, memory, text_file};
use super::page::Page;

/// The name under which the remembered mappings are exported.
const FILE: &str = "cach-ghep-cot.txt";

impl Page {
    /// Remembers what a run uses, if it is not what the page would have guessed.
    pub(super) fn remember(self) {
        let used = [Side::Sector, Side::Registry].into_iter().flat_map(|side| {
            self.file(side).with_untracked(|state| {
                state.loaded.as_ref().map_or_else(Vec::new, Loaded::to_remember)
            })
        });
        let used = used.collect();
        self.change_remembered(|saved| remember(saved, used));
    }

    /// Forgets the mapping of a kind of table and goes back to the guess.
    pub(crate) fn forget(self, shape: u64) {
        self.unapply(|of| of == shape);
        self.change_remembered(|saved| saved.forget(shape));
    }

    /// Forgets all mappings; what is loaded goes back to the guess if it came from memory.
    pub(crate) fn forget_all(self) {
        self.unapply(|_| true);
        self.change_remembered(|saved| *saved = SavedMappings::default());
        self.remembered.update(|remembered| remembered.news = None);
    }

    /// Takes what came from memory back to the guess.
    fn unapply(self, which: impl Fn(u64) -> bool) {
        let saved = self.remembered.with_untracked(|remembered| remembered.mappings.clone());
        for side in [Side::Sector, Side::Registry] {
            self.file(side).update(|state| {
                state.change(|loaded| {
                    for shape in loaded.shapes() {
                        if which(shape) && loaded.is_remembered(shape, &saved) {
                            loaded.forget(shape);
                        }
                    }
                });
            });
        }
    }

    /// Offers the remembered mappings as a file.
    pub(crate) fn export_mappings(self) {
        let text = self.remembered.with_untracked(|remembered| remembered.mappings.to_text());
        if let Err(error) = download::text(&text, FILE) {
            self.set_learned(Learned::NotExported { cause: error.to_string() });
        }
    }

    /// Takes over the mappings of a file, and applies them to what nobody touched.
    pub(crate) fn import_mappings(self, file: File) {
        wasm_bindgen_futures::spawn_local(async move {
            let name = file.name();
            let learned = match text_file::read(&file).await {
                Ok(text) => self.learn(&text, name),
                Err(error) => Learned::Unreadable { name, cause: error.to_string() },
            };
            self.set_learned(learned);
        });
    }

    fn learn(self, text: &str, name: String) -> Learned {
        match SavedMappings::from_text(text) {
            Ok(others) => {
                let count = others.len();
                for side in [Side::Sector, Side::Registry] {
                    self.file(side).update(|state| state.change(|loaded| loaded.apply(&others)));
                }
                self.change_remembered(|saved| saved.merge(others));
                Learned::Taken { count }
            }
            Err(problem) => Learned::Refused { name, problem },
        }
    }

    fn set_learned(self, learned: Learned) {
        self.remembered.update(|remembered| remembered.news = Some(learned));
    }

    /// Changes what is remembered, on top of what another window may have stored in the meantime.
    fn change_remembered(self, change: impl FnOnce(&mut SavedMappings)) {
        let before = self.remembered.with_untracked(|remembered| remembered.mappings.clone());
        let mut saved = memory::mappings().unwrap_or_else(|| before.clone());
        change(&mut saved);
        if saved != before {
            memory::keep_mappings(&saved);
            self.remembered.update(|remembered| remembered.mappings = saved);
        }
    }
}
