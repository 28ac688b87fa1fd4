//! What a column's values look like: the share of them that fits each kind of field.

use crate::layout::Table;
use crate::normalise::{
    CodedField, Codes, IdNumber, Sex, UNKNOWN_CODE, ZeroRule, parse_date, parse_number, parse_sex,
};
use crate::plan::{Field, LIMITS, ValueKind};
use crate::read::CellKind;
use crate::text::{beginning, fold};

/// Shares of the sampled cells, in percent.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Evidence {
    /// Filled cells of the column.
    pub filled: usize,
    /// How many filled cells were sampled; if none, the shares mean nothing.
    pub looked_at: u32,
    /// 12 digits of a plausible structure.
    pub full_numbers: u8,
    /// 9 digits.
    pub old_numbers: u8,
    /// Dates or years.
    pub dates: u8,
    /// Words or codes for a sex.
    pub sexes: u8,
    /// Words for a sex only: 1 and 2 are just as often the first of many order numbers.
    pub sex_words: u8,
    /// Two to six words, the first one a common surname.
    pub names: u8,
    /// Text with an address's level word, or with several parts.
    pub addresses: u8,
    /// Addresses of several parts with a word for commune.
    pub communes: u8,
    /// Values of each coded field, in the order of [`CodedField::ALL`].
    pub coded: [u8; CodedField::ALL.len()],
}

/// The country's most common surnames, folded, and those of groups found in lists of the uplands.
const SURNAMES: &[&str] = &[
    "nguyen", "tran", "le", "pham", "hoang", "huynh", "phan", "vu", "vo", "dang", "bui", "do",
    "ho", "ngo", "duong", "ly", "dinh", "doan", "lam", "mai", "trinh", "dao", "truong", "luong",
    "ha", "cao", "ta", "chu", "chau", "quach", "nong", "trieu", "luc", "be", "mong", "sam", "vi",
    "lo", "ca", "quang", "vang", "giang", "sung", "thao", "hang", "mua", "phung", "ban", "dam",
    "hua", "la", "to", "tong", "kieu", "thai", "luu", "nghiem", "mac", "tang", "ksor", "rcham",
    "nie", "ayun", "siu", "y", "h", "a", "ro", "kpa", "ama", "thach", "son", "kim", "danh",
];

/// Level words that occur in addresses, folded.
const LEVEL_WORDS: &[&str] = &[
    "xa", "phuong", "huyen", "quan", "tinh", "tp", "thon", "xom", "ap", "ban", "to", "khu",
    "duong", "p", "h", "x",
];

/// Words for a commune, folded.
const COMMUNE_WORDS: &[&str] = &["xa", "phuong", "tt", "tran"];

/// Samples a column's filled cells, spread over the table.
pub(super) fn evidence(table: &Table, column: usize, codes: &Codes) -> Evidence {
    let mut counts = [0_u32; 8];
    let mut coded = [0_u32; CodedField::ALL.len()];
    let is_coded =
        |field: CodedField, text: &str| ![0, UNKNOWN_CODE].contains(&codes.parse(field, text));
    let mut looked_at = 0;
    let cells = table.data_column(column);
    let filled = || (0..cells.rows()).filter(|&row| cells.kind(row) != CellKind::Empty);
    let count = filled().count();
    let step = (count / table.sheet.sampled_values()).max(1);
    let sampled: Vec<usize> = filled().step_by(step).collect();
    let zeros = ZeroRule::of(sampled.iter().map(|&row| cells.text(row)));
    for row in sampled {
        let text = beginning(cells.text(row), LIMITS.sampled_bytes).trim();
        looked_at += 1;
        let number = parse_number(text, zeros);
        let full = number.is_plausible();
        let old = matches!(number, IdNumber::Old(_)) && text.len() >= 9;
        let folded = fold(text);
        let words: Vec<&str> = folded.split(' ').collect();
        let leveled = words.iter().any(|w| LEVEL_WORDS.contains(w));
        let tests = [
            full,
            old,
            cells.kind(row) == CellKind::Date || (!full && !old && is_date(text)),
            matches!(parse_sex(text), Sex::Male | Sex::Female),
            (2..=7).contains(&words.len())
                && !folded.bytes().any(|b| b.is_ascii_digit())
                && SURNAMES.contains(&words[0]),
            words.len() >= 2 && (text.contains(',') || leveled || text.contains(" - ")),
            matches!(parse_sex(text), Sex::Male | Sex::Female)
                && !text.contains(|c: char| c.is_ascii_digit()),
            text.matches([',', '-', ';', '/']).count() >= 2
                || words.iter().any(|w| COMMUNE_WORDS.contains(w)),
        ];
        for (count, holds) in counts.iter_mut().zip(tests) {
            *count += u32::from(holds);
        }
        for (count, field) in coded.iter_mut().zip(CodedField::ALL) {
            *count += u32::from(is_coded(field, text));
        }
    }
    let share = |count: u32| (count * 100).checked_div(looked_at).unwrap_or(0) as u8;
    Evidence {
        filled: count,
        looked_at,
        full_numbers: share(counts[0]),
        old_numbers: share(counts[1]),
        dates: share(counts[2]),
        sexes: share(counts[3]),
        names: share(counts[4]),
        addresses: share(counts[5]),
        sex_words: share(counts[6]),
        communes: share(counts[7]),
        coded: coded.map(share),
    }
}

/// Whether a text is a date or a year in which a living person may be born, not a count or an order
/// number.
fn is_date(text: &str) -> bool {
    let digits = text.bytes().filter(u8::is_ascii_digit).count();
    digits >= 4 && parse_date(text).is_some_and(|d| (1880..=2030).contains(&d.year))
}

impl Evidence {
    /// How well the values fit a field, in percent; `None` if values cannot tell.
    pub(super) fn fits(&self, field: Field) -> Option<u8> {
        if self.looked_at == 0 {
            return None;
        }
        Some(match (field, field.profile().values) {
            (_, ValueKind::PersonName) => self.names,
            (_, ValueKind::Date) => self.dates,
            (Field::Sex, _) => self.sexes,
            (_, ValueKind::Number) => self.full_numbers.saturating_add(self.old_numbers),
            (_, ValueKind::OldNumber) => self.old_numbers,
            (_, ValueKind::Address) => self.addresses,
            (_, ValueKind::Coded(_)) => {
                CodedField::of(field).map_or(0, |of| self.coded[of.index()])
            }
            // Any short code can name a household, a book or an entry.
            (_, ValueKind::Free) => return None,
        })
    }
}
