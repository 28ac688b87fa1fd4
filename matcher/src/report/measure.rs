//! The width of text in Times New Roman, and how many lines it takes: spreadsheets do not work out
//! the height of merged cells themselves, and not all of them that of other cells.

use unicode_normalization::char::decompose_canonical;

use crate::write::workbook::HIGHEST_ROW;

/// The ratio of a line's height to the font size, as Excel uses it for this font.
const LEADING: f64 = 1.27;
/// The same in the table, whose lines may stand closer, and what a row has besides its lines.
const LEADING_IN_TABLE: f64 = 1.2;
const ROW: f64 = 1.75;

/// The distance in points between a cell's text and its borders.
pub(super) const INSET: f64 = 4.0;

/// The width of a text in points.
pub(super) fn width(text: &str, size: f64, bold: bool) -> f64 {
    let em: f64 = text.chars().map(em).sum();
    em * size * if bold { 1.06 } else { 1.0 }
}

/// The width of a letter as a share of the font size. Of the marks, only a horn adds to it.
fn em(c: char) -> f64 {
    let mut base = c;
    let mut horn = 0.0;
    if !c.is_ascii() {
        let mut first = true;
        decompose_canonical(c, |part| {
            if std::mem::take(&mut first) {
                base = part;
            }
            if part == HORN {
                horn = 0.05;
            }
        });
    }
    horn + em_of_base(base)
}

/// The mark of “ơ” and “ư”, the only one that makes a letter wider.
const HORN: char = '\u{31b}';

/// The same for a letter without marks.
fn em_of_base(base: char) -> f64 {
    match base {
        ' ' | '\u{a0}' | '.' | ',' => 0.25,
        'i' | 'j' | 'l' | 't' | ';' | ':' | '\'' | '|' | '/' => 0.28,
        'f' | 'r' | 'I' | '!' | '(' | ')' | '-' | '[' | ']' | '‘' | '’' => 0.34,
        's' | 'J' => 0.39,
        'a' | 'c' | 'e' | 'z' | '“' | '”' => 0.445,
        '–' => 0.5,
        'P' | 'S' => 0.56,
        'E' | 'L' | 'T' | 'Z' => 0.615,
        'B' | 'C' | 'R' => 0.67,
        'w' | 'A' | 'D' | 'Đ' | 'G' | 'H' | 'K' | 'N' | 'O' | 'Ơ' | 'Q' | 'U' | 'Ư' | 'V' | 'X'
        | 'Y' => 0.73,
        'm' => 0.78,
        '%' | 'M' => 0.89,
        'W' => 0.95,
        c if c.is_uppercase() => 0.64,
        c if ('\u{300}'..'\u{370}').contains(&c) => 0.0,
        c if c > '\u{2000}' => 1.0,
        _ => 0.5,
    }
}

/// The width in points, in type of 11 points, from which on a word may be broken after a slash or a
/// hyphen: shorter ones are dates, numbers and codes that are read as one.
const LONG: f64 = 70.0;

/// A text as the widths of its words, line by line, so that it can be laid out several times.
#[derive(Clone, Debug, Default)]
pub(super) struct Words {
    lines: Vec<Vec<Piece>>,
    space: f64,
    size: f64,
}

/// A word, or a piece of a long one.
#[derive(Clone, Copy, Debug)]
struct Piece {
    width: f64,
    /// Whether a space stands before it.
    is_apart: bool,
}

/// A word in the pieces that may stand on different lines.
fn pieces(word: &str, size: f64, bold: bool) -> impl Iterator<Item = Piece> {
    let is_long = width(word, size, bold) > LONG * size / 11.0;
    let cut = move |c: char| is_long && matches!(c, '/' | '-' | '_' | '@');
    word.split_inclusive(cut)
        .enumerate()
        .map(move |(place, piece)| Piece { width: width(piece, size, bold), is_apart: place == 0 })
}

impl Words {
    /// The words of a text in this font size.
    pub(super) fn of(text: &str, size: f64, bold: bool) -> Words {
        // A space that does not break a line belongs to its word.
        let words = |line: &str| {
            let words = line.split([' ', '\t']).filter(|word| !word.is_empty());
            words.flat_map(|word| pieces(word, size, bold)).collect()
        };
        Words { lines: text.lines().map(words).collect(), space: width(" ", size, bold), size }
    }

    /// The width of the widest word in points: the least that a column needs.
    pub(super) fn widest(&self) -> f64 {
        self.lines.iter().flatten().map(|piece| piece.width).fold(0.0, f64::max)
    }

    /// The width in points in which nothing is wrapped.
    pub(super) fn natural(&self) -> f64 {
        let line = |pieces: &Vec<Piece>| {
            let spaces = pieces.iter().skip(1).filter(|piece| piece.is_apart).count();
            pieces.iter().map(|piece| piece.width).sum::<f64>() + self.space * spaces as f64
        };
        // Fonts differ a little between machines.
        self.lines.iter().map(line).fold(0.0, f64::max) / SURE + 1.0
    }

    /// How many lines they take within `room` points.
    pub(super) fn lines(&self, room: f64) -> usize {
        let room = (room * SURE).max(self.size);
        let lines = self.lines.iter().map(|pieces| {
            let (mut lines, mut used) = (1, 0.0);
            for Piece { width, is_apart } in pieces {
                let lead = if used > 0.0 && *is_apart { self.space } else { 0.0 };
                if used > 0.0 && used + lead + width > room {
                    lines += 1;
                    used = 0.0;
                } else {
                    used += lead;
                }
                // A word that is too long by itself is broken.
                let over = ((used + width) / room).ceil().max(1.0) - 1.0;
                lines += over as usize;
                used += width - over * room;
            }
            lines
        });
        lines.sum::<usize>().max(1)
    }
}

/// Fonts differ a little between machines: rather one line too many than one cut off.
const SURE: f64 = 0.982;

/// How many lines a text takes within `room` points.
pub(super) fn lines(text: &str, room: f64, size: f64, bold: bool) -> usize {
    // Most cells are short.
    if text.len() as f64 * size * 0.75 < room * SURE && !text.contains('\n') {
        return 1;
    }
    Words::of(text, size, bold).lines(room)
}

/// The height in points of a row with lines in this font size.
pub(super) fn height(lines: usize, size: f64) -> f64 {
    (lines as f64 * size * LEADING + 1.0).min(HIGHEST_ROW)
}

/// The height in points of a row of the table.
pub(super) fn row_height(lines: usize, size: f64) -> f64 {
    (lines as f64 * size * LEADING_IN_TABLE + ROW).min(HIGHEST_ROW)
}

/// The width in points of a column with this many characters, as spreadsheets count them.
pub(super) fn points(characters: f64) -> f64 {
    characters.clamp(1.0, 200.0) * 5.25 + 3.75
}

/// The inverse of [`points`].
pub(super) fn characters(points: f64) -> f64 {
    ((points - 3.75) / 5.25).max(1.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_lines() {
        for (text, room, expected) in [
            ("", 100.0, 1),
            ("Họ và tên", 100.0, 1),
            ("Họ và tên", 35.0, 2),
            ("một\nhai", 100.0, 2),
            ("001088000001", 36.0, 3),
            ("Ngày, tháng, năm sinh", 50.0, 3),
        ] {
            assert_eq!(lines(text, room, 12.0, false), expected, "{text}");
        }
    }

    #[test]
    fn marks_have_no_width() {
        assert_eq!(width("hoà", 12.0, false), width("hoa", 12.0, false));
        assert_eq!(width("hoa\u{300}", 12.0, false), width("hoa", 12.0, false));
    }
}
