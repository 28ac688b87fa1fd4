//! The shared strings: every text of the workbook once, in one long text with the end of each. The
//! declared count is not trusted.

use std::io::Read;

use super::fault::{CROSSED, CUT, Fault, LONG_TEXT, LONGEST};
use super::xml::{Item, Scanner};
use super::{escape, usual_form};
use crate::read::budget::Budget;

/// The shared strings, or that the file has none.
#[derive(Debug, Default)]
pub(super) struct Strings {
    text: String,
    ends: Vec<u32>,
}

impl Strings {
    /// The string with this index.
    pub(super) fn get(&self, place: u32) -> Option<&str> {
        let end = *self.ends.get(place as usize)?;
        let start = match place.checked_sub(1) {
            Some(before) => *self.ends.get(before as usize)?,
            None => 0,
        };
        self.text.get(start as usize..end as usize)
    }

    /// The bytes of memory that they take, with room that is not used yet.
    fn bytes(&self) -> u64 {
        (self.text.capacity() + self.ends.capacity() * size_of::<u32>()) as u64
    }

    /// How many strings there are.
    pub(super) fn len(&self) -> usize {
        self.ends.len()
    }
}

/// The shared strings with what is said of one that is missing.
pub(super) struct Texts<'p> {
    /// The strings.
    pub strings: Strings,
    /// The path of their part.
    pub path: &'p str,
    /// Why there are no more of them.
    pub end: String,
    /// Whether some were not valid text.
    pub damaged_text: bool,
}

/// Reads the part; if it is damaged, the strings before the damage stay.
pub(super) fn read<R: Read>(part: &mut Scanner<'_, R>, strings: &mut Strings) -> Result<(), Fault> {
    let budget = part.budget().clone();
    let read = fill(part, strings, &budget);
    strings.text.shrink_to_fit();
    strings.ends.shrink_to_fit();
    budget.hold(strings.bytes())?;
    read
}

fn fill<R: Read>(
    part: &mut Scanner<'_, R>,
    strings: &mut Strings,
    budget: &Budget,
) -> Result<(), Fault> {
    let mut one = String::new();
    let mut depth: u64 = 0;
    loop {
        while let Some((text, length)) = usual_form::string(part.ahead()) {
            push(strings, text, budget)?;
            part.pass(length);
        }
        match part.next()? {
            Item::Open(tag) if tag.name == b"si" => {
                one.clear();
                rich_text(part, b"si", &mut one)?;
                push(strings, &one, budget)?;
            }
            Item::Open(_) => depth += 1,
            Item::Close(_) => depth = depth.saturating_sub(1),
            Item::End if depth > 0 => return Err(CUT.into()),
            Item::End => return Ok(()),
        }
    }
}

/// Adds a string. Room grows by a quarter instead of doubling, because a page's memory is limited.
fn push(strings: &mut Strings, one: &str, budget: &Budget) -> Result<(), Fault> {
    if strings.text.capacity() - strings.text.len() < one.len() {
        strings.text.reserve_exact(one.len().max(strings.text.len() / 4));
        budget.fits(strings.bytes())?;
    }
    strings.text.push_str(one);
    if strings.ends.len() == strings.ends.capacity() {
        strings.ends.reserve_exact((strings.ends.len() / 4).max(64));
        budget.fits(strings.bytes())?;
    }
    // The limit on memory keeps every end below 4 GiB.
    strings.ends.push(strings.text.len() as u32);
    Ok(())
}

/// Appends the text of the element that was opened last, a string item or an inline string: its own
/// text or that of its runs, without the readings of East Asian letters.
///
/// White space at both ends counts only if the file says so. Between runs it always counts: two
/// words of a name joined into one are worse than an extra space.
pub(super) fn rich_text<R: Read>(
    part: &mut Scanner<'_, R>,
    element: &[u8],
    into: &mut String,
) -> Result<(), Fault> {
    let start = into.len();
    let mut first = true;
    let mut preserved_end = true;
    let mut in_run = false;
    loop {
        match part.next()? {
            Item::Open(tag) => match tag.name {
                b"t" => {
                    let preserved = tag.raw(b"space") == Some(b"preserve");
                    let from = into.len();
                    part.text(into)?;
                    if first && !preserved {
                        let spaces = into.get(from..).unwrap_or_default();
                        let blank = spaces.len() - spaces.trim_ascii_start().len();
                        into.drain(from..from + blank);
                    }
                    first = false;
                    preserved_end = preserved;
                }
                b"r" if !in_run => in_run = true,
                _ => part.skip()?,
            },
            Item::Close(b"r") if in_run => in_run = false,
            Item::Close(name) if name == element && !in_run => break,
            Item::Close(_) => return Err(CROSSED.into()),
            Item::End => return Err(CUT.into()),
        }
        if into.len() - start > LONGEST {
            return Err(LONG_TEXT);
        }
    }
    if !preserved_end {
        let kept = into.trim_ascii_end().len().max(start);
        into.truncate(kept);
    }
    escape::resolve_units(into, start);
    Ok(())
}
