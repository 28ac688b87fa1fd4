//! Who is of one house with the people of the rows close by, by what the registry says of parents.

use super::order::Around;
use crate::normalise::{Names, Prepared, Record};

/// Whether somebody is a child, a parent, a brother or a sister of anybody close by, or has a child
/// with them.
pub(super) fn is_of_house(registry: u32, around: &Around, prepared: &Prepared) -> bool {
    let records = &prepared.registry.records;
    let Some(person) = records.get(registry as usize) else { return false };
    let names = &prepared.values.names;
    let close = || around.close.iter().filter_map(|other| records.get(*other as usize));
    close().any(|other| are_close(person, other, names))
        || close().any(|child| {
            is_parent(person, child, names)
                && close()
                    .any(|other| !std::ptr::eq(other, child) && is_parent(other, child, names))
        })
}

fn are_close(a: &Record, b: &Record, names: &Names) -> bool {
    is_parent(a, b, names) || is_parent(b, a, names) || are_siblings(a, b, names)
}

fn same(a: u32, b: u32, names: &Names) -> bool {
    a != Names::MISSING && b != Names::MISSING && names.plain_key(a) == names.plain_key(b)
}

fn are_siblings(a: &Record, b: &Record, names: &Names) -> bool {
    same(a.father, b.father, names) && same(a.mother, b.mother, names)
}

/// Whether `child` names `parent`, who could be so by age.
fn is_parent(parent: &Record, child: &Record, names: &Names) -> bool {
    let older =
        parent.dob.year == 0 || child.dob.year == 0 || parent.dob.year + 12 <= child.dob.year;
    older && (same(parent.name, child.father, names) || same(parent.name, child.mother, names))
}
