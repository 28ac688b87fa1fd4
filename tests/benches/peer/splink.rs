//! Splink on a pack, in a process of its own.
//!
//! Takes the Python of `PEER_PYTHON`, which has the packages of `splink/requirements.txt`, and a
//! pack; gives the figures that `splink/run.py` prints. The links go to a folder that is removed.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;

use serde_json::Value;
use tests::Outcome;
use tests::measure::outside::printed;
use tests::measure::{Figures, Pack};

/// The peer, ready to be run.
pub(crate) struct Peer {
    python: PathBuf,
}

/// What a run showed.
pub(crate) struct Seen {
    /// The figures.
    pub figures: Figures,
    /// Rows of the list and of the extract, `LISTxEXTRACT`.
    pub rows: String,
    /// What was measured, with versions.
    pub versions: String,
}

impl Peer {
    /// The peer of the environment.
    pub(crate) fn of_environment() -> Outcome<Peer> {
        match std::env::var_os("PEER_PYTHON") {
            Some(python) => Ok(Peer { python: python.into() }),
            None => Err("PEER_PYTHON names no Python with Splink; `cargo xtask bench --peer \
                         splink` makes one."
                .to_owned()),
        }
    }

    /// Links a pack once.
    pub(crate) fn link(&self, pack: &Pack, patience: Duration) -> Outcome<Seen> {
        let folder = tempfile::tempdir().map_err(|error| error.to_string())?;
        let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("benches/peer/splink/run.py");
        let mut command = Command::new(&self.python);
        // No file of compiled Python is left beside the scripts.
        command.arg("-B").arg(script).arg(&pack.list).arg(&pack.registry);
        command.arg(folder.path().join("links.csv")).args(&pack.truth);
        let text = printed(&mut command, "Splink", patience)?;
        let line: Value = serde_json::from_str(&text)
            .map_err(|error| format!("Splink printed {text:?}, which is no JSON: {error}."))?;
        let word = |name: &str| line[name].as_str().unwrap_or_default().to_owned();
        Ok(Seen {
            figures: Figures::from_json(&line["figures"]),
            rows: word("rows"),
            versions: word("versions"),
        })
    }
}
