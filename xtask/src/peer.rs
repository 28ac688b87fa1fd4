//! A Python of its own for the peer that `cargo xtask bench --peer` measures.
//!
//! Takes the peer's name, gives the interpreter of a virtual environment below cargo's build folder
//! that holds the peer's packages at the versions of its `requirements.txt`. Decided: a copy of that
//! file is put into the environment when everything is installed; one with another copy, or with
//! none, is made anew.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::outcome::Outcome;
use crate::tools;

/// The peers that can be measured, by their folders in `tests/benches/peer`.
const PEERS: [&str; 1] = ["splink"];

/// Interpreters that can make an environment, the first that there is.
const PYTHONS: [&str; 2] = ["python3", "python"];

/// The interpreter of the peer's environment, which is made if it is not there.
pub(crate) fn python(peer: &str) -> Outcome<PathBuf> {
    if !PEERS.contains(&peer) {
        return Err(format!("there is no peer `{peer}`; name one of: {}.", PEERS.join(", ")));
    }
    let wanted =
        tools::workspace_root()?.join("tests/benches/peer").join(peer).join("requirements.txt");
    let folder = tools::target_directory()?.join(format!("peer-{peer}"));
    let (python, installed) = (folder.join("bin/python"), folder.join("requirements.txt"));
    let text = read(&wanted)?;
    if python.is_file() && fs::read_to_string(&installed).is_ok_and(|there| there == text) {
        return Ok(python);
    }
    println!("Installing {peer} into {}.", folder.display());
    let system = tools::find_program(&PYTHONS).ok_or(
        "the comparison needs Python 3.10 or later with its module venv; there is no python3.",
    )?;
    let mut make = Command::new(system);
    tools::run(make.args(["-m", "venv", "--clear"]).arg(&folder)).map_err(|error| {
        format!("{error}\nThe comparison needs Python 3.10 or later with its module venv.")
    })?;
    let mut install = Command::new(&python);
    install.args(["-m", "pip", "--disable-pip-version-check", "install", "--quiet"]);
    tools::run(install.arg("--requirement").arg(&wanted)).map_err(|error| {
        format!(
            "{error}\nThe comparison needs the packages of {} from PyPI: is there a network?",
            wanted.display()
        )
    })?;
    fs::write(&installed, text).map_err(|error| format!("{}: {error}.", installed.display()))?;
    Ok(python)
}

fn read(path: &Path) -> Outcome<String> {
    fs::read_to_string(path).map_err(|error| format!("{}: {error}.", path.display()))
}
