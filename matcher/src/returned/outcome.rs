//! What becomes of a line that came back.

use crate::labelled::labelled;
use crate::plan::Field;

/// What becomes of a line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// It is taken in.
    Applies,
    /// It is taken in; something else about the case was decided since it went out.
    Parallel,
    /// That is decided already.
    Same,
    /// Nothing was filled in.
    Blank,
    /// There is a remark and no reply.
    OnlyRemark,
    /// Somebody decided something else.
    Conflict {
        /// Who, and on which day as `2026-12-01`, each once.
        by: Vec<(String, String)>,
    },
    /// Two lines of one question, or two cells of one line, say different things.
    Contradictory,
    /// Row or person say something else than when it was asked.
    Changed,
    /// These cells, by which the officer knew whom it is about, were changed in the file.
    Edited(Vec<Field>),
    /// What is asked stands no more beside its key.
    OtherQuestion,
    /// The reply is not understood, or is none to this question.
    Unreadable,
    /// What is said to be right cannot be a value of its field, or nobody of the extract has the number.
    NoValue,
    /// It is about nothing of this work.
    Unknown(Unknown),
}

labelled! {
    /// Why a line is about nothing of this work.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub enum Unknown {
        /// There is no key.
        NoKey = "no_key";
        /// The key was damaged.
        Key = "key";
        /// The work has no such case.
        Case = "case";
        /// It is not certain which row of the list it is now.
        Row = "row";
    }
}

impl Outcome {
    /// Its code.
    pub fn code(&self) -> &'static str {
        match self {
            Outcome::Applies => "applies",
            Outcome::Parallel => "parallel",
            Outcome::Same => "same",
            Outcome::Blank => "blank",
            Outcome::OnlyRemark => "only_remark",
            Outcome::Conflict { .. } => "conflict",
            Outcome::Contradictory => "contradictory",
            Outcome::Changed => "changed",
            Outcome::Edited(_) => "edited",
            Outcome::OtherQuestion => "other_question",
            Outcome::Unreadable => "unreadable",
            Outcome::NoValue => "no_value",
            Outcome::Unknown(_) => "unknown",
        }
    }

    /// Whether the line is taken in.
    pub fn is_taken(&self) -> bool {
        matches!(self, Outcome::Applies | Outcome::Parallel)
    }

    /// Whether somebody has to look at the line.
    pub fn needs_look(&self) -> bool {
        !self.is_taken() && !matches!(self, Outcome::Same | Outcome::Blank)
    }
}
