//! Reads delimited text: finds its encoding and its separator, then its rows.
//!
//! Encoding: a byte order mark decides; otherwise UTF-16 and UTF-32 are recognised by their zeros; otherwise
//! valid UTF-8 is UTF-8; otherwise the detector decides among what Vietnamese offices have used.

use std::borrow::Cow;

use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1258};

use super::book::Book;
use super::cell_kind::CellKind;
use super::notice::{Notice, ReadError};
use super::separated::Records;

/// How many bytes at the start are examined for the separator.
const SAMPLE: usize = 64 << 10;

/// How many bytes at the start tell the encoding of text in single bytes.
const DETECTED: usize = 16 << 20;

/// How many records are read at a time; after the first such batch, room for all of them is
/// reserved.
const AT_ONCE: usize = 1_000;

/// Reads the text of a file, as a sheet without a name.
pub(super) fn read(bytes: &[u8], book: &mut Book<'_>) -> Result<(), ReadError> {
    let (text, encoding, damaged) = decode(bytes);
    if let Cow::Owned(text) = &text {
        book.budget().hold(text.capacity() as u64).map_err(|exceeded| book.exceeded(exceeded))?;
    }
    let separator = separator(&text);
    // A quote that is never closed would swallow every row after it.
    let unclosed = memchr::memchr_iter(b'"', text.as_bytes()).count() % 2 == 1;
    book.begin("", false);
    if encoding != UTF_8.name() {
        book.notice(Notice::Encoding { encoding: encoding.to_owned() });
    }
    if unclosed {
        book.notice(Notice::UnclosedQuote);
    }
    if damaged {
        book.notice(Notice::DamagedText { encoding: encoding.to_owned() });
    }
    let mut rows = Rows {
        records: Records::of(&text, separator, !unclosed),
        cells: Vec::new(),
        row: 0,
        line: 1,
    };
    if rows.read(book)? {
        book.foresee(rows.records.position(), text.len() as u64);
        while rows.read(book)? {}
    }
    book.end()
}

/// The rows of a text: a spreadsheet shows each record as one row, even if it has line breaks, and
/// counts blank lines, which are not records.
struct Rows<'t> {
    records: Records<'t>,
    cells: Vec<Cow<'t, str>>,
    row: u32,
    line: u64,
}

impl Rows<'_> {
    /// Puts the next rows into the book; returns whether there are more. Not inlined, because a
    /// browser switches to a function's optimised form only at the next call.
    #[inline(never)]
    fn read(&mut self, book: &mut Book<'_>) -> Result<bool, ReadError> {
        for _ in 0..AT_ONCE {
            if !self.records.next(&mut self.cells) {
                return Ok(false);
            }
            let next = self.records.line();
            // The last line may lack its line break.
            let lines = (next - self.line).saturating_sub(self.records.breaks_inside()).max(1);
            self.row = self.row.saturating_add(u32::try_from(lines).unwrap_or(u32::MAX));
            self.line = next;
            for (column, cell) in self.cells.iter().enumerate() {
                book.cell(self.row - 1, column as u32, CellKind::Text, cell)?;
            }
            if let Some((column, cells)) = self.records.far() {
                book.far_cells(self.row - 1, column, cells);
            }
        }
        Ok(true)
    }
}

/// The text, the name of its encoding, and whether some of it was not valid. Byte order marks
/// within it, where files were put one behind the other, are no text.
pub(super) fn decode(bytes: &[u8]) -> (Cow<'_, str>, &'static str, bool) {
    let (text, encoding, damaged) = decode_whole(bytes);
    if memchr::memmem::find(text.as_bytes(), MARK.as_bytes()).is_none() {
        return (text, encoding, damaged);
    }
    (Cow::Owned(text.replace(MARK, "")), encoding, damaged)
}

/// A byte order mark as text.
const MARK: &str = "\u{feff}";

fn decode_whole(bytes: &[u8]) -> (Cow<'_, str>, &'static str, bool) {
    if let Some(order) = utf32(&bytes[..bytes.len().min(4096)]) {
        return decode_utf32(bytes, order);
    }
    let as_it_says = |encoding: &'static Encoding, bytes| {
        let (text, damaged) = encoding.decode_without_bom_handling(bytes);
        (text, encoding.name(), damaged)
    };
    if let Some((encoding, mark)) = Encoding::for_bom(bytes) {
        return as_it_says(encoding, &bytes[mark..]);
    }
    if let Some(encoding) = utf16_without_mark(&bytes[..bytes.len().min(4096)]) {
        return as_it_says(encoding, bytes);
    }
    if let Ok(text) = simdutf8::basic::from_utf8(bytes) {
        return (Cow::Borrowed(text), UTF_8.name(), false);
    }
    // A stray byte, or a letter cut in two, does not make a file in UTF-8 something else.
    let (mut good, mut bad) = (0_usize, 0_usize);
    for chunk in bytes.utf8_chunks() {
        for letter in chunk.valid().chars().filter(|letter| !letter.is_ascii()) {
            let is_bad = letter == char::REPLACEMENT_CHARACTER;
            *if is_bad { &mut bad } else { &mut good } += 1;
        }
        bad += usize::from(!chunk.invalid().is_empty());
    }
    if bad * 50 < good {
        return (String::from_utf8_lossy(bytes), UTF_8.name(), true);
    }
    let mut detector = chardetng::EncodingDetector::new(chardetng::Iso2022JpDetection::Deny);
    detector.feed(bytes.get(..DETECTED).unwrap_or(bytes), true);
    let guessed = detector.guess(Some(b"vn"), chardetng::Utf8Detection::Allow);
    // Single-byte text in a Vietnamese office is windows-1258, which differs from windows-1252 in a
    // few letters and in its combining tones.
    as_it_says(if guessed == UTF_8 { UTF_8 } else { WINDOWS_1258 }, bytes)
}

/// The order of the four bytes of each letter in UTF-32.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Order {
    /// The lowest byte first.
    Little,
    /// The highest byte first.
    Big,
}

/// UTF-32, by its byte order mark or because all letters have two zeros at the same end, which
/// UTF-16 has in no text. Takes the start of the bytes.
pub(super) fn utf32(head: &[u8]) -> Option<Order> {
    let letters = head.as_chunks::<4>().0;
    match letters.first()? {
        [0xff, 0xfe, 0, 0] => return Some(Order::Little),
        [0, 0, 0xfe, 0xff] => return Some(Order::Big),
        _ => {}
    }
    let all = |order| {
        letters.iter().all(|letter| {
            let code = order_of(*letter, order);
            (1..0x1_0000).contains(&code) && char::from_u32(code).is_some()
        })
    };
    // A sheet of other formats may begin with a few such numbers.
    let enough = letters.len() >= 4;
    [Order::Little, Order::Big].into_iter().find(|order| enough && all(*order))
}

fn order_of(letter: [u8; 4], order: Order) -> u32 {
    match order {
        Order::Little => u32::from_le_bytes(letter),
        Order::Big => u32::from_be_bytes(letter),
    }
}

fn decode_utf32(bytes: &[u8], order: Order) -> (Cow<'_, str>, &'static str, bool) {
    let (letters, rest) = bytes.as_chunks::<4>();
    let mut damaged = !rest.is_empty();
    let mut text = String::with_capacity(letters.len());
    text.extend(letters.iter().map(|letter| {
        let letter = char::from_u32(order_of(*letter, order));
        damaged |= letter.is_none();
        letter.unwrap_or(char::REPLACEMENT_CHARACTER)
    }));
    if text.starts_with(MARK) {
        text.drain(..MARK.len());
    }
    let name = match order {
        Order::Little => "UTF-32LE",
        Order::Big => "UTF-32BE",
    };
    (Cow::Owned(text), name, damaged)
}

/// UTF-16 without a byte order mark: nearly all bytes of one half are small.
pub(super) fn utf16_without_mark(bytes: &[u8]) -> Option<&'static Encoding> {
    let pairs = bytes.len() / 2;
    if pairs < 4 {
        return None;
    }
    let zeros =
        |offset: usize| bytes.iter().skip(offset).step_by(2).filter(|b| **b <= 0x1e).count();
    // Vietnamese letters are in the blocks 00, 01, 03 and 1E.
    if zeros(1) * 10 > pairs * 9 && zeros(0) * 2 < pairs {
        Some(UTF_16LE)
    } else if zeros(0) * 10 > pairs * 9 && zeros(1) * 2 < pairs {
        Some(UTF_16BE)
    } else {
        None
    }
}

/// The separator that splits the first records most evenly: most cells in the most frequent width.
fn separator(text: &str) -> u8 {
    let sample = &text.as_bytes()[..text.len().min(SAMPLE)];
    let mut best = (0, b',');
    for candidate in [b'\t', b';', b',', b'|'] {
        let mut reader = csv::ReaderBuilder::new()
            .has_headers(false)
            .flexible(true)
            .delimiter(candidate)
            .from_reader(sample);
        let mut widths: Vec<usize> =
            reader.byte_records().map_while(Result::ok).take(40).map(|r| r.len() - 1).collect();
        widths.sort_unstable();
        let Some(&common) = widths.get(widths.len() / 2) else { continue };
        let even = widths.iter().filter(|w| **w == common).count();
        let score = even * 1000 / widths.len() * common.min(30);
        if score > best.0 {
            best = (score, candidate);
        }
    }
    best.1
}

#[cfg(test)]
mod tests {
    use super::super::Sheet;
    use super::super::budget::Budget;
    use super::*;

    fn read_all(bytes: &[u8]) -> Sheet {
        let mut told = |_: u32| {};
        let mut book = Book::new("a.csv", Budget::default(), &mut told);
        read(bytes, &mut book).unwrap();
        book.finish().unwrap().remove(0)
    }

    fn rows(sheet: &Sheet) -> Vec<(u32, Vec<&str>)> {
        let texts = |place| sheet.cells(place).map(|(_, _, text)| text).collect();
        sheet.rows.iter().enumerate().map(|(place, &row)| (row, texts(place))).collect()
    }

    const PLAIN: &str = "STT;Họ và tên;Ngày sinh\n1;Nông Văn Ổn;01/02/1990\n\n2;Lý Thị Mỹ;1955\n";

    #[test]
    fn rows_are_the_spreadsheets_own() {
        let sheet = read_all(PLAIN.as_bytes());
        assert_eq!(
            rows(&sheet),
            [
                (1, vec!["STT", "Họ và tên", "Ngày sinh"]),
                (2, vec!["1", "Nông Văn Ổn", "01/02/1990"]),
                (4, vec!["2", "Lý Thị Mỹ", "1955"])
            ]
        );
        let broken = "Họ và tên,Ngày sinh,Địa chỉ\nAn,1990,\"Xóm 1\nXã X\"\nBình,1991,Xóm 2";
        let sheet = read_all(broken.as_bytes());
        assert_eq!(sheet.rows, [1, 2, 3]);
        assert_eq!(sheet.columns[2].text(1), "Xóm 1\nXã X");
    }

    #[test]
    fn encodings() {
        let utf16: Vec<u8> = PLAIN.encode_utf16().flat_map(u16::to_le_bytes).collect();
        let marked: Vec<u8> = [0xff, 0xfe].into_iter().chain(utf16.iter().copied()).collect();
        let big: Vec<u8> = PLAIN.encode_utf16().flat_map(u16::to_be_bytes).collect();
        let utf8_marked = format!("\u{feff}{PLAIN}");
        // In windows-1258 the tone is a separate character after the vowel.
        let (cp1258, _, _) = WINDOWS_1258
            .encode("STT;Ho\u{323} va\u{300} tên;Ngày sinh\n1;Nông Văn Ô\u{309}n;01/02/1990\n\n2;Ly\u{301} Thi\u{323} My\u{303};1955\n");
        let wide = |mark: bool, bytes: fn(u32) -> [u8; 4]| -> Vec<u8> {
            let letters = mark.then_some('\u{feff}').into_iter().chain(PLAIN.chars());
            letters.flat_map(|letter| bytes(u32::from(letter))).collect()
        };
        let wide = [
            wide(true, u32::to_le_bytes),
            wide(true, u32::to_be_bytes),
            wide(false, u32::to_le_bytes),
            wide(false, u32::to_be_bytes),
        ];
        // Files put one behind the other, each with its mark.
        let (first, second) = PLAIN.split_at(PLAIN.find("2;").unwrap());
        let joined = format!("\u{feff}{first}\u{feff}{second}");
        let joined16: Vec<u8> = joined.encode_utf16().flat_map(u16::to_le_bytes).collect();
        let all = [&utf16[..], &marked, &big, utf8_marked.as_bytes(), &cp1258];
        let more = [joined.as_bytes(), &joined16];
        for bytes in all.into_iter().chain(more).chain(wide.iter().map(Vec::as_slice)) {
            assert!(!matches!(
                crate::read::format::detect(bytes, u64::MAX),
                crate::read::format::Detected::Format(crate::read::FoundFormat::Binary)
            ));
            let sheet = read_all(bytes);
            let name: String =
                unicode_normalization::UnicodeNormalization::nfc(sheet.columns[1].text(1))
                    .collect();
            assert_eq!(name, "Nông Văn Ổn");
            assert_eq!(sheet.rows, [1, 2, 4]);
        }
    }

    #[test]
    fn an_unclosed_quote_loses_no_row() {
        let sheet =
            read_all("Họ và tên,Ngày sinh\nLê An,1990\n\"Vũ Bình,1991\nHà Châu,1992\n".as_bytes());
        assert_eq!(sheet.rows, [1, 2, 3, 4]);
        assert!(sheet.notices.contains(&Notice::UnclosedQuote));
    }

    #[test]
    fn a_stray_byte_leaves_the_rest_in_utf8() {
        let mut bytes = PLAIN.repeat(9).into_bytes();
        bytes.push(0xff);
        let sheet = read_all(&bytes);
        assert_eq!(sheet.columns[1].text(1), "Nông Văn Ổn");
        assert!(sheet.notices.iter().any(|n| matches!(n, Notice::DamagedText { .. })));
    }

    #[test]
    fn separators() {
        for (text, expected) in [
            ("a,b,c\n1,2,3", b','),
            ("a\tb\tc\n1\t2, 3\t4", b'\t'),
            ("a;b\n\"1,2\";3\n4;5", b';'),
            ("a|b\n1|2", b'|'),
            ("a;b\n1;\"x, y\r\nz, w\"\n2;\"u, v\r\nt, s\"", b';'),
        ] {
            assert_eq!(separator(text), expected, "{text}");
        }
    }
}
