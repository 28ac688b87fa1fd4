//! The keeper worker: opens work files, and checks and seals those that were built. The passphrase
//! never leaves it.

use std::io;

use casework::disk::Again;
use js_sys::{Array, Uint8Array};
use matcher::write::{Archive, Parts as _, Said};
use page_core::protocol::{FromKeeper, FromWorker, Sentence, ToKeeper};
use page_core::session::{Content, KeeperSession, NextOfSave, NotOpened, Randomness};
use wasm_bindgen::JsValue;
use web_sys::{Blob, File};

use super::listen::{Handler, listen};
use super::made_file::MadeFile;
use super::post::{post, post_bytes, post_file, post_raw};
use super::read_file::read_file;
use crate::browser_error::words_of;
use crate::chance;
use crate::envelope::{Envelope, Payload};

/// Begins the role. Returns what it does with a message.
pub(super) fn begin() -> Handler {
    let mut session = KeeperSession::new();
    let mut parcel = Parcel::default();
    listen(move |message, payload| handle(&mut session, &mut parcel, message, &payload))
}

fn handle(session: &mut KeeperSession, parcel: &mut Parcel, message: ToKeeper, payload: &Payload) {
    match message {
        ToKeeper::Open { name, passphrase, rescue } => match first_file(payload) {
            Ok(bytes) => post_opened(session.open(&name, bytes, passphrase.as_deref(), rescue)),
            Err(cause) => post(FromKeeper::NotOpened { why: own_words(&cause) }),
        },
        ToKeeper::Theirs { name, passphrase } => match first_file(payload) {
            Ok(bytes) => match session.open_theirs(&name, bytes, passphrase.as_deref()) {
                Ok(plain) => post_bytes(FromKeeper::Theirs, &plain),
                Err(NotOpened::Locked { wrong }) => post(FromKeeper::TheirsLocked { wrong }),
                Err(NotOpened::Other(why)) => post(FromKeeper::TheirsNotOpened { why }),
            },
            Err(cause) => post(FromKeeper::TheirsNotOpened { why: own_words(&cause) }),
        },
        ToKeeper::Part { name, first, last } => {
            let packed = proved(session, payload).and_then(|bytes| {
                let packed = parcel.add((name, &bytes), first, last);
                packed.map_err(|error| own_words(&error.to_string()))
            });
            match packed {
                Ok(Some(file)) => post_file(FromKeeper::Parts, file),
                Ok(None) => post(FromKeeper::PartPacked),
                Err(why) => post(FromKeeper::PartNotPacked { why }),
            }
        }
        ToKeeper::Lock { passphrase } => {
            let set = randomness().map_err(|error| own_words(&words_of(&error)));
            match set.and_then(|randomness| session.lock(passphrase.as_deref(), randomness)) {
                Ok(sealed) => post(FromKeeper::LockSet { sealed }),
                Err(why) => post(FromKeeper::NotProved { why }),
            }
        }
        ToKeeper::Save { is_new, reserve, signature } => {
            let built = payload.to_vec().map_err(|error| own_words(&error.to_string()));
            let next = built.and_then(|built| {
                let nonce = chance::bytes().map_err(|error| own_words(&words_of(&error)))?;
                session.save(built, (is_new, reserve), signature, nonce)
            });
            match next {
                Ok(next) => post_next(next),
                Err(why) => post(FromKeeper::Stopped { why, again: Again::WhenAsked }),
            }
        }
        ToKeeper::LookAgain => match chance::bytes() {
            Ok(nonce) => post_next(session.look_again(nonce)),
            Err(error) => post_stopped(&error),
        },
        ToKeeper::Came(came) => {
            // A file that cannot be read is told as such.
            let read = payload.files().first().and_then(|file| read_file(file).ok());
            match chance::bytes() {
                Ok(nonce) => {
                    if let Some(next) = session.go_on(came, read, nonce) {
                        post_next(next);
                    }
                }
                Err(error) => post_stopped(&error),
            }
        }
        ToKeeper::Prove => match proved(session, payload) {
            Ok(bytes) => post_bytes(FromKeeper::Proved, &bytes),
            Err(why) => post(FromKeeper::NotProved { why }),
        },
    }
}

/// The bytes of the file that travels beside a message.
fn first_file(payload: &Payload) -> Result<Vec<u8>, String> {
    let files = payload.files();
    let file = files.first().ok_or("no file")?;
    read_file(file).map_err(|error| error.to_string())
}

/// What was built, checked and sealed if it is to be sealed.
fn proved(session: &KeeperSession, payload: &Payload) -> Result<Vec<u8>, Sentence> {
    let built = payload.to_vec().map_err(|error| own_words(&error.to_string()))?;
    let nonce = chance::bytes().map_err(|error| own_words(&words_of(&error)))?;
    session.prove(built, nonce)
}

/// Work files that are packed into one archive, one after the other.
#[derive(Default)]
struct Parcel(Option<Archive<MadeFile>>);

impl Parcel {
    /// Adds a file; gives the archive when it was the last one.
    fn add(
        &mut self,
        (name, bytes): (String, &[u8]),
        first: bool,
        last: bool,
    ) -> io::Result<Option<Blob>> {
        let archive = self.0.take().filter(|_| !first);
        let mut archive = archive.unwrap_or_else(|| Archive::new(MadeFile::default()));
        archive.say(Said::Part(name), bytes)?;
        if !last {
            self.0 = Some(archive);
            return Ok(None);
        }
        archive.say(Said::Finish, &[])?;
        archive.into_inner().finish().map(Some)
    }
}

/// Without bytes that nobody can guess, nothing is saved.
fn post_stopped(error: &JsValue) {
    let why = own_words(&words_of(error));
    post(FromKeeper::Stopped { why, again: Again::WhenAsked });
}

fn post_next(next: NextOfSave) {
    match next {
        NextOfSave::Do { todo, bytes: Some(bytes), told } => {
            post_bytes(FromKeeper::Do { todo, told }, &bytes);
        }
        NextOfSave::Do { todo, bytes: None, told } => post(FromKeeper::Do { todo, told }),
        NextOfSave::Saved { written, merged: Some(plain) } => {
            post_bytes(FromKeeper::Saved { written, merged: true }, &plain);
        }
        NextOfSave::Saved { written, merged: None } => {
            post(FromKeeper::Saved { written, merged: false });
        }
        NextOfSave::Stopped { why, again } => post(FromKeeper::Stopped { why, again }),
    }
}

fn post_opened(opened: Result<Content, NotOpened>) {
    let content = match opened {
        Ok(content) => content,
        Err(NotOpened::Locked { wrong }) => return post(FromKeeper::Locked { wrong }),
        Err(NotOpened::Other(why)) => return post(FromKeeper::NotOpened { why }),
    };
    let files: Result<Array, JsValue> = std::iter::once(("", &content.plain))
        .chain(content.files.iter().map(|(name, bytes)| (name.as_str(), bytes)))
        .map(|(name, bytes)| Ok(JsValue::from(file(name, bytes)?)))
        .collect();
    match files {
        Ok(files) => {
            let message = FromWorker::Message(FromKeeper::Opened(Box::new(content.opened)));
            post_raw(Envelope { message, payload: Payload::Files(files) });
        }
        Err(error) => post(FromKeeper::NotOpened { why: own_words(&words_of(&error)) }),
    }
}

/// A file that the browser keeps.
fn file(name: &str, bytes: &[u8]) -> Result<File, JsValue> {
    let parts = Array::of1(&Uint8Array::from(bytes));
    File::new_with_u8_array_sequence(&parts, name)
}

/// What happened, where only the program's or the browser's own words tell.
fn own_words(cause: &str) -> Sentence {
    Sentence::of(|_| cause.to_owned())
}

fn randomness() -> Result<Randomness, JsValue> {
    Ok(Randomness { salt: chance::bytes()?, file_key: chance::bytes()? })
}
