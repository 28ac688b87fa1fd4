//! `cargo xtask bench`: measures the packed file in Chromium.
//!
//! Takes `--record` to add the figures to `benchmarks/`, and two files (a list and an extract) or
//! none for a made-up crowd; gives what `tests/benches/page.rs` prints. `bench reading` measures
//! reading beside SheetJS instead and gives what `tests/benches/reading.rs` prints.

use std::fs;
use std::path::PathBuf;
use std::process::Command;

use crate::{Outcome, browsers, pack, tools};

/// The reader to compare with, as npm names it; npm checks its sum.
const SHEETJS: &str = "xlsx@0.18.5";

/// Runs the command with the arguments after `bench`.
pub fn run(arguments: &[String]) -> Outcome {
    browsers::ensure()?;
    let page = pack::default_output()?;
    pack::pack("release", &page)?;
    let (bench, arguments) = match arguments.split_first() {
        Some((first, rest)) if first == "reading" => ("reading", rest),
        _ => ("page", arguments),
    };
    let mut command = tools::cargo()?;
    command.args(["bench", "--package", "tests", "--bench", bench, "--"]);
    if bench == "reading" {
        command.env("SHEETJS", sheetjs()?).args(arguments);
    } else {
        // Cargo runs a benchmark in its crate's folder; paths are meant from here.
        command.args(arguments.iter().map(|argument| match std::path::absolute(argument) {
            Ok(path) if !argument.starts_with("--") => path.into_os_string(),
            _ => argument.into(),
        }));
    }
    tools::run(command.env("DOISOAT_HTML", &page))
}

/// The script of SheetJS, fetched by npm once.
fn sheetjs() -> Outcome<PathBuf> {
    let folder = tools::target_directory()?.join("sheetjs");
    let script = folder.join("package/dist/xlsx.full.min.js");
    if script.is_file() {
        return Ok(script);
    }
    fs::create_dir_all(&folder).map_err(|error| format!("{}: {error}.", folder.display()))?;
    let mut fetch = Command::new("npm");
    tools::run(fetch.current_dir(&folder).args(["pack", "--silent", SHEETJS])).map_err(
        |error| {
            format!(
                "{error}\nThe comparison needs {SHEETJS} from npm: install node, or put {} there.",
                script.display()
            )
        },
    )?;
    let mut unpack = Command::new("tar");
    tools::run(unpack.current_dir(&folder).args(["-xzf", "xlsx-0.18.5.tgz"]))?;
    Ok(script)
}
