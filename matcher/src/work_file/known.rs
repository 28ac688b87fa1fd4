//! Large parts that were looked at already: a program that saves after every decision proves each of
//! them once, and not with every save.

use super::build::WorkFile;
use super::member::Member;
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

impl WorkFile {
    /// The lists, extracts and verdicts of a file that was opened.
    pub fn known_parts(&self) -> KnownParts {
        let inputs = self.setup.inputs.iter().filter_map(|input| input.kept.as_ref());
        KnownParts(inputs.chain(&self.verdicts).cloned().collect())
    }
}
