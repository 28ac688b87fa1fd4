//! What a casebook holds, in the words of the model.

use casework::answer::{FieldAnswer, RowAnswer};
use casework::journal::{Held, Register, Value as Of};
use matcher::caseload::Caseload;
use matcher::plan::Field;

use crate::model::{self, Value, What, Who};

/// What a register holds; `None` for registers of which the model does not know.
pub(crate) fn held(
    work: &Caseload,
    register: &Register,
) -> Option<(model::Register, Option<Value>)> {
    let what = match register {
        Register::Who(_) => What::Who,
        Register::Field(_, code) => {
            What::Field(Field::COMPARED.into_iter().find(|of| of.code() == code.as_str())?)
        }
        Register::Note(_) => What::Note,
        Register::Confirmed(_) => What::Confirmed,
        _ => return None,
    };
    let value = match work.casebook().state().held(register) {
        Held::Open => None,
        Held::Conflict(_) => Some(Value::Conflict),
        Held::Settled(value) => Some(translated(work, &value)?),
    };
    Some(((register.case()?, what), value))
}

fn translated(work: &Caseload, value: &Of) -> Option<Value> {
    Some(match value {
        Of::Row(answer) => Value::Who(match answer.clone() {
            RowAnswer::This { person, basis, shared } => Who::This { person, basis, shared },
            RowAnswer::Not { persons } => Who::Not(persons),
            RowAnswer::Nobody => Who::Nobody,
            RowAnswer::Undecided => Who::Undecided,
            RowAnswer::AskBack => Who::AskBack,
        }),
        Of::Field(answer) => {
            let text = answer.text().and_then(|id| work.texts().get(id)).map(str::to_owned);
            assert_eq!(text.is_some(), matches!(answer, FieldAnswer::BothWrong { .. }));
            Value::Right(answer.righted(), text)
        }
        Of::Text(text) => Value::Note(work.texts().get(*text)?.to_owned()),
        // A digest says nothing of what it is of.
        Of::Content(_) => Value::Confirmed(Box::default()),
        Of::Word(_) | Of::Errand(_) => return None,
    })
}
