//! The texts that cells share, all in one block of memory.

use super::record::Records;
use crate::plan::LIMITS;
use crate::read::book::Book;
use crate::read::zip_parts::Package;
use crate::read::{Countable, ReadError};

/// Texts by number.
#[derive(Default)]
pub(super) struct Strings {
    text: String,
    ends: Vec<u32>,
    /// The part that holds them; empty if the file has none.
    pub(super) part: String,
}

impl Strings {
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
    const ITEM: u16 = 19; // BrtSSTItem
    let mut records = Records::open(package, part)?;
    while let Some((_, mut body)) = records.next(|kind| kind == ITEM)? {
        body.rich_string(&mut strings.text)?;
        // This also keeps the ends below 4 GiB.
        if strings.text.len() as u64 > LIMITS.text_bytes {
            return Err(book.too_large(LIMITS.text_bytes, Countable::TextBytes));
        }
        if strings.ends.len() as u64 >= LIMITS.cells {
            return Err(book.too_large(LIMITS.cells, Countable::Cells));
        }
        strings.ends.push(strings.text.len() as u32);
    }
    Ok(())
}
