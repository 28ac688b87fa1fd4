//! What was typed: notes and right values, by the names that the journal has for them.
//!
//! They stand beside the journal so that it can be handed out without them. One JSON line each,
//! sorted by name.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::digest::Salt;
use crate::ids::TextId;

/// Texts by their names.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Texts(BTreeMap<TextId, String>);

/// Which line of the texts is damaged.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("line {line} of the texts is not a text with its name")]
pub struct TextsError {
    /// Its number, from 1.
    pub line: u64,
}

#[derive(Serialize, Deserialize)]
struct Line<T> {
    id: TextId,
    text: T,
}

impl Texts {
    /// Keeps a text and gives its name.
    pub fn keep(&mut self, salt: &Salt, text: &str) -> TextId {
        let id = TextId::of(salt, text);
        self.0.entry(id).or_insert_with(|| text.to_owned());
        id
    }

    /// The text with this name; nothing in a work that was handed out without its texts.
    pub fn get(&self, id: TextId) -> Option<&str> {
        self.0.get(&id).map(String::as_str)
    }

    /// All texts by their names.
    pub fn all(&self) -> impl Iterator<Item = (TextId, &str)> {
        self.0.iter().map(|(id, text)| (*id, text.as_str()))
    }

    /// How many texts there are.
    pub fn count(&self) -> usize {
        self.0.len()
    }

    /// Takes over the texts of a copy of the same work.
    pub fn take_over(&mut self, other: &Self) {
        for (id, text) in &other.0 {
            self.0.entry(*id).or_insert_with(|| text.clone());
        }
    }

    /// All lines, each with its end.
    pub fn to_text(&self) -> Result<String, serde_json::Error> {
        let mut all = String::new();
        for (id, text) in &self.0 {
            all += &serde_json::to_string(&Line { id: *id, text })?;
            all.push('\n');
        }
        Ok(all)
    }

    /// Reads all lines; each text must have the name that the work's salt gives it.
    pub fn read(bytes: &[u8], salt: &Salt) -> Result<Self, TextsError> {
        let mut texts = BTreeMap::new();
        for (line, of) in bytes.split_inclusive(|byte| *byte == b'\n').zip(1..) {
            let read = match line {
                [line @ .., b'\n'] => serde_json::from_slice::<Line<String>>(line).ok(),
                _ => None,
            };
            match read {
                Some(Line { id, text }) if id == TextId::of(salt, &text) => texts.insert(id, text),
                _ => return Err(TextsError { line: of }),
            };
        }
        Ok(Self(texts))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_come_back_and_others_are_refused() {
        let salt = Salt::from_bytes([1; 32]);
        let mut texts = Texts::default();
        let note = texts.keep(&salt, "gọi lại cho xã \"Mường\"\nchiều nay");
        assert_eq!(texts.keep(&salt, "gọi lại cho xã \"Mường\"\nchiều nay"), note);
        texts.keep(&salt, "02/03/1990");
        assert_eq!(texts.count(), 2);
        let written = texts.to_text().unwrap();
        assert_eq!(Texts::read(written.as_bytes(), &salt), Ok(texts.clone()));
        let other_salt = Salt::from_bytes([2; 32]);
        assert_eq!(Texts::read(written.as_bytes(), &other_salt), Err(TextsError { line: 1 }));
        for place in 0..written.len() {
            let mut flipped = written.clone().into_bytes();
            flipped[place] ^= 1;
            let read = Texts::read(&flipped, &salt);
            assert!(read.is_err(), "{place}");
        }
        assert_eq!(Texts::read(b"", &salt), Ok(Texts::default()));
        let mut both = Texts::default();
        both.keep(&salt, "khác");
        both.take_over(&texts);
        assert_eq!((both.count(), both.get(note)), (3, texts.get(note)));
    }
}
