//! Texts in both versions, and the table of shared texts spread over several records.

use super::writer::*;
use super::*;
use crate::read::xls::globals::Version::{Eight, Five};
use crate::read::xls::record::kind;

fn check(globals: Vec<Vec<u8>>, records: Vec<Vec<u8>>, expected: &[&str]) {
    let stream = workbook(Eight, globals, &[part("A", records)]);
    assert_eq!(shown(&read_stream(&stream).unwrap()[0]), expected);
}

/// Checks shared texts from the pieces of the table's records, without the two counts.
fn check_shared(pieces: &[&[u8]], expected: &[&str]) {
    let count = expected.len() as u32;
    let first = [&count.to_le_bytes()[..], &count.to_le_bytes(), pieces[0]].concat();
    let mut records = vec![record(kind::SST, &first)];
    records.extend(pieces[1..].iter().map(|piece| record(kind::CONTINUE, piece)));
    let cells = (0..count).map(|n| cell(kind::LABELSST, n as u16, 0, 0, &n.to_le_bytes()));
    let expected: Vec<String> =
        expected.iter().enumerate().map(|(row, text)| format!("A{} {text}", row + 1)).collect();
    let expected: Vec<&str> = expected.iter().map(String::as_str).collect();
    check(records, cells.collect(), &expected);
}

#[test]
fn labels_of_version_8() {
    let label = |text| cell(kind::LABEL, 0, 0, 0, &unicode(text));
    check(vec![], vec![label("Nông Thị Ổn")], &["A1 Nông Thị Ổn"]);
    // Latin-1 and no code page: 0x93 is a control character, not a quotation mark.
    check(vec![], vec![label("\u{93}é\u{ad}")], &["A1 \u{93}é\u{ad}"]);
    check(vec![], vec![label("𝄞")], &["A1 𝄞"]);
    let alone = [&words(&[2])[..], &[1], &words(&[0xD834, 0x41])].concat();
    check(vec![], vec![cell(kind::LABEL, 0, 0, 0, &alone)], &["A1 \u{fffd}A"]);
    let rich = [&unicode("Ổn")[..], &words(&[1, 0, 5])].concat();
    check(vec![], vec![cell(kind::RSTRING, 0, 0, 0, &rich)], &["A1 Ổn"]);
    let long = "Ổ".repeat(6000);
    let (head, tail) = (unicode(&long)[..8003].to_vec(), &unicode(&long)[8003..]);
    let further = record(kind::CONTINUE, &[&[1], tail].concat());
    check(vec![], vec![cell(kind::LABEL, 0, 0, 0, &head), further], &[&format!("A1 {long}")]);
}

#[test]
fn labels_of_version_5_are_letters_of_the_code_page() {
    let read = |page: Option<u16>, bytes: &[u8]| {
        let text = [&words(&[bytes.len() as u16])[..], bytes].concat();
        let globals = page.map(|page| record(kind::CODEPAGE, &words(&[page])));
        let records = vec![cell(kind::LABEL, 0, 0, 0, &text)];
        let stream = workbook(Five, globals.into_iter().collect(), &[part("\u{41}", records)]);
        shown(&read_stream(&stream).unwrap()[0]).remove(0)
    };
    for (page, bytes, expected) in [
        (None, &b"L\xfd V\xa8n"[..], "Lý V¨n"),
        (Some(1252), b"L\xfd \x93x\x94 \xad", "Lý “x” \u{ad}"),
        (Some(1252), b"a\x81\x8d\x8f\x90\x9d\xad", "a\u{81}\u{8d}\u{8f}\u{90}\u{9d}\u{ad}"),
        (Some(1258), b"Nguy\xea\xden \xad", "Nguyê\u{303}n \u{ad}"),
        (Some(10_000), b"\x8e\xd2", "é“"),
        (Some(1200), b"\xfd", "ý"),
        (Some(874), b"\xfd", "ý"),
    ] {
        assert_eq!(read(page, bytes), format!("A1 {expected}"));
    }
    // Every byte is one character, whatever the page.
    let all: Vec<u8> = (0x20..=0xff).collect();
    for page in [1252, 1258, 10_000] {
        let text = read(Some(page), &all);
        assert_eq!(text.chars().count(), 3 + all.len());
        assert!(!text.contains('\u{fffd}'));
    }
    let rich = [&words(&[2])[..], b"\xfda", &[1, 0, 5]].concat();
    let stream = workbook(Five, vec![], &[part("A", vec![cell(kind::RSTRING, 0, 0, 0, &rich)])]);
    assert_eq!(shown(&read_stream(&stream).unwrap()[0]), ["A1 ýa"]);
}

#[test]
fn the_code_page_may_come_after_the_names() {
    let mut entry = 0_u32.to_le_bytes().to_vec();
    entry.extend([0, 0, 1, 0x8e]);
    let records = [
        bof(Five, 5),
        record(kind::BOUNDSHEET, &entry),
        record(kind::CODEPAGE, &words(&[0x8000])),
        eof(),
    ];
    let globals = super::super::Globals::read(&records.concat(), Five, 99).unwrap();
    assert_eq!(globals.sheets[0].name, "é");
}

#[test]
fn shared_texts() {
    check_shared(&[&[&unicode("Ổn")[..], &unicode("Hoa")].concat()], &["Ổn", "Hoa"]);
    // Rich text has a number of runs of four bytes, phonetic text a number of bytes; both follow
    // the text.
    let rich = [&[2, 0, 0x09][..], &words(&[1]), &words(&[0x1ed4, 0x6e]), &[9; 4]].concat();
    let phonetic = [&[2, 0, 0x04][..], &3_u32.to_le_bytes(), b"Ab", &[9; 3]].concat();
    let both =
        [&[1, 0, 0x0c][..], &words(&[2]), &1_u32.to_le_bytes(), b"c", &[9; 8], &[9]].concat();
    let all = [&rich[..], &phonetic, &both, &unicode("z")].concat();
    check_shared(&[&all], &["Ổn", "Ab", "c", "z"]);
    // Cut anywhere: the flags are repeated only if the cut is among letters.
    for cut in 0..=all.len() {
        let flags: &[u8] = match cut {
            5 | 7 => &[1],
            20 | 21 | 34 | 47 => &[0],
            // No program cuts inside a two-byte letter.
            6 | 8 => continue,
            _ => &[],
        };
        let (first, rest) = all.split_at(cut);
        check_shared(&[first, &[flags, rest].concat()], &["Ổn", "Ab", "c", "z"]);
    }
}

#[test]
fn a_text_over_several_records() {
    let head = |units: u16, flags: u8| [&units.to_le_bytes()[..], &[flags]].concat();
    let narrow = |text: &str| text.bytes().collect::<Vec<u8>>();
    let wide = |text: &str| words(&text.encode_utf16().collect::<Vec<u16>>());
    // The letters begin in the next record; the width changes at each border, in both directions.
    check_shared(&[&head(3, 0), &[&[0][..], b"abc"].concat()], &["abc"]);
    check_shared(
        &[
            &[head(8, 0), narrow("ab")].concat(),
            &[vec![1], wide("Ổ")].concat(),
            &[vec![0], narrow("cd")].concat(),
            &[vec![0], narrow("e")].concat(),
            &[vec![1], wide("ếf"), unicode("Hoa")].concat(),
        ],
        &["abỔcdeếf", "Hoa"],
    );
    // A letter of two units split at a border, and records with nothing in between.
    let clef = wide("𝄞");
    check_shared(
        &[
            &[head(3, 1), clef[..2].to_vec()].concat(),
            &[],
            &[&[1][..], &clef[2..], b"x\0"].concat(),
        ],
        &["𝄞x"],
    );
    // Length and flags on both sides of a border.
    check_shared(&[&[1], &[0, 0, b'a', 1], &[0], &[0, b'b']], &["a", "b"]);
}

#[test]
fn counts_of_shared_texts_may_lie() {
    let texts = [unicode("An"), unicode("Hoa")].concat();
    let cells = vec![cell(kind::LABELSST, 0, 0, 0, &1_u32.to_le_bytes())];
    for (count, behind) in
        [(0, vec![]), (1, vec![]), (2, vec![]), (u32::MAX, vec![]), (2, vec![9; 5])]
    {
        let table = [&count.to_le_bytes()[..], &count.to_le_bytes(), &texts, &behind].concat();
        check(vec![record(kind::SST, &table)], cells.clone(), &["A1 Hoa"]);
    }
}
