//! Decides for a column: takes a sample of its cells, gives the encoding that makes it Vietnamese.
//!
//! Only words that cannot occur in Unicode text speak for a font: those with a sign or a foreign
//! letter that the font uses. Most of them must become syllables. So foreign names (Müller, André),
//! names of highland peoples (Niê, Êban) and words without their tone decide nothing.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::bytes::{self, Page};
use super::cell::{Reading, decode_cell};
use super::encoding::Legacy;
use super::letters::{self, Font};
use super::syllable::{Shape, shape};
use super::words::{tally, traits, words};
use super::{fonts, mojibake, viqr};

/// How many cells are sampled; the caller spreads them over the column.
const MOST_CELLS: usize = 10_000;

/// The encoding of a column, with the evidence for it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Decision {
    /// How its cells are to be decoded.
    pub reading: Reading,
    /// How many of a hundred words beyond ASCII (in VIQR, words with a mark) are syllables as they
    /// are.
    pub before: u8,
    /// The same after decoding.
    pub after: u8,
    /// A cell that shows it: as it is, and decoded.
    pub sample: Option<(String, String)>,
}

/// The encoding of a column; `None` if it is Unicode, plain, or in another language.
pub fn decide<'a>(values: impl Iterator<Item = &'a str>) -> Option<Decision> {
    let cells: Vec<&str> = values.filter(|value| !value.is_empty()).take(MOST_CELLS).collect();
    if cells.iter().all(|cell| cell.is_ascii()) {
        return viqr_column(&cells);
    }
    let mut best: Option<(u32, Decision)> = None;
    for reading in readings(&cells) {
        let decision = judge(&cells, reading);
        if best.as_ref().is_none_or(|(valid, _)| decision.0 > *valid) {
            best = Some(decision);
        }
    }
    best.map(|(_, decision)| decision).or_else(|| viqr_column(&cells))
}

/// The readings that the column's words support.
fn readings(cells: &[&str]) -> Vec<Reading> {
    let mut readings = Vec::new();
    let vietnamese = cells.iter().any(|c| c.contains(|c| bytes::vietnamese(c).is_some()));
    for legacy in [Legacy::Tcvn3, Legacy::Vni] {
        for page in [Page::Western, Page::Vietnamese] {
            if page == Page::Vietnamese && !vietnamese {
                continue;
            }
            let mut witness = Witness::new(legacy, page);
            cells.iter().filter(|c| !c.is_ascii()).for_each(|cell| witness.hear(cell));
            readings.extend(witness.reading());
        }
    }
    if is_mojibake(cells) {
        readings.push(Reading { page: Page::Either, mixed: false, ..Legacy::Mojibake.into() });
    }
    readings
}

/// What the words of a column say about one font.
struct Witness<'a> {
    legacy: Legacy,
    page: Page,
    font: &'static Font,
    /// Words beyond ASCII.
    words: u32,
    /// Words that cannot occur in Unicode text, and those of them that become syllables.
    suspects: u32,
    hits: u32,
    /// The distinct hits; the flag tells whether no other language writes them.
    found: BTreeSet<(bool, &'a str)>,
    unicode: bool,
    /// Cells with a hit: those whose plain letters are all capitals, even inside words, and those
    /// with lower-case letters.
    capitals: u32,
    small: u32,
}

/// How many distinct hits are kept: more add nothing.
const ENOUGH: usize = 8;

impl<'a> Witness<'a> {
    fn new(legacy: Legacy, page: Page) -> Witness<'a> {
        Witness {
            legacy,
            page,
            font: letters::font(legacy),
            words: 0,
            suspects: 0,
            hits: 0,
            found: BTreeSet::new(),
            unicode: false,
            capitals: 0,
            small: 0,
        }
    }

    fn hear(&mut self, cell: &'a str) {
        let before = self.hits;
        for word in words(cell) {
            self.words += 1;
            let found = traits(word, self.font, self.page);
            self.unicode |= found.unicode;
            // VNI writes most of its marks as Unicode letters, but after a different vowel.
            let suspect =
                found.alien || (self.legacy == Legacy::Vni && shape(word) == Shape::Other);
            if found.unicode || !suspect {
                continue;
            }
            let decoded = fonts::decode(word, self.legacy, self.page, false);
            if !found.alien && decoded == word {
                continue;
            }
            self.suspects += 1;
            if shape(&decoded) == Shape::Syllable {
                self.hits += 1;
                if self.found.len() < ENOUGH {
                    self.found.insert((found.strange, word));
                }
            }
        }
        if self.hits > before {
            let small = cell.contains(|c: char| c.is_ascii_lowercase());
            self.small += u32::from(small);
            self.capitals += u32::from(!small && has_inner_capital(cell));
        }
    }

    fn reading(&self) -> Option<Reading> {
        if u64::from(self.hits) * 5 < u64::from(self.suspects) * 3 {
            return None;
        }
        let strange = self.found.iter().filter(|(strange, _)| *strange).count();
        // One strange word is enough if it is the whole column (N÷); otherwise several must agree.
        let alone = strange > 0 && self.hits * 2 >= self.words;
        if !alone && self.found.len() + strange < 4 {
            return None;
        }
        Some(Reading {
            legacy: self.legacy,
            page: self.page,
            capitals: self.legacy == Legacy::Tcvn3 && self.capitals > self.small * 20,
            mixed: self.unicode,
        })
    }
}

fn has_inner_capital(cell: &str) -> bool {
    let inside = |word: &str| word.chars().skip(1).any(|c| c.is_ascii_uppercase());
    cell.split_whitespace().any(inside)
}

fn is_mojibake(cells: &[&str]) -> bool {
    let (mut words, mut valid) = (0u32, 0u32);
    for cell in cells {
        if let std::borrow::Cow::Owned(decoded) = mojibake::decode(cell) {
            let tally = tally(&decoded);
            words += tally.words;
            valid += tally.valid;
        }
    }
    valid > 0 && valid * 5 >= words * 3
}

/// Decodes the sample as the column would be. Also returns the number of syllables.
fn judge(cells: &[&str], reading: Reading) -> (u32, Decision) {
    let (mut before, mut after) = ((0, 0), (0, 0));
    let mut sample: Option<(&str, String, u32)> = None;
    for cell in cells.iter().filter(|cell| !cell.is_ascii()) {
        let was = tally(cell);
        before = (before.0 + was.valid, before.1 + was.words);
        let decoded = decode_cell(cell, reading);
        let is = tally(&decoded);
        after = (after.0 + is.valid, after.1 + is.words);
        let shown = sample.as_ref().map_or(0, |(.., gained)| *gained);
        let gained = is.valid.saturating_sub(was.valid).min(3);
        if decoded != *cell && gained > shown && cell.len() < 120 {
            sample = Some((cell, decoded.into_owned(), gained));
        }
    }
    let decision = Decision {
        reading,
        before: percent(before.0, before.1),
        after: percent(after.0, after.1),
        sample: sample.map(|(was, is, _)| (was.to_owned(), is)),
    };
    (after.0, decision)
}

fn percent(part: u32, whole: u32) -> u8 {
    let share = u64::from(part) * 100 / u64::from(whole.max(1));
    u8::try_from(share).unwrap_or(100).min(100)
}

/// Whether a column of plain letters is VIQR: several distinct words have marks that no sentence
/// has, nearly all of these are syllables, and they are many among all words.
fn viqr_column(cells: &[&str]) -> Option<Decision> {
    let (mut runs, mut marked, mut valid, mut other) = (0u32, 0u32, 0u32, 0u32);
    let mut found = BTreeSet::new();
    let mut sample: Option<(&str, String)> = None;
    for cell in cells {
        if words(cell).next().is_some() {
            other += 1;
            continue;
        }
        for evidence in viqr::evidence(cell) {
            runs += 1;
            marked += u32::from(evidence.marked);
            valid += u32::from(evidence.valid);
            if evidence.valid && found.len() < ENOUGH {
                found.insert(evidence.run);
                if sample.is_none() && cell.len() < 120 {
                    sample = Some((cell, viqr::decode(cell).into_owned()));
                }
            }
        }
    }
    let many =
        u64::from(valid) * 6 >= u64::from(runs) && u64::from(other) * 10 <= cells.len() as u64;
    if found.len() < 3 || !many || u64::from(valid) * 5 < u64::from(marked) * 4 {
        return None;
    }
    let reading = Reading { page: Page::Either, mixed: other > 0, ..Legacy::Viqr.into() };
    let sample = sample.map(|(was, is)| (was.to_owned(), is));
    Some(Decision { reading, before: 0, after: percent(valid, marked), sample })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(cells: &[&str], expected: Option<Legacy>) {
        let decision = decide(cells.iter().copied());
        let legacy = decision.as_ref().map(|d| d.reading.legacy);
        assert_eq!(legacy, expected, "{cells:?} {decision:?}");
    }

    #[test]
    fn legacy_columns() {
        check(&["N÷", "Nam", "N÷"], Some(Legacy::Tcvn3));
        assert!(decide(["N÷", "Nam"].into_iter()).is_some_and(|d| !d.reading.capitals));
        check(&["Nöõ", "Nam"], Some(Legacy::Vni));
        check(&["Nam", "Ná»¯"], Some(Legacy::Mojibake));
        check(&["NguyÔn V¨n An", "Lª ThÞ Tó"], Some(Legacy::Tcvn3));
        check(&["Nguyeãn Vaên An", "Leâ Thò Tuù"], Some(Legacy::Vni));
        check(&["Nguye^~n Va(n An", "Le^ Thi. Tu'", "Tra^`n Hoa"], Some(Legacy::Viqr));
        check(&["Th\u{303}", "Tr\u{c7}n V\u{a8}n", "Hßa"], Some(Legacy::Tcvn3));
    }

    #[test]
    fn columns_that_stay() {
        check(&["H'Mông", "Kinh", "Tày", "Ê Đê", "Rơ Ông K'Hên", "Êban", "Y Blô Niê"], None);
        check(&["Niê", "Blô", "Mlô", "Êban", "Siu", "Ksor H'Lê"], None);
        check(&["André", "François", "Noël", "Zoë", "Müller", "Jürgen", "Böhm", "Ägidius"], None);
        check(&["Lü", "Wang", "Li"], None);
        check(
            &["Nguyen Van A.", "Ap 3, xa Tan Phu'", "Tran Thi B?", "x@y.vn", "hoa+an@x.vn"],
            None,
        );
        check(&["01/02/1990", "1955", "5'", "C++", "A (B)", "Ba(me)", "o(hien nay)"], None);
        check(&["Tổ 3. Xã A?", "Thôn 5, xã B'"], None);
        check(&["Có", "Không", "Lôc", "Quôc", "Tât"], None);
        check(&["12 m²", "½", "30°", "«Hòa»", "· Lê", "3 × 4"], None);
        check(&["Lê Hòa", "Hà", "Tô Hùng"], None);
        check(&["", " "], None);
        check(&[], None);
    }

    #[test]
    fn what_a_decision_says() {
        let decision = decide(["NGUYÔN V¨N AN", "Lª V¡N", "TRÇN T¢M"].into_iter()).unwrap();
        assert!(decision.reading.capitals && !decision.reading.mixed);
        assert_eq!((decision.before, decision.after), (0, 100));
        assert_eq!(decision.sample, Some(("NGUYÔN V¨N AN".to_owned(), "NGUYỄN VĂN AN".to_owned())));
        let mixed = ["Nguyễn Văn An", "Lê Thị Lan", "NguyÔn V¨n An", "TrÇn Hång", "Lê Hòa"];
        let decision = decide(mixed.into_iter()).unwrap();
        assert!(decision.reading.mixed && !decision.reading.capitals);
        let decoded = mixed.map(|cell| decode_cell(cell, decision.reading).into_owned());
        assert_eq!(
            decoded,
            ["Nguyễn Văn An", "Lê Thị Lan", "Nguyễn Văn An", "Trần Hồng", "Lê Hòa"]
        );
    }
}
