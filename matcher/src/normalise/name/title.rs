//! Titles and honorifics before a name, and how a column of names uses them.
//!
//! Takes the pieces of a cell, tells how many of them are titles. Decided: a title is stripped only
//! if it cannot be part of the name. A rank or a degree cannot; a word for a person (Ông, Bà, Anh)
//! can, so it needs a full name with a common surname after it, a sign in between, or a column in
//! which most names have one. Ông is a surname too and needs a longer name after it.

use std::sync::OnceLock;

use rustc_hash::{FxHashMap, FxHashSet};

use super::piece::Piece;
use crate::normalise::syllable::{Syllable, syllable};
use crate::tables;

/// How certain a title is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Sort {
    /// Never a part of a name.
    Rank,
    /// Letters that could be initials.
    Short,
    /// A word that is also a name.
    Word,
}

struct Title {
    words: Vec<Syllable>,
    sort: Sort,
}

/// The titles by the plain spelling of their first word, the longest first; and common surnames.
struct Titles {
    by_first: FxHashMap<String, Vec<Title>>,
    surnames: FxHashSet<String>,
}

fn titles() -> &'static Titles {
    static TABLE: OnceLock<Titles> = OnceLock::new();
    TABLE.get_or_init(|| {
        let mut by_first: FxHashMap<String, Vec<Title>> = FxHashMap::default();
        for (title, sort) in tables::rows(&tables::TITLES).filter_map(|line| line.split_once('\t'))
        {
            let words: Vec<Syllable> = title.split([' ', '/', '.']).map(syllable).collect();
            let sort = match sort {
                "word" => Sort::Word,
                "short" => Sort::Short,
                _ => Sort::Rank,
            };
            if let Some(first) = words.first().map(|word| word.plain.clone()) {
                by_first.entry(first).or_default().push(Title { words, sort });
            }
        }
        for titles in by_first.values_mut() {
            titles.sort_by_key(|title| std::cmp::Reverse(title.words.len()));
        }
        Titles {
            by_first,
            surnames: tables::rows(&tables::SURNAMES).map(|s| syllable(s).plain).collect(),
        }
    })
}

/// Whether a plain word begins a title, so that a cell needs a closer look.
pub(super) fn begins_title(plain: &str) -> bool {
    titles().by_first.contains_key(plain)
}

/// Whether a plain word is a common surname.
pub(super) fn is_surname(plain: &str) -> bool {
    titles().surnames.contains(plain)
}

/// How the names of a column are written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct TitleStyle {
    /// Most of them have a title.
    pub carried: bool,
}

impl TitleStyle {
    /// The style of a column, from its values: titles are the rule if at least three values, and
    /// more than half, begin with a title and continue. The surnames Châu and Chu count as Cháu and
    /// Chú only with their marks.
    pub fn of<T: AsRef<str>>(values: impl Iterator<Item = T>) -> TitleStyle {
        let (mut filled, mut titled) = (0_u32, 0_u32);
        for value in values {
            let value = value.as_ref().trim();
            let Some(first) = value.split([' ', '.', ':', '/']).next().filter(|w| !w.is_empty())
            else {
                continue;
            };
            filled += 1;
            // The longest first word of a title has seven letters.
            if first.len() <= 14 && first.len() < value.len() {
                let word = syllable(first);
                let found = titles().by_first.get(&word.plain).is_some_and(|titles| {
                    let marked =
                        |title: &Title| title.words.first().is_some_and(|t| t.full == word.full);
                    titles.iter().any(|title| {
                        title.words.len() == 1
                            && (marked(title) || word.full.is_ascii() && !is_surname(&word.plain))
                    })
                });
                titled += u32::from(found);
            }
        }
        TitleStyle { carried: titled >= 3 && titled * 2 > filled }
    }
}

/// How many pieces at the start are titles.
pub(super) fn leading(pieces: &[Piece<'_>], style: TitleStyle) -> usize {
    let mut taken = 0;
    let mut after_sign = false;
    while let Some(rest) = pieces.get(taken..).filter(|rest| rest.len() >= 2) {
        match first_title(rest, style, after_sign) {
            Some((words, sign)) => {
                taken += words;
                after_sign = sign;
            }
            None => break,
        }
    }
    taken
}

/// How many words the title at the start has, and whether a sign says that a title or a name
/// follows. `after_sign` says that such a sign came before.
fn first_title(pieces: &[Piece<'_>], style: TitleStyle, after_sign: bool) -> Option<(usize, bool)> {
    let first = syllable(pieces.first()?.text);
    titles().by_first.get(&first.plain)?.iter().find_map(|title| {
        let words = title.words.len();
        let (own, name) = pieces.split_at_checked(words)?;
        let agree = own.iter().zip(&title.words).all(|(piece, word)| {
            let found = syllable(piece.text);
            // Liệt sỹ is liệt sĩ.
            let full = |word: &Syllable| word.full.replace('y', "i");
            found.plain == word.plain && (found.full.is_ascii() || full(&found) == full(word))
        });
        let sign = own.last().is_some_and(|piece| matches!(piece.after, '.' | ':' | '/'));
        (agree && strips(title, own, name, style, after_sign || sign)).then_some((words, sign))
    })
}

/// Whether this title is stripped from this name.
fn strips(
    title: &Title,
    own: &[Piece<'_>],
    name: &[Piece<'_>],
    style: TitleStyle,
    sign: bool,
) -> bool {
    let plain = |place: usize| name.get(place).map(|piece| syllable(piece.text).plain);
    // Highland names begin with Y, A, H', K': Y Blô, H'Ngăn.
    let joined = |piece: &Piece<'_>| piece.text.contains(['\'', '’']);
    let highland = name.first().is_some_and(joined) || plain(0).is_some_and(|first| first == "y");
    let surname = plain(0).is_some_and(|first| is_surname(&first));
    let foreign = title.words.iter().all(|word| word.full.is_ascii());
    match title.sort {
        Sort::Rank => name.len() >= 2 || foreign && title.words.len() == 1 && !name.is_empty(),
        Sort::Short => name.len() >= 2 && (sign || surname || style.carried),
        Sort::Word => {
            let Some(word) = title.words.first() else { return false };
            let written = own.first().map(|piece| syllable(piece.text));
            let unmarked = written.is_some_and(|w| w.full.is_ascii()) && !word.full.is_ascii();
            // Châu and Chu without their marks.
            let name_too = unmarked && is_surname(&word.plain);
            if (sign || style.carried) && !name_too {
                return name.len() >= 2 || style.carried && !name.is_empty();
            }
            let middle = plain(1).is_some_and(|middle| ["van", "thi"].contains(&middle.as_str()));
            match word.plain.as_str() {
                _ if name_too => surname && middle && name.len() >= 3,
                "ong" => surname && name.len() >= 3 || highland,
                _ => (surname || highland) && name.len() >= 2,
            }
        }
    }
}
