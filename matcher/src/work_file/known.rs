//! Large parts that were looked at already: a program that saves after every decision proves each of
//! them once, and not with every save.

use super::build::WorkFile;
use super::checks;
use super::container::Reader;
use super::error::WorkError;
use super::member::{Member, Sha};
use super::parts::CHECKS;
use crate::write::PackedPart;

/// Parts of a work file that were unpacked and found to be whole.
#[derive(Clone, Default)]
pub struct KnownParts(Vec<Member>);

impl KnownParts {
    /// The known part that this one is, to the last byte.
    pub(super) fn find(&self, name: &str, part: &PackedPart) -> Option<&Member> {
        self.0.iter().find(|known| known.name == name && known.part == *part)
    }
}

impl KnownParts {
    /// All parts as the file itself says what they hold: for one that was proved elsewhere.
    pub(super) fn as_said(bytes: &[u8]) -> Result<KnownParts, WorkError> {
        let mut reader = Reader::new(bytes)?;
        let mut found = Vec::new();
        while let Some(part) = reader.next()? {
            found.push(part);
        }
        let (_, last) = found.pop().ok_or_else(|| WorkError::damaged(CHECKS))?;
        let said = checks::said(&last.unpack().ok_or_else(|| WorkError::damaged(CHECKS))?)?;
        let parts = found.into_iter().zip(said);
        let member = |((name, part), (of, sha)): (_, (String, Sha))| {
            let is_it = name == of;
            is_it.then_some(Member { name, part, sha })
        };
        Ok(KnownParts(parts.filter_map(member).collect()))
    }
}

impl WorkFile {
    /// The lists, extracts and verdicts of a file that was opened.
    pub fn known_parts(&self) -> KnownParts {
        let inputs = self.setup.inputs.iter().filter_map(|input| input.kept.as_ref());
        KnownParts(inputs.chain(&self.verdicts).cloned().collect())
    }
}
