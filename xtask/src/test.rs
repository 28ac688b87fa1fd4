//! `cargo xtask test`: every check of the project, in order.
//!
//! Takes `--no-browser` or nothing, gives Ok if every check passes. Cheap checks come first and the
//! first failure ends the run, so the last lines always say what is wrong. The continuous checks run
//! this too: there is no second list of them anywhere.

use std::process::Command;
use std::time::{Duration, Instant};

use crate::outcome::Outcome;
use crate::{browsers, pack, tools};

/// Tells the browser tests where the packed file is.
const PAGE_VARIABLE: &str = "DOISOAT_HTML";

/// Runs the command with the arguments after `test`.
pub(crate) fn run(arguments: &[String]) -> Outcome {
    let with_browser = arguments.is_empty();
    if arguments.iter().any(|argument| argument != "--no-browser") {
        return Err("`test` knows `--no-browser`; see `cargo xtask help`.".into());
    }
    let mut steps = Steps::default();
    steps.step("Rust's target for the page", tools::ensure_wasm_target)?;
    steps.step("formatting", || cargo("fmt --all --check"))?;
    steps.step("lints of all that needs no browser", || {
        cargo("clippy --workspace --exclude app --all-targets -- -D warnings")
    })?;
    // In the profile used for packing, so that what both need is built once.
    steps.step("lints of the page", || {
        let target = tools::WASM_TARGET;
        cargo(&format!("clippy --package app --profile release --target {target} -- -D warnings"))
    })?;
    // Without a page, the browser tests only say that they were skipped.
    steps.step("unit tests and end-to-end cases", || {
        tools::run(tests()?.env_remove(PAGE_VARIABLE))
    })?;
    if with_browser {
        steps.step("browsers", browsers::ensure)?;
        let page = pack::default_output()?;
        steps.step("packing", || pack::pack("release", &page))?;
        steps.step("browser tests", || {
            let mut command = tests()?;
            command.args(["--test", "browser", "--", "--test-threads=1"]);
            tools::run(command.env(PAGE_VARIABLE, &page))
        })?;
    }
    steps.close();
    Ok(())
}

fn cargo(words: &str) -> Outcome {
    let mut command: Command = tools::cargo()?;
    tools::run(command.args(words.split(' ')))
}

/// Cargo's test command for all crates except `app`, which needs a browser and has no unit tests.
/// Every step selects the same crates and then filters their tests: another selection of crates would
/// build their dependencies again.
fn tests() -> Outcome<Command> {
    let mut command = tools::cargo()?;
    command.args(["test", "--workspace", "--exclude", "app"]);
    Ok(command)
}

/// Runs steps one after another and records how long each took.
#[derive(Default)]
struct Steps {
    taken: Vec<(&'static str, Duration)>,
}

impl Steps {
    fn step(&mut self, name: &'static str, run: impl FnOnce() -> Outcome) -> Outcome {
        println!("\n==> {name}");
        let start = Instant::now();
        let outcome = run();
        let taken = start.elapsed();
        self.taken.push((name, taken));
        match outcome {
            Ok(()) => {
                println!("==> {name}: passed in {}", seconds(taken));
                Ok(())
            }
            Err(sentence) => {
                Err(format!("the step `{name}` failed after {}: {sentence}", seconds(taken)))
            }
        }
    }

    fn close(&self) {
        println!();
        for (name, taken) in &self.taken {
            println!("{:>9}  {name}", seconds(*taken));
        }
        let total = self.taken.iter().map(|(_, taken)| *taken).sum();
        println!("{:>9}  in all; everything passed", seconds(total));
    }
}

fn seconds(duration: Duration) -> String {
    format!("{:.1} s", duration.as_secs_f64())
}
