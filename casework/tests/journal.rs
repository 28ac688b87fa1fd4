//! Journals as text: what is written is read, and whatever is changed in it is noticed.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "tests stop where something is wrong")]

use casework::answer::{Basis, FieldAnswer, RowAnswer};
use casework::digest::{Digest, Salt};
use casework::ids::{CaseId, CaseNumbers, Code, PersonId, TextId, WorkId};
use casework::journal::{
    Act, ActError, Answered, By, Damage, EntryError, Errand, Held, Journal, JournalError,
    LeftForLater, Replaced, Time,
};

const SALT: Salt = Salt::from_bytes([7; 32]);

fn time() -> Time {
    Time::new("2026-12-01T09:12:33+07:00").unwrap()
}

fn mai() -> By {
    By::new("Lò Thị \"Mai\", \"from\":").unwrap()
}

fn digest(of: &str) -> Digest {
    Digest::of(of.as_bytes())
}

fn cases(count: usize) -> Vec<CaseId> {
    let mut numbers = CaseNumbers::new(0, 0);
    (0..count).map(|_| numbers.give(&SALT, |_| false)).collect()
}

fn this(person: &str) -> RowAnswer {
    RowAnswer::This { person: PersonId(digest(person)), basis: Basis::Looked, shared: false }
}

fn errand(to: &str) -> Errand {
    Errand { to: to.to_owned(), due: Some("2026-12-15".to_owned()) }
}

fn every_act() -> Vec<Act> {
    let case = cases(2);
    let text = TextId::of(&SALT, "gọi lại");
    let dob = Code::new("dob").unwrap();
    let conflict = Held::Conflict(vec![None, Some(RowAnswer::Nobody), Some(this("b"))]);
    vec![
        Act::Open { case: case.clone(), row: vec![digest("1"), digest("2")] },
        Act::Rule {
            case: case.clone(),
            was: vec![Held::Open, conflict],
            is: this("a"),
            alike: vec![Code::new("thin").unwrap()],
            later: vec![LeftForLater {
                field: dob.clone(),
                case: vec![case[1]],
                was: vec![Held::Settled(FieldAnswer::ListRight)],
            }],
        },
        Act::Right {
            case: vec![case[0]],
            field: dob,
            was: vec![Held::Settled(FieldAnswer::Later)],
            is: FieldAnswer::BothWrong { text },
        },
        Act::Note { case: case[1], was: Held::Open, is: Some(text) },
        Act::Note { case: case[1], was: Held::Settled(text), is: None },
        Act::Confirm { case: vec![case[0]], was: vec![Held::Open], is: vec![digest("new")] },
        Act::Second { case: case[0], was: Held::Open, is: RowAnswer::AskBack },
        Act::Send {
            case: case.clone(),
            was: vec![Held::Open, Held::Settled(errand("Công an xã Quang Hán"))],
            is: Errand { due: None, ..errand("Công an xã Đàm Thủy") },
        },
        Act::Recall {
            case: vec![case[1]],
            was: vec![Held::Settled(errand("Công an xã Đàm Thủy"))],
        },
        Act::TakeBack {
            file: digest("back"),
            case: case.clone(),
            is: vec![
                Answered {
                    who: Some(Replaced { was: Held::Settled(this("b")), is: this("a") }),
                    note: Some(Replaced { was: Held::Open, is: text }),
                    ..Answered::default()
                },
                Answered {
                    right: [(
                        Code::new("dob").unwrap(),
                        Replaced { was: Held::Open, is: FieldAnswer::RegistryRight },
                    )]
                    .into(),
                    ..Answered::default()
                },
            ],
        },
        Act::Undo { of: 3 },
        Act::Redo { of: 3 },
        Act::Replace { was: Held::Settled(digest("i")), inputs: vec![digest("x")] },
        Act::Settings {
            name: Code::new("link").unwrap(),
            was: Held::Open,
            is: Some("9.5".to_owned()),
        },
        Act::Merge { other: WorkId(digest("other")), head: digest("head"), taken: 4 },
        Act::Split { lanes: vec![1, 2] },
    ]
}

fn begun() -> Journal {
    Journal::begin(WorkId(digest("work")), vec![digest("list")], &time(), &mai()).unwrap()
}

fn journal(acts: Vec<Act>) -> Journal {
    let mut journal = begun();
    for act in acts {
        let entry = journal.next(&time(), &mai(), act).unwrap();
        journal.push(entry).unwrap();
    }
    journal
}

#[test]
fn every_act_is_read_as_it_was_written() {
    let journal = journal(every_act());
    let text = journal.to_text();
    assert_eq!(Journal::read(text.as_bytes()), Ok(journal.clone()));
    assert_eq!(journal.entries().len(), every_act().len() + 1);
    for (entry, act) in journal.entries()[1..].iter().zip(every_act()) {
        assert_eq!(entry.act(), &act);
        assert_eq!(entry.id(), entry.hash());
        assert_eq!(journal.entry(entry.n()), Some(entry));
        assert!(
            Act::KNOWN.iter().any(|code| entry.line().contains(&format!("\"does\":\"{code}\"")))
        );
    }
    assert_eq!((journal.entry(0), journal.entry(99)), (None, None));
    assert_eq!(journal.head(), journal.entries().last().unwrap().hash());
}

#[test]
fn keys_stand_in_a_fixed_order() {
    let case = cases(1);
    let act = Act::Rule {
        case,
        was: vec![Held::Open],
        is: RowAnswer::Nobody,
        alike: vec![],
        later: vec![],
    };
    let journal = journal(vec![act]);
    let line = journal.entries()[1].line();
    let id = cases(1)[0].plain();
    let expected = format!(
        "{{\"n\":2,\"at\":\"2026-12-01T09:12:33+07:00\",\"by\":\"Lò Thị \\\"Mai\\\", \\\"from\\\":\",\
         \"does\":\"rule\",\"case\":[\"{id}\"],\"was\":[null],\"is\":{{\"who\":\"nobody\"}},\
         \"from\":null,\"hash\":\"{}\"}}",
        journal.head()
    );
    assert_eq!(line, expected);
}

#[test]
fn every_changed_byte_is_noticed_with_its_entry() {
    let whole = journal(every_act()).to_text().into_bytes();
    for place in 0..whole.len() {
        let entry = 1 + whole[..place].iter().filter(|byte| **byte == b'\n').count() as u64;
        for changed in 0..=u8::MAX {
            let mut bytes = whole.clone();
            // All eight single bits, and the bytes that mean something in JSON.
            let matters = (changed ^ whole[place]).count_ones() == 1
                || matches!(changed, b'\n' | b'"' | b',' | b' ' | b'\\' | 0);
            if !matters || changed == whole[place] {
                continue;
            }
            bytes[place] = changed;
            let error = Journal::read(&bytes).expect_err("a changed byte");
            assert_eq!(error.entry, entry, "byte {place} is {changed}: {error}");
        }
    }
}

#[test]
fn every_cut_is_noticed_and_the_whole_beginning_is_rescued() {
    let journal = journal(every_act());
    let whole = journal.to_text().into_bytes();
    for length in 0..whole.len() {
        let bytes = &whole[..length];
        let ends = bytes.iter().filter(|byte| **byte == b'\n').count();
        let at_end = bytes.is_empty() || bytes.ends_with(b"\n");
        let whole_but_for_its_end = whole[length] == b'\n';
        let read = Journal::read(bytes);
        if at_end && length > 0 {
            // Only who knows the head and the count sees that whole lines are gone.
            assert_ne!(read.unwrap().head(), journal.head());
            continue;
        }
        let expected = ends as u64 + 1;
        assert_eq!(read, Err(JournalError { entry: expected, damage: Damage::Cut }));
        let rescued = Journal::rescue(bytes);
        let lines = ends + usize::from(whole_but_for_its_end);
        assert_eq!(rescued.damage.unwrap().entry, expected);
        let left_out = u64::from(!bytes.is_empty() && !whole_but_for_its_end);
        assert_eq!(rescued.lines_left_out, left_out);
        let entries = rescued.journal.map(|journal| journal.entries().to_vec());
        let whole_lines = (lines > 0).then(|| journal.entries()[..lines].to_vec());
        assert_eq!(entries, whole_lines, "cut at {length}");
    }
}

#[test]
fn lines_left_out_doubled_exchanged_or_put_in_are_noticed() {
    let text = journal(every_act()).to_text();
    let lines: Vec<&str> = text.lines().collect();
    let other = journal(every_act().into_iter().rev().collect()).to_text();
    let other: Vec<&str> = other.lines().collect();
    let read = |lines: &[&str]| {
        let text: String = lines.iter().flat_map(|line| [*line, "\n"]).collect();
        Journal::read(text.as_bytes()).map(|_| ()).map_err(|error| error.entry)
    };
    assert_eq!(read(&lines), Ok(()));
    for place in 0..lines.len() - 1 {
        let mut changed = lines.clone();
        changed.remove(place);
        assert_eq!(read(&changed), Err(place as u64 + 1));
        let mut changed = lines.clone();
        changed.insert(place, lines[place]);
        assert_eq!(read(&changed), Err(place as u64 + 2));
        let mut changed = lines.clone();
        changed.swap(place, place + 1);
        assert_eq!(read(&changed), Err(place as u64 + 1));
        let mut changed = lines.clone();
        changed.insert(place, "");
        assert_eq!(read(&changed), Err(place as u64 + 1));
        let mut changed = lines.clone();
        changed[place + 1] = other[place + 1];
        if lines[place + 1] != other[place + 1] {
            assert!(read(&changed).is_err());
        }
    }
}

#[test]
fn acts_and_keys_of_a_newer_version_are_kept_and_chained() {
    let mut journal = begun();
    let open = Act::Open { case: cases(1), row: vec![digest("1")] };
    let entry = journal.next(&time(), &mai(), open).unwrap();
    journal.push(entry).unwrap();
    let text = journal.to_text();
    let newer = text
        .replace("\"does\":\"open\"", "\"does\":\"sent\",\"package\":{\"from\":[1,2.50]}")
        .replace("\"inputs\":", "\"reader\":[\"ż\"],\"inputs\":");
    // A newer version computes its hashes as this one does.
    let mut before = None;
    let mut chained = String::new();
    for line in newer.lines() {
        let body = line.rsplit_once(",\"hash\"").unwrap().0;
        let first = || {
            let name = WorkId(digest("work")).0;
            casework::digest::Parts::of("journal").part(name.bytes()).digest()
        };
        let last = before.unwrap_or_else(first);
        let hash = digest(&format!("doisoat-journal 1\n{last}\n{body}"));
        before = Some(hash);
        chained += &format!("{body},\"hash\":\"{hash}\"}}\n");
    }
    let mut read = Journal::read(chained.as_bytes()).unwrap();
    assert_eq!(read.entries()[1].act(), &Act::Other { does: "sent".to_owned() });
    assert_eq!(read.to_text(), chained);
    let note = Act::Note { case: cases(1)[0], was: Held::Open, is: None };
    let entry = read.next(&time(), &mai(), note).unwrap();
    read.push(entry).unwrap();
    assert_eq!(Journal::read(read.to_text().as_bytes()), Ok(read.clone()));
    let place = chained.find("2.50").unwrap();
    let changed = format!("{}3{}", &chained[..place], &chained[place + 1..]);
    assert_eq!(
        Journal::read(changed.as_bytes()),
        Err(JournalError { entry: 2, damage: Damage::Entry(EntryError::Chain) })
    );
}

#[test]
fn acts_that_cannot_be_are_not_written() {
    let journal = begun();
    let case = cases(2);
    let rule = |case: &[CaseId], held: usize| Act::Rule {
        case: case.to_vec(),
        was: vec![Held::Open; held],
        is: RowAnswer::Nobody,
        alike: vec![],
        later: vec![],
    };
    let left = |fields: &[&str], of: &[CaseId], held: usize| {
        let left = fields.iter().map(|field| LeftForLater {
            field: Code::new(field).unwrap(),
            case: of.to_vec(),
            was: vec![Held::Open; held],
        });
        Act::Rule {
            case: case[..1].to_vec(),
            was: vec![Held::Open],
            is: RowAnswer::Nobody,
            alike: vec![],
            later: left.collect(),
        }
    };
    for (act, expected) in [
        (rule(&[], 0), ActError::NoCase),
        (rule(&case, 1), ActError::Lengths),
        (rule(&[case[0], case[1], case[0]], 3), ActError::Twice(case[0])),
        (left(&["dob"], &case[1..], 1), ActError::Later),
        (left(&["dob", "name", "dob"], &case[..1], 1), ActError::Later),
        (left(&["dob"], &case[..1], 2), ActError::Lengths),
        (left(&["dob"], &[], 0), ActError::NoCase),
        (Act::Open { case: case.clone(), row: vec![] }, ActError::Lengths),
        (
            Act::Confirm { case: case.clone(), was: vec![Held::Open; 2], is: vec![] },
            ActError::Lengths,
        ),
        (Act::Other { does: "sent".to_owned() }, ActError::Unknown),
        (
            Act::Settings {
                name: Code::new("link").unwrap(),
                was: Held::Open,
                is: Some("9".repeat(401)),
            },
            ActError::LongSetting,
        ),
    ] {
        assert_eq!(journal.next(&time(), &mai(), act), Err(EntryError::Act(expected)));
    }
    let again = Act::Begin { work: WorkId(digest("work")), inputs: vec![] };
    let entry = journal.next(&time(), &mai(), again).unwrap();
    let refused = JournalError { entry: 2, damage: Damage::Beginning };
    assert_eq!(journal.clone().push(entry), Err(refused));
    let mut ahead = journal.clone();
    let entry = ahead.next(&time(), &mai(), Act::Undo { of: 1 }).unwrap();
    ahead.push(entry).unwrap();
    let entry = ahead.next(&time(), &mai(), Act::Undo { of: 1 }).unwrap();
    let refused = JournalError { entry: 2, damage: Damage::Number { found: 3 } };
    assert_eq!(journal.clone().push(entry), Err(refused));
}
