//! How much memory a browser's pages hold, or this process, as the system sees it; and whether the
//! pages are busy.
//!
//! Takes a folder that the browser was started with (its profile), gives the peak of resident
//! memory in bytes (`VmHWM`), which includes the program's code, or waits until no page uses the
//! processor. Works only where `/proc` lists processes.

use std::fs;
use std::path::Path;
use std::process::Command;
use std::thread;
use std::time::{Duration, Instant};

use crate::Outcome;

/// The most memory that any one page process of the browser with this profile ever held, in bytes.
pub fn peak_of_pages(profile: &Path) -> Outcome<u64> {
    pages(profile)?
        .into_iter()
        .filter_map(|number| status(number, "VmHWM:"))
        .max()
        .map(|kilobytes| kilobytes * 1024)
        .ok_or_else(|| "the browser has no page process.".to_owned())
}

/// Waits until the pages of the browser with this profile have hardly used the processor for half a
/// second, as when a person looks at them without doing anything.
pub fn wait_for_rest(profile: &Path, patience: Duration) -> Outcome {
    let deadline = Instant::now() + patience;
    let used = || -> Outcome<u64> { Ok(pages(profile)?.into_iter().filter_map(ticks).sum()) };
    let mut before = used()?;
    while Instant::now() < deadline {
        thread::sleep(REST);
        let now = used()?;
        if now.saturating_sub(before) <= RESTING {
            return Ok(());
        }
        before = now;
    }
    Err(format!("the pages are still at work after {patience:?}."))
}

/// How long a page must rest, and how many hundredths of a second it may be busy meanwhile.
const REST: Duration = Duration::from_millis(500);
const RESTING: u64 = 2;

/// The page processes of the browser with this profile.
fn pages(profile: &Path) -> Outcome<Vec<u32>> {
    processes(profile, |line| line.contains("--type=renderer"))
}

/// The processes of the browser with this profile whose command line is of a kind.
fn processes(profile: &Path, is_one: impl Fn(&str) -> bool) -> Outcome<Vec<u32>> {
    let profile = profile.to_string_lossy();
    let processes = fs::read_dir("/proc").map_err(|error| format!("/proc: {error}."))?;
    let numbers =
        processes.filter_map(|entry| entry.ok()?.file_name().to_str()?.parse::<u32>().ok());
    let own = std::process::id();
    let is_wanted =
        |&number: &u32| number != own && is_one(&command_line(number)) && belongs(number, &profile);
    Ok(numbers.filter(is_wanted).collect())
}

/// Kills all processes of the browser with this profile at once.
pub(crate) fn kill_all(profile: &Path) -> Outcome {
    let all = processes(profile, |_| true)?;
    let numbers = all.iter().map(u32::to_string);
    let killed = Command::new("kill").arg("-KILL").args(numbers).status();
    match killed {
        Ok(status) if status.success() => Ok(()),
        other => Err(format!("the browser could not be killed: {other:?}.")),
    }
}

/// Hundredths of a second for which a process was busy.
fn ticks(number: u32) -> Option<u64> {
    let text = fs::read_to_string(format!("/proc/{number}/stat")).ok()?;
    // After the program's name, which may contain anything.
    let (_, fields) = text.rsplit_once(')')?;
    let mut times = fields.split_whitespace().skip(11);
    Some(times.next()?.parse::<u64>().ok()? + times.next()?.parse::<u64>().ok()?)
}

/// Whether a process, or an ancestor of it, was started with the profile.
fn belongs(number: u32, profile: &str) -> bool {
    let mut number = number;
    // A browser's helpers are only a few processes deep.
    for _ in 0..8 {
        if command_line(number).contains(profile) {
            return true;
        }
        match status(number, "PPid:") {
            Some(parent) if parent > 1 => number = parent as u32,
            _ => return false,
        }
    }
    false
}

fn command_line(number: u32) -> String {
    let bytes = fs::read(format!("/proc/{number}/cmdline")).unwrap_or_default();
    String::from_utf8_lossy(&bytes).replace('\0', " ")
}

fn status(number: u32, name: &str) -> Option<u64> {
    let text = fs::read_to_string(format!("/proc/{number}/status")).ok()?;
    let line = text.lines().find(|line| line.starts_with(name))?;
    line.split_whitespace().nth(1)?.parse().ok()
}

/// The most memory that this process ever held, in bytes.
pub fn own_peak() -> Outcome<u64> {
    let peak = status(std::process::id(), "VmHWM:");
    peak.map(|kilobytes| kilobytes * 1024).ok_or_else(|| "/proc tells of no memory.".to_owned())
}
