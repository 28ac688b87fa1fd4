//! Names of people as sequences of words, each distinct name kept once and spoken of by its id.
//!
//! A cell's titles, notes and numbers are left out ([`cell`]), a second name in it is kept aside,
//! and keystrokes of Telex and VNI are read as what they were typed for ([`keystrokes`]). Two cells
//! that spell a name with the same letters, marks and tones have one id, whatever their case, spaces,
//! Unicode form or tone position; the raw texts stay in the tables. Comparing names is then comparing
//! ids first and words only where ids differ.

mod cell;
mod display;
mod note;
#[cfg(test)]
mod tests;
mod title;

use rustc_hash::FxHashMap;

use super::keystrokes;
use super::syllable::syllable;
use cell::{Cell, Piece};

pub use display::display_name;
pub use title::TitleStyle;

/// A distinct name; [`Names::MISSING`] for an empty cell.
pub type NameId = u32;

/// One word of a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Word {
    /// The spelling with marks and tone, as an id.
    pub full: u32,
    /// The spelling without marks, as an id.
    pub plain: u32,
    /// Whether it was shortened to its first letters: "Ng.", "V.".
    pub cut: bool,
}

#[derive(Clone, Copy, Debug, Default)]
struct Entry {
    start: u32,
    end: u32,
    plain_key: u32,
    marked: bool,
    /// A second name in the same cell.
    other: NameId,
}

/// All distinct names of both sides.
#[derive(Debug)]
pub struct Names {
    words: Vec<Word>,
    entries: Vec<Entry>,
    full: Vec<String>,
    plain: Vec<String>,
    full_ids: FxHashMap<String, u32>,
    plain_ids: FxHashMap<String, u32>,
    plain_of_full: Vec<u32>,
    /// For each full spelling that can be keystrokes: the syllable, and how much the keys say; 0 for
    /// a word that is known to be one as it stands.
    typed: Vec<Option<(u32, u8)>>,
    as_typed: bool,
    spelled: FxHashMap<String, u32>,
    by_text: FxHashMap<String, NameId>,
    /// As above, of columns whose names carry titles.
    by_titled_text: FxHashMap<String, NameId>,
    by_words: FxHashMap<(Vec<Word>, NameId), NameId>,
    plain_keys: FxHashMap<Vec<u32>, u32>,
}

impl Default for Names {
    fn default() -> Names {
        Names {
            words: Vec::new(),
            // Id 0 is the missing name.
            entries: vec![Entry::default()],
            full: Vec::new(),
            plain: Vec::new(),
            full_ids: FxHashMap::default(),
            plain_ids: FxHashMap::default(),
            plain_of_full: Vec::new(),
            typed: Vec::new(),
            as_typed: false,
            spelled: FxHashMap::default(),
            by_text: FxHashMap::default(),
            by_titled_text: FxHashMap::default(),
            by_words: FxHashMap::default(),
            plain_keys: FxHashMap::from_iter([(Vec::new(), 0)]),
        }
    }
}

impl Names {
    /// The id of an empty cell.
    pub const MISSING: NameId = 0;

    /// Whether names from now on are taken as they are typed, and their words are no keystrokes later
    /// either: the registry's, for Coor is a surname there and not Cổ.
    pub fn take_as_typed(&mut self, as_typed: bool) {
        self.as_typed = as_typed;
    }

    /// The id of a cell's name; the cell is read once for each distinct text.
    pub fn intern(&mut self, text: &str) -> NameId {
        self.intern_in(text, TitleStyle::default())
    }

    /// As [`Names::intern`], of a column of this style.
    pub fn intern_in(&mut self, text: &str, style: TitleStyle) -> NameId {
        let known = if style.carried { &self.by_titled_text } else { &self.by_text };
        if let Some(&id) = known.get(text) {
            return id;
        }
        let id = self.read(text, style);
        let known = if style.carried { &mut self.by_titled_text } else { &mut self.by_text };
        known.insert(text.to_owned(), id);
        id
    }

    /// The id of a distinct text.
    fn read(&mut self, text: &str, style: TitleStyle) -> NameId {
        if cell::is_plain(text) {
            let mut words: Vec<Word> = Vec::with_capacity(4);
            words.extend(text.split_whitespace().filter_map(|word| self.word(word, false)));
            let plain = |word: Option<&Word>| word.map(|word| self.plain_text(word.plain));
            let junior = plain(words.last()).is_some_and(note::is_junior);
            if !junior && !plain(words.first()).is_some_and(title::begins_title) {
                return self.add(words, Names::MISSING);
            }
        }
        let Cell { name, other } = cell::read(text, style);
        let other = self.words_of(&other);
        let other = self.add(other, Names::MISSING);
        let name = self.words_of(&name);
        self.add(name, other)
    }

    fn words_of(&mut self, pieces: &[Piece<'_>]) -> Vec<Word> {
        pieces.iter().filter_map(|piece| self.word(piece.text, piece.after == '.')).collect()
    }

    /// The id of a sequence of words with a second name beside it.
    fn add(&mut self, mut words: Vec<Word>, other: NameId) -> NameId {
        if words.is_empty() {
            return Names::MISSING;
        }
        if words.iter().any(|word| self.typed[word.full as usize].is_some()) {
            self.retype(&mut words);
        }
        self.cut_digits(&mut words);
        let key = (words, other);
        if let Some(&id) = self.by_words.get(&key) {
            return id;
        }
        let words = &key.0;
        let plain: Vec<u32> = words.iter().map(|w| w.plain).collect();
        let next_key = self.plain_keys.len() as u32;
        let plain_key = *self.plain_keys.entry(plain).or_insert(next_key);
        let start = self.words.len() as u32;
        self.words.extend_from_slice(words);
        let marked = words.iter().any(|w| has_marks(&self.full[w.full as usize]));
        let end = start + words.len() as u32;
        self.entries.push(Entry { start, end, plain_key, marked, other });
        let id = (self.entries.len() - 1) as NameId;
        self.by_words.insert(key, id);
        id
    }

    /// Reads keystrokes as syllables where the name shows that they are some: two signs in a name
    /// with a Vietnamese surname or a marked word, or four in any.
    fn retype(&mut self, words: &mut [Word]) {
        if self.as_typed {
            for word in words {
                self.typed[word.full as usize] = Some((word.full, 0));
            }
            return;
        }
        let typed = |word: &Word| self.typed[word.full as usize];
        let says: u32 = words.iter().filter_map(typed).map(|(_, says)| u32::from(says)).sum();
        let Some(first) = words.first() else { return };
        let surname =
            |full: u32| title::is_surname(self.plain_text(self.plain_of_full[full as usize]));
        let vietnamese = words.iter().any(|word| has_marks(&self.full[word.full as usize]))
            || surname(typed(first).map_or(first.full, |(full, _)| full));
        if says >= 4 || says >= 2 && vietnamese {
            for word in words {
                if let Some((full, 1..)) = typed(word) {
                    let plain = self.plain_of_full[full as usize];
                    *word = Word { full, plain, cut: false };
                }
            }
        }
    }

    /// Takes the digits off the end of a name: "Tám2" tells people apart as "Tám 2" does.
    fn cut_digits(&mut self, words: &mut [Word]) {
        let Some(last) = words.last_mut() else { return };
        let plain = self.plain_text(last.plain);
        if plain.ends_with(|c: char| c.is_ascii_digit()) && plain.contains(char::is_alphabetic) {
            let letters: String =
                self.full_text(last.full).chars().filter(|c| !c.is_ascii_digit()).collect();
            if let Some(word) = self.word(&letters, false) {
                *last = word;
            }
        }
    }

    /// Number of distinct names, the missing one among them.
    pub fn len(&self) -> usize {
        self.entries.len()
    }

    /// Whether only the missing name is known.
    pub fn is_empty(&self) -> bool {
        self.entries.len() == 1
    }

    /// The words of a name, surname first.
    pub fn words(&self, name: NameId) -> &[Word] {
        let entry = self.entries[name as usize];
        &self.words[entry.start as usize..entry.end as usize]
    }

    /// An id that all names with the same plain words in the same order share.
    pub fn plain_key(&self, name: NameId) -> u32 {
        self.entries[name as usize].plain_key
    }

    /// Number of distinct plain names.
    pub fn plain_len(&self) -> usize {
        self.plain_keys.len()
    }

    /// Whether any word carries a mark or tone.
    pub fn is_marked(&self, name: NameId) -> bool {
        self.entries[name as usize].marked
    }

    /// The second name that the cell gives, in brackets or behind a word like "tức".
    pub fn other(&self, name: NameId) -> Option<NameId> {
        let other = self.entries[name as usize].other;
        (other != Names::MISSING).then_some(other)
    }

    /// A plain word's letters.
    pub fn plain_text(&self, plain: u32) -> &str {
        &self.plain[plain as usize]
    }

    /// A full word's letters, vowel marks and tones.
    pub fn full_text(&self, full: u32) -> &str {
        &self.full[full as usize]
    }

    fn word(&mut self, spelling: &str, point: bool) -> Option<Word> {
        let full = match self.spelled.get(spelling) {
            Some(&full) => full,
            None => {
                let full = self.spelling(spelling);
                if self.typed[full as usize].is_none()
                    && let Some(typed) = keystrokes::decode(spelling)
                {
                    self.typed[full as usize] =
                        Some((self.spelling(&typed.syllable), typed.weight));
                }
                self.spelled.insert(spelling.to_owned(), full);
                full
            }
        };
        let plain = self.plain_of_full[full as usize];
        let letters = &self.plain[plain as usize];
        if letters.is_empty() {
            return None;
        }
        let cut = point && letters.len() <= 3
            // A lone consonant is no Vietnamese syllable.
            || letters.len() == 1 && !"aeiouy".contains(letters.as_str());
        Some(Word { full, plain, cut })
    }

    /// The id of a word's full spelling.
    fn spelling(&mut self, spelling: &str) -> u32 {
        let keys = syllable(spelling);
        let next_plain = self.plain.len() as u32;
        let plain = *self.plain_ids.entry(keys.plain.clone()).or_insert(next_plain);
        if plain == next_plain {
            self.plain.push(keys.plain);
        }
        let next_full = self.full.len() as u32;
        let full = *self.full_ids.entry(keys.full.clone()).or_insert(next_full);
        if full == next_full {
            self.full.push(keys.full);
            self.plain_of_full.push(plain);
            self.typed.push(None);
        }
        full
    }
}

/// Whether a full spelling carries a vowel mark, a đ or a tone.
fn has_marks(full: &str) -> bool {
    !full.is_ascii()
}
