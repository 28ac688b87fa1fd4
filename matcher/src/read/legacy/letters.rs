//! The table of letters in the three encodings, read once from `data/legacy/letters.tsv`.

use std::sync::OnceLock;

use super::encoding::Legacy;
use crate::tables;

/// The letters of a font: single bytes, and bytes that belong to the letter before them.
pub(super) struct Font {
    /// By byte; zero if the font has no such letter.
    single: [char; 256],
    /// By first byte: its position among `pairs` plus one, or zero.
    lead: [u8; 256],
    pairs: Vec<[char; 256]>,
    /// Bytes that some letter beyond ASCII uses.
    used: [bool; 256],
}

const NONE: char = '\0';

impl Font {
    fn empty() -> Font {
        Font { single: [NONE; 256], lead: [0; 256], pairs: Vec::new(), used: [false; 256] }
    }

    /// The letter of a single byte.
    pub(super) fn single(&self, byte: u8) -> Option<char> {
        self.single.get(usize::from(byte)).copied().filter(|c| *c != NONE)
    }

    /// The letter of two bytes.
    pub(super) fn pair(&self, first: u8, second: u8) -> Option<char> {
        let lead = usize::from(*self.lead.get(usize::from(first))?).checked_sub(1)?;
        self.pairs.get(lead)?.get(usize::from(second)).copied().filter(|c| *c != NONE)
    }

    /// Whether some letter of the font uses this byte.
    pub(super) fn uses(&self, byte: u8) -> bool {
        self.used.get(usize::from(byte)).copied().unwrap_or(false)
    }

    /// Whether the font writes lower-case letters with a mark after them, as VNI does.
    pub(super) fn marks_small_letters(&self) -> bool {
        self.pair(b'a', 0xe2).is_some()
    }

    fn add(&mut self, bytes: &[u8], letter: char) {
        match *bytes {
            [byte] => set(&mut self.single, byte, letter),
            [first, second] => {
                let Some(lead) = self.lead.get_mut(usize::from(first)) else { return };
                if *lead == 0 {
                    self.pairs.push([NONE; 256]);
                    *lead = u8::try_from(self.pairs.len()).unwrap_or(0);
                }
                let row = usize::from(*lead).checked_sub(1).and_then(|i| self.pairs.get_mut(i));
                if let Some(row) = row {
                    set(row, second, letter);
                }
            }
            _ => return,
        }
        for byte in bytes.iter().filter(|b| !b.is_ascii()) {
            set(&mut self.used, *byte, true);
        }
    }
}

fn set<T>(row: &mut [T; 256], byte: u8, value: T) {
    if let Some(place) = row.get_mut(usize::from(byte)) {
        *place = value;
    }
}

/// How VIQR writes a letter: two or three characters; the third is zero if there are two.
pub(super) type Viqr = [u8; 3];

struct Letters {
    tcvn3: Font,
    vni: Font,
    /// Sorted.
    viqr: Vec<(Viqr, char)>,
}

/// The font of an encoding that is a font.
pub(super) fn font(legacy: Legacy) -> &'static Font {
    match legacy {
        Legacy::Vni => &letters().vni,
        _ => &letters().tcvn3,
    }
}

/// The letter that VIQR writes like this.
pub(super) fn viqr(written: Viqr) -> Option<char> {
    let table = &letters().viqr;
    let place = table.binary_search_by(|(w, _)| w.cmp(&written)).ok()?;
    table.get(place).map(|(_, letter)| *letter)
}

/// The lines of the table: letter, TCVN3, VNI, VIQR.
pub(super) fn rows() -> impl Iterator<Item = (char, Vec<u8>, Vec<u8>, &'static str)> {
    tables::rows(&tables::LEGACY_LETTERS).filter_map(|line| {
        let mut cells = line.split('\t');
        let letter = cells.next()?.chars().next()?;
        let tcvn3 = hexadecimal(cells.next()?);
        let vni = hexadecimal(cells.next()?);
        Some((letter, tcvn3, vni, cells.next()?))
    })
}

fn hexadecimal(cell: &str) -> Vec<u8> {
    cell.split(' ').filter_map(|b| u8::from_str_radix(b, 16).ok()).collect()
}

fn letters() -> &'static Letters {
    static LETTERS: OnceLock<Letters> = OnceLock::new();
    LETTERS.get_or_init(|| {
        let mut letters = Letters { tcvn3: Font::empty(), vni: Font::empty(), viqr: Vec::new() };
        for (letter, tcvn3, vni, viqr) in rows() {
            letters.tcvn3.add(&tcvn3, letter);
            letters.vni.add(&vni, letter);
            // With caps lock on, some keyboards produced the mark of the other case.
            if let [base, mark] = *vni {
                letters.vni.add(&[base, mark ^ 0x20], letter);
            }
            let mut written = [0; 3];
            written.iter_mut().zip(viqr.bytes()).for_each(|(place, b)| *place = b);
            letters.viqr.push((written, letter));
            if written == *b"DD\0" {
                letters.viqr.push((*b"Dd\0", letter));
            }
        }
        letters.viqr.sort_unstable();
        letters
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_is_whole() {
        assert_eq!(rows().count(), 134);
        for (letter, tcvn3, vni, viqr) in rows() {
            assert!(!letter.is_ascii() && letter.is_alphabetic());
            assert!((1..=2).contains(&tcvn3.len()) && (1..=2).contains(&vni.len()));
            assert!((2..=3).contains(&viqr.len()), "{letter}");
        }
    }

    #[test]
    fn a_letter_is_found_by_its_bytes() {
        let tcvn3 = font(Legacy::Tcvn3);
        assert_eq!(tcvn3.single(0xd4), Some('ễ'));
        assert_eq!(tcvn3.pair(b'A', 0xb8), Some('Á'));
        assert_eq!(tcvn3.pair(b'B', 0xb8), None);
        assert!(tcvn3.uses(0xad) && !tcvn3.uses(0xb2));
        let vni = font(Legacy::Vni);
        assert!(vni.marks_small_letters() && !tcvn3.marks_small_letters());
        assert_eq!(vni.pair(b'E', 0xc3), Some('Ễ'));
        assert_eq!(vni.pair(b'E', 0xe3), Some('Ễ'));
        assert_eq!(viqr(*b"o+."), Some('ợ'));
        assert_eq!(viqr(*b"Dd\0"), Some('Đ'));
    }
}
