//! Cleaning before a run: each side's reader is told how its tables would be cleaned now, and cleans
//! them while a person looks at the columns.
//!
//! Decided: nothing is lost when something changes before the run: the order goes with the run too,
//! and a reader that has cleaned by another one begins anew. While a run is going on nothing is told,
//! as its readers are at work for it.

use leptos::prelude::*;
use matcher::columns::Side;
use matcher::normalise::PartialDate;
use matcher::run::Settings;

use super::page::Page;
use crate::protocol::{CleanOrder, ToReader};
use crate::state::{Input, Loaded, Run, only_reader};

/// What readers are told, each by its number.
type Orders = Vec<(u32, CleanOrder)>;

impl Page {
    /// Keeps the readers at cleaning what is mapped.
    pub(super) fn clean_ahead(self) {
        let going = Memo::new(move |_| self.run.with(Run::is_going));
        let wanted = Memo::new(move |_| -> Orders {
            let sides = [Side::Sector, Side::Registry];
            sides.into_iter().filter_map(|side| self.order_now(side)).collect()
        });
        let told = StoredValue::new(Orders::new());
        Effect::new(move |_| {
            let (wanted, going) = (wanted.get(), going.get());
            if going {
                return;
            }
            let before = told.get_value();
            let stays = |reader: u32| wanted.iter().any(|(of, _)| *of == reader);
            for (reader, _) in before.iter().filter(|(reader, _)| !stays(*reader)) {
                self.tell(*reader, None);
            }
            for (reader, order) in wanted.iter().filter(|order| !before.contains(order)) {
                self.tell(*reader, Some(order.clone()));
            }
            told.set_value(wanted);
        });
    }

    /// How a side's tables would be cleaned now, and by which reader; none while one of them is laid
    /// out again.
    fn order_now(self, side: Side) -> Option<(u32, CleanOrder)> {
        let amendments = self.own_amendments();
        self.file(side).with(|state| {
            let loaded = state.loaded.as_ref().filter(|loaded: &&Loaded| !loaded.is_busy())?;
            clean_order(side, &loaded.inputs(), &settings(amendments))
        })
    }

    fn tell(self, reader: u32, order: Option<CleanOrder>) {
        // A reader that is gone has nothing to clean, and one that cannot be told cleans when a run
        // asks it to.
        let _sent = self
            .workers
            .with_value(|workers| workers.readers.ask(reader, &ToReader::CleanAhead { order }));
    }
}

/// How these tables of a side are cleaned, and by which reader; none where several have read them, as
/// the matcher cleans them then.
pub(super) fn clean_order(
    side: Side,
    inputs: &[Input],
    settings: &Settings,
) -> Option<(u32, CleanOrder)> {
    let order = CleanOrder {
        side,
        tables: inputs.iter().map(|input| input.id.place).collect(),
        mappings: inputs.iter().map(|input| input.mapping.clone()).collect(),
        settings: settings.clone(),
    };
    Some((only_reader(inputs)?, order))
}

/// What a run that begins now is told beside the tables.
pub(super) fn settings(amendments: String) -> Settings {
    // Today in Việt Nam, by the machine's clock.
    let today = PartialDate::in_vietnam_at(js_sys::Date::now() as i64);
    Settings { today, amendments }
}
