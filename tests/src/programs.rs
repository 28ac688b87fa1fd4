//! Where the browsers are.
//!
//! Takes a kind of program, gives its path: the one named in the environment, else the first of its
//! usual names in `PATH`. `cargo xtask test` installs what is missing, under the same names
//! (`xtask/src/browsers.rs`).

use std::path::PathBuf;

use crate::Outcome;

/// A Chromium; `DOISOAT_CHROMIUM` in the environment takes precedence.
pub fn chromium() -> Outcome<PathBuf> {
    find(
        "DOISOAT_CHROMIUM",
        &["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"],
    )
}

/// The driver for Chromium; `DOISOAT_CHROMEDRIVER` takes precedence.
pub fn chromedriver() -> Outcome<PathBuf> {
    find("DOISOAT_CHROMEDRIVER", &["chromedriver"])
}

/// A Firefox; `DOISOAT_FIREFOX` takes precedence.
pub fn firefox() -> Outcome<PathBuf> {
    find("DOISOAT_FIREFOX", &["firefox-esr", "firefox"])
}

fn find(variable: &str, names: &[&str]) -> Outcome<PathBuf> {
    if let Some(named) = std::env::var_os(variable) {
        return Ok(PathBuf::from(named));
    }
    let path = std::env::var_os("PATH").unwrap_or_default();
    names
        .iter()
        .flat_map(|name| std::env::split_paths(&path).map(move |folder| folder.join(name)))
        .find(|program| program.is_file())
        .ok_or_else(|| {
            format!(
                "none of these programs is in PATH: {}. Run `cargo xtask test`, which installs \
                 them, or set {variable}.",
                names.join(", ")
            )
        })
}
