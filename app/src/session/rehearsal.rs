//! A whole run on the sample data, from its files to a window of rows, of which nothing is kept.
//!
//! Decided: browsers compile WebAssembly twice, at first quickly and then, function by function, well,
//! when a function turns out to be used much. All workers of a page share what is compiled well. So a
//! run that nobody waits for spares the next one its slow beginning.

use matcher::columns::Side;
use matcher::explain::Query;
use matcher::run::Settings;

use super::{MatcherSession, Next, ReaderSession};
use crate::protocol::{CleanOrder, Handed, HandedSide};

/// Rows of a window.
const WINDOW: u32 = 50;

/// Reads, cleans, hands over and links the sample data, as the workers do for a person.
pub fn rehearse() -> Result<(), String> {
    let mut matcher = MatcherSession::new();
    let settings = Settings::default();
    let mut take = |reader, of, part: &[u8]| matcher.take(reader, of, part);
    let sides = (
        hand_over(Side::Sector, &settings, &mut take)?,
        hand_over(Side::Registry, &settings, &mut take)?,
    );
    matcher.run(sides, &settings, 0, |_| {}, &mut |_, _, _| {})?;
    matcher.window(&Query::default(), 0, WINDOW);
    Ok(())
}

/// Has a side of the sample data read, cleaned and handed over, by a reader whose number is the side's.
pub(super) fn hand_over(
    side: Side,
    settings: &Settings,
    mut take: impl FnMut(u32, Handed, &[u8]) -> Result<(), String>,
) -> Result<HandedSide, String> {
    let mut reader = ReaderSession::default();
    let read = reader.read_sample(side, &mut |_| {}).map_err(|error| error.to_string())?;
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
    let tables = tables.into_iter().zip(mappings);
    Ok(HandedSide {
        tables: tables.map(|(place, mapping)| (number, place, mapping)).collect(),
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
