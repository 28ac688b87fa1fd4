//! `cargo xtask fuzz`: feeds each reader with what a fuzzer makes up, for a while, and keeps what
//! reached new code.
//!
//! Takes names of targets (all by default), `--seconds N` for each (default 60), and `--keep` to
//! add some of the findings to `fuzz/corpus`. The coverage counters come from plain compiler flags,
//! so that no nightly toolchain is needed.

use std::fs;
use std::path::Path;
use std::process::Command;

use crate::outcome::Outcome;
use crate::tools;

/// What libFuzzer needs in compiled code: a counter per edge, and the operands of comparisons.
const COVERAGE: &str = "-Cpasses=sancov-module -Cllvm-args=-sanitizer-coverage-level=4 \
    -Cllvm-args=-sanitizer-coverage-inline-8bit-counters -Cllvm-args=-sanitizer-coverage-pc-table \
    -Cllvm-args=-sanitizer-coverage-trace-compares -Ccodegen-units=1 -Cdebug-assertions \
    -Coverflow-checks --cfg fuzzing";

/// Limits of a run, the same as for the replay among the tests: seconds and megabytes.
const LIMITS: [&str; 2] = ["-timeout=10", "-rss_limit_mb=1024"];

/// The longest input that is kept in the repository.
const LONGEST_KEPT: &str = "-max_len=2048";

/// The most inputs added to the repository per target and run.
const MOST_KEPT: usize = 40;

/// Runs the command with the arguments after `fuzz`.
pub(crate) fn run(arguments: &[String]) -> Outcome {
    let (mut targets, mut seconds, mut keep) = (Vec::new(), "60", false);
    let mut rest = arguments.iter().map(String::as_str);
    while let Some(argument) = rest.next() {
        match argument {
            "--seconds" => seconds = rest.next().ok_or("--seconds lacks its number.")?,
            "--keep" => keep = true,
            name if !name.starts_with("--") => targets.push(name.to_owned()),
            other => return Err(format!("`fuzz` has no option {other}.")),
        }
    }
    let root = tools::workspace_root()?;
    let corpus = root.join("fuzz/corpus");
    if targets.is_empty() {
        let entries = fs::read_dir(&corpus).map_err(|e| format!("{}: {e}.", corpus.display()))?;
        targets = entries.filter_map(|entry| entry.ok()?.file_name().into_string().ok()).collect();
        targets.sort();
    }
    let program = build()?;
    let found = tools::target_directory()?.join("fuzz-found");
    for target in &targets {
        let (kept, found) = (corpus.join(target), found.join(target));
        for folder in [&kept, &found] {
            fs::create_dir_all(folder).map_err(|e| format!("{}: {e}.", folder.display()))?;
        }
        println!("\n==> {target}, {seconds} s");
        let mut command = fuzzer(&program, target, &found);
        command
            .arg(format!("-max_total_time={seconds}"))
            .args(["-print_final_stats=1", "-verbosity=1"]);
        tools::run(command.args([&found, &kept, &root.join("tests/fixtures/reading")]))?;
        if keep {
            keep_some(&program, target, &found, &kept)?;
        }
    }
    Ok(())
}

/// Adds some of the findings to the corpus: from the smallest set that covers the same code, a
/// selection over all lengths.
fn keep_some(program: &Path, target: &str, found: &Path, kept: &Path) -> Outcome {
    let merged = found.with_extension("merged");
    let failed = |error: std::io::Error| format!("{}: {error}.", merged.display());
    fs::create_dir_all(&merged).map_err(failed)?;
    let mut merge = fuzzer(program, target, found);
    tools::run(merge.args(["-merge=1", LONGEST_KEPT]).args([&merged, &found.to_path_buf()]))?;
    let mut inputs: Vec<(u64, std::path::PathBuf)> = fs::read_dir(&merged)
        .map_err(failed)?
        .filter_map(|entry| entry.ok())
        .filter_map(|entry| Some((entry.metadata().ok()?.len(), entry.path())))
        .collect();
    inputs.sort();
    let step = inputs.len().div_ceil(MOST_KEPT).max(1);
    for (_, input) in inputs.iter().step_by(step) {
        let name = input.file_name().unwrap_or_default();
        fs::copy(input, kept.join(name)).map_err(failed)?;
    }
    fs::remove_dir_all(&merged).map_err(failed)
}

/// Builds the fuzzer and returns its path. The target triple is given so that the flags apply to it
/// alone, not to the build's own programs.
fn build() -> Outcome<std::path::PathBuf> {
    let host = host()?;
    let folder = tools::target_directory()?.join("fuzz");
    let mut command = tools::cargo()?;
    command
        .args(["build", "--release", "--package", "fuzz", "--features", "libfuzzer"])
        .args(["--config", "profile.release.lto=false", "--target", &host])
        .env("CARGO_TARGET_DIR", &folder)
        .env("RUSTFLAGS", COVERAGE);
    tools::run(&mut command)?;
    Ok(folder.join(host).join("release").join("fuzz"))
}

fn fuzzer(program: &Path, target: &str, found: &Path) -> Command {
    let mut command = Command::new(program);
    command.env("DOISOAT_FUZZ_TARGET", target).args(LIMITS);
    // Inputs that break a reader are written next to the findings.
    command.arg(format!("-artifact_prefix={}-", found.display()));
    command
}

fn host() -> Outcome<String> {
    let mut command = Command::new("rustc");
    let said = tools::output_of(command.arg("-vV"))?;
    let line = said.lines().find_map(|line| line.strip_prefix("host: "));
    line.map(str::to_owned).ok_or_else(|| "rustc does not say which host it is for.".to_owned())
}
