//! What several commands need from the machine: the workspace, `cargo`, `rustc`, and the target.
//!
//! Takes names and arguments, gives paths and text, or a sentence. The workspace is found when the
//! command runs, not when it was compiled, so that a copied checkout with its old `target` folder
//! still works on itself.

use std::ffi::OsStr;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::outcome::Outcome;

/// The target triple of the page.
pub(crate) const WASM_TARGET: &str = "wasm32-unknown-unknown";

/// The folder with the workspace's `Cargo.toml`.
pub(crate) fn workspace_root() -> Outcome<PathBuf> {
    let manifest_dir =
        std::env::var_os("CARGO_MANIFEST_DIR").unwrap_or_else(|| env!("CARGO_MANIFEST_DIR").into());
    Path::new(&manifest_dir)
        .parent()
        .map(Path::to_path_buf)
        .ok_or_else(|| "cannot tell where the workspace is; run this as `cargo xtask`.".into())
}

/// Cargo's build folder, which the environment and cargo's configuration can change.
pub(crate) fn target_directory() -> Outcome<PathBuf> {
    let mut command = cargo()?;
    command.args(["metadata", "--format-version=1", "--no-deps"]);
    let metadata: serde_json::Value = serde_json::from_str(&output_of(&mut command)?)
        .map_err(|error| format!("cannot read what `cargo metadata` printed: {error}."))?;
    metadata["target_directory"]
        .as_str()
        .map(PathBuf::from)
        .ok_or_else(|| "`cargo metadata` named no target directory.".into())
}

/// The cargo that runs this command, in the workspace's folder.
pub(crate) fn cargo() -> Outcome<Command> {
    let mut command = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    command.current_dir(workspace_root()?);
    Ok(command)
}

/// Runs a command with this process's input and output, and fails if the command fails.
pub(crate) fn run(command: &mut Command) -> Outcome {
    let status =
        command.status().map_err(|error| format!("cannot run {}: {error}.", shown(command)))?;
    if status.success() { Ok(()) } else { Err(format!("{} failed ({status}).", shown(command))) }
}

/// Runs a command and returns what it printed to standard output, without the last line end.
pub(crate) fn output_of(command: &mut Command) -> Outcome<String> {
    let output =
        command.output().map_err(|error| format!("cannot run {}: {error}.", shown(command)))?;
    if !output.status.success() {
        let complaint = String::from_utf8_lossy(&output.stderr).trim().to_owned();
        return Err(format!("{} failed: {complaint}", shown(command)));
    }
    let text = String::from_utf8(output.stdout)
        .map_err(|_| format!("{} printed something that is not UTF-8.", shown(command)))?;
    Ok(text.trim_end().to_owned())
}

/// Installs the standard library for the page's target if it is missing.
pub(crate) fn ensure_wasm_target() -> Outcome {
    let mut query = Command::new("rustc");
    query.current_dir(workspace_root()?);
    query.args(["--print", "target-libdir", "--target", WASM_TARGET]);
    if Path::new(&output_of(&mut query)?).is_dir() {
        return Ok(());
    }
    println!("Installing Rust's {WASM_TARGET} target.");
    let mut install = Command::new("rustup");
    install.current_dir(workspace_root()?);
    run(install.args(["target", "add", WASM_TARGET])).map_err(|error| {
        format!("{error}\nThe page needs Rust's {WASM_TARGET} standard library: install it, then run this again.")
    })
}

/// The first of these programs that is in a folder of `PATH`.
pub(crate) fn find_program(candidates: &[&str]) -> Option<PathBuf> {
    let path = std::env::var_os("PATH")?;
    candidates.iter().find_map(|name| {
        std::env::split_paths(&path)
            .map(|folder| folder.join(name))
            .find(|program| program.is_file())
    })
}

/// A command as a person would type it, for messages.
fn shown(command: &Command) -> String {
    let program = Path::new(command.get_program());
    let words: Vec<_> = std::iter::once(program.file_name().unwrap_or_default())
        .chain(command.get_args())
        .map(OsStr::to_string_lossy)
        .collect();
    format!("`{}`", words.join(" "))
}
