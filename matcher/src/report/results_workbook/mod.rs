//! The workbook of results: a summary, then one sheet per list; each row with its position in both
//! files, both values of every field, and what differs.
//!
//! All text is written as text, whatever it begins with, so that no cell of an office's list ever
//! becomes a formula; numbers keep their zeros.

mod columns;
mod header;
mod options;
mod result_list;
mod styles;
mod summary;
mod unknown;
mod writing;

use std::io::{self, Write};

pub use options::Options;
pub use writing::Writing;

use crate::classify::Linked;
use crate::threads::Threads;
use crate::write::{Archive, Parts, write_archive};

/// The name of the file that the program writes.
pub const FILE_NAME: &str = "doi-soat.xlsx";

/// Writes the workbook. `progress` receives rows written and rows in all.
///
/// # Errors
/// If `out` takes no more, or the workbook is larger than one can be.
pub fn write(
    linked: &Linked,
    options: Options,
    out: &mut dyn Write,
    progress: &mut dyn FnMut(u64, u64),
) -> io::Result<()> {
    write_all(Writing::of_all(linked, options), linked, &mut Archive::new(out), progress)
}

/// The same, with threads lent for it, and with what the summary says of how far links can be relied
/// on.
///
/// # Errors
/// As those of [`write`].
pub fn write_with(
    threads: &dyn Threads,
    linked: &Linked,
    options: Options,
    reliability: &[String],
    out: &mut (dyn Write + Send),
) -> io::Result<()> {
    let mut make = |parts: &mut dyn Parts| {
        let writing = Writing::of_all(linked, options).with_reliability(reliability.to_vec());
        write_all(writing, linked, parts, &mut |_, _| {})
    };
    write_archive(threads, out, &mut make)
}

fn write_all(
    mut writing: Writing,
    linked: &Linked,
    parts: &mut dyn Parts,
    progress: &mut dyn FnMut(u64, u64),
) -> io::Result<()> {
    while !writing.is_done() {
        writing.go_on(linked, parts)?;
        let (done, total) = writing.rows();
        progress(done, total);
    }
    Ok(())
}
