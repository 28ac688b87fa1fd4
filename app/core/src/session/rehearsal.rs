//! A whole run on the sample data, from its files to a window of rows. None of it is kept.
//!
//! Browsers compile WebAssembly twice: quickly at first, and then well, function by function, once
//! a function turns out to be used much. All workers of a page share the well-compiled code. So a
//! run that nobody waits for spares the next one its slow beginning.

use matcher::explain::Query;
use matcher::plan::Side;
use matcher::read::ReadError;
use matcher::run::Settings;

use super::error::{HandOverError, RunError};
use super::matcher::MatcherSession;
use super::reader::{Next, ReaderSession};
use crate::protocol::{CleanOrder, Handed, HandedSide, HandedTable, TableId};

/// Rows of a window.
const WINDOW: u32 = 50;

/// Why the sample data could not be linked, which the tests rule out.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum RehearsalError {
    /// It could not be read.
    #[error(transparent)]
    Read(#[from] ReadError),
    /// It could not be handed over.
    #[error(transparent)]
    HandOver(#[from] HandOverError),
    /// It could not be linked.
    #[error(transparent)]
    Run(#[from] RunError),
}

/// Reads, cleans, hands over and links the sample data, as the workers do for a person.
///
/// # Errors
/// What failed first.
pub fn rehearse() -> Result<(), RehearsalError> {
    matched()?.window(&Query::default(), 0, WINDOW);
    Ok(())
}

/// The matcher with the results of the sample data.
pub(super) fn matched() -> Result<MatcherSession, RehearsalError> {
    let mut matcher = MatcherSession::new();
    let settings = Settings::default();
    let mut take = |reader, of, part: &[u8]| matcher.take(reader, of, part);
    let sides = (
        hand_over(Side::Sector, &settings, &mut take)?,
        hand_over(Side::Registry, &settings, &mut take)?,
    );
    matcher.run(sides, &settings, 0, |_| {}, &mut |_, _, _| {})?;
    Ok(matcher)
}

/// Reads, cleans and hands over one side of the sample data. The reader's number is the side's.
pub(super) fn hand_over(
    side: Side,
    settings: &Settings,
    mut take: impl FnMut(u32, Handed, &[u8]) -> Result<(), RunError>,
) -> Result<HandedSide, RehearsalError> {
    let mut reader = ReaderSession::default();
    let read = reader.read_sample(side, &mut |_| {})?;
    let tables: Vec<u32> = (0..read.len() as u32).collect();
    let mappings: Vec<_> = read.into_iter().map(|table| table.summary.mapping).collect();
    let order = CleanOrder {
        side,
        tables: tables.clone(),
        mappings: mappings.clone(),
        settings: settings.clone(),
    };
    reader.clean(Some(order));
    reader.clean_on(&mut || true);
    let number = side as u32;
    let mut next = Next::default();
    while let Some((of, part)) = reader.part(&tables, true, &mut next)? {
        take(number, of, &part)?;
    }
    let table = |(place, mapping)| HandedTable { id: TableId { reader: number, place }, mapping };
    Ok(HandedSide {
        tables: tables.into_iter().zip(mappings).map(table).collect(),
        cleaned_by: Some(number),
    })
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_rehearsal_comes_to_its_end() {
        assert_eq!(super::rehearse(), Ok(()));
    }
}
