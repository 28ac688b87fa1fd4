//! The invariants that the README states about the source: data flows one way, and no stage of the
//! engine contains prose.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test stops at the first surprise")]

use std::fs;
use std::path::{Path, PathBuf};

/// The stages in order; `plan` and `text` serve all of them.
const STAGES: [&str; 9] =
    ["read", "layout", "columns", "normalise", "block", "compare", "classify", "explain", "report"];

/// Permitted uses of a later stage, each with its reason.
const EXCEPTIONS: [(&str, &str); 4] = [
    // Guessing a column looks at its values with the parsers of the next stage.
    ("columns", "normalise"),
    // What is shown of a result is made from the whole run.
    ("explain", "run"),
    ("report", "run"),
    // Only the report's workbook has words.
    ("report", "words"),
];

/// Whether a file belongs to tests, which may use the whole engine and a clock.
fn is_test(path: &Path) -> bool {
    // Only the path below the sources counts: the path to them contains a folder of tests.
    let shown = path.to_string_lossy();
    let below = shown.rsplit_once("/src/").map_or("", |(_, below)| below);
    below.contains("/tests/")
        || path.file_stem().is_some_and(|stem| {
            let stem = stem.to_string_lossy();
            stem == "tests" || stem.ends_with("_tests") || stem == "testing"
        })
}

fn sources(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(sources(&path));
        } else if path.extension().is_some_and(|e| e == "rs") && !is_test(&path) {
            found.push(path);
        }
    }
    found.sort();
    found
}

#[test]
fn no_stage_uses_a_later_one() {
    let engine = Path::new(env!("CARGO_MANIFEST_DIR")).join("../matcher/src");
    let mut wrong = Vec::new();
    let mut seen = 0;
    for (place, stage) in STAGES.iter().enumerate() {
        for path in sources(&engine.join(stage)) {
            let text = fs::read_to_string(&path).unwrap();
            seen += 1;
            for line in text.lines() {
                for (_, used) in
                    line.match_indices("crate::").map(|(at, m)| (at, &line[at + m.len()..]))
                {
                    let used: String =
                        used.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect();
                    let later = STAGES.iter().position(|s| *s == used).is_some_and(|p| p > place);
                    let above = ["run", "words", "sample"].contains(&used.as_str());
                    if (later || above) && !EXCEPTIONS.contains(&(*stage, used.as_str())) {
                        wrong.push(format!("{}: {}", path.display(), line.trim()));
                    }
                }
            }
        }
    }
    assert!(seen > 100, "only {seen} files were looked at");
    assert!(wrong.is_empty(), "a stage uses a later one:\n{}", wrong.join("\n"));
}

#[test]
fn the_engine_asks_for_nothing_from_outside() {
    let engine = Path::new(env!("CARGO_MANIFEST_DIR")).join("../matcher/src");
    for path in sources(&engine) {
        if path.components().any(|part| part.as_os_str() == "bin") {
            continue;
        }
        let text = fs::read_to_string(&path).unwrap();
        for word in
            ["std::fs", "std::net", "std::time", "std::thread", "std::env", "SystemTime", "unsafe "]
        {
            assert!(!text.contains(word), "{} uses {word}", path.display());
        }
    }
}
