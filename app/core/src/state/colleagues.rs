//! Parts of a work for colleagues, and what is taken over of what they decided.

use super::results::saving::Saving;
use crate::protocol::{MergedView, PartView, Sentence};

/// What several people do of a work.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Colleagues {
    /// How far the packing of the parts is.
    pub splitting: Saving,
    /// The parts of the last splitting.
    pub parts: Vec<PartView>,
    /// How far the taking over of a colleague's work is.
    pub taking: Taking,
}

/// How far the taking over of a colleague's work is.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Taking {
    /// None is being taken over.
    #[default]
    None,
    /// The file is being read, and what was decided taken over.
    Reading {
        /// Its name.
        name: String,
    },
    /// It needs a passphrase.
    Locked {
        /// Its name.
        name: String,
        /// Whether the one that was typed is wrong.
        wrong: bool,
    },
    /// Nothing was taken over.
    Failed {
        /// Why.
        why: Sentence,
    },
    /// It was taken over.
    Taken {
        /// Its name.
        name: String,
        /// Entries of its journal that were new.
        entries: u32,
        /// Questions that both answered alike.
        agreed: u32,
        /// Questions that both answered, and differently.
        conflicts: u32,
    },
}

impl Colleagues {
    /// Which part is packed next after this one; nothing after the last. Says how far that is.
    pub fn packed(&mut self, place: u32) -> Option<u32> {
        let (next, all) = (place + 1, self.parts.len() as u32);
        self.splitting = Saving::Writing { percent: next * 100 / all.max(1) };
        (next < all).then_some(next)
    }

    /// What a colleague decided was taken over.
    pub fn took(&mut self, merged: &MergedView) {
        let Taking::Reading { name } = &self.taking else { return };
        self.taking = Taking::Taken {
            name: name.clone(),
            entries: merged.taken,
            agreed: merged.agreed,
            conflicts: merged.conflicts,
        };
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_are_packed_one_after_the_other() {
        let part = || PartView {
            file: Sentence::of(|_| "a".to_owned()),
            about: Sentence::of(|_| "b".to_owned()),
            open: 1,
        };
        let mut of = Colleagues { parts: vec![part(), part(), part()], ..Colleagues::default() };
        assert_eq!(of.packed(0), Some(1));
        assert_eq!(of.splitting, Saving::Writing { percent: 33 });
        assert_eq!(of.packed(1), Some(2));
        assert_eq!(of.packed(2), None);
        assert_eq!(Colleagues::default().packed(0), None);
    }
}
