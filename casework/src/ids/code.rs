//! The engine's codes, as text: casework keeps them and does not know what they mean.

use std::fmt;

use serde::{Deserialize, Serialize};

/// The code of a field, a finding or a setting: 1 to 40 signs of `a-z`, `0-9` and `_`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Code(String);

/// Text that is no code.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("`{0}` is no code: 1 to 40 signs of a-z, 0-9 and _ are")]
pub struct CodeError(pub String);

impl Code {
    /// The code that this text is.
    pub fn new(text: &str) -> Result<Self, CodeError> {
        let fits = (1..=40).contains(&text.len())
            && text.bytes().all(|sign| matches!(sign, b'a'..=b'z' | b'0'..=b'9' | b'_'));
        if fits { Ok(Self(text.to_owned())) } else { Err(CodeError(text.to_owned())) }
    }

    /// Less than every code, and none itself: where a range of codes begins.
    pub(crate) const fn before_all() -> Self {
        Self(String::new())
    }

    /// The code as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Code {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        to.write_str(&self.0)
    }
}

impl TryFrom<String> for Code {
    type Error = CodeError;

    fn try_from(text: String) -> Result<Self, CodeError> {
        Self::new(&text)
    }
}

impl From<Code> for String {
    fn from(code: Code) -> Self {
        code.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_are_short_and_plain() {
        let longest = "a".repeat(40);
        for text in ["dob", "a", "blood_group", "_9", &longest] {
            assert_eq!(Code::new(text).unwrap().as_str(), text);
        }
        let too_long = "a".repeat(41);
        for text in ["", "Dob", "ngày", "a b", "a-b", &too_long] {
            assert_eq!(Code::new(text), Err(CodeError(text.to_owned())));
        }
        assert!(serde_json::from_str::<Code>("\"Dob\"").is_err());
    }
}
