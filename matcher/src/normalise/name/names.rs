//! The distinct names of a side, or of both sides together.

use std::borrow::Cow;

use hashbrown::HashTable;
use rustc_hash::FxHashMap;
use serde::{Deserialize, Serialize};
use unicode_normalization::{IsNormalized, UnicodeNormalization as _, is_nfc_quick};

use super::cell::{self, Cell};
use super::piece::Piece;
use super::spellings::Spellings;
use super::title::{self, TitleStyle};
use super::word::Word;
use crate::hash::{hash_text, mix};
use crate::text::visible;

/// A distinct name; [`Names::MISSING`] for an empty cell.
pub type NameId = u32;

/// What happens to words that may be keystrokes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Keystrokes {
    /// They are words as they stand, for good. This is for the registry, where Coor is a surname
    /// and not Cổ.
    AsTyped,
    /// They are left as they are until the names are merged into others.
    Left,
    /// They are decoded if the name shows that they are keystrokes.
    #[default]
    Read,
}

/// All distinct names of one side, or of both.
#[derive(Debug, Serialize, Deserialize)]
pub struct Names {
    words: Vec<Word>,
    entries: Vec<Entry>,
    /// One name for each plain key.
    of_plain_key: Vec<NameId>,
    spellings: Spellings,
    keystrokes: Keystrokes,
    #[serde(skip)]
    by_words: HashTable<NameId>,
    #[serde(skip)]
    by_plain_words: HashTable<u32>,
    /// Ids of cells with more than a few plain words, for columns without and with titles.
    #[serde(skip)]
    by_text: [FxHashMap<String, NameId>; 2],
}

#[derive(Clone, Copy, Debug, Default, Serialize, Deserialize)]
struct Entry {
    start: u32,
    end: u32,
    plain_key: u32,
    marked: bool,
    /// What all of its words sound and look like, as hashes.
    alike: Alike,
    /// A second name in the same cell.
    other: NameId,
}

impl Default for Names {
    fn default() -> Names {
        Names::new(Keystrokes::default())
    }
}

/// What a name sounds like and what it looks like; equal for names that are confused.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Alike {
    /// What all of its words sound like.
    pub sounds: u32,
    /// What all of its words look like.
    pub looks: u32,
}

/// The most words in a cell that holds nothing but a name.
const PLAIN_WORDS: usize = 4;

impl Names {
    /// The id of an empty cell.
    pub const MISSING: NameId = 0;

    /// A table with only the missing name.
    pub fn new(keystrokes: Keystrokes) -> Names {
        Names {
            words: Vec::new(),
            // Id 0 is the missing name, and its plain key is 0 too.
            entries: vec![Entry::default()],
            of_plain_key: vec![Names::MISSING],
            spellings: Spellings::default(),
            keystrokes,
            by_words: HashTable::new(),
            by_plain_words: HashTable::new(),
            by_text: Default::default(),
        }
    }

    /// The id of a cell's name.
    pub fn intern(&mut self, text: &str) -> NameId {
        self.intern_in(text, TitleStyle::default())
    }

    /// Like [`Names::intern`], for a column with this style.
    pub fn intern_in(&mut self, text: &str, style: TitleStyle) -> NameId {
        if text.is_empty() {
            return Names::MISSING;
        }
        if let Some(id) = self.plain_name(text) {
            return id;
        }
        // Some signs of other scripts are one of ours once they are composed.
        let text = &*composed(visible(text));
        let carried = usize::from(style.carried);
        if let Some(&id) = self.by_text[carried].get(text) {
            return id;
        }
        let mut words = Vec::with_capacity(PLAIN_WORDS);
        let plain = cell::is_plain(text) && {
            words.extend(text.split_whitespace().filter_map(|w| self.spellings.word(w, false)));
            !self.spellings.is_doubtful(&words)
        };
        if plain {
            return self.add(&mut words, Names::MISSING);
        }
        let Cell { name, other } = cell::read(text, style);
        let other = self.of_pieces(&other, Names::MISSING);
        let id = self.of_pieces(&name, other);
        self.by_text[carried].insert(text.to_owned(), id);
        id
    }

    /// The id of a name of a few words that are all known, which nearly every cell is.
    fn plain_name(&mut self, text: &str) -> Option<NameId> {
        let mut words = [Word::default(); PLAIN_WORDS];
        let (mut pieces, mut count, mut large) = (0, 0, false);
        for written in text.split(' ').filter(|written| !written.is_empty()) {
            let found = self.spellings.known(written).filter(|found| found.plain)?;
            pieces += 1;
            large |= found.large;
            if pieces > PLAIN_WORDS || large && found.small {
                return None;
            }
            if let Some(word) = found.word {
                words[count] = word;
                count += 1;
            }
        }
        let words = &mut words[..count];
        (!self.spellings.is_doubtful(words)).then(|| self.add(words, Names::MISSING))
    }

    fn of_pieces(&mut self, pieces: &[Piece<'_>], other: NameId) -> NameId {
        let spellings = &mut self.spellings;
        let word = |piece: &Piece<'_>| spellings.word(piece.text, piece.after == '.');
        let mut words: Vec<Word> = pieces.iter().filter_map(word).collect();
        self.add(&mut words, other)
    }

    /// The id of a sequence of words with a second name.
    fn add(&mut self, words: &mut [Word], other: NameId) -> NameId {
        if words.is_empty() {
            return Names::MISSING;
        }
        if self.keystrokes != Keystrokes::Left {
            if words.iter().any(|word| self.spellings.typed(*word).is_some()) {
                self.retype(words);
            }
            self.cut_digits(words);
        }
        let Names { words: all, entries, by_words, .. } = self;
        let hash = hash_of(words, other);
        let same = |id: &NameId| {
            let entry = entries[*id as usize];
            entry.other == other && words_of(all, entry) == words
        };
        if let Some(&id) = by_words.find(hash, same) {
            return id;
        }
        let id = self.entries.len() as NameId;
        let start = self.words.len() as u32;
        self.words.extend_from_slice(words);
        let marked = words.iter().any(|word| self.spellings.is_marked(word.full));
        let end = self.words.len() as u32;
        let fold = |of: &dyn Fn(u32) -> u32| {
            words.iter().fold(0_u32, |all, word| all.rotate_left(5) ^ of(word.plain))
        };
        let alike = Alike {
            sounds: fold(&|word| self.spellings.sounds(word)),
            looks: fold(&|word| self.spellings.looks(word)),
        };
        self.entries.push(Entry { start, end, plain_key: 0, marked, alike, other });
        self.entries[id as usize].plain_key = self.add_plain_key(id);
        self.index(id, hash);
        id
    }

    fn index(&mut self, id: NameId, hash_of_id: u64) {
        let mut by_words = std::mem::take(&mut self.by_words);
        by_words.insert_unique(hash_of_id, id, |&id| self.hash_of(id));
        self.by_words = by_words;
    }

    fn hash_of(&self, id: NameId) -> u64 {
        hash_of(self.words(id), self.entries[id as usize].other)
    }

    /// The key shared by all names with these plain words.
    fn add_plain_key(&mut self, id: NameId) -> u32 {
        let Names { words: all, entries, of_plain_key, by_plain_words, .. } = self;
        let plain = |id: NameId| words_of(all, entries[id as usize]).iter().map(|word| word.plain);
        let hash_of_id = hash(plain(id));
        let same = |key: &u32| plain(of_plain_key[*key as usize]).eq(plain(id));
        if let Some(&key) = by_plain_words.find(hash_of_id, same) {
            return key;
        }
        let key = of_plain_key.len() as u32;
        of_plain_key.push(id);
        by_plain_words
            .insert_unique(hash_of_id, key, |key| hash(plain(of_plain_key[*key as usize])));
        key
    }

    /// Decodes keystrokes into syllables if the name shows that they are keystrokes: two signs in a
    /// name with a Vietnamese surname or a marked word, four in any other.
    fn retype(&mut self, words: &mut [Word]) {
        if self.keystrokes == Keystrokes::AsTyped {
            words.iter().for_each(|word| self.spellings.settle(*word));
            return;
        }
        let typed = |word: &Word| self.spellings.typed(*word);
        let says: u32 = words.iter().filter_map(typed).map(|(_, says)| u32::from(says)).sum();
        let Some(first) = words.first() else { return };
        let meant = typed(first).map_or(first.full, |(full, _)| full);
        let surname = || title::is_surname(self.plain_text(self.spellings.whole(meant).plain));
        let vietnamese = words.iter().any(|word| self.spellings.is_marked(word.full)) || surname();
        if says >= 4 || says >= 2 && vietnamese {
            for word in words {
                if let Some((full, 1..)) = typed(word) {
                    *word = Word { cut: false, ..self.spellings.whole(full) };
                }
            }
        }
    }

    /// Cuts the digits off the end of a name: "Tám2" distinguishes people as "Tám 2" does.
    fn cut_digits(&mut self, words: &mut [Word]) {
        let Some(last) = words.last_mut().filter(|last| self.spellings.is_numbered(**last)) else {
            return;
        };
        let letters: String =
            self.full_text(last.full).chars().filter(|c| !c.is_ascii_digit()).collect();
        if let Some(word) = self.spellings.word(&letters, false) {
            *last = word;
        }
    }

    /// Rebuilds the lookup tables, which deserialised names lack.
    fn index_all(&mut self) {
        self.spellings.index_all();
        self.by_words = HashTable::with_capacity(self.entries.len());
        self.by_plain_words = HashTable::with_capacity(self.of_plain_key.len());
        for id in 1..self.entries.len() as NameId {
            self.index(id, self.hash_of(id));
        }
        let Names { words: all, entries, of_plain_key, by_plain_words, .. } = self;
        let plain = |id: NameId| words_of(all, entries[id as usize]).iter().map(|word| word.plain);
        for key in 1..of_plain_key.len() as u32 {
            let hash_of = |key: u32| hash(plain(of_plain_key[key as usize]));
            by_plain_words.insert_unique(hash_of(key), key, |&key| hash_of(key));
        }
    }

    /// Merges the names of the other side; returns their new ids, by old id.
    pub fn take_in(&mut self, others: Names) -> Vec<NameId> {
        self.keystrokes = Keystrokes::Read;
        if self.by_words.is_empty() {
            self.index_all();
        }
        let Names { words, entries, spellings, .. } = others;
        let spelled = self.spellings.take_in(spellings);
        let mut ids: Vec<NameId> = vec![Names::MISSING];
        let mut own: Vec<Word> = Vec::new();
        for entry in entries.iter().skip(1) {
            own.clear();
            own.extend(words_of(&words, *entry).iter().map(|word| Word {
                cut: word.cut,
                ..self.spellings.whole(spelled[word.full as usize])
            }));
            // A second name was added before the name that it belongs to.
            let other = ids.get(entry.other as usize).copied().unwrap_or(Names::MISSING);
            ids.push(self.add(&mut own, other));
        }
        ids
    }

    /// For each name a hash of what it says, which no order of the rows changes, unlike its id.
    pub(crate) fn contents(&self) -> Vec<u64> {
        let full: Vec<u64> = self.spellings.full_texts().map(hash_text).collect();
        let mut contents: Vec<u64> = Vec::with_capacity(self.entries.len());
        for entry in &self.entries {
            // A second name was added before the name that it belongs to.
            let other = contents.get(entry.other as usize).copied().unwrap_or(0);
            let words = words_of(&self.words, *entry).iter();
            contents.push(words.fold(other, |hash, word| {
                mix(hash, full[word.full as usize] ^ u64::from(word.cut))
            }));
        }
        contents
    }

    /// Number of distinct names, including the missing one.
    pub fn len(&self) -> usize {
        self.entries.len()
    }

    /// Whether there is only the missing name.
    pub fn is_empty(&self) -> bool {
        self.entries.len() == 1
    }

    /// The words of a name, surname first.
    pub fn words(&self, name: NameId) -> &[Word] {
        words_of(&self.words, self.entries[name as usize])
    }

    /// An id shared by all names with the same plain words in the same order.
    pub fn plain_key(&self, name: NameId) -> u32 {
        self.entries[name as usize].plain_key
    }

    /// Number of distinct plain names.
    pub fn plain_len(&self) -> usize {
        self.of_plain_key.len()
    }

    /// Whether any word carries a mark or tone.
    pub fn is_marked(&self, name: NameId) -> bool {
        self.entries[name as usize].marked
    }

    /// The second name that the cell gives, in brackets or after a word like "tức".
    pub fn other(&self, name: NameId) -> Option<NameId> {
        let other = self.entries[name as usize].other;
        (other != Names::MISSING).then_some(other)
    }

    /// A plain word's letters.
    pub fn plain_text(&self, plain: u32) -> &str {
        self.spellings.plain_text(plain)
    }

    /// The set of a plain word's letters, to tell quickly that two words are far apart.
    pub fn letters(&self, plain: u32) -> u32 {
        self.spellings.letters(plain)
    }

    /// What a plain word looks like; equal for words that a scan does not tell apart.
    pub fn looks(&self, plain: u32) -> u32 {
        self.spellings.looks(plain)
    }

    /// What a name sounds and looks like.
    pub fn alike(&self, name: NameId) -> Alike {
        self.entries[name as usize].alike
    }

    /// What a plain word sounds like; equal for words that some region does not tell apart.
    pub fn sounds(&self, plain: u32) -> u32 {
        self.spellings.sounds(plain)
    }

    /// Whether a plain word is no syllable, or one letter, as no word of a usual name is.
    pub fn is_odd(&self, plain: u32) -> bool {
        self.spellings.is_odd(plain)
    }

    /// Reads the first word of a name, so that it is in the processor's cache.
    pub fn touch(&self, name: NameId) -> u32 {
        self.words(name).first().map_or(0, |word| word.plain)
    }

    /// Number of distinct words without marks.
    pub fn plain_words(&self) -> u32 {
        self.spellings.plain_words()
    }

    /// A full word's letters, vowel marks and tones.
    pub fn full_text(&self, full: u32) -> &str {
        self.spellings.full_text(full)
    }
}

/// The words of a name.
fn words_of(words: &[Word], entry: Entry) -> &[Word] {
    &words[entry.start as usize..entry.end as usize]
}

/// The hash of a name.
fn hash_of(words: &[Word], other: NameId) -> u64 {
    hash(words.iter().map(|word| word.full << 1 | u32::from(word.cut)).chain([other]))
}

/// The hash of a few numbers.
fn hash(numbers: impl Iterator<Item = u32>) -> u64 {
    use std::hash::Hasher as _;
    let mut hasher = rustc_hash::FxHasher::default();
    numbers.for_each(|number| hasher.write_u32(number));
    hasher.finish()
}

/// The text with each letter and its marks as one character where there is one.
fn composed(text: Cow<'_, str>) -> Cow<'_, str> {
    match is_nfc_quick(text.chars()) {
        IsNormalized::Yes => text,
        _ => Cow::Owned(text.nfc().collect()),
    }
}
