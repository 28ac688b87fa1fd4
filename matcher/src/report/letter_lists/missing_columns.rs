//! Basic fields for which an office's list has no column at all: they are counted once for the whole
//! list, not reported for each of its people, unless the office asks for that.

use super::asked::Asked;
use super::person::theirs;
use crate::classify::Verdict;
use crate::plan::{BASIC_FIELDS, Field, ListId, stands_for_nothing};
use crate::report::list::{List, Row};
use crate::words::{ListText, missing_column};

/// The basic fields that the registry has of a linked person and for which the row's list has no
/// column.
pub(super) fn lacking<'a>(
    asked: &'a Asked<'_>,
    verdict: &'a Verdict,
) -> impl Iterator<Item = Field> + 'a {
    let sector = &asked.linked.prepared.sector;
    verdict.linked().into_iter().flat_map(move |person| {
        BASIC_FIELDS.into_iter().filter(move |&field| {
            let age_instead = field == Field::Dob && sector.has(verdict.sector, Field::Age);
            !sector.has(verdict.sector, field) && !age_instead && {
                let value = theirs(asked, person, field);
                !value.is_empty() && !stands_for_nothing(field, &value)
            }
        })
    })
}

/// Adds a line for each of these fields with the number of people. Where a list is cut, they are left
/// out, because they would no longer be true.
pub(super) fn add_counts(asked: &Asked<'_>, list: &mut List, id: ListId) {
    let mut people = [0u64; BASIC_FIELDS.len()];
    for verdict in asked.verdicts(id) {
        for field in lacking(asked, verdict) {
            let place = BASIC_FIELDS.iter().position(|of| *of == field);
            if let Some(count) = place.and_then(|place| people.get_mut(place)) {
                *count += 1;
            }
        }
    }
    if people.iter().all(|count| *count == 0) {
        return;
    }
    list.add(Row::total(vec![ListText::MissingColumns.text(asked.language).into()]));
    for (field, count) in BASIC_FIELDS.into_iter().zip(people).filter(|(_, count)| *count > 0) {
        let text = missing_column(field.text(asked.language), count, asked.language);
        list.add(Row::total(vec![text.into()]));
    }
}
