//! The time of day that follows a date, as far as it may mean another day.
//!
//! Takes a text, gives the second of the day and how far the clock is from UTC. Decided: exports
//! write midnight in two ways that show the day before. Some seconds short of it, because the
//! clocks of 1899 that they count from differed by seconds from today's; and in UTC, where midnight
//! in Việt Nam is 17:00. In 1947-1955 and 1960-1975 the clocks of Sài Gòn, by which browsers
//! reckon, were an hour further ahead. Source: IANA time zones, Asia/Ho_Chi_Minh.

/// Seconds of an hour.
const HOUR: u32 = 3_600;

/// A time of day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Moment {
    /// Seconds since midnight.
    second: u32,
    /// Whether the text says that the clock is that of UTC; `None` if it says nothing.
    utc: Option<bool>,
}

impl Moment {
    /// The time in a text, with hours and minutes at least; `None` if there is none.
    pub(super) fn of(text: &str) -> Option<Moment> {
        let colon = text.find(':')?;
        let (before, after) = (text.get(..colon)?, text.get(colon + 1..)?);
        let reversed = before.bytes().rev().take_while(u8::is_ascii_digit).count();
        let hour: u32 = before.get(colon - reversed..)?.parse().ok().filter(|hour| *hour < 25)?;
        let (minute, rest) = number(after)?;
        let (second, rest) = match rest.strip_prefix(':').and_then(number) {
            Some((second, rest)) => (second, rest),
            None => (0, rest),
        };
        if minute > 59 || second > 60 {
            return None;
        }
        let fraction = |c: char| c.is_ascii_digit() || matches!(c, '.' | ',' | ' ');
        let rest = rest.trim_start_matches(fraction).trim_end();
        let (hour, utc) = match rest {
            "" => (hour, None),
            "Z" | "z" | "UTC" | "GMT" | "+00:00" | "+0000" | "+00" | "-00:00" => (hour, Some(true)),
            // SA and CH are what Windows writes in Vietnamese.
            "AM" | "am" | "SA" => (hour % 12, None),
            "PM" | "pm" | "CH" => (hour % 12 + 12, None),
            _ => (hour, Some(false)),
        };
        Some(Moment { second: hour * HOUR + minute * 60 + second, utc })
    }

    /// Whether it lies in the last minute of the day: what was meant is the midnight after it.
    pub(super) fn is_last_minute(self) -> bool {
        (24 * HOUR - 60..=24 * HOUR).contains(&self.second)
    }

    /// Whether it is midnight in Việt Nam, by the clock of UTC, in a year.
    pub(super) fn is_midnight_here(self, year: u16) -> bool {
        let hour_further = matches!(year, 1947..=1955 | 1959..=1975);
        let near = |hour: u32| self.second.abs_diff(hour * HOUR) < 60;
        self.utc != Some(false) && (near(17) || hour_further && near(16))
    }

    /// Whether the text says that the clock is that of UTC.
    pub(super) fn is_told_in_utc(self) -> bool {
        self.utc == Some(true)
    }
}

/// The number that a text begins with, and what follows it.
fn number(text: &str) -> Option<(u32, &str)> {
    let end = text.find(|c: char| !c.is_ascii_digit()).unwrap_or(text.len());
    Some((text.get(..end)?.parse().ok()?, text.get(end..)?))
}
