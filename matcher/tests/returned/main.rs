//! Workbooks that come back after anything that officers and their programs do to them: nothing is
//! ever taken in for somebody else, for another question, or as something that nobody said.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test stops at the first surprise")]
#![allow(clippy::disallowed_methods, reason = "a longer test is asked for from outside")]

mod edits;

use std::collections::{BTreeMap, BTreeSet};

use casework::digest::{Digest, Salt};
use casework::ids::WorkId;
use casework::journal::{By, Errand, Time};
use matcher::caseload::{Answer, Caseload, OfField, Signed};
use matcher::classify::Linked;
use matcher::language::Language;
use matcher::normalise::PartialDate;
use matcher::open::sources;
use matcher::questions::{Key, Question};
use matcher::report::letter_lists::{Asked, Choices, list_of_questions};
use matcher::returned::{Compared, Outcome, answers, compare, read};
use matcher::run::{Settings, link};
use matcher::words::returned::HEADERS;

use edits::{
    ASKED, BORN, IN_LIST, IN_REGISTRY, KEY, Line, Meant, NAME, Numbers, answer, edit, saved,
};

const HEADER: &str = "Họ và tên,Ngày sinh,Giới tính,Số định danh,Nơi thường trú\n";

/// Families whose members have one home and nearly one name, and what the extract has of them.
fn lists() -> (String, String) {
    let (mut list, mut extract) = (HEADER.to_owned(), HEADER.to_owned());
    let names =
        ["Lê Văn An", "Lê Văn Ân", "Hoàng Thị Lan", "Hoàng Thị Lân", "Nông Văn Cao", "Vi Thị Lả"];
    for place in 0..24 {
        let name = names[place % names.len()];
        let (day, year) = (place % 27 + 1, 1950 + place);
        let number = format!("0040{:02}{:06}", year % 100, 111_111 + place * 7);
        let sex = if name.contains("Thị") { "Nữ" } else { "Nam" };
        let home = ["Xã Quang Hán", "Xã Trà Lĩnh"][place / 3 % 2];
        list += &format!("{name},{day:02}/03/{year},{sex},{number},{home}\n");
        // Everybody differs in something, some in two fields; a few are not there.
        match place % 6 {
            0 | 1 => extract += &format!("{name},{day:02}/08/{year},{sex},{number},{home}\n"),
            2 => {
                let other = name.replace("Lan", "Loan");
                extract += &format!("{other},{day:02}/04/{year},{sex},{number},{home}\n");
            }
            3 => {
                let other = if sex == "Nam" { "Nữ" } else { "Nam" };
                extract += &format!("{name},{day:02}/05/{year},{other},{number},{home}\n");
            }
            4 => extract += &format!("{name},{day:02}/03/{},{sex},,{home}\n", year + 1),
            _ => {}
        }
    }
    (list, extract)
}

fn linked() -> Linked {
    let (list, extract) = lists();
    let of = |text: &str, file: &str| sources(text.as_bytes(), file, None).unwrap();
    let day = PartialDate { year: 2026, month: 12, day: 1 };
    link(of(&list, "ds.csv"), of(&extract, "dc.csv"), &Settings::on(day)).unwrap()
}

fn sign() -> (By, Time) {
    (By::new("Lò Thị Mai").unwrap(), Time::new("2026-12-01T09:12:33+07:00").unwrap())
}

/// What went out: headers, and each line by its header.
struct Sent {
    headers: Vec<String>,
    lines: Vec<BTreeMap<String, String>>,
}

fn sent(caseload: &mut Caseload, linked: &mut Linked) -> Sent {
    let (by, at) = sign();
    let rows: BTreeSet<u32> = linked.verdicts.iter().map(|of| of.sector).collect();
    let all: Vec<u32> = rows.iter().copied().collect();
    let errand = Errand { to: "Công an xã".to_owned(), due: None };
    caseload.send(linked, &all, errand, Signed { by: &by, at: &at }).unwrap();
    let choices = Choices::default();
    let asked = Asked::new(linked, &choices, Language::Vi);
    let list = list_of_questions(&asked, caseload, |row| rows.contains(&row).then_some(""));
    let headers: Vec<String> = list.columns.iter().map(|of| of.header.clone()).collect();
    let cells = |row: &matcher::report::list::Row| {
        headers.iter().cloned().zip(row.cells.iter().map(|cell| cell.plain().to_string())).collect()
    };
    let lines = list.rows.iter().map(cells).collect();
    Sent { headers, lines }
}

fn text_has(headers: &[String], header: &str) -> bool {
    headers.iter().any(|of| of == header)
}

/// A cell however it is written: in capitals, with spaces, a date with its year in front.
fn plain(cell: &str) -> String {
    let text = cell.trim().to_lowercase();
    match text.split('-').collect::<Vec<_>>()[..] {
        [year, month, day] => format!("{day}/{month}/{year}"),
        _ => text,
    }
}

/// What is taken in of a line is what its officer meant, about whom it was meant.
fn check(line: &Line, of: &Compared, (all, headers, text): (&[Line], &[String], &str)) {
    let (cells, meant) = line;
    if !of.outcome.is_taken() {
        return;
    }
    let key = of.key.unwrap().to_string();
    // A line without a key is about whom it says to be about, and the question that stands there.
    if of.by_content {
        let sent = all.iter().find(|(_, of)| of.key == key).map(|(cells, _)| cells).unwrap();
        for header in [ASKED, IN_LIST, IN_REGISTRY] {
            assert_eq!(cells[header], sent[header], "{header}\n{text}");
        }
    } else {
        assert_eq!(key, meant.key, "it is taken in for another question\n{text}");
    }
    let sent = all.iter().find(|(_, of)| of.key == key).map(|(cells, _)| cells).unwrap();
    for header in [NAME, BORN, "Số định danh"].into_iter().filter(|of| text_has(headers, of)) {
        let same = plain(&cells[header]) == plain(&sent[header]);
        assert!(same, "it stands beside somebody else: {}\n{text}", cells[header]);
    }
    assert!(!meant.said.is_empty(), "nobody said that\n{text}");
}

#[derive(Debug, Default)]
struct Told {
    files: usize,
    lines: usize,
    outcomes: BTreeMap<&'static str, usize>,
}

#[test]
fn nothing_is_taken_in_that_nobody_meant() {
    let files = if std::env::var("DOISOAT_LONG").is_ok() { 12_000 } else { 400 };
    let mut linked = linked();
    let (by, at) = sign();
    let (id, salt) = (WorkId(Digest::of(b"work")), Salt::from_bytes([9; 32]));
    let signed = Signed { by: &by, at: &at };
    let mut caseload = Caseload::begin(id, salt, Vec::new(), &linked, signed.clone()).unwrap();
    let sent = sent(&mut caseload, &mut linked);
    assert!(sent.lines.len() > 20, "{}", sent.lines.len());
    let all: Vec<Line> = (sent.lines.iter())
        .map(|cells| {
            let key = cells[KEY].clone();
            assert!(Key::parse(&key).is_ok() && !cells[ASKED].is_empty());
            (cells.clone(), Meant { key, said: "", value: String::new() })
        })
        .collect();
    let mut told = Told::default();
    for file in 0..files {
        let mut numbers = Numbers(file * 7 + 1);
        let (mut lines, mut headers) = (all.clone(), sent.headers.clone());
        for line in &mut lines {
            if !numbers.one_in(4) {
                answer(line, &mut numbers);
            }
        }
        for _ in 0..numbers.below(6) {
            edit(&mut lines, &mut headers, &all, &mut numbers);
        }
        let text = saved(&lines, &headers);
        let read = match read(text.as_bytes(), "ve.csv", None, HEADERS) {
            Ok(read) => read,
            Err(error) => {
                // Without keys, dates and numbers nobody knows whom a line is about.
                let has_keys = text_has(&headers, KEY)
                    && lines.iter().any(|(cells, _)| !cells[KEY].is_empty());
                let says_who = [BORN, "Số định danh"].iter().any(|of| text_has(&headers, of));
                assert!(lines.is_empty() || !has_keys && !says_who, "{error}\n{text}");
                continue;
            }
        };
        let compared = compare(&caseload, &linked, read, HEADERS);
        told.files += 1;
        let mut by_place = compared.iter().map(|of| (of.line.place.row, of));
        for (line, row) in lines.iter().zip(2..) {
            let Some((_, of)) = by_place.clone().find(|(at, _)| *at == row) else { continue };
            check(line, of, (&all, &headers, &text));
            told.lines += 1;
            *told.outcomes.entry(of.outcome.code()).or_default() += 1;
        }
        assert!(by_place.all(|(row, _)| (row as usize) < lines.len() + 2));
        check_answers(&caseload, &compared, &lines, &text);
    }
    println!("{told:?}");
    for code in [
        "applies",
        "blank",
        "contradictory",
        "edited",
        "unknown",
        "unreadable",
        "no_value",
        "other_question",
    ] {
        assert!(told.outcomes.contains_key(code), "{code} never happens: {told:?}");
    }
    let applied = told.outcomes["applies"];
    assert!(applied * 3 > told.lines, "most of what is whole is taken in: {told:?}");

    // What is taken in stays what it is: the same file again changes nothing.
    let mut numbers = Numbers(3);
    let mut lines = all.clone();
    lines.iter_mut().for_each(|line| answer(line, &mut numbers));
    let text = saved(&lines, &sent.headers);
    let again = |caseload: &Caseload, linked: &Linked| {
        compare(caseload, linked, read(text.as_bytes(), "ve.csv", None, HEADERS).unwrap(), HEADERS)
    };
    let compared = again(&caseload, &linked);
    let taken = answers(&caseload, &compared);
    caseload.take_back(&mut linked, Digest::of(b"file"), &taken, signed.clone()).unwrap();
    let same = again(&caseload, &linked);
    for (before, after) in compared.iter().zip(&same) {
        let expected = match before.outcome {
            Outcome::Applies => Outcome::Same,
            ref other => other.clone(),
        };
        // Who is not the person has no fields of that person that are asked about any more.
        let is_gone = after.outcome == Outcome::Changed;
        assert!(after.outcome == expected || is_gone, "{before:?}\n{after:?}");
    }
    caseload.undo(&mut linked, signed).unwrap();
    let undone: Vec<_> = again(&caseload, &linked).into_iter().map(|of| of.outcome).collect();
    assert_eq!(undone, compared.into_iter().map(|of| of.outcome).collect::<Vec<_>>());
}

/// The answers that are taken in of a file say what was meant of their questions.
fn check_answers(caseload: &Caseload, compared: &[Compared], lines: &[Line], text: &str) {
    let mut meant: BTreeMap<&str, BTreeSet<(&str, &str)>> = BTreeMap::new();
    for (_, of) in lines.iter().filter(|(_, of)| !of.said.is_empty()) {
        meant.entry(&of.key).or_default().insert((of.said, &of.value));
    }
    let key_of = |row: u32, question: Question| {
        let case = caseload.case_of(row).unwrap().to_string();
        let prefix = format!("{case}/{}/", question.code());
        meant.keys().find(|key| key.starts_with(&prefix)).copied()
    };
    // Two officers who contradict one another are both named, and neither is taken in.
    let is_contradicted = |key: &str| {
        let whole = lines.iter().filter(|(cells, of)| of.key == key && cells[KEY] == key);
        let said = whole.map(|(_, of)| (of.said, &of.value)).filter(|(said, _)| !said.is_empty());
        said.collect::<BTreeSet<_>>().len() > 1
    };
    let applied = compared.iter().filter(|of| of.outcome == Outcome::Applies);
    for of in applied {
        let key = of.key.unwrap().to_string();
        let others = compared.iter().filter(|other| other.key == of.key);
        let is_alone = others.filter(|other| !other.outcome.needs_look()).count() < 2;
        assert!(!is_contradicted(&key) || is_alone, "{key} is contradicted\n{text}");
    }
    for of in answers(caseload, compared) {
        for (field, right) in &of.right {
            let key = key_of(of.row, Question::Field(*field)).unwrap();
            let (said, value) = match right {
                OfField::List => ("list", ""),
                OfField::Registry => ("registry", ""),
                OfField::Neither(value) => ("neither", *value),
                OfField::Later => ("later", ""),
            };
            assert!(meant[key].contains(&(said, value)), "{key}: {said} {value}\n{text}");
        }
        let Some(who) = of.who else { continue };
        let Some(key) = key_of(of.row, Question::Who) else { panic!("nobody was asked\n{text}") };
        let said = match who {
            Answer::Person { .. } => "this",
            Answer::NotPerson { .. } => "not",
            Answer::Undecided => "unknown",
            other => panic!("{other:?}\n{text}"),
        };
        assert!(meant[key].contains(&(said, "")), "{key}: {said}\n{text}");
    }
}
