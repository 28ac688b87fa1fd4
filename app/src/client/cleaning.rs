//! Cleaning before a run: each side's reader gets the order by which its tables would be cleaned
//! now, and cleans them while a person looks at the columns.
//!
//! Nothing is lost if something changes before the run. The order goes with the run too, and a
//! reader that has cleaned by another one starts over. While a run is going on no orders are sent,
//! because the readers are at work for it.

use leptos::prelude::*;
use matcher::normalise::PartialDate;
use matcher::plan::Side;
use matcher::run::Settings;
use page_core::protocol::{CleanOrder, ToReader};
use page_core::state::{Loaded, clean_order};

use super::page::Page;

/// Orders, each with the reader that it is for.
type Orders = Vec<(u32, CleanOrder)>;

impl Page {
    /// Keeps the readers cleaning what is mapped.
    pub(super) fn clean_ahead(self) {
        let going = Memo::new(move |_| self.is_running());
        let wanted = Memo::new(move |_| -> Orders {
            let sides = [Side::Sector, Side::Registry];
            sides.into_iter().filter_map(|side| self.order_now(side)).collect()
        });
        let sent = StoredValue::new(Orders::new());
        Effect::new(move |_| {
            let (wanted, going) = (wanted.get(), going.get());
            if going {
                return;
            }
            let before = sent.get_value();
            let stays = |reader: u32| wanted.iter().any(|(of, _)| *of == reader);
            for (reader, _) in before.iter().filter(|(reader, _)| !stays(*reader)) {
                self.send_order(*reader, None);
            }
            for (reader, order) in wanted.iter().filter(|order| !before.contains(order)) {
                self.send_order(*reader, Some(order.clone()));
            }
            sent.set_value(wanted);
        });
    }

    /// How a side's tables would be cleaned now, and by which reader. `None` while one of them is
    /// laid out again.
    fn order_now(self, side: Side) -> Option<(u32, CleanOrder)> {
        let settings = self.settings_now(self.own_amendments());
        self.file(side).with(|state| {
            let loaded = state.loaded.as_ref().filter(|loaded: &&Loaded| !loaded.is_busy())?;
            clean_order(side, &loaded.inputs(), &settings)
        })
    }

    /// The settings of a run that begins now: the day in Việt Nam, by the machine's clock, and the
    /// office's amendments. A work that is being opened is run as it was.
    pub(super) fn settings_now(self, amendments: Option<String>) -> Settings {
        let of_work = self.work.with(|work| work.settings().cloned());
        of_work.unwrap_or_else(|| Settings {
            today: PartialDate::in_vietnam_at(js_sys::Date::now() as i64),
            // The engine's own word for no amendments is an empty text.
            amendments: amendments.unwrap_or_default(),
        })
    }

    fn send_order(self, reader: u32, order: Option<CleanOrder>) {
        // A reader that is gone has nothing to clean, and one that cannot be asked now cleans when
        // a run asks it to.
        let _sent = self
            .workers
            .with_value(|workers| workers.readers.ask(reader, ToReader::CleanAhead { order }));
    }
}
