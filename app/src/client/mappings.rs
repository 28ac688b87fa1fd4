//! Remembered mappings: kept after a run, applied to what is loaded, exported and imported.

use leptos::prelude::*;
use matcher::columns::{SavedMappings, Side};
use web_sys::File;

use super::page::Page;
use super::{download, memory, text_file};
use crate::state::Learned;

/// The name that the remembered mappings are exported under.
const FILE: &str = "cach-ghep-cot.txt";

impl Page {
    /// Remembers what a run uses, where it is not what the page would have guessed.
    pub(super) fn remember(self) {
        let kept: Vec<_> = [Side::Sector, Side::Registry]
            .into_iter()
            .flat_map(|side| {
                self.file(side).with_untracked(|state| {
                    state.loaded.as_ref().map(|loaded| loaded.to_remember()).unwrap_or_default()
                })
            })
            .collect();
        self.change_saved(|saved| {
            // Where both sides have tables of one kind, what one of them chose is kept.
            let chosen: Vec<u64> =
                kept.iter().filter(|(_, m)| m.is_some()).map(|(shape, _)| *shape).collect();
            for (shape, mapping) in kept {
                match mapping {
                    Some(mapping) => saved.put(shape, mapping),
                    None if chosen.contains(&shape) => {}
                    None => saved.forget(shape),
                }
            }
        });
    }

    /// Forgets the mapping of a kind of table and goes back to the guess.
    pub fn forget(self, shape: u64) {
        self.unapply(|of| of == shape);
        self.change_saved(|saved| saved.forget(shape));
    }

    /// Forgets all; what is loaded goes back to the guess where it came from memory.
    pub fn forget_all(self) {
        self.unapply(|_| true);
        self.change_saved(|saved| *saved = SavedMappings::default());
        self.learned.set(None);
    }

    /// Takes what came from memory back to the guess.
    fn unapply(self, which: impl Fn(u64) -> bool) {
        let saved = self.saved.get_untracked();
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
    pub fn export_mappings(self) {
        let text = self.saved.with_untracked(SavedMappings::to_text);
        if let Err(error) = download::text(&text, FILE) {
            self.learned.set(Some(Learned::NotExported { cause: format!("{error:?}") }));
        }
    }

    /// Takes over the mappings of a file, and applies them to what nobody touched.
    pub fn import_mappings(self, file: File) {
        wasm_bindgen_futures::spawn_local(async move {
            let name = file.name();
            let learned = match text_file::read(&file).await {
                Ok(text) => self.learn(&text, name),
                Err(cause) => Learned::Unreadable { name, cause },
            };
            self.learned.set(Some(learned));
        });
    }

    fn learn(self, text: &str, name: String) -> Learned {
        match SavedMappings::from_text(text) {
            Ok(others) => {
                let count = others.len();
                for side in [Side::Sector, Side::Registry] {
                    self.file(side).update(|state| state.change(|loaded| loaded.apply(&others)));
                }
                self.change_saved(|saved| saved.merge(others));
                Learned::Taken { count }
            }
            Err(problem) => Learned::Refused { name, problem },
        }
    }

    /// Changes what is remembered, on top of what another window may have stored meanwhile.
    fn change_saved(self, change: impl FnOnce(&mut SavedMappings)) {
        let before = self.saved.get_untracked();
        let mut saved = memory::mappings().unwrap_or_else(|| before.clone());
        change(&mut saved);
        if saved != before {
            memory::keep_mappings(&saved);
            self.saved.set(saved);
        }
    }
}
