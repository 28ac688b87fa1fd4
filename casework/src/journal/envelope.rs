//! When and by whom: the two things that every entry says and that casework cannot know itself.

use std::fmt;

use serde::{Deserialize, Serialize};

/// A moment as RFC 3339 writes it, with its offset: `2026-12-01T09:12:33+07:00`. It is kept as it
/// was given; nothing is ordered by it, since clocks of two offices differ.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Time(String);

/// The name of who did something: 1 to 100 characters of one line, without blanks at its ends.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct By(String);

/// Why text is no moment or no name.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum EnvelopeError {
    /// Not a moment with its offset, or not one of the calendar.
    #[error("`{0}` is not a moment as RFC 3339 writes it, with an offset")]
    Time(String),
    /// Empty, too long, of several lines, or with blanks at its ends.
    #[error("a name has 1 to 100 characters of one line, without blanks at its ends")]
    Name,
}

impl Time {
    /// The moment that this text is.
    pub fn new(text: &str) -> Result<Self, EnvelopeError> {
        match is_moment(text.as_bytes()) {
            Some(true) => Ok(Self(text.to_owned())),
            _ => Err(EnvelopeError::Time(text.to_owned())),
        }
    }

    /// The moment as it was given.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Its day as it was where it was written: `2026-12-01`.
    pub fn day(&self) -> &str {
        self.0.get(..10).unwrap_or_default()
    }
}

impl By {
    /// The name that this text is.
    pub fn new(text: &str) -> Result<Self, EnvelopeError> {
        let fits = (1..=100).contains(&text.chars().count())
            && text.trim() == text
            && !text.chars().any(char::is_control);
        if fits { Ok(Self(text.to_owned())) } else { Err(EnvelopeError::Name) }
    }

    /// The name as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// `None` where the text is too short or something other than a digit stands where one must.
fn is_moment(text: &[u8]) -> Option<bool> {
    let number = |from: usize, to: usize| {
        text.get(from..to)?.iter().try_fold(0_u32, |so_far, sign| {
            sign.is_ascii_digit().then(|| so_far * 10 + u32::from(sign - b'0'))
        })
    };
    let (year, month, day) = (number(0, 4)?, number(5, 7)?, number(8, 10)?);
    let (hour, minute, second) = (number(11, 13)?, number(14, 16)?, number(17, 19)?);
    let between = [(4, b'-'), (7, b'-'), (10, b'T'), (13, b':'), (16, b':')];
    let mut right = between.iter().all(|(place, sign)| text.get(*place) == Some(sign));
    right &= (1..=12).contains(&month) && (1..=days(year, month)).contains(&day);
    right &= hour < 24 && minute < 60 && second < 60;
    let mut offset = 19;
    if text.get(offset) == Some(&b'.') {
        let digits = text.iter().skip(20).take_while(|sign| sign.is_ascii_digit()).count();
        right &= (1..=9).contains(&digits);
        offset = 20 + digits;
    }
    match text.get(offset)? {
        b'Z' => Some(right && text.len() == offset + 1),
        b'+' | b'-' => {
            let (hours, minutes) =
                (number(offset + 1, offset + 3)?, number(offset + 4, offset + 6)?);
            right &= text.get(offset + 3) == Some(&b':') && text.len() == offset + 6;
            Some(right && hours < 24 && minutes < 60)
        }
        _ => Some(false),
    }
}

fn days(year: u32, month: u32) -> u32 {
    let leap = year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
    match month {
        2 if leap => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

impl fmt::Display for Time {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        to.write_str(&self.0)
    }
}

impl fmt::Display for By {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        to.write_str(&self.0)
    }
}

impl TryFrom<String> for Time {
    type Error = EnvelopeError;

    fn try_from(text: String) -> Result<Self, EnvelopeError> {
        Self::new(&text)
    }
}

impl From<Time> for String {
    fn from(time: Time) -> Self {
        time.0
    }
}

impl TryFrom<String> for By {
    type Error = EnvelopeError;

    fn try_from(text: String) -> Result<Self, EnvelopeError> {
        Self::new(&text)
    }
}

impl From<By> for String {
    fn from(by: By) -> Self {
        by.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn moments_have_an_offset_and_are_of_the_calendar() {
        for right in [
            "2026-12-01T09:12:33+07:00",
            "2026-12-01T09:12:33Z",
            "2026-12-01T09:12:33.123Z",
            "2028-02-29T00:00:00-11:30",
            "2000-02-29T23:59:59.123456789+00:00",
        ] {
            let time = Time::new(right).unwrap();
            assert_eq!((time.as_str(), time.day()), (right, &right[..10]));
        }
        for wrong in [
            "",
            "2026-12-01",
            "2026-12-01T09:12:33",
            "2026-12-01T09:12+07:00",
            "2026-12-01 09:12:33+07:00",
            "2026-12-01t09:12:33z",
            "2026-12-01T09:12:33+0700",
            "2026-12-01T09:12:33+07:00 ",
            "2026-12-01T09:12:33+24:00",
            "2026-12-01T09:12:33.Z",
            "2026-12-01T09:12:33.1234567890Z",
            "2026-13-01T09:12:33Z",
            "2026-00-01T09:12:33Z",
            "2026-02-29T09:12:33Z",
            "2100-02-29T09:12:33Z",
            "2026-04-31T09:12:33Z",
            "2026-12-01T24:00:00Z",
            "2026-12-01T09:60:00Z",
            "2026-12-01T09:12:60Z",
            "2026-12-0１T09:12:33Z",
            "26-12-01T09:12:33Z",
        ] {
            assert_eq!(Time::new(wrong), Err(EnvelopeError::Time(wrong.to_owned())));
        }
    }

    #[test]
    fn names_are_of_one_line() {
        let longest = "ờ".repeat(100);
        for right in ["Lò Thị Mai", "A", &longest] {
            assert_eq!(By::new(right).unwrap().as_str(), right);
        }
        let too_long = "ờ".repeat(101);
        for wrong in ["", " ", " Mai", "Mai ", "Lò\nMai", "Lò\u{7}Mai", &too_long] {
            assert_eq!(By::new(wrong), Err(EnvelopeError::Name), "{wrong:?}");
        }
    }
}
