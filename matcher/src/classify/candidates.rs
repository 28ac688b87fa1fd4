//! The candidates of many rows in one block of memory: most rows have one or two, and a million
//! small lists are slow to make and to hand to another worker.

use serde::{Deserialize, Serialize};

use super::bits::{bits, of_bits};
use super::verdict::Candidate;

/// The candidates of each row in a run of rows, the likeliest first.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(try_from = "Packed", into = "Packed")]
pub struct Candidates {
    /// Where the candidates of each row end.
    ends: Vec<u32>,
    all: Vec<Candidate>,
}

/// The binary form.
#[derive(Serialize, Deserialize)]
struct Packed {
    #[serde(with = "crate::packed::numbers")]
    ends: Vec<u32>,
    #[serde(with = "crate::packed::numbers")]
    people: Vec<u32>,
    /// In steps of 1/1024 bit.
    scores: Vec<i32>,
}

impl Candidates {
    /// Number of rows.
    pub fn len(&self) -> usize {
        self.ends.len()
    }

    /// Whether there are no rows.
    pub fn is_empty(&self) -> bool {
        self.ends.is_empty()
    }

    /// Adds the next row.
    pub fn push(&mut self, of_row: &[Candidate]) {
        self.all.extend_from_slice(of_row);
        self.ends.push(self.all.len() as u32);
    }

    /// Appends the rows of `others`.
    pub fn append(&mut self, others: &Candidates) {
        let before = self.all.len() as u32;
        self.ends.extend(others.ends.iter().map(|end| before + end));
        self.all.extend_from_slice(&others.all);
    }

    /// The same rows, but only those that `keep` accepts have their candidates.
    pub fn only(&self, keep: impl Fn(u32) -> bool) -> Candidates {
        let mut kept = Candidates::default();
        for row in 0..self.len() as u32 {
            kept.push(if keep(row) { self.of(row) } else { &[] });
        }
        kept
    }

    /// The same rows, with only the candidates that `keep` accepts.
    pub fn filtered(&self, keep: impl Fn(u32, &Candidate) -> bool) -> Candidates {
        let mut kept = Candidates::default();
        let mut of_row = Vec::new();
        for row in 0..self.len() as u32 {
            of_row.clear();
            of_row.extend(self.of(row).iter().filter(|candidate| keep(row, candidate)));
            kept.push(&of_row);
        }
        kept
    }

    /// The candidates of a row, the likeliest first.
    pub fn of(&self, row: u32) -> &[Candidate] {
        let row = row as usize;
        let start = if row == 0 { 0 } else { self.ends[row - 1] };
        &self.all[start as usize..self.ends[row] as usize]
    }

    /// The candidates of each row, in order.
    pub fn iter(&self) -> impl Iterator<Item = &[Candidate]> {
        (0..self.len() as u32).map(|row| self.of(row))
    }
}

impl From<Candidates> for Packed {
    fn from(Candidates { ends, all }: Candidates) -> Packed {
        Packed {
            ends,
            people: all.iter().map(|candidate| candidate.registry).collect(),
            scores: all.iter().map(|candidate| of_bits(candidate.score)).collect(),
        }
    }
}

impl TryFrom<Packed> for Candidates {
    type Error = &'static str;

    fn try_from(Packed { ends, people, scores }: Packed) -> Result<Candidates, Self::Error> {
        let in_order =
            ends.is_sorted() && ends.last().copied().unwrap_or(0) as usize == people.len();
        if !in_order || people.len() != scores.len() {
            return Err("candidates of no row");
        }
        let all = people.into_iter().zip(scores);
        let all = all.map(|(registry, score)| Candidate { registry, score: bits(score) }).collect();
        Ok(Candidates { ends, all })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn one(registry: u32, score: f64) -> Candidate {
        Candidate { registry, score }
    }

    #[test]
    fn rows_keep_their_places() {
        let mut first = Candidates::default();
        first.push(&[]);
        first.push(&[one(7, 2.5), one(3, -1.0)]);
        first.push(&[]);
        let mut second = Candidates::default();
        second.push(&[one(9, 1.0 / 1024.0)]);
        first.append(&second);
        let places: Vec<Vec<u32>> =
            first.iter().map(|of| of.iter().map(|c| c.registry).collect()).collect();
        assert_eq!(places, [vec![], vec![7, 3], vec![], vec![9]]);
    }

    #[test]
    fn there_and_back() {
        let mut candidates = Candidates::default();
        candidates.push(&[]);
        candidates.push(&[one(7, -2.5), one(u32::MAX, 3.0 / 1024.0)]);
        let bytes = postcard::to_stdvec(&candidates).unwrap();
        assert_eq!(postcard::from_bytes::<Candidates>(&bytes).unwrap(), candidates);
        // Two people and one score.
        let broken = Packed { ends: vec![2], people: vec![1, 2], scores: vec![5] };
        let bytes = postcard::to_stdvec(&broken).unwrap();
        assert!(postcard::from_bytes::<Candidates>(&bytes).is_err());
    }
}
