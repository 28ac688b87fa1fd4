//! What a caseload's records are as lines of JSON, and in which part each line stands.
//!
//! Decided: lines are dealt out to parts by their names, which look random, and by how many lines
//! there are. One more decision touches one part of each folder; the others stay as they are and are
//! not made again. That depends on the content alone, so that equal works are equal bytes.

use std::collections::BTreeMap;
use std::sync::Arc;

use casework::ids::{CaseId, PersonId};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

use super::error::WorkError;
use super::member::Member;
use super::parts::numbered;
use crate::caseload::{Decision, Seen};
use crate::identity::{PersonIdentity, RowIdentity};

/// About how many lines a part has.
pub(super) const LINES: usize = 512;

/// Something that is kept as a line.
pub(super) trait Line: Sized + PartialEq {
    /// What names it.
    type Name: Copy + Ord;

    /// The beginning of its name, which is as good as random.
    fn begins(name: &Self::Name) -> u64;

    /// Its line, without an end.
    fn line(&self, name: &Self::Name) -> Option<String>;

    /// Reads a line.
    fn read(line: &str) -> Option<(Self::Name, Self)>;
}

/// Something that is kept, with its name.
type Record<T> = (<T as Line>::Name, Arc<T>);

/// The parts of a folder as they were made last.
pub(super) struct Made<T: Line> {
    parts: Vec<(Vec<Record<T>>, Member)>,
}

impl<T: Line> Default for Made<T> {
    fn default() -> Made<T> {
        Made { parts: Vec::new() }
    }
}

impl<T: Line> Made<T> {
    /// The parts of a folder with these records. What stayed as it was is not made again.
    pub(super) fn again(
        &mut self,
        folder: &str,
        records: &BTreeMap<T::Name, Arc<T>>,
    ) -> Result<Vec<Member>, WorkError> {
        let count = records.len().div_ceil(LINES).next_power_of_two();
        let mut dealt: Vec<Vec<Record<T>>> = vec![Vec::new(); count];
        for (name, record) in records {
            // The highest bits of the name.
            let place = (u128::from(T::begins(name)) * count as u128) >> 64;
            if let Some(part) = dealt.get_mut(place as usize) {
                part.push((*name, Arc::clone(record)));
            }
        }
        let mut former = std::mem::take(&mut self.parts);
        former.resize_with(count, || (Vec::new(), Member::none()));
        for ((number, lines), former) in dealt.into_iter().enumerate().zip(former) {
            let name = numbered(folder, number + 1);
            let member = match is_same(&lines, &former.0) && name == former.1.name {
                true => former.1,
                false => Member::of(&name, text(&lines, folder)?.as_bytes())?,
            };
            self.parts.push((lines, member));
        }
        let filled = self.parts.iter().filter(|(lines, _)| !lines.is_empty());
        Ok(filled.map(|(_, member)| member.clone()).collect())
    }
}

fn is_same<T: Line>(lines: &[Record<T>], former: &[Record<T>]) -> bool {
    let same = |(line, former): (&Record<T>, &Record<T>)| {
        line.0 == former.0 && (Arc::ptr_eq(&line.1, &former.1) || line.1 == former.1)
    };
    lines.len() == former.len() && lines.iter().zip(former).all(same)
}

fn text<T: Line>(lines: &[Record<T>], folder: &str) -> Result<String, WorkError> {
    let mut text = String::new();
    for (name, of) in lines {
        text += &of.line(name).ok_or_else(|| WorkError::damaged(folder))?;
        text.push('\n');
    }
    Ok(text)
}

/// Reads the lines of a part into its records.
pub(super) fn read<T: Line>(
    part: &str,
    bytes: &[u8],
    into: &mut BTreeMap<T::Name, Arc<T>>,
) -> Result<(), WorkError> {
    let damaged = || WorkError::damaged(part);
    let text = std::str::from_utf8(bytes).map_err(|_| damaged())?;
    for line in text.split_inclusive('\n') {
        let line = line.strip_suffix('\n').ok_or_else(damaged)?;
        let (name, of) = T::read(line).ok_or_else(damaged)?;
        if into.insert(name, Arc::new(of)).is_some() {
            return Err(damaged());
        }
    }
    Ok(())
}

#[derive(Serialize, Deserialize)]
struct CaseLine<T> {
    case: CaseId,
    row: T,
}

#[derive(Serialize, Deserialize)]
struct PersonLine<T> {
    person: PersonId,
    is: T,
}

fn parsed<T: DeserializeOwned>(line: &str) -> Option<T> {
    serde_json::from_str(line).ok()
}

impl Line for RowIdentity {
    type Name = CaseId;

    fn begins(name: &CaseId) -> u64 {
        name.bits() << 24
    }

    fn line(&self, name: &CaseId) -> Option<String> {
        serde_json::to_string(&CaseLine { case: *name, row: self }).ok()
    }

    fn read(line: &str) -> Option<(CaseId, RowIdentity)> {
        parsed(line).map(|CaseLine { case, row }| (case, row))
    }
}

impl Line for PersonIdentity {
    type Name = PersonId;

    fn begins(name: &PersonId) -> u64 {
        let [a, b, c, d, e, f, g, h, ..] = *name.0.bytes();
        u64::from_be_bytes([a, b, c, d, e, f, g, h])
    }

    fn line(&self, name: &PersonId) -> Option<String> {
        serde_json::to_string(&PersonLine { person: *name, is: self }).ok()
    }

    fn read(line: &str) -> Option<(PersonId, PersonIdentity)> {
        parsed(line).map(|PersonLine { person, is }| (person, is))
    }
}

impl Line for Seen {
    type Name = Decision;

    fn begins((case, _): &Decision) -> u64 {
        RowIdentity::begins(case)
    }

    fn line(&self, _: &Decision) -> Option<String> {
        Some(Seen::line(self).to_owned())
    }

    fn read(line: &str) -> Option<(Decision, Seen)> {
        Seen::read(line)
    }
}
