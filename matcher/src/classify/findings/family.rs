//! Parents and children whose dates do not go together.
//!
//! A parent's date is that of the parent's own column, or else the year that the parent's number
//! says.

use crate::classify::{Finding, Parent};
use crate::normalise::{PartialDate, Prepared, Structure};
use crate::plan::LIMITS;

/// Findings about the parents of a sector record.
pub fn findings(sector: u32, prepared: &Prepared, found: &mut Vec<Finding>) {
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

/// What is wrong with a parent born on that day, if anything.
fn finding(parent: Parent, born: PartialDate, child: PartialDate) -> Option<Finding> {
    if born.year >= child.year {
        return Some(Finding::OlderThanParent { parent, born: born.year });
    }
    let age = born.age_on(child);
    (age < LIMITS.youngest_parent).then_some(Finding::ParentTooYoung { parent, age })
}
