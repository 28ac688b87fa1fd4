//! Measures what reading hostile files costs the program: processor time, memory at its peak, and
//! the sentence that it ends with.
//!
//! `DOISOAT_PROGRAM` names the program. Takes names of files out of `tests::hostile` (default: all),
//! `--write FOLDER`, which writes them there and ends, and `--record`, which adds the figures to
//! `benchmarks/hostile.tsv` with their date. A file that takes more than ten seconds of processor
//! time or 1,500 MB is marked, and the command then fails. The program reports what it used by the
//! system's own account, which only Linux gives in this form.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode, Stdio};
use std::thread::sleep;
use std::time::Duration;

use tests::Outcome;
use tests::hostile::{Hostile, KINDS};
use tests::record;

const HEADER: &str = "date\tfile\tfile_bytes\tprocessor_s\tpeak_mb\tsentence";

/// What a file may cost.
const SECONDS: f64 = 10.0;
const MEGABYTES: f64 = 1_500.0;

fn main() -> ExitCode {
    tests::ended(measure())
}

fn measure() -> Outcome {
    let mut arguments: Vec<String> = std::env::args().skip(1).collect();
    // Cargo adds this to every benchmark.
    arguments.retain(|argument| argument != "--bench");
    let keep = arguments.iter().any(|argument| argument == "--record");
    arguments.retain(|argument| argument != "--record");
    let mut folder = None;
    if let Some(place) = arguments.iter().position(|argument| argument == "--write") {
        arguments.remove(place);
        if place >= arguments.len() {
            return Err("--write needs a folder.".to_owned());
        }
        folder = Some(PathBuf::from(arguments.remove(place)));
    }
    let chosen: Vec<&Hostile> = KINDS
        .iter()
        .filter(|kind| arguments.is_empty() || arguments.iter().any(|name| name == kind.file))
        .collect();
    if let Some(unknown) = arguments.iter().find(|name| KINDS.iter().all(|k| k.file != **name)) {
        return Err(format!("there is no hostile file {unknown}; tests/src/hostile lists them."));
    }
    if let Some(folder) = folder {
        fs::create_dir_all(&folder).map_err(|error| error.to_string())?;
        return chosen.iter().try_for_each(|kind| write(kind, &folder).map(drop));
    }
    let program = std::env::var_os("DOISOAT_PROGRAM").map(PathBuf::from);
    let program = program.ok_or("DOISOAT_PROGRAM names no program.")?;
    let folder = tempfile::tempdir().map_err(|error| error.to_string())?;
    let mut over = Vec::new();
    println!("{HEADER}");
    for kind in chosen {
        let file = write(kind, folder.path())?;
        let bytes = fs::metadata(&file).map_err(|error| error.to_string())?.len();
        let Used { seconds, megabytes, sentence } = run(&program, &file)?;
        fs::remove_file(&file).map_err(|error| error.to_string())?;
        let line = format!(
            "{}\t{}\t{bytes}\t{seconds:.2}\t{megabytes:.0}\t{sentence}",
            record::day(),
            kind.file
        );
        println!("{line}");
        if keep {
            record::add("hostile.tsv", HEADER, &line)?;
        }
        if seconds > SECONDS || megabytes > MEGABYTES {
            over.push(kind.file);
        }
    }
    if over.is_empty() {
        return Ok(());
    }
    Err(format!("more than {SECONDS} s or {MEGABYTES} MB: {}.", over.join(", ")))
}

fn write(kind: &Hostile, folder: &Path) -> Outcome<PathBuf> {
    let file = folder.join(kind.file);
    fs::write(&file, (kind.bytes)()?).map_err(|error| format!("{}: {error}", file.display()))?;
    Ok(file)
}

/// What a run used, and what it said.
struct Used {
    seconds: f64,
    megabytes: f64,
    sentence: String,
}

/// Shows the columns of a file; ends the program after a minute.
fn run(program: &Path, file: &Path) -> Outcome<Used> {
    let told = file.with_extension("told");
    let out = fs::File::create(&told).map_err(|error| error.to_string())?;
    let err = out.try_clone().map_err(|error| error.to_string())?;
    let mut child = Command::new(program)
        .args(["--lang", "en", "columns"])
        .arg(file)
        .stdin(Stdio::null())
        .stdout(out)
        .stderr(err)
        .spawn()
        .map_err(|error| format!("{}: {error}", program.display()))?;
    let (mut seconds, mut megabytes) = (0.0_f64, 0.0_f64);
    let proc = PathBuf::from(format!("/proc/{}", child.id()));
    let mut killed = false;
    // The figures of a process that ends are gone with it, so they are taken again and again.
    while child.try_wait().map_err(|error| error.to_string())?.is_none() {
        seconds = seconds.max(processor(&proc).unwrap_or(0.0));
        megabytes = megabytes.max(peak(&proc).unwrap_or(0.0));
        if seconds > 120.0 {
            killed = true;
            child.kill().map_err(|error| error.to_string())?;
        }
        sleep(Duration::from_millis(2));
    }
    let text = fs::read_to_string(&told).unwrap_or_default();
    fs::remove_file(&told).map_err(|error| error.to_string())?;
    let mut sentence = text.lines().next().unwrap_or("").chars().take(300).collect::<String>();
    sentence = sentence.replace('\t', " ");
    if killed {
        sentence = "ended after two minutes".to_owned();
    }
    Ok(Used { seconds, megabytes, sentence })
}

/// Seconds of processor time so far.
fn processor(proc: &Path) -> Option<f64> {
    let text = fs::read_to_string(proc.join("stat")).ok()?;
    let (_, fields) = text.rsplit_once(')')?;
    let mut times = fields.split_whitespace().skip(11);
    let ticks = times.next()?.parse::<u64>().ok()? + times.next()?.parse::<u64>().ok()?;
    Some(ticks as f64 / 100.0)
}

/// The most memory so far, in megabytes.
fn peak(proc: &Path) -> Option<f64> {
    let text = fs::read_to_string(proc.join("status")).ok()?;
    let line = text.lines().find(|line| line.starts_with("VmHWM:"))?;
    Some(line.split_whitespace().nth(1)?.parse::<f64>().ok()? / 1024.0)
}
