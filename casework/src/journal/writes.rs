//! What an act sets: registers, with what they held before and what they hold from then on.

use crate::answer::{FieldAnswer, RowAnswer};
use crate::digest::{Digest, Parts};
use crate::ids::{CaseId, Code};

use super::act::{Act, Answered, LeftForLater};
use super::errand::Errand;
use super::register::{Held, Register, Value};

/// A register that an act sets.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Write {
    /// The register.
    pub register: Register,
    /// What it held before.
    pub was: Held<Value>,
    /// What it holds from then on.
    pub is: Option<Value>,
}

impl Act {
    /// The registers that it sets by itself, in a fixed order; what an undo sets depends on the
    /// state.
    pub fn writes(&self) -> Vec<Write> {
        let write = |register, was: Option<Held<Value>>, is| Write {
            register,
            was: was.unwrap_or_default(),
            is,
        };
        match self {
            Self::Begin { inputs, .. } => {
                vec![write(Register::Inputs, None, Some(inputs_value(inputs)))]
            }
            Self::Rule { case, was, is, later, .. } => {
                let rulings = case.iter().zip(was).map(|(case, was)| of_row(*case, was, is));
                rulings.chain(later.iter().flat_map(LeftForLater::writes)).collect()
            }
            Self::RuleEach { case, was, is, later, .. } => {
                let all = case.iter().zip(was).zip(is);
                let rulings = all.map(|((case, was), is)| of_row(*case, was, is));
                rulings.chain(later.iter().flat_map(LeftForLater::writes)).collect()
            }
            Self::Right { case, field, was, is } => {
                case.iter().zip(was).map(|(case, was)| of_field(*case, field, was, *is)).collect()
            }
            Self::Note { case, was, is } => {
                let was = was.try_map(|text| Some(Value::Text(*text)));
                vec![write(Register::Note(*case), was, is.map(Value::Text))]
            }
            Self::Confirm { case, was, is } => (case.iter().zip(was).zip(is))
                .map(|((case, was), is)| {
                    let was = was.try_map(|digest| Some(Value::Content(*digest)));
                    write(Register::Confirmed(*case), was, Some(Value::Content(*is)))
                })
                .collect(),
            Self::Second { case, was, is } => {
                let was = was.try_map(|answer| Some(Value::Row(answer.clone())));
                vec![write(Register::Second(*case), was, Some(Value::Row(is.clone())))]
            }
            Self::Send { case, was, is } => sent(case, was, Some(is)).collect(),
            Self::Recall { case, was } => sent(case, was, None).collect(),
            Self::TakeBack { case, is, .. } => {
                case.iter().zip(is).flat_map(|(case, is)| is.writes(*case)).collect()
            }
            Self::Replace { was, inputs } => {
                let was = was.try_map(|digest| Some(Value::Content(*digest)));
                vec![write(Register::Inputs, was, Some(inputs_value(inputs)))]
            }
            Self::Settings { name, was, is } => {
                let was = was.try_map(|word| Some(Value::Word(word.clone())));
                vec![write(Register::Setting(name.clone()), was, is.clone().map(Value::Word))]
            }
            Self::Open { .. }
            | Self::Undo { .. }
            | Self::Redo { .. }
            | Self::Merge { .. }
            | Self::Split { .. }
            | Self::Other { .. } => Vec::new(),
        }
    }
}

impl Answered {
    fn writes(&self, case: CaseId) -> impl Iterator<Item = Write> {
        let who = self.who.iter().map(move |of| of_row(case, &of.was, &of.is));
        let right = self.right.iter();
        let right = right.map(move |(field, of)| of_field(case, field, &of.was, of.is));
        let note = self.note.iter().map(move |of| {
            let was = of.was.try_map(|text| Some(Value::Text(*text))).unwrap_or_default();
            Write { register: Register::Note(case), was, is: Some(Value::Text(of.is)) }
        });
        who.chain(right).chain(note)
    }
}

impl LeftForLater {
    fn writes(&self) -> impl Iterator<Item = Write> {
        let all = self.case.iter().zip(&self.was);
        all.map(|(case, was)| of_field(*case, &self.field, was, FieldAnswer::Later))
    }
}

fn sent<'a>(
    case: &'a [CaseId],
    was: &'a [Held<Errand>],
    is: Option<&'a Errand>,
) -> impl Iterator<Item = Write> + 'a {
    case.iter().zip(was).map(move |(case, was)| {
        let was = was.try_map(|errand| Some(Value::Errand(errand.clone()))).unwrap_or_default();
        Write { register: Register::Sent(*case), was, is: is.cloned().map(Value::Errand) }
    })
}

fn of_row(case: CaseId, was: &Held<RowAnswer>, is: &RowAnswer) -> Write {
    let was = was.try_map(|answer| Some(Value::Row(answer.clone()))).unwrap_or_default();
    Write { register: Register::Who(case), was, is: Some(Value::Row(is.clone())) }
}

fn of_field(case: CaseId, field: &Code, was: &Held<FieldAnswer>, is: FieldAnswer) -> Write {
    let was = was.try_map(|answer| Some(Value::Field(*answer))).unwrap_or_default();
    Write { register: Register::Field(case, field.clone()), was, is: Some(Value::Field(is)) }
}

/// The one digest that the register of inputs holds for a list of them.
fn inputs_value(inputs: &[Digest]) -> Value {
    let parts = inputs.iter().fold(Parts::of("inputs"), |parts, input| parts.part(input.bytes()));
    Value::Content(parts.digest())
}
