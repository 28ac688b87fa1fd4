//! What can be a value of a field, where somebody says what is right.

use crate::normalise::{Sex, ZeroRule, parse_date, parse_number, parse_sex};
use crate::plan::Field;
use crate::text::visible;

/// Whether a text can be a value of a field. Decided: a value that people give must be whole, since
/// it is what both sides are told to write: a date may lack day and month, a number no digit.
pub(crate) fn is_value_of(field: Field, text: &str) -> bool {
    let text = visible(text);
    let is_name = |text: &str| {
        text.chars().filter(|sign| sign.is_alphabetic()).count() > 1
            && !text.chars().any(|sign| sign.is_ascii_digit())
    };
    let number = parse_number(&text, ZeroRule::EACH);
    match field {
        Field::Number | Field::FatherNumber | Field::MotherNumber => number.is_plausible(),
        Field::OldNumber => number.old().is_some(),
        Field::Dob | Field::Death | Field::FatherDob | Field::MotherDob => {
            parse_date(&text).is_some_and(|date| !date.is_missing())
        }
        Field::Sex => matches!(parse_sex(&text), Sex::Male | Sex::Female),
        Field::Name | Field::Father | Field::Mother | Field::Head => is_name(&text),
        _ => !text.trim().is_empty(),
    }
}
