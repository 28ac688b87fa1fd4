//! `cargo xtask pack`: turns the app crate and the page's shell into one HTML file.
//!
//! Takes `app/`, `index.html`, `app/style.css` and `app/loader/*.js`, gives `dist/doisoat.html`,
//! its size and its SHA-256. Two decisions: the file is built in memory and written last, so that a
//! failed run leaves nothing that could be mistaken for its result; and equal sources give equal
//! bytes wherever they are built, so that anyone can check the file that is handed out.

mod base85;
mod build;
mod lzma;
mod policy;
mod shell;

use std::fs;
use std::path::{Path, PathBuf};

use sha2::{Digest as _, Sha256};

use crate::outcome::Outcome;
use crate::tools;

/// The largest file that may be handed out, in bytes: it travels by mail and over slow shares.
/// Deciding, work files, their seal and what is measured and listed of them took some 550 kB of it;
/// what goes out to be verified, comes back, is given back and reported some 270 kB.
const SIZE_LIMIT: usize = 3_460_000;

/// The profile to which the size limit and the promise of equal bytes apply.
const RELEASE: &str = "release";

/// The options on the command line.
struct Options {
    profile: String,
    out: PathBuf,
}

/// Runs the command with the arguments after `pack`.
pub(crate) fn run(arguments: &[String]) -> Outcome {
    let options = Options::parse(arguments)?;
    pack(&options.profile, &options.out)
}

/// Where the packed file is written unless `--out` says otherwise.
pub(crate) fn default_output() -> Outcome<PathBuf> {
    Ok(tools::workspace_root()?.join("dist").join("doisoat.html"))
}

/// Builds the page with a cargo profile and writes the packed file to `out`.
pub(crate) fn pack(profile: &str, out: &Path) -> Outcome {
    remove_stale(out)?;
    build::check_versions()?;
    tools::ensure_wasm_target()?;

    let built = build::build(profile)?;
    let page = assemble(&built)?;

    if page.len() > SIZE_LIMIT {
        let sentence =
            format!("the packed file is {} bytes, over the limit of {SIZE_LIMIT}", page.len());
        if profile == RELEASE {
            return Err(format!(
                "{sentence}. Find what grew (a dependency, an embedded table) and shrink it."
            ));
        }
        println!("Note: {sentence}; only the release profile must stay under it.");
    }
    write_whole(out, page.as_bytes())?;

    println!("packed  {}", out.display());
    println!(
        "size    {} bytes ({} bytes of WebAssembly before compression)",
        page.len(),
        built.wasm.len()
    );
    println!("sha256  {}", hexadecimal(&Sha256::digest(page.as_bytes())));
    Ok(())
}

impl Options {
    fn parse(arguments: &[String]) -> Outcome<Options> {
        let mut options = Options { profile: RELEASE.to_owned(), out: default_output()? };
        let mut rest = arguments.iter();
        while let Some(flag) = rest.next() {
            let mut value = || {
                rest.next().ok_or_else(|| {
                    format!("`{flag}` needs a value after it; see `cargo xtask help`.")
                })
            };
            match flag.as_str() {
                "--profile" => options.profile = value()?.clone(),
                "--out" => options.out = PathBuf::from(value()?),
                other => {
                    return Err(format!(
                        "`pack` knows no option `{other}`; see `cargo xtask help`."
                    ));
                }
            }
        }
        Ok(options)
    }
}

/// Fills the slots of the page's shell, then writes the policy for the result.
fn assemble(built: &build::Built) -> Outcome<String> {
    let root = tools::workspace_root()?;
    let read = |name: &str| -> Outcome<String> {
        let text = fs::read_to_string(root.join(name))
            .map_err(|error| format!("cannot read {name}: {error}."))?;
        // A checkout on Windows may have changed line ends; browsers change them back before
        // hashing, and equal sources must give equal bytes.
        Ok(text.replace("\r\n", "\n"))
    };
    let template = read("index.html")?;
    let style = shell::for_style_element(&read("app/style.css")?)?;
    let glue = shell::for_script_element(&built.glue)?;
    let worker = shell::for_script_element(&read("app/loader/worker.js")?)?;
    let loader = [read("app/loader/unpack.js")?, read("app/loader/page.js")?].concat();
    let loader = shell::for_script_element(&loader)?;
    let wasm = base85::encode(&lzma::compress(&built.wasm)?);

    let page = shell::fill(
        &template,
        &[
            ("policy", "{{policy}}"),
            ("style", &style),
            ("glue", &glue),
            ("worker", &worker),
            ("wasm", &wasm),
            ("loader", &loader),
        ],
    )?;
    policy::write_policy(&page)
}

fn hexadecimal(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// Removes what an earlier run left, so that an old file cannot pass for the result of a failed
/// run.
fn remove_stale(out: &Path) -> Outcome {
    match fs::remove_file(out) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => Err(format!(
            "cannot remove the old {}: {error}. Close what holds it open, then run this again.",
            out.display()
        )),
        _ => Ok(()),
    }
}

/// Writes to a temporary name and renames, so that no reader sees half a file.
fn write_whole(out: &Path, bytes: &[u8]) -> Outcome {
    let failed = |error: std::io::Error| format!("cannot write {}: {error}.", out.display());
    if let Some(folder) = out.parent() {
        fs::create_dir_all(folder).map_err(failed)?;
    }
    let partial = out.with_extension("partial");
    fs::write(&partial, bytes).map_err(failed)?;
    fs::rename(&partial, out).map_err(failed)
}

#[cfg(test)]
mod tests {
    use super::{Options, assemble, build};

    fn words(text: &str) -> Vec<String> {
        text.split_whitespace().map(str::to_owned).collect()
    }

    #[test]
    fn options_are_read_in_any_order() {
        let options = Options::parse(&words("--out a/b.html --profile quick")).unwrap();
        assert_eq!(options.profile, "quick");
        assert_eq!(options.out.to_str(), Some("a/b.html"));
    }

    #[test]
    fn an_option_without_its_value_is_refused() {
        assert!(Options::parse(&words("--profile")).is_err());
        assert!(Options::parse(&words("--fast")).is_err());
    }

    /// A browser that always translates Vietnamese asks its service without a click, from a file on
    /// the disk too; the attribute alone does not stop it.
    #[test]
    fn no_browser_offers_to_translate_the_packed_file() {
        let built = build::Built { glue: "glue();".to_owned(), wasm: vec![0, 1] };
        let page = assemble(&built).unwrap();
        let head = page.split("<style>").next().unwrap();
        assert!(head.contains("<meta name=\"google\" content=\"notranslate\">"), "{head}");
        assert!(head.contains("<html lang=\"vi\" translate=\"no\""), "{head}");
    }
}
