//! What a column's values look like: the share of them that fits each kind of field.

use rustc_hash::FxHashSet;

use crate::layout::{Table, name_alone};
use crate::normalise::{
    CodedField, Codes, IdNumber, KeyedText, Sex, Structure, ZeroRule, is_age, parse_date,
    parse_number, parse_sex,
};
use crate::plan::{Field, LIMITS, ValueKind, has_lost_digits, is_error_text, stands_for_nothing};
use crate::read::CellKind;
use crate::text::{beginning, fold, lower};

/// Shares of the sampled cells, in percent.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Evidence {
    /// Filled cells of the column.
    pub filled: usize,
    /// How many filled cells were sampled; if none, the shares mean nothing.
    pub looked_at: u32,
    /// 12 digits of a plausible structure.
    pub full_numbers: u8,
    /// At least seven digits, with hardly a letter.
    pub in_digits: u8,
    /// Such numbers of people who can be alive.
    pub living: u8,
    /// Such numbers to which leading zeros had to be restored.
    pub restored: u8,
    /// 9 digits.
    pub old_numbers: u8,
    /// Numbers of no Vietnamese shape: seven digits, a passport.
    pub other_numbers: u8,
    /// Ages in years.
    pub ages: u8,
    /// Dates or years.
    pub dates: u8,
    /// The first and the last year among them; zero without any.
    pub years: (u16, u16),
    /// Values that occur once among the sampled ones, and first occurrences of others.
    pub distinct: u8,
    /// Words or codes for a sex.
    pub sexes: u8,
    /// Whether heads of households occur.
    pub heads: bool,
    /// Whether words for both sexes occur.
    pub both_sexes: bool,
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

/// Surnames, folded: the country's most common ones, and those of groups of the uplands and of the
/// south.
const SURNAMES: &[&str] = &[
    "nguyen", "tran", "le", "pham", "hoang", "huynh", "phan", "vu", "vo", "dang", "bui", "do",
    "ho", "ngo", "duong", "ly", "dinh", "doan", "lam", "mai", "trinh", "dao", "truong", "luong",
    "ha", "cao", "ta", "chu", "chau", "quach", "nong", "trieu", "luc", "be", "mong", "sam", "vi",
    "lo", "ca", "quang", "vang", "giang", "sung", "thao", "hang", "mua", "phung", "ban", "dam",
    "hua", "la", "to", "tong", "kieu", "thai", "luu", "nghiem", "mac", "tang", "ksor", "rcham",
    "nie", "ayun", "siu", "y", "h", "a", "ro", "kpa", "ama", "thach", "son", "kim", "danh", "diep",
    "cam", "ma", "ton", "that", "khong", "khuc", "kha", "khieu", "tieu", "uong", "ung", "vien",
    "vuong", "vinh", "ong", "o", "au", "bach", "bien", "cai", "can", "co", "cu", "cung", "da",
    "dai", "dau", "deo", "dieu", "dong", "du", "giap", "hac", "han", "hau", "hinh", "hong", "khau",
    "lai", "lang", "lau", "leng", "leo", "lieu", "long", "lu", "lui", "luyen", "man", "minh",
    "moc", "moong", "cut", "chue", "xong", "ngan", "nghi", "nham", "nhan", "nhu", "ninh", "on",
    "phi", "pho", "phu", "phuong", "que", "sai", "sau", "si", "tat", "tan", "te", "tham", "than",
    "thang", "thap", "thi", "thieu", "thinh", "tho", "thong", "thuy", "tiep", "tra", "trang",
    "trung", "tu", "tuong", "ty", "van", "viet", "vong", "xa", "xin", "yen", "cha", "pang",
    "phang", "then", "gia", "pinang", "cil", "lieng", "k", "bon", "ya", "touneh", "rlam", "eban",
    "mlo", "kbuor", "hmok", "hwing", "bya", "kdoh", "knul", "rmah", "rahlan", "nay", "puih",
    "kpuih", "xo", "bhling", "alang", "arat", "coor", "zoram", "bnuoch", "lay", "thuong", "ngu",
    "tam", "vy", "lac", "khuong", "bo", "ke", "mau", "mo", "mu", "nguy", "ngac", "tri",
];

/// The years in which people in lists are born.
const LIVING: std::ops::RangeInclusive<u16> = 1920..=2027;

/// Level words that occur in addresses, folded.
const LEVEL_WORDS: &[&str] = &[
    "xa", "phuong", "huyen", "quan", "tinh", "tp", "thon", "xom", "ap", "ban", "to", "khu",
    "duong", "p", "h", "x",
];

/// Words for a commune, folded.
const COMMUNE_WORDS: &[&str] = &["xa", "phuong", "tt", "tran"];

/// Whether a text begins with the word for a hamlet or a commune. With its marks, Bản Chăn is a
/// place and Bàn Chăn a person.
fn names_a_place(text: &str) -> bool {
    let first = text.split_whitespace().next().unwrap_or(text);
    ["bản", "thôn", "xóm", "tổ", "khu", "ấp", "xã", "phố", "làng"].contains(&lower(first).as_str())
}

/// Whether a text is a common surname, alone or with a middle name.
pub(super) fn is_surname(text: &str) -> bool {
    let folded = fold(text);
    folded.split(' ').next().is_some_and(|word| SURNAMES.contains(&word))
}

/// Samples a column's filled cells.
pub(super) fn evidence(table: &Table, column: usize, codes: &Codes) -> Evidence {
    let mut counts = [0_u32; 13];
    let mut years: Option<(u16, u16)> = None;
    let mut sexes = [false; 2];
    let mut heads = false;
    let mut seen: FxHashSet<String> = FxHashSet::default();
    let mut coded = [0_u32; CodedField::ALL.len()];
    let mut looked_at = 0;
    let cells = table.data_column(column);
    let (sampled, count) = table.some_filled(column, table.sheet.sampled_values());
    let zeros = ZeroRule::of(sampled.iter().map(|&row| cells.text(row)));
    for row in sampled {
        let text = beginning(cells.text(row), LIMITS.sampled_bytes).trim();
        let of_another_type = is_of_another_type(text);
        let number = if of_another_type { IdNumber::Missing } else { parse_number(text, zeros) };
        // What is left of a number, a failed formula or a value to come says nothing about its
        // column.
        let rounded =
            zeros.rounded && number == IdNumber::Missing && text.len() >= 9 && !of_another_type;
        if has_lost_digits(text) || is_error_text(text) || rounded || is_unknown(text) {
            continue;
        }
        looked_at += 1;
        let full = number.is_plausible();
        let living = full && number.full().is_some_and(|n| LIVING.contains(&Structure::of(n).year));
        let old = matches!(number, IdNumber::Old(_)) && text.len() >= 9;
        let restored = full && text.bytes().filter(u8::is_ascii_digit).count() < 12;
        let date = (cells.kind(row) == CellKind::Date || (!full && !old))
            .then(|| date_of_life(text))
            .flatten();
        if let Some(year) = date {
            years = Some(years.map_or((year, year), |(a, b)| (a.min(year), b.max(year))));
        }
        let sex = parse_sex(text);
        sexes[0] |= sex == Sex::Male;
        sexes[1] |= sex == Sex::Female;
        let is_sex = matches!(sex, Sex::Male | Sex::Female);
        let folded = fold(text);
        // “Nông Văn An (1980)” is a name too.
        let alone = name_alone(text);
        let named = if alone.len() < text.len() { fold(alone) } else { folded.clone() };
        let named_words: Vec<&str> = named.split(' ').collect();
        let words: Vec<&str> = folded.split(' ').collect();
        let letters = folded.bytes().filter(u8::is_ascii_lowercase).count();
        let leveled = words.iter().any(|w| LEVEL_WORDS.contains(w));
        let tests = [
            full,
            old,
            cells.kind(row) == CellKind::Date || date.is_some(),
            is_sex,
            (2..=7).contains(&named_words.len())
                && !named.bytes().any(|b| b.is_ascii_digit())
                && SURNAMES.contains(&named_words[0])
                && !names_a_place(text),
            words.len() >= 2
                && letters >= 4
                && (text.contains(',') || leveled || text.contains(" - ")),
            is_sex && !text.contains(|c: char| c.is_ascii_digit()),
            text.matches([',', '-', ';', '/']).count() >= 2
                || words.iter().any(|w| COMMUNE_WORDS.contains(w)),
            restored,
            living,
            text.bytes().filter(u8::is_ascii_digit).count() >= 7 && letters <= 4,
            is_age(text),
            number.other().is_some(),
        ];
        for (count, holds) in counts.iter_mut().zip(tests) {
            *count += u32::from(holds);
        }
        let keyed = KeyedText::of(text);
        for (count, field) in coded.iter_mut().zip(CodedField::ALL) {
            *count += u32::from(codes.knows(field, &keyed));
        }
        heads |= ["chu ho", "ch", "head"].contains(&folded.as_str());
        seen.insert(folded);
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
        restored: share(counts[8]),
        living: share(counts[9]),
        in_digits: share(counts[10]),
        ages: share(counts[11]),
        other_numbers: share(counts[12]),
        years: years.unwrap_or_default(),
        heads,
        both_sexes: sexes == [true, true],
        distinct: share(seen.len() as u32),
        coded: coded.map(share),
    }
}

/// The year of a text that is a date or a year in which a living person may be born, not a count or
/// an order number.
fn date_of_life(text: &str) -> Option<u16> {
    let digits = text.bytes().filter(u8::is_ascii_digit).count();
    let year = parse_date(text).filter(|_| digits >= 4)?.year;
    (1880..=2030).contains(&year).then_some(year)
}

/// Whether a text stands for a value that is not known yet, in words or in the digits of a number;
/// a single sign or letter may be a mark.
fn is_unknown(text: &str) -> bool {
    text.len() >= 7 && stands_for_nothing(Field::Number, text)
}

/// Whether a text is plainly something else than a number: a date in digits, two years, a sum of
/// money. Its digits are never read as one number.
fn is_of_another_type(text: &str) -> bool {
    if text.bytes().all(|b| b.is_ascii_digit()) {
        return false;
    }
    let day = text.split([' ', 'T']).next().unwrap_or(text);
    let widths: Vec<usize> = day.split(['-', '/', '.']).map(str::len).collect();
    let in_digits = day.bytes().all(|b| b.is_ascii_digit() || matches!(b, b'-' | b'/' | b'.'));
    let is_date = in_digits
        && matches!(widths[..], [4, 1..=2, 1..=2] | [1..=2, 1..=2, 2 | 4] | [4, 4] | [1..=2, 4]);
    // “120,000,000”, “113.000.000 đ”.
    let groups: Vec<&str> = text.split([',', '.']).collect();
    let in_thousands = groups.len() >= 2
        && groups[1..].iter().all(|group| group.len() == 3)
        && (1..=3).contains(&groups[0].len())
        && groups.last() == Some(&"000");
    is_date || in_thousands || text.contains(',') && in_digits_and_commas(text)
}

/// Whether a text is one number whose thousands are marked by commas.
fn in_digits_and_commas(text: &str) -> bool {
    let mut groups = text.split(',');
    let first = groups.next().map_or(0, str::len);
    (1..=3).contains(&first)
        && groups.all(|group| group.len() == 3)
        && text.bytes().all(|b| b.is_ascii_digit() || b == b',')
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
            (_, ValueKind::Age) => self.ages,
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
