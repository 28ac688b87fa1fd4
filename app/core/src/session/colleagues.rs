//! A work that several people do: splitting it into parts, and taking over what others decided.

use casework::merge::{MergeError, Merged, Side as Whose};
use matcher::caseload::{Caseload, CaseloadError, Signed};
use matcher::classify::Linked;
use matcher::share::{self, DealError, Share, deal};
use matcher::words;
use matcher::work_file::{Opened, WorkFile, open_plain};

use super::matcher::MatcherSession;
use super::review::read;
use super::work::WorkProblem;
use crate::protocol::{FromColleagues, MergedView, PartView, Sentence, Signature, ToColleagues};

/// Why a work is not split, or nothing is taken over.
#[derive(Debug, thiserror::Error)]
enum Problem {
    #[error(transparent)]
    Deal(#[from] DealError),
    #[error(transparent)]
    Work(#[from] WorkProblem),
}

impl From<CaseloadError> for Problem {
    fn from(error: CaseloadError) -> Problem {
        Problem::Work(error.into())
    }
}

impl From<casework::journal::EnvelopeError> for Problem {
    fn from(error: casework::journal::EnvelopeError) -> Problem {
        Problem::Work(error.into())
    }
}

impl Problem {
    /// The sentence that tells of it; `file` is the name of the file that it is about.
    fn sentence(&self, file: Option<&str>) -> Sentence {
        Sentence::of(|language| {
            let name = file.unwrap_or(language.pick("tệp công việc", "the work file"));
            match self {
                Problem::Deal(error) => words::deal_error(error, language),
                Problem::Work(WorkProblem::Caseload(error)) => {
                    words::not_merged(error, name, language)
                }
                Problem::Work(WorkProblem::Work(error)) => words::work_error(error, name, language),
                Problem::Work(other) => other.to_string(),
            }
        })
    }
}

impl MatcherSession {
    /// Does what is asked; gives the bytes that travel beside the answer. `beside` is what came with
    /// the question.
    pub fn colleagues(
        &mut self,
        asked: ToColleagues,
        beside: Option<&[u8]>,
    ) -> (FromColleagues, Option<Vec<u8>>) {
        match asked {
            ToColleagues::Split { into, by_commune, signature } => {
                let split = self.split(into, by_commune, &signature);
                let not_split = |error: Problem| {
                    let why = error.sentence(None);
                    FromColleagues::NotSplit { why }
                };
                (split.unwrap_or_else(not_split), None)
            }
            ToColleagues::Part { place } => match self.part(place) {
                Ok(bytes) => (FromColleagues::Part { place }, Some(bytes)),
                Err(error) => {
                    let why = Problem::Work(error).sentence(None);
                    (FromColleagues::NotSplit { why }, None)
                }
            },
            ToColleagues::Merge { name, signature } => {
                let no_bytes = || WorkProblem::NoBytes(name.clone()).into();
                let theirs = beside.ok_or_else(no_bytes);
                let merged = theirs.and_then(|theirs| self.merge(theirs, &signature));
                let not_merged = |error: Problem| {
                    let why = error.sentence(Some(&name));
                    FromColleagues::NotMerged { why }
                };
                (merged.unwrap_or_else(not_merged), None)
            }
        }
    }

    fn split(
        &mut self,
        into: u8,
        by_commune: bool,
        signature: &Signature,
    ) -> Result<FromColleagues, Problem> {
        let (by, at) = read(signature)?;
        let linked = self.linked.as_ref().ok_or(WorkProblem::NothingMatched)?;
        let caseload = self.caseload.as_mut().ok_or(WorkProblem::NotBegun)?;
        let how = match by_commune {
            true => share::By::Communes(into.into()),
            false => share::By::Portions(into.into()),
        };
        let shares = deal(linked, &how)?;
        let parts = u8::try_from(shares.len()).unwrap_or(u8::MAX);
        caseload.split(parts, Signed { by: &by, at: &at })?;
        let parts = shares.iter().map(|share| part_view(share, linked)).collect();
        self.shares = shares;
        Ok(FromColleagues::Split { parts, tally: self.tally(&by) })
    }

    /// The work file of a part.
    fn part(&mut self, place: u32) -> Result<Vec<u8>, WorkProblem> {
        let share = self.shares.get(place as usize).cloned().ok_or(WorkProblem::NotBegun)?;
        let work = self.work.get_or_insert_with(WorkFile::default);
        let own = work.setup.share();
        work.setup.set_share(Some(&share));
        let built = self.build();
        if let Some(work) = &mut self.work {
            work.setup.set_share(own.as_ref());
        }
        Ok(built?.0)
    }

    fn merge(&mut self, theirs: &[u8], signature: &Signature) -> Result<FromColleagues, Problem> {
        let (by, at) = read(signature)?;
        let Opened { file, mut caseload, .. } =
            open_plain(theirs, None).map_err(WorkProblem::from)?;
        let linked = self.linked.as_mut().ok_or(WorkProblem::NothingMatched)?;
        let ours = self.caseload.as_mut().ok_or(WorkProblem::NotBegun)?;
        let signed = Signed { by: &by, at: &at };
        let work = |of: &Caseload| of.casebook().journal().work();
        let merged = if work(ours) == work(&caseload) {
            ours.merge(&caseload.record(), signed)
        } else if self.work.as_ref().is_some_and(|work| work.setup.is_over_same_files(&file.setup))
        {
            caseload.bind(linked);
            ours.merge_apart(&caseload, linked, signed)
        } else {
            Err(MergeError::OtherWork.into())
        };
        // Theirs may have been laid over the verdicts, also where nothing was taken over.
        ours.bind(linked);
        let Merged { taken, outcomes, .. } = merged?;
        if let Some(work) = &mut self.work {
            work.setup.join_share(&file.setup);
        }
        let count = |side: Whose| outcomes.iter().filter(|of| of.side == side).count() as u32;
        let merged = MergedView {
            resumed: self.resumed(Some(signature))?,
            taken: taken as u32,
            agreed: count(Whose::Same),
            conflicts: count(Whose::Conflict),
        };
        Ok(FromColleagues::Merged(Box::new(merged)))
    }
}

fn part_view(share: &Share, linked: &Linked) -> PartView {
    PartView {
        file: Sentence::of(|language| words::share_file(share, language)),
        about: Sentence::of(|language| words::share(share, language)),
        open: share.to_look_at(linked).1,
    }
}
