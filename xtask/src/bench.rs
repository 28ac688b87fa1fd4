//! `cargo xtask bench`: measures the packed file in Chromium beside the engine outside.
//!
//! Takes `--record` to add the figures to `benchmarks/records.tsv`, and two files (a list and an
//! extract) or none for a made-up crowd; gives what `tests/benches/page.rs` prints.

use crate::{Outcome, browsers, pack, tools};

/// Runs the command with the arguments after `bench`.
pub fn run(arguments: &[String]) -> Outcome {
    browsers::ensure()?;
    let page = pack::default_output()?;
    pack::pack("release", &page)?;
    // Cargo runs a benchmark in its crate's folder; paths are meant from here.
    let files = arguments.iter().map(|argument| match std::path::absolute(argument) {
        Ok(path) if !argument.starts_with("--") => path.into_os_string(),
        _ => argument.into(),
    });
    let mut command = tools::cargo()?;
    command.args(["bench", "--package", "tests", "--bench", "page", "--"]).args(files);
    tools::run(command.env("DOISOAT_HTML", &page))
}
