//! The order of the house: data flows one way, no file reaches itself, nothing of the web is below
//! the page, and no stage of the engine speaks a language.
//!
//! Decided: an arrow is an import of one file by another, followed to where the name is defined, so
//! that a face which hands names on hides nothing. There are no exceptions; a new room gets its
//! place in one of the lists below.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test stops at the first surprise")]

mod graph;
mod imports;

use std::fs;
use std::path::{Path, PathBuf};

use imports::{Arrow, Sources};

/// The rooms of casework, from the ground up: each may use those before it.
const CASEWORK: &[&str] =
    &["digest", "ids", "answer", "journal", "state", "learn", "merge", "seal", "disk"];

/// The rooms of the engine, from the ground up: each may use those before it.
const ENGINE: &[&str] = &[
    // Letters, languages and tables: what everything stands on.
    "hash",
    "text",
    "language",
    "labelled",
    "tables",
    "transfer",
    "packed",
    "threads",
    // What a lock of Office is made of, for reading and writing.
    "lock",
    "write",
    // The vocabulary, and every tunable as data.
    "plan",
    // The stages.
    "read",
    "layout",
    "mapping",
    "normalise",
    "columns",
    "tally",
    "open",
    "inventory",
    "block",
    "compare",
    "classify",
    "linking",
    "run",
    "ruled",
    "identity",
    "since",
    "caseload",
    "share",
    "quality",
    "work_file",
    "explain",
    "propose",
    // What is asked of others, and what comes back.
    "questions",
    "returned",
    // The office's own file, given back.
    "own_file",
    // The rooms that speak.
    "words",
    "report",
    // Made-up people.
    "sample",
];

/// The rooms of the page that need no browser.
const PAGE_CORE: &[&str] = &[
    "protocol",
    "session",
    "state/start",
    "state/run",
    "state/review",
    "state/results",
    "state",
    "words",
];

/// The rooms of the page that do.
const PAGE: &[&str] = &["browser_error", "chance", "envelope", "worker", "client", "view"];

/// The crates with their roots and the order of their rooms; each may use those before it.
const CRATES: &[(&str, &str, &[&str])] = &[
    ("casework", "casework/src/lib.rs", CASEWORK),
    ("matcher", "matcher/src/lib.rs", ENGINE),
    ("page_core", "app/core/src/lib.rs", PAGE_CORE),
    ("app", "app/src/main.rs", PAGE),
    ("doisoat", "matcher/src/bin/doisoat/main.rs", &[]),
    ("xtask", "xtask/src/main.rs", &[]),
];

/// Rooms of the engine that know about languages: those that hold labels, and those that speak.
const SPEAKING: &[&str] = &["language", "labelled", "tables", "plan", "words", "report"];

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

fn sources() -> Sources {
    let mut sources = Sources::default();
    for (name, file, _) in CRATES {
        sources.add_crate(name, &root().join(file));
    }
    sources
}

/// The place of a module in the order of its crate; its root stands above all rooms.
fn floor(module: &[String], rooms: &[&str]) -> usize {
    let [_, path @ ..] = module else { return rooms.len() };
    let Some(room) = path.first() else { return rooms.len() };
    let deeper = path.get(1).map(|second| format!("{room}/{second}"));
    let of = |name: &str| rooms.iter().position(|room| *room == name);
    deeper.as_deref().and_then(of).or_else(|| of(room)).unwrap_or_else(|| {
        panic!("the room `{}` has no place in the order of rooms", module.join("::"))
    })
}

fn told(sources: &Sources, Arrow { from, to, name }: &Arrow) -> String {
    format!("  {} -> {}: {name}\n", sources.shown(from), sources.shown(to))
}

#[test]
fn no_file_reaches_itself() {
    let sources = sources();
    let arrows = sources.arrows();
    let pairs = arrows.iter().map(|Arrow { from, to, .. }| (from.clone(), to.clone()));
    let mut found = String::new();
    for circle in graph::circles(pairs) {
        found += "a circle of files:\n";
        let of_circle = |of: &&Arrow| circle.contains(&of.from) && circle.contains(&of.to);
        arrows.iter().filter(of_circle).for_each(|arrow| found += &told(&sources, arrow));
    }
    assert!(found.is_empty(), "{found}");
}

#[test]
fn arrows_run_downward_only() {
    let sources = sources();
    let (mut found, mut seen) = (String::new(), 0);
    for arrow in sources.arrows() {
        let place = |module: &[String]| CRATES.iter().position(|(name, ..)| *name == module[0]);
        let (Some(from), Some(to)) = (place(&arrow.from), place(&arrow.to)) else { continue };
        let rooms = CRATES[from].2;
        seen += 1;
        let runs_up = match from == to {
            true if rooms.is_empty() => false,
            true => {
                let same = arrow.from.get(1) == arrow.to.get(1);
                let (from, to) = (floor(&arrow.from, rooms), floor(&arrow.to, rooms));
                if same { from < to } else { from <= to }
            }
            false => from < to,
        };
        if runs_up {
            found += &told(&sources, &arrow);
        }
    }
    assert!(seen > 1_000, "only {seen} imports were seen");
    assert!(found.is_empty(), "imports that run upward:\n{found}");
}

#[test]
fn no_stage_speaks_a_language() {
    let sources = sources();
    let mut found = String::new();
    for arrow in sources.arrows() {
        let [of, room, ..] = &arrow.from[..] else { continue };
        let speaks = SPEAKING.contains(&room.as_str());
        let is_of_language = |room: &String| room == "language" || room == "words";
        if of == "matcher" && !speaks && arrow.to.get(1).is_some_and(is_of_language) {
            found += &told(&sources, &arrow);
        }
    }
    assert!(found.is_empty(), "a stage that speaks:\n{found}");
}

#[test]
fn only_the_page_knows_of_the_web() {
    for manifest in ["casework/Cargo.toml", "matcher/Cargo.toml", "app/core/Cargo.toml"] {
        let text = fs::read_to_string(root().join(manifest)).unwrap();
        for web in ["web-sys", "js-sys", "wasm-bindgen", "leptos", "gloo"] {
            assert!(!text.contains(web), "{manifest} names {web}");
        }
    }
}

/// Clippy forbids single types and functions (`matcher/clippy.toml`); these are whole modules. What
/// a program may lend to the engine is the one thing that has threads.
#[test]
fn the_engine_asks_for_nothing_from_outside() {
    let sources = sources();
    let mut seen = 0;
    let files = ["casework", "matcher"].map(|of| sources.files_of(of));
    for file in files.into_iter().flatten() {
        let text = fs::read_to_string(file).unwrap();
        let code = text.split("#[cfg(test)]").next().unwrap_or(&text);
        seen += 1;
        for word in ["std::fs", "std::net", "std::time", "std::thread", "std::env", "std::process"]
        {
            let lends = word == "std::thread" && file.ends_with("src/threads.rs");
            assert!(lends || !code.contains(word), "{} uses {word}", file.display());
        }
    }
    assert!(seen > 250, "only {seen} files were looked at");
}
