//! The fields whose values a table lists.

use crate::plan::{CodedValues, Field, ValueKind};

/// A field whose values a table lists, by its position in [`Field::CODED`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CodedField(usize);

impl CodedField {
    /// All of them.
    pub const ALL: [CodedField; Field::CODED.len()] = {
        let mut all = [CodedField(0); Field::CODED.len()];
        let mut place = 0;
        while place < all.len() {
            all[place] = CodedField(place);
            place += 1;
        }
        all
    };

    /// Sex.
    pub const SEX: CodedField = CodedField::named(Field::Sex);
    /// Ethnic group.
    pub const ETHNICITY: CodedField = CodedField::named(Field::Ethnicity);
    /// Nationality.
    pub const NATIONALITY: CodedField = CodedField::named(Field::Nationality);
    /// Marital status.
    pub const MARITAL: CodedField = CodedField::named(Field::Marital);
    /// Blood group, with or without its Rh factor.
    pub const BLOOD: CodedField = CodedField::named(Field::Blood);
    /// Religion.
    pub const RELIGION: CodedField = CodedField::named(Field::Religion);
    /// Relation to the head of the household.
    pub const RELATION: CodedField = CodedField::named(Field::Relation);
    /// State of a person or of their registration: alive, dead, missing, moved.
    pub const STATE: CodedField = CodedField::named(Field::State);

    /// A field that is known to be coded: any other is an error of the compiler.
    const fn named(field: Field) -> CodedField {
        let mut place = 0;
        while Field::CODED[place].index() != field.index() {
            place += 1;
        }
        CodedField(place)
    }

    /// The coded field of a column with this field; `None` if its values are not coded.
    pub fn of(field: Field) -> Option<CodedField> {
        Field::CODED.into_iter().position(|of| of == field).map(CodedField)
    }

    /// The field.
    pub fn field(self) -> Field {
        Field::CODED[self.0]
    }

    /// Position in [`CodedField::ALL`].
    pub fn index(self) -> usize {
        self.0
    }

    /// What is known of its values.
    pub(super) fn values(self) -> &'static CodedValues {
        match self.field().profile().values {
            ValueKind::Coded(values) => values,
            // Every field of `Field::CODED` is coded.
            _ => unreachable!("{:?} is not coded", self.field()),
        }
    }
}
