//! The words of names: a word as written in; its spelling with marks and tone, and its plain
//! spelling, out. Each is stored once.
//!
//! Decided: what a name needs to know about a word again and again (whether it has a mark, begins a
//! title, is keystrokes) is computed once per spelling, because a list of a million people has a
//! few thousand words.

use rustc_hash::FxHashMap;
use serde::{Deserialize, Serialize};

use super::cell::is_plain;
use super::looks::looks;
use super::sound::sound;
use super::word::Word;
use super::{note, title};
use crate::hash::hash_text;
use crate::normalise::keystrokes;
use crate::normalise::syllable::syllable;
use crate::read::legacy::is_syllable;

/// A word in one way of writing it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Written {
    /// The word; `None` if it has no letter that counts.
    pub(super) word: Option<Word>,
    /// Whether it consists only of letters.
    pub(super) plain: bool,
    /// Whether it begins with a capital.
    pub(super) large: bool,
    /// Whether it begins with a small letter.
    pub(super) small: bool,
}

/// A spelling with its marks.
#[derive(Clone, Debug, Serialize, Deserialize)]
struct Full {
    text: String,
    plain: u32,
    marked: bool,
    /// For keystrokes, the syllable and the strength of the evidence; strength 0 for a word known
    /// to be a word as it stands.
    typed: Option<(u32, u8)>,
}

/// A spelling without marks.
#[derive(Clone, Debug, Serialize, Deserialize)]
struct Plain {
    text: String,
    /// The set of its letters.
    letters: u32,
    /// What it looks like, as a hash.
    looks: u32,
    /// What it sounds like, as a hash.
    sounds: u32,
    /// It is no syllable, or one letter: no word of a usual name.
    odd: bool,
    junior: bool,
    title: bool,
    /// It has digits after its letters.
    numbered: bool,
    /// It is a lone consonant: not a Vietnamese syllable but an abbreviated word.
    initial: bool,
}

/// All words of the names of one side, or of both.
#[derive(Debug, Default, Serialize, Deserialize)]
pub(super) struct Spellings {
    full: Vec<Full>,
    plain: Vec<Plain>,
    #[serde(skip)]
    full_ids: FxHashMap<String, u32>,
    #[serde(skip)]
    plain_ids: FxHashMap<String, u32>,
    #[serde(skip)]
    written: FxHashMap<String, Written>,
}

impl Spellings {
    /// A word seen before, by how it is written.
    pub(super) fn known(&self, written: &str) -> Option<Written> {
        self.written.get(written).copied()
    }

    /// A word by how it is written; `point` says that a full stop follows.
    pub(super) fn word(&mut self, written: &str, point: bool) -> Option<Word> {
        let found = match self.known(written) {
            Some(found) => found,
            None => self.read(written),
        };
        found.word.map(|word| {
            let short = point && self.plain_text(word.plain).len() <= 3;
            Word { cut: word.cut || short, ..word }
        })
    }

    fn read(&mut self, written: &str) -> Written {
        let keys = syllable(written);
        let word = (!keys.plain.is_empty()).then(|| {
            let full = self.add(keys.full, keys.plain);
            if self.full[full as usize].typed.is_none()
                && let Some(typed) = keystrokes::decode(written)
            {
                let keys = syllable(&typed.syllable);
                let meant = self.add(keys.full, keys.plain);
                self.full[full as usize].typed = Some((meant, typed.weight));
            }
            self.whole(full)
        });
        let found = Written {
            word,
            plain: is_plain(written) && !written.contains(char::is_whitespace),
            large: written.starts_with(char::is_uppercase),
            small: written.starts_with(char::is_lowercase),
        };
        self.written.insert(written.to_owned(), found);
        found
    }

    /// The id of a spelling by its two texts.
    fn add(&mut self, full: String, plain: String) -> u32 {
        if let Some(&id) = self.full_ids.get(&full) {
            return id;
        }
        let plain = self.add_plain(plain);
        let id = self.full.len() as u32;
        self.full_ids.insert(full.clone(), id);
        let marked = !full.is_ascii();
        self.full.push(Full { text: full, plain, marked, typed: None });
        id
    }

    fn add_plain(&mut self, text: String) -> u32 {
        if let Some(&id) = self.plain_ids.get(&text) {
            return id;
        }
        let id = self.plain.len() as u32;
        self.plain_ids.insert(text.clone(), id);
        let digits = text.ends_with(|c: char| c.is_ascii_digit());
        self.plain.push(Plain {
            letters: text.chars().fold(0, |letters, c| letters | letter(c)),
            looks: (hash_text(&looks(&text)) >> 32) as u32,
            sounds: (hash_text(&sound(&text)) >> 32) as u32,
            odd: text.len() == 1 || !is_syllable(&text),
            junior: note::is_junior(&text),
            title: title::begins_title(&text),
            numbered: digits && text.contains(char::is_alphabetic),
            initial: text.len() == 1 && !"aeiouy".contains(text.as_str()),
            text,
        });
        id
    }

    /// The word of a spelling that no full stop abbreviates.
    pub(super) fn whole(&self, full: u32) -> Word {
        let plain = self.full[full as usize].plain;
        Word { full, plain, cut: self.plain[plain as usize].initial }
    }

    /// What the keystrokes of a word were typed for, and the strength of the evidence.
    pub(super) fn typed(&self, word: Word) -> Option<(u32, u8)> {
        self.full[word.full as usize].typed
    }

    /// Settles that a word is not keystrokes.
    pub(super) fn settle(&mut self, word: Word) {
        let full = &mut self.full[word.full as usize];
        full.typed = full.typed.map(|_| (word.full, 0));
    }

    /// Whether a spelling carries a vowel mark, a đ or a tone.
    pub(super) fn is_marked(&self, full: u32) -> bool {
        self.full[full as usize].marked
    }

    /// Whether the name needs a closer look: it may begin with a title or end with a note.
    pub(super) fn is_doubtful(&self, words: &[Word]) -> bool {
        let plain = |word: &Word| &self.plain[word.plain as usize];
        words.first().is_some_and(|first| plain(first).title)
            || words.last().is_some_and(|last| plain(last).junior)
    }

    /// Whether a word has digits after its letters.
    pub(super) fn is_numbered(&self, word: Word) -> bool {
        self.plain[word.plain as usize].numbered
    }

    pub(super) fn plain_text(&self, plain: u32) -> &str {
        &self.plain[plain as usize].text
    }

    /// The set of a plain spelling's letters: one bit for each of a to z, a few for all others.
    pub(super) fn letters(&self, plain: u32) -> u32 {
        self.plain[plain as usize].letters
    }

    /// What a plain spelling looks like; equal for spellings that a scan does not tell apart.
    pub(super) fn looks(&self, plain: u32) -> u32 {
        self.plain[plain as usize].looks
    }

    /// What a plain spelling sounds like; equal for spellings that some region does not tell apart.
    pub(super) fn sounds(&self, plain: u32) -> u32 {
        self.plain[plain as usize].sounds
    }

    /// Whether a plain spelling is no syllable, or one letter.
    pub(super) fn is_odd(&self, plain: u32) -> bool {
        self.plain[plain as usize].odd
    }

    pub(super) fn plain_words(&self) -> u32 {
        self.plain.len() as u32
    }

    pub(super) fn full_text(&self, full: u32) -> &str {
        &self.full[full as usize].text
    }

    /// The letters, vowel marks and tones of all full words.
    pub(super) fn full_texts(&self) -> impl Iterator<Item = &str> {
        self.full.iter().map(|full| full.text.as_str())
    }

    /// Rebuilds the lookup tables, which deserialised spellings lack.
    pub(super) fn index_all(&mut self) {
        let ids = |texts: &mut dyn Iterator<Item = &String>| texts.cloned().zip(0..).collect();
        self.full_ids = ids(&mut self.full.iter().map(|full| &full.text));
        self.plain_ids = ids(&mut self.plain.iter().map(|plain| &plain.text));
    }

    /// Merges the spellings of others; returns their new ids, by old id.
    pub(super) fn take_in(&mut self, others: Spellings) -> Vec<u32> {
        let Spellings { full, plain, .. } = others;
        let ids: Vec<u32> = full
            .iter()
            .map(|full| self.add(full.text.clone(), plain[full.plain as usize].text.clone()))
            .collect();
        for (other, &id) in full.iter().zip(&ids) {
            let own = &mut self.full[id as usize].typed;
            *own = own.or(other.typed.map(|(meant, says)| (ids[meant as usize], says)));
        }
        ids
    }
}

/// The bit of a letter in a set of letters; i and y share one, because people write one for the
/// other.
fn letter(c: char) -> u32 {
    let place = match c {
        'y' => 'i' as u32 - 'a' as u32,
        'a'..='z' => c as u32 - 'a' as u32,
        _ => 26 + c as u32 % 6,
    };
    1 << place
}
