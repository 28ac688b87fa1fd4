//! The packer worker: compresses a workbook that the matcher writes, and gives the browser its bytes.

use std::cell::RefCell;
use std::io::{self, Write};
use std::rc::Rc;

use matcher::write::{Archive, Parts as _, Said};
use page_core::protocol::FromPacker;
use web_sys::Blob;

use super::listen::{Handler, listen};
use super::made_file::MadeFile;
use super::post::{post, post_file};
use crate::envelope::Payload;

/// Begins the role. Returns what it does with a message.
pub(super) fn begin() -> Handler {
    let file = Rc::new(RefCell::new(MadeFile::default()));
    let mut archive = Archive::new(Shared(file.clone()));
    listen(move |said: Said, payload| match take(&mut archive, &file, said, &payload) {
        Ok(None) => post(FromPacker::Taken),
        Ok(Some(made)) => post_file(FromPacker::Made, made),
        Err(error) => post(FromPacker::Failed { cause: error.to_string() }),
    })
}

/// Takes what is said; gives the file at its end.
fn take(
    archive: &mut Archive<Shared>,
    file: &RefCell<MadeFile>,
    said: Said,
    payload: &Payload,
) -> io::Result<Option<Blob>> {
    let is_last = said == Said::Finish;
    let bytes = match payload {
        Payload::Nothing => Vec::new(),
        payload => payload.to_vec().map_err(io::Error::other)?,
    };
    archive.say(said, &bytes)?;
    is_last.then(|| file.take().finish()).transpose()
}

/// The file as the archive writes to it.
struct Shared(Rc<RefCell<MadeFile>>);

impl Write for Shared {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.borrow_mut().write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.0.borrow_mut().flush()
    }
}
