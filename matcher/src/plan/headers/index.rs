//! The words of all headers by what they begin with, so that a header is looked up once instead of
//! being compared with every one of a thousand. Built on first use.

use std::sync::OnceLock;

use rustc_hash::FxHashMap;

use super::code_kinds::{CODE_NOUNS, CodeKind, CodeWords};
use super::other::{OtherMeaning, TABLES};
use crate::plan::fields::{Field, HeaderWords};

/// The known headers.
#[derive(Default)]
pub(super) struct Index {
    /// Whole headers of fields.
    fields: FxHashMap<&'static str, Vec<(Field, u8)>>,
    /// Parts of headers of fields by their first word, each with its place in the field's list.
    field_parts: FxHashMap<&'static str, Vec<(&'static str, Field, usize)>>,
    /// Whole headers of something else.
    others: FxHashMap<&'static str, OtherMeaning>,
    /// Parts of such headers by their first word, each with its place in the tables.
    other_parts: FxHashMap<&'static str, Vec<(&'static str, OtherMeaning, usize)>>,
    /// Whole headers of codes.
    codes: FxHashMap<&'static str, CodeKind>,
    /// What codes are codes of, by its first word.
    code_parts: FxHashMap<&'static str, Vec<CodePart>>,
}

/// What a code is a code of.
struct CodePart {
    words: &'static str,
    kind: CodeKind,
    /// The words that may stand before it.
    nouns: &'static [&'static str],
}

/// The index.
pub(super) fn index() -> &'static Index {
    static INDEX: OnceLock<Index> = OnceLock::new();
    INDEX.get_or_init(Index::build)
}

/// The words of the fields that are looked for among all headers.
pub(super) fn words_by_field() -> impl Iterator<Item = (Field, &'static HeaderWords)> {
    let named = Field::ALL.into_iter().filter(|field| !field.is_carried());
    named.map(|field| (field, &field.profile().headers))
}

impl Index {
    fn build() -> Index {
        let mut index = Index::default();
        for (field, words) in words_by_field() {
            for (place, whole) in words.whole.iter().enumerate() {
                let score = 100 - place.min(20) as u8;
                index.fields.entry(whole).or_default().push((field, score));
            }
            for (place, part) in words.part.iter().enumerate() {
                let parts = index.field_parts.entry(first_word(part)).or_default();
                parts.push((part, field, place));
            }
        }
        for (place, row) in TABLES.into_iter().flatten().enumerate() {
            for whole in row.whole {
                index.others.entry(whole).or_insert(row.meaning);
            }
            for part in row.part {
                let parts = index.other_parts.entry(first_word(part)).or_default();
                parts.push((part, row.meaning, place));
            }
        }
        for &kind in CodeKind::ALL {
            let CodeWords { whole, .. } = kind.words();
            for whole in whole.iter() {
                index.codes.entry(whole).or_insert(kind);
            }
            for (nouns, words) in kind.phrases() {
                for words in words.iter().copied() {
                    let parts = index.code_parts.entry(first_word(words)).or_default();
                    parts.push(CodePart { words, kind, nouns });
                }
            }
        }
        index
    }

    /// The fields with this whole header, and how well each fits.
    pub(super) fn fields(&self, folded: &str) -> &[(Field, u8)] {
        self.fields.get(folded).map_or(&[], Vec::as_slice)
    }

    /// The fields of which a header contains words: for each the place in its list of the first
    /// such words, and where the words stand in the header.
    pub(super) fn fields_in(&self, folded: &str) -> Vec<(Field, usize, usize)> {
        let mut found: Vec<(Field, usize, usize)> = Vec::new();
        for (at, rest) in from_each_word(folded) {
            let parts = self.field_parts.get(first_word(rest)).into_iter().flatten();
            for &(_, field, place) in parts.filter(|(words, ..)| begins(rest, words)) {
                match found.iter_mut().find(|(other, ..)| *other == field) {
                    Some(known) => known.1 = known.1.min(place),
                    None => found.push((field, place, at)),
                }
            }
        }
        found.sort_unstable();
        found
    }

    /// What a whole header means that is no field's.
    pub(super) fn other(&self, folded: &str) -> Option<OtherMeaning> {
        self.others.get(folded).copied()
    }

    /// What a header means by words in it that name no field; of several meanings, the first in the
    /// tables.
    pub(super) fn other_in(&self, folded: &str) -> Option<OtherMeaning> {
        from_each_word(folded)
            .flat_map(|(_, rest)| {
                let parts = self.other_parts.get(first_word(rest)).into_iter().flatten();
                parts.filter(move |(words, ..)| begins(rest, words))
            })
            .min_by_key(|&&(_, _, place)| place)
            .map(|&(_, meaning, _)| meaning)
    }

    /// The kind of code that is called by this whole header.
    pub(super) fn code(&self, folded: &str) -> Option<CodeKind> {
        self.codes.get(folded).copied()
    }

    /// The kinds of codes that words of a header name, each with these words: “mã học sinh”.
    pub(super) fn codes_in<'a>(
        &self,
        folded: &'a str,
    ) -> impl Iterator<Item = (CodeKind, &'a str)> {
        from_each_word(folded).flat_map(move |(_, rest)| {
            let nouns = CODE_NOUNS.iter().filter(move |noun| begins(rest, noun));
            nouns.flat_map(move |noun| {
                let of_what = rest.get(noun.len() + 1..).unwrap_or_default();
                let parts = self.code_parts.get(first_word(of_what)).into_iter().flatten();
                let fit = move |part: &&CodePart| {
                    begins(of_what, part.words) && part.nouns.contains(noun)
                };
                parts.filter(fit).filter_map(move |part| {
                    Some((part.kind, rest.get(..noun.len() + 1 + part.words.len())?))
                })
            })
        })
    }
}

fn first_word(words: &str) -> &str {
    words.split(' ').next().unwrap_or(words)
}

/// Whether a text begins with these words, as whole words.
fn begins(text: &str, words: &str) -> bool {
    text.strip_prefix(words).is_some_and(|rest| rest.is_empty() || rest.starts_with(' '))
}

/// A text from each of its words on, with the position of the word.
fn from_each_word(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let starts = std::iter::once(0).chain(text.match_indices(' ').map(|(at, _)| at + 1));
    starts.filter_map(|at| text.get(at..).map(|rest| (at, rest)))
}
