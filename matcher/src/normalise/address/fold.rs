//! Folds text into words without case, marks, tone, apostrophes or style, next to the same words
//! with marks.
//!
//! Takes any text, in NFC, NFD or a mixture. Gives one buffer of folded words and one of marked
//! words, separated by single spaces, so that a name of several words is one slice and can be
//! looked up without copying. Decided: a marked word carries its tone as a digit at its end ("hòa"
//! and "hoà" both give "hoa1"), so that the position of a tone never matters while "Tân" and "Tấn"
//! stay apart.

use super::letters::{Mark, combining, letter, marked_letter, usual};

/// What separates a word from the one before it; a later variant is stronger.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Gap {
    /// Nothing: "P6" gives two words.
    Glued,
    Space,
    Dot,
    /// A hyphen, which may also be inside a name ("Bà Rịa - Vũng Tàu").
    Hyphen,
    /// A comma, semicolon, slash, bracket, line break: never inside a name.
    Break,
}

/// One word: its position in both buffers.
#[derive(Clone, Copy, Debug)]
pub(super) struct Word {
    start: u16,
    end: u16,
    marked_start: u16,
    marked_end: u16,
    pub(super) gap: Gap,
    /// It was written without mark or tone.
    pub(super) plain: bool,
}

/// A text's words.
#[derive(Debug, Default)]
pub(super) struct Folded {
    folded: String,
    marked: String,
    pub(super) words: Vec<Word>,
    /// The text has no marks at all, so marks tell nothing.
    pub(super) unmarked: bool,
    /// Mistakes are allowed: a level word may have any marks, a name one wrong letter.
    pub(super) loose: bool,
}

impl Folded {
    /// The folded words `from..to`, joined by single spaces.
    pub(super) fn text(&self, from: usize, to: usize) -> &str {
        match (self.words.get(from), self.words.get(to.wrapping_sub(1))) {
            (Some(first), Some(last)) if from < to => {
                self.folded.get(usize::from(first.start)..usize::from(last.end)).unwrap_or("")
            }
            _ => "",
        }
    }

    /// The marked words `from..to`, joined by single spaces.
    pub(super) fn marked(&self, from: usize, to: usize) -> &str {
        match (self.words.get(from), self.words.get(to.wrapping_sub(1))) {
            (Some(first), Some(last)) if from < to => self
                .marked
                .get(usize::from(first.marked_start)..usize::from(last.marked_end))
                .unwrap_or(""),
            _ => "",
        }
    }

    /// Whether no word of `from..to` carries a mark or tone.
    pub(super) fn plain(&self, from: usize, to: usize) -> bool {
        self.words.get(from..to).is_some_and(|words| words.iter().all(|word| word.plain))
    }
}

/// The longest text that is read as an address, in bytes; offsets are 16-bit.
pub(super) const LONGEST: usize = 1_500;

/// Folds a text of at most [`LONGEST`] bytes; a longer one gives no words.
pub(super) fn fold(text: &str) -> Folded {
    if text.len() > LONGEST {
        return Folded::default();
    }
    let mut writer = Writer::new(text.len());
    let mut chars = text.chars().peekable();
    let mut previous = ' ';
    while let Some(found) = chars.next() {
        match found {
            'a'..='z' => writer.letter(found as u8, Mark::None, 0),
            'A'..='Z' => {
                // "Phường 10Quận 3", but "12A".
                let word = previous.is_ascii_digit()
                    && chars.peek().is_some_and(|next| next.is_lowercase());
                if word || previous.is_lowercase() {
                    writer.end(Gap::Glued);
                }
                writer.letter(found.to_ascii_lowercase() as u8, Mark::None, 0);
            }
            // A zero among letters stands for the letter o.
            '0' if previous.is_alphabetic()
                && chars.peek().is_some_and(|next| next.is_alphabetic()) =>
            {
                writer.letter(b'o', Mark::None, 0)
            }
            '0'..='9' => writer.digit(found as u8),
            '\'' | '’' | '‘' | 'ʼ' | '`' | '´' | '′' | 'ʹ' => {
                // "H' Leo" is "H'leo": a lone letter before an apostrophe keeps the next word.
                if writer.one_letter() {
                    while chars.next_if(|next| next.is_whitespace()).is_some() {}
                }
            }
            '\u{300}'..='\u{36f}' => writer.combine(found),
            '.' => writer.end(Gap::Dot),
            // "H-leo" is "H'leo".
            '-' if writer.one_consonant()
                && chars.peek().is_some_and(|next| next.is_alphabetic()) => {}
            '-' | '–' | '—' | '‐' | '‑' | '_' => {
                let next_digit = chars.peek().is_some_and(char::is_ascii_digit);
                writer.end(if previous.is_ascii_digit() && next_digit {
                    Gap::Space
                } else {
                    Gap::Hyphen
                });
            }
            '/' | '\\' => {
                let next_digit = chars.peek().is_some_and(char::is_ascii_digit);
                let city = matches!(previous, 't' | 'T')
                    && writer.one_letter()
                    && chars.peek().is_some_and(|next| matches!(next, 'p' | 'P' | 'x' | 'X'));
                writer.end(if previous.is_ascii_digit() && next_digit {
                    Gap::Space
                } else if city {
                    Gap::Dot // "T/P Vinh"
                } else {
                    Gap::Break
                });
            }
            ',' | ';' | '|' | '(' | ')' | '[' | ']' | ':' | '\n' | '\r' | '\t' | '，' | '、' => {
                writer.end(Gap::Break)
            }
            _ if found.is_whitespace() || found.is_ascii() => writer.end(Gap::Space),
            _ => match letter(found) {
                Some(letter) => {
                    if previous.is_lowercase() && found.is_uppercase() {
                        writer.end(Gap::Glued); // "HạĐồng" is two words
                    }
                    writer.letter(letter.base, letter.mark, letter.tone);
                }
                None if found.is_alphanumeric() => writer.foreign(found),
                None => writer.end(Gap::Space),
            },
        }
        previous = found;
    }
    writer.end(Gap::Space);
    let mut out = writer.out;
    out.unmarked = out.words.iter().all(|word| word.plain);
    out
}

/// Builds the buffers letter by letter; one letter is held back, because a combining mark may
/// follow.
struct Writer {
    out: Folded,
    held: Option<(u8, Mark)>,
    start: usize,
    marked_start: usize,
    tone: u8,
    plain: bool,
    gap: Gap,
}

impl Writer {
    fn new(size: usize) -> Writer {
        Writer {
            out: Folded {
                folded: String::with_capacity(size),
                marked: String::with_capacity(size + size / 4),
                words: Vec::with_capacity(size / 4 + 1),
                unmarked: false,
                loose: false,
            },
            held: None,
            start: 0,
            marked_start: 0,
            tone: 0,
            plain: true,
            gap: Gap::Break,
        }
    }

    fn letter(&mut self, base: u8, mark: Mark, tone: u8) {
        self.release();
        self.held = Some((base, mark));
        if tone != 0 {
            self.tone = tone;
        }
        self.plain &= mark == Mark::None && tone == 0;
    }

    fn digit(&mut self, digit: u8) {
        self.release();
        if self.out.folded.len() > self.start
            && self.out.folded.as_bytes().last().is_some_and(u8::is_ascii_alphabetic)
        {
            self.end(Gap::Glued);
        }
        self.out.folded.push(char::from(digit));
        self.out.marked.push(char::from(digit));
    }

    fn foreign(&mut self, found: char) {
        self.release();
        for lower in found.to_lowercase() {
            self.out.folded.push(lower);
            self.out.marked.push(lower);
        }
    }

    fn combine(&mut self, found: char) {
        let Some((base, mark)) = self.held.as_mut() else { return };
        match combining(found) {
            (Mark::None, 0) => return,
            (Mark::None, tone) => self.tone = tone,
            (found, _) => *mark = usual(*base, found),
        }
        self.plain = false;
    }

    /// Whether the word so far is a single letter.
    fn one_letter(&self) -> bool {
        self.held.is_some() && self.out.folded.len() == self.start
    }

    /// Whether the word so far is a consonant that begins names of the highlands and abbreviates no
    /// level except "huyện".
    fn one_consonant(&self) -> bool {
        self.one_letter()
            && self.held.is_some_and(|(base, _)| {
                matches!(base, b'b' | b'c' | b'd' | b'h' | b'j' | b'k' | b'm' | b'n' | b'r')
            })
    }

    fn release(&mut self) {
        if let Some((base, mark)) = self.held.take() {
            self.out.folded.push(char::from(base));
            self.out.marked.push(marked_letter(base, mark));
        }
    }

    /// Ends the current word, if any, and records what follows it.
    fn end(&mut self, gap: Gap) {
        // "Krông Pắk" and "Krông Pắc", "Kỳ" and "Kì" count as the same spelling here.
        if let Some((base, mark)) = self.held {
            let before = self.out.folded.get(self.start..).unwrap_or("").as_bytes();
            let consonant = matches!(before, [.., b'q', b'u'])
                || before
                    .last()
                    .is_some_and(|last| !matches!(last, b'a' | b'e' | b'i' | b'o' | b'u' | b'y'));
            match base {
                b'k' if !before.is_empty() => self.held = Some((b'c', mark)),
                b'y' if consonant => self.held = Some((b'i', mark)),
                _ => {}
            }
        }
        self.release();
        if self.out.folded.len() == self.start {
            self.gap = self.gap.max(gap);
            return;
        }
        self.drop_zeros();
        if self.tone != 0 {
            self.out.marked.push(char::from(b'0' + self.tone));
        }
        self.out.words.push(Word {
            start: short(self.start),
            end: short(self.out.folded.len()),
            marked_start: short(self.marked_start),
            marked_end: short(self.out.marked.len()),
            gap: self.gap,
            plain: self.plain,
        });
        self.out.folded.push(' ');
        self.out.marked.push(' ');
        self.start = self.out.folded.len();
        self.marked_start = self.out.marked.len();
        self.tone = 0;
        self.plain = true;
        self.gap = gap;
    }

    /// Writes "06" as "6".
    fn drop_zeros(&mut self) {
        let word = self.out.folded.get(self.start..).unwrap_or("");
        if word.starts_with('0') && word.bytes().all(|byte| byte.is_ascii_digit()) {
            let zeros = word.bytes().take_while(|byte| *byte == b'0').count().min(word.len() - 1);
            self.out.folded.replace_range(self.start..self.start + zeros, "");
            self.out.marked.replace_range(self.marked_start..self.marked_start + zeros, "");
        }
    }
}

fn short(offset: usize) -> u16 {
    u16::try_from(offset).unwrap_or(u16::MAX)
}
