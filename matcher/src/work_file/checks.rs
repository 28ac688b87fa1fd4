//! The last part: length and SHA-256 of every other part, and the journal's head and count.
//!
//! They find damage and clumsy changes. Whoever changes a file on purpose can make all of them anew:
//! against that helps only the journal's head, written down elsewhere, or a passphrase.

use std::fmt::Write as _;

use casework::digest::Digest;
use casework::journal::Journal;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

use super::error::WorkError;
use super::member::{Member, Sha};
use super::parts::CHECKS;

#[derive(Serialize, Deserialize)]
struct Checks {
    parts: Vec<Check>,
    journal: Head,
    /// SHA-256 of what `sha256sum` prints for the parts in this order.
    all: Sha,
    /// What a newer version says besides.
    #[serde(flatten)]
    other: Map<String, Value>,
}

#[derive(Serialize, Deserialize, PartialEq)]
struct Check {
    name: String,
    length: u32,
    sha256: Sha,
}

#[derive(Serialize, Deserialize, PartialEq)]
struct Head {
    head: Digest,
    count: u64,
}

/// The part that checks these members.
pub(super) fn of(members: &[Member], journal: &Journal) -> Result<Member, WorkError> {
    let head = Head { head: journal.head(), count: journal.count() };
    let checks =
        Checks { parts: checks(members), journal: head, all: all(members), other: Map::new() };
    let mut text = serde_json::to_string_pretty(&checks).map_err(|_| WorkError::damaged(CHECKS))?;
    text.push('\n');
    Member::of(CHECKS, text.as_bytes())
}

/// What this part says of the others: their names and what they hold.
pub(super) fn said(text: &[u8]) -> Result<Vec<(String, Sha)>, WorkError> {
    let said: Checks = serde_json::from_slice(text).map_err(|_| WorkError::damaged(CHECKS))?;
    Ok(said.parts.into_iter().map(|Check { name, sha256, .. }| (name, sha256)).collect())
}

/// Whether the members are those that were written, and the journal too.
pub(super) fn check(text: &[u8], members: &[Member], journal: &Journal) -> Result<(), WorkError> {
    let damaged = || WorkError::damaged(CHECKS);
    let said: Checks = serde_json::from_slice(text).map_err(|_| damaged())?;
    let found = checks(members);
    let mut both = found.iter().zip(&said.parts);
    if let Some((found, _)) = both.find(|(found, said)| found != said) {
        return Err(WorkError::damaged(&found.name));
    }
    if found.len() != said.parts.len() || said.all != all(members) {
        return Err(damaged());
    }
    let entry = said.journal.count.min(journal.count()).max(1);
    let is_same = said.journal == Head { head: journal.head(), count: journal.count() };
    if is_same { Ok(()) } else { Err(WorkError::Journal { entry }) }
}

fn checks(members: &[Member]) -> Vec<Check> {
    let check = |Member { name, part, sha }: &Member| Check {
        name: name.clone(),
        length: part.whole,
        sha256: *sha,
    };
    members.iter().map(check).collect()
}

fn all(members: &[Member]) -> Sha {
    let mut text = String::new();
    for Member { name, sha, .. } in members {
        // Writing to a text never fails.
        let _written = writeln!(text, "{sha}  {name}");
    }
    Sha::of(text.as_bytes())
}
