//! Numbers as offices write them: the cells of a column in, [`Value`]s out.
//!
//! Takes text and number cells: 59.041, 59 041, 59,041, 1.234,5, 5,06%, 0.0506, 144 người. Decided:
//! a point or a comma groups thousands if it does so in most of a column's cells that have one, and
//! otherwise comes before decimals; what fits neither is not a number. A dash, “không” or nothing
//! is zero.

use super::value::{ONE, PLACES, Value};
use crate::read::CellKind;
use crate::text::fold;

/// The most digits before the decimals in a statistic.
const MOST_DIGITS: usize = 15;

/// The digits of a cell as written.
#[derive(Clone, Debug)]
pub(super) struct Written {
    /// Digits, points and commas.
    body: String,
    negative: bool,
    /// Whether a percent sign follows.
    pub percent: bool,
    /// Whether it is a numeric cell of the file: its point comes before decimals.
    pub number: bool,
}

impl Written {
    /// The digits of a cell; `None` if it is not a number.
    pub(super) fn of(kind: CellKind, text: &str) -> Option<Written> {
        if text.len() > 40 || !matches!(kind, CellKind::Number | CellKind::Text) {
            return None;
        }
        let text = text.trim().trim_end_matches('*').trim_end();
        let (negative, text) = match text.strip_prefix(['-', '−']) {
            Some(rest) => (true, rest.trim_start()),
            None => (false, text.strip_prefix('+').unwrap_or(text)),
        };
        let (percent, text) = match text.strip_suffix('%') {
            Some(rest) => (true, rest.trim_end()),
            None => (false, text),
        };
        // “144 người”, “12 hồ sơ”.
        let end = text.find(char::is_alphabetic).unwrap_or(text.len());
        let (text, unit) = (text.get(..end)?, text.get(end..)?);
        let worded = text.ends_with(' ') && unit.chars().all(is_of_words);
        if !unit.is_empty() && !worded {
            return None;
        }
        let body = without_spaces(text.trim_end())?;
        let digits = |b: u8| b.is_ascii_digit();
        let (first, last) = (body.bytes().next()?, body.bytes().next_back()?);
        let said = body.bytes().all(|b| digits(b) || b == b'.' || b == b',');
        (said && digits(first) && digits(last)).then_some(Written {
            body,
            negative,
            percent,
            number: kind == CellKind::Number,
        })
    }

    /// Whether this sign can group thousands in it; `None` if it lacks the sign or has another one.
    pub(super) fn groups_by(&self, sign: char) -> Option<bool> {
        let other = if sign == '.' { ',' } else { '.' };
        let plain = !self.number && !self.percent && !self.body.contains(other);
        (plain && self.body.contains(sign)).then(|| in_groups(&self.body, sign))
    }

    /// Whether it has decimals in the file.
    pub(super) fn is_fraction(&self) -> bool {
        self.number && self.body.contains('.')
    }

    /// The number of digits if it has nothing else, like a code or a small number.
    pub(super) fn bare_digits(&self) -> Option<usize> {
        self.body.bytes().all(|b| b.is_ascii_digit()).then_some(self.body.len())
    }

    /// The number, read in the style of its column.
    pub(super) fn value(&self, style: Style) -> Option<Value> {
        let body = self.body.as_str();
        let (points, commas) = (body.matches('.').count(), body.matches(',').count());
        let (group, point) = if self.number {
            (None, Some('.'))
        } else if points > 0 && commas > 0 {
            let point_last = body.rfind('.') > body.rfind(',');
            if point_last { (Some(','), Some('.')) } else { (Some('.'), Some(',')) }
        } else {
            let sign = if points > 0 { '.' } else { ',' };
            let grouping = if points > 0 { style.point_groups } else { style.comma_groups };
            // Several signs can only group thousands; before a percent sign, a single one comes
            // before decimals.
            if points + commas > 1 || grouping && !self.percent {
                (Some(sign), None)
            } else {
                (None, Some(sign))
            }
        };
        let (before, behind) = match point {
            Some(point) => body.split_once(point).unwrap_or((body, "")),
            None => (body, ""),
        };
        let mut before = before.to_owned();
        if let Some(group) = group {
            if before.contains(group) && !in_groups(&before, group) {
                return None;
            }
            before.retain(|c| c != group);
        }
        let all_digits = |text: &str| text.bytes().all(|b| b.is_ascii_digit());
        if before.len() > MOST_DIGITS || !all_digits(&before) || !all_digits(behind) {
            return None;
        }
        let mut micro = before.parse::<i128>().ok()?.checked_mul(ONE)?;
        let mut digits = behind.bytes().map(|b| i128::from(b - b'0'));
        let mut unit = ONE;
        for _ in 0..PLACES {
            unit /= 10;
            micro += digits.next().unwrap_or(0) * unit;
        }
        micro += i128::from(digits.next().is_some_and(|digit| digit >= 5));
        let mut decimals = behind.len().min(PLACES as usize) as u8;
        // Computed numbers have meaningless digits: 0.028100000000000003.
        while self.number
            && decimals > 0
            && micro % 10_i128.pow(PLACES + 1 - u32::from(decimals)) == 0
        {
            decimals -= 1;
        }
        if style.thousands && self.number && (1..=3).contains(&decimals) && micro < 1000 * ONE {
            (micro, decimals) = (micro * 1000, 0);
        }
        Some(Value::of_micro(if self.negative { -micro } else { micro }, decimals))
    }
}

/// What a column's cells tell about points and commas, and how its numbers are to be read.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Style {
    /// Whether a point groups thousands.
    pub point_groups: bool,
    /// Whether a comma groups thousands.
    pub comma_groups: bool,
    /// Whether decimals of numeric cells are thousands: 59.041 typed into a program that takes the
    /// point for a decimal one.
    pub thousands: bool,
}

/// Whether a cell says that there is nothing.
pub(super) fn is_blank(text: &str) -> bool {
    matches!(fold(text).as_str(), "" | "khong" | "khong co" | "ko")
        && text.chars().count() <= 12
        && !text.contains(['#', '?', '%'])
}

fn is_of_words(c: char) -> bool {
    c.is_alphabetic() || c == ' ' || c == '.'
}

/// Whether the sign comes before each group of three digits.
fn in_groups(body: &str, sign: char) -> bool {
    let mut groups = body.split(sign);
    let first = groups.next().unwrap_or("");
    (1..=3).contains(&first.len()) && !first.starts_with('0') && groups.all(|g| g.len() == 3)
}

/// Removes spaces that group thousands; `None` if they are anywhere else.
fn without_spaces(text: &str) -> Option<String> {
    let space = |c: char| c.is_whitespace() || c == '\'' || c == '’';
    if !text.contains(space) {
        return Some(text.to_owned());
    }
    let groups: Vec<&str> = text.split(space).collect();
    let last = groups.len().saturating_sub(1);
    let fits = groups.iter().enumerate().all(|(place, group)| {
        let whole = group.split([',', '.']).next().unwrap_or("");
        let length = if place == last { whole.len() } else { group.len() };
        if place == 0 { (1..=3).contains(&length) } else { length == 3 }
    });
    fits.then(|| groups.concat())
}
