//! The journal, a thousand lines to a part. Lines are only added: parts before the last stay as they
//! are, and are known by the hash of their last line, which every line before it is in.

use casework::digest::Digest;
use casework::journal::Journal;

use super::error::WorkError;
use super::member::Member;
use super::parts::{JOURNAL, numbered};

/// How many lines a part has.
pub(super) const ENTRIES: usize = 1_000;

/// The parts as they were made last, each with its last line's hash.
#[derive(Default)]
pub(super) struct MadeJournal(Vec<(Digest, usize, Member)>);

impl MadeJournal {
    /// The parts of a journal. Those that stayed as they were are not made again.
    pub(super) fn again(&mut self, journal: &Journal) -> Result<Vec<Member>, WorkError> {
        let mut former = std::mem::take(&mut self.0).into_iter();
        for (entries, number) in journal.entries().chunks(ENTRIES).zip(1..) {
            let head = entries.last().map_or(journal.head(), |entry| entry.hash());
            let former = former.next();
            let same = former.filter(|(of, lines, _)| (*of, *lines) == (head, entries.len()));
            let member = match same {
                Some((.., member)) => member,
                None => {
                    let mut text = String::new();
                    for entry in entries {
                        text += entry.line();
                        text.push('\n');
                    }
                    Member::of(&numbered(JOURNAL, number), text.as_bytes())?
                }
            };
            self.0.push((head, entries.len(), member));
        }
        Ok(self.0.iter().map(|(.., member)| member.clone()).collect())
    }
}
