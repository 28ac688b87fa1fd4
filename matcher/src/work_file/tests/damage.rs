//! What is not whole is refused, and what can be had of it is told.

use super::super::checks;
use super::super::parts;
use super::*;
use crate::language::Language;
use crate::plan::LIMITS;
use crate::words;
use crate::write::PackedPart;

#[test]
fn every_cut_is_refused() {
    let bytes = built();
    for length in 0..bytes.len() {
        let error = error(&bytes[..length]);
        let expected = if length == 0 { WorkError::Empty } else { WorkError::Cut };
        assert_eq!(error, expected, "{length} of {}", bytes.len());
    }
    let longer = [&bytes[..], b"\0"].concat();
    assert_eq!(error(&longer), WorkError::damaged("zip"));
}

/// A changed bit is refused, or was one that says nothing: the last bits behind compressed data.
#[test]
fn every_changed_byte_is_refused() {
    let bytes = built();
    let whole = open(&bytes, None).unwrap();
    let journal = whole.caseload.casebook().journal();
    let mut equal = 0;
    for place in 0..bytes.len() {
        let mut other = bytes.clone();
        other[place] ^= 1 << (place % 8);
        match open(&other, None) {
            Ok(opened) => {
                equal += 1;
                assert_eq!(opened.caseload.casebook().journal(), journal, "byte {place}");
                let list = opened.file.setup.inputs[0].bytes().unwrap();
                assert_eq!(list.as_deref(), Some(LIST.as_bytes()), "byte {place}");
            }
            // Whatever can be had of it is told not to be all.
            Err(_) if place % 5 == 0 => {
                if let Ok(rescued) = rescue(&other, None) {
                    assert!(rescued.is_cut || !rescued.damaged.is_empty(), "byte {place}");
                }
            }
            Err(_) => {}
        }
    }
    assert!(equal < 10, "{equal} changes were not noticed");
}

#[test]
fn foreign_files_are_told_apart() {
    let zip = {
        let mut bytes = Vec::new();
        let mut archive = crate::write::Archive::new(&mut bytes);
        archive.add("word/document.xml", b"<a/>").unwrap();
        archive.finish().unwrap();
        bytes
    };
    for (bytes, expected) in [
        (&b""[..], WorkError::Empty),
        (&[0; 5_000], WorkError::Empty),
        (b"STT,H\xe1\xbb\x8d t\xc3\xaan\n", WorkError::NotWork),
        (b"%PDF-1.7", WorkError::NotWork),
        (&zip, WorkError::NotWork),
        (b"PK", WorkError::Cut),
        (b"age-encryption.org/v1\n-> X25519 abc", WorkError::Locked),
    ] {
        assert_eq!(error(bytes), expected);
        let sentences = [Language::Vi, Language::En]
            .map(|language| words::work_error(&expected, "a.doisoat", language));
        assert!(sentences.iter().all(|text| text.contains("“a.doisoat”") && text.ends_with('.')));
    }
}

/// Whoever makes all checksums anew is stopped by what does not fit together.
#[test]
fn parts_that_do_not_belong_together_are_refused() {
    let same = |text: String| text;
    assert!(open(&changed(parts::WORK, same), None).is_ok());
    let twice = |text: String| format!("{text}{text}");
    let half = |text: String| text.lines().skip(1).map(|line| format!("{line}\n")).collect();
    let cut = |text: String| text.trim_end().to_owned();
    type Changed<'a> = (&'a str, &'a dyn Fn(String) -> String, &'a str);
    let all: [Changed<'_>; 19] = [
        ("work.json", &|text| text.replace("\"needs\": 1", "\"needs\": 2"), "newer 2"),
        ("work.json", &|text| text.replace("\"work\"", "\"wok\""), "work.json"),
        ("work.json", &|text| text.replace("w:", "w:0"), "work.json"),
        ("work.json", &|_| "[".repeat(100_000), "work.json"),
        ("work.json", &|text| text.replace("0909", "0808"), "texts.jsonl"),
        (
            "work.json",
            &|text| text.replace("inputs/0001.csv", "inputs/0002.csv"),
            "inputs/0001.csv",
        ),
        ("work.json", &|text| text.replace("\"inputs/0001.csv\"", "null"), "inputs/0001.csv"),
        ("inputs/0001.csv", &|text| text.replace("An", "Anh"), "inputs/0001.csv"),
        ("journal/0001.jsonl", &|text| text.replace("nobody", "undecided"), "journal 6"),
        ("journal/0001.jsonl", &half, "journal 1"),
        ("journal/0001.jsonl", &cut, "journal"),
        ("cases/0001.jsonl", &twice, "cases/0001.jsonl"),
        ("cases/0001.jsonl", &cut, "cases/0001.jsonl"),
        ("cases/0001.jsonl", &|text| text.replace("\"case\"", "\"cas\""), "cases/0001.jsonl"),
        ("persons/0001.jsonl", &|_| String::new(), "persons"),
        (
            "persons/0001.jsonl",
            &|text| text.replace("\"number\":\"", "\"number\":\"0"),
            "persons/0001.jsonl",
        ),
        (
            "seen/0001.jsonl",
            &|text| text.replace("\"entry\":\"", "\"entry\":\"zz"),
            "seen/0001.jsonl",
        ),
        ("texts.jsonl", &|text| text.replace("13/03", "14/03"), "texts.jsonl"),
        ("mimetype", &|_| "application/zip".to_owned(), "not work"),
    ];
    for (part, change, expected) in all {
        let found = match error(&changed(part, change)) {
            WorkError::Newer { needs } => format!("newer {needs}"),
            WorkError::Journal { entry } => format!("journal {entry}"),
            WorkError::Damaged { part } => part,
            WorkError::NotWork => "not work".to_owned(),
            other => panic!("{part}: {other}"),
        };
        assert!(found.starts_with(expected), "{part}: {found}, expected {expected}");
    }
}

#[test]
fn checksums_that_do_not_fit_are_refused() {
    let bytes = built();
    let parts_of = || members(&bytes);
    let refused = |members: Vec<Member>, expected: &str| {
        let found = error(&container::write(&members).unwrap());
        assert_eq!(found, WorkError::damaged(expected));
    };
    // A part that was exchanged, left out, doubled, moved; no checks; checks in the middle.
    let mut of = parts_of();
    of[1] = Member::of(parts::READ_ME, b"x").unwrap();
    refused(of, parts::READ_ME);
    let mut of = parts_of();
    of.remove(1);
    refused(of, parts::WORK);
    let mut of = parts_of();
    of.insert(2, of[1].clone());
    refused(of, parts::READ_ME);
    let mut of = parts_of();
    of.swap(7, 8);
    refused(of, "inputs/0001.csv");
    let mut of = parts_of();
    of.pop();
    refused(of, parts::CHECKS);
    let mut of = parts_of();
    of.insert(3, Member::of("la.bin", b"x").unwrap());
    refused(of, "la.bin");
    let mut of = parts_of();
    of.push(Member::of("la.bin", b"x").unwrap());
    refused(of, parts::CHECKS);
}

#[test]
fn bombs_are_refused() {
    let bytes = built();
    let zeros = PackedPart::of(&vec![0; 30_000_000]).unwrap();
    assert!(zeros.data.len() < 40_000);
    let with = |part: PackedPart, times: usize| {
        let mut of = members(&bytes);
        let last = of.pop().unwrap();
        for number in 0..times {
            let sha = last.sha;
            of.push(Member { name: format!("bom/{number}"), part: part.clone(), sha });
        }
        of.push(last);
        container::write(&of).unwrap()
    };
    // Parts that say how large they are, and some that lie about it.
    let many = (LIMITS.work_bytes / 30_000_000 + 1) as usize;
    assert_eq!(error(&with(zeros.clone(), many)), WorkError::TooLarge);
    let lies = PackedPart { whole: 5, ..zeros };
    assert_eq!(error(&with(lies, 3)), WorkError::damaged("bom/0"));
    let empty = PackedPart::stored(b"").unwrap();
    assert_eq!(error(&with(empty, LIMITS.work_parts)), WorkError::TooLarge);
}

#[test]
fn a_torn_file_gives_the_beginning_of_its_journal() {
    let bytes = built();
    let whole = open(&bytes, None).unwrap().caseload;
    let lines = whole.casebook().journal().to_text();
    let rescued = rescue(&bytes, None).unwrap();
    assert!(rescued.damaged.is_empty() && !rescued.is_cut && rescued.entries_left_out == 0);
    assert_eq!(rescued.work.caseload.casebook().journal().to_text(), lines);
    let mut most = 0;
    for length in 0..bytes.len() {
        let Ok(rescued) = rescue(&bytes[..length], None) else {
            assert_eq!(most, 0, "{length}: less of the file gave more");
            continue;
        };
        assert!(rescued.is_cut, "{length}");
        let journal = rescued.work.caseload.casebook().journal();
        assert!(lines.starts_with(&journal.to_text()));
        assert!(journal.count() >= most, "{length}");
        most = journal.count();
        if length % 25 != 0 {
            continue;
        }
        // What was rescued is a work again.
        let Opened { mut file, mut caseload, .. } = rescued.work;
        let saved = file.build(&caseload.record()).unwrap();
        assert!(open(&saved, None).is_ok(), "{length}");
        caseload.bind(&mut linked());
    }
    assert_eq!(most, whole.casebook().journal().count());
    // The old end behind a new beginning is not looked at.
    let half = bytes.len() / 2;
    let both = [&bytes[..half], &[0; 100], &bytes[half..]].concat();
    assert!(rescue(&both, None).is_ok_and(|of| of.is_cut));
    for language in [Language::Vi, Language::En] {
        let text = words::rescued(&rescue(&both, None).unwrap(), "a.doisoat", language);
        assert!(text.contains("“a.doisoat”") && text.ends_with('.'), "{text}");
    }
}

#[test]
fn what_was_changed_on_purpose_is_not_rescued_in_silence() {
    let bytes = built();
    let mut of = members(&bytes);
    of[6] = Member::of(parts::TEXTS, b"").unwrap();
    let rescued = rescue(&container::write(&of).unwrap(), None).unwrap();
    assert_eq!(rescued.damaged, [parts::TEXTS]);
    let journal = rescued.work.caseload.casebook().journal();
    let anew = checks::of(&of[..9], journal).unwrap();
    of[9] = anew;
    assert!(open(&container::write(&of).unwrap(), None).is_ok(), "texts may be handed out without");
}
