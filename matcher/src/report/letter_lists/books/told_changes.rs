//! Changes as sentences of a book tell them: “Cải chính năm sinh từ 1968 thành 1970”, “Bổ sung họ tên
//! cha: …”, “Đổi tên thành …”.
//!
//! Takes a text, gives what was changed, of whom, the old and the new value. Decided: a sentence that
//! names no field, or whose new value does not read as one, tells nothing.

use crate::normalise::parse_date;
use crate::plan::{Field, Role};
use crate::text::{fold, lower};

/// What a change is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum What {
    /// A whole value.
    Whole(Field),
    /// Some words of a name.
    PartOfName,
    /// The columns do not say.
    Unsaid,
}

/// A change that a book tells.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Change {
    /// Of whom; `None` if the sentence names nobody.
    pub of: Option<Role>,
    /// What.
    pub what: What,
    /// The value before; empty if it is not said.
    pub old: String,
    /// The value since; never empty.
    pub new: String,
}

/// What a phrase names, the longer phrases first; with marks, because “hộ” and “họ” are two words.
const PHRASES: &[(&str, What)] = &[
    ("họ và chữ đệm và tên", What::Whole(Field::Name)),
    ("họ chữ đệm và tên", What::Whole(Field::Name)),
    ("họ chữ đệm tên", What::Whole(Field::Name)),
    ("họ tên đệm và tên", What::Whole(Field::Name)),
    ("họ tên đệm tên", What::Whole(Field::Name)),
    ("ngày tháng năm sinh", What::Whole(Field::Dob)),
    ("họ và tên", What::Whole(Field::Name)),
    ("chữ đệm và tên", What::PartOfName),
    ("tên đệm và tên", What::PartOfName),
    ("ngày tháng sinh", What::Whole(Field::Dob)),
    ("họ tên", What::Whole(Field::Name)),
    ("chữ đệm", What::PartOfName),
    ("tên đệm", What::PartOfName),
    ("chữ lót", What::PartOfName),
    ("tên lót", What::PartOfName),
    ("ngày sinh", What::Whole(Field::Dob)),
    ("năm sinh", What::Whole(Field::Dob)),
    ("giới tính", What::Whole(Field::Sex)),
    ("dân tộc", What::Whole(Field::Ethnicity)),
    ("quốc tịch", What::Whole(Field::Nationality)),
    ("họ", What::PartOfName),
    ("tên", What::PartOfName),
];

/// Words that say of whom, with marks.
const OF: &[(&str, Role)] = &[
    ("cha", Role::Father),
    ("bố", Role::Father),
    ("mẹ", Role::Mother),
    ("chồng", Role::Husband),
    ("vợ", Role::Wife),
    ("con", Role::Own),
    ("trẻ", Role::Own),
];

/// Words that may stand between what is changed and its value.
const BETWEEN: &[&str] = &["của", "người", "phần", "về", "là", "từ", "thông", "tin"];

/// Folded words that end a value.
const AFTER: &[&str] =
    &["theo", "tai", "do", "vi", "can", "qd", "quyet", "trong", "va", "ngay", "so", "de", "cho"];

/// The changes that a text tells.
pub(super) fn changes(text: &str) -> Vec<Change> {
    let text = joined_headings(text);
    text.split([';', ',', '\n', '(', ')']).filter_map(of_clause).collect()
}

/// The field that a text names, if it names one, and of whom.
pub(super) fn named(text: &str) -> Option<(What, Option<Role>)> {
    let text = joined_headings(text);
    let words: Vec<String> = text.split_whitespace().map(bare).collect();
    what_of(&words).map(|(what, of, ..)| (what, of))
}

/// “Họ, chữ đệm, tên” is one thing.
fn joined_headings(text: &str) -> String {
    let mut text = text.to_owned();
    for (listed, joined) in [
        ("ọ, chữ đệm", "ọ chữ đệm"),
        ("ọ, tên đệm", "ọ tên đệm"),
        ("ọ, tên", "ọ tên"),
        ("đệm, tên", "đệm tên"),
        ("gày, tháng", "gày tháng"),
        ("háng, năm", "háng năm"),
    ] {
        text = text.replace(listed, joined);
    }
    text
}

/// A word in lower case without what surrounds it.
fn bare(word: &str) -> String {
    lower(word.trim_matches(|c: char| !c.is_alphanumeric()))
}

/// What words name, of whom, and from where to where they do.
fn what_of(words: &[String]) -> Option<(What, Option<Role>, usize, usize)> {
    let phrase = |from: usize| {
        PHRASES.iter().find_map(|(phrase, what)| {
            let count = phrase.split(' ').count();
            let said = words.get(from..from + count)?.join(" ");
            (said == *phrase).then_some((*what, count))
        })
    };
    let (from, (what, count)) =
        (0..words.len()).find_map(|from| phrase(from).map(|found| (from, found)))?;
    let (of, to) = whom(words, from + count);
    Some((what, of, from, to))
}

/// Of whom words from a place on speak, and where they end.
fn whom(words: &[String], mut at: usize) -> (Option<Role>, usize) {
    let mut of = None;
    while let Some(word) = words.get(at) {
        match OF.iter().find(|(name, _)| name == word) {
            Some((_, role)) if of.is_none() => of = Some(*role),
            _ if BETWEEN.contains(&word.as_str()) => {}
            _ => break,
        }
        at += 1;
    }
    (of, at)
}

fn of_clause(clause: &str) -> Option<Change> {
    let raw: Vec<&str> = clause.split_whitespace().collect();
    let words: Vec<String> = raw.iter().map(|word| bare(word)).collect();
    // “Thành” and “Sang” are names as well.
    let is_small = |at: usize| raw[at].starts_with(char::is_lowercase);
    let turns = |at: &usize| (words[*at] == "thành" || words[*at] == "sang") && is_small(*at);
    let turn = (0..words.len()).find(turns);
    let (said, after) = match turn {
        Some(turn) => (turn, turn + 1),
        // “Bổ sung họ tên cha: …”.
        None => {
            let colon = raw.iter().position(|word| word.ends_with(':') || *word == ":");
            let adds = clause_adds(&words);
            let after = adds.then(|| match colon {
                Some(colon) => colon + 1,
                None => what_of(&words).map_or_else(|| added(&words).1, |(.., to)| to),
            })?;
            (after, after)
        }
    };
    let before = words.get(..said)?;
    let (what, of, to) = match what_of(before) {
        Some((what, of, _, to)) => (what, of, to),
        // “Bổ sung cha: …” adds a name.
        None => match added(before) {
            (Some(of), to) => (What::Whole(Field::Name), Some(of), to),
            _ => return None,
        },
    };
    let old = raw.get(to.min(said)..said)?;
    let old = value(what, old).unwrap_or_default();
    let mut rest = raw.get(after..)?;
    while rest.first().is_some_and(|word| bare(word) == "là" || *word == ":") {
        rest = &rest[1..];
    }
    let new = value(what, rest)?;
    Some(Change { of, what, old, new })
}

fn clause_adds(words: &[String]) -> bool {
    words.windows(2).any(|pair| pair[0] == "bổ" && pair[1] == "sung")
}

/// Whom an addition names right behind it, and where the words end.
fn added(words: &[String]) -> (Option<Role>, usize) {
    let at = words.windows(2).position(|pair| pair[0] == "bổ" && pair[1] == "sung");
    at.map_or((None, words.len()), |at| whom(words, at + 2))
}

/// The value with which words begin.
fn value(what: What, words: &[&str]) -> Option<String> {
    /// The most words of a name or a date in words.
    const MOST: usize = 8;
    let trimmed = |word: &&str| word.trim_matches(['“', '”', '"', '\'', ':', '.']).to_owned();
    let is_date = what == What::Whole(Field::Dob);
    let of_value = |word: &&&str| {
        let folded = fold(word);
        let is_end = AFTER.contains(&folded.as_str()) && !word.starts_with(char::is_uppercase);
        if is_date {
            folded == "ngay" || !is_end
        } else {
            !is_end && word.trim_start_matches(['“', '"', '\'']).starts_with(char::is_uppercase)
        }
    };
    let words: Vec<String> = words.iter().take_while(of_value).take(MOST).map(trimmed).collect();
    if is_date {
        return (1..=words.len()).rev().find_map(|count| {
            let text = words[..count].join(" ");
            let text = text.strip_prefix("năm ").unwrap_or(&text);
            parse_date(text).filter(|date| !date.is_missing()).map(|date| date.to_string())
        });
    }
    let text = words.join(" ");
    (!text.is_empty()).then_some(text)
}

#[cfg(test)]
#[path = "told_changes_tests.rs"]
mod tests;
