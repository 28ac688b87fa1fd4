//! Basic fields for which an office's list has no column at all: they are counted once for the whole
//! list, not reported for each of its people, unless the office asks for that.

use std::collections::{BTreeMap, BTreeSet};

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
    // A person counts once, however many rows describe them.
    let mut people: BTreeMap<Field, BTreeSet<u32>> = BTreeMap::new();
    for verdict in asked.verdicts(id) {
        for field in lacking(asked, verdict) {
            people.entry(field).or_default().extend(verdict.linked());
        }
    }
    if people.is_empty() {
        return;
    }
    list.add(Row::total(vec![ListText::MissingColumns.text(asked.language).into()]));
    let counted = |field: Field| Some((field, people.get(&field)?.len() as u64));
    for (field, count) in BASIC_FIELDS.into_iter().filter_map(counted) {
        let text = missing_column(field.text(asked.language), count, asked.language);
        list.add(Row::total(vec![text.into()]));
    }
}
