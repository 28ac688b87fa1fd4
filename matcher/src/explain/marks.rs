//! Marks the characters in which two texts differ.
//!
//! The longest common subsequence stays unmarked (Hunt and McIlroy, 1976, in its plain form: values
//! are short). Letter case and Unicode form do not count.

use unicode_normalization::UnicodeNormalization as _;

use super::view::Span;
use crate::normalise::{IdNumber, ZeroRule, parse_date, parse_number, show_full};

/// The longest text that is marked, in pieces; work grows with the product of both lengths.
const LONGEST: usize = 400;

/// Both texts in spans, compared character by character.
pub fn mark(a: &str, b: &str) -> (Vec<Span>, Vec<Span>) {
    let pieces = |text: &str| text.nfc().map(String::from).collect();
    mark_pieces(pieces(a), pieces(b))
}

/// Both texts in spans, compared word by word: letters that two addresses happen to share mean
/// nothing.
pub(super) fn mark_words(a: &str, b: &str) -> (Vec<Span>, Vec<Span>) {
    mark_pieces(words(a), words(b))
}

/// Both dates in spans, with the differing part marked: day, month or year. Dates that are not
/// three numbers with separators stay unmarked, because their digits are elsewhere.
pub(super) fn mark_dates(a: &str, b: &str) -> (Vec<Span>, Vec<Span>) {
    let dates = parse_date(a).zip(parse_date(b)).filter(|(a, b)| a.is_full() && b.is_full());
    let (Some(parts_a), Some(parts_b), Some((x, y))) = (date_parts(a), date_parts(b), dates) else {
        return (plain(a), plain(b));
    };
    let differs = [x.day != y.day, x.month != y.month, x.year != y.year];
    let show = |parts: Vec<(String, Option<usize>)>| {
        let pieces: Vec<String> = parts.iter().map(|(piece, _)| piece.clone()).collect();
        spans(&pieces, |i| parts[i].1.is_some_and(|part| differs[part]))
    };
    (show(parts_a), show(parts_b))
}

/// A date's numbers and separators; each number with its position among day, month, year.
fn date_parts(text: &str) -> Option<Vec<(String, Option<usize>)>> {
    let pieces = words(text.trim());
    let numbers: Vec<usize> =
        (0..pieces.len()).filter(|&i| pieces[i].bytes().all(|b| b.is_ascii_digit())).collect();
    let [first, second, third] = numbers[..] else { return None };
    let order = if pieces[first].len() == 4 { [2, 1, 0] } else { [0, 1, 2] };
    let part = |i| [first, second, third].iter().position(|&n| n == i).map(|place| order[place]);
    Some(pieces.iter().enumerate().map(|(i, piece)| (piece.clone(), part(i))).collect())
}

/// Both numbers in spans, digit against digit from the right, so that lost zeros and separators do
/// not count. Numbers that are not both of 12 digits are not compared digit by digit.
pub(super) fn mark_numbers(a: &str, b: &str) -> (Vec<Span>, Vec<Span>) {
    let (IdNumber::Full(x), IdNumber::Full(y)) =
        (parse_number(a, ZeroRule::EACH), parse_number(b, ZeroRule::EACH))
    else {
        return (plain(a), plain(b));
    };
    let (x, y) = (show_full(x), show_full(y));
    let differing: Vec<bool> = x.bytes().zip(y.bytes()).map(|(x, y)| x != y).collect();
    let show = |text: &str| {
        let pieces: Vec<String> = text.trim().chars().map(String::from).collect();
        let digits = pieces.iter().filter(|p| p.bytes().all(|b| b.is_ascii_digit())).count();
        let mut place = differing.len().saturating_sub(digits);
        let marks: Vec<bool> = pieces
            .iter()
            .map(|piece| {
                let is_digit = piece.bytes().all(|b| b.is_ascii_digit());
                let differs = is_digit && differing.get(place).copied().unwrap_or(false);
                place += usize::from(is_digit);
                differs
            })
            .collect();
        spans(&pieces, |i| marks[i])
    };
    (show(a), show(b))
}

/// A text in one span without marks.
pub(super) fn plain(text: &str) -> Vec<Span> {
    if text.is_empty() { Vec::new() } else { vec![Span { text: text.to_owned(), differs: false }] }
}

/// Words and what separates them, in order.
fn words(text: &str) -> Vec<String> {
    let mut pieces: Vec<String> = Vec::new();
    let mut in_word = false;
    for c in text.nfc() {
        let is_word = c.is_alphanumeric() || c == '\'';
        match pieces.last_mut() {
            Some(piece) if is_word && in_word => piece.push(c),
            _ => pieces.push(c.to_string()),
        }
        in_word = is_word;
    }
    pieces
}

/// Compares the pieces; texts that are too long come back whole, marked if they differ.
fn mark_pieces(a: Vec<String>, b: Vec<String>) -> (Vec<Span>, Vec<Span>) {
    if a.len() > LONGEST || b.len() > LONGEST {
        let differs = a != b;
        return (spans(&a, |_| differs), spans(&b, |_| differs));
    }
    let (kept_a, kept_b) = common(&a, &b);
    (spans(&a, |i| !kept_a[i]), spans(&b, |i| !kept_b[i]))
}

/// Which pieces of each text belong to a longest common subsequence.
fn common(a: &[String], b: &[String]) -> (Vec<bool>, Vec<bool>) {
    let lower =
        |text: &[String]| -> Vec<String> { text.iter().map(|p| p.to_lowercase()).collect() };
    let (low_a, low_b) = (lower(a), lower(b));
    let width = b.len() + 1;
    let mut longest = vec![0_u16; (a.len() + 1) * width];
    for i in (0..a.len()).rev() {
        for j in (0..b.len()).rev() {
            longest[i * width + j] = if low_a[i] == low_b[j] {
                longest[(i + 1) * width + j + 1] + 1
            } else {
                longest[(i + 1) * width + j].max(longest[i * width + j + 1])
            };
        }
    }
    let (mut kept_a, mut kept_b) = (vec![false; a.len()], vec![false; b.len()]);
    let (mut i, mut j) = (0, 0);
    while i < a.len() && j < b.len() {
        if low_a[i] == low_b[j] {
            (kept_a[i], kept_b[j]) = (true, true);
            (i, j) = (i + 1, j + 1);
        } else if longest[(i + 1) * width + j] >= longest[i * width + j + 1] {
            i += 1;
        } else {
            j += 1;
        }
    }
    (kept_a, kept_b)
}

/// Joins pieces with equal marking into spans.
fn spans(pieces: &[String], differs: impl Fn(usize) -> bool) -> Vec<Span> {
    let mut spans: Vec<Span> = Vec::new();
    for (i, piece) in pieces.iter().enumerate() {
        match spans.last_mut() {
            Some(span) if span.differs == differs(i) => span.text.push_str(piece),
            _ => spans.push(Span { text: piece.clone(), differs: differs(i) }),
        }
    }
    spans
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown((a, b): (Vec<Span>, Vec<Span>)) -> (String, String) {
        let mark = |s: Span| if s.differs { format!("[{}]", s.text) } else { s.text };
        (a.into_iter().map(mark).collect(), b.into_iter().map(mark).collect())
    }

    fn check(found: (Vec<Span>, Vec<Span>), expected: (&str, &str)) {
        let (a, b) = shown(found);
        assert_eq!((a.as_str(), b.as_str()), expected);
    }

    #[test]
    fn by_character() {
        for (a, b, expected) in [
            ("Lê Văn An", "Lê Văn An", ("Lê Văn An", "Lê Văn An")),
            ("LÊ VĂN AN", "Lê Văn An", ("LÊ VĂN AN", "Lê Văn An")),
            ("Trần Thì Trâm", "Trần Thị Trâm", ("Trần Th[ì] Trâm", "Trần Th[ị] Trâm")),
            ("Lê Thi\u{323} Na", "Lê Thị Na", ("Lê Thị Na", "Lê Thị Na")),
            ("040064775252", "040064775225", ("0400647752[5]2", "04006477522[5]")),
            ("Nguyễn Cường", "Nguyễn Văn Cường", ("Nguyễn Cường", "Nguyễn [Văn ]Cường")),
            ("", "Lê", ("", "[Lê]")),
        ] {
            check(mark(a, b), expected);
        }
    }

    #[test]
    fn dates_by_part() {
        for (a, b, expected) in [
            ("1963-01-16", "16/01/1962", ("[1963]-01-16", "16/01/[1962]")),
            ("4/8/1964", "08/04/1964", ("[4]/[8]/1964", "[08]/[04]/1964")),
            ("1964", "08/04/1964", ("1964", "08/04/1964")),
        ] {
            check(mark_dates(a, b), expected);
        }
    }

    #[test]
    fn numbers_by_place() {
        for (a, b, expected) in [
            ("40 194 760 835", "040194670835", ("40 194 [76]0 835", "040194[67]0835")),
            ("080016514", "004159644756", ("080016514", "004159644756")),
        ] {
            check(mark_numbers(a, b), expected);
        }
    }

    #[test]
    fn addresses_by_word() {
        check(
            mark_words("Xóm 3, Xã Phong Nặm, Tỉnh Cao Bằng", "Tổ 1, Xã Hạ Lang, Tỉnh Cao Bằng"),
            (
                "[Xóm] [3], Xã [Phong] [Nặm], Tỉnh Cao Bằng",
                "[Tổ] [1], Xã [Hạ] [Lang], Tỉnh Cao Bằng",
            ),
        );
    }
}
