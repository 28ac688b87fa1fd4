//! What the user decides of loaded tables, and the questions to their readers that follow from it.

use leptos::prelude::*;
use matcher::columns::Side;
use matcher::plan::ListKind;

use super::page::Page;
use crate::protocol::ToReader;
use crate::state::{Layout, Loaded, TableId};

impl Page {
    /// The side that a table is on.
    pub fn side_of(self, id: TableId) -> Option<Side> {
        [Side::Sector, Side::Registry].into_iter().find(|&side| {
            self.file(side).with(|state| {
                state.loaded.as_ref().is_some_and(|loaded| loaded.table(id).is_some())
            })
        })
    }

    /// Has a table laid out again, its layout changed.
    pub fn lay_out(self, id: TableId, change: impl FnOnce(&mut Layout)) {
        let Some(side) = untrack(|| self.side_of(id)) else { return };
        if self.run.with_untracked(|run| run.is_going()) {
            return;
        }
        let before = self
            .file(side)
            .with_untracked(|state| Some(state.loaded.as_ref()?.table(id)?.layout.clone()));
        let Some(before) = before else { return };
        let mut layout = before.clone();
        change(&mut layout);
        // Also when nothing changes: what was typed is then replaced by what holds.
        self.file(side).update(|state| {
            state.change(|loaded| {
                if let Some(table) = loaded.table_mut(id) {
                    table.layout = layout.clone();
                    table.pending += 1;
                }
            });
        });
        self.ask_reader(side, id.reader, &ToReader::LayOut { table: id.place, layout });
    }

    /// Says what the tables of the kind that is shown list.
    pub fn set_list_kind(self, side: Side, kind: ListKind) {
        self.file(side).update(|state| state.change(|loaded| loaded.set_kind(kind)));
        let wants = |loaded: &Loaded| loaded.wants_people();
        let wanted = self.file(side).with_untracked(|s| s.loaded.as_ref().and_then(wants));
        if let Some((table, kind)) = wanted {
            let message = ToReader::People { table: table.place, kind };
            self.ask_reader(side, table.reader, &message);
        }
    }

    /// Keeps the samples of both sides at what is mapped.
    pub(super) fn follow_samples(self) {
        for side in [Side::Sector, Side::Registry] {
            let wanted = Memo::new(move |_| {
                self.file(side).with(|state| state.loaded.as_ref()?.wanted_samples())
            });
            Effect::new(move |_| {
                if let Some((table, mapping)) = wanted.get() {
                    let message = ToReader::Samples { table: table.place, mapping };
                    self.ask_reader(side, table.reader, &message);
                }
            });
        }
    }

    fn ask_reader(self, side: Side, reader: u32, message: &ToReader) {
        let asked = self.workers.with_value(|workers| workers.readers.ask(reader, message));
        if let Err(cause) = asked {
            self.lose_reader(side, reader, cause);
        }
    }
}
