//! The texts that cells share, all in one block of memory.

use super::record::Records;
use crate::read::ReadError;
use crate::read::book::Book;
use crate::read::zip_parts::Package;

/// Texts by number.
#[derive(Default)]
pub(super) struct Strings {
    text: String,
    ends: Vec<u32>,
    /// The part that holds them; empty if the file has none.
    pub(super) part: String,
}

impl Strings {
    /// The bytes of memory that they take, with room that is not used yet.
    fn bytes(&self) -> u64 {
        (self.text.capacity() + self.ends.capacity() * size_of::<u32>()) as u64
    }

    /// The text with this number.
    pub(super) fn get(&self, number: u32) -> Option<&str> {
        let number = number as usize;
        let end = *self.ends.get(number)? as usize;
        let start = match number.checked_sub(1) {
            Some(before) => *self.ends.get(before)? as usize,
            None => 0,
        };
        self.text.get(start..end)
    }
}

/// Reads the part with the shared texts; if it is damaged, those before the damage stay.
pub(super) fn read(
    package: &mut Package<'_>,
    part: &str,
    strings: &mut Strings,
    book: &Book<'_>,
) -> Result<(), ReadError> {
    let read = fill(package, part, strings, book);
    book.budget().hold(strings.bytes()).map_err(|exceeded| book.exceeded(exceeded))?;
    read
}

fn fill(
    package: &mut Package<'_>,
    part: &str,
    strings: &mut Strings,
    book: &Book<'_>,
) -> Result<(), ReadError> {
    const ITEM: u16 = 19; // BrtSSTItem
    let mut records = Records::open(package, part)?;
    while let Some((_, mut body)) = records.next(|kind| kind == ITEM)? {
        body.rich_string(&mut strings.text)?;
        // This also keeps the ends below 4 GiB.
        book.budget().fits(strings.bytes()).map_err(|exceeded| book.exceeded(exceeded))?;
        strings.ends.push(strings.text.len() as u32);
    }
    Ok(())
}
