//! What a state means for a person: alive or dead.
//!
//! Takes codes of [`CodedField::STATE`](super::CodedField::STATE). Decided: the two groups are
//! given by the codes in the table, so that its lines can be reordered.

use super::code::Code;
use super::codes::Codes;
use super::field::CodedField;

impl Codes {
    /// Whether the state means dead, or declared dead by a court.
    pub fn state_is_dead(&self, code: Code) -> bool {
        self.state_in(code, &["dead", "declared_dead"])
    }

    /// Whether the state means alive, wherever the person lives.
    pub fn state_is_alive(&self, code: Code) -> bool {
        self.state_in(code, &["alive", "resident"])
    }

    /// Whether the state means that the person no longer lives where he is registered, as far as
    /// anybody knows: moved, abroad, missing, or a registration that was ended.
    pub fn state_is_gone(&self, code: Code) -> bool {
        self.state_in(code, &["moved", "abroad", "missing", "ended"])
    }

    /// Whether the state means that the person is in prison.
    pub fn state_is_in_prison(&self, code: Code) -> bool {
        self.state_in(code, &["in_prison"])
    }

    fn state_in(&self, code: Code, states: &[&str]) -> bool {
        let row = self.tables[CodedField::STATE.index()].row(code);
        row.is_some_and(|row| states.contains(&row.code))
    }
}
