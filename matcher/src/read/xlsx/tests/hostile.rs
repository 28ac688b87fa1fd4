//! Files that are cut off, that lie, or that try to be too large.

use crate::plan::{Allowance, LIMITS, ReadingLimits};
use crate::read::budget::Budget;
use proptest::prelude::*;

use super::super::fault::{Fault, LONGEST};
use super::super::xml::{Item, Scanner};
use super::*;

#[test]
fn beyond_a_sheet() {
    let many = format!("<row>{}</row>", "<c><v>1</v></c>".repeat(16_385));
    for (cells, expected) in [
        ("<row r='1048577'/>", "damaged at A: row 1048577"),
        ("<row><c r='XFE1'/></row>", "damaged at xl/worksheets/sheet1.xml: cell XFE1"),
        ("<row><c r='A1048577'/></row>", "damaged at xl/worksheets/sheet1.xml: cell A1048577"),
        ("<row><c r='?'/></row>", "damaged at xl/worksheets/sheet1.xml: cell ?"),
        ("<row><c r=\"A0\"><v>1</v></c></row>", "damaged at xl/worksheets/sheet1.xml: cell A0"),
        ("<row r='1048576'/><row><c><v>1</v></c></row>", "damaged at A: row 1048577"),
        (&many, "damaged at xl/worksheets/sheet1.xml: column 16385"),
        ("<row><c></row></c>", "damaged at A: elements close out of order"),
        ("<row><c><v>1</v></row>", "damaged at A: elements close out of order"),
    ] {
        check(one_sheet(&rows(cells)), &format!("a.xlsx: {expected}"));
    }
}

#[test]
fn parts_that_are_no_sheets() {
    for (content, expected) in [
        (&b""[..], "damaged at A: empty"),
        (b"\xff\xfe<\0w\0", "damaged at A: ends in the middle"),
        (
            b"<!DOCTYPE x [<!ENTITY a 'b'>]><worksheet/>",
            "damaged at A: a document type declaration",
        ),
        (b"<chartsheet/>", "damaged at A: no worksheet"),
        (b"no markup", "damaged at A: empty"),
    ] {
        let parts = with(one_sheet(""), "xl/worksheets/sheet1.xml", content);
        check(parts, &format!("a.xlsx: {expected}"));
    }
}

#[test]
fn cut_off_anywhere() {
    let sheet = "<worksheet><cols><col min='1' max='2'/></cols><sheetData><row r='1'><c r=\"A1\" s=\"0\" \
        t=\"s\"><v>0</v></c><c t='inlineStr'><is><t>x</t></is></c><!-- a --></row></sheetData></worksheet>";
    let strings = "<sst><si><t>An</t></si><si><r><t>Lý</t></r></si></sst>";
    let whole = with(one_sheet(sheet), "xl/sharedStrings.xml", strings);
    check(whole.clone(), "A1 t:An | B1 t:x");
    for (path, part, text) in [
        ("xl/worksheets/sheet1.xml", "A", sheet),
        ("xl/sharedStrings.xml", "xl/sharedStrings.xml", strings),
    ] {
        for length in 1..text.len() {
            let kept = &text.as_bytes()[..length];
            let cut = with(whole.clone(), path, kept);
            let error = outcome(&cut);
            // Behind the rows, and behind the strings that they name, nothing of them is lost.
            let end = if part == "A" { &b"</sheetData>"[..] } else { b"</si>" };
            if kept.windows(end.len()).any(|window| window == end) {
                assert_eq!(error, "A1 t:An | B1 t:x", "{length}");
                assert!(matches!(notices(&cut)[..], [Notice::UnreadParts { .. }]), "{length}");
                continue;
            }
            assert!(
                error.starts_with(&format!("a.xlsx: damaged at {part}: ")),
                "{length}: {error}"
            );
        }
    }
}

#[test]
fn long_texts() {
    for (letters, expected) in [
        (32_767, "A1 t:".to_owned() + &"ỗ".repeat(32_767)),
        // More than a cell holds is cut.
        (40_000, "A1 t:".to_owned() + &"ỗ".repeat(32_767)),
        (LONGEST, format!("a.xlsx, sheet A, row 0: more than {LONGEST} bytes of text")),
    ] {
        let cell =
            format!("<row><c t='inlineStr'><is><t>{}</t></is></c></row>", "ỗ".repeat(letters));
        assert!(outcome(&one_sheet(&rows(&cell))) == expected);
    }
    // In many small pieces, and in one tag.
    let runs = "<r><t>0123456789</t></r>".repeat(LONGEST / 10 + 1);
    let tag = format!("<row x='{}'/>", " ".repeat(LONGEST * 3));
    for cells in [format!("<row><c><is>{runs}</is></c></row>"), tag] {
        let parts = one_sheet(&rows(&cells));
        assert_eq!(
            outcome(&parts),
            format!("a.xlsx, sheet A, row 0: more than {LONGEST} bytes of text")
        );
    }
    // Skipped text may have any length.
    let comment = format!("<!--{}--><row><c><v>1</v></c></row>", "-x".repeat(LONGEST));
    check(one_sheet(&rows(&comment)), "A1 n:1");
}

#[test]
fn deep_elements() {
    let deep = "<x>".repeat(200_000) + &"</x>".repeat(200_000);
    check(one_sheet(&rows(&format!("{deep}<row><c><v>1</v></c></row>"))), "A1 n:1");
}

#[test]
fn what_unpacks_is_counted() {
    let part = "<worksheet>".to_owned() + &" ".repeat(5_000);
    let unpacked_bytes = Allowance { most: 4_000, work: 1 };
    let budget = Budget::of(ReadingLimits { unpacked_bytes, ..LIMITS.reading });
    let mut scanner = Scanner::new(part.as_bytes(), &budget).unwrap();
    assert!(matches!(scanner.next(), Ok(Item::Open(_))));
    assert!(matches!(scanner.next(), Err(Fault::Exceeded(_))));
}

#[test]
fn encrypted_entries() {
    let mut bytes = packed(&one_sheet(&rows("")));
    for (header, flags) in [(b"PK\x03\x04", 6), (b"PK\x01\x02", 8)] {
        let places: Vec<usize> =
            (0..bytes.len() - 4).filter(|&at| bytes[at..].starts_with(header)).collect();
        places.iter().for_each(|&at| bytes[at + flags] |= 1);
    }
    assert!(matches!(read_bytes(&bytes), Err(ReadError::OtherProtection { .. })));
}

#[test]
fn a_changed_byte_in_a_part_is_seen() {
    let sheet = rows("<row><c><v>123456</v></c></row>");
    let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
    let stored =
        zip::write::SimpleFileOptions::default().compression_method(zip::CompressionMethod::Stored);
    for (path, content) in one_sheet(&sheet) {
        zip.start_file(path, stored).unwrap();
        zip.write_all(&content).unwrap();
    }
    let mut bytes = zip.finish().unwrap().into_inner();
    let at = bytes.windows(6).position(|w| w == b"123456").unwrap();
    bytes[at] = b'9';
    assert!(matches!(read_bytes(&bytes), Err(ReadError::Damaged { .. })));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn changed_parts_never_panic(
        which in 0_usize..6,
        at in any::<prop::sample::Index>(),
        gone in 0_usize..20,
        put in prop::collection::vec(
            prop::sample::select(&b"<>/&;'\"= :_x0123456789ABCDEsvcrt![]-?\xff\0"[..]), 0..12),
    ) {
        let mut parts = with(
            one_sheet("<worksheet><cols><col min='1' max='2' hidden='1'/></cols><sheetData><row r='1' hidden='1'>\
                <c r=\"A1\" s=\"1\" t=\"s\"><v>0</v></c><c r='B1' t='inlineStr'><is><t>x &amp; _x0041_</t></is></c>\
                <c><f>1</f><v>1</v></c></row></sheetData><mergeCells><mergeCell ref='A1:B2'/></mergeCells></worksheet>"),
            "xl/sharedStrings.xml",
            "<sst><si><t>An</t></si><si><r><t>Lý</t></r><rPh><t>x</t></rPh></si></sst>",
        );
        parts = with(parts, "xl/styles.xml",
            "<styleSheet><numFmts><numFmt numFmtId='164' formatCode='d'/></numFmts><cellXfs><xf numFmtId='164'/></cellXfs></styleSheet>");
        let content = &mut parts[which].1;
        let from = at.index(content.len());
        let to = (from + gone).min(content.len());
        content.splice(from..to, put);
        let _ = outcome(&parts);
        let uncut = read_bytes(&packed(&parts));
        let spaced = read_bytes(&packed(&uncommon(&parts)));
        // The two ways of reading agree on what they accept.
        if let (Ok(common), Ok(uncommon)) = (&uncut, &spaced) {
            prop_assert_eq!(common, uncommon);
        }
    }

    #[test]
    fn changed_files_never_panic(changes in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..4), cut in any::<prop::sample::Index>()) {
        let mut bytes = packed(&one_sheet(&rows("<row><c><v>1</v></c></row>")));
        for (at, byte) in &changes {
            let at = at.index(bytes.len());
            bytes[at] = *byte;
        }
        let _ = read_bytes(&bytes);
        let _ = read_bytes(&bytes[..cut.index(bytes.len())]);
    }
}
