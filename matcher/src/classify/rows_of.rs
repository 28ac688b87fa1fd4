//! Where the rows of a run are that have to do with a person or a number, so that a decision looks
//! at these rows alone and not at a million.

use super::verdict::Verdict;
use crate::normalise::Prepared;

/// The rows by what the engine found of them. A ruling changes none of it.
#[derive(Debug)]
pub(crate) struct RowsOf {
    /// The place of each sector record's verdict; nothing if they stand in the order of the records.
    places: Option<Vec<u32>>,
    /// The rows that the engine links to each person, sorted.
    of_person: Vec<(u32, u32)>,
    /// The rows with each full number, of lists in which nobody stands twice, sorted.
    of_number: Vec<(u64, u32)>,
}

impl RowsOf {
    /// Of the engine's own verdicts.
    pub(crate) fn new<'a>(
        verdicts: impl ExactSizeIterator<Item = &'a Verdict> + Clone,
        prepared: &Prepared,
    ) -> RowsOf {
        let is_in_order = verdicts.clone().zip(0..).all(|(verdict, place)| verdict.sector == place);
        let places = (!is_in_order).then(|| {
            let mut places = vec![u32::MAX; prepared.sector.len()];
            for (verdict, place) in verdicts.clone().zip(0..) {
                if let Some(of) = places.get_mut(verdict.sector as usize) {
                    *of = place;
                }
            }
            places
        });
        let linked = verdicts.filter_map(|verdict| Some((verdict.linked()?, verdict.sector)));
        let mut of_person: Vec<(u32, u32)> = linked.collect();
        of_person.sort_unstable();
        let numbered = prepared.sector.records.iter().zip(0..).filter_map(|(record, row)| {
            let number = record.number.full()?;
            (!prepared.sector.group(row).can_repeat()).then_some((number, row))
        });
        let mut of_number: Vec<(u64, u32)> = numbered.collect();
        of_number.sort_unstable();
        RowsOf { places, of_person, of_number }
    }

    /// The place of a sector record's verdict; it may be none's.
    pub(crate) fn place(&self, sector: u32) -> usize {
        let place = self.places.as_ref().map(|places| places.get(sector as usize).copied());
        place.map_or(sector, |place| place.unwrap_or(u32::MAX)) as usize
    }

    /// The rows that the engine links to a person, in order.
    pub(crate) fn of_person(&self, person: u32) -> impl Iterator<Item = u32> {
        equal(&self.of_person, person)
    }

    /// The rows with a full number, in order.
    pub(crate) fn of_number(&self, number: u64) -> impl Iterator<Item = u32> {
        equal(&self.of_number, number)
    }
}

fn equal<K: Ord + Copy>(sorted: &[(K, u32)], key: K) -> impl Iterator<Item = u32> {
    let from = sorted.partition_point(|(of, _)| *of < key);
    sorted[from..].iter().take_while(move |(of, _)| *of == key).map(|(_, row)| *row)
}
