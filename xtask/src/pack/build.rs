//! Builds the app crate into WebAssembly and its JavaScript glue.
//!
//! Takes a cargo profile, gives both as values in memory. Decided: no path of the machine gets into
//! the result. Every folder that rustc might mention in a panic's location is mapped to a fixed
//! name, and the finished bytes are still searched for the real ones.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use wasm_bindgen_cli_support::Bindgen;

use crate::outcome::Outcome;
use crate::tools;

/// The app as the browser needs it.
pub(super) struct Built {
    /// A classic script that defines `wasm_bindgen`.
    pub glue: String,
    /// The WebAssembly module that the glue starts.
    pub wasm: Vec<u8>,
}

/// The machine's folders, each with the name that replaces it in the result.
struct Folders(Vec<(PathBuf, String)>);

/// Builds the crate `app` and generates its glue.
pub(super) fn build(profile: &str) -> Outcome<Built> {
    let folders = Folders::of_this_machine()?;
    let mut cargo = tools::cargo()?;
    cargo
        .args(["build", "--package", "app", "--bin", "app"])
        .args(["--target", tools::WASM_TARGET, "--profile", profile])
        // Replaces any flags in the environment, which would change the bytes.
        .env("CARGO_ENCODED_RUSTFLAGS", folders.flags()?);
    tools::run(&mut cargo)?;

    let module = tools::target_directory()?
        .join(tools::WASM_TARGET)
        .join(folder_of_profile(profile))
        .join("app.wasm");
    let built = generate_glue(&module)?;
    folders.refuse_leaks("WebAssembly", &built.wasm)?;
    folders.refuse_leaks("glue", built.glue.as_bytes())?;
    Ok(built)
}

/// Fails if the library that writes the glue has another version than the one that the app links:
/// they share an unstable format.
pub(super) fn check_versions() -> Outcome {
    let lock = fs::read_to_string(tools::workspace_root()?.join("Cargo.lock"))
        .map_err(|error| format!("cannot read Cargo.lock: {error}."))?;
    let linked = locked_version(&lock, "wasm-bindgen")?;
    let writer = locked_version(&lock, "wasm-bindgen-cli-support")?;
    if linked == writer {
        return Ok(());
    }
    Err(format!(
        "Cargo.lock holds wasm-bindgen {linked} but wasm-bindgen-cli-support {writer}; they must be \
         equal. Run `cargo update --package wasm-bindgen-cli-support --precise {linked}`."
    ))
}

/// The version that Cargo.lock gives for a package.
fn locked_version<'lock>(lock: &'lock str, package: &str) -> Outcome<&'lock str> {
    let name_line = format!("name = \"{package}\"");
    lock.lines()
        .skip_while(|line| *line != name_line)
        .find_map(|line| line.strip_prefix("version = \"")?.strip_suffix('"'))
        .ok_or_else(|| format!("Cargo.lock holds no package `{package}`."))
}

/// Cargo's folder for the `dev` profile is `debug`; every other profile's has its name.
fn folder_of_profile(profile: &str) -> &str {
    if profile == "dev" { "debug" } else { profile }
}

fn generate_glue(module: &Path) -> Outcome<Built> {
    let failed = |error| format!("cannot generate the JavaScript glue: {error:#}.");
    let mut output = Bindgen::new()
        .input_path(module)
        .no_modules(true)
        .map_err(failed)?
        .typescript(false)
        .remove_name_section(true)
        .remove_producers_section(true)
        .generate_output()
        .map_err(failed)?;
    // A dependency of Leptos names an export after a hash of its source's location on this machine;
    // it is meant for programs that split the module, and nothing here reads it.
    let module = output.wasm_mut();
    let markers: Vec<_> = module
        .exports
        .iter()
        .filter(|export| export.name.starts_with("_WASM_SPLIT_MARKER_"))
        .map(|export| export.id())
        .collect();
    for marker in markers {
        module.exports.delete(marker);
    }
    let wasm = module.emit_wasm();
    Ok(Built { glue: output.js().to_owned(), wasm })
}

impl Folders {
    fn of_this_machine() -> Outcome<Folders> {
        let mut query = Command::new("rustc");
        query.current_dir(tools::workspace_root()?);
        let sysroot = tools::output_of(query.args(["--print", "sysroot"]))?;
        let mut query = Command::new("rustc");
        query.current_dir(tools::workspace_root()?);
        let version = tools::output_of(query.arg("-vV"))?;
        let commit = version
            .lines()
            .find_map(|line| line.strip_prefix("commit-hash: "))
            .unwrap_or("unknown");

        // If several match, rustc uses the last, so the more specific ones come later.
        let mut folders = Folders(Vec::new());
        folders.add(tools::workspace_root()?, "/doisoat");
        folders.add(tools::target_directory()?, "/target");
        folders.add(cargo_home()?, "/cargo");
        folders.add(PathBuf::from(&sysroot), "/rust");
        // With the component `rust-src`, rustc names the library's real files; without it, this
        // path.
        folders.add(Path::new(&sysroot).join("lib/rustlib/src/rust"), &format!("/rustc/{commit}"));
        Ok(folders)
    }

    /// Adds a folder and, if it is a link, the real folder.
    fn add(&mut self, folder: PathBuf, name: &str) {
        if let Ok(real) = folder.canonicalize()
            && real != folder
        {
            self.0.push((real, name.to_owned()));
        }
        self.0.push((folder, name.to_owned()));
    }

    /// The flags for rustc, separated by the byte that cargo expects, so that paths may contain
    /// spaces.
    fn flags(&self) -> Outcome<String> {
        // With SIMD, bytes are searched sixteen at a time; all browsers have supported it since
        // 2021.
        let mut flags = vec!["-Ctarget-feature=+simd128".to_owned()];
        for (folder, name) in &self.0 {
            let folder = folder.to_str().ok_or_else(|| {
                format!(
                    "the folder {} has a name that is not UTF-8; build from another one.",
                    folder.display()
                )
            })?;
            flags.push(format!("--remap-path-prefix={folder}={name}"));
        }
        Ok(flags.join("\u{1f}"))
    }

    fn refuse_leaks(&self, what: &str, bytes: &[u8]) -> Outcome {
        for (folder, _) in &self.0 {
            let needle = folder.to_string_lossy();
            if contains(bytes, needle.as_bytes()) {
                return Err(format!(
                    "the {what} names this machine's folder {needle}. Find the dependency that \
                     writes it (often a build script or `env!`) and keep it out of the page."
                ));
            }
        }
        Ok(())
    }
}

fn cargo_home() -> Outcome<PathBuf> {
    if let Some(home) = std::env::var_os("CARGO_HOME") {
        return Ok(PathBuf::from(home));
    }
    std::env::home_dir()
        .map(|home| home.join(".cargo"))
        .ok_or_else(|| "cannot tell cargo's home folder; set CARGO_HOME.".into())
}

fn contains(bytes: &[u8], needle: &[u8]) -> bool {
    bytes.windows(needle.len()).any(|window| window == needle)
}

#[cfg(test)]
mod tests {
    use super::{contains, locked_version};

    const LOCK: &str = "[[package]]\nname = \"wasm-bindgen-cli-support\"\nversion = \"0.2.2\"\n\n\
                        [[package]]\nname = \"wasm-bindgen\"\nversion = \"0.2.1\"\n";

    #[test]
    fn versions_are_read_by_the_whole_name() {
        assert_eq!(locked_version(LOCK, "wasm-bindgen"), Ok("0.2.1"));
        assert_eq!(locked_version(LOCK, "wasm-bindgen-cli-support"), Ok("0.2.2"));
        assert!(locked_version(LOCK, "bindgen").is_err());
    }

    #[test]
    fn a_needle_is_found_anywhere() {
        assert!(contains(b"panic at /home/a/b.rs", b"/home/a"));
        assert!(!contains(b"panic at /doisoat/b.rs", b"/home/a"));
    }
}
