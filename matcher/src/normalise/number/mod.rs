//! Personal numbers (12 digits) and old identity numbers (9 digits), with lost leading zeros
//! restored.
//!
//! There is no check digit. A number cell loses its leading zeros: 11 digits lack one; 10 digits
//! lack two if the result has an existing province (001 to 009 begin with two zeros). Source of the
//! structure: Decree 137/2015, article 13; Circular 59/2021.

mod other;
mod structure;
#[cfg(test)]
mod tests;

pub use other::signs;
pub use structure::{Structure, province};

use serde::{Deserialize, Serialize};

use crate::plan::{Field, is_number_of_nobody, stands_for_nothing};
use crate::text::visible;

/// What a number cell holds.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum IdNumber {
    /// Nothing.
    #[default]
    Missing,
    /// Twelve digits, whatever they mean.
    Full(u64),
    /// Nine digits.
    Old(u32),
    /// Eleven digits that are no number with a lost zero: one digit of twelve is missing.
    Short(u64),
    /// Thirteen digits: one is too many.
    Long(u64),
    /// A number of no Vietnamese shape, its signs packed into one number.
    Other(u64),
    /// Any other text.
    Unreadable,
}

/// Province codes of birth registration below 010, which lose two zeros. Source: Circular 07/2016,
/// annex.
const TWO_ZERO_PROVINCES: [u64; 5] = [1, 2, 4, 6, 8];

impl IdNumber {
    /// The 12-digit number.
    pub fn full(self) -> Option<u64> {
        match self {
            IdNumber::Full(number) => Some(number),
            _ => None,
        }
    }

    /// Whether it is a number of 12 digits with a known beginning.
    pub fn is_plausible(self) -> bool {
        self.full().is_some_and(is_plausible)
    }

    /// Whether it is a number of 12 or 9 digits.
    pub fn is_whole(self) -> bool {
        matches!(self, IdNumber::Full(_) | IdNumber::Old(_))
    }

    /// The number of no Vietnamese shape, packed.
    pub fn other(self) -> Option<u64> {
        match self {
            IdNumber::Other(number) => Some(number),
            _ => None,
        }
    }

    /// The 9-digit number.
    pub fn old(self) -> Option<u32> {
        match self {
            IdNumber::Old(number) => Some(number),
            _ => None,
        }
    }
}

/// Whether numbers of a column get lost zeros back. This is decided for the column as a whole: in a
/// column of social-insurance or phone numbers, a few look like personal numbers by chance.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ZeroRule {
    /// Numbers of 11 digits lack one zero.
    pub eleven: bool,
    /// Numbers of 10 digits lack two.
    pub ten: bool,
    /// Numbers that end in many zeros lost their digits.
    pub rounded: bool,
}

impl ZeroRule {
    /// Each number by itself, if nothing is known about its column.
    pub const EACH: ZeroRule = ZeroRule { eleven: true, ten: true, rounded: false };

    /// The rule of a column, from its values: a length gets its zeros back if at least four in five
    /// such numbers then have the structure of a personal number. Numbers were rounded if there are
    /// at least three and four in five end in zeros.
    pub fn of<T: AsRef<str>>(values: impl Iterator<Item = T>) -> ZeroRule {
        // For 10 and for 11 digits, how many fit and how many do not.
        let mut counts = [[0_u32; 2]; 2];
        let mut rounded = [0_u32; 2];
        for value in values {
            let text = value.as_ref().trim();
            let digits = text.bytes().filter(u8::is_ascii_digit).count();
            if digits >= 9 && !is_number_of_nobody(text) {
                rounded[usize::from(!is_rounded(text))] += 1;
            }
            if digits != 10 && digits != 11 || text.chars().any(char::is_alphabetic) {
                continue;
            }
            let fits = parse_number(text, ZeroRule::EACH).is_plausible();
            counts[digits - 10][usize::from(!fits)] += 1;
        }
        let holds = |[fit, other]: [u32; 2]| fit >= other.saturating_mul(4);
        ZeroRule {
            ten: holds(counts[0]),
            eleven: holds(counts[1]),
            rounded: rounded[0] >= 3 && holds(rounded),
        }
    }
}

/// Reads a number. Separators (spaces, dots, hyphens, apostrophes) are skipped.
pub fn parse_number(text: &str, zeros: ZeroRule) -> IdNumber {
    if text.is_empty() {
        return IdNumber::Missing;
    }
    if let Some(number) = twelve_digits(text) {
        return IdNumber::Full(number);
    }
    let text = &*visible(text);
    match parse_digits(without_decimals(text), zeros) {
        IdNumber::Unreadable if stands_for_nothing(Field::Number, text) => IdNumber::Missing,
        IdNumber::Unreadable => match letters_read(text) {
            Some(digits) if is_number_of_nobody(&digits) => IdNumber::Missing,
            Some(digits) => parse_digits(&digits, ZeroRule::EACH),
            None => match within_text(text) {
                IdNumber::Unreadable => {
                    other::pack(text).map_or(IdNumber::Unreadable, IdNumber::Other)
                }
                number => number,
            },
        },
        // Told only for the few that may be placeholders.
        _ if is_number_of_nobody(text) => IdNumber::Missing,
        _ if zeros.rounded && is_rounded(text) => IdNumber::Missing,
        number => number,
    }
}

/// The number of a cell that holds 12 digits and nothing else, as nearly all do; `None` if they may
/// be a placeholder.
fn twelve_digits(text: &str) -> Option<u64> {
    let digits: &[u8; 12] = text.as_bytes().try_into().ok()?;
    let mut value = 0;
    for digit in digits {
        if !digit.is_ascii_digit() {
            return None;
        }
        value = value * 10 + u64::from(digit - b'0');
    }
    let [first, second, ..] = digits;
    // Zeros, one digit repeated, and runs; also a number that may have been rounded.
    let doubtful = first.abs_diff(*second) <= 1 && is_number_of_nobody(text);
    (!doubtful && value % ROUND != 0).then_some(value)
}

/// A number that lost digits on its way through a cell of numbers ends in as many zeros.
const ROUND: u64 = 100_000;

/// Whether a number has only zeros where its own digits are lost: 4,01E+10 that was saved again.
fn is_rounded(text: &str) -> bool {
    let digits = || text.bytes().filter(u8::is_ascii_digit);
    digits().count() >= 9 && digits().rev().take_while(|b| *b == b'0').count() >= 5
}

/// A number without the “.0” that programs append when they take it for a quantity.
fn without_decimals(text: &str) -> &str {
    let cut = text.trim().strip_suffix(".0").or_else(|| text.trim().strip_suffix(",0"));
    cut.filter(|number| number.len() >= 8 && number.bytes().all(|b| b.is_ascii_digit()))
        .unwrap_or(text)
}

/// The digits of a number in which letters stand for some of them: 04O064775252, or an old number
/// with one that begins with no letter of a document's series. `None` if it is no such number.
fn letters_read(text: &str) -> Option<String> {
    /// The fewest signs of a number that must be digits themselves.
    const OWN_DIGITS: usize = 6;
    let mut digits = String::with_capacity(text.len());
    let mut own = 0;
    for c in text.chars().filter(|c| !is_separator(*c)) {
        own += usize::from(c.is_ascii_digit());
        digits.push(match c {
            '0'..='9' => c,
            'O' | 'o' => '0',
            'l' | 'I' | '|' => '1',
            'Z' | 'B' | 'S' | 'z' | 's' if digits.is_empty() => return None,
            'Z' | 'z' => '2',
            'S' | 's' => '5',
            'B' => '8',
            _ => return None,
        });
    }
    (own >= OWN_DIGITS && matches!(digits.len(), 9 | 12)).then_some(digits)
}

/// What may stand between the digits of a number.
fn is_separator(c: char) -> bool {
    matches!(c, ' ' | '.' | '-' | '\'' | '’' | '`' | '"' | ',' | '\t' | '\n' | '\r')
}

/// The only number of 12 digits in a text, else the only one of 9: “CCCD số 004… do Cục Cảnh sát
/// cấp”.
fn within_text(text: &str) -> IdNumber {
    let runs = || text.split(|c: char| !c.is_ascii_digit()).filter(|run| !run.is_empty());
    let several = text.contains(['/', ';', '|', '(', ',', '\n']);
    if !text.contains(char::is_alphabetic) && !text.starts_with('=') && !several {
        return IdNumber::Unreadable;
    }
    let only = |length: usize| {
        let mut of_length = runs().filter(|run| run.len() == length);
        of_length.next().filter(|_| of_length.next().is_none())
    };
    // 04X064775252 is no old number: what stands beside its letter belongs to it.
    let alone = |run: &&str| {
        let words = text.split(|c: char| !c.is_alphanumeric());
        let own = words.filter(|word| word.contains(*run));
        own.flat_map(str::bytes).filter(u8::is_ascii_digit).count() == run.len()
    };
    match only(12).or_else(|| only(9).filter(alone)) {
        None => IdNumber::Unreadable,
        Some(run) if is_number_of_nobody(run) => IdNumber::Missing,
        Some(run) => parse_digits(run, ZeroRule::EACH),
    }
}

fn parse_digits(text: &str, zeros: ZeroRule) -> IdNumber {
    let mut value: u64 = 0;
    let mut digits = 0;
    let mut first = None;
    for c in text.chars() {
        match c {
            '0'..='9' => {
                digits += 1;
                first.get_or_insert(c);
                if digits > 18 {
                    return IdNumber::Unreadable;
                }
                value = value * 10 + u64::from(c as u8 - b'0');
            }
            c if is_separator(c) => {}
            _ => return IdNumber::Unreadable,
        }
    }
    let lost_zeros = first != Some('0');
    match digits {
        0 => IdNumber::Missing,
        // An unknown province means a wrong digit: the number is compared, and the slip reported.
        12 => IdNumber::Full(value),
        // A phone number with its country code also has 11 digits, but not the century of a living
        // person.
        11 if zeros.eleven && lost_zeros && is_plausible(value) && of_the_living(value) => {
            IdNumber::Full(value)
        }
        10 if zeros.ten
            && lost_zeros
            && TWO_ZERO_PROVINCES.contains(&(value / 1_000_000_000))
            && of_the_living(value) =>
        {
            IdNumber::Full(value)
        }
        8 | 9 => IdNumber::Old(value as u32),
        11 => IdNumber::Short(value),
        13 => IdNumber::Long(value),
        _ => IdNumber::Unreadable,
    }
}

/// Whether the digit for century and sex is one of the 1900s or 2000s.
fn of_the_living(number: u64) -> bool {
    number / 100_000_000 % 10 <= 3
}

/// The number as it is printed on a card.
pub fn show_full(number: u64) -> String {
    format!("{number:012}")
}

/// Whether its first three digits are a province or a country.
fn is_plausible(number: u64) -> bool {
    Structure::of(number).is_known_prefix()
}
