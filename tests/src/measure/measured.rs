//! The figures of a pair of files: their line in a record, their ratios to the last one, how they
//! grew with the rows.
//!
//! Takes figures and the record that they belong to, gives lines and what is printed.

use std::fmt;
use std::thread::available_parallelism;

use super::figures::Figures;
use super::packs::Pack;
use crate::{Outcome, record};

/// The columns with which every record begins.
const BEFORE: [&str; 4] = ["date", "cores", "files", "rows"];

/// A record in `benchmarks`.
pub struct Sheet {
    /// Its file.
    pub file: &'static str,
    /// Its columns of words, which follow the rows.
    pub words: &'static [&'static str],
    /// Its figures in their order, each with its meaning.
    pub names: &'static [(&'static str, &'static str)],
}

/// A pack with its medians.
pub struct Measured {
    sheet: &'static Sheet,
    name: String,
    rows: String,
    count: Option<u64>,
    words: Vec<String>,
    figures: Figures,
}

impl Measured {
    /// What was measured of a pack; `words` are the record's columns of words.
    pub fn new(
        sheet: &'static Sheet,
        pack: &Pack,
        rows: String,
        words: Vec<String>,
        figures: Figures,
    ) -> Measured {
        Measured { sheet, name: pack.name.clone(), rows, count: pack.rows, words, figures }
    }

    /// Appends a line to the record.
    ///
    /// # Errors
    /// If the record cannot be written.
    pub fn record(&self) -> Outcome {
        let Sheet { file, words, names } = self.sheet;
        let names_alone = names.iter().map(|(name, _)| *name);
        let header: Vec<&str> =
            BEFORE.into_iter().chain(words.iter().copied()).chain(names_alone).collect();
        let mut line = vec![record::day(), cores(), self.name.clone(), self.rows.clone()];
        line.extend(self.words.iter().cloned());
        line.extend(names.iter().map(|(name, _)| match self.figures.get(name) {
            Some(value) => plain(name, value),
            None => "-".to_owned(),
        }));
        record::add(file, &header.join("\t"), &line.join("\t")).map(drop)
    }

    /// The last record of the same files: its date, its cores and its figures.
    fn last(&self) -> Option<(String, String, Figures)> {
        let records = record::read(self.sheet.file);
        let mut lines = records.lines().map(|line| line.split('\t').collect::<Vec<_>>());
        let header = lines.next()?;
        let same = |line: &Vec<&str>| line.get(2..4) == Some(&[&self.name[..], &self.rows[..]]);
        let last = lines.rfind(same)?;
        let mut figures = Figures::default();
        for (name, cell) in header.iter().zip(&last).skip(BEFORE.len() + self.sheet.words.len()) {
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
        for word in &self.words {
            writeln!(f, "  {word}")?;
        }
        for (name, what) in self.sheet.names {
            let Some(value) = self.figures.get(name) else { continue };
            let before = last.as_ref().and_then(|(_, _, figures)| figures.get(name));
            let ratio = match before {
                Some(before) if before > 0.0 => format!("{:.3}", value / before),
                _ => "-".to_owned(),
            };
            writeln!(f, "  {name:<20}{:>10}{ratio:>9}  {what}", plain(name, value))?;
        }
        Ok(())
    }
}

/// Prints how much more a larger population took than the previous one.
pub fn print_growth(all: &[Measured]) {
    for pair in all.windows(2) {
        let [few, many] = pair else { continue };
        let (Some(few_rows), Some(many_rows)) = (few.count, many.count) else { continue };
        if few_rows == 0 || many_rows <= few_rows {
            continue;
        }
        let times = many_rows as f64 / few_rows as f64;
        println!("{} to {}, {times:.1} times the rows:", few.name, many.name);
        for (name, _) in few.sheet.names.iter().filter(|(name, _)| is_amount(name)) {
            if let (Some(before), Some(after)) = (few.figures.get(name), many.figures.get(name))
                && before > 0.0
            {
                println!("  {name:<20}{:>10.2} times", after / before);
            }
        }
    }
}

/// Shares with five decimals, ratios with three, everything else as whole numbers.
fn plain(name: &str, value: f64) -> String {
    if SHARES.iter().any(|share| name.ends_with(share)) {
        format!("{value:.5}")
    } else if is_amount(name) {
        format!("{value:.0}")
    } else {
        format!("{value:.3}")
    }
}

/// Whether a figure is a time or an amount of memory, which grows with the rows.
fn is_amount(name: &str) -> bool {
    !SHARES.iter().any(|share| name.ends_with(share))
        && !name.starts_with("times_")
        && !name.ends_with("threshold")
}

/// What the names of shares end in.
const SHARES: [&str; 4] = ["precision", "recall", "f1", "review"];

fn cores() -> String {
    available_parallelism().map_or_else(|_| "-".to_owned(), |cores| cores.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn figures_are_written_as_what_they_are() {
        for (name, value, written) in [
            ("page_read", 1_234.5, "1234"),
            ("peer_peak_mb", 99.9, "100"),
            ("precision", 0.999_887, "0.99989"),
            ("peer_f1", 1.0, "1.00000"),
            ("times_page_mb", 1.291_4, "1.291"),
            ("peer_threshold", -1.348_1, "-1.348"),
        ] {
            assert_eq!(plain(name, value), written, "{name}");
        }
        let amounts = ["page_read", "peer_f1", "times_floor", "native_peak_mb", "peer_threshold"];
        assert_eq!(amounts.map(is_amount), [true, false, false, true, false]);
    }
}
