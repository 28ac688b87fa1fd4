//! The work file, in the matcher worker: what is kept of the run, building it, and going on with one.

use std::io::Write;

use casework::digest::Digest;
use casework::journal::By;
use matcher::caseload::Signed;
use matcher::classify::Verdict;
use matcher::language::Language;
use matcher::report::journal_sheet;
use matcher::ruled::{decision, in_conflict};
use matcher::sample;
use matcher::since::Former;
use matcher::work_file::{self, Input, Settings, Setup, TableSetup, WorkError, WorkFile};

use super::error::SaveError;
use super::keeper::said_of;
use super::matcher::MatcherSession;
use super::progress::deeds;
use super::review::read;
use super::since_view::since_view;
use crate::protocol::{
    Layout, Resumed, Sentence, Signature, WorkBytes, WorkInput, WorkSettings, WorkTable,
};

/// Why the work file cannot be built or gone on with.
#[derive(Debug, thiserror::Error)]
pub enum WorkProblem {
    /// No work has begun.
    #[error("no work has begun")]
    NotBegun,
    /// There are no results.
    #[error("nothing has been matched")]
    NothingMatched,
    /// The bytes of a file did not arrive.
    #[error("the bytes of `{0}` are missing")]
    NoBytes(String),
    /// The work file itself.
    #[error(transparent)]
    Work(#[from] WorkError),
    /// What is written into the journal.
    #[error(transparent)]
    Caseload(#[from] matcher::caseload::CaseloadError),
    /// A name or a moment.
    #[error(transparent)]
    Signature(#[from] casework::journal::EnvelopeError),
}

impl WorkProblem {
    /// What is told.
    pub fn sentence(&self) -> Sentence {
        match self {
            WorkProblem::Work(error) => said_of(error, None),
            other => Sentence::of(|_| other.to_string()),
        }
    }
}

impl MatcherSession {
    /// Keeps the files of the run for the work file. `bytes` are those that travelled beside; they go
    /// into the file, or only their fingerprints do.
    ///
    /// # Errors
    /// If the bytes of a file are missing, or too many.
    pub fn keep(
        &mut self,
        inputs: Vec<WorkInput>,
        mut bytes: Vec<Vec<u8>>,
        whole: bool,
        settings: WorkSettings,
    ) -> Result<(), WorkProblem> {
        let mut kept = Vec::new();
        for input in inputs {
            let content = match input.bytes {
                WorkBytes::Beside(place) => bytes.get_mut(place as usize).map(std::mem::take),
                WorkBytes::Sample => sample_bytes(&input.name),
                WorkBytes::Absent => None,
            };
            let content = content.ok_or_else(|| WorkProblem::NoBytes(input.name.clone()))?;
            let mut of = Input::new(&input.name, input.side, &content, whole)?;
            of.tables = input.tables.iter().map(table_setup).collect();
            kept.push(of);
        }
        let mut letterhead = work_file::Object::new();
        letterhead.insert("text".to_owned(), settings.letterhead.into());
        let mut run = Settings::of_run(&settings.run);
        run.language = Some(settings.language.pick("vi", "en").to_owned());
        let setup = &mut self.work.get_or_insert_with(WorkFile::default).setup;
        (setup.inputs, setup.settings, setup.letterhead) = (kept, run, letterhead);
        Ok(())
    }

    /// Builds the work file. Gives its bytes and how many deeds its journal tells.
    ///
    /// # Errors
    /// If no work has begun, or it becomes too large.
    pub fn build(&mut self) -> Result<(Vec<u8>, u32), WorkProblem> {
        let caseload = self.caseload.as_ref().ok_or(WorkProblem::NotBegun)?;
        let work = self.work.get_or_insert_with(WorkFile::default);
        // They are the same as long as the results are.
        if let Some(linked) = self.linked.as_mut().filter(|_| !work.has_verdicts()) {
            let verdicts = caseload.look_back(linked, None, true);
            work.keep_verdicts(Some(verdicts.as_bytes()))?;
        }
        let bytes = work.build(&caseload.record())?;
        Ok((bytes, deeds(caseload)))
    }

    /// Writes the journal as a spreadsheet.
    ///
    /// # Errors
    /// If no work has begun, or there is no room for it.
    pub fn save_journal(&self, language: Language, out: &mut dyn Write) -> Result<(), SaveError> {
        let both = self.caseload.as_ref().zip(self.linked.as_ref());
        let (caseload, linked) = both.ok_or(SaveError::NothingMatched)?;
        Ok(journal_sheet::write(caseload, Some(linked), language, out)?)
    }

    /// Goes on with a work on the results that are here.
    ///
    /// # Errors
    /// If the bytes are no work file, or there are no results.
    pub fn resume(
        &mut self,
        bytes: &[u8],
        signature: Option<&Signature>,
    ) -> Result<Resumed, WorkProblem> {
        let linked = self.linked.as_mut().ok_or(WorkProblem::NothingMatched)?;
        // The keeper has just proved it, or the matcher of the former results built it.
        let work_file::Opened { file, mut caseload, .. } = work_file::open_proved(bytes)?;
        // Other files than before were kept already: they are newer ones of the same work.
        let newer = self.work.take();
        let before: Vec<Digest> = digests(&file);
        let mut file = file;
        if let Some(newer) = newer {
            let Setup { inputs, settings, letterhead, .. } = newer.setup;
            let setup = &mut file.setup;
            (setup.inputs, setup.settings, setup.letterhead) = (inputs, settings, letterhead);
        }
        let now = digests(&file);
        if let Some(signature) = signature.filter(|_| now != before) {
            let (by, at) = read(signature)?;
            caseload.replace(now.clone(), Signed { by: &by, at: &at })?;
        }
        caseload.bind(linked);
        // What cannot be read is as good as nothing: it is only compared with. Without any, those of
        // this run are made when the work is built.
        let kept = file.verdicts()?;
        match kept.as_deref().and_then(|text| Former::read(text).ok()) {
            Some(former) => {
                let verdicts = caseload.look_back(linked, Some(&former), now != before);
                if kept.as_deref() != Some(verdicts.as_bytes()) {
                    file.keep_verdicts(Some(verdicts.as_bytes()))?;
                }
            }
            None => file.keep_verdicts(None)?,
        }
        (self.caseload, self.work) = (Some(caseload), Some(file));
        self.resumed(signature)
    }

    /// What the work is on the results that are here.
    pub(super) fn resumed(&self, signature: Option<&Signature>) -> Result<Resumed, WorkProblem> {
        let linked = self.linked.as_ref().ok_or(WorkProblem::NothingMatched)?;
        let caseload = self.caseload.as_ref().ok_or(WorkProblem::NotBegun)?;
        let is_kept = |of: &&Verdict| {
            decision(linked, of).is_some_and(|of| of.is_err()) && !in_conflict(linked, of)
        };
        let tally = match signature {
            Some(signature) => self.tally(&By::new(&signature.by)?),
            None => self.tally_of_nobody(),
        };
        Ok(Resumed {
            statistics: self.of_engine.with_decisions(linked),
            tally,
            changed: caseload.changed().len() as u32,
            unsettled: linked.verdicts.iter().filter(is_kept).count() as u32,
            share: self.work.as_ref().and_then(|work| work.setup.share()),
            since: since_view(caseload, linked),
        })
    }
}

fn digests(file: &WorkFile) -> Vec<Digest> {
    file.setup.inputs.iter().map(|input| input.sha256.digest()).collect()
}

fn sample_bytes(name: &str) -> Option<Vec<u8>> {
    let sample = sample::make().ok()?;
    [sample.sector, sample.registry].into_iter().find(|of| of.name == name).map(|of| of.bytes)
}

fn table_setup(table: &WorkTable) -> TableSetup {
    let mut setup =
        TableSetup::of_shape(&table.sheet, table.shape, table.place as usize, &table.mapping);
    if table.layout != Layout::default() {
        setup.layout = work_file::Layout::of(&table.layout.choice());
    }
    setup
}
