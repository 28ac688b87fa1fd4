//! How a number format shows the numbers of its cells: as dates, filled up with zeros, or as they are.
//!
//! Takes the code or the number of a format, gives a [`NumberFormat`]. Decided: of a code's parts
//! only the first counts, which is for positive numbers; and only zeros in front are shown, no
//! grouping, currency or unit, because values are read and not printed.

use super::cell_kind::CellKind;
use super::value::{Epoch, write_date, write_number};

/// How numbers are shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum NumberFormat {
    /// As they are.
    #[default]
    Plain,
    /// As days.
    Date,
    /// Filled up with zeros in front.
    Padded(Padding),
}

/// The zeros in front of a whole number.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Padding {
    /// The fewest digits of the number itself: 000000000 shows nine.
    digits: u8,
    /// Zeros that stand before it, however long it is: "0"# shows one.
    before: u8,
}

/// The most zeros that are put in front: no number of a person is longer.
const LONGEST: u8 = 20;

impl NumberFormat {
    /// The built-in format with this number: ECMA-376 part 1, 18.8.30, including those of East
    /// Asian versions. Times of day alone (18-21, 45-47) are not dates.
    pub(super) fn builtin(number: u32) -> NumberFormat {
        match number {
            14..=17 | 22 | 27..=36 | 50..=58 => NumberFormat::Date,
            _ => NumberFormat::Plain,
        }
    }

    /// The format with this code.
    pub(super) fn of_code(code: &str) -> NumberFormat {
        match padding(code) {
            _ if is_date_code(code) => NumberFormat::Date,
            Some(padding) => NumberFormat::Padded(padding),
            None => NumberFormat::Plain,
        }
    }

    /// The format with a code that begins like this and is cut short: the start may show a date, but
    /// neither that there is none nor how many zeros there are.
    pub(super) fn of_start(code: &str) -> Option<NumberFormat> {
        is_date_code(code).then_some(NumberFormat::Date)
    }

    /// Writes a number as it is shown; returns what the cell is.
    pub(super) fn write(self, number: f64, epoch: Epoch, text: &mut String) -> CellKind {
        match self {
            NumberFormat::Date => return write_date(number, epoch, text),
            NumberFormat::Padded(padding)
                if number.fract() == 0.0 && (0.0..1e15).contains(&number) =>
            {
                padding.write(number as u64, text);
            }
            NumberFormat::Plain | NumberFormat::Padded(_) => write_number(number, text),
        }
        CellKind::Number
    }
}

impl Padding {
    fn write(self, number: u64, text: &mut String) {
        use std::fmt::Write as _;
        text.extend(std::iter::repeat_n('0', usize::from(self.before)));
        // Writing to a string cannot fail.
        let _ = write!(text, "{number:0width$}", width = usize::from(self.digits));
    }
}

/// The zeros that a code puts in front of whole numbers; `None` if it puts none there, or shows
/// something else than all digits of the number.
fn padding(code: &str) -> Option<Padding> {
    let mut chars = code.chars();
    // Digits from the first zero on, and zeros in quotes before any digit.
    let (mut digits, mut before, mut placed) = (0_u8, 0_u8, false);
    while let Some(c) = chars.next() {
        match c {
            '0' => {
                digits = digits.saturating_add(1);
                placed = true;
            }
            // A place for a digit after a zero is filled up too.
            '#' | '?' => {
                digits = digits.saturating_add(u8::from(digits > 0));
                placed = true;
            }
            '"' => {
                let quoted: String = chars.by_ref().take_while(|c| *c != '"').collect();
                if !placed && !quoted.is_empty() && quoted.bytes().all(|b| b == b'0') {
                    before = before.saturating_add(u8::try_from(quoted.len()).unwrap_or(LONGEST));
                }
            }
            '\\' => match chars.next() {
                Some('0') if !placed => before = before.saturating_add(1),
                _ => {}
            },
            '_' | '*' => drop(chars.next()),
            // A condition: which part counts depends on the number.
            '[' if chars.by_ref().take_while(|c| *c != ']').any(|c| "<>=".contains(c)) => {
                return None;
            }
            '[' => {}
            ';' => break,
            // Decimals, shares, fractions, powers, text, thousands.
            '.' | '%' | '/' | 'E' | 'e' | '@' | ',' | 'G' | 'g' => return None,
            _ => {}
        }
    }
    let pads = placed && (digits > 1 || before > 0) && digits <= LONGEST && before <= LONGEST;
    pads.then_some(Padding { digits, before })
}

/// Whether a format code shows a date: it has a day, a month or a year outside quotes, brackets and
/// escapes. A code with only hours and minutes is a time of day.
fn is_date_code(code: &str) -> bool {
    let mut chars = code.chars();
    let (mut day_or_year, mut month, mut hour) = (false, false, false);
    while let Some(c) = chars.next() {
        match c {
            '"' => while chars.next().is_some_and(|c| c != '"') {},
            '[' => {
                // [h]:mm counts hours; [Red] and [$-42A] are a colour and a language.
                let inside: String = chars.by_ref().take_while(|c| *c != ']').collect();
                hour |= inside.chars().all(|c| matches!(c, 'h' | 'H' | 'm' | 'M' | 's' | 'S'));
            }
            '\\' | '_' | '*' => drop(chars.next()),
            // Further parts are for negative numbers and for text.
            ';' => break,
            'd' | 'D' | 'y' | 'Y' => day_or_year = true,
            'm' | 'M' => month = true,
            'h' | 'H' | 's' | 'S' => hour = true,
            // General and numbers.
            'G' | 'g' | '#' | '0' | '?' | '%' | 'E' | 'e' if !hour => return false,
            _ => {}
        }
    }
    day_or_year || month && !hour
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn zeros_in_front() {
        for (code, number, shown) in [
            ("000000000000", 4_085_112_201.0, "004085112201"),
            ("000000000", 80_111_201.0, "080111201"),
            ("0000000000", 912_345_678.0, "0912345678"),
            ("000 000 000 000", 4_085_112_201.0, "004085112201"),
            ("000\\ 000\\ 000\\ 000", 4_085_112_201.0, "004085112201"),
            ("000-000-000-000", 34_091_334_403.0, "034091334403"),
            ("\"0\"#", 80_111_201.0, "080111201"),
            ("\"0\"0", 80_111_201.0, "080111201"),
            ("\"00\"###########", 4_085_112_201.0, "004085112201"),
            ("\\0#", 912_345_678.0, "0912345678"),
            ("0###########", 4_085_112_201.0, "004085112201"),
            ("[$-42A]000000000000", 4_085_112_201.0, "004085112201"),
            ("000000000000;[Red]-0", 4_085_112_201.0, "004085112201"),
            ("000000000000_)", 4_085_112_201.0, "004085112201"),
            ("\"CCCD \"000000000000", 4_085_112_201.0, "004085112201"),
            ("00", 7.0, "07"),
            // Longer than the zeros, or no whole number.
            ("000000000", 4_085_112_201.0, "4085112201"),
            ("000000000000", 1.5, "1.5"),
            ("000000000000", -5.0, "-5"),
            // Other formats add nothing.
            ("0", 7.0, "7"),
            ("#", 7.0, "7"),
            ("General", 80_111_201.0, "80111201"),
            ("#,##0", 80_111_201.0, "80111201"),
            ("0,000", 80_111_201.0, "80111201"),
            ("00.00", 7.0, "7"),
            ("0.00E+00", 4_085_112_201.0, "4085112201"),
            ("00%", 7.0, "7"),
            ("@", 7.0, "7"),
            ("\"084\"#", 7.0, "7"),
            ("[<1000]0000;000000", 7.0, "7"),
            ("", 7.0, "7"),
        ] {
            let mut text = String::new();
            NumberFormat::of_code(code).write(number, Epoch::Of1900, &mut text);
            assert_eq!(text, shown, "{code}");
        }
    }

    #[test]
    fn any_code_is_read() {
        for code in ["\"", "\\", "[", "[<", "0\"", "0\\", "_", "*", &"0".repeat(70_000)] {
            let mut text = String::new();
            NumberFormat::of_code(code).write(5.0, Epoch::Of1900, &mut text);
            assert!(text.len() <= usize::from(LONGEST) * 2, "{}", text.len());
        }
    }

    #[test]
    fn codes() {
        for code in [
            "dd/mm/yyyy",
            "d-mmm-yy",
            "yyyy",
            "[$-42A]dd/mm/yyyy;@",
            "mm/yyyy",
            "dd\\-mm\\-yyyy hh:mm",
            "\"ngày\" dd",
        ] {
            assert!(is_date_code(code), "{code}");
        }
        for code in [
            "General",
            "0",
            "#,##0",
            "@",
            "hh:mm",
            "mm:ss",
            "[h]:mm",
            "000000000000",
            "\"d\"0",
            "0.00E+00",
            "[Red]0",
        ] {
            assert!(!is_date_code(code), "{code}");
        }
    }
}
