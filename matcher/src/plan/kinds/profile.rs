//! What is known of a kind of list, in one item.

use serde::{Deserialize, Serialize};

use crate::language::Text;
use crate::plan::fields::Field;
use crate::plan::letter_lists::ListId as L;
use crate::plan::roles::Role;

use Field::{Address, Dob, Name, Number};

/// What is known of a kind of list.
pub struct Profile {
    /// Its code, for the program and for remembered mappings.
    pub code: &'static str,
    /// What it is called on the screen and on paper.
    pub label: Text,
    /// With which others it is offered.
    pub menu: Menu,
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
    pub lists: &'static [L],
}

/// A profile of what most lists are: an office's own, of people who receive something, one in a row.
pub(super) const fn list(code: &'static str, vi: &'static str, en: &'static str) -> Profile {
    Profile {
        code,
        label: Text::new(vi, en),
        menu: Menu::People,
        titles: &[],
        headers: &[],
        fields: &[Name, Dob, Number, Address],
        people: &[Role::Own],
        says: Says::Benefit,
        ages: None,
        coverage: None,
        lists: OF_PEOPLE,
    }
}

/// Any other list.
pub(super) const OTHER: Profile = Profile {
    menu: Menu::Other,
    says: Says::Nothing,
    ..list("other", "Danh sách khác", "Any other list")
};

/// What every list of people of today gives.
const OF_PEOPLE: &[L] = &[
    L::BasicFields,
    L::Differences,
    L::NotFound,
    L::DeadAlive,
    L::DeadListed,
    L::DobIncomplete,
    L::DobElders,
    L::OldNumbers,
    L::NotCovered,
    L::Duplicates,
    L::Crossings,
];

/// Kinds that are offered together, in their order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Menu {
    /// Lists of people of today.
    People,
    /// Civil-status books.
    Books,
    /// Lists about cards and accounts.
    Cards,
    /// What is none of these.
    Other,
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

/// From this age on somebody has an identity card (Law on identity 26/2023, article 19).
pub const CARD_AGE: u16 = 14;
/// From this age on a date of birth of a year alone is a case of its own (letter 4711/UBND-KN2).
pub const ELDER_AGE: u16 = 60;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ages_hold_their_ends() {
        let school = Ages { from: 6, to: Some(14) };
        assert_eq!([5, 6, 14, 15].map(|age| school.hold(age)), [false, true, true, false]);
        assert!(Ages { from: 60, to: None }.hold(104));
    }
}
