//! What forbids a link, however high the score.
//!
//! Takes a row and a candidate, says whether the facts allow them to be one person. Decided: what a
//! family or a village shares can add up to much, and namesakes, twins, brothers, or a father and
//! his son agree in all of it. So different numbers are different people unless name and date are
//! the same; a number proves nobody whose name and birthday are both others; another birthday needs
//! the number or, beside the very name, a parent; and neither a name alone nor a name with a home
//! identifies anybody. What falls short goes to review.

mod facts;

use self::facts::{DateFact, Fact, Facts, NameFact, date, name, number};
use crate::classify::Candidate;
use crate::normalise::{Prepared, Sex};
use crate::plan::{FamilyLevel, THRESHOLDS};

/// What the facts of a pair allow.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Support {
    /// A link.
    Enough,
    /// No link: too little evidence.
    Thin,
    /// No link: something speaks for two different people.
    Contradicted,
}

/// What the facts of a pair, and what the family says about it, allow. `near_names` says whether a
/// near name can be linked without a number.
pub(super) fn support(
    row: u32,
    candidate: &Candidate,
    family: Option<FamilyLevel>,
    near_names: bool,
    prepared: &Prepared,
) -> Support {
    let mut facts = facts(row, candidate, prepared);
    match family.map(FamilyLevel::helps) {
        Some(false) => return Support::Contradicted,
        Some(true) => facts.family = true,
        None => {}
    }
    match facts.are_enough(candidate.score, near_names) {
        true => Support::Enough,
        false if facts.contradict() => Support::Contradicted,
        false => Support::Thin,
    }
}

fn facts(row: u32, candidate: &Candidate, prepared: &Prepared) -> Facts {
    let (sector, registry) = prepared.pair(row, candidate.registry);
    Facts::of(sector, registry, &prepared.values)
}

/// Whether a person can have the row's role: a wife is not a man. A person with the row's number is
/// looked at anyway.
pub(super) fn can_be_of_role(row: u32, registry: u32, prepared: &Prepared) -> bool {
    let Some(male) = prepared.sector.role(row).is_male() else { return true };
    let (sector, registry) = prepared.pair(row, registry);
    let other = if male { Sex::Female } else { Sex::Male };
    registry.sex != other || number(sector, registry) == Fact::Full
}

/// Whether the family of a book's row can identify a person as the row's: the name agrees as far as
/// both are written, and neither date nor number contradicts. Brothers and sisters share all the
/// rest.
pub(super) fn may_be_of_family(row: u32, place: u32, prepared: &Prepared) -> bool {
    use NameFact::{Less, Same, Shorter};
    let (sector, registry) = prepared.pair(row, place);
    let name = name(sector, registry, &prepared.values.names);
    can_be_of_role(row, place, prepared)
        && matches!(name, Same | Less | Shorter)
        && date(sector, registry) != DateFact::Other
        && number(sector, registry) != Fact::Other
}

/// Whether `other` has the row's very name while `claimed` has another, and the date of birth fits
/// `other` no worse: the number of `claimed` may be a brother's or a sister's.
pub(super) fn has_rather_the_name(
    row: u32,
    other: &Candidate,
    claimed: &Candidate,
    prepared: &Prepared,
) -> bool {
    let (other, claimed) = (facts(row, other, prepared), facts(row, claimed, prepared));
    claimed.name != NameFact::Same && other.name == NameFact::Same && other.date >= claimed.date
}

impl Facts {
    fn contradict(self) -> bool {
        [self.number, self.parents].contains(&Fact::Other) || self.date == DateFact::Other
    }

    fn are_enough(self, score: f64, near_names: bool) -> bool {
        match self.number {
            Fact::Full => self.are_enough_with_the_number(),
            // Different numbers: one person only if a clerk copied a stranger's.
            Fact::Other => {
                use NameFact::{Less, Same, Shorter};
                let same = matches!(self.name, Same | Less | Shorter);
                same && (self.date == DateFact::Full || self.parents == Fact::Full)
            }
            // The name of an absent person's twin.
            Fact::Missing if self.name == NameFact::Near && !near_names => false,
            Fact::Half | Fact::Missing => self.are_enough_without_the_number(score),
        }
    }

    fn are_enough_with_the_number(self) -> bool {
        use NameFact::{Less, Missing, Near, Other, Same, Shorter, Slip};
        match (self.name, self.date) {
            // A parent's number and name on the row of a child.
            (Same | Less | Missing, DateFact::Other) => self.parents != Fact::Other,
            // A sister's number on the row of a sister, who may not be in the registry. A slip that
            // makes no name is no sister's.
            (Slip, DateFact::Other) => self.home && !self.borrowed && self.parents != Fact::Other,
            (Shorter | Near | Other, DateFact::Other) => false,
            (Near | Other, DateFact::Near) => false,
            (Other, DateFact::Missing) => self.home,
            _ => true,
        }
    }

    fn are_enough_without_the_number(self, score: f64) -> bool {
        use NameFact::{Less, Missing, Near, Other, Same, Shorter, Slip};
        let parents = self.parents == Fact::Full;
        match (self.name, self.date) {
            // Of brothers and sisters one is called An and one Quỳnh An.
            (Same, DateFact::Other) => parents,
            (_, DateFact::Other) => false,
            (Other, date) => self.number == Fact::Half && date == DateFact::Full,
            (Missing, _) => true,
            // Of a number that is one slip away, the owner's name leaves no doubt.
            (Same | Less | Slip, DateFact::Missing) if self.number == Fact::Half => true,
            (_, DateFact::Missing) => parents || self.family,
            (Near, DateFact::Near | DateFact::Half) => {
                !parents && score >= THRESHOLDS.between_names
            }
            (Shorter, DateFact::Near) => false,
            (Same | Less | Shorter | Slip | Near, _) => true,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn facts_of_a_person() {
        use Fact::{Full, Half, Missing, Other};
        use NameFact as N;
        let high = THRESHOLDS.between_names + 1.0;
        let low = THRESHOLDS.link;
        let date = |of: &str| match of {
            "full" => DateFact::Full,
            "half" => DateFact::Half,
            "near" => DateFact::Near,
            "other" => DateFact::Other,
            _ => DateFact::Missing,
        };
        for (number, name, dob, parents, home, score, expected) in [
            (Full, N::Same, "full", Missing, false, low, true),
            (Full, N::Same, "other", Missing, false, low, true),
            (Full, N::Slip, "", Missing, false, low, true),
            (Full, N::Slip, "near", Missing, false, low, true),
            (Full, N::Near, "half", Missing, false, low, true),
            (Full, N::Other, "half", Missing, false, low, true),
            // A parent's number and name on the row of a child.
            (Full, N::Same, "other", Other, true, high, false),
            // A sister's number for a sister who is not in the registry.
            (Full, N::Near, "near", Full, true, high, false),
            (Full, N::Near, "other", Full, true, high, false),
            (Full, N::Slip, "other", Full, true, high, true),
            (Full, N::Slip, "other", Missing, false, high, false),
            (Full, N::Slip, "other", Other, true, high, false),
            (Full, N::Shorter, "other", Missing, true, high, false),
            (Full, N::Other, "near", Missing, true, high, false),
            (Full, N::Other, "", Missing, true, low, true),
            (Full, N::Other, "", Missing, false, low, false),
            (Missing, N::Same, "full", Missing, false, low, true),
            (Missing, N::Slip, "half", Missing, true, low, true),
            // Brothers with near names.
            (Missing, N::Near, "half", Missing, true, low, false),
            (Missing, N::Near, "half", Missing, true, high, true),
            (Missing, N::Near, "half", Full, true, high, false),
            (Missing, N::Near, "near", Full, true, high, false),
            (Missing, N::Near, "full", Full, true, low, true),
            (Missing, N::Shorter, "near", Missing, true, high, false),
            (Missing, N::Shorter, "half", Missing, true, low, true),
            (Missing, N::Less, "near", Missing, true, low, true),
            // A name alone, a name with a home, and a father and his son with one name.
            (Missing, N::Same, "", Missing, false, high, false),
            (Missing, N::Same, "", Missing, true, high, false),
            (Missing, N::Same, "", Full, true, low, true),
            (Missing, N::Same, "other", Missing, true, high, false),
            (Missing, N::Same, "other", Full, true, low, true),
            (Missing, N::Near, "other", Full, true, high, false),
            (Missing, N::Shorter, "other", Full, true, high, false),
            (Missing, N::Other, "full", Full, true, high, false),
            (Half, N::Other, "full", Missing, true, low, true),
            (Half, N::Same, "other", Missing, true, high, false),
            (Half, N::Same, "", Missing, false, low, true),
            (Half, N::Slip, "", Missing, false, low, true),
            (Half, N::Near, "", Missing, true, high, false),
            (Half, N::Other, "", Missing, true, high, false),
            // Twins with a number each, and a brother born later.
            (Other, N::Same, "full", Full, true, low, true),
            (Other, N::Near, "full", Full, true, high, false),
            (Other, N::Near, "other", Full, true, high, false),
            (Other, N::Same, "half", Other, true, high, false),
            (Other, N::Same, "half", Missing, true, high, false),
            (Other, N::Same, "half", Full, true, low, true),
            (Other, N::Other, "full", Full, true, high, false),
        ] {
            let (date, borrowed, family) = (date(dob), false, false);
            let facts = Facts { number, name, date, parents, home, borrowed, family };
            assert_eq!(facts.are_enough(score, true), expected, "{facts:?} {score}");
            // Where most people are absent, a near name without a number is somebody else's.
            let near = number == Missing && name == N::Near;
            assert_eq!(facts.are_enough(score, false), expected && !near, "{facts:?} {score}");
        }
    }
}
