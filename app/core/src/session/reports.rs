//! How far the work is, in the matcher worker: told, and written as a file.

use std::io::Write;

use matcher::report::papers::order::Order;
use matcher::report::progress::{Report, ReportError, report_papers};
use matcher::words::progress::not_begun;

use super::error::SaveError;
use super::matcher::MatcherSession;
use super::work::WorkProblem;
use crate::protocol::{FromErrands, Sentence};

impl MatcherSession {
    /// How far the work is at the end of a day, and what it was on another one.
    pub fn report(&mut self, day: &str, since: Option<&str>) -> FromErrands {
        let both = self.caseload.as_mut().zip(self.linked.as_mut());
        let Some((caseload, linked)) = both else {
            return FromErrands::NotReported { why: WorkProblem::NotBegun.sentence() };
        };
        match Report::of(caseload, linked, day, since) {
            Ok(report) => {
                self.report = Some(report.clone());
                FromErrands::Reported(Box::new(report))
            }
            Err(error) => {
                let why = match error {
                    ReportError::NotBegun(day) => Sentence::of(|of| not_begun(&day, of)),
                    ReportError::Caseload(error) => WorkProblem::from(error).sentence(),
                };
                FromErrands::NotReported { why }
            }
        }
    }

    /// Writes the last report as one file. Tells whether it is an archive of several.
    ///
    /// # Errors
    /// If there is none, or no room for it.
    pub fn save_report(&self, order: &Order, out: &mut dyn Write) -> Result<bool, SaveError> {
        let both = self.linked.as_ref().zip(self.report.as_ref());
        let (linked, report) = both.ok_or(SaveError::NothingMatched)?;
        let papers = report_papers(report, linked, order);
        Ok(papers.write_as_one(out, &mut |_, _| {})?)
    }
}
