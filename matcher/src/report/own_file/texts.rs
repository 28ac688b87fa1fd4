//! The texts beside a row, one for each added column.

use casework::ids::CaseId;

use crate::language::Language;
use crate::own_file::Said;
use crate::plan::{ListKind, Role};
use crate::words::own_file::{list_and_registry, standing};
use crate::words::role;

/// What is to be said of one of a row's people.
pub(super) struct OfPerson {
    pub said: Said,
    pub role: Role,
    pub kind: ListKind,
    /// The columns of the part of the list, if parts stand side by side.
    pub columns: String,
    pub case: Option<CaseId>,
}

/// What stands between the people of a row.
const BETWEEN: &str = " | ";

/// The texts in the order of the columns. Unless the row `is_of_one`, whose each is stands in front.
pub(super) fn texts(people: &[OfPerson], is_of_one: bool, language: Language) -> Vec<String> {
    let of_column = |text: &dyn Fn(&OfPerson) -> String| {
        let of_person = |of: &OfPerson| {
            let text = text(of);
            let whose = whose(of, language);
            match is_of_one {
                _ if text.is_empty() => None,
                true => Some(text),
                false => Some(format!("{whose}: {text}")),
            }
        };
        people.iter().filter_map(of_person).collect::<Vec<_>>().join(BETWEEN)
    };
    vec![
        of_column(&|of| of.said.number.clone().unwrap_or_default()),
        of_column(&|of| standing(of.said.standing, language).to_owned()),
        of_column(&|of| differences(of, language)),
        of_column(&|of| agreed(of, language)),
        of_column(&|of| of.case.map(|case| case.to_string()).unwrap_or_default()),
    ]
}

fn whose(of: &OfPerson, language: Language) -> String {
    match (of.role, of.columns.as_str()) {
        (Role::Own, columns) if !columns.is_empty() => columns.to_owned(),
        (_, "") => role(of.role, of.kind, language).to_owned(),
        (_, columns) => format!("{} {columns}", role(of.role, of.kind, language)),
    }
}

fn differences(of: &OfPerson, language: Language) -> String {
    let text = of
        .said
        .differences
        .iter()
        .map(|of| list_and_registry(of.field.text(language), &of.list, &of.registry, language));
    text.collect::<Vec<_>>().join("; ")
}

fn agreed(of: &OfPerson, language: Language) -> String {
    let agreed = of.said.agreed.iter();
    let text = agreed.map(|(field, right)| format!("{}: {right}", field.text(language)));
    text.collect::<Vec<_>>().join("; ")
}
