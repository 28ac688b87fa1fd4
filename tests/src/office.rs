//! LibreOffice, where it is installed.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use crate::Outcome;

/// The program, if it is installed.
pub fn soffice() -> Option<PathBuf> {
    let path = std::env::var_os("PATH")?;
    let names = ["soffice", "libreoffice"];
    names
        .iter()
        .flat_map(|name| std::env::split_paths(&path).map(move |folder| folder.join(name)))
        .find(|program| program.is_file())
}

/// Runs it with a profile of its own in this folder.
///
/// # Errors
/// If it cannot be run, or fails.
pub fn run_office(program: &Path, folder: &Path, arguments: &[&str]) -> Outcome {
    let profile = format!("-env:UserInstallation=file://{}/profile", folder.display());
    let status = Command::new(program)
        .args([&profile, "--headless", "--norestore"])
        .args(arguments)
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status()
        .map_err(|error| error.to_string())?;
    if status.success() { Ok(()) } else { Err(format!("LibreOffice ended with {status}.")) }
}

/// Saves a file in another format, beside it.
///
/// # Errors
/// As [`run_office`].
pub fn convert(program: &Path, folder: &Path, file: &Path, format: &str) -> Outcome<PathBuf> {
    let [out, from] = [folder, file].map(|path| path.to_string_lossy().into_owned());
    run_office(program, folder, &["--convert-to", format, "--outdir", &out, &from])?;
    Ok(file.with_extension(format))
}
