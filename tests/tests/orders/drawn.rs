//! Proposals drawn by a fixed rule, to be judged one by one: `benchmarks/proposals.tsv`.
//!
//! The draw is from every list of the sample, of the cases of books, and of the packs in the folder
//! named by `DOISOAT_PACKS` (the lists of a pack are compared together). What is drawn from is each
//! act that a line proposes, to verify somebody among them; an entry of the lists “consistent” and
//! “enter anew” proposes what its list is called.
//!
//! The rule: the proposals of one list with one way to settle them are a kind. In a kind the packs
//! take turns, each with its proposals in the order of the SHA-256 of pack, list, row and words; and
//! then the kinds take turns. Whose turn it is first is told by a SHA-256 too, of the pack and the
//! kind or of the kind. So large kinds and packs get no more than small ones, and nobody chooses.
//!
//! `DOISOAT_DRAW=1-40` prints the first forty as separated values, with what their lines say.

use std::collections::HashMap;
use std::ops::RangeInclusive;
use std::path::Path;

use matcher::classify::Linked;
use matcher::language::Language;
use matcher::plan::{ListId, Way};
use matcher::report::letter_lists::{self, Choices};
use matcher::report::list::{Cell, List, Row, RowStyle};
use matcher::words;
use sha2::{Digest, Sha256};

use super::{files, of_case, of_sample, run, sources, texts};

/// How many texts of a line tell whom it is about, where it belongs to no row of a list.
const TELLING: usize = 6;

/// Something that a line of a list proposes.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Proposed {
    pack: String,
    list: &'static str,
    /// The row of the office's list, or the running number of the line.
    row: String,
    /// Its own words, from the line.
    proposal: String,
    ground: &'static str,
    /// All that the line says.
    line: String,
    kind: (ListId, Option<Way>),
    hash: [u8; 32],
}

/// What a line proposes: each way with the part of a cell that says so.
fn ways(id: ListId, title: &str, texts: &[&str]) -> Vec<(Option<Way>, String)> {
    let parts = || texts.iter().flat_map(|text| text.lines());
    let mut found: Vec<(Option<Way>, String)> = Way::ALL
        .into_iter()
        .flat_map(|way| {
            let says = move |part: &&str| part.contains(way.text(Language::Vi));
            parts().filter(says).map(move |part| (Some(way), part.to_owned()))
        })
        .collect();
    if found.is_empty() && matches!(id, ListId::BookEntry | ListId::BookNew) {
        found.push((None, title.to_owned()));
    }
    found
}

fn proposed(pack: &str, linked: &Linked, id: ListId, list: &List, row: &Row) -> Vec<Proposed> {
    let text = |cell: &Cell| Some(cell.plain()).filter(|text| !text.is_empty());
    let cells: Vec<String> = row.cells.iter().filter_map(text).collect();
    let texts = texts(row);
    let (place, key) = match row.subject.record {
        Some(record) => {
            let sector = &linked.prepared.sector;
            let place = sector.has_several_tables().then(|| sector.place(record));
            let place = words::row_place(sector.row(record), place.as_deref(), Language::Vi);
            (place.clone(), place)
        }
        None => {
            let number = cells.first().map_or("", String::as_str);
            let telling = &texts[..texts.len().min(TELLING)];
            (format!("STT {number}"), telling.join("|"))
        }
    };
    let ways = ways(id, &list.title, &texts).into_iter();
    ways.map(|(way, words)| {
        let code = way.map_or_else(String::new, |way| format!("{way:?}"));
        let ground =
            way.and_then(Way::law).map_or("-", |law| law.articles.in_language(Language::Vi));
        Proposed {
            pack: pack.to_owned(),
            list: list.id,
            row: place.clone(),
            // Some lists give the articles with the proposal.
            proposal: words.replace(&format!(" ({ground})"), ""),
            ground,
            line: cells.join(" | "),
            kind: (id, way),
            hash: Sha256::digest([pack, list.id, &key, &code, &words].join("\t")).into(),
        }
    })
    .collect()
}

/// All proposals of a run.
fn of_run(pack: &str, linked: &Linked) -> Vec<Proposed> {
    let choices = Choices::default();
    let lists = letter_lists::make(linked, &ListId::ALL, &choices, Language::Vi);
    let lists = ListId::ALL.into_iter().zip(&lists);
    lists
        .flat_map(|(id, list)| {
            let lines = list.rows.iter().filter(|row| row.style == RowStyle::Line);
            lines.flat_map(move |row| proposed(pack, linked, id, list, row))
        })
        .collect()
}

/// The proposals in the order in which they are drawn.
fn drawn(mut all: Vec<Proposed>) -> Vec<Proposed> {
    // The few that share row and words are told apart by their lines.
    all.sort_by(|a, b| (a.hash, &a.line).cmp(&(b.hash, &b.line)));
    let in_pack = in_turn(all, |of| format!("{:?} {}", of.kind, of.pack));
    in_turn(in_pack, |of| format!("{:?}", of.kind))
}

/// The same, with the groups taking turns: all first ones, all second ones, and so on.
fn in_turn(all: Vec<Proposed>, group: impl Fn(&Proposed) -> String) -> Vec<Proposed> {
    let mut taken: HashMap<String, u32> = HashMap::new();
    let mut ranked: Vec<(u32, [u8; 32], Proposed)> = all
        .into_iter()
        .map(|of| {
            let group = group(&of);
            let hash = Sha256::digest(&group).into();
            let rank = taken.entry(group).or_default();
            *rank += 1;
            (*rank, hash, of)
        })
        .collect();
    ranked.sort_by_key(|(rank, hash, _)| (*rank, *hash));
    ranked.into_iter().map(|(.., of)| of).collect()
}

/// The numbers asked for, such as “1-40”.
fn range(asked: &str) -> Option<RangeInclusive<usize>> {
    let (first, last) = asked.split_once('-')?;
    Some(first.parse().ok()?..=last.parse().ok()?)
}

#[test]
fn drawn_proposals() {
    let Ok(asked) = std::env::var("DOISOAT_DRAW") else { return };
    let asked = range(&asked).expect("DOISOAT_DRAW is FIRST-LAST");
    let mut all = of_run("sample", &of_sample());
    for folder in files(&Path::new(env!("CARGO_MANIFEST_DIR")).join("cases")) {
        let name = folder.file_name().unwrap().to_string_lossy();
        if let Some(linked) = of_case(&folder).filter(|_| name.starts_with("books_")) {
            all.extend(of_run(&name, &linked));
        }
    }
    let packs = std::env::var("DOISOAT_PACKS").map(|packs| files(Path::new(&packs)));
    for folder in packs.unwrap_or_default().iter().filter(|path| path.is_dir()) {
        let registry = folder.join("registry.xlsx");
        let name = folder.file_name().unwrap().to_string_lossy();
        let is_list = |path: &&std::path::PathBuf| {
            path.extension().is_some_and(|end| end == "xlsx") && **path != registry
        };
        if registry.exists() {
            let lists =
                files(folder).iter().filter(is_list).flat_map(|path| sources(path)).collect();
            all.extend(of_run(&name, &run(lists, sources(&registry))));
        }
    }
    let count = all.len();
    let mut writer = csv::WriterBuilder::new().delimiter(b'\t').from_writer(std::io::stdout());
    writer.write_record(["number", "pack", "list", "row", "proposal", "ground", "line"]).unwrap();
    for (number, of) in (1..).zip(drawn(all)).filter(|(number, _)| asked.contains(number)) {
        let line = of.line.replace('\n', " / ");
        let number = number.to_string();
        let record = [&number, &of.pack, of.list, &of.row, &of.proposal, of.ground, &line];
        writer.write_record(record).unwrap();
    }
    writer.flush().unwrap();
    println!("drawn from {count} proposals");
}

/// Every kind has its share of any draw, whatever the order in which the proposals were found.
#[test]
fn a_draw_is_fixed_and_fair() {
    let mut all = of_run("sample", &of_sample());
    let first = drawn(all.clone());
    all.reverse();
    assert_eq!(drawn(all.clone()), first);
    let mut kinds: Vec<_> = all.iter().map(|of| of.kind).collect();
    kinds.sort_unstable();
    kinds.dedup();
    assert!(kinds.len() > 10, "{} kinds", kinds.len());
    let mut firsts: Vec<_> = first[..kinds.len()].iter().map(|of| of.kind).collect();
    firsts.sort_unstable();
    assert_eq!(firsts, kinds);
}

#[test]
fn a_range_is_read() {
    assert_eq!(range("41-120"), Some(41..=120));
    assert_eq!(range("40"), None);
    assert_eq!(range("a-b"), None);
}
