//! Who the people of a row are: most lists hold one person per row, civil-status books several.

use serde::{Deserialize, Serialize};

/// Who somebody is in a row.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize,
)]
pub enum Role {
    /// The person that the row is about: the insured, the child that was born, the deceased.
    #[default]
    Own,
    /// The father.
    Father,
    /// The mother.
    Mother,
    /// The husband of a marriage.
    Husband,
    /// The wife of a marriage.
    Wife,
    /// The father who adopts.
    AdoptiveFather,
    /// The mother who adopts.
    AdoptiveMother,
}

impl Role {
    /// All roles, in the order in which a row's people are listed.
    pub const ALL: [Role; 7] = [
        Role::Own,
        Role::Father,
        Role::Mother,
        Role::Husband,
        Role::Wife,
        Role::AdoptiveFather,
        Role::AdoptiveMother,
    ];

    /// Its code in `results.csv` and in remembered mappings.
    pub fn code(self) -> &'static str {
        match self {
            Role::Own => "own",
            Role::Father => "father",
            Role::Mother => "mother",
            Role::Husband => "husband",
            Role::Wife => "wife",
            Role::AdoptiveFather => "adoptive_father",
            Role::AdoptiveMother => "adoptive_mother",
        }
    }

    /// Whether it says a man, and whether a woman; none where it says neither.
    pub fn is_male(self) -> Option<bool> {
        match self {
            Role::Own => None,
            Role::Father | Role::Husband | Role::AdoptiveFather => Some(true),
            Role::Mother | Role::Wife | Role::AdoptiveMother => Some(false),
        }
    }

    /// Whether one person can rightly stand in several rows of a list: somebody is born and dies
    /// once, but has several children and may marry again.
    pub fn can_repeat(self) -> bool {
        self != Role::Own
    }
}
