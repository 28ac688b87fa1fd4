//! Answers in lists that ask nothing line by line: dates of birth that were found out, and outcomes
//! beside all that differs of a person.
//!
//! Takes a table's columns, gives what each of its rows says about one field after the other. Decided:
//! such a line has no key, so that it counts only if person and both sides are those of one row.

use super::headers::Headers;
use crate::layout::Table;
use crate::plan::Field;
use crate::questions::Question;

/// The columns of a list that asks nothing.
#[derive(Clone, Copy, Debug)]
pub(super) enum Older {
    /// A date of birth that was found out, beside those of both sides.
    Birth {
        /// The date.
        right: usize,
        /// What the list and what the registry says.
        sides: [usize; 2],
    },
    /// An outcome beside all that differs.
    Differences {
        /// What differs, a line for each field.
        differences: usize,
        /// The outcome.
        outcome: usize,
    },
}

/// What a row says about one field.
#[derive(Debug)]
pub(super) struct Said {
    /// The field's name.
    pub asked: Option<String>,
    /// The reply.
    pub reply: String,
    /// What is right.
    pub value: String,
    /// What the list and what the registry says.
    pub sides: [Option<String>; 2],
}

impl Older {
    /// The columns of a table, if it is such a list; `column` finds one by its headers.
    pub(super) fn of(
        headers: &Headers,
        column: impl Fn(&[&str]) -> Option<usize>,
    ) -> Option<Older> {
        let [right, list, registry] = headers.birth.map(|names| column(&names));
        let birth = right.zip(list.zip(registry));
        let birth =
            birth.map(|(right, (list, registry))| Older::Birth { right, sides: [list, registry] });
        let [differences, outcome] = headers.differences.map(|names| column(&names));
        let differs = differences.zip(outcome);
        birth.or(differs.map(|(differences, outcome)| Older::Differences { differences, outcome }))
    }

    /// What a row says, field by field.
    pub(super) fn said(self, table: &Table, row: usize, headers: &Headers) -> Vec<Said> {
        let text = |column: usize| table.text(column, row).trim().to_owned();
        match self {
            Older::Birth { right, sides } => vec![Said {
                asked: Some(name_of(Field::Dob, headers)),
                reply: String::new(),
                value: text(right),
                sides: sides.map(|column| Some(text(column))),
            }],
            Older::Differences { differences, outcome } => {
                let said = |(field, sides): (Field, [String; 2])| Said {
                    asked: Some(name_of(field, headers)),
                    reply: text(outcome),
                    value: String::new(),
                    sides: sides.map(Some),
                };
                let differences = text(differences);
                let lines = differences.lines();
                lines.filter_map(|line| both_sides(line, headers)).map(said).collect()
            }
        }
    }
}

fn name_of(field: Field, headers: &Headers) -> String {
    (headers.question)(Question::Field(field)).first().map_or_else(String::new, |of| (*of).into())
}

/// The field and what both sides say of it: “Ngày sinh: danh sách ghi “…”, CSDL dân cư để trống”.
fn both_sides(line: &str, headers: &Headers) -> Option<(Field, [String; 2])> {
    let (name, said) = line.split_once(": ")?;
    let is_named = |field: &Field| {
        (headers.question)(Question::Field(*field)).iter().any(|of| *of == name.trim())
    };
    let field = Field::ALL.into_iter().find(is_named)?;
    // Both parts in the order in which a language says them; either may be empty.
    let value = |part: &str| {
        let quoted = part.split_once('“').and_then(|(_, rest)| rest.rsplit_once('”'));
        quoted.map_or_else(String::new, |(value, _)| value.to_owned())
    };
    let between = (headers.between_sides.iter())
        .find_map(|of| said.rmatch_indices(of).map(|(at, _)| at).last())?;
    let (list, registry) = said.split_at(between);
    Some((field, [value(list), value(registry)]))
}
