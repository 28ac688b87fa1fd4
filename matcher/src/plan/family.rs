//! What the others of a book's row, once they are found, say of a person: levels and what they add
//! to a score, as data.
//!
//! The weights are rounded down from what published registers let expect: of the people of one name a
//! stranger hardly ever shares the household of the linked child, and a number or a full date of birth
//! that the registry writes of a parent is as good as the parent's own.

use serde::{Deserialize, Serialize};

use crate::labelled::labelled;

labelled! {
    /// How a registry person stands to the people who are linked in the same row, the weakest first.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
    pub enum FamilyLevel {
        /// The registry names somebody else as the parent, by number or by date of birth.
        Contradicts = "contradicts",
            "CSDL dân cư ghi cha, mẹ là người khác",
            "another parent in the registry";
        /// Both have a household and not the same one, though a minor lives with the parents and a couple
        /// together.
        Apart = "apart", "khác hộ với người đã khớp", "of another household than a linked person";
        /// Both live in one hamlet, no household is known, and the row names no address that would have
        /// said it.
        Home = "home", "cùng thôn, xóm với người đã khớp", "of a linked person's hamlet";
        /// The registry names the one as the other's parent with the year of birth, or a child of the
        /// household names both as its parents.
        Named = "named", "được người trong nhà ghi tên", "named by one of the household";
        /// Both are of one household.
        Household = "household", "cùng hộ với người đã khớp", "of a linked person's household";
        /// The registry names the one as the other's parent by number, or by name and full date of
        /// birth; or a child has both their numbers as those of its parents.
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

/// A link of less is looked at once more when the others of the row are known, in bits: a name and a
/// year are many people's.
pub const SURE_WITHOUT_FAMILY: f64 = 15.0;
/// Children live with their parents up to this age.
pub const MINOR_AGE: u16 = 18;
/// How often what was found of some people of a row is used for the others.
pub const FAMILY_ROUNDS: usize = 2;
/// A household of more people is an institution, or a code that says nothing.
pub const LARGEST_HOUSEHOLD: usize = 30;

/// What brothers, sisters and twins share, beside what strangers share.
#[derive(Clone, Copy, Debug)]
pub struct Family {
    /// Brothers and sisters of a person, in the registry or not.
    pub siblings: f64,
    /// Twins of a person; one birth in eighty or so is of twins.
    pub twins: f64,
}

/// A stranger to the row is one of its family that often: parents, home and ethnic group together
/// prove no more than the family, and with the date of birth no more than a twin, unless the name
/// agrees too.
pub const FAMILY: Family = Family { siblings: 2.0, twins: 0.03 };
