//! Cases that go out to be verified, in the matcher worker: which there are, and their workbooks.

use matcher::caseload::Signed;
use matcher::report::packages::{self, Package, packages};
use matcher::report::papers::Files;
use matcher::report::papers::order::{Order, Papers};
use matcher::report::progress::Report;

use super::matcher::MatcherSession;
use super::review::read;
use super::sending::Sending;
use super::work::WorkProblem;
use crate::protocol::{FromErrands, PackageView, Resumed, Sentence, Signature};

impl MatcherSession {
    /// What is to be asked, commune by commune.
    pub fn look_at_packages(&mut self, again: bool, today: &str) -> FromErrands {
        let packages = match &self.linked {
            Some(linked) => packages(self.caseload.as_ref(), linked, again),
            None => Vec::new(),
        };
        let view = |of: &Package| PackageView {
            to: Sentence::of(|language| of.to_with_former(language)),
            rows: of.rows.len() as u32,
            questions: of.questions,
        };
        let views = packages.iter().map(view).collect();
        self.packages = packages;
        let both = self.caseload.as_ref().zip(self.linked.as_ref());
        let out = both.map(|(caseload, linked)| Report::errands(caseload, linked, today));
        FromErrands::ToAsk { packages: views, out: out.unwrap_or_default() }
    }

    /// Waits no more for the answers of a place.
    ///
    /// # Errors
    /// If there is nothing of the kind.
    pub fn recall(&mut self, to: &str, signature: &Signature) -> Result<FromErrands, WorkProblem> {
        let (by, at) = read(signature)?;
        let linked = self.linked.as_mut().ok_or(WorkProblem::NothingMatched)?;
        let caseload = self.caseload.as_mut().ok_or(WorkProblem::NotBegun)?;
        packages::recall(caseload, linked, to, &Signed { by: &by, at: &at })?;
        Ok(FromErrands::Recalled(Box::new(self.resumed(Some(signature))?)))
    }

    /// Notes that the cases of these packages go out, and begins their workbooks.
    ///
    /// # Errors
    /// If there is nothing of the kind; nothing goes out then.
    pub fn send(
        &mut self,
        places: &[u32],
        due: Option<&str>,
        order: &Order,
        signature: &Signature,
    ) -> Result<FromErrands, WorkProblem> {
        let (by, at) = read(signature)?;
        let chosen: Vec<Package> =
            places.iter().filter_map(|place| self.packages.get(*place as usize)).cloned().collect();
        let linked = self.linked.as_mut().ok_or(WorkProblem::NothingMatched)?;
        let caseload = self.caseload.as_mut().ok_or(WorkProblem::NotBegun)?;
        let (when, signed) = ((due, order.language), Signed { by: &by, at: &at });
        packages::send(caseload, linked, &chosen, when, &signed)?;
        let papers = packages::papers(caseload, linked, &chosen, order);
        self.sending =
            Some(Sending { papers, packages: chosen.len(), signature: signature.clone() });
        Ok(FromErrands::Sent(Box::new(self.resumed(Some(signature))?)))
    }

    /// The workbooks that are being written.
    pub fn papers(&self) -> Option<&Papers> {
        self.sending.as_ref().map(|of| &of.papers)
    }

    /// Writes the next workbook. Gives rows written and rows in all; `None` if none is left.
    ///
    /// # Errors
    /// If `files` takes no more.
    pub fn write_package(
        &mut self,
        files: &mut dyn Files,
    ) -> Result<Option<(u32, u32)>, std::io::Error> {
        let Some(sending) = &mut self.sending else { return Ok(None) };
        let mut rows = (0, 0);
        let has_more = sending.papers.write_next(files, &mut |done, total| {
            rows = (done as u32, total as u32);
        })?;
        if !has_more {
            self.sending = None;
            return Ok(None);
        }
        Ok(Some(rows))
    }

    /// Sends nothing: what was noted is taken back.
    pub fn stop_sending(&mut self, why: Sentence) -> FromErrands {
        let back = self.sending.take().and_then(|sending| self.take_sending_back(&sending).ok());
        FromErrands::NotSent { why, back: back.map(Box::new) }
    }

    fn take_sending_back(&mut self, sending: &Sending) -> Result<Resumed, WorkProblem> {
        let Sending { packages, signature, .. } = sending;
        let (by, at) = read(signature)?;
        let linked = self.linked.as_mut().ok_or(WorkProblem::NothingMatched)?;
        let caseload = self.caseload.as_mut().ok_or(WorkProblem::NotBegun)?;
        packages::take_back(caseload, linked, *packages, &Signed { by: &by, at: &at })?;
        self.resumed(Some(signature))
    }
}
