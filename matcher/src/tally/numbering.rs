//! Running numbers of lines (1, 01., 1.2, I, A, a, -), and which lines they put under which.
//!
//! Takes the cells of the column of running numbers, gives each line's depth and number. Decided: a
//! capital I, V or X is Roman unless it continues a series of letters; other capitals are letters.

/// The running number of a line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Numbering {
    /// 1 for letters, 2 for Roman numerals, 3 for 1, 2, 3, one more for each part of 1.2.3,
    /// followed by a, b, c, and dashes.
    pub depth: u8,
    /// Its position in its series; 0 for a dash.
    pub number: u32,
}

const LETTER: u8 = 1;
const ROMAN: u8 = 2;
const ARABIC: u8 = 3;
const SMALL: u8 = 8;
const DASH: u8 = 9;

/// Reads the numbers of all lines in order.
pub(super) fn read<'a>(texts: impl Iterator<Item = &'a str>) -> Vec<Option<Numbering>> {
    let mut letter = 0;
    texts
        .map(|text| {
            let found = one(text, letter)?;
            if found.depth == LETTER {
                letter = found.number;
            }
            Some(found)
        })
        .collect()
}

/// Reads one number. `letter` is the position of the last letter before it.
fn one(text: &str, letter: u32) -> Option<Numbering> {
    let text = text.trim();
    if matches!(text, "-" | "+" | "–" | "*" | "•") {
        return Some(Numbering { depth: DASH, number: 0 });
    }
    let text = text.trim_start_matches('(').trim_end_matches(['.', ')', '/', '-', ':', ' ']);
    let bytes = text.as_bytes();
    if let [one] = bytes
        && one.is_ascii_alphabetic()
    {
        let place = u32::from(one.to_ascii_lowercase() - b'a') + 1;
        if one.is_ascii_lowercase() {
            return Some(Numbering { depth: SMALL, number: place });
        }
        if !b"IVX".contains(one) || letter > 0 && place == letter + 1 {
            return Some(Numbering { depth: LETTER, number: place });
        }
    }
    if let Some(number) = roman(text) {
        return Some(Numbering { depth: ROMAN, number });
    }
    let mut last = None;
    let mut parts = 0_u8;
    for part in text.split('.') {
        if part.is_empty() || part.len() > 5 || parts >= 4 {
            return None;
        }
        // I.1 and A.2 are below I and A.
        let first_outlined = parts == 0 && text.contains('.') && one(part, letter).is_some();
        if !first_outlined {
            last = Some(part.parse::<u32>().ok()?);
        }
        parts += 1;
    }
    let depth = ARABIC + parts.saturating_sub(1);
    last.map(|number| Numbering { depth, number })
}

/// The value of a Roman numeral in capitals.
pub(crate) fn roman(text: &str) -> Option<u32> {
    if text.is_empty() || text.len() > 8 {
        return None;
    }
    let (mut total, mut before) = (0, 0);
    for byte in text.bytes().rev() {
        let digit = match byte {
            b'I' => 1,
            b'V' => 5,
            b'X' => 10,
            b'L' => 50,
            b'C' => 100,
            _ => return None,
        };
        if digit < before {
            total -= digit;
        } else {
            total += digit;
            before = digit;
        }
    }
    u32::try_from(total).ok()
}

impl Numbering {
    /// Whether it is a plain number: 1, 2, 3.
    pub(super) fn is_plain(&self) -> bool {
        self.depth == ARABIC
    }
}

#[cfg(test)]
mod tests {
    use super::read;

    #[test]
    fn numbers_of_lines() {
        let check = |texts: &[&str], expected: &[Option<(u8, u32)>]| {
            let found: Vec<Option<(u8, u32)>> = read(texts.iter().copied())
                .into_iter()
                .map(|n| n.map(|n| (n.depth, n.number)))
                .collect();
            assert_eq!(found, expected, "{texts:?}");
        };
        check(&["1", "02.", "3)"], &[Some((3, 1)), Some((3, 2)), Some((3, 3))]);
        check(
            &["I", "1", "1.1", "1.2", "II."],
            &[Some((2, 1)), Some((3, 1)), Some((4, 1)), Some((4, 2)), Some((2, 2))],
        );
        check(&["H", "I", "V"], &[Some((1, 8)), Some((1, 9)), Some((2, 5))]);
        check(&["I.1", "a", "-"], &[Some((4, 1)), Some((8, 1)), Some((9, 0))]);
        check(&["", "Huyện A", "59.041.1.2.3", "XIV"], &[None, None, None, Some((2, 14))]);
    }
}
