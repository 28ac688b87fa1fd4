//! Work files in and out: passphrases, names that a file has when it is whole, and the work itself
//! bound to a run.

use std::fs::{self, File as Disk};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use casework::seal::Key;
use matcher::caseload::Caseload;
use matcher::classify::Linked;
use matcher::normalise::Source;
use matcher::plan::{LIMITS, Side};
use matcher::run;
use matcher::since::{Former, FormerError};
use matcher::work_file::{
    Input, Opened, Sha, SourcesError, WorkError, WorkFile, open, seal_with, sources,
};

use super::args::{File, Given};
use super::outside::random;
use crate::compare::password;
use crate::failure::Failure;
use crate::inputs::Manner;
use crate::load::read;
use crate::write::unfinished;

/// A work file that was read.
pub(super) struct Read {
    /// Where it is.
    pub path: PathBuf,
    /// What it was when it was read.
    sha: Sha,
    /// Its setup.
    pub file: WorkFile,
    /// What was decided.
    pub caseload: Caseload,
    /// What seals it.
    pub key: Option<Key>,
    /// Why the verdicts of the last run were not compared with, if they cannot be read.
    pub unread: Option<FormerError>,
}

/// A failure about a work file.
pub(super) fn failed(path: &Path) -> impl Fn(WorkError) -> Failure {
    let path = path.to_owned();
    move |error| Failure::Work { path: path.clone(), error }
}

/// The passphrase that is given for a work file.
pub(super) fn passphrase(file: &File) -> Result<Option<String>, Failure> {
    match &file.passphrase_file {
        Some(path) => first_line(path),
        None => Ok(std::env::var("DOISOAT_PASSPHRASE").ok()),
    }
}

/// The first line of a file, where a passphrase or a password stands.
pub(super) fn first_line(path: &Path) -> Result<Option<String>, Failure> {
    let text = String::from_utf8(read(path)?).unwrap_or_default();
    Ok(text.trim_start_matches('\u{feff}').lines().next().map(str::to_owned))
}

impl Read {
    /// Reads a work file.
    pub(super) fn open(file: &File) -> Result<Read, Failure> {
        Read::open_with(&file.path, passphrase(file)?.as_deref())
    }

    /// Reads a work file with a passphrase.
    pub(super) fn open_with(path: &Path, passphrase: Option<&str>) -> Result<Read, Failure> {
        let bytes = read(path)?;
        let opened = open(&bytes, passphrase).map_err(failed(path))?;
        let Opened { file, caseload, key } = opened;
        let (path, sha) = (path.to_owned(), Sha::of(&bytes));
        Ok(Read { path, sha, file, caseload, key, unread: None })
    }

    /// Writes the work, in place of the file that was read if no other is named.
    pub(super) fn save(&mut self, out: Option<&Path>) -> Result<(), Failure> {
        let to = out.unwrap_or(&self.path).to_owned();
        let bytes = built(&mut self.file, &self.caseload, self.key.as_ref(), &to)?;
        // Another program may have saved meanwhile.
        if to == self.path && Sha::of(&read(&to)?) != self.sha {
            return Err(Failure::Moved(to));
        }
        write_whole(&to, &bytes)
    }

    /// Runs the work over its own files.
    pub(super) fn run(&mut self, given: &Given, manner: Manner) -> Result<Linked, Failure> {
        let password = password(given.password.as_deref());
        let given = Files::read(&given.with)?;
        let [sector, registry] = [Side::Sector, Side::Registry].map(|side| {
            let own = self.file.setup.inputs.iter().filter(|input| input.side == side);
            let read = own.map(|input| self.sources(input, &given, password.as_deref()));
            read.collect::<Result<Vec<_>, _>>().map(|all| all.into_iter().flatten().collect())
        });
        let settings = self.file.setup.settings.run();
        let linked = run::link_with(&manner.threads(), sector?, registry?, &settings);
        let mut linked = linked.map_err(Failure::Amendments)?;
        self.caseload.bind(&mut linked);
        self.look_back(&mut linked, false)?;
        Ok(linked)
    }

    /// Compares the run that the work is bound to with the verdicts that were kept of the last one,
    /// and keeps those of this one. `newer` says whether it is over other files.
    pub(super) fn look_back(&mut self, linked: &mut Linked, newer: bool) -> Result<(), Failure> {
        let kept = self.file.verdicts().map_err(failed(&self.path))?;
        let former = match kept.map(|text| Former::read(&text)).transpose() {
            Ok(former) => former,
            Err(error) => {
                self.unread = Some(error);
                None
            }
        };
        let text = self.caseload.look_back(linked, former.as_ref(), newer);
        self.file.keep_verdicts(Some(text.as_bytes())).map_err(failed(&self.path))
    }

    /// The tables of one of the work's own files.
    pub(super) fn sources(
        &self,
        input: &Input,
        given: &Files,
        password: Option<&str>,
    ) -> Result<Vec<Source>, Failure> {
        let bytes = given.of(input, &self.path)?;
        let read = sources(input, &bytes, password, LIMITS.reading_in_program);
        read.map_err(|error| match error {
            SourcesError::Read(error) => Failure::Read(error),
            SourcesError::NoTable { file, sheet } => Failure::NoTable { file, sheet },
        })
    }
}

/// Files that are given beside a work file.
pub(super) struct Files(Vec<Vec<u8>>);

impl Files {
    /// Reads them.
    pub(super) fn read(paths: &[PathBuf]) -> Result<Files, Failure> {
        paths.iter().map(|path| read(path)).collect::<Result<_, _>>().map(Files)
    }

    /// The bytes of a list or an extract: the work file's own, or those of the file that it is.
    pub(super) fn of(&self, input: &Input, work: &Path) -> Result<Vec<u8>, Failure> {
        if let Some(bytes) = input.bytes().map_err(failed(work))? {
            return Ok(bytes);
        }
        let given = self.0.iter().find(|bytes| input.is(bytes));
        given.cloned().ok_or_else(|| Failure::NoInput {
            file: input.name.clone(),
            sha256: input.sha256.to_string(),
        })
    }
}

/// The bytes of a work's file, sealed if there is a key.
pub(super) fn built(
    file: &mut WorkFile,
    caseload: &Caseload,
    key: Option<&Key>,
    path: &Path,
) -> Result<Vec<u8>, Failure> {
    let bytes = file.build(&caseload.record()).map_err(failed(path))?;
    match key {
        Some(key) => seal_with(key, random()?, &bytes).map_err(failed(path)),
        None => Ok(bytes),
    }
}

/// Writes a file so that at every moment either the former or the new one has its name, even if the
/// power fails.
pub(super) fn write_whole(path: &Path, bytes: &[u8]) -> Result<(), Failure> {
    let unfinished = unfinished(path);
    let written = (|| -> io::Result<()> {
        let mut out = Disk::create(&unfinished)?;
        out.write_all(bytes)?;
        out.sync_all()?;
        drop(out);
        fs::rename(&unfinished, path)?;
        // The name is in the folder, which is written apart from the file. Some systems open no
        // folders; there is nothing to be done about it then.
        let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty());
        if let Ok(folder) = Disk::open(folder.unwrap_or_else(|| Path::new("."))) {
            let _synced = folder.sync_all();
        }
        Ok(())
    })();
    written.map_err(|cause| {
        // There is nothing to be done about one that stays.
        let _removed = fs::remove_file(&unfinished);
        Failure::Write { path: path.to_owned(), cause: cause.to_string() }
    })
}
