//! The numbers in a text that may be a date.
//!
//! Months written in English count as numbers. Letters that look like digits count as digits when
//! they are among them: “18/O4/1964”, “l2/3/1950”, “29/07/19S1”.

use crate::text::visible;

/// English months, by their first three letters.
const MONTHS: [&str; 12] =
    ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/// The first four numbers, and how many digits each has.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Numbers {
    pub(super) count: usize,
    pub(super) widths: [usize; 4],
    pub(super) parts: [u32; 4],
    /// Which of them was a month in letters.
    pub(super) month: Option<usize>,
}

impl Numbers {
    /// Scans a text. A fourth number begins the time of day, and nothing after it counts.
    pub(super) fn of(text: &str) -> Numbers {
        let mut found = Numbers::default();
        let text = visible(text);
        let words = text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
        for word in words {
            if found.count == 4 {
                break;
            }
            if word.bytes().all(|b| b.is_ascii_digit()) {
                found.add(word.chars());
            } else if let Some(month) = month(word) {
                found.month = found.month.or(Some(found.count));
                found.parts[found.count] = month;
                found.widths[found.count] = 2;
                found.count += 1;
            } else if word.contains(|c: char| c.is_ascii_digit()) {
                if word.chars().all(|c| digit(c).is_ascii_digit()) {
                    found.add(word.chars().map(digit));
                } else {
                    let runs = word.split(|c: char| !c.is_ascii_digit());
                    runs.filter(|run| !run.is_empty()).for_each(|run| found.add(run.chars()));
                }
            }
        }
        found
    }

    fn add(&mut self, digits: impl Iterator<Item = char>) {
        if self.count == self.parts.len() {
            return;
        }
        for digit in digits.filter_map(|c| c.to_digit(10)) {
            let part = &mut self.parts[self.count];
            *part = part.saturating_mul(10).saturating_add(digit);
            self.widths[self.count] += 1;
        }
        self.count += 1;
    }
}

/// A text without the time of day that stands in front of a date: “22h10 ngày 15/8/2023”, “lúc 05 giờ
/// 30 phút, ngày 18 tháng 01 năm 2023”.
pub(super) fn after_clock(text: &str) -> &str {
    let after = || {
        let at = text.find(|c: char| c.is_ascii_digit())?;
        let (_, rest) = digits(text.get(at..)?)?;
        let rest = rest.trim_start();
        let starts = |unit: &str| {
            let is_unit = rest.get(..unit.len()).is_some_and(|begin| begin.to_lowercase() == unit);
            is_unit.then(|| &rest[unit.len()..])
        };
        let rest = ["giờ", "gio", "h", "g"].into_iter().find_map(starts)?;
        if rest.starts_with(char::is_alphabetic) {
            return None;
        }
        let rest = match digits(rest.trim_start()) {
            // “22 giờ 15/8/2023” has no minutes.
            Some((_, rest)) if !rest.trim_start().starts_with(['/', '-', '.']) => rest,
            _ => rest,
        };
        rest.contains(|c: char| c.is_ascii_digit()).then_some(rest)
    };
    after().unwrap_or(text)
}

/// One or two digits at the beginning of a text, and what follows them.
fn digits(text: &str) -> Option<(&str, &str)> {
    let end = text.find(|c: char| !c.is_ascii_digit()).unwrap_or(text.len());
    (1..=2).contains(&end).then(|| text.split_at(end))
}

/// The digit that a letter stands for.
fn digit(c: char) -> char {
    match c {
        'o' | 'O' => '0',
        'l' | 'I' => '1',
        'Z' => '2',
        'S' => '5',
        'B' => '8',
        c => c,
    }
}

/// The month that a word of at least three letters names.
fn month(word: &str) -> Option<u32> {
    let first = word.get(..3)?.to_ascii_lowercase();
    let letters = word.bytes().all(|b| b.is_ascii_alphabetic());
    MONTHS.iter().position(|month| letters && *month == first).map(|place| place as u32 + 1)
}
