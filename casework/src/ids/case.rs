//! The number of a case: 40 bits that look random and say nothing of person, row or place.
//!
//! People see `HS-7K3M-92QD-X`, whose last sign checks the others, and type it as they like. The
//! journal has the eight signs alone.

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::digest::base32;

/// The number of a case, unique within its work.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct CaseId(u64);

/// Why text is not the number of a case.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum CaseIdError {
    /// Nothing was typed.
    #[error("no number of a case is there")]
    Empty,
    /// Too few or too many signs.
    #[error("a number of a case has 8 signs and one that checks them; here are {signs}")]
    Length {
        /// How many signs there are, without dashes, spaces and the `HS` in front.
        signs: usize,
    },
    /// A sign that numbers of cases do not have.
    #[error("`{sign}` is not a sign of a number of a case")]
    Sign {
        /// The first such sign.
        sign: char,
    },
    /// All signs may be there, but they do not belong together: one is wrong or two are exchanged.
    #[error("the number of the case has a slip of the pen: its last sign does not fit the others")]
    Check,
}

const SIGNS: usize = 8;
const BITS: u32 = 40;

impl CaseId {
    /// The number with the lowest 40 of these bits.
    pub const fn from_bits(bits: u64) -> Self {
        Self(bits & ((1 << BITS) - 1))
    }

    /// Its 40 bits.
    pub const fn bits(self) -> u64 {
        self.0
    }

    /// The eight signs alone, as the journal has them.
    pub fn plain(self) -> String {
        base32::encode(self.0, SIGNS as u32)
    }

    /// Reads what the journal has: eight signs as they are written, and nothing else.
    pub fn from_plain(text: &str) -> Result<Self, CaseIdError> {
        let id = Self(number(text.chars())?);
        let signs = text.chars().count();
        if signs != SIGNS {
            return Err(CaseIdError::Length { signs });
        }
        let as_written = |sign: &char| base32::value(*sign).map(base32::sign) == Some(*sign);
        match text.chars().find(|sign| !as_written(sign)) {
            Some(sign) => Err(CaseIdError::Sign { sign }),
            None => Ok(id),
        }
    }

    /// Reads what somebody typed: in any case, with O for 0 and I or L for 1, with or without `HS`
    /// and dashes. The last sign must check the others.
    pub fn parse(text: &str) -> Result<Self, CaseIdError> {
        let dash = |sign: char| matches!(sign, '-' | '–' | '—' | '‑' | '−' | '.' | '_');
        let typed: Vec<char> = text
            .chars()
            .filter(|sign| !sign.is_whitespace() && !dash(*sign))
            .map(|sign| sign.to_ascii_uppercase())
            .collect();
        // H and S are signs as well: only the length tells whether they stand in front.
        let signs = match &typed[..] {
            [] => return Err(CaseIdError::Empty),
            ['H', 'S', rest @ ..] if typed.len() > SIGNS + 1 => rest,
            all => all,
        };
        let [number_signs @ .., check] = signs else { return Err(CaseIdError::Empty) };
        if number_signs.len() != SIGNS {
            return Err(CaseIdError::Length { signs: signs.len() });
        }
        let read = number(number_signs.iter().copied())?;
        if base32::checks(read, *check) { Ok(Self(read)) } else { Err(CaseIdError::Check) }
    }
}

fn number(mut signs: impl Iterator<Item = char>) -> Result<u64, CaseIdError> {
    signs.try_fold(0_u64, |so_far, sign| {
        let value = base32::value(sign).ok_or(CaseIdError::Sign { sign })?;
        Ok(so_far << 5 | value)
    })
}

/// As people see it: `HS-7K3M-92QD-X`.
impl fmt::Display for CaseId {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        let half = |bits| base32::encode(bits, 4);
        write!(to, "HS-{}-{}-{}", half(self.0 >> 20), half(self.0), base32::check(self.0))
    }
}

impl fmt::Debug for CaseId {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, to)
    }
}

impl TryFrom<String> for CaseId {
    type Error = CaseIdError;

    fn try_from(text: String) -> Result<Self, CaseIdError> {
        Self::from_plain(&text)
    }
}

impl From<CaseId> for String {
    fn from(id: CaseId) -> Self {
        id.plain()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn typed_numbers_are_read_leniently() {
        let id = CaseId::from_plain("7K3M92QD").unwrap();
        let shown = id.to_string();
        let check = shown.chars().last().unwrap();
        assert_eq!(shown, format!("HS-7K3M-92QD-{check}"));
        for typed in [
            shown.clone(),
            shown.to_lowercase(),
            shown.replace('-', ""),
            shown.replace('-', " "),
            shown.replace('-', "–"),
            format!("  {}  ", shown.trim_start_matches("HS-")),
            format!("7k3m92qd{check}"),
        ] {
            assert_eq!(CaseId::parse(&typed), Ok(id), "{typed}");
        }
        let zeros = CaseId::from_bits(1);
        assert_eq!(zeros.to_string(), "HS-0000-0001-1");
        assert_eq!(CaseId::parse("hs-oOo0-OooL-i"), Ok(zeros));
        let begins_so = CaseId::from_plain("HS000000").unwrap();
        let check = base32::check(begins_so.bits());
        assert_eq!(CaseId::parse(&format!("HS000000{check}")), Ok(begins_so));
        assert_eq!(CaseId::parse(&begins_so.to_string()), Ok(begins_so));
    }

    #[test]
    fn wrong_numbers_are_refused_with_their_reason() {
        for (typed, expected) in [
            ("", CaseIdError::Empty),
            (" - ", CaseIdError::Empty),
            ("7K3M92QD", CaseIdError::Length { signs: 8 }),
            ("HS-7K3M-92QD-XX", CaseIdError::Length { signs: 10 }),
            ("HS", CaseIdError::Length { signs: 2 }),
            ("7K3M92Q?0", CaseIdError::Sign { sign: '?' }),
            ("7K3M92QU0", CaseIdError::Sign { sign: 'U' }),
            ("HS-7K3M-92QĐ-0", CaseIdError::Sign { sign: 'Đ' }),
        ] {
            assert_eq!(CaseId::parse(typed), Err(expected), "{typed}");
        }
        for strict in ["7k3m92qd", "7K3M-92QD", "OK3M92QD", "7K3M92Q", ""] {
            assert!(CaseId::from_plain(strict).is_err(), "{strict}");
        }
    }

    #[test]
    fn every_slip_of_one_sign_and_every_exchange_of_neighbours_is_noticed() {
        for bits in [0, 1, 0x7_1234_5678, 0xff_ffff_ffff, 0x9a_bcde_f012] {
            let id = CaseId::from_bits(bits);
            let right: Vec<char> = id.to_string().replace('-', "").chars().skip(2).collect();
            for place in 0..right.len() {
                for sign in "0123456789ABCDEFGHJKMNPQRSTVWXYZ*~$=U".chars() {
                    let mut slipped = right.clone();
                    slipped[place] = sign;
                    let read = CaseId::parse(&slipped.iter().collect::<String>());
                    assert_eq!(read == Ok(id), sign == right[place], "{slipped:?}");
                    assert!(read == Ok(id) || read.is_err(), "{slipped:?}");
                }
                if let Some(next) = right.get(place + 1).filter(|next| **next != right[place]) {
                    let mut slipped = right.clone();
                    (slipped[place], slipped[place + 1]) = (*next, right[place]);
                    assert!(CaseId::parse(&slipped.iter().collect::<String>()).is_err());
                }
            }
        }
    }
}
