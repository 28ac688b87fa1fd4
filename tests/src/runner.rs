//! Runs every browser test in every browser.
//!
//! Takes the tests as a list of names and functions, gives the process's exit code, and prints the
//! lines that cargo's test runner prints. It replaces that runner because of one thing that it
//! cannot do: keep a browser open from test to test and make sure that it ends. Each test gets a
//! fresh page; after a failure the browser is restarted.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::time::Instant;

use crate::Outcome;
use crate::browser::{Browser, Kind};
use crate::page::Page;

/// A test: what it does to a fresh page in whichever browser, given the packed file.
pub type Test = fn(&mut Page, &Path) -> Outcome;

/// Names each test by its function: `tests![opens, compares]`.
#[macro_export]
macro_rules! tests {
    ($($function:ident),* $(,)?) => { &[$((stringify!($function), $function)),*] };
}

/// Runs the tests whose name contains the first argument that is not a flag, or all of them.
///
/// `DOISOAT_HTML` names the packed file; without it the tests are skipped with a message. Pictures
/// of failed pages are saved to `pictures`.
pub fn run(pictures: &str, tests: &[(&str, Test)]) -> ExitCode {
    let filter = std::env::args().skip(1).find(|argument| !argument.starts_with('-'));
    let start = Instant::now();
    let mut tally = Tally::default();
    match std::env::var_os("DOISOAT_HTML").map(PathBuf::from) {
        None => {
            println!("\nskipped: DOISOAT_HTML names no packed file (`cargo xtask test` sets it)");
            tally.ignored = tests.len() * Kind::ALL.len();
        }
        Some(file) => {
            println!("\nrunning {} tests", tests.len() * Kind::ALL.len());
            for kind in Kind::ALL {
                each_test(kind, &file, Path::new(pictures), filter.as_deref(), tests, &mut tally);
            }
        }
    }
    tally.close(start)
}

/// How the tests went.
#[derive(Default)]
struct Tally {
    passed: usize,
    ignored: usize,
    filtered: usize,
    failures: Vec<(String, String)>,
}

impl Tally {
    fn close(&self, start: Instant) -> ExitCode {
        if !self.failures.is_empty() {
            println!("\nfailures:");
        }
        for (name, sentence) in &self.failures {
            println!("\n---- {name} ----\n{sentence}");
        }
        println!(
            "\ntest result: {}. {} passed; {} failed; {} ignored; 0 measured; {} filtered out; \
             finished in {:.2}s\n",
            if self.failures.is_empty() { "ok" } else { "FAILED" },
            self.passed,
            self.failures.len(),
            self.ignored,
            self.filtered,
            start.elapsed().as_secs_f64()
        );
        if self.failures.is_empty() { ExitCode::SUCCESS } else { ExitCode::FAILURE }
    }
}

fn each_test(
    kind: Kind,
    file: &Path,
    pictures: &Path,
    filter: Option<&str>,
    tests: &[(&str, Test)],
    tally: &mut Tally,
) {
    let mut browser = None;
    for (test, function) in tests {
        let name = format!("{test}::{}", kind.name());
        if filter.is_some_and(|filter| !name.contains(filter)) {
            tally.filtered += 1;
            continue;
        }
        let start = Instant::now();
        let picture = pictures.join(format!("{test}-{}.png", kind.name()));
        let outcome = one_test(&mut browser, kind, *function, file, &picture);
        let word = if outcome.is_ok() { "ok" } else { "FAILED" };
        println!("test {name} ... {word} ({:.2}s)", start.elapsed().as_secs_f64());
        match outcome {
            Ok(()) => tally.passed += 1,
            Err(sentence) => {
                tally.failures.push((name, sentence));
                browser = None;
            }
        }
    }
}

/// Runs a test on a fresh page of the browser, which is started if it is not running.
fn one_test(
    browser: &mut Option<Browser>,
    kind: Kind,
    test: Test,
    file: &Path,
    picture: &Path,
) -> Outcome {
    let browser = match browser {
        Some(running) => running,
        none => none.insert(Browser::start(kind)?),
    };
    let mut page = browser.new_page()?;
    let result = catch_unwind(AssertUnwindSafe(|| test(&mut page, file)));
    let sentence = match result {
        Ok(Ok(())) => return Ok(()),
        Ok(Err(sentence)) => sentence,
        Err(_) => "the test panicked; its words stand above.".to_owned(),
    };
    Err(format!("{sentence}\n{}", evidence(&mut page, picture)))
}

/// What helps to see why a test failed: the page's console and a screenshot.
fn evidence(page: &mut Page, picture: &Path) -> String {
    let mut lines = Vec::new();
    match page.log() {
        Ok(entries) => {
            lines.extend(
                entries.iter().map(|entry| format!("console: {}: {}", entry.level, entry.text)),
            );
        }
        Err(error) => lines.push(format!("no console: {error}")),
    }
    match page.screenshot(picture) {
        Ok(()) => lines.push(format!("picture: {}", picture.display())),
        Err(error) => lines.push(format!("no picture: {error}")),
    }
    lines.join("\n")
}
