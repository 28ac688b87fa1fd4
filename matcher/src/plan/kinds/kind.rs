//! The kinds of list.

use serde::{Deserialize, Serialize};

use super::profile::{self, Menu, Profile};
use super::{books, cards, later_books, people, today};
use crate::plan::letter_lists::ListId;

/// Declares the kinds, each with its profile.
macro_rules! kinds {
    ( $( $(#[$of:meta])* $kind:ident = $profile:path; )+ ) => {
        /// What a list is. Lists are assigned and reported in this order.
        #[derive(
            Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize,
        )]
        pub enum ListKind { $( $(#[$of])* $kind, )+ }

        impl ListKind {
            const DECLARED: [ListKind; [$( stringify!($kind) ),+].len()] = [$( ListKind::$kind ),+];

            /// Its profile.
            pub const fn profile(self) -> &'static Profile {
                match self { $( ListKind::$kind => &$profile, )+ }
            }
        }
    };
}

kinds! {
    /// Any other list.
    #[default]
    Other = profile::OTHER;
    /// Register of births.
    Births = books::BIRTHS;
    /// Register of marriages.
    Marriages = books::MARRIAGES;
    /// Register of adoptions.
    Adoptions = books::ADOPTIONS;
    /// Register of deaths.
    Deaths = books::DEATHS;
    /// Register of recognitions of fathers, mothers and children.
    Recognitions = later_books::RECOGNITIONS;
    /// Register of guardianships.
    Guardianships = later_books::GUARDIANSHIPS;
    /// Register of supervised guardianships.
    Supervisions = later_books::SUPERVISIONS;
    /// Register of changes, corrections and additions.
    Corrections = later_books::CORRECTIONS;
    /// Book of certificates of marital status.
    MaritalStatus = later_books::MARITAL_STATUS;
    /// Book of noted divorces.
    Divorces = later_books::DIVORCES;
    /// Social and health insurance.
    Insurance = people::INSURANCE;
    /// Vaccination.
    Vaccination = people::VACCINATION;
    /// Social protection: allowances for the old, the disabled, orphans.
    Protection = people::PROTECTION;
    /// Poor and near-poor households.
    Poor = people::POOR;
    /// People with merit for the revolution.
    Merit = people::MERIT;
    /// Pupils.
    Pupils = people::PUPILS;
    /// Officials, public employees and workers.
    Staff = people::STAFF;
    /// Voters.
    Voters = today::VOTERS;
    /// Social pension.
    SocialPension = today::SOCIAL_PENSION;
    /// Pensions and monthly allowances of social insurance.
    Pensioners = today::PENSIONERS;
    /// Users of land.
    Land = today::LAND;
    /// Subscribers of mobile telephones.
    Subscribers = today::SUBSCRIBERS;
    /// Health records and visits.
    Health = today::HEALTH;
    /// Taxpayers.
    Taxpayers = today::TAXPAYERS;
    /// Household businesses.
    Businesses = today::BUSINESSES;
    /// Members of the Party, unions and associations.
    Members = today::MEMBERS;
    /// People without an identity card: annex 1 of the letter of Trùng Khánh.
    NoCard = cards::NO_CARD;
    /// People without an electronic identity account: its annex 2.
    NoAccount = cards::NO_ACCOUNT;
    /// People who have an identity card.
    CardHolders = cards::CARD_HOLDERS;
    /// People who have an electronic identity account.
    AccountHolders = cards::ACCOUNT_HOLDERS;
}

impl ListKind {
    /// All kinds, in the order in which they are offered; of two that fit a table equally well, the
    /// first is taken.
    pub const ALL: [ListKind; ListKind::DECLARED.len()] = {
        let mut all = ListKind::DECLARED;
        let (mut next, mut menu) = (0, 0);
        while menu <= Menu::Other as usize {
            let mut place = 0;
            while place < ListKind::DECLARED.len() {
                if ListKind::DECLARED[place].profile().menu as usize == menu {
                    all[next] = ListKind::DECLARED[place];
                    next += 1;
                }
                place += 1;
            }
            menu += 1;
        }
        all
    };

    /// The kind with a code.
    pub fn of_code(code: &str) -> Option<ListKind> {
        ListKind::ALL.into_iter().find(|kind| kind.profile().code == code)
    }

    /// Whether it is a book whose rows hold several people.
    pub fn is_of_families(self) -> bool {
        self.profile().people.len() > 1
    }

    /// Whether a list is made from it. The record of a handover goes with the inventory of the books
    /// that are handed over.
    pub fn yields(self, id: ListId) -> bool {
        let id = if id == ListId::BookHandover { ListId::BookInventory } else { id };
        self.profile().lists.contains(&id)
    }

    /// Whether it is a civil-status book.
    pub fn is_book(self) -> bool {
        self.profile().menu == Menu::Books
    }
}

/// Kinds of list whose people belong to a unit, which must see that they have a card and an account
/// (letter of Trùng Khánh, parts 1.1, 1.3 and 2.1).
pub const UNITS: [ListKind; 4] =
    [ListKind::Staff, ListKind::Pupils, ListKind::Members, ListKind::Other];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_is_offered_once_under_its_own_code() {
        for kind in ListKind::DECLARED {
            let profile = kind.profile();
            assert_eq!(ListKind::of_code(profile.code), Some(kind));
            assert_eq!(ListKind::ALL.iter().filter(|of| **of == kind).count(), 1);
            assert!(!profile.people.is_empty() && !profile.lists.is_empty());
        }
        assert_eq!(ListKind::ALL[0], ListKind::Insurance);
        assert_eq!(ListKind::ALL.last(), Some(&ListKind::Other));
    }
}
