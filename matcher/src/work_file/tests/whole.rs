//! What is built opens again as it was.

use std::collections::BTreeMap;
use std::sync::Arc;

use casework::ids::CaseId;
use casework::seal::{Key, Randomness, SealError};
use serde_json::json;

use super::super::lines::{LINES, Line as _, Made};
use super::super::parts;
use super::*;
use crate::chance::Numbers;
use crate::identity::RowIdentity;
use crate::since::Former;

#[test]
fn a_work_and_back() {
    let (mut file, work, before) = made();
    let bytes = file.build(&work.record()).unwrap();
    assert!(bytes == built(), "equal works are equal bytes");
    let Opened { file: mut again, mut caseload, key } = open(&bytes, None).unwrap();
    assert!(key.is_none());
    assert_eq!(again.setup, file.setup);
    assert!(again.build(&caseload.record()).unwrap() == bytes);

    // The list is in it; of the extract only the fingerprint, by which it is known.
    let [list, extract] = &again.setup.inputs[..] else { panic!("two inputs") };
    let bytes_of_list = list.bytes().unwrap().unwrap();
    assert_eq!(bytes_of_list, LIST.as_bytes());
    assert!(extract.bytes().unwrap().is_none() && !extract.is_kept());
    assert!(extract.is(EXTRACT.as_bytes()) && !extract.is(LIST.as_bytes()));

    let allowed = crate::plan::LIMITS.reading;
    let [sector, registry] = [(list, LIST), (extract, EXTRACT)]
        .map(|(input, text)| sources(input, text.as_bytes(), None, allowed).unwrap());
    let mut now = link(sector, registry, &again.setup.settings.run()).unwrap();
    caseload.bind(&mut now);
    assert_eq!((&now.verdicts, &now.ruled), (&before.verdicts, &before.ruled));
    assert_eq!(caseload.texts(), work.texts());
}

#[test]
fn the_parts_are_those_that_the_document_tells() {
    let bytes = built();
    assert_eq!(&bytes[30..66], b"mimetypeapplication/vnd.doisoat.work");
    let names: Vec<String> = members(&bytes).into_iter().map(|member| member.name).collect();
    let expected = [
        "mimetype",
        "DOC-TOI.txt",
        "work.json",
        "journal/0001.jsonl",
        "cases/0001.jsonl",
        "persons/0001.jsonl",
        "texts.jsonl",
        "seen/0001.jsonl",
        "inputs/0001.csv",
        "checks.json",
    ];
    assert_eq!(names, expected);
    // Any program that reads archives reads it.
    let mut archive = zip::ZipArchive::new(std::io::Cursor::new(&bytes)).unwrap();
    let mut text = String::new();
    let mut part = archive.by_name("DOC-TOI.txt").unwrap();
    std::io::Read::read_to_string(&mut part, &mut text).unwrap();
    assert_eq!(text, parts::READ_ME_TEXT);
}

#[test]
fn what_a_newer_version_adds_is_carried_through() {
    let (mut file, work, _) = made();
    let add = |object: &mut Object| object.insert("mai_sau".into(), json!({"a": [1, null]}));
    add(&mut file.setup.other);
    add(&mut file.setup.settings.other);
    add(&mut file.setup.inputs[0].other);
    file.setup.letterhead.insert("name".into(), json!("UBND xã Quang Hán"));
    file.carried.push(Member::of("mai-sau/1.bin", &[0, 159, 146, 150]).unwrap());
    file.keep_verdicts(Some(b"row,status\n")).unwrap();
    let bytes = file.build(&work.record()).unwrap();
    let Opened { file: mut again, caseload, .. } = open(&bytes, None).unwrap();
    assert_eq!(again.setup, file.setup);
    assert_eq!(again.verdicts().unwrap().as_deref(), Some(&b"row,status\n"[..]));
    assert!(again.build(&caseload.record()).unwrap() == bytes);
    again.keep_verdicts(None).unwrap();
    let without = again.build(&caseload.record()).unwrap();
    assert!(open(&without, None).unwrap().file.verdicts().unwrap().is_none());
}

/// A known part is not looked at again; one that is another in any bit is.
#[test]
fn parts_that_are_known_are_those_and_no_others() {
    let (mut file, work, mut linked) = made();
    let text = work.look_back(&mut linked, None, true);
    file.keep_verdicts(Some(text.as_bytes())).unwrap();
    let bytes = file.build(&work.record()).unwrap();
    let known = open_plain(&bytes, None).unwrap().file.known_parts();
    let again = open_again(&bytes, None, &known).unwrap();
    assert_eq!(again.file.setup, file.setup);
    assert_eq!(again.file.verdicts().unwrap(), Some(text.into_bytes()));
    let mut seen = 0;
    for place in 0..bytes.len() {
        let mut changed = bytes.clone();
        changed[place] ^= 1;
        let [plain, with] =
            [KnownParts::default(), known.clone()].map(|of| open_again(&changed, None, &of).err());
        assert_eq!(plain, with, "{place}");
        seen += usize::from(with.is_some());
    }
    assert!(seen > bytes.len() * 9 / 10, "{seen} of {}", bytes.len());
}

/// What was proved elsewhere opens as it would be proved here, and builds the same bytes.
#[test]
fn what_was_proved_elsewhere_is_the_same_work() {
    let (mut file, work, mut linked) = made();
    let text = work.look_back(&mut linked, None, true);
    file.keep_verdicts(Some(text.as_bytes())).unwrap();
    let bytes = file.build(&work.record()).unwrap();
    let Opened { file: mut again, caseload, .. } = open_proved(&bytes).unwrap();
    assert_eq!(again.setup, file.setup);
    assert!(again.build(&caseload.record()).unwrap() == bytes);
    // Only what proving is left out of may pass; nothing ends in anything but a sentence.
    for place in 0..bytes.len() {
        let mut changed = bytes.clone();
        changed[place] ^= 1;
        if let Ok(mut opened) = open_proved(&changed) {
            let _built = opened.file.build(&opened.caseload.record());
        }
    }
}

/// Verdicts that were made up are compared with, and nothing else comes of them.
#[test]
fn forged_verdicts_decide_nothing() {
    let (mut file, work, mut linked) = made();
    let text = work.look_back(&mut linked, None, true);
    file.keep_verdicts(Some(text.as_bytes())).unwrap();
    let (honest, plain) = (file.build(&work.record()).unwrap(), linked);
    for (forged, is_read) in [
        (text.replace("not_found", "match"), true),
        (text.lines().take(1).map(|line| format!("{line}\n")).collect(), true),
        ("Họ và tên\nAi đó\n".to_owned(), false),
        ("=cmd|' /C calc'!A0\n".to_owned(), false),
    ] {
        file.keep_verdicts(Some(forged.as_bytes())).unwrap();
        let Opened { file: opened, mut caseload, .. } =
            open(&file.build(&work.record()).unwrap(), None).unwrap();
        let former = Former::read(&opened.verdicts().unwrap().unwrap());
        assert_eq!(former.is_ok(), is_read, "{forged}");
        let mut linked = super::linked();
        caseload.bind(&mut linked);
        let kept = caseload.look_back(&mut linked, former.ok().as_ref(), false);
        assert_eq!((&linked.verdicts, &linked.ruled), (&plain.verdicts, &plain.ruled));
        assert_eq!(linked.since.is_some(), is_read);
        // What is kept next is of the run, and not what was forged.
        assert_eq!(kept.lines().count(), linked.verdicts.len() + 1);
        let verdicts = |text: &str| -> Vec<String> {
            text.lines().filter_map(|line| Some(line.rsplit_once(',')?.0.to_owned())).collect()
        };
        assert_eq!(verdicts(&kept), verdicts(&text));
    }
    file.keep_verdicts(Some(text.as_bytes())).unwrap();
    assert!(file.build(&work.record()).unwrap() == honest);
}

#[test]
fn building_again_is_building_anew() {
    let (mut file, mut work, mut linked) = made();
    let mut numbers = Numbers(3);
    for step in 0..60 {
        let row = numbers.below(3) as u32;
        let done = signed(|of| match numbers.below(6) {
            0 => work.decide(&mut linked, &[row], Answer::Nobody, of).is_ok(),
            1 => work.decide(&mut linked, &[row], person(row), of).is_ok(),
            2 => work.right(&mut linked, row, Field::Dob, OfField::List, of).is_ok(),
            3 => work.note(&mut linked, row, &format!("lần {step}"), of).is_ok(),
            4 => work.undo(&mut linked, of).is_ok(),
            _ => work.redo(&mut linked, of).is_ok(),
        });
        if !done {
            continue;
        }
        let again = file.build(&work.record()).unwrap();
        let anew = WorkFile::new(file.setup.clone()).build(&work.record()).unwrap();
        assert!(again == anew, "step {step}");
    }
}

#[test]
fn lines_are_dealt_out_by_their_content_alone() {
    let (_, work, _) = made();
    let identity = work.record().cases.values().next().unwrap().clone();
    let id = |of: u64| CaseId::from_bits(of.wrapping_mul(0x9e37_79b9_7f4a_7c15) >> 20);
    let mut records: BTreeMap<CaseId, Arc<RowIdentity>> = BTreeMap::new();
    let mut made = Made::default();
    for (of, expected) in [(LINES, 1), (LINES + 1, 2), (2 * LINES + 1, 4), (5 * LINES, 8)] {
        while records.len() < of {
            let of = records.len() as u64;
            let changed = RowIdentity { copy: (1, of as u32), ..RowIdentity::clone(&identity) };
            records.insert(id(of), Arc::new(changed));
        }
        let again = made.again("cases", &records).unwrap();
        assert_eq!(again.len(), expected, "{of}");
        assert!(again == Made::default().again("cases", &records).unwrap());
        let mut read = BTreeMap::new();
        for member in &again {
            let bytes = member.bytes().unwrap();
            lines::read(&member.name, &bytes, &mut read).unwrap();
        }
        assert!(read == records);
    }
    // One more record is one part.
    let before = made.again("cases", &records).unwrap();
    records.insert(id(1_000_000), identity);
    let after = made.again("cases", &records).unwrap();
    let other = before.iter().zip(&after).filter(|(before, after)| before != after);
    assert_eq!(other.count(), 1);
    assert!(RowIdentity::begins(&CaseId::from_bits(u64::MAX)) >> 63 == 1);
}

#[test]
fn a_passphrase_locks_the_whole_file() {
    let randomness = Randomness { salt: [1; 16], file_key: [2; 16] };
    // The usual price is that of a second, which a test need not pay.
    let key = Key::new("mật khẩu dài", randomness, 10).unwrap();
    let bytes = built();
    let sealed = seal_with(&key, [3; 16], &bytes).unwrap();
    assert!(sealed.starts_with(b"age-encryption.org/v1\n"));
    let typed_otherwise: String =
        unicode_normalization::UnicodeNormalization::nfd("mật khẩu dài").collect();
    for passphrase in ["mật khẩu dài", &typed_otherwise] {
        let opened = open(&sealed, Some(passphrase)).unwrap();
        let next = seal_with(&opened.key.unwrap(), [4; 16], &bytes).unwrap();
        assert!(open(&next, Some(passphrase)).is_ok());
        // A passphrase for a file without one is no error.
        assert!(open(&bytes, Some(passphrase)).is_ok());
    }
    assert_eq!(error(&sealed), WorkError::Locked);
    let wrong = open(&sealed, Some("mat khau dai")).err();
    assert_eq!(wrong, Some(WorkError::Seal(SealError::WrongPassphrase)));
    assert!(matches!(rescue(&sealed, None).err(), Some(WorkError::Locked)));
    assert!(rescue(&sealed, Some("mật khẩu dài")).unwrap().damaged.is_empty());
}

#[test]
fn a_file_on_the_disk_is_known_for_what_it_is() {
    use casework::disk::Found;
    let (mut file, mut work, mut linked) = made();
    let before = file.build(&work.record()).unwrap();
    let opened = open(&before, None).unwrap();
    signed(|of| work.decide(&mut linked, &[2], Answer::AskBack, of)).unwrap();
    let after = file.build(&work.record()).unwrap();
    let key = |of: u8| {
        let randomness = Randomness { salt: [of; 16], file_key: [of; 16] };
        Key::new("mật khẩu", randomness, 10).unwrap()
    };
    let (own, other) = (key(1), key(2));
    let seal = |key: &Key, bytes: &[u8]| seal_with(key, [3; 16], bytes).unwrap();
    let newer = changed(parts::WORK, |text| text.replace("\"needs\": 1", "\"needs\": 9"));
    let of_other = changed(parts::WORK, |text| text.replace("\"work\"", "\"wok\""));
    for (bytes, expected) in [
        (before.clone(), Found::Known),
        (after.clone(), Found::Known),
        (after[..after.len() - 9].to_vec(), Found::Torn),
        (after[..90].to_vec(), Found::Foreign),
        (of_other, Found::Foreign),
        (b"STT,Ho ten".to_vec(), Found::Foreign),
        (newer, Found::Newer),
        (seal(&own, &before), Found::Known),
        (seal(&own, &before)[..300].to_vec(), Found::Torn),
        (seal(&other, &before), Found::Locked),
    ] {
        assert_eq!(look(&bytes, Some(&own), work.casebook()), expected);
    }
    assert_eq!(look(&after, None, opened.caseload.casebook()), Found::Other);
    assert_eq!(look(&seal(&own, &before), None, work.casebook()), Found::Locked);
}

#[test]
fn tables_are_read_as_they_were() {
    let list = "Danh sách,,\nTổ 1,,\nHọ và tên,Ngày sinh,Số\nLê Văn An,12/03/1985,7\n\
        Vũ Bình,1958,8\nTổng số: 2,,\n";
    let mut input = Input::new("ds.csv", Side::Sector, list.as_bytes(), true).unwrap();
    let opened = |input: &Input| {
        sources(input, list.as_bytes(), None, crate::plan::LIMITS.reading).map(|mut sources| {
            let source = sources.remove(0);
            (source.table.len(), source.mapping)
        })
    };
    let (rows, mapping) = opened(&input).unwrap();
    assert_eq!(rows, 2);
    // Decided by hand: the last row, another column, another kind.
    let found = crate::open::tables(list.as_bytes(), "ds.csv", Default::default(), &mut |_| {});
    let table = &found.unwrap()[0];
    let mut chosen = mapping.clone();
    chosen.set(Field::OldNumber, Some(2));
    chosen.kind = crate::plan::ListKind::Deaths;
    let layout = Layout { header: Header::Rows(3, 3), last_row: Some(4), fonts_off: Vec::new() };
    let table = TableSetup::of(table, 0, &chosen);
    input.tables = vec![TableSetup { layout: layout.clone(), ..table }];
    assert_eq!(opened(&input).unwrap(), (1, chosen.clone()));
    assert_eq!(input.tables[0].mapping(), chosen);
    let json = serde_json::to_string(&input).unwrap();
    let mut read: Input = serde_json::from_str(&json).unwrap();
    read.kept.clone_from(&input.kept);
    assert_eq!(read, input);
    for (layout, expected) in [
        (layout, r#"{"header":[3,3],"last_row":4,"fonts_off":[]}"#),
        (Layout::default(), r#"{"header":"found","last_row":null,"fonts_off":[]}"#),
    ] {
        assert_eq!(serde_json::to_string(&layout).unwrap(), expected);
        assert_eq!(Layout::of(&layout.choice()), layout);
    }
    // A table that is not there any more is told, and nothing else taken for it.
    input.tables[0].shape = "00000000000000ab".to_owned();
    let sheet = input.tables[0].sheet.clone();
    let expected = SourcesError::NoTable { file: "ds.csv".to_owned(), sheet };
    assert_eq!(opened(&input).err(), Some(expected));
}
