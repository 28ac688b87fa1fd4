//! The known names that a misspelt name may stand for.
//!
//! Takes folded words, gives the known names one mistake away. One mistake leaves one half of a
//! name intact, so names are indexed by their first and their last half, and only those that share
//! a half are compared. Short names and names with digits are never guessed: one letter makes
//! another hamlet of "Tân" and another ward of "Phường 6".

use std::hash::{Hash, Hasher};

use rustc_hash::{FxHashMap, FxHasher};

/// The fewest letters of a name that is looked up.
const SHORTEST: usize = 4;

/// Names by their halves.
#[derive(Debug, Default)]
pub(super) struct Near {
    names: Vec<Box<str>>,
    /// Hash of the length, of which half it is and of the half -> indexes of names.
    halves: FxHashMap<u64, Vec<u32>>,
}

impl Near {
    pub(super) fn add(&mut self, name: &str) {
        if !fit(name) {
            return;
        }
        let at = self.names.len() as u32;
        let (first, last) = name.as_bytes().split_at(name.len() / 2);
        for (half, side) in [(first, 0), (last, 1)] {
            self.halves.entry(key(name.len(), side, half)).or_default().push(at);
        }
        self.names.push(name.into());
    }

    /// The names one mistake away, in alphabetical order.
    pub(super) fn names<'a>(&'a self, wanted: &'a str) -> Vec<&'a str> {
        let mut found: Vec<&'a str> = Vec::new();
        if !fit(wanted) {
            return found;
        }
        let bytes = wanted.as_bytes();
        // Two letters swapped across the middle leave neither half intact.
        let mut swapped = bytes.to_vec();
        let middle = bytes.len() / 2;
        swapped.swap(middle - 1, middle);
        let same = self.halves.get(&key(bytes.len(), 0, swapped.get(..middle).unwrap_or(&[])));
        found.extend(self.alike(same, bytes));
        for length in bytes.len() - 1..=bytes.len() + 1 {
            let middle = length / 2;
            let halves =
                [(bytes.get(..middle), 0), (bytes.get(bytes.len() + middle - length..), 1)];
            for (half, side) in halves {
                let Some(half) = half else { continue };
                found.extend(self.alike(self.halves.get(&key(length, side, half)), bytes));
            }
        }
        found.sort_unstable();
        found.dedup();
        found
    }
}

impl Near {
    /// Those of the names that differ by one mistake.
    fn alike<'a>(
        &'a self,
        names: Option<&'a Vec<u32>>,
        wanted: &'a [u8],
    ) -> impl Iterator<Item = &'a str> {
        names.into_iter().flatten().filter_map(|at| {
            let name: &str = self.names.get(*at as usize)?;
            one_mistake(name.as_bytes(), wanted).then_some(name)
        })
    }
}

fn fit(name: &str) -> bool {
    name.len() >= SHORTEST && name.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b' ')
}

fn key(length: usize, side: u8, half: &[u8]) -> u64 {
    let mut hasher = FxHasher::default();
    (length, side, half).hash(&mut hasher);
    hasher.finish()
}

/// Whether two names with their marks differ by exactly one mistake.
pub(super) fn marked_alike(a: &str, b: &str) -> bool {
    let (a, b): (Vec<char>, Vec<char>) = (a.chars().collect(), b.chars().collect());
    one_mistake(&a, &b)
}

/// Whether the texts differ by exactly one letter too many, missing or wrong, or one swap.
fn one_mistake<T: PartialEq>(a: &[T], b: &[T]) -> bool {
    let (short, long) = if a.len() <= b.len() { (a, b) } else { (b, a) };
    let same = short.iter().zip(long).take_while(|(a, b)| a == b).count();
    let (short, long) = (short.get(same..).unwrap_or(&[]), long.get(same..).unwrap_or(&[]));
    match (short, long) {
        ([], []) => false,
        (short, [_, rest @ ..]) if long.len() == short.len() + 1 => short == rest,
        ([a, b, left @ ..], [c, d, right @ ..]) if left == right && a == d && b == c => true,
        ([_, left @ ..], [_, right @ ..]) if short.len() == long.len() => left == right,
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::Near;

    #[test]
    fn one_letter_is_found_and_two_are_not() {
        let mut near = Near::default();
        for name in ["trung khanh", "ha son", "quang ngai", "phuong 6", "tan"] {
            near.add(name);
        }
        for (wanted, expected) in [
            ("trung khach", Some("trung khanh")),
            ("trung kanh", Some("trung khanh")),
            ("ttrung khanh", Some("trung khanh")),
            ("turng khanh", Some("trung khanh")),
            ("trun gkhanh", Some("trung khanh")),
            ("trung khanhh", Some("trung khanh")),
            ("hason", Some("ha son")),
            ("quang nghai", Some("quang ngai")),
            ("trung kach", None),
            ("trung khanh", None),
            ("phuong 7", None),
            ("tam", None),
            ("ta", None),
            ("", None),
        ] {
            assert_eq!(near.names(wanted).first().copied(), expected, "{wanted}");
        }
    }
}
