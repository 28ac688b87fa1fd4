//! The columns of the lists of results.

use crate::classify::{Linked, Verdict};
use crate::language::Language;
use crate::normalise::{OwnColumn, Records};
use crate::plan::{Detail, Field, Kind, LIMITS, Outcome};
use crate::ruled::engine_verdict;
use crate::words::Header;

/// How a list is laid out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum ResultLayout {
    /// What identifies the person, what differs in words, and both values of the fields that differ
    /// in any of the list's rows.
    Compared,
    /// The same for rows of any verdict, which is named.
    Selected,
    /// Both values of every field, with one line for each candidate of a row.
    Candidates,
    /// The row alone.
    Alone,
    /// What identifies the person, on both sides, and the findings.
    Noted,
    /// As rows of any verdict, with what has become of each since the last time.
    Changed,
}

/// What a column holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum ResultValue {
    /// Running number in the list.
    Order,
    /// File and sheet of the sector's row, if there are several.
    SectorPlace,
    /// Row in the sector's file.
    SectorRow,
    /// File and sheet of the registry's row, if there are several.
    RegistryPlace,
    /// Row in the registry's file.
    RegistryRow,
    /// What has become of the row since the last time.
    Became,
    /// The verdict.
    Status,
    /// "1/3": the first of three candidates.
    Candidate,
    /// The sector's value.
    Sector(Field),
    /// The registry's value.
    Registry(Field),
    /// What really differs between the two, field by field, in words.
    Differences,
    /// A column of the office's own: its key leads back to its record.
    Own(OwnColumn),
    /// The findings of the row.
    Reasons,
    /// What somebody decided about the row.
    Decision,
    /// What is right in the fields in which neither side is.
    RightValues,
    /// The number of the row's case.
    Case,
    /// The engine's own verdict, where decisions made another one of it.
    EngineStatus,
    /// The score.
    Score,
}

impl ResultValue {
    /// Whether it tells what people decided.
    pub(super) fn is_of_decisions(&self) -> bool {
        matches!(
            self,
            ResultValue::Decision
                | ResultValue::RightValues
                | ResultValue::EngineStatus
                | ResultValue::Case
        )
    }
}

/// A column with its header and its width.
pub(super) struct ResultColumn {
    /// What it holds.
    pub value: ResultValue,
    /// Its header.
    pub header: String,
    /// Its width in characters.
    pub width: f64,
}

/// The fields that findings are about.
const NOTED: [Field; 7] = [
    Field::Name,
    Field::Dob,
    Field::Sex,
    Field::Number,
    Field::Address,
    Field::State,
    Field::Death,
];

/// The fields that identify the person of a row: they are always shown as the list has them.
const WHO: [Field; 5] = [Field::Name, Field::Dob, Field::Sex, Field::Number, Field::Address];

/// The columns of a layout for these rows, without fields that neither file has. The name comes
/// first, so that it stays in view.
pub(super) fn columns(
    layout: ResultLayout,
    rows: &[u32],
    linked: &Linked,
    language: Language,
) -> Vec<ResultColumn> {
    let differing = match layout {
        ResultLayout::Compared | ResultLayout::Selected | ResultLayout::Changed => {
            differing(linked, rows)
        }
        _ => Field::COMPARED.to_vec(),
    };
    let mut columns = Vec::new();
    let mut add =
        |value, header: String, width| columns.push(ResultColumn { value, header, width });
    add(ResultValue::Order, Header::Order.text(language).to_owned(), 6.0);
    if linked.prepared.sector.sources.len() > 1 {
        add(ResultValue::SectorPlace, Header::SectorFile.text(language).to_owned(), 22.0);
    }
    add(ResultValue::SectorRow, Header::SectorRow.text(language).to_owned(), 11.0);
    let in_list =
        |field: Field| format!("{}\n({})", field.text(language), Header::InList.text(language));
    let in_registry =
        |field: Field| format!("{}\n({})", field.text(language), Header::InRegistry.text(language));
    let of_list = has(&linked.prepared.sector, Field::Name);
    if of_list {
        add(ResultValue::Sector(Field::Name), in_list(Field::Name), Field::Name.profile().width);
    }
    if layout == ResultLayout::Changed {
        add(ResultValue::Became, Header::Became.text(language).to_owned(), 28.0);
    }
    if matches!(layout, ResultLayout::Selected | ResultLayout::Changed) {
        add(ResultValue::Status, Header::Status.text(language).to_owned(), 13.0);
    }
    if layout == ResultLayout::Candidates {
        add(ResultValue::Candidate, Header::Candidates.text(language).to_owned(), 11.0);
    }
    let noted = layout == ResultLayout::Noted;
    if noted {
        add(ResultValue::Reasons, Header::Reasons.text(language).to_owned(), 60.0);
    } else if layout != ResultLayout::Alone && !differing.is_empty() {
        add(ResultValue::Differences, Header::Differences.text(language).to_owned(), 34.0);
    }
    for (value, header, width) in of_decisions(linked, rows) {
        add(value, header.text(language).to_owned(), width);
    }
    for of in Field::COMPARED {
        let in_sector = has(&linked.prepared.sector, of);
        // A field that few lists have is shown only if the list has it too; but whether somebody is
        // still alive matters to every list.
        let of_registry = has(&linked.prepared.registry, of)
            && (in_sector || of.is_common() || matches!(of, Field::State | Field::Death));
        if noted && !NOTED.contains(&of) {
            continue;
        }
        let differs = differing.contains(&of);
        let is_shown = differs || WHO.contains(&of) || layout == ResultLayout::Alone;
        if in_sector && is_shown && of != Field::Name {
            add(ResultValue::Sector(of), in_list(of), of.profile().width);
        }
        if of_registry && differs && layout != ResultLayout::Alone {
            add(ResultValue::Registry(of), in_registry(of), of.profile().width);
        }
    }
    for own in linked.prepared.sector.own_columns().into_iter().take(LIMITS.carried_columns) {
        let name = match own.header.as_str() {
            "" => format!("{} {}", Header::Column.text(language), own.letters),
            header => header.to_owned(),
        };
        let shown = format!("{name}\n({})", Header::InList.text(language));
        add(ResultValue::Own(own), shown, 16.0);
    }
    if !noted {
        add(ResultValue::Reasons, Header::Reasons.text(language).to_owned(), 40.0);
    }
    if layout != ResultLayout::Alone && linked.prepared.registry.sources.len() > 1 {
        add(ResultValue::RegistryPlace, Header::RegistryFile.text(language).to_owned(), 22.0);
    }
    if layout != ResultLayout::Alone {
        add(ResultValue::RegistryRow, Header::RegistryRow.text(language).to_owned(), 11.0);
    }
    if !matches!(layout, ResultLayout::Alone | ResultLayout::Noted) {
        add(ResultValue::Score, Header::Score.text(language).to_owned(), 8.0);
    }
    columns
}

/// The columns about decisions that any of these rows fills.
fn of_decisions(linked: &Linked, rows: &[u32]) -> Vec<(ResultValue, Header, f64)> {
    let ruled = &linked.ruled;
    if ruled.is_empty() && !ruled.has_cases() {
        return Vec::new();
    }
    let any = |has: &dyn Fn(&Verdict) -> bool| {
        rows.iter().any(|row| has(&linked.verdicts[*row as usize]))
    };
    let is_decided =
        |of: &Verdict| ruled.row(of.sector).is_some() || ruled.fields(of.sector).next().is_some();
    let has_value = |of: &Verdict| ruled.fields(of.sector).any(|(_, of)| of.value.is_some());
    let is_other = |of: &Verdict| engine_verdict(linked, of).status != of.status;
    let columns = [
        (any(&is_decided), ResultValue::Decision, Header::Decision, 30.0),
        (any(&has_value), ResultValue::RightValues, Header::RightValues, 24.0),
        (any(&is_other), ResultValue::EngineStatus, Header::EngineStatus, 13.0),
        (any(&|of| ruled.case(of.sector).is_some()), ResultValue::Case, Header::Case, 16.0),
    ];
    let shown = columns.into_iter().filter(|(is_shown, ..)| *is_shown);
    shown.map(|(_, value, header, width)| (value, header, width)).collect()
}

/// The fields whose values differ in any of these rows, be it only in how they are written.
fn differing(linked: &Linked, rows: &[u32]) -> Vec<Field> {
    let mut found = [false; Field::COMPARED.len()];
    for &row in rows {
        let verdict = &linked.verdicts[row as usize];
        let Some((outcomes, chosen)) = verdict.outcomes.zip(verdict.chosen()) else { continue };
        for (found, (field, outcome)) in
            found.iter_mut().zip(Field::COMPARED.into_iter().zip(outcomes))
        {
            *found = *found
                || says_something(outcome)
                    && linked.prepared.can_report(
                        verdict.sector,
                        chosen.registry,
                        field,
                        outcome.kind,
                    );
        }
    }
    Field::COMPARED.into_iter().zip(found).filter(|(_, found)| *found).map(|(of, _)| of).collect()
}

/// Whether two values differ. Capitals alone would make every list that is written in capitals
/// differ.
pub(super) fn says_something(outcome: Outcome) -> bool {
    !matches!(
        outcome,
        Outcome { kind: Kind::Same | Kind::MissingBoth, .. }
            | Outcome { kind: Kind::Format, detail: Some(Detail::LetterCase) }
    )
}

/// Whether any file of a side has a column for a field.
fn has(records: &Records, field: Field) -> bool {
    records.sources.iter().any(|source| source.has(field))
}
