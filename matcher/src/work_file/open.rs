//! Opening a file: every part is looked at before anything is believed.

use std::borrow::Cow;

use casework::digest::Salt;
use casework::journal::Texts;
use casework::seal::{self, Key};
use casework::state::Casebook;

use super::build::{WorkFile, hand_out};
use super::checks;
use super::container::Reader;
use super::error::WorkError;
use super::known::KnownParts;
use super::lines::read;
use super::lock::composed;
use super::member::Member;
use super::parts::{
    CASES, CHECKS, INPUTS, JOURNAL, MAGIC, MIMETYPE, PERSONS, SEEN, TEXTS, VERDICTS, WORK, is_in,
    is_known, numbered,
};
use super::setup::Setup;
use crate::caseload::{AllSeen, CaseRows, Caseload, CaseloadRecord, Persons};

/// A work that was opened. Its caseload is [bound](Caseload::bind) to a run over its lists next.
pub struct Opened {
    /// Its lists and settings; it builds the next version of the file.
    pub file: WorkFile,
    /// What was decided.
    pub caseload: Caseload,
    /// What seals the next version, if the file was sealed.
    pub key: Option<Key>,
}

/// Opens a work file, sealed or not.
///
/// # Errors
/// If it is not a work file that is whole, or the passphrase is missing or another.
pub fn open(bytes: &[u8], passphrase: Option<&str>) -> Result<Opened, WorkError> {
    if !seal::is_sealed(bytes) {
        return open_plain(bytes, None);
    }
    let passphrase = composed(passphrase.ok_or(WorkError::Locked)?);
    let (key, content) = seal::open(bytes, &passphrase)?;
    open_plain(&content, Some(key))
}

/// Opens the content of a work file. `key` sealed it.
///
/// # Errors
/// As [`open`].
pub fn open_plain(bytes: &[u8], key: Option<Key>) -> Result<Opened, WorkError> {
    open_again(bytes, key, &KnownParts::default())
}

/// Opens the content of a work file that another one who works here has opened a moment ago: what
/// its parts hold is not proved a second time.
///
/// # Errors
/// As [`open`].
pub fn open_proved(bytes: &[u8]) -> Result<Opened, WorkError> {
    open_again(bytes, None, &KnownParts::as_said(bytes)?)
}

/// Opens the content of a work file of which some parts may be known: those are not looked at again.
///
/// # Errors
/// As [`open`].
pub fn open_again(bytes: &[u8], key: Option<Key>, known: &KnownParts) -> Result<Opened, WorkError> {
    let mut reader = Reader::new(bytes)?;
    let (mut members, mut unpacked) = (Vec::<Member>::new(), Vec::new());
    let mut head = None;
    while let Some((name, part)) = reader.next()? {
        // What is only kept is not held in full: lists are the most of a file.
        let is_content = !is_in(&name, INPUTS) && name != VERDICTS && is_known(&name);
        let (member, bytes) = match (known.find(&name, &part), is_content) {
            (Some(known), true) => (known.clone(), Some(known.bytes()?)),
            (Some(known), false) => (known.clone(), None),
            (None, true) => {
                let (member, bytes) = Member::unpacked(name, part)?;
                (member, Some(bytes))
            }
            (None, false) => (Member::read(name, part)?, None),
        };
        if members.iter().any(|other| other.name == member.name) {
            return Err(WorkError::Damaged { part: member.name });
        }
        if let Some(bytes) = bytes {
            // A newer form is told before anything else of it could seem to be damaged.
            if member.name == WORK {
                head = Some(Setup::read(&bytes)?);
            }
            unpacked.push((member.name.clone(), bytes));
        }
        members.push(member);
    }
    let (mut setup, work, salt) = head.ok_or_else(|| WorkError::damaged(WORK))?;
    members.pop().filter(|last| last.name == CHECKS).ok_or_else(|| WorkError::damaged(CHECKS))?;
    let (_, checked) = unpacked.pop().ok_or_else(|| WorkError::damaged(CHECKS))?;
    let mut content = Content::default();
    for (name, bytes) in unpacked {
        content.take(&name, bytes)?;
    }
    let casebook = Casebook::read(&content.journal).map_err(|e| WorkError::of_journal(&e))?;
    if casebook.journal().work() != work {
        return Err(WorkError::damaged(WORK));
    }
    checks::check(&checked, &members, casebook.journal())?;
    let texts = Texts::read(&content.texts, &salt).map_err(|_| WorkError::damaged(TEXTS))?;
    let caseload = content.caseload(salt, casebook, texts)?;
    let mut file = WorkFile::default();
    let (inputs, others) = members.into_iter().partition(|of| is_in(&of.name, INPUTS));
    hand_out(&mut setup, inputs)?;
    file.setup = setup;
    file.take(others);
    Ok(Opened { file, caseload, key })
}

impl WorkFile {
    /// Keeps what is not made anew.
    pub(super) fn take(&mut self, members: Vec<Member>) {
        for member in members {
            if member.name == VERDICTS {
                self.verdicts = Some(member);
            } else if !is_known(&member.name) {
                self.carried.push(member);
            }
        }
    }
}

/// What the parts hold.
#[derive(Default)]
pub(super) struct Content {
    pub(super) journal: Vec<u8>,
    pub(super) texts: Vec<u8>,
    pub(super) cases: CaseRows,
    pub(super) persons: Persons,
    pub(super) seen: AllSeen,
    /// How many parts of the journal there were.
    parts: usize,
}

impl Content {
    /// Whether a part is the next of the journal.
    pub(super) fn journal_goes_on_with(&self, name: &str) -> bool {
        name == numbered(JOURNAL, self.parts + 1)
    }

    /// The work of these parts.
    pub(super) fn caseload(
        self,
        salt: Salt,
        casebook: Casebook,
        texts: Texts,
    ) -> Result<Caseload, WorkError> {
        Ok(Caseload::read(CaseloadRecord {
            salt,
            casebook: Cow::Owned(casebook),
            texts: Cow::Owned(texts),
            cases: Cow::Owned(self.cases),
            persons: Cow::Owned(self.persons),
            seen: Cow::Owned(self.seen),
        })?)
    }

    /// Adds what a part holds.
    pub(super) fn take(&mut self, name: &str, bytes: Vec<u8>) -> Result<(), WorkError> {
        if is_in(name, JOURNAL) {
            if !self.journal_goes_on_with(name) {
                return Err(WorkError::damaged(name));
            }
            self.parts += 1;
            self.journal.extend(bytes);
        } else if is_in(name, CASES) {
            read(name, &bytes, &mut self.cases)?;
        } else if is_in(name, PERSONS) {
            read(name, &bytes, &mut self.persons)?;
        } else if is_in(name, SEEN) {
            read(name, &bytes, &mut self.seen)?;
        } else if name == TEXTS {
            self.texts = bytes;
        } else if name == MIMETYPE && bytes != MAGIC.as_bytes() {
            return Err(WorkError::NotWork);
        }
        Ok(())
    }
}
