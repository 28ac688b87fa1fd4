//! A cell with a name: which of its words are the name, and which are a second name.
//!
//! Takes the text, gives its pieces: words with the character that follows each. Decided: text in
//! brackets or after a word like "tức" or "bí danh" is a second name and kept aside, unless it is a
//! note (dates, "đã chết", "con ông Nam"); notes, numbers before and after the name, and titles are
//! left out. Nothing here changes what lists show.

use unicode_normalization::char::is_combining_mark;

use super::note::{cut_numbers, is_note, said_behind, without_tail};
use super::piece::Piece;
use super::title::{self, TitleStyle};
use crate::layout::name_alone;
use crate::text::{fold, is_invisible, lower};

/// The names in a cell.
#[derive(Debug, Default)]
pub(super) struct Cell<'a> {
    /// The name.
    pub(super) name: Vec<Piece<'a>>,
    /// A second name; often empty.
    pub(super) other: Vec<Piece<'a>>,
}

/// Words that introduce a second name, folded, the longest first.
const MARKERS: &[&str] = &[
    "con goi la",
    "hay goi la",
    "thuong goi la",
    "ten thuong goi la",
    "ten thuong goi",
    "ten goi khac",
    "ten thuong dung",
    "goi theo ten khac la",
    "ten khac la",
    "ten that la",
    "con goi",
    "thuong goi",
    "ten khac",
    "ten that",
    "ten cu",
    "bi danh",
    "biet danh",
    "phap danh",
    "the danh",
    "ten goi",
    "tuc danh",
    "tuc la",
    "tuc goi",
    "biet hieu",
    "tuc",
    "tu",
    "hay",
    "aka",
    "alias",
];

/// Markers that are also names. They count only in lower case or before a full name; Tú is always a
/// name.
const NAMES_TOO: &[&str] = &["tức", "tự", "hay"];

/// Whether a cell holds only words and spaces, at most four words, none in lower case beside
/// capitalised ones: then there is no sign, note or second name to look for.
pub(super) fn is_plain(text: &str) -> bool {
    let (mut words, mut inside, mut large) = (0, false, false);
    for c in text.chars() {
        if c.is_alphabetic() || is_joined(c) || is_combining_mark(c) {
            if !inside {
                words += 1;
                large |= c.is_uppercase();
                if words > 4 || large && c.is_lowercase() {
                    return false;
                }
            }
            inside = true;
        } else if c.is_whitespace() {
            inside = false;
        } else {
            return false;
        }
    }
    true
}

/// The names in a cell, read in the style of its column.
pub(super) fn read(text: &str, style: TitleStyle) -> Cell<'_> {
    let (mut name, brackets) = pieces(without_tail(name_alone(text)));
    if name.is_empty() {
        // The whole name is in brackets.
        let inside = brackets.iter().find(|inside| !is_note(inside));
        return Cell { name: inside.map(|i| pieces(i).0).unwrap_or_default(), ..Cell::default() };
    }
    let mut cell = Cell::default();
    if let Some((marker, words)) = marker(&name) {
        cell.other = name.split_off(marker + words);
        // No other marker precedes a name after "tức".
        cell.other.drain(..markers_at(&cell.other).unwrap_or(0));
        name.truncate(marker);
    }
    let numbered = cut_numbers(&mut name);
    if let Some(at) = said_behind(&name, numbered) {
        name.truncate(at);
    }
    name.drain(..title::leading(&name, style));
    if cell.other.is_empty() {
        let found = brackets.into_iter().find(|inside| !is_note(inside));
        cell.other = found.map(|inside| pieces(inside).0).unwrap_or_default();
        cell.other.drain(..markers_at(&cell.other).unwrap_or(0));
    }
    cell.other.drain(..title::leading(&cell.other, TitleStyle::default()));
    cell.name = name;
    cell
}

/// The words outside brackets, and the text of each pair of brackets.
fn pieces(text: &str) -> (Vec<Piece<'_>>, Vec<&str>) {
    let (mut words, mut brackets) = (Vec::with_capacity(4), Vec::new());
    let (mut depth, mut start, mut opened) = (0_u32, None, 0);
    for (at, c) in text.char_indices().chain(std::iter::once((text.len(), ' '))) {
        if depth == 0 && is_letter(c) {
            start.get_or_insert(at);
            continue;
        }
        if let Some(from) = start.take() {
            words.push(Piece { text: &text[from..at], after: c });
        }
        match c {
            // A bracket that is never closed is a slip and hides no words.
            '(' if text[at..].contains(')') => depth += 1,
            '[' if text[at..].contains(']') => depth += 1,
            '{' if text[at..].contains('}') => depth += 1,
            ')' | ']' | '}' => {
                if depth == 1 {
                    brackets.push(&text[opened..at]);
                }
                depth = depth.saturating_sub(1);
                continue;
            }
            _ => continue,
        }
        if depth == 1 {
            opened = at + c.len_utf8();
        }
    }
    (words, brackets)
}

/// The position of a marker for a second name, and how many words it has.
fn marker(pieces: &[Piece<'_>]) -> Option<(usize, usize)> {
    (2..pieces.len().saturating_sub(1)).find_map(|at| {
        let rest = pieces.get(at..)?;
        let words = markers_at(rest)?;
        let [first, ..] = rest else { return None };
        let behind = rest.get(words..).filter(|behind| !behind.is_empty())?;
        let small = first.text.starts_with(char::is_lowercase)
            && pieces.first().is_some_and(|name| name.text.starts_with(char::is_uppercase));
        let full = || {
            behind.len() >= 2 && behind.first().is_some_and(|w| title::is_surname(&fold(w.text)))
        };
        let name_too = |word: &&&str| fold(word) == fold(first.text);
        let Some(word) = NAMES_TOO.iter().find(name_too).filter(|_| words == 1) else {
            return Some((at, words));
        };
        let said = lower(first.text) == *word;
        (said && (small || full()) || first.text.is_ascii() && small).then_some((at, words))
    })
}

/// How many words at the start are a marker for a second name.
fn markers_at(pieces: &[Piece<'_>]) -> Option<usize> {
    let folded: Vec<String> = pieces.iter().take(5).map(|piece| fold(piece.text)).collect();
    MARKERS.iter().find_map(|marker| {
        let words = marker.split(' ').count();
        let agree = words < pieces.len() && marker.split(' ').eq(folded.iter().take(words));
        agree.then_some(words)
    })
}

fn is_letter(c: char) -> bool {
    c.is_alphanumeric() || is_joined(c) || is_combining_mark(c)
}

/// Characters that only join the parts of a word: apostrophes (H'Mông) and invisible characters.
fn is_joined(c: char) -> bool {
    matches!(c, '\'' | '’' | '‘' | 'ʼ' | '`') || is_invisible(c)
}
