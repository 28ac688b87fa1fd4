//! How well columns are found: two collections of made-up lists, each with the truth about its
//! columns, are guessed, and what is mapped right, mapped wrong and left open is counted. The words
//! of headers may be extended by what the practised lists teach; the held-out ones only measure.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test stops at the first surprise")]

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use matcher::columns::summarise;
use matcher::layout::{LayoutChoice, lay_out};
use matcher::plan::Field;
use matcher::read::read;

/// What became of the columns of a collection.
#[derive(Clone, Copy, Debug, Default)]
struct Counts {
    /// Columns of a field that are mapped to it.
    right: u32,
    /// Columns mapped to another field, or mapped although they hold none.
    wrong: u32,
    /// Columns of a field that are mapped to none.
    open: u32,
    /// Columns of no field that are mapped to none.
    left_alone: u32,
}

impl Counts {
    /// The share of what is mapped that is right, in thousandths.
    fn precision(self) -> u32 {
        self.right * 1_000 / (self.right + self.wrong)
    }

    /// The share of the fields' columns that is mapped right, in thousandths.
    fn recall(self) -> u32 {
        self.right * 1_000 / (self.right + self.open)
    }
}

fn lists(collection: &str) -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("headers").join(collection);
    let mut files: Vec<PathBuf> =
        std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.sort();
    assert!(files.len() >= 60, "{collection}: {} lists", files.len());
    files
}

/// Guesses the columns of every list of a collection. `differing` receives what was not right.
fn count(collection: &str, differing: &mut dyn FnMut(String)) -> (Counts, BTreeMap<u8, [u32; 2]>) {
    let (mut counts, mut by_confidence) = (Counts::default(), BTreeMap::new());
    for file in lists(collection) {
        let name = file.file_stem().unwrap().to_string_lossy().into_owned();
        let text = std::fs::read_to_string(&file).unwrap();
        let (truth, mut list) = text.split_once('\n').unwrap();
        if name.ends_with("-headerless") {
            list = list.split_once('\n').unwrap().1;
        }
        let sheets = read(list.as_bytes(), &format!("{name}.csv"), None, &mut |_| {}).unwrap();
        let table = lay_out(sheets.into_iter().next().unwrap(), &LayoutChoice::default());
        let summary = summarise(&table);
        for (column, truth) in truth.trim().split(',').enumerate() {
            let field = summary.mapping.field(column);
            // What is carried along is compared with nothing: no harm is done where it is taken for
            // what the office calls otherwise.
            let field =
                field.filter(|field| !field.is_carried() || truth.starts_with(field.code()));
            let found = field.map_or("-", Field::code);
            let (code, is_open_right) =
                truth.strip_suffix('?').map_or((truth, false), |code| (code, true));
            let is_carried = Field::ALL.iter().any(|f| f.is_carried() && f.code() == code);
            let is_open_right = is_open_right || is_carried;
            let is_right = found == code || is_open_right && found == "-";
            match (found, code) {
                ("-", "-") => counts.left_alone += 1,
                ("-", _) => counts.open += u32::from(!is_open_right),
                _ if found == code => counts.right += 1,
                _ => counts.wrong += 1,
            }
            if let Some(field) = field.filter(|field| !field.is_carried()) {
                let sure = summary.confidence[field.index()];
                let bin: &mut [u32; 2] = by_confidence.entry(sure / 10 * 10).or_default();
                bin[usize::from(found != code)] += 1;
            }
            if !is_right {
                let column = &summary.columns[column];
                differing(format!(
                    "{name}: {} ({}): {found} instead of {truth}",
                    column.header,
                    column.samples.join(" | ")
                ));
            }
        }
    }
    (counts, by_confidence)
}

fn check(collection: &str, precision: u32, recall: u32, shows: bool) {
    let mut differing = Vec::new();
    let (counts, by_confidence) = count(collection, &mut |line| differing.push(line));
    if shows {
        differing.iter().for_each(|line| eprintln!("{line}"));
    }
    eprintln!(
        "{collection}: {counts:?}, precision {} ‰, recall {} ‰",
        counts.precision(),
        counts.recall()
    );
    for (sure, [right, wrong]) in by_confidence {
        eprintln!("  confidence {sure} to {}: {right} right, {wrong} wrong", sure + 9);
    }
    assert!(counts.right + counts.open + counts.left_alone >= 400, "{counts:?}");
    assert!(counts.precision() >= precision, "{counts:?}");
    assert!(counts.recall() >= recall, "{counts:?}");
}

#[test]
fn columns_of_practised_lists() {
    check("practised", 993, 950, true);
}

#[test]
fn columns_of_held_out_lists() {
    check("held_out", 960, 850, false);
}
