//! What the others of a book's row, once they are found, say of a person: levels and what they add
//! to a score, as data.
//!
//! The weights are rounded down from what published registers let expect: of the people of one name a
//! stranger hardly ever shares the household of the linked child, and a number or a full date of birth
//! that the registry writes of a parent is as good as the parent's own.

/// How a registry person stands to the people who are linked in the same row, the weakest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum FamilyLevel {
    /// The registry names somebody else as the parent, by number or by date of birth.
    Contradicts,
    /// Both have a household and not the same one, though a minor lives with the parents and a couple
    /// together.
    Apart,
    /// Both live in one hamlet, no household is known, and the row names no address that would have
    /// said it.
    Home,
    /// The registry names the one as the other's parent with the year of birth, or a child of the
    /// household names both as its parents.
    Named,
    /// Both are of one household.
    Household,
    /// The registry names the one as the other's parent by number, or by name and full date of
    /// birth; or a child has both their numbers as those of its parents.
    Numbered,
}

impl FamilyLevel {
    /// Its code, for explanations.
    pub fn code(self) -> &'static str {
        match self {
            FamilyLevel::Contradicts => "contradicts",
            FamilyLevel::Apart => "apart",
            FamilyLevel::Home => "home",
            FamilyLevel::Named => "named",
            FamilyLevel::Household => "household",
            FamilyLevel::Numbered => "numbered",
        }
    }

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
/// Code of the step of a score that the family adds.
pub const FAMILY_STEP: &str = "family";
/// How often what was found of some people of a row is used for the others.
pub const FAMILY_ROUNDS: usize = 2;
/// A household of more people is an institution, or a code that says nothing.
pub const LARGEST_HOUSEHOLD: usize = 30;
