//! The browsers in which the page is tested, and how they get onto a machine.
//!
//! Takes nothing, gives Ok if all three programs can be found. The tests look for the same names
//! (`tests/src/programs.rs`); a machine that has them under other names says so in the environment
//! and is left alone.

use std::process::{Command, Stdio};

use crate::outcome::Outcome;
use crate::tools;

/// A program the browser tests start.
struct Program {
    /// The environment variable with its path.
    variable: &'static str,
    /// The names of its executable.
    names: &'static [&'static str],
    /// Its Debian package.
    package: &'static str,
}

const PROGRAMS: [Program; 3] = [
    Program {
        variable: "DOISOAT_CHROMIUM",
        names: &["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"],
        package: "chromium",
    },
    Program {
        variable: "DOISOAT_CHROMEDRIVER",
        names: &["chromedriver"],
        package: "chromium-driver",
    },
    Program {
        variable: "DOISOAT_FIREFOX",
        names: &["firefox-esr", "firefox"],
        package: "firefox-esr",
    },
];

/// Installs what is missing if Debian's package tool and the right to use it are available.
pub(crate) fn ensure() -> Outcome {
    let packages = missing_packages();
    if packages.is_empty() {
        return Ok(());
    }
    let list = packages.join(" ");
    let Some(prefix) = installer() else {
        return Err(format!(
            "the browser tests need Debian's packages `{list}`: install them, then run this again \
             (or run `cargo xtask test --no-browser`)."
        ));
    };
    println!("Installing {list}.");
    let apt = |words: &[&str]| {
        let line: Vec<&str> = prefix.iter().chain(words).copied().collect();
        let mut command = Command::new(line[0]);
        command.args(&line[1..]).env("DEBIAN_FRONTEND", "noninteractive");
        tools::run(&mut command)
    };
    apt(&["apt-get", "update", "--quiet"])?;
    let mut install = vec!["apt-get", "install", "--yes", "--quiet", "--no-install-recommends"];
    install.extend(&packages);
    apt(&install)?;
    match missing_packages()[..] {
        [] => Ok(()),
        _ => Err(format!("`{list}` were installed, but their programs are not in PATH.")),
    }
}

fn missing_packages() -> Vec<&'static str> {
    PROGRAMS
        .iter()
        .filter(|program| {
            std::env::var_os(program.variable).is_none()
                && tools::find_program(program.names).is_none()
        })
        .map(|program| program.package)
        .collect()
}

/// The words before `apt-get`, if it may be used without asking anybody.
fn installer() -> Option<Vec<&'static str>> {
    tools::find_program(&["apt-get"])?;
    // `env` does nothing here but take the place that `sudo` has for other users.
    if succeeds_silently("sh", &["-c", "test \"$(id -u)\" = 0"]) {
        return Some(vec!["env"]);
    }
    succeeds_silently("sudo", &["-n", "true"]).then(|| vec!["sudo", "-n"])
}

fn succeeds_silently(program: &str, arguments: &[&str]) -> bool {
    Command::new(program)
        .args(arguments)
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status()
        .is_ok_and(|status| status.success())
}
