//! A cell as phrases are compared with it.

use super::phrases::{BEFORE, BEHIND, OF_DATES, SIDES, WHO};
use crate::text::{fold, lower_composed};

/// A cell as lower case words without what stands between them.
pub(super) struct Cell {
    /// All of it.
    whole: String,
    /// The same with the sides as letters, without what says nothing more.
    core: String,
    /// Whether it has marks; otherwise it is compared without.
    has_marks: bool,
}

impl Cell {
    /// The cell with this text.
    pub(super) fn of(text: &str) -> Cell {
        let whole = words(text);
        let has_marks = whole != fold(&whole);
        let mut cell = Cell { core: whole.clone(), whole, has_marks };
        for (letter, names) in SIDES {
            for name in *names {
                let name = cell.marked(name);
                cell.core = replaced(&cell.core, &name, letter);
            }
        }
        let mut core = cell.core.clone();
        for before in BEFORE {
            let before = cell.marked(before);
            if let Some(rest) = core.strip_prefix(&before).and_then(|of| of.strip_prefix(' ')) {
                core = rest.to_owned();
            }
        }
        for behind in BEHIND {
            let behind = cell.marked(behind);
            if let Some(rest) = core.strip_suffix(&behind).and_then(|of| of.strip_suffix(' ')) {
                core = rest.to_owned();
            }
        }
        cell.core = core;
        cell
    }

    /// A phrase as this cell would have it. The letters of sides stay.
    fn marked(&self, phrase: &str) -> String {
        if self.has_marks {
            return phrase.to_owned();
        }
        let word = |of: &str| if matches!(of, "R" | "L") { of.to_owned() } else { fold(of) };
        phrase.split(' ').map(word).collect::<Vec<_>>().join(" ")
    }

    /// Whether all of it is a label, with or without what stands there in brackets.
    pub(super) fn is_label(&self, label: &str) -> bool {
        let short = label.split('(').next().unwrap_or(label);
        [label, short].iter().any(|label| self.whole == self.marked(&words(label)))
    }

    /// Whether it is this phrase, apart from what says nothing more.
    pub(super) fn is(&self, phrase: &str) -> bool {
        self.core == self.marked(phrase)
    }

    /// What stands behind one of these beginnings, before which somebody may be named.
    pub(super) fn begins(&self, beginnings: &[&str]) -> Option<&str> {
        let after = |text: &'_ str, of: &str| -> Option<usize> {
            let of = self.marked(of);
            let is_there = text == of || text.starts_with(&[&of, " "].concat());
            is_there.then_some(of.len())
        };
        let who = WHO.iter().find_map(|of| after(&self.whole, of)).unwrap_or(0);
        let rest = self.whole.get(who..)?.trim_start();
        let at = beginnings.iter().find_map(|of| after(rest, of))?;
        rest.get(at..).map(str::trim_start)
    }

    /// Whether a text is nothing but a date in whatever way.
    pub(super) fn is_date(&self, text: &str) -> bool {
        let mut text = text.to_owned();
        for word in OF_DATES {
            text = replaced(&text, &self.marked(word), "");
        }
        !text.chars().any(char::is_alphabetic)
    }

    /// Whether a text has a word, as this cell would write it.
    pub(super) fn has(&self, text: &str, word: &str) -> bool {
        format!(" {text} ").contains(&[" ", &self.marked(word), " "].concat())
    }
}

/// Lower case words.
fn words(text: &str) -> String {
    let lower = lower_composed(text);
    let is_between = |of: char| of.is_whitespace() || ".,;:!()“”\"".contains(of);
    lower.split(is_between).filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}

/// A text with whole words replaced.
fn replaced(text: &str, words: &str, by: &str) -> String {
    let text = format!(" {text} ").replace(&[" ", words, " "].concat(), &[" ", by, " "].concat());
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
