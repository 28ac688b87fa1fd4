//! What the user decides about loaded tables, and the questions to their readers that follow from
//! it.

use leptos::prelude::*;
use matcher::plan::{ListKind, Side};
use page_core::protocol::{Layout, TableId, ToReader};
use page_core::state::Loaded;

use super::page::Page;

impl Page {
    /// The side that a table is on.
    pub(crate) fn side_of(self, id: TableId) -> Option<Side> {
        self.with_sides(|sides| sides.side_of(id))
    }

    /// Has a table laid out again, with its layout changed.
    pub(crate) fn lay_out(self, id: TableId, change: impl FnOnce(&mut Layout)) {
        let Some(side) = untrack(|| self.side_of(id)) else { return };
        if untrack(|| self.is_running()) {
            return;
        }
        let before = self
            .file(side)
            .with_untracked(|state| Some(state.loaded.as_ref()?.table(id)?.layout.clone()));
        let Some(mut layout) = before else { return };
        change(&mut layout);
        // Also if nothing changes: what was typed is then replaced by what holds.
        self.file(side).update(|state| {
            state.change(|loaded| {
                if let Some(table) = loaded.table_mut(id) {
                    table.layout = layout.clone();
                    table.pending += 1;
                }
            });
        });
        self.ask_reader(side, id.reader, ToReader::LayOut { table: id.place, layout });
    }

    /// Sets what the tables of the kind that is shown list.
    pub(crate) fn set_list_kind(self, side: Side, kind: ListKind) {
        self.file(side).update(|state| state.change(|loaded| loaded.set_kind(kind)));
        let wanted = self
            .file(side)
            .with_untracked(|state| state.loaded.as_ref().and_then(Loaded::wants_people));
        if let Some((table, kind)) = wanted {
            let message = ToReader::People { table: table.place, kind };
            self.ask_reader(side, table.reader, message);
        }
    }

    /// Keeps the samples of both sides in line with what is mapped.
    pub(super) fn follow_samples(self) {
        for side in [Side::Sector, Side::Registry] {
            let wanted = Memo::new(move |_| {
                self.file(side).with(|state| state.loaded.as_ref()?.wanted_samples())
            });
            Effect::new(move |_| {
                if let Some((table, mapping)) = wanted.get() {
                    let message = ToReader::Samples { table: table.place, mapping };
                    self.ask_reader(side, table.reader, message);
                }
            });
        }
    }

    fn ask_reader(self, side: Side, reader: u32, message: ToReader) {
        let asked = self.workers.with_value(|workers| workers.readers.ask(reader, message));
        if let Err(error) = asked {
            self.lose_reader(side, reader, error.to_string());
        }
    }
}
