//! A save onto the chosen file, command by command, in the keeper.

use std::cell::RefCell;
use std::rc::Rc;

use casework::disk::{
    Again, Do, Fingerprint, Found, Merging, Onto, Saving, Step, Told, WorkReader,
};
use casework::journal::{By, Time};
use casework::seal::{Key, is_sealed};
use matcher::caseload::Signed;
use matcher::words::told;
use matcher::work_file::{
    KnownParts, Opened, WorkError, look, open_again, open_plain, rescue, seal_with,
};

use crate::protocol::{Came, Sentence, Signature, Todo};

/// The chosen file, and the save that is under way.
#[derive(Default)]
pub(super) struct OntoFile {
    /// What the file held when it was last saved.
    expected: Option<Fingerprint>,
    /// The bytes that were saved last.
    last: Vec<u8>,
    /// Its large parts, which are proved once.
    known: Rc<RefCell<KnownParts>>,
    saving: Option<Saving>,
    /// What is being saved, without its seal.
    plain: Vec<u8>,
    /// Whether others' decisions were taken in.
    has_merged: bool,
    signature: Option<Signature>,
}

/// What comes next.
pub enum NextOfSave {
    /// The page does something.
    Do {
        /// What.
        todo: Todo,
        /// What is written, if anything is.
        bytes: Option<Vec<u8>>,
        /// What is told meanwhile.
        told: Option<Sentence>,
    },
    /// The file was read back and holds everything.
    Saved {
        /// Whether anything was written.
        written: bool,
        /// The work with what others decided, without its seal, if anything was taken in.
        merged: Option<Vec<u8>>,
    },
    /// It was not saved.
    Stopped {
        /// Why.
        why: Sentence,
        /// When it is tried again.
        again: Again,
    },
}

/// Reads work files for the protocol of saving.
struct Reader<'a> {
    key: Option<&'a Key>,
    known: Rc<RefCell<KnownParts>>,
}

impl Reader<'_> {
    fn open(&self, bytes: &[u8]) -> Result<Opened, WorkError> {
        let opened = match self.key {
            Some(key) if is_sealed(bytes) => self.open_plain(&key.open(bytes)?),
            None if is_sealed(bytes) => Err(WorkError::Locked),
            _ => self.open_plain(bytes),
        }?;
        self.known.replace(opened.file.known_parts());
        Ok(opened)
    }

    fn open_plain(&self, bytes: &[u8]) -> Result<Opened, WorkError> {
        open_again(bytes, None, &self.known.borrow())
    }
}

impl WorkReader for Reader<'_> {
    fn holds_all(&self, bytes: &[u8]) -> bool {
        self.open(bytes).is_ok()
    }

    fn look(&self, on_disk: &[u8], being_saved: &[u8]) -> Found {
        match self.open(being_saved) {
            Ok(ours) => look(on_disk, self.key, ours.caseload.casebook()),
            Err(_) => Found::Foreign,
        }
    }
}

impl OntoFile {
    fn reader<'a>(&self, key: Option<&'a Key>) -> Reader<'a> {
        Reader { key, known: Rc::clone(&self.known) }
    }

    /// Another file was chosen: nothing is known of what it holds.
    pub(super) fn choose(&mut self) {
        *self = OntoFile::default();
    }

    /// Begins a save of what was built. A save that waits is given up for it.
    pub(super) fn begin(
        &mut self,
        built: Vec<u8>,
        (signature, reserve): (Option<Signature>, bool),
        key: Option<&Key>,
        nonce: [u8; 16],
    ) -> Result<NextOfSave, WorkError> {
        let bytes = sealed(&built, key, nonce)?;
        (self.plain, self.signature, self.has_merged) = (built, signature, false);
        let onto = Onto { expected: self.expected, reserve };
        Ok(self.step(Saving::begin(bytes, onto, &self.reader(key)), key, nonce))
    }

    /// Looks whether the file still holds what was saved last.
    pub(super) fn look_again(&mut self, key: Option<&Key>, nonce: [u8; 16]) -> NextOfSave {
        let onto = Onto { expected: self.expected, reserve: false };
        let step = Saving::look_again(self.last.clone(), onto);
        self.step(step, key, nonce)
    }

    /// Goes on after something was done. `None` if no save is under way.
    pub(super) fn go_on(
        &mut self,
        came: Came,
        read: Option<Vec<u8>>,
        key: Option<&Key>,
        nonce: [u8; 16],
    ) -> Option<NextOfSave> {
        let saving = self.saving.take()?;
        let step = saving.go_on(came.did(read), &self.reader(key));
        Some(self.step(step, key, nonce))
    }

    fn step(&mut self, mut step: Step, key: Option<&Key>, nonce: [u8; 16]) -> NextOfSave {
        loop {
            step = match step {
                Step::Do { todo, told, saving } => {
                    let length = saving.bytes().len() as u32;
                    let bytes = matches!(todo, Do::Write | Do::Reserve);
                    let bytes = bytes.then(|| saving.bytes().to_vec());
                    self.saving = Some(saving);
                    let todo = Todo::of(todo, length);
                    return NextOfSave::Do { todo, bytes, told: told.map(sentence) };
                }
                Step::Merge { found, merging, .. } => match self.take_in(&found, key, nonce) {
                    Some(bytes) => Merging::merged(merging, bytes, &self.reader(key)),
                    None => return self.stopped(Told::Contested),
                },
                Step::Saved { fingerprint, bytes, written } => {
                    (self.expected, self.last) = (Some(fingerprint), bytes);
                    let merged = self.has_merged.then(|| self.plain.clone());
                    self.has_merged = false;
                    return NextOfSave::Saved { written, merged };
                }
                Step::Stopped { told, again, .. } => {
                    return NextOfSave::Stopped { why: sentence(told), again };
                }
            }
        }
    }

    fn stopped(&mut self, told: Told) -> NextOfSave {
        self.saving = None;
        NextOfSave::Stopped { why: sentence(told), again: Again::WhenAsked }
    }

    /// Takes in what others decided, or what can be rescued of it. Gives the bytes that hold both.
    fn take_in(&mut self, found: &[u8], key: Option<&Key>, nonce: [u8; 16]) -> Option<Vec<u8>> {
        let Opened { mut file, mut caseload, .. } = open_plain(&self.plain, None).ok()?;
        let theirs = match self.reader(key).open(found) {
            Ok(opened) => opened.caseload,
            Err(_) => rescue(found, None).ok()?.work.caseload,
        };
        let signature = self.signature.as_ref()?;
        let (by, at) = (By::new(&signature.by).ok()?, Time::new(&signature.at).ok()?);
        caseload.merge(&theirs.record(), Signed { by: &by, at: &at }).ok()?;
        self.plain = file.build(&caseload.record()).ok()?;
        self.has_merged = true;
        sealed(&self.plain, key, nonce).ok()
    }
}

fn sealed(built: &[u8], key: Option<&Key>, nonce: [u8; 16]) -> Result<Vec<u8>, WorkError> {
    match key {
        Some(key) => seal_with(key, nonce, built),
        None => Ok(built.to_vec()),
    }
}

fn sentence(of: Told) -> Sentence {
    Sentence::of(|language| told(of, language).to_owned())
}
