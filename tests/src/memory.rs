//! How much memory the pages of a browser hold, or this process, as the system sees it.
//!
//! Takes a folder that the browser was started with (its profile), gives bytes of resident memory
//! at its highest (`VmHWM`), which counts the program’s own pages too; only where `/proc`
//! tells of processes.

use std::fs;
use std::path::Path;

use crate::Outcome;

/// The most memory that any one page process of the browser with this profile ever held, in bytes.
pub fn peak_of_pages(profile: &Path) -> Outcome<u64> {
    let profile = profile.to_string_lossy();
    let processes = fs::read_dir("/proc").map_err(|error| format!("/proc: {error}."))?;
    let numbers =
        processes.filter_map(|entry| entry.ok()?.file_name().to_str()?.parse::<u32>().ok());
    numbers
        .filter(|&number| {
            let line = command_line(number);
            line.contains("--type=renderer") && belongs(number, &profile)
        })
        .filter_map(|number| status(number, "VmHWM:"))
        .max()
        .map(|kilobytes| kilobytes * 1024)
        .ok_or_else(|| "the browser has no page process.".to_owned())
}

/// Whether a process, or one above it, was started with the profile.
fn belongs(number: u32, profile: &str) -> bool {
    let mut number = number;
    // A browser's helpers are a few processes deep.
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
