//! Figures by name: their medians, their lines in the records, their ratios to earlier ones.
//!
//! Times are in milliseconds; names that end in `_mb` are peaks of resident memory in megabytes.

use std::collections::BTreeMap;
use std::fmt;
use std::thread::available_parallelism;

use serde_json::Value;
use tests::{Outcome, record};

use crate::packs::Pack;

const FILE: &str = "linkage.tsv";

/// The columns before the figures in a record.
const BEFORE: [&str; 4] = ["date", "cores", "files", "rows"];

/// Every figure in the order of the records, with its meaning.
const NAMES: [(&str, &str); 18] = [
    ("page_open", "the page is there"),
    ("page_read", "files chosen to columns shown"),
    ("page_match", "button pressed to counts shown"),
    ("page_total", "files chosen to counts shown"),
    ("page_save", "button pressed to file saved"),
    ("page_longest_task", "longest task of the page's own thread"),
    ("page_idle_mb", "the tab's process before the files"),
    ("page_peak_mb", "the tab's process at its highest, to the counts"),
    ("floor_load", "both files into a worker"),
    ("floor_scan", "a loop over their bytes"),
    ("native_read", "reading as a program"),
    ("native_match", "matching as a program"),
    ("native_save", "writing the workbook as a program"),
    ("native_peak_mb", "that process at its highest"),
    ("precision", "links that are right"),
    ("recall", "people in the registry who are linked"),
    ("f1", "both in one"),
    ("times_floor", "page_total over both floors"),
];

/// The figures of a run, or their medians.
#[derive(Clone, Debug, Default)]
pub(crate) struct Figures(BTreeMap<&'static str, f64>);

impl Figures {
    /// Records a figure; a name that is not in the records is ignored.
    pub(crate) fn set(&mut self, name: &str, value: f64) {
        if let Some((name, _)) = NAMES.iter().find(|(known, _)| *known == name) {
            self.0.insert(name, value);
        }
    }

    /// Figures from a JSON object.
    pub(crate) fn from_json(value: &Value) -> Figures {
        let mut figures = Figures::default();
        for (name, value) in value.as_object().into_iter().flatten() {
            figures.set(name, value.as_f64().unwrap_or_default());
        }
        figures
    }

    /// The median of each figure, over the runs that have it.
    pub(crate) fn median(runs: &[Figures]) -> Figures {
        let mut median = Figures::default();
        for (name, _) in NAMES {
            let mut values: Vec<f64> = runs.iter().filter_map(|run| run.get(name)).collect();
            values.sort_by(f64::total_cmp);
            if let Some(&middle) = values.get(values.len() / 2) {
                median.set(name, middle);
            }
        }
        median
    }

    /// A figure, if it was recorded.
    pub(crate) fn get(&self, name: &str) -> Option<f64> {
        self.0.get(name).copied()
    }
}

/// A pack with its medians.
pub(crate) struct Measured {
    name: String,
    rows: String,
    count: Option<u64>,
    figures: Figures,
}

impl Measured {
    /// The medians of all runs.
    pub(crate) fn new(pack: &Pack, rows: String, runs: &[Figures]) -> Measured {
        let mut figures = Figures::median(runs);
        let get = |name| figures.get(name);
        if let (Some(total), Some(load), Some(scan)) =
            (get("page_total"), get("floor_load"), get("floor_scan"))
        {
            figures.set("times_floor", total / (load + scan));
        }
        Measured { name: pack.name.clone(), rows, count: pack.rows, figures }
    }

    /// Appends a line to the records.
    pub(crate) fn record(&self) -> Outcome {
        let header: Vec<&str> = BEFORE.into_iter().chain(NAMES.map(|(name, _)| name)).collect();
        let mut line = vec![record::day(), cores(), self.name.clone(), self.rows.clone()];
        line.extend(NAMES.map(|(name, _)| match self.figures.get(name) {
            Some(value) => plain(name, value),
            None => "-".to_owned(),
        }));
        record::add(FILE, &header.join("\t"), &line.join("\t")).map(drop)
    }

    /// The last record of the same files: its date, its cores and its figures.
    fn last(&self) -> Option<(String, String, Figures)> {
        let records = record::read(FILE);
        let mut lines = records.lines().map(|line| line.split('\t').collect::<Vec<_>>());
        let header = lines.next()?;
        let same = |line: &Vec<&str>| line.get(2..4) == Some(&[&self.name[..], &self.rows[..]]);
        let last = lines.rfind(same)?;
        let mut figures = Figures::default();
        for (name, cell) in header.iter().zip(&last).skip(BEFORE.len()) {
            if let Ok(value) = cell.parse() {
                figures.set(name, value);
            }
        }
        Some((last.first()?.to_string(), last.get(1)?.to_string(), figures))
    }
}

impl fmt::Display for Measured {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let last = self.last();
        write!(f, "{}, {} rows, {} cores", self.name, self.rows, cores())?;
        match &last {
            Some((day, cores, _)) => writeln!(f, "; ratio to {day} ({cores} cores)")?,
            None => writeln!(f, "; no record of these files")?,
        }
        for (name, what) in NAMES {
            let Some(value) = self.figures.get(name) else { continue };
            let before = last.as_ref().and_then(|(_, _, figures)| figures.get(name));
            let ratio = match before {
                Some(before) if before > 0.0 => format!("{:.3}", value / before),
                _ => "-".to_owned(),
            };
            writeln!(f, "  {name:<18}{:>10}{ratio:>9}  {what}", plain(name, value))?;
        }
        Ok(())
    }
}

/// Prints how much more a larger population took than the previous one.
pub(crate) fn print_growth(all: &[Measured]) {
    for pair in all.windows(2) {
        let [few, many] = pair else { continue };
        let (Some(few_rows), Some(many_rows)) = (few.count, many.count) else { continue };
        if few_rows == 0 || many_rows <= few_rows {
            continue;
        }
        let times = many_rows as f64 / few_rows as f64;
        println!("{} to {}, {times:.1} times the rows:", few.name, many.name);
        for (name, _) in NAMES.iter().take_while(|(name, _)| *name != "precision") {
            if let (Some(before), Some(after)) = (few.figures.get(name), many.figures.get(name))
                && before > 0.0
            {
                println!("  {name:<18}{:>10.2} times", after / before);
            }
        }
    }
}

/// Shares with five decimals, ratios with two, everything else as whole numbers.
fn plain(name: &str, value: f64) -> String {
    match name {
        "precision" | "recall" | "f1" => format!("{value:.5}"),
        "times_floor" => format!("{value:.2}"),
        _ => format!("{value:.0}"),
    }
}

fn cores() -> String {
    available_parallelism().map_or_else(|_| "-".to_owned(), |cores| cores.to_string())
}
