//! Finding known rows among those of another list.
//!
//! In passes, from the surest to the least sure; each takes only what is one to one, and what one
//! pass took is out of the next.

use std::hash::Hash;

use casework::digest::Digest;
use rustc_hash::FxHashMap;

use super::RowIdentity;

/// What became of a known row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Again {
    /// It is this row.
    Row(u32),
    /// It may be this row, but may be somebody else by now.
    Unclear(u32),
    /// It is not in the list any more.
    Gone,
}

/// What became of each known row, in a list with these rows. Known rows are any of another list, or
/// of an earlier state of this one.
pub fn again(known: &[RowIdentity], rows: &[RowIdentity]) -> Vec<Again> {
    let mut search =
        Search { known, rows, found: vec![None; known.len()], taken: vec![false; rows.len()] };
    search.pass(|of| of.key, |_, _| true, by_key);
    search.copies();
    search.pass(
        |of| Some(of.whole),
        |known, row| known.whole_is_alone && row.whole_is_alone && core(row).is_some(),
        by_content,
    );
    search.pass(core, |known, row| known.is_alone && row.is_alone, by_content);
    search.pass(
        |of| of.name.zip(of.born).map(|_| of.rest),
        |known, row| known.rest_is_alone && row.rest_is_alone,
        by_rest,
    );
    search.pass(
        |of| of.number,
        |known, row| known.number_is_alone && row.number_is_alone,
        by_number,
    );
    search.found.into_iter().map(|found| found.unwrap_or(Again::Gone)).collect()
}

struct Search<'a> {
    known: &'a [RowIdentity],
    rows: &'a [RowIdentity],
    found: Vec<Option<Again>>,
    taken: Vec<bool>,
}

impl Search<'_> {
    /// Pairs what is left on both sides and alone in having a value.
    fn pass<K: Eq + Hash>(
        &mut self,
        value: impl Fn(&RowIdentity) -> Option<K>,
        may_be: impl Fn(&RowIdentity, &RowIdentity) -> bool,
        judge: impl Fn(&RowIdentity, &RowIdentity) -> bool,
    ) {
        for (known, rows) in self.left_by(value) {
            if let ([known], [row]) = (&known[..], &rows[..]) {
                let (of, other) = (&self.known[*known], &self.rows[*row]);
                if may_be(of, other) {
                    let is_sure = judge(of, other);
                    self.take(*known, *row, is_sure);
                }
            }
        }
    }

    /// Pairs rows whose cells are all the same, one after the other, as long as there are as many as
    /// there were. Otherwise nobody knows which of them is missing or new.
    fn copies(&mut self) {
        for (known, rows) in self.left_by(|of| Some(of.cells)) {
            for &of in &known {
                let (count, place) = self.known[of].copy;
                let Some(&row) = rows.get(place as usize) else { continue };
                let as_many = count as usize == rows.len();
                self.take(of, row, as_many && by_content(&self.known[of], &self.rows[row]));
            }
        }
    }

    /// What is left on both sides, by a value. What one value has in common is taken apart from all
    /// others, so that their order does not matter.
    fn left_by<K: Eq + Hash>(
        &self,
        value: impl Fn(&RowIdentity) -> Option<K>,
    ) -> Vec<(Vec<usize>, Vec<usize>)> {
        let mut all: FxHashMap<K, (Vec<usize>, Vec<usize>)> = FxHashMap::default();
        for (place, of) in self.known.iter().enumerate().filter(|(at, _)| self.found[*at].is_none())
        {
            if let Some(key) = value(of) {
                all.entry(key).or_default().0.push(place);
            }
        }
        for (place, of) in self.rows.iter().enumerate().filter(|(at, _)| !self.taken[*at]) {
            if let Some((_, rows)) = value(of).and_then(|key| all.get_mut(&key)) {
                rows.push(place);
            }
        }
        all.into_values().filter(|(_, rows)| !rows.is_empty()).collect()
    }

    fn take(&mut self, known: usize, row: usize, is_sure: bool) {
        self.taken[row] = true;
        let row = row as u32;
        self.found[known] = Some(if is_sure { Again::Row(row) } else { Again::Unclear(row) });
    }
}

/// Name, date and number of a row whose name and one of the others are there.
type Core = (Digest, Option<Digest>, Option<Digest>);

fn core(of: &RowIdentity) -> Option<Core> {
    let name = of.name?;
    (of.born.is_some() || of.number.is_some()).then_some((name, of.born, of.number))
}

/// Whether two values are both there and differ.
fn differ(a: Option<Digest>, b: Option<Digest>) -> bool {
    a.zip(b).is_some_and(|(a, b)| a != b)
}

/// Whether two values are both there and equal.
fn agree(a: Option<Digest>, b: Option<Digest>) -> bool {
    a.zip(b).is_some_and(|(a, b)| a == b)
}

/// The key is the same. With another name and another date or number it was perhaps given to
/// somebody else.
fn by_key(known: &RowIdentity, row: &RowIdentity) -> bool {
    let is_other = known.name != row.name
        && (differ(known.born, row.born) || differ(known.number, row.number));
    !is_other
        && (agree(known.name, row.name)
            || agree(known.born, row.born)
            || agree(known.number, row.number))
}

/// What tells people apart is the same. Two keys are two people, unless the number says otherwise.
fn by_content(known: &RowIdentity, row: &RowIdentity) -> bool {
    agree(known.number, row.number) || !differ(known.key, row.key)
}

/// Everything but the number is the same: it was added or taken out. Two numbers are two people until
/// somebody has looked.
fn by_rest(known: &RowIdentity, row: &RowIdentity) -> bool {
    !differ(known.number, row.number) && !differ(known.key, row.key)
}

/// The number is the same. With another name and another date it is perhaps somebody else's.
fn by_number(known: &RowIdentity, row: &RowIdentity) -> bool {
    agree(known.name, row.name) || agree(known.born, row.born) && !differ(known.key, row.key)
}
