//! Journals that somebody wrote on purpose: every hash fits, but what the lines say does not. They
//! are refused or say one thing; nothing panics and nothing takes for ever.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "tests stop where something is wrong")]

mod shared;

use casework::digest::{Digest, Parts};
use casework::ids::WorkId;
use casework::journal::Journal;
use casework::merge::merge;
use casework::state::Casebook;
use proptest::prelude::*;

use shared::{begun, by, case, digest, field, long, merged, run, this, time, time_of};

/// A journal with everything in it: rulings, undos, redos, and what was taken over.
fn journal() -> Vec<String> {
    let mut books = [begun(), begun()];
    for (of, book) in books.iter_mut().enumerate() {
        let (at, who) = (time_of(of), by(of));
        let rule = book.state().rule(&[case(0), case(1)], this("a"), vec![]);
        book.add(&at, &who, rule).unwrap();
        book.undo(&at, &who).unwrap();
        book.redo(&at, &who).unwrap();
        let set = book.state().set(&field(0), Some(of.to_string()));
        book.add(&at, &who, set).unwrap();
        book.undo(&at, &who).unwrap();
        let second = book.state().seconded(case(1), this("b"));
        book.add(&at, &who, second).unwrap();
    }
    let mut book = merged(&books[0], &books[1]).casebook;
    book.undo(&time(), &by(1)).unwrap();
    book.redo(&time(), &by(1)).unwrap();
    book.journal().entries().iter().map(|entry| entry.line().to_owned()).collect()
}

/// The lines with the hashes that they should have. The names that lines taken over have for
/// others stay as they are.
fn chained(lines: &[String]) -> String {
    let mut before = Parts::of("journal").part(WorkId(digest("work")).0.bytes()).digest();
    let mut text = String::new();
    for line in lines {
        let body = line.rsplit_once(",\"hash\"").map_or(line.as_str(), |(body, _)| body);
        before = Digest::of(format!("doisoat-journal 1\n{before}\n{body}").as_bytes());
        text += &format!("{body},\"hash\":\"{before}\"}}\n");
    }
    text
}

#[test]
fn lines_that_were_rewritten_are_refused_or_say_one_thing() {
    let lines = journal();
    let honest = Casebook::read(chained(&lines).as_bytes()).unwrap();
    assert_eq!(honest.journal().to_text(), chained(&lines));
    // Pieces that mean something, put in the place of one another.
    let pieces = |line: &str| -> Vec<(usize, usize)> {
        let mut found = Vec::new();
        let mut start = 0;
        for (place, sign) in line.char_indices() {
            if !sign.is_alphanumeric() && sign != ':' {
                found.push((start, place));
                start = place + sign.len_utf8();
            }
        }
        found.retain(|(start, end)| start < end);
        found
    };
    let all: Vec<String> = lines
        .iter()
        .flat_map(|line| pieces(line).into_iter().map(|(start, end)| line[start..end].to_owned()))
        .chain(["null", "[]", "{}", "0", "18446744073709551615", "-1"].map(str::to_owned))
        .collect();
    let (runs, least) = if long() { (100_000, 3_000) } else { (3_000, 50) };
    let changes = (0..lines.len(), any::<prop::sample::Index>(), any::<prop::sample::Index>());
    let read = std::cell::Cell::new(0);
    run(runs, proptest::collection::vec(changes, 1..3), |changes| {
        let mut rewritten = lines.clone();
        for (line, place, piece) in changes {
            let found = pieces(&rewritten[line]);
            let (start, end) = found[place.index(found.len())];
            rewritten[line].replace_range(start..end, &all[piece.index(all.len())]);
        }
        let text = chained(&rewritten);
        let rescued = Casebook::rescue(text.as_bytes());
        if let Some(book) = rescued.casebook {
            let again = Casebook::read(book.journal().to_text().as_bytes()).unwrap();
            assert!(again.state().says_the_same_as(book.state()));
            // It may be another work, or be refused; the honest copy stays what it is.
            if let Ok(both) = merge(&honest, &book, &time(), &by(2)) {
                let text = both.casebook.journal().to_text();
                assert!(text.starts_with(&honest.journal().to_text()));
                let again = Casebook::read(text.as_bytes()).unwrap();
                assert!(again.state().says_the_same_as(both.casebook.state()));
            }
        }
        if rescued.damage.is_none() {
            read.set(read.get() + 1);
        }
    });
    assert!(read.get() > least, "only {} were read", read.get());
}

#[test]
fn bytes_that_are_no_journal_are_refused() {
    let whole = chained(&journal()).into_bytes();
    run(
        2_000,
        proptest::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..8),
        |all| {
            let mut bytes = whole.clone();
            for (place, byte) in all {
                let place = place.index(bytes.len());
                bytes[place] = byte;
            }
            assert_eq!(Journal::read(&bytes).is_ok(), bytes == whole);
        },
    );
    for bytes in [&b""[..], b"\n", b"{}", b"null\n", b"[]\n", b"PK\x03\x04", b"\xef\xbb\xbf\n"] {
        assert!(Journal::read(bytes).is_err());
        assert!(Journal::rescue(bytes).journal.is_none());
    }
}
