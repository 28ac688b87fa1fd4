//! The columns of the lists of results.

use crate::classify::Linked;
use crate::language::Language;
use crate::normalise::{OwnColumn, Records};
use crate::plan::{Field, LIMITS};
use crate::words::Header;

/// How a list is laid out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum ResultLayout {
    /// Each field with both values and what differs.
    Compared,
    /// The same, with one line for each candidate of a row.
    Candidates,
    /// The row alone.
    Alone,
    /// What identifies the person, on both sides, and the findings.
    Noted,
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
    /// "1/3": the first of three candidates.
    Candidate,
    /// The sector's value.
    Sector(Field),
    /// The registry's value.
    Registry(Field),
    /// What differs between the two.
    Difference(Field),
    /// A column of the office's own: its key leads back to its record.
    Own(OwnColumn),
    /// The findings of the row.
    Reasons,
    /// The score.
    Score,
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

/// The columns of a layout, without fields that neither file has.
pub(super) fn columns(
    layout: ResultLayout,
    linked: &Linked,
    language: Language,
) -> Vec<ResultColumn> {
    let mut columns = Vec::new();
    let mut add =
        |value, header: String, width| columns.push(ResultColumn { value, header, width });
    add(ResultValue::Order, Header::Order.text(language).to_owned(), 6.0);
    if linked.prepared.sector.sources.len() > 1 {
        add(ResultValue::SectorPlace, Header::SectorFile.text(language).to_owned(), 22.0);
    }
    add(ResultValue::SectorRow, Header::SectorRow.text(language).to_owned(), 11.0);
    if layout != ResultLayout::Alone && linked.prepared.registry.sources.len() > 1 {
        add(ResultValue::RegistryPlace, Header::RegistryFile.text(language).to_owned(), 22.0);
    }
    if layout != ResultLayout::Alone {
        add(ResultValue::RegistryRow, Header::RegistryRow.text(language).to_owned(), 11.0);
    }
    if layout == ResultLayout::Candidates {
        add(ResultValue::Candidate, Header::Candidates.text(language).to_owned(), 11.0);
    }
    let noted = layout == ResultLayout::Noted;
    if noted {
        add(ResultValue::Reasons, Header::Reasons.text(language).to_owned(), 60.0);
    }
    for of in Field::COMPARED {
        let in_sector = has(&linked.prepared.sector, of);
        // A field that few lists have is shown only if the list has it too; but whether somebody is
        // still alive matters to every list.
        let in_registry = has(&linked.prepared.registry, of)
            && (in_sector || of.is_common() || matches!(of, Field::State | Field::Death));
        if noted && !NOTED.contains(&of) {
            continue;
        }
        let name = of.text(language);
        if in_sector {
            add(
                ResultValue::Sector(of),
                format!("{name}\n({})", Header::InList.text(language)),
                of.profile().width,
            );
        }
        if layout == ResultLayout::Alone {
            continue;
        }
        if in_registry {
            add(
                ResultValue::Registry(of),
                format!("{name}\n({})", Header::InRegistry.text(language)),
                of.profile().width,
            );
        }
        if in_sector && in_registry && !noted {
            add(
                ResultValue::Difference(of),
                format!("{name}:\n{}", Header::Difference.text(language)),
                20.0,
            );
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
    if !matches!(layout, ResultLayout::Alone | ResultLayout::Noted) {
        add(ResultValue::Score, Header::Score.text(language).to_owned(), 8.0);
    }
    columns
}

/// Whether any file of a side has a column for a field.
fn has(records: &Records, field: Field) -> bool {
    records.sources.iter().any(|source| source.has(field))
}
