//! How many addresses are found: runs the measurement among the tests of `matcher` over every
//! commune.
//!
//! Takes what each commune of the earlier maps must give, written out for the measurement, and
//! prints one line per form of writing: how many are right, out of how many, and the floor. It
//! fails if a floor is not reached; the speed is reported but not judged.

use std::fs;
use std::path::Path;
use std::process::Command;

/// A map's year, and each of its communes in full with today's codes that it must give.
pub(crate) type Expected<'a> = (&'a str, Vec<(String, Vec<String>)>);

/// Runs the measurement; the maps are those before June 2025.
pub(crate) fn measure(root: &Path, maps: &[Expected<'_>]) -> Result<(), String> {
    let folder = root.join("target").join("data").join("coverage");
    fs::create_dir_all(&folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    for (year, communes) in maps {
        let mut table = String::new();
        for (text, codes) in communes {
            table.push_str(text);
            for code in codes {
                table.push('\t');
                table.push_str(code);
            }
            table.push('\n');
        }
        let path = folder.join(format!("{year}.tsv"));
        fs::write(&path, table).map_err(|error| format!("{}: {error}", path.display()))?;
    }
    println!("\nmeasuring over every commune; building takes a minute");
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let found = Command::new(cargo)
        .current_dir(root)
        .args(["test", "--quiet", "--profile", "quick", "--package", "matcher", "--lib"])
        .args(["normalise::address::tests::coverage", "--", "--nocapture", "--test-threads=1"])
        .env("COVERAGE", &folder)
        .output()
        .map_err(|error| format!("data: cargo: {error}"))?;
    let text = String::from_utf8_lossy(&found.stdout);
    let mut lines = 0;
    for line in text.lines() {
        // The harness prints its dots on the same line.
        let Some((_, figures)) = line.split_once("coverage\t") else { continue };
        let figures: Vec<&str> = figures.split('\t').collect();
        if let [set, form, right, all, floor] = figures[..] {
            println!("{}", told(set, form, right, all, floor));
            lines += 1;
        }
    }
    if found.status.success() && lines > 0 {
        return Ok(());
    }
    let log = folder.join("log.txt");
    let whole = format!("{text}\n{}", String::from_utf8_lossy(&found.stderr));
    fs::write(&log, whole).map_err(|error| format!("{}: {error}", log.display()))?;
    Err(format!("data: a floor is not reached; what was missed stands in {}", log.display()))
}

/// One line of figures.
fn told(set: &str, form: &str, right: &str, all: &str, floor: &str) -> String {
    let share = match (right.parse::<f64>(), all.parse::<f64>(), floor.parse::<f64>()) {
        (Ok(right), Ok(all), Ok(floor)) if all > 0.0 => {
            format!(
                "{right:>6} of {all:>6}  {:>7.2} %  floor {:.1} %",
                right / all * 100.0,
                floor / 10.0
            )
        }
        _ => right.to_owned(),
    };
    format!("{set:<24} {form:<38} {share}")
}
