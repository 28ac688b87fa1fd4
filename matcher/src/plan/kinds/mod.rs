//! Kinds of list: what an office's file can be, each with one profile that says what is expected of
//! it and which lists are made of it.
//!
//! A kind is guessed from the words of titles and headers and can be changed. Nothing that decides
//! who somebody is depends on it, but for the people that a row holds.

mod profiles;

use serde::{Deserialize, Serialize};

use super::{Field, ListId, Role};
use profiles::{OTHER, PROFILES};

/// What a list is.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize,
)]
pub enum ListKind {
    /// Any other list.
    #[default]
    Other,
    /// Register of births.
    Births,
    /// Register of marriages.
    Marriages,
    /// Register of adoptions.
    Adoptions,
    /// Register of deaths.
    Deaths,
    /// Social and health insurance.
    Insurance,
    /// Vaccination.
    Vaccination,
    /// Social protection: allowances for the old, the disabled, orphans.
    Protection,
    /// Poor and near-poor households.
    Poor,
    /// People with merit for the revolution.
    Merit,
    /// Pupils.
    Pupils,
    /// Officials, public employees and workers.
    Staff,
    /// People without an identity card: annex 1 of the letter of Trùng Khánh.
    NoCard,
    /// People without an electronic identity account: its annex 2.
    NoAccount,
    /// People who have an identity card.
    CardHolders,
    /// People who have an electronic identity account.
    AccountHolders,
}

/// What a list says of its people by being what it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Says {
    /// Nothing.
    Nothing,
    /// They are dead, and the death is registered.
    Dead,
    /// They receive something that only the living do.
    Benefit,
    /// They have a card.
    HasCard,
    /// They have an account.
    HasAccount,
    /// They have no card.
    LacksCard,
    /// They have no account.
    LacksAccount,
}

/// Ages in full years, both ends included.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ages {
    /// The youngest.
    pub from: u16,
    /// The oldest; none for no end.
    pub to: Option<u16>,
}

impl Ages {
    /// Whether an age lies within.
    pub fn hold(self, age: u16) -> bool {
        age >= self.from && self.to.is_none_or(|to| age <= to)
    }
}

/// What is known of a kind of list.
pub struct Profile {
    /// The kind.
    pub kind: ListKind,
    /// Its code, for the program and for remembered mappings.
    pub code: &'static str,
    /// Words of titles, of names of sheets and of files, folded.
    pub titles: &'static [&'static str],
    /// Words of headers that hardly another list has, folded.
    pub headers: &'static [&'static str],
    /// Fields that such a list should have.
    pub fields: &'static [Field],
    /// The people of a row.
    pub people: &'static [Role],
    /// What it says of them.
    pub says: Says,
    /// The ages that its people can have; others are told.
    pub ages: Option<Ages>,
    /// Who of the registry should be in it: proposed, and the user's to change.
    pub coverage: Option<Ages>,
    /// The lists made of it, in their order.
    pub lists: &'static [ListId],
}

impl ListKind {
    /// All kinds, in the order in which they are offered.
    pub const ALL: [ListKind; 16] = [
        ListKind::Insurance,
        ListKind::Vaccination,
        ListKind::Protection,
        ListKind::Poor,
        ListKind::Merit,
        ListKind::Pupils,
        ListKind::Staff,
        ListKind::Births,
        ListKind::Marriages,
        ListKind::Adoptions,
        ListKind::Deaths,
        ListKind::NoCard,
        ListKind::NoAccount,
        ListKind::CardHolders,
        ListKind::AccountHolders,
        ListKind::Other,
    ];

    /// What is known of it.
    pub fn profile(self) -> &'static Profile {
        PROFILES.iter().find(|profile| profile.kind == self).unwrap_or(&OTHER)
    }

    /// The kind of a code.
    pub fn of_code(code: &str) -> Option<ListKind> {
        ListKind::ALL.into_iter().find(|kind| kind.profile().code == code)
    }

    /// Whether it is a book whose rows hold several people.
    pub fn is_of_families(self) -> bool {
        matches!(self, ListKind::Births | ListKind::Marriages | ListKind::Adoptions)
    }

    /// Whether it is a civil-status book.
    pub fn is_book(self) -> bool {
        matches!(
            self,
            ListKind::Births | ListKind::Marriages | ListKind::Adoptions | ListKind::Deaths
        )
    }
}

/// From this age on somebody has an identity card (Law on identity 26/2023, article 19).
pub const CARD_AGE: u16 = 14;
/// From this age on a date of birth of a year alone is a case of its own (letter 4711/UBND-KN2).
pub const ELDER_AGE: u16 = 60;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_has_its_own_profile() {
        for kind in ListKind::ALL {
            let profile = kind.profile();
            assert_eq!(profile.kind, kind);
            assert_eq!(ListKind::of_code(profile.code), Some(kind));
            assert!(!profile.people.is_empty() && !profile.lists.is_empty());
        }
        assert_eq!(PROFILES.len() + 1, ListKind::ALL.len());
    }

    #[test]
    fn ages_hold_their_ends() {
        let school = Ages { from: 6, to: Some(14) };
        assert_eq!([5, 6, 14, 15].map(|age| school.hold(age)), [false, true, true, false]);
        assert!(Ages { from: 60, to: None }.hold(104));
    }
}
