//! What people decide: who a row is, and which side is right where a field differs.
//!
//! These are data with codes; what an answer means for a result is the engine's business.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use crate::ids::{PersonId, TextId};

macro_rules! coded {
    ($($(#[$doc:meta])* $name:ident { $($(#[$of:meta])* $variant:ident = $code:literal,)* })*) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
        pub enum $name {
            $($(#[$of])* #[serde(rename = $code)] $variant,)*
        }

        impl $name {
            /// All of them.
            pub const ALL: &[Self] = &[$(Self::$variant,)*];

            /// Its code, which never changes.
            pub const fn code(self) -> &'static str {
                match self { $(Self::$variant => $code,)* }
            }

            /// The one with this code.
            pub fn from_code(code: &str) -> Option<Self> {
                match code { $($code => Some(Self::$variant),)* _ => None }
            }
        }
    )*};
}

coded! {
    /// What an answer rests on.
    Basis {
        /// Somebody looked at the row and the person.
        Looked = "looked",
        /// Somebody saw the papers.
        Papers = "papers",
        /// Decided together with others that are alike.
        Alike = "alike",
    }

    /// The kind of a row's answer, for counts and filters.
    Who {
        /// The row is a certain person.
        This = "this",
        /// The row is none of certain people.
        Not = "not",
        /// The row is nobody of the registry.
        Nobody = "nobody",
        /// Looked at, and left open.
        Undecided = "undecided",
        /// The office is to be asked.
        AskBack = "ask_back",
    }

    /// The kind of a field's answer, for counts and filters.
    Righted {
        /// The list is right.
        List = "list",
        /// The registry is right.
        Registry = "registry",
        /// Neither is right.
        BothWrong = "both_wrong",
        /// To be settled later.
        Later = "later",
    }
}

/// Who a row is.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(tag = "who", rename_all = "snake_case")]
pub enum RowAnswer {
    /// This person.
    This {
        /// The person.
        person: PersonId,
        /// What the answer rests on.
        basis: Basis,
        /// Whether other rows are said to be this person too.
        shared: bool,
    },
    /// None of these people; who else is left open.
    Not {
        /// Whom the row is not.
        persons: BTreeSet<PersonId>,
    },
    /// Nobody of the registry.
    Nobody,
    /// Looked at, and left open.
    Undecided,
    /// The office is to be asked.
    AskBack,
}

/// Which side is right where a field differs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(tag = "righted", rename_all = "snake_case")]
pub enum FieldAnswer {
    /// The list is right.
    #[serde(rename = "list")]
    ListRight,
    /// The registry is right.
    #[serde(rename = "registry")]
    RegistryRight,
    /// Neither is right; what is, is kept beside the journal.
    BothWrong {
        /// The right value.
        text: TextId,
    },
    /// To be settled later.
    Later,
}

impl RowAnswer {
    /// Its kind.
    pub const fn who(&self) -> Who {
        match self {
            Self::This { .. } => Who::This,
            Self::Not { .. } => Who::Not,
            Self::Nobody => Who::Nobody,
            Self::Undecided => Who::Undecided,
            Self::AskBack => Who::AskBack,
        }
    }

    /// Everybody whom it speaks of.
    pub fn persons(&self) -> impl Iterator<Item = PersonId> {
        let (one, several) = match self {
            Self::This { person, .. } => (Some(*person), None),
            Self::Not { persons } => (None, Some(persons)),
            Self::Nobody | Self::Undecided | Self::AskBack => (None, None),
        };
        one.into_iter().chain(several.into_iter().flatten().copied())
    }

    /// Whether both say the same of the row, whatever they rest on.
    pub fn agrees_with(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::This { person: one, .. }, Self::This { person: other, .. }) => one == other,
            (Self::Not { persons: some }, Self::Not { persons: others }) => some == others,
            _ => self.who() == other.who(),
        }
    }
}

impl FieldAnswer {
    /// Its kind.
    pub const fn righted(&self) -> Righted {
        match self {
            Self::ListRight => Righted::List,
            Self::RegistryRight => Righted::Registry,
            Self::BothWrong { .. } => Righted::BothWrong,
            Self::Later => Righted::Later,
        }
    }

    /// The text that it speaks of.
    pub const fn text(&self) -> Option<TextId> {
        match self {
            Self::BothWrong { text } => Some(*text),
            Self::ListRight | Self::RegistryRight | Self::Later => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::digest::Digest;

    const D: &str = "000102030405060708090a0b0c0d0e0f";

    #[test]
    fn answers_are_written_as_the_journal_has_them() {
        let digest = Digest::from_hex(D).unwrap();
        let (person, text) = (PersonId(digest), TextId(digest));
        let this = |basis, shared| RowAnswer::This { person, basis, shared };
        for (answer, expected) in [
            (
                this(Basis::Looked, false),
                r#"{"who":"this","person":"p:D","basis":"looked","shared":false}"#,
            ),
            (
                this(Basis::Papers, true),
                r#"{"who":"this","person":"p:D","basis":"papers","shared":true}"#,
            ),
            (RowAnswer::Not { persons: [person].into() }, r#"{"who":"not","persons":["p:D"]}"#),
            (RowAnswer::Nobody, r#"{"who":"nobody"}"#),
            (RowAnswer::Undecided, r#"{"who":"undecided"}"#),
            (RowAnswer::AskBack, r#"{"who":"ask_back"}"#),
        ] {
            let json = serde_json::to_string(&answer).unwrap();
            assert_eq!(json, expected.replace('D', D));
            assert_eq!(serde_json::from_str::<RowAnswer>(&json).unwrap(), answer);
            assert!(json.contains(&format!("\"{}\"", answer.who().code())));
        }
        for (answer, expected) in [
            (FieldAnswer::ListRight, r#"{"righted":"list"}"#),
            (FieldAnswer::RegistryRight, r#"{"righted":"registry"}"#),
            (FieldAnswer::BothWrong { text }, r#"{"righted":"both_wrong","text":"t:D"}"#),
            (FieldAnswer::Later, r#"{"righted":"later"}"#),
        ] {
            let json = serde_json::to_string(&answer).unwrap();
            assert_eq!(json, expected.replace('D', D));
            assert_eq!(serde_json::from_str::<FieldAnswer>(&json).unwrap(), answer);
            assert!(json.contains(&format!("\"{}\"", answer.righted().code())));
        }
    }

    #[test]
    fn answers_that_are_not_whole_are_refused() {
        for json in [
            r#"{"who":"this"}"#,
            r#"{"who":"this","person":"p:D","basis":"guessed","shared":false}"#,
            r#"{"who":"this","person":"t:D","basis":"looked","shared":false}"#,
            r#"{"who":"somebody"}"#,
            r#"{}"#,
            "null",
        ] {
            assert!(serde_json::from_str::<RowAnswer>(&json.replace('D', D)).is_err(), "{json}");
        }
    }

    #[test]
    fn codes_lead_back_to_what_they_stand_for() {
        for who in Who::ALL {
            assert_eq!(Who::from_code(who.code()), Some(*who));
        }
        for righted in Righted::ALL {
            assert_eq!(Righted::from_code(righted.code()), Some(*righted));
        }
        for basis in Basis::ALL {
            assert_eq!(Basis::from_code(basis.code()), Some(*basis));
            let json = serde_json::to_string(basis).unwrap();
            assert_eq!(json, format!("\"{}\"", basis.code()));
        }
        assert_eq!(Basis::from_code("Looked"), None);
    }

    #[test]
    fn agreement_is_about_the_person_and_not_the_basis() {
        let [a, b] = ["a", "b"].map(|of| PersonId(Digest::of(of.as_bytes())));
        let this =
            |person, basis| RowAnswer::This { person, basis, shared: basis == Basis::Papers };
        assert!(this(a, Basis::Looked).agrees_with(&this(a, Basis::Papers)));
        assert!(!this(a, Basis::Looked).agrees_with(&this(b, Basis::Looked)));
        let not =
            |persons: &[PersonId]| RowAnswer::Not { persons: persons.iter().copied().collect() };
        assert!(!this(a, Basis::Looked).agrees_with(&not(&[a])));
        assert!(not(&[a, b]).agrees_with(&not(&[b, a])) && !not(&[a]).agrees_with(&not(&[a, b])));
        assert!(!RowAnswer::Nobody.agrees_with(&RowAnswer::Undecided));
        assert!(RowAnswer::Nobody.agrees_with(&RowAnswer::Nobody));
    }
}
