//! Decodes VIQR, in which marks are punctuation after the letter: Nguye^~n Va(n An.
//!
//! The full stop, the question mark and the apostrophe are punctuation as well, so a word takes
//! them as marks only if that makes it a syllable; the same holds for a bracket that is closed
//! later. The other marks decode any word: Kro^ng is Krông.
//!
//! Decided: a lone vowel keeps its full stop (Nguyen Van A.), words with an @ are left alone, and a
//! backslash makes the next sign plain.

use std::borrow::Cow;

use Marks::{All, Sure, SureAndBracket};

use super::letters;
use super::syllable::is_syllable;

/// Longer runs are not words.
const LONGEST_RUN: usize = 48;

/// How many characters after a word are searched for a closing bracket.
const BRACKETED: usize = 64;

/// Decodes a text.
pub(super) fn decode(text: &str) -> Cow<'_, str> {
    if !text.contains(|c| is_mark(c) || matches!(c, 'd' | 'D')) {
        return Cow::Borrowed(text);
    }
    let mut decoded = String::with_capacity(text.len());
    let mut changed = false;
    for piece in runs(text) {
        match piece {
            Piece::Other(other) => decoded.push_str(other),
            Piece::Run(run, brackets) => {
                let start = decoded.len();
                decode_run(run, brackets, &mut decoded);
                changed |= decoded.get(start..) != Some(run);
            }
        }
    }
    if changed { Cow::Owned(decoded) } else { Cow::Borrowed(text) }
}

/// A run of the text that may be a word in VIQR.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Evidence<'a> {
    /// The run.
    pub run: &'a str,
    /// It has a mark that is not sentence punctuation.
    pub marked: bool,
    /// Its letters with their marks form a syllable.
    pub valid: bool,
}

/// The runs of a text, with what they say for VIQR.
pub(super) fn evidence(text: &str) -> impl Iterator<Item = Evidence<'_>> {
    runs(text).filter_map(|piece| {
        let Piece::Run(run, _) = piece else { return None };
        let signs: Vec<char> = run.chars().map(sign).collect();
        let mut marked = false;
        let mut at = 0;
        while let Some((letter, length)) = letter_at(&signs, at) {
            let sure = |mark: &char| matches!(mark, '^' | '(' | '+' | '~' | '`');
            marked |=
                letter.is_some() && signs.get(at..at + length).is_some_and(|s| s.iter().any(sure));
            at += length;
        }
        let valid = marked && is_syllable(trimmed(&convert(&signs, All)));
        Some(Evidence { run, marked, valid })
    })
}

enum Piece<'a> {
    /// A run; the flag tells whether an opening bracket in it is punctuation, because it is closed
    /// later.
    Run(&'a str, bool),
    Other(&'a str),
}

/// Splits a text into runs of letters with marks and what is between them.
fn runs(text: &str) -> impl Iterator<Item = Piece<'_>> {
    let mut rest = text;
    // Where the current word, up to the next space, ends: an e-mail or web address is skipped
    // whole.
    let mut mail_until = usize::MAX;
    let any_mail = text.contains('@') || text.contains("://") || text.contains("www.");
    std::iter::from_fn(move || {
        let first = rest.chars().next()?;
        let at_start = || rest.len() == text.len();
        let starts_word = any_mail
            && (at_start()
                || text
                    .get(..text.len() - rest.len())
                    .is_some_and(|b| b.ends_with(char::is_whitespace)));
        if starts_word {
            let word = rest.split(char::is_whitespace).next().unwrap_or_default();
            let mail = word.contains('@') || word.contains("://") || word.starts_with("www.");
            mail_until = if mail { rest.len() - word.len() } else { usize::MAX };
        }
        let run = first.is_ascii_alphabetic() && mail_until == usize::MAX;
        let length = if run {
            rest.find(|c: char| !c.is_ascii_alphabetic() && !is_mark(c)).unwrap_or(rest.len())
        } else if mail_until != usize::MAX && rest.len() > mail_until {
            rest.len() - mail_until
        } else {
            // Up to the next letter. Spaces end the word, so that the next one is examined.
            rest.find(|c: char| c.is_ascii_alphabetic()).unwrap_or(rest.len()).max(first.len_utf8())
        };
        let (piece, after) = rest.split_at_checked(length)?;
        rest = after;
        let brackets = || piece.contains('(') && after.chars().take(BRACKETED).any(|c| c == ')');
        Some(if run { Piece::Run(piece, brackets()) } else { Piece::Other(piece) })
    })
}

fn is_mark(c: char) -> bool {
    matches!(c, '^' | '(' | '+' | '*' | '`' | '\'' | '’' | '?' | '~' | '.' | '\\')
}

/// The sign that VIQR means: the horn has two, and programs turn the apostrophe into a curly one.
fn sign(c: char) -> char {
    match c {
        '*' => '+',
        '’' => '\'',
        c => c,
    }
}

fn decode_run(run: &str, brackets: bool, decoded: &mut String) {
    if !run.contains(is_mark) && !run.contains("dd") && !run.contains("DD") && !run.contains("Dd") {
        decoded.push_str(run);
        return;
    }
    let signs: Vec<char> = run.chars().map(sign).collect();
    let sure = if brackets { Sure } else { SureAndBracket };
    let mut rest = signs.as_slice();
    let mut written = run;
    loop {
        let short = rest.len() <= 2 && rest.last() == Some(&'.');
        if !short && rest.len() <= LONGEST_RUN {
            let full = convert(rest, All);
            if is_syllable(trimmed(&full)) {
                decoded.push_str(if full.is_ascii() { written } else { &full });
                return;
            }
        }
        // As in sentences: cut at the first sign that may be punctuation.
        let cut = (1..rest.len()).find(|at| cuts(rest, *at, brackets));
        let Some(cut) = cut.filter(|_| rest.len() <= LONGEST_RUN) else {
            decoded.push_str(&keep_or(convert(rest, sure), written));
            return;
        };
        let left = rest.get(..cut).unwrap_or_default();
        let (left_written, right_written) = split(written, cut);
        let converted = convert(left, All);
        let whole = is_syllable(&converted);
        decoded
            .push_str(&keep_or(if whole { converted } else { convert(left, sure) }, left_written));
        let (punctuation, right_written) = split(right_written, 1);
        decoded.push_str(punctuation);
        rest = rest.get(cut + 1..).unwrap_or_default();
        written = right_written;
        if rest.is_empty() {
            return;
        }
    }
}

/// Text in which nothing was decoded stays as written.
fn keep_or(converted: String, written: &str) -> String {
    if converted.is_ascii() { written.to_owned() } else { converted }
}

fn split(text: &str, chars: usize) -> (&str, &str) {
    let at = text.char_indices().nth(chars).map_or(text.len(), |(at, _)| at);
    text.split_at_checked(at).unwrap_or((text, ""))
}

/// Whether the sign at this position may be punctuation: a full stop, question mark or apostrophe
/// that does not follow a vowel's own mark, or an opening bracket.
fn cuts(signs: &[char], at: usize, brackets: bool) -> bool {
    let before = at.checked_sub(1).and_then(|b| signs.get(b));
    match signs.get(at) {
        Some('.' | '?' | '\'') => !matches!(before, Some('^' | '(' | '+' | '\\')),
        Some('(') => brackets && before != Some(&'\\'),
        _ => false,
    }
}

/// The word without punctuation after it.
fn trimmed(word: &str) -> &str {
    word.trim_end_matches(|c: char| !c.is_alphabetic())
}

/// Which marks to convert.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Marks {
    All,
    /// Those that are not punctuation.
    Sure,
    /// Those, plus the opening bracket.
    SureAndBracket,
}

fn convert(signs: &[char], marks: Marks) -> String {
    let mut converted = String::with_capacity(signs.len() + 4);
    let mut at = 0;
    let all = marks == All;
    while let Some((letter, length)) = letter_at(signs, at) {
        let written = signs.get(at..at + length).unwrap_or_default();
        let starts = at == 0 && signs.get(2).is_some_and(|next| "aeiouyAEIOUY".contains(*next));
        let unsure = match written {
            ['d' | 'D', _] => !starts,
            [_, '('] => marks == Sure,
            _ => matches!(written, [_, '.' | '?' | '\'']),
        };
        match letter {
            Some(letter) if all || !unsure => converted.push(letter),
            // The backslash itself is dropped only in words that are certainly VIQR.
            _ if all && matches!(written, ['\\', _]) => converted.extend(written.get(1)),
            _ => converted.extend(written),
        }
        at += length;
    }
    converted
}

/// The letter written at a position, the longest form first, and how many signs it takes.
fn letter_at(signs: &[char], at: usize) -> Option<(Option<char>, usize)> {
    let first = *signs.get(at)?;
    if first == '\\' {
        return Some((None, if signs.get(at + 1).is_some() { 2 } else { 1 }));
    }
    if !matches!(first.to_ascii_lowercase(), 'a' | 'e' | 'i' | 'o' | 'u' | 'y' | 'd') {
        return Some((None, 1));
    }
    if signs.get(at + 1).is_none_or(|next| !is_mark(*next) && !matches!(next, 'd' | 'D')) {
        return Some((None, 1));
    }
    for length in [3, 2] {
        let Some(written) = signs.get(at..at + length) else { continue };
        let mut key = [0; 3];
        for (place, sign) in key.iter_mut().zip(written) {
            *place = u8::try_from(*sign).unwrap_or(0);
        }
        if let Some(letter) = letters::viqr(key) {
            return Some((Some(letter), length));
        }
    }
    Some((None, 1))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: &str) {
        assert_eq!(decode(text), expected, "{text}");
    }

    #[test]
    fn words() {
        check("Nguye^~n Va(n An", "Nguyễn Văn An");
        check("NGUYE^~N VA(N AN", "NGUYỄN VĂN AN");
        check("DDa(.ng Thi. Phu+o+.ng", "Đặng Thị Phượng");
        check("Ddu+'c ddu+o*`ng", "Đức đường");
        check("xa~ Ta^n Phu', huye^.n Kro^ng Pa('c", "xã Tân Phú, huyện Krông Pắc");
        check("H'Mo^ng Ea H'leo", "H'Mông Ea H'leo");
        check("Nhu+ Y' Phu’", "Như Ý Phú");
        check("Kro^.ng Pa(h", "Krộng Păh");
    }

    #[test]
    fn punctuation() {
        check("la` ai? Xa~ so^' 3.", "là ai? Xã số 3.");
        check("Nguye^~n Va(n A.", "Nguyễn Văn A.");
        check("TP.Hue^', Q.1, P.Tho.", "TP.Huế, Q.1, P.Thọ");
        check("Tho.Xua^n", "Tho.Xuân");
        check("ba(con cu?a o^ng)", "ba(con của ông)");
        check("Pa(h)", "Pa(h)");
        check("hoa+la`@mail.vn a^m", "hoa+la`@mail.vn âm");
        check("add dd/mm Teddy", "add dd/mm Teddy");
        check("http://a`.vn tu+`", "http://a`.vn từ");
        check("thu+\\.", "thư.");
        check("", "");
        check(&"a.".repeat(5000), &"a.".repeat(5000));
    }

    #[test]
    fn plain_text_stays() {
        for text in ["Nguyen Van Hoan", "So 12, duong 3", "01/02/1990", "C++", "A (B)", "O'Brien"] {
            assert!(matches!(decode(text), Cow::Borrowed(_)), "{text}");
        }
    }
}
