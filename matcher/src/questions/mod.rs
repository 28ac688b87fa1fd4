//! What an office asks others about the rows of a list: who a row is, and which side is right in a
//! field.
//!
//! Takes a run with what was decided laid over it, gives the questions that are left, each with a key
//! by which its answer is known again wherever the line ends up. Decided: a key names the case and
//! the question and says nothing of anybody; it also has a mark of what row and person said when it
//! was asked, so that an answer given about something else is seen to be one.

mod key;
mod standing;

pub use key::{Key, Mark};
pub use standing::{Standing, standing, standings};

use crate::classify::{Linked, Verdict};
use crate::explain::reported;
use crate::plan::{Basis, Field, Kind, Righted, Who, is_material};
use crate::propose::doubts;
use crate::ruled::{decision, engine_verdict, is_settled, needs_look};

/// What is asked about a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Question {
    /// Who it is.
    Who,
    /// Which side is right in a field.
    Field(Field),
}

impl Question {
    /// Its code in a key.
    pub fn code(self) -> &'static str {
        match self {
            Question::Who => "who",
            Question::Field(field) => field.code(),
        }
    }

    /// The one with this code.
    pub fn of_code(code: &str) -> Option<Question> {
        match code {
            "who" => Some(Question::Who),
            code => Field::ALL.into_iter().find(|of| of.code() == code).map(Question::Field),
        }
    }
}

/// What is still to be asked about a row, in a fixed order.
pub fn questions(linked: &Linked, verdict: &Verdict) -> Vec<Question> {
    let decided = decision(linked, verdict);
    let is_asked = matches!(decided, Some(Ok(Who::AskBack | Who::Undecided)) | Some(Err(_)));
    if !verdict.status.is_linked() || is_asked {
        let is_open = is_asked || !is_settled(linked, verdict);
        return if is_open { vec![Question::Who] } else { Vec::new() };
    }
    let is_open = |field: &Field| {
        let ruling = linked.ruled.field(verdict.sector, *field);
        ruling.is_none_or(|ruling| ruling.conflict || ruling.righted == Righted::Later)
    };
    let who = asks_who(linked, verdict).then_some(Question::Who);
    let fields = contradicting(linked, verdict).filter(is_open).map(Question::Field);
    who.into_iter().chain(fields).collect()
}

/// Whether it is asked if a linked row is its person: something speaks against it, and nobody has said
/// so. Which side is right in a field decides nothing before that is certain.
fn asks_who(linked: &Linked, verdict: &Verdict) -> bool {
    let is_confirmed =
        matches!(linked.ruled.confirmed_on(verdict), Some(Basis::Looked | Basis::Papers));
    let is_asked_about =
        || needs_look(linked, verdict) || contradicting(linked, verdict).next().is_some();
    !is_confirmed && is_asked_about() && !doubts(linked, verdict).is_empty()
}

/// The fields of a linked row in which both sides say something else. What one side lacks is taken from
/// the other, and nobody has to say which of them is right.
fn contradicting<'a>(
    linked: &'a Linked,
    verdict: &'a Verdict,
) -> impl Iterator<Item = Field> + use<'a> {
    let differs = reported(linked, verdict).filter(|(of, outcome)| {
        let lacks = matches!(outcome.kind, Kind::MissingSector | Kind::MissingRegistry);
        is_material(*of, *outcome) && !lacks
    });
    differs.map(|(of, _)| of)
}

/// Whether something about a row is to be settled, or was until somebody decided it.
pub fn is_to_settle(linked: &Linked, verdict: &Verdict) -> bool {
    let is_unlinked = |of: &Verdict| !of.status.is_linked();
    is_unlinked(engine_verdict(linked, verdict))
        || needs_look(linked, verdict)
        || contradicting(linked, verdict).next().is_some()
}

/// Whether nothing about a row is left to be asked or looked at.
pub fn is_all_settled(linked: &Linked, verdict: &Verdict) -> bool {
    let is_looked_at = !needs_look(linked, verdict) || is_settled(linked, verdict);
    is_looked_at && questions(linked, verdict).is_empty()
}
