//! What bytes on a disk are to a work that is about to be saved over them: what the protocol of
//! saving (`casework::disk`) asks.

use std::borrow::Cow;

use casework::disk::Found;
use casework::ids::WorkId;
use casework::journal::Act;
use casework::seal::{self, Key, SealError};
use casework::state::Casebook;

use super::container::Reader;
use super::error::WorkError;
use super::member::Member;
use super::open::open_plain;
use super::parts::WORK;
use super::setup::Setup;

/// What bytes on a disk are to the work with this casebook, which is sealed with `key` if it is
/// sealed. Only decisions are compared: settings and lists are those of whoever saves.
pub fn look(on_disk: &[u8], key: Option<&Key>, ours: &Casebook) -> Found {
    let content = match (seal::is_sealed(on_disk), key) {
        (false, _) => Cow::Borrowed(on_disk),
        (true, None) => return Found::Locked,
        (true, Some(key)) => match key.open(on_disk) {
            Ok(content) => Cow::Owned(content),
            Err(SealError::WrongPassphrase) => return Found::Locked,
            // Its header is that of this work's versions.
            Err(SealError::Damaged { .. } | SealError::Cut) => return Found::Torn,
            Err(_) => return Found::Foreign,
        },
    };
    let work = ours.journal().work();
    let opened = match open_plain(&content, None) {
        Ok(opened) => opened,
        Err(WorkError::Newer { .. }) => return Found::Newer,
        Err(_) if work_of(&content) == Some(work) => return Found::Torn,
        Err(_) => return Found::Foreign,
    };
    let theirs = opened.caseload.casebook().journal();
    if theirs.work() != work {
        return Found::Foreign;
    }
    // Marks of merges decide nothing, and are not taken over.
    let mut news = theirs.entries().iter().filter(|entry| {
        !matches!(entry.act(), Act::Merge { .. }) && ours.state().number(entry.id()).is_none()
    });
    if news.next().is_some() { Found::Other } else { Found::Known }
}

/// The work that a file is of, if as much of it is whole.
fn work_of(content: &[u8]) -> Option<WorkId> {
    let mut reader = Reader::new(content).ok()?;
    while let Ok(Some((name, part))) = reader.next() {
        if name == WORK {
            let (_, work, _) = Setup::read(&Member::read(name, part).ok()?.bytes().ok()?).ok()?;
            return Some(work);
        }
    }
    None
}
