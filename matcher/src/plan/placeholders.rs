//! What people write into a cell that has nothing to say: the one list, by field and shape.
//!
//! A cell with a placeholder is an empty cell everywhere: nothing is compared with it, found in it
//! or held against anybody. Decided: what a field may rightly hold is no placeholder in it. “Không”
//! is a religion and may be somebody's name, 0 may be a code; so tables of coded values are asked
//! first, and in the column of names only whole phrases count.

use unicode_normalization::UnicodeNormalization as _;

use super::fields::{Field, ValueKind};
use crate::text::{fold, visible};

/// Errors of spreadsheets as they stand in text: Excel's own.
const ERRORS: &[&str] = &[
    "#N/A",
    "#DIV/0!",
    "#VALUE!",
    "#REF!",
    "#NAME?",
    "#NUM!",
    "#NULL!",
    "#GETTING_DATA",
    "#SPILL!",
    "#CALC!",
    "#FIELD!",
    "#BLOCKED!",
    "#UNKNOWN!",
    "#CONNECT!",
    "#ERROR!",
];

/// Folded texts that say nothing in any field but a name.
const WORDS: &[&str] = &[
    "x",
    "xx",
    "xxx",
    "xxxx",
    "xxxxx",
    "k",
    "ko",
    "kg",
    "kco",
    "nt",
    "n a",
    "null",
    "none",
    "nil",
    "nan",
    "unknown",
    "undefined",
    "nhu tren",
    "trong",
    "de trong",
    "bo trong",
    "mo coi",
    "k co",
    "k ro",
    "k biet",
    "k nho",
    "k xd",
    "cho cap",
    "cho cap nhat",
    "cho bo sung",
    "cho xac minh",
    "cap nhat sau",
    "bo sung sau",
    "se bo sung",
    "se cap nhat",
    "not available",
    "no data",
];

/// Words that begin a phrase of at most four which says nothing: “chưa cấp”, “không nhớ số”.
const BEGINNINGS: &[&str] = &[
    "khong",
    "ko",
    "chua",
    "dang lam",
    "dang cap",
    "dang cap nhat",
    "dang bo sung",
    "dang cho",
    "dang xac minh",
];

/// Words that follow “không” or “chưa” where nothing is said of a father or mother. Whatever else
/// follows is a name of the family Khổng, with its tone or without.
const WHAT_IS_NOT: &[&str] = &[
    "ai", "biet", "bo", "cap", "cha", "co", "con", "cung", "duoc", "dat", "ghi", "hop", "khai",
    "me", "nguoi", "nho", "phai", "ro", "so", "ten", "thay", "thong", "tim", "xac",
];

/// Folded texts that say nothing even where a single word may be a name, and where “chưa” and
/// “không” begin values: “chưa lấy vợ”.
const PHRASES: &[&str] = &[
    "x",
    "xx",
    "xxx",
    "xxxx",
    "n a",
    "null",
    "none",
    "unknown",
    "undefined",
    "khong ro",
    "chua ro",
    "khong co",
    "chua co",
    "khong co ten",
    "chua co ten",
    "khong ten",
    "khong biet",
    "chua dat ten",
    "chua xac dinh",
    "khong xac dinh",
    "dang cap nhat",
    "dang bo sung",
    "chua cap nhat",
    "chua bo sung",
    "cho cap nhat",
    "cho bo sung",
    "not available",
    "no data",
    "khong nho",
    "k ro",
    "ko ro",
    "chua khai",
    "khong khai",
    "cho xac minh",
    "dang xac minh",
];

/// Dates that programs write for an empty cell, as the numbers in them without leading zeros.
const DATES: &[&str] = &[
    "1 1 1",
    // The days 0 and 1 of spreadsheets, of databases and of Access.
    "0 1 1900",
    "1900 1 0",
    "1 1 1900",
    "1900 1 1",
    "30 12 1899",
    "1899 12 30",
    "31 12 1899",
    "1899 12 31",
    "31 12 9999",
    "9999 12 31",
    "99 99 9999",
    "11 11 1111",
];

/// What R and pandas write for an empty cell; in small letters it is a name.
const NOT_AVAILABLE: &str = "NA";

/// Whether this is how a spreadsheet shows an error: Excel's own, and LibreOffice's by number.
pub fn is_error_text(text: &str) -> bool {
    let by_number =
        |code: &str| code.len() == 3 && code.bytes().all(|digit| digit.is_ascii_digit());
    ERRORS.contains(&text) || text.strip_prefix("Err:").is_some_and(by_number)
}

/// Whether a cell only says that there is nothing to say: a sign, an error, “không có”, “chưa rõ”,
/// “x”. Other texts with digits always say something.
pub fn says_nothing(text: &str) -> bool {
    const LONGEST: usize = 60;
    if text.len() > LONGEST {
        return false;
    }
    if text.bytes().any(|b| b.is_ascii_digit()) {
        return is_error_text(text.trim());
    }
    let folded = fold(text);
    folded.is_empty()
        || is_error_text(text.trim())
        || text.trim() == NOT_AVAILABLE
        || WORDS.contains(&folded.as_str())
        || folded.split(' ').count() <= 4 && BEGINNINGS.iter().any(|words| begins(&folded, words))
}

/// Whether a first word, folded, may begin a text of several words that says nothing.
pub fn may_begin_nothing(word: &str) -> bool {
    let first = |words: &&str| words.split(' ').next() == Some(word);
    WORDS.iter().chain(BEGINNINGS).any(first)
}

/// Whether a cell of a field stands for an empty one. A value that the table of a coded field knows
/// is not asked about here.
pub fn stands_for_nothing(field: Field, text: &str) -> bool {
    let text = visible(text);
    let text = text.trim();
    match field.profile().values {
        ValueKind::PersonName if is_an_office(text) => true,
        ValueKind::PersonName if field == Field::Name => {
            may_be_a_phrase(text) && (is_only_zeros(text) || is_a_phrase(text))
        }
        // A plus is a Rh factor.
        ValueKind::Coded(_) => text == NOT_AVAILABLE || !text.contains('+') && is_a_phrase(text),
        ValueKind::PersonName => {
            is_only_zeros(text) || says_nothing(text) && !may_be_of_the_family_khong(text)
        }
        ValueKind::Address => says_nothing(text) || is_only_zeros(text),
        ValueKind::Number | ValueKind::OldNumber => {
            says_nothing(text) || is_number_of_nobody(text) || has_lost_digits(text)
        }
        ValueKind::Age => says_nothing(text),
        ValueKind::Date => says_nothing(text) || is_date_of_nobody(text),
        ValueKind::Free if field == Field::OfficeCode => says_nothing(text) || is_only_zeros(text),
        ValueKind::Free => text.is_empty() || is_error_text(text),
    }
}

/// Whether a text begins as [`PHRASES`] and signs do; most names do not, and need no folding.
fn may_be_a_phrase(text: &str) -> bool {
    const LONGEST: usize = 40;
    let mut letters = text.bytes();
    text.len() <= LONGEST
        && match letters.next().map(|b| b.to_ascii_lowercase()) {
            Some(b'n') => !matches!(letters.next(), Some(b'g' | b'G' | b'h' | b'H')),
            Some(b'a'..=b'z') => {
                text.starts_with(['c', 'C', 'd', 'D', 'k', 'K', 'u', 'U', 'x', 'X'])
            }
            _ => true,
        }
        || is_error_text(text)
}

fn is_a_phrase(text: &str) -> bool {
    let folded = fold(text);
    folded.is_empty() || is_error_text(text) || PHRASES.contains(&folded.as_str())
}

/// Whether an office stands where a person is named: “UBND xã Phình Hồ” gives a foundling to be adopted.
fn is_an_office(text: &str) -> bool {
    let may_begin = text.starts_with(['u', 'U', 'ủ', 'Ủ']);
    may_begin && {
        let folded = fold(text);
        begins(&folded, "ubnd") || begins(&folded, "uy ban")
    }
}

/// Whether a text of several words that begins as “không” does is rather the name of one of the
/// family Khổng.
fn may_be_of_the_family_khong(text: &str) -> bool {
    const SURNAME: [char; 5] = ['k', 'h', 'ổ', 'n', 'g'];
    let folded = fold(text);
    let mut words = folded.split(' ');
    let has_tone = || text.to_lowercase().nfc().take(SURNAME.len()).eq(SURNAME);
    words.next() == Some("khong")
        && words.next().is_some_and(|next| has_tone() || !WHAT_IS_NOT.contains(&next))
}

fn begins(folded: &str, words: &str) -> bool {
    let rest = folded.strip_prefix(words);
    rest.is_some_and(|rest| rest.is_empty() || rest.starts_with(' '))
}

fn is_only_zeros(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|b| b == b'0')
}

/// Whether digits, with signs between them or not, are no number but a way to fill the cell: zeros,
/// one digit repeated as often as a number is long, or a run up or down the keyboard.
pub fn is_number_of_nobody(text: &str) -> bool {
    /// The shortest number that a list asks for has 8 digits, if it lost a zero.
    const SHORTEST: usize = 8;
    let (mut count, mut zeros, mut same, mut up, mut down) = (0_usize, true, true, true, true);
    let mut last: Option<u8> = None;
    for byte in text.bytes() {
        match byte {
            b'0'..=b'9' => {
                let digit = byte - b'0';
                if let Some(last) = last {
                    same &= digit == last;
                    up &= digit == (last + 1) % 10;
                    down &= last == (digit + 1) % 10;
                }
                (count, zeros, last) = (count + 1, zeros && digit == 0, Some(digit));
                if !(zeros || same || up || down) {
                    return false;
                }
            }
            b' ' | b'.' | b'-' | b'/' | b',' | b'\'' | b'"' => {}
            _ => return false,
        }
    }
    count > 0 && (zeros || count >= SHORTEST)
}

/// Whether a text is a date that programs and people write for none: zeros, or one of a few days.
pub fn is_date_of_nobody(text: &str) -> bool {
    const LONGEST: usize = 40;
    let numbers = || text.split(|c: char| !c.is_ascii_digit()).filter(|part| !part.is_empty());
    if text.len() > LONGEST || numbers().next().is_none() {
        return false;
    }
    let mut letters = text.bytes().filter(u8::is_ascii_alphabetic);
    // 1900-01-01T00:00:00Z, 1/1/1900 12:00:00 AM.
    if !text.is_ascii() || letters.any(|letter| !b"TZAM".contains(&letter)) {
        return false;
    }
    if numbers().all(|part| part.bytes().all(|b| b == b'0')) {
        return true;
    }
    DATES.iter().any(|date| {
        let mut found = numbers().map(|part| match part.trim_start_matches('0') {
            "" => "0",
            part => part,
        });
        date.split(' ').all(|part| found.next() == Some(part))
    })
}

/// Whether a text is a long number in powers of ten, 4,01E+10: its other digits are lost.
pub fn has_lost_digits(text: &str) -> bool {
    let text = text.trim();
    let Some((mantissa, power)) = text.split_once(['E', 'e']) else { return false };
    let power = power.strip_prefix('+').unwrap_or(power);
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
    let (whole, rest) = mantissa.split_once([',', '.']).unwrap_or((mantissa, "0"));
    whole.len() == 1
        && digits(whole)
        && digits(rest)
        && (1..=2).contains(&power.len())
        && digits(power)
}
