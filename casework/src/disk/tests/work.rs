//! A work file as small as one can be, so that millions of saves take seconds.
//!
//! `WORK`, a number that tells works apart, how many decisions, each twice (the second time turned
//! over, so that a whole one is known), padding, and a sum over all of it.

use std::collections::BTreeSet;

use crate::disk::{Found, WorkReader};

/// Decisions of a work.
pub(super) type Decisions = BTreeSet<u8>;

/// A version of the work, with as much padding as it is to be long.
pub(super) fn file(decisions: &Decisions, padding: usize) -> Vec<u8> {
    let mut bytes = b"WORK1".to_vec();
    bytes.push(decisions.len() as u8);
    bytes.extend(decisions.iter().flat_map(|one| [*one, !*one]));
    bytes.extend(std::iter::repeat_n(b'.', padding));
    let sum = bytes.iter().fold(7u8, |sum, byte| sum.wrapping_mul(31).wrapping_add(*byte));
    bytes.extend([sum, sum]);
    bytes
}

/// The decisions of a whole version of this work.
pub(super) fn whole(bytes: &[u8]) -> Option<Decisions> {
    let (count, rest) = bytes.strip_prefix(b"WORK1")?.split_first()?;
    let decisions = rescued(bytes);
    let padding = rest.len().checked_sub(2 * decisions.len() + 2)?;
    let is_whole = decisions.len() == usize::from(*count) && file(&decisions, padding) == bytes;
    is_whole.then_some(decisions)
}

/// The decisions of as much of a version as is whole.
pub(super) fn rescued(bytes: &[u8]) -> Decisions {
    let Some((count, rest)) = bytes.strip_prefix(b"WORK1").and_then(<[u8]>::split_first) else {
        return Decisions::new();
    };
    let pairs = rest.chunks_exact(2).take(usize::from(*count));
    pairs.take_while(|two| two[0] == !two[1]).map(|two| two[0]).collect()
}

/// What somebody who saves this work knows of it.
pub(super) struct Memory {
    pub(super) decisions: Decisions,
    pub(super) padding: usize,
}

impl Memory {
    pub(super) fn file(&self) -> Vec<u8> {
        file(&self.decisions, self.padding)
    }
}

impl WorkReader for Memory {
    fn holds_all(&self, bytes: &[u8]) -> bool {
        whole(bytes).as_ref() == Some(&self.decisions)
    }

    fn look(&self, on_disk: &[u8], being_saved: &[u8]) -> Found {
        match (whole(on_disk), whole(being_saved)) {
            (Some(theirs), Some(ours)) if theirs.is_subset(&ours) => Found::Known,
            (Some(_), _) => Found::Other,
            (None, _) if on_disk.starts_with(b"WORK1") => Found::Torn,
            (None, _) if on_disk.starts_with(b"WORK9") => Found::Newer,
            (None, _) if on_disk.starts_with(b"LOCK") => Found::Locked,
            (None, _) => Found::Foreign,
        }
    }
}

#[test]
fn a_version_is_whole_or_not() {
    let decisions = Decisions::from([1, 2, 250]);
    let bytes = file(&decisions, 4);
    assert_eq!(whole(&bytes), Some(decisions.clone()));
    for length in 0..bytes.len() {
        assert_eq!(whole(&bytes[..length]), None, "{length} bytes");
    }
    assert_eq!(rescued(&bytes[..10]), Decisions::from([1, 2]));
    assert_eq!(whole(&[&bytes[..], b"."].concat()), None);
}
