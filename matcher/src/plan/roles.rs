//! Who the people of a row are: most lists hold one person per row, civil-status books several.

use serde::{Deserialize, Serialize};

use super::Field;
use crate::labelled::labelled;

labelled! {
    /// Who somebody is in a row.
    #[derive(
        Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize,
    )]
    pub enum Role {
        /// The person that the row is about: the insured, the child that was born, the deceased.
        #[default]
        Own = "own";
        /// The father.
        Father = "father";
        /// The mother.
        Mother = "mother";
        /// The husband of a marriage.
        Husband = "husband";
        /// The wife of a marriage.
        Wife = "wife";
        /// The father who adopts.
        AdoptiveFather = "adoptive_father";
        /// The mother who adopts.
        AdoptiveMother = "adoptive_mother";
        /// Who recognises a child, or is recognised as a parent by it: the one who applies.
        Recogniser = "recogniser";
        /// Who is the guardian of somebody.
        Guardian = "guardian";
        /// Who supervises a guardian.
        Supervisor = "supervisor";
    }
}

impl Role {
    /// Whether it is a man's role or a woman's; `None` if it is either's.
    pub fn is_male(self) -> Option<bool> {
        match self {
            Role::Own | Role::Recogniser | Role::Guardian | Role::Supervisor => None,
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

/// What a row says about its own person's parents: whose field, which of the parent's own fields,
/// and the row's field that holds it.
pub const SAID_OF_PARENTS: [(Role, Field, Field); 6] = [
    (Role::Father, Field::Name, Field::Father),
    (Role::Father, Field::Dob, Field::FatherDob),
    (Role::Father, Field::Number, Field::FatherNumber),
    (Role::Mother, Field::Name, Field::Mother),
    (Role::Mother, Field::Dob, Field::MotherDob),
    (Role::Mother, Field::Number, Field::MotherNumber),
];

/// The field that holds what a row says about its person's parent: the father's name is in
/// [`Field::Father`]. `None` for other people and other fields.
pub fn said_of(person: Role, field: Field) -> Option<Field> {
    let said = SAID_OF_PARENTS.into_iter().find(|(of, own, _)| (*of, *own) == (person, field));
    said.map(|(.., field)| field)
}
