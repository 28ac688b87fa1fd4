//! What the other people of a book's row, once found, say about a person: levels and what they add
//! to a score, as data.
//!
//! The weights are rounded down from what published registers suggest: a namesake hardly ever lives
//! in the household of the linked child, and a number or a full date of birth that the registry
//! records for a parent is as good as the parent's own.

use serde::{Deserialize, Serialize};

use crate::labelled::labelled;

labelled! {
    /// How a registry person is related to the people linked in the same row, weakest first.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
    pub enum FamilyLevel {
        /// The registry names somebody else as the parent, by number or by date of birth.
        Contradicts = "contradicts",
            "CSDL dân cư ghi cha, mẹ là người khác",
            "another parent in the registry";
        /// They have different households, though a minor lives with the parents and a couple lives
        /// together.
        Apart = "apart", "khác hộ với người đã khớp", "of another household than a linked person";
        /// Both live in one hamlet, no household is known, and the row gives no address that would
        /// already say so.
        Home = "home", "cùng thôn, xóm với người đã khớp", "of a linked person's hamlet";
        /// The registry names one as the other's parent, with the year of birth, or names both as
        /// the parents of a child of the household.
        Named = "named", "được người trong nhà ghi tên", "named by one of the household";
        /// Both belong to one household.
        Household = "household", "cùng hộ với người đã khớp", "of a linked person's household";
        /// The registry identifies one as the other's parent by number, or by name and full date of
        /// birth, or both as the parents of a child by their numbers.
        Numbered = "numbered",
            "CSDL dân cư ghi đúng là cha, mẹ, con",
            "parent and child in the registry";
    }
}

impl FamilyLevel {
    /// What it adds to a score, in whole bits.
    pub fn bits(self) -> f64 {
        match self {
            FamilyLevel::Contradicts => -10.0,
            FamilyLevel::Apart => -3.0,
            FamilyLevel::Home => 4.0,
            FamilyLevel::Named => 6.0,
            FamilyLevel::Household => 9.0,
            FamilyLevel::Numbered => 14.0,
        }
    }

    /// Whether it speaks for the person.
    pub fn helps(self) -> bool {
        self >= FamilyLevel::Home
    }
}

/// A link with a lower score, in bits, is looked at again once the other people of the row are
/// known: many people share a name and a year of birth.
pub const SURE_WITHOUT_FAMILY: f64 = 15.0;
/// Children live with their parents up to this age.
pub const MINOR_AGE: u16 = 18;
/// How many times the people found for a row are used to find the others.
pub const FAMILY_ROUNDS: usize = 2;
/// A household with more people is an institution, or its code is meaningless.
pub const LARGEST_HOUSEHOLD: usize = 30;

/// How many brothers, sisters and twins people have: they share more than strangers do.
#[derive(Clone, Copy, Debug)]
pub struct Family {
    /// Brothers and sisters of a person, in the registry or not.
    pub siblings: f64,
    /// Twins of a person; about one birth in eighty is of twins.
    pub twins: f64,
    /// The share of twins whose names a mark or a letter tells apart, such as Bé and Bè. Nobody has
    /// counted it; one pair in a hundred is a guess.
    pub alike: f64,
}

/// How many relatives count as possible mistakes: parents, home and ethnic group together identify
/// no more than the family, and with the date of birth no more than a twin, unless the name agrees
/// too.
pub const FAMILY: Family = Family { siblings: 2.0, twins: 0.03, alike: 0.01 };
