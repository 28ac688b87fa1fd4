//! The keeper: opens work files, and checks and seals those that were built, before anything is
//! written anywhere.

use casework::seal::{Key, Randomness, SealError};
use matcher::words::{self, work_error};
use matcher::work_file::{
    self, Input, Opened, TableSetup, WorkError, WorkFile, lock, open, open_plain, seal_with,
};

use super::onto_file::{NextOfSave, OntoFile};
use crate::protocol::{
    Came, Layout, OpenedWork, Sentence, Signature, WorkBytes, WorkInput, WorkTable,
};

/// Holds what seals the work.
#[derive(Default)]
pub struct KeeperSession {
    key: Option<Key>,
    onto: OntoFile,
}

/// A work file that was opened.
pub struct Content {
    /// What the page is told.
    pub opened: OpenedWork,
    /// The file without its seal.
    pub plain: Vec<u8>,
    /// The files that it holds, with their names.
    pub files: Vec<(String, Vec<u8>)>,
}

/// Why a work file does not open.
#[derive(Debug)]
pub enum NotOpened {
    /// A passphrase is missing, or the one that was typed is wrong.
    Locked {
        /// Whether one was typed.
        wrong: bool,
    },
    /// Anything else.
    Other(Sentence),
}

impl KeeperSession {
    /// Nothing is sealed yet.
    pub fn new() -> KeeperSession {
        KeeperSession::default()
    }

    /// Opens a work file, or what is whole of a damaged one. If it was sealed, what is kept of it will
    /// be sealed again.
    ///
    /// # Errors
    /// If it is no work file that is whole, or its passphrase is needed.
    pub fn open(
        &mut self,
        name: &str,
        bytes: Vec<u8>,
        passphrase: Option<&str>,
        rescue: bool,
    ) -> Result<Content, NotOpened> {
        let not_opened = |error| not_opened(error, name);
        if rescue {
            let rescued = work_file::rescue(&bytes, passphrase).map_err(not_opened)?;
            let lost = Sentence::of(|language| words::rescued(&rescued, name, language));
            let Opened { mut file, caseload, key } = rescued.work;
            let plain = file.build(&caseload.record()).map_err(not_opened)?;
            return self.content(name, &file, plain, key, Some(lost));
        }
        let Opened { file, key, .. } = open(&bytes, passphrase).map_err(not_opened)?;
        let plain = match &key {
            Some(key) => key.open(&bytes).map_err(|error| not_opened(error.into()))?,
            None => bytes,
        };
        self.content(name, &file, plain, key, None)
    }

    fn content(
        &mut self,
        name: &str,
        file: &WorkFile,
        plain: Vec<u8>,
        key: Option<Key>,
        lost: Option<Sentence>,
    ) -> Result<Content, NotOpened> {
        let other = |error: WorkError| NotOpened::Other(said_of(&error, Some(name)));
        let (mut inputs, mut files) = (Vec::new(), Vec::new());
        for input in &file.setup.inputs {
            let bytes = match input.bytes().map_err(other)? {
                Some(bytes) => {
                    files.push((input.name.clone(), bytes));
                    WorkBytes::Beside(files.len() as u32 - 1)
                }
                None => WorkBytes::Absent,
            };
            inputs.push(work_input(input, bytes));
        }
        let setup = &file.setup;
        let letterhead = setup.letterhead.get("text").and_then(|text| text.as_str());
        let opened = OpenedWork {
            inputs,
            run: setup.settings.run(),
            letterhead: letterhead.map(str::to_owned),
            sealed: key.is_some(),
            lost,
        };
        self.key = key;
        Ok(Content { opened, plain, files })
    }

    /// Opens the work file of a colleague, and gives it without its seal. What is kept of the work that
    /// is here stays as it is. A file that our own key seals, as parts of a work are, asks for nothing.
    ///
    /// # Errors
    /// As [`KeeperSession::open`].
    pub fn open_theirs(
        &self,
        name: &str,
        bytes: Vec<u8>,
        passphrase: Option<&str>,
    ) -> Result<Vec<u8>, NotOpened> {
        let not_opened = |error| not_opened(error, name);
        let with_ours = self.key.as_ref().and_then(|key| key.open(&bytes).ok());
        let (plain, key) = match with_ours {
            Some(plain) => (plain, None),
            None => (bytes, passphrase),
        };
        let Opened { key, .. } = open(&plain, key).map_err(not_opened)?;
        match key {
            Some(key) => key.open(&plain).map_err(|error| not_opened(error.into())),
            None => Ok(plain),
        }
    }

    /// Seals the work with a passphrase from now on, or no longer. It takes about a second.
    ///
    /// # Errors
    /// If there is too little memory.
    pub fn lock(
        &mut self,
        passphrase: Option<&str>,
        randomness: Randomness,
    ) -> Result<bool, Sentence> {
        self.key = match passphrase {
            Some(passphrase) => Some(lock(passphrase, randomness).map_err(|error| said(&error))?),
            None => None,
        };
        Ok(self.key.is_some())
    }

    /// Begins to save what was built onto the chosen file, which may be new, with a reserve or not.
    ///
    /// # Errors
    /// If it cannot be sealed.
    pub fn save(
        &mut self,
        built: Vec<u8>,
        (is_new, reserve): (bool, bool),
        signature: Option<Signature>,
        nonce: [u8; 16],
    ) -> Result<NextOfSave, Sentence> {
        if is_new {
            self.onto.choose();
        }
        let next = self.onto.begin(built, (signature, reserve), self.key.as_ref(), nonce);
        next.map_err(|error| said(&error))
    }

    /// Looks whether the chosen file still holds what was saved last.
    pub fn look_again(&mut self, nonce: [u8; 16]) -> NextOfSave {
        self.onto.look_again(self.key.as_ref(), nonce)
    }

    /// Goes on with the save that is under way.
    pub fn go_on(
        &mut self,
        came: Came,
        read: Option<Vec<u8>>,
        nonce: [u8; 16],
    ) -> Option<NextOfSave> {
        self.onto.go_on(came, read, self.key.as_ref(), nonce)
    }

    /// Opens what was built, and what was sealed of it, and gives it only if both are whole.
    ///
    /// # Errors
    /// If they are not.
    pub fn prove(&self, built: Vec<u8>, nonce: [u8; 16]) -> Result<Vec<u8>, Sentence> {
        open_plain(&built, None).map_err(|error| said(&error))?;
        let Some(key) = &self.key else { return Ok(built) };
        let sealed = seal_with(key, nonce, &built).map_err(|error| said(&error))?;
        let opened = key.open(&sealed).map_err(|error| said(&error.into()))?;
        if opened == built { Ok(sealed) } else { Err(said(&WorkError::Cut)) }
    }
}

fn not_opened(error: WorkError, name: &str) -> NotOpened {
    match error {
        WorkError::Locked => NotOpened::Locked { wrong: false },
        WorkError::Seal(SealError::WrongPassphrase) => NotOpened::Locked { wrong: true },
        other => NotOpened::Other(said_of(&other, Some(name))),
    }
}

fn said(error: &WorkError) -> Sentence {
    said_of(error, None)
}

/// What is wrong with a work file; one that is being made has no name yet.
pub(super) fn said_of(error: &WorkError, name: Option<&str>) -> Sentence {
    Sentence::of(|language| {
        let name = name.unwrap_or(language.pick("tệp công việc", "the work file"));
        work_error(error, name, language)
    })
}

fn work_input(input: &Input, bytes: WorkBytes) -> WorkInput {
    let tables = input.tables.iter().map(work_table).collect();
    WorkInput { name: input.name.clone(), side: input.side, bytes, tables }
}

fn work_table(table: &TableSetup) -> WorkTable {
    WorkTable {
        place: table.place as u32,
        sheet: table.sheet.clone(),
        shape: u64::from_str_radix(&table.shape, 16).unwrap_or_default(),
        layout: Layout::of(table.layout.choice()),
        mapping: table.mapping(),
    }
}
