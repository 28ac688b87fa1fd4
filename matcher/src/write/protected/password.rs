//! A password that Office takes.

use thiserror::Error;
use unicode_normalization::UnicodeNormalization as _;

use crate::lock::password::utf16;

/// The most characters, in UTF-16, that Office lets somebody type.
const MOST: usize = 255;

/// A password that Office takes. It is composed, as most keyboards type it: the lock knows only one of
/// the ways in which a Vietnamese letter can be typed.
#[derive(Clone, PartialEq, Eq)]
pub struct Password {
    utf16: Vec<u8>,
}

/// Why Office takes no such password.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum PasswordError {
    /// There is none.
    #[error("the password is empty")]
    Empty,
    /// It is longer than can be typed.
    #[error("the password has more than 255 characters")]
    TooLong,
}

impl Password {
    /// The most characters that a password has.
    pub const MOST: usize = MOST;

    /// Takes a password as a person typed it.
    ///
    /// # Errors
    /// If it is empty, or longer than Office takes.
    pub fn new(typed: &str) -> Result<Password, PasswordError> {
        let utf16 = utf16(&typed.nfc().collect::<String>());
        match utf16.len() / 2 {
            0 => Err(PasswordError::Empty),
            1..=MOST => Ok(Password { utf16 }),
            _ => Err(PasswordError::TooLong),
        }
    }

    /// Its bytes, as they are hashed.
    pub(super) fn bytes(&self) -> &[u8] {
        &self.utf16
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_office_takes() {
        let check = |typed: &str, expected: Result<usize, PasswordError>| {
            let taken = Password::new(typed).map(|of| of.bytes().len());
            assert_eq!(taken, expected, "{typed}");
        };
        check("", Err(PasswordError::Empty));
        check("a", Ok(2));
        check(" ", Ok(2));
        check("ậ", Ok(2));
        check("a\u{323}\u{302}", Ok(2));
        check(&"ậ".repeat(255), Ok(510));
        check(&"ậ".repeat(256), Err(PasswordError::TooLong));
        check(&"𝒜".repeat(128), Err(PasswordError::TooLong));
    }
}
