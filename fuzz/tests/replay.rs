//! Replays what the fuzzer kept, and every fixture of the readers, through their targets: none may
//! panic, take more than ten seconds or use more than 1 GiB of memory.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test stops at the first surprise")]

use std::fs;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use fuzz::{TARGETS, target};
use peak_alloc::PeakAlloc;

#[global_allocator]
static MEMORY: PeakAlloc = PeakAlloc;

fn files(folder: &Path) -> Vec<PathBuf> {
    let mut files: Vec<PathBuf> = fs::read_dir(folder)
        .map(|entries| entries.map(|entry| entry.unwrap().path()).filter(|p| p.is_file()).collect())
        .unwrap_or_default();
    files.sort();
    files
}

fn replay(run: fn(&[u8]), path: &Path) {
    let bytes = fs::read(path).unwrap();
    let start = Instant::now();
    MEMORY.reset_peak_usage();
    run(&bytes);
    let (taken, megabytes) = (start.elapsed(), MEMORY.peak_usage_as_mb());
    assert!(taken < Duration::from_secs(10), "{} took {taken:?}", path.display());
    assert!(megabytes < 1024.0, "{} took {megabytes} MB", path.display());
}

#[test]
fn nothing_breaks_a_reader() {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    for (name, run) in TARGETS {
        let kept = files(&here.join("corpus").join(name));
        assert!(!kept.is_empty(), "{name} has no corpus");
        kept.iter().for_each(|path| replay(*run, path));
    }
    let fixtures = files(&here.join("../tests/fixtures/reading"));
    assert!(fixtures.len() > 9, "fixtures are missing");
    fixtures.iter().for_each(|path| replay(target("file").unwrap(), path));
}
