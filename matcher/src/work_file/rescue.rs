//! What can still be had of a file that is torn or damaged. Never silently: what is lost is told, and
//! what was rescued is saved as another file.
//!
//! Parts are read from the front for as long as one follows the other; what is behind a tear may be
//! of an older version and is not looked at. Of the journal the longest whole beginning is taken.

use std::borrow::Cow;

use casework::journal::{Act, Texts};
use casework::seal;
use casework::state::Casebook;

use super::build::WorkFile;
use super::checks;
use super::container::Reader;
use super::error::WorkError;
use super::lock::composed;
use super::member::{Member, Sha};
use super::open::{Content, Opened};
use super::parts::{CHECKS, INPUTS, JOURNAL, TEXTS, WORK, is_in};
use super::setup::Setup;
use crate::write::PackedPart;

/// A work of which something may be lost.
pub struct Rescued {
    /// What is whole.
    pub work: Opened,
    /// The parts that are damaged, as far as they are known.
    pub damaged: Vec<String>,
    /// Whether the end is missing, and with it parts that nobody can name.
    pub is_cut: bool,
    /// Entries of the journal that are left out, as far as they are known.
    pub entries_left_out: u64,
}

/// Reads what is whole of a work file.
///
/// # Errors
/// If what the work is cannot be read, or not even the first entry of its journal: nothing can be
/// had then.
pub fn rescue(bytes: &[u8], passphrase: Option<&str>) -> Result<Rescued, WorkError> {
    let (content, key) = match (seal::is_sealed(bytes), passphrase) {
        (false, _) => (Cow::Borrowed(bytes), None),
        (true, None) => return Err(WorkError::Locked),
        // A chunk that was changed takes the rest with it: nothing is given out unproved.
        (true, Some(passphrase)) => {
            let (key, content) = seal::open(bytes, &composed(passphrase))?;
            (Cow::Owned(content), Some(key))
        }
    };
    let mut reader = Reader::new(&content)?;
    let mut lost = Lost { damaged: Vec::new(), is_cut: false };
    let (mut members, mut torn) = (Vec::new(), None);
    loop {
        match reader.next() {
            Ok(Some((name, part))) => match Member::read(name.clone(), part.clone()) {
                Ok(member) => members.push(member),
                Err(_) => {
                    if torn.is_none() && is_in(&name, JOURNAL) {
                        torn = Some(beginning(&name, &part));
                    }
                    lost.damaged.push(name);
                }
            },
            Ok(None) => break,
            Err(WorkError::Cut) => {
                lost.is_cut = true;
                if let Some((name, part)) = reader.torn() {
                    if torn.is_none() && is_in(&name, JOURNAL) {
                        torn = Some(beginning(&name, &part));
                    }
                    lost.damaged.push(name);
                }
                break;
            }
            Err(WorkError::Damaged { part }) => {
                lost.is_cut = true;
                lost.damaged.push(part);
                break;
            }
            Err(error) => return Err(error),
        }
    }
    assemble(members, torn, lost, key)
}

struct Lost {
    damaged: Vec<String>,
    is_cut: bool,
}

/// As much of a damaged part as unpacks.
fn beginning(name: &str, part: &PackedPart) -> (String, Vec<u8>) {
    let mut bytes = Vec::new();
    part.unpack_with(&mut |piece| bytes.extend_from_slice(piece));
    (name.to_owned(), bytes)
}

fn assemble(
    members: Vec<Member>,
    torn: Option<(String, Vec<u8>)>,
    mut lost: Lost,
    key: Option<seal::Key>,
) -> Result<Rescued, WorkError> {
    let work = members.iter().find(|of| of.name == WORK).ok_or(WorkError::damaged(WORK))?;
    let (mut setup, _, salt) = Setup::read(&work.bytes()?)?;
    let mut content = Content::default();
    for member in &members {
        let taken = member.bytes().and_then(|bytes| content.take(&member.name, bytes));
        if taken.is_err() {
            lost.damaged.push(member.name.clone());
        }
    }
    if let Some((name, bytes)) = torn
        && content.journal_goes_on_with(&name)
    {
        content.journal.extend(bytes);
    }
    let rescued = Casebook::rescue(&content.journal);
    let entries_left_out = rescued.lines_left_out;
    if entries_left_out > 0 && !lost.damaged.iter().any(|name| is_in(name, JOURNAL)) {
        lost.damaged.push(JOURNAL.to_owned());
    }
    let casebook = rescued.casebook.ok_or(WorkError::Journal { entry: 1 })?;
    // What was changed on purpose unpacks as well as anything else.
    if lost.damaged.is_empty() && !lost.is_cut {
        let checked = members.split_last().filter(|(last, _)| last.name == CHECKS);
        let checked = checked
            .ok_or_else(|| WorkError::damaged(CHECKS))
            .and_then(|(last, others)| checks::check(&last.bytes()?, others, casebook.journal()));
        match checked {
            Ok(()) => {}
            Err(WorkError::Damaged { part }) => lost.damaged.push(part),
            Err(_) => lost.damaged.push(JOURNAL.to_owned()),
        }
    }
    let texts = Texts::read(&content.texts, &salt).unwrap_or_else(|_| {
        lost.damaged.push(TEXTS.to_owned());
        Texts::default()
    });
    // What belongs to entries that are lost is left out; answers that mean somebody who is lost end
    // the journal, since nobody may be guessed.
    let casebook = up_to_the_lost(casebook, &content)?;
    let state = casebook.state();
    content.cases.retain(|id, _| state.cases().contains_key(id));
    content.seen.retain(|(case, entry), seen| {
        let has = seen.person.is_none_or(|id| content.persons.contains_key(&id));
        has && state.cases().contains_key(case) && state.number(*entry).is_some()
    });
    let caseload = content.caseload(salt, casebook, texts)?;
    let mut file = WorkFile::default();
    let (inputs, others): (Vec<Member>, _) =
        members.into_iter().partition(|of| is_in(&of.name, INPUTS));
    for input in &mut setup.inputs {
        let is_it = |of: &&Member| {
            let sha: Sha = of.sha;
            sha == input.sha256 && input.part.as_deref() == Some(&*of.name)
        };
        input.kept = inputs.iter().find(is_it).cloned();
    }
    file.setup = setup;
    file.take(others);
    lost.damaged.dedup();
    let work = Opened { file, caseload, key };
    let Lost { damaged, is_cut } = lost;
    Ok(Rescued { work, damaged, is_cut, entries_left_out })
}

/// The journal up to the first answer that means a person who is not kept.
fn up_to_the_lost(casebook: Casebook, content: &Content) -> Result<Casebook, WorkError> {
    let is_lost = |act: &Act| {
        let mut meant = act.answers().into_iter().flat_map(|answer| answer.persons());
        meant.any(|id| !content.persons.contains_key(&id))
    };
    let entries = casebook.journal().entries();
    let Some(first) = entries.iter().position(|entry| is_lost(entry.act())) else {
        return Ok(casebook);
    };
    Casebook::of(casebook.journal().beginning(first)).map_err(|e| WorkError::of_journal(&e))
}
