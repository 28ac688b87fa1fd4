//! An entry and its line.
//!
//! `{"n":17,"at":"…","by":"…","does":"rule",…,"from":null,"hash":"…"}`: keys in this order, what an
//! act says of its own between `does` and `from`. The hash is taken over the hash of the line before
//! and the bytes of this line up to its own hash.

use std::borrow::Cow;

use serde::{Deserialize, Serialize};

use crate::digest::Digest;

use super::act::{Act, ActError};
use super::envelope::{By, Time};

/// One line of a journal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    n: u64,
    at: Time,
    by: By,
    act: Act,
    from: Option<Origin>,
    hash: Digest,
    line: String,
}

/// Where an entry was first written, if that was in another copy's journal.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Origin {
    /// Its number there.
    pub n: u64,
    /// Its hash there, by which it is known in every journal.
    pub hash: Digest,
    /// For each register that it sets, the entries whose values it knew and replaced; nothing for a
    /// register that an undo left as it was.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub over: Vec<Option<Vec<Digest>>>,
}

/// Why a line is no entry.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum EntryError {
    /// The line does not end with its hash, or its keys are in another order.
    #[error("the line has not the form of an entry")]
    Form,
    /// Not JSON, or a value that is not what it should be.
    #[error("the line is not understood: {0}")]
    Json(String),
    /// The hash is not that of the line after the one before.
    #[error("the line or one before it was changed: its hash does not fit")]
    Chain,
    /// The entry that an undo or a redo is of is not in the journal that is to have it.
    #[error("what it undoes or redoes is not there")]
    NoNumber,
    /// What it does cannot be.
    #[error("what the entry does cannot be: {0}")]
    Act(#[from] ActError),
}

const BEFORE_HASH: &str = ",\"hash\":\"";
const AFTER_HASH: &str = "\"}";
const BEFORE_ACT: &str = ",\"does\":";
const BEFORE_ORIGIN: &str = ",\"from\":";

#[derive(Serialize)]
struct Body<'a> {
    n: u64,
    at: &'a Time,
    by: &'a By,
    #[serde(flatten)]
    act: &'a Act,
    from: Option<&'a Origin>,
}

#[derive(Serialize)]
struct Head<'a> {
    n: u64,
    at: &'a Time,
    by: &'a By,
}

#[derive(Deserialize)]
struct Envelope<'a> {
    n: u64,
    at: Time,
    by: By,
    #[serde(borrow)]
    does: Cow<'a, str>,
    from: Option<Origin>,
}

impl Entry {
    /// Its number in this journal, from 1.
    pub const fn n(&self) -> u64 {
        self.n
    }

    /// When it was done.
    pub const fn at(&self) -> &Time {
        &self.at
    }

    /// Who did it.
    pub const fn by(&self) -> &By {
        &self.by
    }

    /// What it does.
    pub const fn act(&self) -> &Act {
        &self.act
    }

    /// Where it was first written, if not here.
    pub const fn from(&self) -> Option<&Origin> {
        self.from.as_ref()
    }

    /// The hash of its line.
    pub const fn hash(&self) -> Digest {
        self.hash
    }

    /// Its line as it was written, without the end of the line.
    pub fn line(&self) -> &str {
        &self.line
    }

    /// The name by which it is known in every journal that has it: the hash of where it was first
    /// written.
    pub fn id(&self) -> Digest {
        self.from.as_ref().map_or(self.hash, |from| from.hash)
    }

    /// Writes an entry.
    pub(super) fn write(
        (n, before): (u64, Digest),
        (at, by): (&Time, &By),
        act: Act,
        from: Option<Origin>,
    ) -> Result<Self, EntryError> {
        act.check()?;
        let body = Body { n, at, by, act: &act, from: from.as_ref() };
        let body = json(&body)?;
        let (hash, line) = close(before, &body)?;
        Ok(Self { n, at: at.clone(), by: by.clone(), act, from, hash, line })
    }

    /// Writes an entry again in another journal: everything that the act says stays as it was
    /// written, keys of a newer version too, but for the number of the entry that an undo is of.
    pub(super) fn carry(
        &self,
        (n, before): (u64, Digest),
        of: Option<u64>,
        from: Origin,
    ) -> Result<Self, EntryError> {
        let at_by = (&self.at, &self.by);
        match (&self.act, of) {
            (Act::Undo { .. }, Some(of)) => {
                return Self::write((n, before), at_by, Act::Undo { of }, Some(from));
            }
            (Act::Redo { .. }, Some(of)) => {
                return Self::write((n, before), at_by, Act::Redo { of }, Some(from));
            }
            (Act::Undo { .. } | Act::Redo { .. }, None) => return Err(EntryError::NoNumber),
            _ => {}
        }
        let begin = self.line.find(BEFORE_ACT).ok_or(EntryError::Form)?;
        let end = self.line.rfind(BEFORE_ORIGIN).ok_or(EntryError::Form)?;
        let act_text = self.line.get(begin..end).ok_or(EntryError::Form)?;
        let head = json(&Head { n, at: &self.at, by: &self.by })?;
        let head = head.strip_suffix('}').ok_or(EntryError::Form)?;
        let body = format!("{head}{act_text}{BEFORE_ORIGIN}{}}}", json(&from)?);
        let (hash, line) = close(before, &body)?;
        let (at, by, act) = (self.at.clone(), self.by.clone(), self.act.clone());
        Ok(Self { n, at, by, act, from: Some(from), hash, line })
    }

    /// Reads a line; `before` is the hash of the line before, or what the first line's act makes it.
    pub(super) fn read(
        line: &str,
        before: impl FnOnce(&Act) -> Digest,
    ) -> Result<Self, EntryError> {
        let (body, hash) = (line.strip_suffix(AFTER_HASH))
            .and_then(|line| line.rsplit_once(BEFORE_HASH))
            .ok_or(EntryError::Form)?;
        let hash = Digest::from_hex(hash).map_err(|_| EntryError::Form)?;
        let not_json = |error: serde_json::Error| EntryError::Json(error.to_string());
        let envelope: Envelope<'_> = serde_json::from_str(line).map_err(not_json)?;
        let begins = body.starts_with("{\"n\":");
        let (begin, end) = match (body.find(BEFORE_ACT), body.rfind(BEFORE_ORIGIN)) {
            (Some(begin), Some(end)) if begins && begin < end => (begin + 1, end),
            _ => return Err(EntryError::Form),
        };
        let act = if Act::KNOWN.contains(&&*envelope.does) {
            let act_text = format!("{{{}}}", body.get(begin..end).ok_or(EntryError::Form)?);
            let act: Act = serde_json::from_str(&act_text).map_err(not_json)?;
            act.check()?;
            act
        } else {
            Act::Other { does: envelope.does.into_owned() }
        };
        if chained(before(&act), body) != hash {
            return Err(EntryError::Chain);
        }
        let Envelope { n, at, by, from, .. } = envelope;
        Ok(Self { n, at, by, act, from, hash, line: line.to_owned() })
    }

    /// Whether its line follows the line with this hash.
    pub(super) fn follows(&self, before: Digest) -> bool {
        let body = self.line.rsplit_once(BEFORE_HASH).map_or("", |(body, _)| body);
        chained(before, body) == self.hash
    }
}

/// The hash of a line that is written so far, after the line with the hash `before`.
fn chained(before: Digest, body: &str) -> Digest {
    Digest::of_all(&[b"doisoat-journal 1\n", before.hex().as_bytes(), b"\n", body.as_bytes()])
}

fn close(before: Digest, body: &str) -> Result<(Digest, String), EntryError> {
    let body = body.strip_suffix('}').ok_or(EntryError::Form)?;
    let hash = chained(before, body);
    Ok((hash, format!("{body}{BEFORE_HASH}{hash}{AFTER_HASH}")))
}

fn json(of: &impl Serialize) -> Result<String, EntryError> {
    serde_json::to_string(of).map_err(|error| EntryError::Json(error.to_string()))
}
