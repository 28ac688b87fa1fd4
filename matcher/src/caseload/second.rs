//! Second looks: who may take them, what they answer, and where each row stands in the order by which
//! rows are drawn for one.

use casework::digest::{Digest, Keyed};
use casework::journal::{By, Register};
use casework::learn::place;

use super::answers::Answer;
use super::bound::{Caseload, Signed};
use super::cases::digest;
use super::error::CaseloadError;
use crate::classify::Linked;

impl Caseload {
    /// What a second reviewer, who does not know the first answer, says of a row. It changes no
    /// verdict; where it says something else than what holds, the row is raised.
    ///
    /// # Errors
    /// As [`Caseload::decide`]; and if the reviewer decided about the row before, or somebody has
    /// taken a second look at it.
    pub fn second(
        &mut self,
        linked: &mut Linked,
        row: u32,
        answer: Answer,
        signed: Signed<'_>,
    ) -> Result<Vec<u32>, CaseloadError> {
        if !self.may_second(row, signed.by) {
            return Err(CaseloadError::NotSecond(row));
        }
        let is = self.row_answer(linked, answer)?;
        let cases = self.open(&[row], &signed)?;
        for case in &cases {
            let act = self.casebook.state().seconded(*case, is.clone());
            self.casebook.add(signed.at, signed.by, act)?;
        }
        self.look(linked, &[(row, answer.person())]);
        Ok(self.lay_over(linked, &cases))
    }

    /// Whether somebody may take the second look at a row: who did not decide about it, if nobody
    /// has looked a second time. Names that differ in blanks and capitals only are one.
    pub fn may_second(&self, row: u32, by: &By) -> bool {
        let Some(case) = self.case_of(row) else { return true };
        let same = |of: &By| folded(of.as_str()) == folded(by.as_str());
        self.casebook.state().second(case).is_open()
            && !self.casebook.people(&Register::Who(case)).into_iter().any(same)
    }

    /// Whether somebody has taken a second look at a row.
    pub fn is_seconded(&self, row: u32) -> bool {
        let second = |case| !self.casebook.state().second(case).is_open();
        self.case_of(row).is_some_and(second)
    }

    /// Where each row of the run stands in the order of a round, by which rows are drawn. It follows
    /// from what the row says and the salt of the work: nobody can choose it, and it is the same in a
    /// list that was sorted or added to.
    pub fn places(&self, round: u64) -> Vec<Digest> {
        let keyed = Keyed::of(&self.salt);
        let rows = self.cases.rows().iter();
        rows.map(|row| place(&keyed, round, digest(row).bytes())).collect()
    }
}

fn folded(name: &str) -> String {
    name.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase()
}
