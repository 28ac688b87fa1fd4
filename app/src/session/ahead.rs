//! Tables that are cleaned before anybody asks for them, while a person looks at their columns.
//!
//! Decided: cleaning goes on in short turns, so that questions are answered in between, and its
//! result is kept until the tables, their mapping, the side or the settings are others. A run that
//! asks for the same takes what there is.

use matcher::layout::Table;
use matcher::normalise::{CleanJob, Cleaned, Source};

use super::map::Map;
use crate::protocol::CleanOrder;

/// Rows between two questions whether to go on.
const STRIDE: usize = 256;

/// The tables of an order, cleaned as far as there was time for it.
pub struct Ahead {
    order: CleanOrder,
    work: Work,
}

enum Work {
    Going(Box<CleanJob>),
    Done(Box<Cleaned>),
    /// The map could not be made; nothing is cleaned.
    Failed(String),
}

impl Ahead {
    /// Begins; nothing is cleaned yet.
    pub fn new(order: CleanOrder, tables: &mut [Table]) -> Ahead {
        let (side, today) = (order.side, order.settings.today);
        let job = with_sources(&order, tables, |sources| CleanJob::new(side, today, sources));
        Ahead { order, work: Work::Going(Box::new(job)) }
    }

    /// What is cleaned, and how.
    pub fn order(&self) -> &CleanOrder {
        &self.order
    }

    /// Whether nothing is left to do.
    pub fn is_done(&self) -> bool {
        !matches!(self.work, Work::Going(_))
    }

    /// Rows cleaned so far.
    pub fn rows(&self) -> u64 {
        match &self.work {
            Work::Going(job) => job.rows(),
            Work::Done(cleaned) => cleaned.rows(),
            Work::Failed(_) => 0,
        }
    }

    /// What cleaning gave, when it is done.
    pub fn cleaned(&self) -> Result<&Cleaned, String> {
        match &self.work {
            Work::Done(cleaned) => Ok(cleaned),
            Work::Going(_) => Err("the tables are still being cleaned".to_owned()),
            Work::Failed(cause) => Err(cause.clone()),
        }
    }

    /// Cleans on while `goes_on` says so.
    pub fn go_on(
        &mut self,
        tables: &mut [Table],
        map: &mut Map,
        goes_on: &mut dyn FnMut() -> bool,
    ) {
        if self.is_done() {
            return;
        }
        let work = std::mem::replace(&mut self.work, Work::Failed(String::new()));
        self.work = match (work, map.make(&self.order.settings.amendments)) {
            (Work::Going(mut job), Ok(map)) => with_sources(&self.order, tables, |sources| {
                while goes_on() {
                    if job.step(map, sources, STRIDE) {
                        return Work::Done(Box::new(job.finish(sources)));
                    }
                }
                Work::Going(job)
            }),
            (Work::Going(_), Err(cause)) => Work::Failed(cause),
            (work, _) => work,
        };
    }
}

/// Lends the tables of an order with their mappings: they are out of their places meanwhile.
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
