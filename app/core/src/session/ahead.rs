//! Tables that are cleaned before a run asks for them, while a person looks at their columns.
//!
//! Cleaning goes on in short turns, so that questions are answered in between, and its result is
//! kept until the tables, their mapping, the side or the settings change. A run that asks for the
//! same takes what is there.

use matcher::layout::Table;
use matcher::normalise::address::AmendmentError;
use matcher::normalise::{CleanJob, Cleaned, Source};

use super::error::HandOverError;
use super::map::Map;
use crate::protocol::CleanOrder;

/// Rows that are cleaned between two questions whether to go on.
const STRIDE: usize = 256;

/// The tables of an order, cleaned as far as there was time for it.
pub(super) struct Ahead {
    order: CleanOrder,
    work: Work,
}

enum Work {
    Going(Box<CleanJob>),
    Done(Box<Cleaned>),
    /// The map could not be made; nothing is cleaned.
    Failed(AmendmentError),
}

impl Ahead {
    /// Begins; nothing is cleaned yet.
    pub(super) fn new(order: CleanOrder, tables: &mut [Table]) -> Ahead {
        let (side, today) = (order.side, order.settings.today);
        let job = with_sources(&order, tables, |sources| CleanJob::new(side, today, sources));
        Ahead { order, work: Work::Going(Box::new(job)) }
    }

    /// The tables, and how they are cleaned.
    pub(super) fn order(&self) -> &CleanOrder {
        &self.order
    }

    /// Whether nothing is left to do.
    pub(super) fn is_done(&self) -> bool {
        !matches!(self.work, Work::Going(_))
    }

    /// Rows cleaned so far.
    pub(super) fn rows(&self) -> u64 {
        match &self.work {
            Work::Going(job) => job.rows(),
            Work::Done(cleaned) => cleaned.rows(),
            Work::Failed(_) => 0,
        }
    }

    /// The cleaned values.
    ///
    /// # Errors
    /// Why there is nothing yet, or why there never will be.
    pub(super) fn cleaned(&self) -> Result<&Cleaned, HandOverError> {
        match &self.work {
            Work::Done(cleaned) => Ok(cleaned),
            Work::Going(_) => Err(HandOverError::StillCleaning),
            Work::Failed(error) => Err(error.clone().into()),
        }
    }

    /// Cleans on for as long as `goes_on` says so.
    pub(super) fn go_on(
        self,
        tables: &mut [Table],
        map: &mut Map,
        goes_on: &mut dyn FnMut() -> bool,
    ) -> Ahead {
        let Ahead { order, work } = self;
        let Work::Going(mut job) = work else { return Ahead { order, work } };
        let work = match map.make(&order.settings.amendments) {
            Ok(map) => with_sources(&order, tables, |sources| {
                while goes_on() {
                    if job.step(map, sources, STRIDE) {
                        return Work::Done(Box::new(job.finish(sources)));
                    }
                }
                Work::Going(job)
            }),
            Err(error) => Work::Failed(error),
        };
        Ahead { order, work }
    }
}

/// Lends the tables of an order together with their mappings. Meanwhile they are out of their
/// places.
fn with_sources<T>(
    order: &CleanOrder,
    tables: &mut [Table],
    use_: impl FnOnce(&[Source]) -> T,
) -> T {
    let places = || order.tables.iter().map(|&table| table as usize);
    let sources: Vec<Source> = places()
        .zip(&order.mappings)
        .map(|(place, mapping)| {
            let table = tables.get_mut(place).map(std::mem::take).unwrap_or_default();
            Source::new(table, mapping.clone())
        })
        .collect();
    let used = use_(&sources);
    for (place, source) in places().zip(sources) {
        if let Some(table) = tables.get_mut(place) {
            *table = source.table;
        }
    }
    used
}
