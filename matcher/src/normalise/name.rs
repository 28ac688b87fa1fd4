//! Names of people as sequences of words, each distinct name kept once and spoken of by its id.
//!
//! Two cells that spell a name with the same letters, marks and tones have one id, whatever their
//! case, spaces, Unicode form or tone position; the raw texts stay in the tables. Comparing names
//! is then comparing ids first and words only where ids differ.

use rustc_hash::FxHashMap;
use unicode_normalization::char::is_combining_mark;

use super::syllable::syllable;

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
    spelled: FxHashMap<String, u32>,
    by_text: FxHashMap<String, NameId>,
    by_words: FxHashMap<Vec<Word>, NameId>,
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
            spelled: FxHashMap::default(),
            by_text: FxHashMap::default(),
            by_words: FxHashMap::default(),
            plain_keys: FxHashMap::from_iter([(Vec::new(), 0)]),
        }
    }
}

impl Names {
    /// The id of an empty cell.
    pub const MISSING: NameId = 0;

    /// The id of a cell's name; the cell is read once for each distinct text.
    pub fn intern(&mut self, text: &str) -> NameId {
        if let Some(&id) = self.by_text.get(text) {
            return id;
        }
        let words = self.split(text);
        let id = if words.is_empty() {
            Names::MISSING
        } else if let Some(&id) = self.by_words.get(&words) {
            id
        } else {
            let plain: Vec<u32> = words.iter().map(|w| w.plain).collect();
            let next_key = self.plain_keys.len() as u32;
            let plain_key = *self.plain_keys.entry(plain).or_insert(next_key);
            let start = self.words.len() as u32;
            self.words.extend_from_slice(&words);
            let marked = words.iter().any(|w| has_marks(&self.full[w.full as usize]));
            self.entries.push(Entry { start, end: start + words.len() as u32, plain_key, marked });
            let id = (self.entries.len() - 1) as NameId;
            self.by_words.insert(words, id);
            id
        };
        self.by_text.insert(text.to_owned(), id);
        id
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

    /// A plain word's letters.
    pub fn plain_text(&self, plain: u32) -> &str {
        &self.plain[plain as usize]
    }

    /// A full word's letters, vowel marks and tones.
    pub fn full_text(&self, full: u32) -> &str {
        &self.full[full as usize]
    }

    /// Words of a cell: bracketed notes and trailing numbers off, a point after letters a cut.
    fn split(&mut self, text: &str) -> Vec<Word> {
        let mut words = Vec::with_capacity(4);
        let mut depth = 0_u32;
        let mut start = None;
        let ends = text.char_indices().chain(std::iter::once((text.len(), ' ')));
        for (at, c) in ends {
            let in_word =
                depth == 0 && (c.is_alphanumeric() || is_joined(c) || is_combining_mark(c));
            if in_word {
                start.get_or_insert(at);
                continue;
            }
            if let Some(from) = start.take() {
                words.extend(self.word(&text[from..at], c == '.'));
            }
            match c {
                // A bracket that is never closed is a slip and hides no words.
                '(' if text[at..].contains(')') => depth += 1,
                '[' if text[at..].contains(']') => depth += 1,
                '{' if text[at..].contains('}') => depth += 1,
                ')' | ']' | '}' => depth = depth.saturating_sub(1),
                _ => {}
            }
        }
        // "Nguyễn Văn An 2" tells two people of one name apart in a list; it is no part of a name.
        while words.len() > 1
            && words
                .last()
                .is_some_and(|w| self.plain[w.plain as usize].bytes().all(|b| b.is_ascii_digit()))
        {
            words.pop();
        }
        words
    }

    fn word(&mut self, spelling: &str, point: bool) -> Option<Word> {
        let full = match self.spelled.get(spelling) {
            Some(&full) => full,
            None => {
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
}

/// Whether a full spelling carries a vowel mark, a đ or a tone.
fn has_marks(full: &str) -> bool {
    !full.is_ascii()
}

/// Characters inside a word that only join it: apostrophes (H'Mông), and invisible ones.
fn is_joined(c: char) -> bool {
    matches!(c, '\'' | '’' | '‘' | 'ʼ' | '`' | '\u{ad}' | '\u{200b}'..='\u{200d}' | '\u{feff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn plain(text: &str) -> String {
        let mut names = Names::default();
        let id = names.intern(text);
        let words: Vec<String> = names
            .words(id)
            .iter()
            .map(|w| format!("{}{}", names.plain_text(w.plain), if w.cut { "." } else { "" }))
            .collect();
        words.join(" ")
    }

    #[test]
    fn words_of_names() {
        for (text, expected) in [
            ("Nguyễn Văn An", "nguyen van an"),
            ("  HỒ  A   BÊR ", "ho a ber"),
            ("Y Ksor H'Hen Niê", "y ksor hhen nie"),
            ("Trần Văn Sỹ", "tran van si"),
            ("Ng. V. Nam", "ng. v. nam"),
            ("N.T.Lan", "n. t. lan"),
            ("Nguyễn Văn Bé (Ba)", "nguyen van be"),
            ("Lê Văn Tám 2", "le van tam"),
            ("Ksor-H'Bia", "ksor hbia"),
            ("(Vũ Thị Hoa", "vu thi hoa"),
            ("Phạm Văn (Án", "pham van an"),
            ("", ""),
            (" - ", ""),
        ] {
            assert_eq!(plain(text), expected, "{text}");
        }
    }

    #[test]
    fn one_id_for_one_spelling() {
        let mut names = Names::default();
        let id = names.intern("Hoàng Bảo Hòa");
        assert_eq!(names.intern("HOÀNG BẢO HOÀ"), id);
        assert_eq!(names.intern("hoa\u{300}ng  ba\u{309}o hòa"), id);
        // A digit that was typed is no tone.
        assert_ne!(names.intern("Hoàng Bảo Hoa1"), id);
        let unmarked = names.intern("Hoang Bao Hoa");
        assert_ne!(unmarked, id);
        assert_eq!(names.plain_key(unmarked), names.plain_key(id));
        assert!(!names.is_marked(unmarked));
        assert_eq!(names.intern(""), Names::MISSING);
        // A mark of another writing system joins its letter, composed or not.
        assert_eq!(names.intern("\u{a5e}A"), names.intern("\u{a2b}\u{a3c}A"));
    }
}

/// TEMP
pub fn display_name(raw: &str) -> String {
    raw.trim().to_owned()
}
