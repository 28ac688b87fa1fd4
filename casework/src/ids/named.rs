//! Digests that each name one kind of thing, with a letter before them: one cannot be taken for
//! another, neither in the code nor in a file.

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::digest::{Digest, Parts, Salt};

/// Text that is not the name of a thing of the kind that was expected.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("`{text}` is not `{letter}:` with 32 hexadecimal digits")]
pub struct NameError {
    /// The letter of the kind that was expected.
    pub letter: char,
    /// What was there.
    pub text: String,
}

macro_rules! named {
    ($($(#[$doc:meta])* $name:ident = $letter:literal;)*) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
        #[serde(try_from = "String", into = "String")]
        pub struct $name(pub Digest);

        impl fmt::Display for $name {
            fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(to, "{}:{}", $letter, self.0)
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
                fmt::Display::fmt(self, to)
            }
        }

        impl TryFrom<String> for $name {
            type Error = NameError;

            fn try_from(text: String) -> Result<Self, NameError> {
                let digest = text
                    .strip_prefix($letter)
                    .and_then(|rest| rest.strip_prefix(':'))
                    .and_then(|rest| Digest::from_hex(rest).ok());
                digest.map(Self).ok_or(NameError { letter: $letter, text })
            }
        }

        impl From<$name> for String {
            fn from(name: $name) -> Self {
                name.to_string()
            }
        }
    )*};
}

named! {
    /// A work: lists and extracts with all that was decided of them. As text `w:` and 32 digits.
    WorkId = 'w';
    /// A person of the registry, by the digest of what the engine knows them by. As text `p:` and 32
    /// digits.
    PersonId = 'p';
    /// A text that somebody typed, kept beside the journal. As text `t:` and 32 digits.
    TextId = 't';
}

impl TextId {
    /// The name of a text in a work. It takes the salt: a note or a date of birth is short enough to
    /// be found by trial from a digest that anybody can make.
    pub fn of(salt: &Salt, text: &str) -> Self {
        Self(Parts::of("text").part(text.as_bytes()).keyed(salt))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_kind_is_not_read_as_another() {
        let person = PersonId(Digest::of(b"x"));
        let json = serde_json::to_string(&person).unwrap();
        assert_eq!(json, format!("\"p:{}\"", Digest::of(b"x")));
        assert_eq!(serde_json::from_str::<PersonId>(&json).unwrap(), person);
        assert!(serde_json::from_str::<TextId>(&json).is_err());
        for wrong in ["", "p", "p:", "p:00", "P:2d711642b726b04401627ca9fbac32f5"] {
            assert!(PersonId::try_from(wrong.to_owned()).is_err(), "{wrong}");
        }
        let [one, other] = [1, 2].map(|byte| Salt::from_bytes([byte; 32]));
        assert_eq!(TextId::of(&one, "gọi lại"), TextId::of(&one, "gọi lại"));
        assert_ne!(TextId::of(&one, "gọi lại"), TextId::of(&other, "gọi lại"));
    }
}
