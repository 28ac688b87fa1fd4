//! Logarithms of shares by their count, each computed once.
//!
//! Counts are small and repeat: a million people have names and dates with a few thousand different
//! counts, and computing a logarithm takes longer than everything else done with one.

/// Only logarithms of smaller counts are kept.
const MOST: usize = 1 << 14;

/// Kept logarithms, by kind and by count.
#[derive(Debug)]
pub(super) struct Logs<const KINDS: usize> {
    known: [Vec<Option<i16>>; KINDS],
}

impl<const KINDS: usize> Logs<KINDS> {
    /// An empty table.
    pub(super) fn new() -> Logs<KINDS> {
        Logs { known: [const { Vec::new() }; KINDS] }
    }

    /// The logarithm for a count of this kind; `take` computes it the first time.
    pub(super) fn of(&mut self, kind: usize, count: u32, take: impl FnOnce(u32) -> i16) -> i16 {
        let place = count as usize;
        if place >= MOST {
            return take(count);
        }
        let known = &mut self.known[kind];
        if known.len() <= place {
            known.resize((place + 1).next_power_of_two(), None);
        }
        *known[place].get_or_insert_with(|| take(count))
    }
}
