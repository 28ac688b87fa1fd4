//! `cargo xtask bench`: measures the engine as a program and the packed file in Chromium.
//!
//! Takes sizes of made-up populations (10k, 100k, 1m; all three by default) or a list and an
//! extract, with the options described in `tests/benches/page/main.rs`; gives what the benchmark
//! prints. `--native` and `--write` need neither a packed file nor a browser. `--peer NAME` measures
//! another linkage tool on the same files too (`tests/benches/peer`).
//! `bench reading` instead measures reading next to SheetJS and gives what
//! `tests/benches/reading.rs` prints; `bench hostile` measures what files made to hurt cost the
//! program and gives what `tests/benches/hostile.rs` prints; `bench accuracy` scores the engine
//! against packs with a truth and gives what `tests/benches/accuracy.rs` prints. Neither page nor
//! browser is needed for these two. `bench work` measures a work of 20,000 decisions and gives what
//! `tests/benches/work.rs` prints; `bench errands` measures workbooks of questions that go out and
//! come back and gives what `tests/benches/errands.rs` prints.

use std::fs;
use std::path::PathBuf;
use std::process::Command;

use crate::outcome::Outcome;
use crate::{browsers, pack, peer, tools};

/// The reader to compare with, by its npm name; npm checks its checksum.
const SHEETJS: &str = "xlsx@0.18.5";

/// Runs the command with the arguments after `bench`.
pub(crate) fn run(arguments: &[String]) -> Outcome {
    let (bench, arguments) = match arguments.split_first() {
        Some((first, rest)) if first == "reading" => ("reading", rest),
        Some((first, rest)) if first == "hostile" => return hostile(rest),
        Some((first, rest)) if first == "accuracy" => ("accuracy", rest),
        Some((first, rest)) if first == "work" => ("work", rest),
        Some((first, rest)) if first == "errands" => ("errands", rest),
        _ => ("page", arguments),
    };
    let (peer, arguments) = without_peer(arguments)?;
    let bench = match (&peer, bench) {
        (None, bench) => bench,
        (Some(_), "page") => "peer",
        (Some(_), other) => return Err(format!("`bench {other}` measures no peer.")),
    };
    let arguments = &arguments[..];
    let mut command = tools::cargo()?;
    command.args(["bench", "--package", "tests", "--bench", bench, "--"]);
    if let Some(peer) = peer {
        command.env("PEER_PYTHON", peer::python(&peer)?);
    }
    if bench == "reading" {
        command.env("SHEETJS", sheetjs()?).args(arguments);
    } else {
        // Cargo runs a benchmark in its crate's folder, but paths are relative to this one.
        for argument in arguments {
            match std::path::absolute(argument) {
                Ok(path) if is_path(argument) => command.arg(path),
                _ => command.arg(argument),
            };
        }
    }
    if bench == "reading"
        || matches!(bench, "page" | "peer" | "work" | "errands") && needs_page(arguments)
    {
        browsers::ensure()?;
        let page = pack::default_output()?;
        pack::pack("release", &page)?;
        command.env("DOISOAT_HTML", &page);
    }
    tools::run(&mut command)
}

/// The name behind `--peer`, and the other arguments.
fn without_peer(arguments: &[String]) -> Outcome<(Option<String>, Vec<String>)> {
    let mut arguments = arguments.to_vec();
    let Some(place) = arguments.iter().position(|argument| argument == "--peer") else {
        return Ok((None, arguments));
    };
    if place + 1 == arguments.len() {
        return Err("--peer needs the name of a peer, such as splink.".into());
    }
    let peer = arguments.remove(place + 1);
    arguments.remove(place);
    Ok((Some(peer), arguments))
}

/// Measures hostile files with the program of `--program PATH`, or of the release profile.
fn hostile(arguments: &[String]) -> Outcome {
    let mut arguments = arguments.to_vec();
    let program = match arguments.iter().position(|argument| argument == "--program") {
        Some(place) if place + 1 < arguments.len() => {
            let path = arguments.remove(place + 1);
            arguments.remove(place);
            std::path::absolute(&path).map_err(|error| format!("{path}: {error}."))?
        }
        Some(_) => return Err("--program needs the path of a program.".into()),
        None => {
            tools::run(tools::cargo()?.args(["build", "--release", "--package", "matcher"]))?;
            tools::target_directory()?.join("release/doisoat")
        }
    };
    // Cargo runs a benchmark in its crate's folder, but paths are relative to this one.
    if let Some(place) = arguments.iter().position(|argument| argument == "--write")
        && let Some(folder) = arguments.get_mut(place + 1)
    {
        let path = std::path::absolute(&*folder).map_err(|error| format!("{folder}: {error}."))?;
        *folder = path.display().to_string();
    }
    let mut command = tools::cargo()?;
    command.args(["bench", "--package", "tests", "--bench", "hostile", "--"]);
    tools::run(command.env("DOISOAT_PROGRAM", program).args(arguments))
}

/// Whether an argument for the page's benchmark is a path, that is, neither an option nor a size.
fn is_path(argument: &str) -> bool {
    let is_size = argument.starts_with(|first: char| first.is_ascii_digit())
        && argument
            .trim_end_matches(['k', 'K', 'm', 'M'])
            .bytes()
            .all(|byte| byte.is_ascii_digit());
    !argument.starts_with('-') && !is_size
}

fn needs_page(arguments: &[String]) -> bool {
    !arguments.iter().any(|argument| argument == "--native" || argument == "--write")
}

/// The script of SheetJS, which npm fetches once.
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_peer_is_taken_out_of_the_arguments() {
        let owned =
            |words: &[&str]| words.iter().map(|word| (*word).to_owned()).collect::<Vec<_>>();
        for (arguments, peer, rest) in [
            (&["10k", "--native"][..], None, &["10k", "--native"][..]),
            (&["--peer", "splink"], Some("splink"), &[]),
            (&["a.csv", "--peer", "splink", "b.csv"], Some("splink"), &["a.csv", "b.csv"]),
        ] {
            let expected = (peer.map(str::to_owned), owned(rest));
            assert_eq!(without_peer(&owned(arguments)), Ok(expected), "{arguments:?}");
        }
        assert!(without_peer(&owned(&["10k", "--peer"])).is_err());
    }
}
