//! Parents and children whose dates do not fit together.
//!
//! A parent's date comes from the parent's column, or else from the year in the parent's number.

use crate::classify::{Finding, Parent};
use crate::normalise::{PartialDate, Prepared, Structure};
use crate::plan::LIMITS;

/// Adds the findings about a sector record's parents.
pub(super) fn findings(sector: u32, prepared: &Prepared, found: &mut Vec<Finding>) {
    let child = prepared.sector.records[sector as usize].dob;
    if child.is_missing() {
        return;
    }
    let extra = prepared.sector.extra(sector);
    for (parent, dob, number) in [
        (Parent::Father, extra.father_dob, extra.father_number),
        (Parent::Mother, extra.mother_dob, extra.mother_number),
    ] {
        let born = match (dob.is_missing(), number) {
            (false, _) => dob,
            (true, 0) => continue,
            (true, number) => PartialDate { year: Structure::of(number).year, month: 0, day: 0 },
        };
        found.extend(finding(parent, born, child));
    }
}

/// What is wrong with a parent born on this date, if anything.
fn finding(parent: Parent, born: PartialDate, child: PartialDate) -> Option<Finding> {
    if born.year >= child.year {
        return Some(Finding::OlderThanParent { parent, born: born.year });
    }
    let age = born.age_on(child);
    (age < LIMITS.youngest_parent).then_some(Finding::ParentTooYoung { parent, age })
}
