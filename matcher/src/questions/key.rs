//! The key of a question, as it stands in a column of what goes out.

use std::fmt;

use casework::digest::{Parts, base32};
use casework::ids::{CaseId, CaseIdError};

use super::Question;
use crate::caseload::Caseload;
use crate::classify::Linked;

/// How many signs of a mark stand in a key.
const SIGNS: u32 = 4;
/// The bits of these signs.
const BITS: u32 = 5 * SIGNS;

/// A mark of what row and person said when something was asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mark(u32);

/// The key of a question: `HS-7K3M-92QD-5/dob/4F0Z`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Key {
    /// The case of the row.
    pub case: CaseId,
    /// What is asked.
    pub question: Question,
    /// What row and person said.
    pub mark: Mark,
}

/// Why a text is no key.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum KeyError {
    /// It has not the three parts of a key.
    #[error("it has not the parts of a key")]
    Form,
    /// The number of the case cannot be read.
    #[error(transparent)]
    Case(#[from] CaseIdError),
    /// Nobody asks this, or the mark has other signs.
    #[error("its question or its mark cannot be read")]
    Question,
}

impl Mark {
    /// That of a row as the work knows it, and of the person beside it.
    pub fn of(caseload: &Caseload, linked: &Linked, row: u32, person: Option<u32>) -> Option<Mark> {
        let row = caseload.row_content(row)?;
        let person = person.map(|record| caseload.person_content(linked, record));
        let parts = Parts::of("asked").part(row.bytes());
        let digest = parts.maybe(person.as_ref().map(|of| &of.bytes()[..])).digest();
        let [a, b, c, d, ..] = *digest.bytes();
        Some(Mark(u32::from_be_bytes([a, b, c, d]) >> (u32::BITS - BITS)))
    }
}

impl Key {
    /// Reads a key, with the slips that a number of a case forgives.
    ///
    /// # Errors
    /// If it is none.
    pub fn parse(text: &str) -> Result<Key, KeyError> {
        let mut parts = text.trim().split('/').map(str::trim);
        let (Some(case), Some(question), Some(mark), None) =
            (parts.next(), parts.next(), parts.next(), parts.next())
        else {
            return Err(KeyError::Form);
        };
        let case = CaseId::parse(case)?;
        let question = Question::of_code(&question.to_lowercase()).ok_or(KeyError::Question)?;
        let is_whole = mark.chars().count() == SIGNS as usize;
        let read = mark.chars().try_fold(0_u32, |so_far, sign| {
            Some(so_far << 5 | u32::try_from(base32::value(sign)?).ok()?)
        });
        let mark = Mark(read.filter(|_| is_whole).ok_or(KeyError::Question)?);
        Ok(Key { case, question, mark })
    }
}

impl fmt::Display for Key {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Key { case, question, mark } = self;
        write!(to, "{case}/{}/{}", question.code(), base32::encode(mark.0.into(), SIGNS))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::Field;

    #[test]
    fn keys_are_read_as_they_were_written_or_typed() {
        let case = CaseId::from_bits(0x12_3456_789a);
        for question in Field::ALL.into_iter().map(Question::Field).chain([Question::Who]) {
            for bits in [0, 1, 0xF_FFFF] {
                let key = Key { case, question, mark: Mark(bits) };
                assert_eq!(Key::parse(&key.to_string()), Ok(key));
                let typed = format!("  {} ", key.to_string().to_lowercase().replace('-', " "));
                assert_eq!(Key::parse(&typed), Ok(key), "{typed}");
            }
        }
        let good = Key { case, question: Question::Who, mark: Mark(7) }.to_string();
        let no_case = good.replacen('1', "2", 1).replacen('2', "3", 1);
        for (text, expected) in [
            ("", KeyError::Form),
            ("HS-1", KeyError::Form),
            (&format!("{good}/x"), KeyError::Form),
            (&good.replace("who", "whom"), KeyError::Question),
            (&good[..good.len() - 1], KeyError::Question),
            (&good.replace("/0", "/U"), KeyError::Question),
            (&no_case, KeyError::Case(CaseIdError::Check)),
        ] {
            assert_eq!(Key::parse(text), Err(expected), "{text}");
        }
    }
}
