//! The headers by which columns of what came back are known.

use crate::questions::Question;

/// Headers of the columns of what went out, in both languages.
#[derive(Clone, Copy, Debug)]
pub struct Headers {
    /// That of replies.
    pub reply: [&'static str; 2],
    /// That of the side that is to be corrected, which lists have that are not questions.
    pub to_correct: [&'static str; 2],
    /// The reply that a side to be corrected stands for.
    pub corrected: fn(&str) -> Option<&'static str>,
    /// That of what is right.
    pub value: [&'static str; 2],
    /// Those of what stands besides; papers come first.
    pub besides: [[&'static str; 2]; 4],
    /// Those of name, date of birth and number.
    pub person: [[&'static str; 2]; 3],
    /// Those of what is asked.
    pub asked: [&'static str; 4],
    /// Those of what the list and what the registry says.
    pub sides: [[&'static str; 2]; 2],
    /// Those of a date of birth that was found out, and of the dates that the list and the registry say.
    pub birth: [[&'static str; 2]; 3],
    /// Those of all that differs of a person, and of what came of it.
    pub differences: [[&'static str; 2]; 2],
    /// What stands between what the list and what the registry says, where both are in one cell.
    pub between_sides: [&'static str; 2],
    /// What is asked, in words.
    pub question: fn(Question) -> Vec<&'static str>,
}
