//! What forbids a link, however high the score.
//!
//! Takes a row and a candidate, says whether the facts allow them to be one person. Decided: what a
//! family or a village shares can add up to much, and namesakes, twins, brothers, or a father and
//! his son agree in all of it. So different numbers are different people unless name and date are
//! the same; a different date of birth needs the number or a parent besides the name; and a name
//! alone identifies nobody. What falls short goes to review.

use crate::classify::Candidate;
use crate::compare::{Birth, name_level, number_level, parent_level};
use crate::normalise::{Names, Prepared, Record, Sex, Values, shared_commune};
use crate::plan::{DateLevel, FamilyLevel, NameLevel, NumberLevel, ParentLevel};

/// How far a fact agrees.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Fact {
    /// It speaks for two different people.
    Other,
    /// One side says nothing.
    Missing,
    /// It agrees as far as it goes, or except for a slip.
    Half,
    /// It agrees in full.
    Full,
}

/// The facts of a pair.
#[derive(Clone, Copy, Debug)]
struct Facts {
    number: Fact,
    name: Fact,
    date: Fact,
    /// The parents' names.
    parents: Fact,
    /// Whether both live in one commune, or the family of a book's row supports them.
    home: bool,
}

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

/// What the facts of a pair, and what the family says about it, allow.
pub(super) fn support(
    row: u32,
    candidate: &Candidate,
    family: Option<FamilyLevel>,
    prepared: &Prepared,
) -> Support {
    let (sector, registry) = prepared.pair(row, candidate.registry);
    let mut facts = Facts::of(sector, registry, &prepared.values);
    match family.map(FamilyLevel::helps) {
        Some(false) => return Support::Contradicted,
        Some(true) => facts.home = true,
        None => {}
    }
    match facts.are_enough() {
        true => Support::Enough,
        false if facts.contradict() => Support::Contradicted,
        false => Support::Thin,
    }
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
    let (sector, registry) = prepared.pair(row, place);
    can_be_of_role(row, place, prepared)
        && name(sector, registry, &prepared.values.names) == Fact::Full
        && date(sector, registry) != Fact::Other
        && number(sector, registry) != Fact::Other
}

/// Whether a candidate has the row's name in full and its full date of birth.
pub(super) fn has_name_and_date(row: u32, candidate: &Candidate, prepared: &Prepared) -> bool {
    let (sector, registry) = prepared.pair(row, candidate.registry);
    let names = &prepared.values.names;
    name_level(names, sector.name, registry.name) == NameLevel::Equal
        && date(sector, registry) == Fact::Full
}

/// Whether a candidate's name agrees with the row's as far as both are written.
pub(super) fn has_name(row: u32, candidate: &Candidate, prepared: &Prepared) -> bool {
    let (sector, registry) = prepared.pair(row, candidate.registry);
    name(sector, registry, &prepared.values.names) == Fact::Full
}

impl Facts {
    fn of(sector: &Record, registry: &Record, values: &Values) -> Facts {
        let (names, places) = (&values.names, &values.places);
        let (own, other) = (places.get(sector.place), places.get(registry.place));
        // That a list is of one commune says less than a row that names it.
        let home = !own.of_list && shared_commune(own, other).is_some();
        Facts {
            home,
            number: number(sector, registry),
            name: name(sector, registry, names),
            date: date(sector, registry),
            parents: parents(sector, registry, names),
        }
    }

    fn contradict(self) -> bool {
        [self.number, self.date, self.parents].contains(&Fact::Other)
    }

    fn are_enough(self) -> bool {
        use Fact::{Full, Half, Missing, Other};
        let Facts { number, name, date, parents, home } = self;
        match (number, name, date) {
            // A sister's number on the row of a sister who is not in the registry.
            (Full, Half, Other) => false,
            (Full, _, _) => true,
            // Different numbers: one person only if a clerk copied a stranger's.
            (Other, Full, Full) => true,
            (Other, Full, Half) => parents != Other,
            (Other, Full, Missing | Other) => parents == Full,
            (Other, _, _) => false,
            (_, Full | Half, Other) => parents == Full,
            (_, Full | Half, Missing) => parents == Full || home,
            _ => true,
        }
    }
}

fn number(a: &Record, b: &Record) -> Fact {
    match number_level(a.all_numbers(), b.all_numbers()) {
        NumberLevel::Equal | NumberLevel::OldEqual | NumberLevel::ShapeEqual => Fact::Full,
        NumberLevel::Digit | NumberLevel::Transposed | NumberLevel::ShapeNear => Fact::Half,
        NumberLevel::Other => Fact::Other,
        // Somebody can have two documents.
        NumberLevel::Missing | NumberLevel::OldOther | NumberLevel::ShapeOther => Fact::Missing,
    }
}

fn name(a: &Record, b: &Record, names: &Names) -> Fact {
    match name_level(names, a.name, b.name) {
        NameLevel::Missing => Fact::Missing,
        // A name that says less is not a different name.
        NameLevel::Equal
        | NameLevel::Variant
        | NameLevel::Unmarked
        | NameLevel::Abbreviated
        | NameLevel::Dropped => Fact::Full,
        NameLevel::Tone
        | NameLevel::Marks
        | NameLevel::Regional
        | NameLevel::Letter
        | NameLevel::Swapped => Fact::Half,
        NameLevel::OneWord | NameLevel::Given | NameLevel::Other => Fact::Other,
    }
}

fn date(a: &Record, b: &Record) -> Fact {
    // People who do not know a birthday write 1 January.
    let vague = a.dob.is_first_of_january() || b.dob.is_first_of_january();
    match Birth::of(a).level(Birth::of(b)) {
        // An age is too weak to contradict anything: the list may be old.
        DateLevel::Missing | DateLevel::NearAge | DateLevel::OtherAge => Fact::Missing,
        DateLevel::Equal | DateLevel::EqualInNumber if !vague => Fact::Full,
        DateLevel::Swapped => Fact::Full,
        DateLevel::Equal
        | DateLevel::EqualInNumber
        | DateLevel::OnePart
        | DateLevel::PartInNumber
        | DateLevel::YearSlip
        | DateLevel::Year
        | DateLevel::YearInNumber
        | DateLevel::NearYear
        | DateLevel::AgeFits
        | DateLevel::DigitOfYear => Fact::Half,
        DateLevel::DayMonth | DateLevel::Other | DateLevel::OtherYear => Fact::Other,
    }
}

fn parents(a: &Record, b: &Record, names: &Names) -> Fact {
    let levels =
        [(a.father, b.father), (a.mother, b.mother)].map(|(a, b)| parent_level(names, a, b));
    let has = |level| levels.contains(&level);
    match (has(ParentLevel::Equal), has(ParentLevel::Other)) {
        (true, false) => Fact::Full,
        (_, true) => Fact::Other,
        _ if has(ParentLevel::Near) => Fact::Half,
        _ => Fact::Missing,
    }
}

#[cfg(test)]
mod tests {
    use super::Fact::{Full, Half, Missing, Other};
    use super::*;

    fn check([number, name, date, parents]: [Fact; 4], home: bool, expected: bool) {
        let facts = Facts { number, name, date, parents, home };
        assert_eq!(facts.are_enough(), expected, "{facts:?}");
    }

    #[test]
    fn facts_of_a_person() {
        // Number, name, date, parents; home.
        for (facts, home, expected) in [
            ([Full, Full, Full, Missing], false, true),
            ([Full, Full, Other, Missing], false, true),
            ([Full, Half, Missing, Missing], false, true),
            // A sister's number for a sister who is not in the registry.
            ([Full, Half, Other, Full], true, false),
            ([Missing, Full, Full, Missing], false, true),
            ([Missing, Half, Half, Missing], true, true),
            // A common name alone, and a father and his son with one name.
            ([Missing, Full, Missing, Missing], false, false),
            ([Missing, Full, Missing, Missing], true, true),
            ([Missing, Full, Other, Missing], true, false),
            ([Missing, Full, Other, Full], true, true),
            ([Half, Full, Other, Missing], true, false),
            // Twins with a number each, and a brother born later.
            ([Other, Full, Full, Full], true, true),
            ([Other, Half, Full, Full], true, false),
            ([Other, Half, Other, Full], true, false),
            ([Other, Full, Half, Other], true, false),
            ([Other, Full, Half, Missing], true, true),
            ([Other, Other, Full, Full], true, false),
        ] {
            check(facts, home, expected);
        }
    }
}
