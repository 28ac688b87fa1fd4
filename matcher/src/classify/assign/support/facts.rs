//! What a row and a person say of each other, one fact at a time: the number, the name, the date of
//! birth, the parents, the home.

use crate::compare::{Birth, are_two_names, is_one_text, name_level, number_level, parent_levels};
use crate::normalise::{Names, Record, Sex, Structure, Values, shared_commune};
use crate::plan::{DateLevel, NameLevel, NumberLevel, ParentLevel};

/// How far a number or the parents agree.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Fact {
    /// It speaks for two different people.
    Other,
    /// One side says nothing.
    Missing,
    /// It agrees except for a slip.
    Half,
    /// It agrees in full.
    Full,
}

/// How two names agree.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum NameFact {
    /// Another name.
    Other,
    /// One is missing.
    Missing,
    /// Near, and both are real names: brothers, sisters and twins have such.
    Near,
    /// Near, by a slip that makes no other name.
    Slip,
    /// The same, but for a word of its own that one side leaves out.
    Shorter,
    /// The same, but for Văn, Thị or letters that one side leaves out.
    Less,
    /// The same letters, with marks where both sides write them.
    Same,
}

/// How two dates of birth agree, the worst first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum DateFact {
    /// Another birthday.
    Other,
    /// A year close by, or a day as far off as a lunar one, and no more than that.
    Near,
    /// One side says nothing, or no more than an age.
    Missing,
    /// The year, or day and month.
    Half,
    /// The full date.
    Full,
}

/// The facts of a pair.
#[derive(Clone, Copy, Debug)]
pub(super) struct Facts {
    pub number: Fact,
    pub name: NameFact,
    pub date: DateFact,
    pub parents: Fact,
    /// Whether both live in one commune, or at one address that no table knows.
    pub home: bool,
    /// Whether the row's number says another sex or year of birth than the row.
    pub borrowed: bool,
    /// Whether the family of a book's row supports the person.
    pub family: bool,
}

impl Facts {
    /// The facts of a row and a person; nothing is said of a family.
    pub(super) fn of(sector: &Record, registry: &Record, values: &Values) -> Facts {
        let (names, places) = (&values.names, &values.places);
        let (own, other) = (places.get(sector.place), places.get(registry.place));
        // That a list is of one commune says less than a row that names it.
        let home = !own.of_list && shared_commune(own, other).is_some() || is_one_text(own, other);
        Facts {
            number: number(sector, registry),
            name: name(sector, registry, names),
            date: date(sector, registry),
            parents: parents(sector, registry, names),
            home,
            borrowed: is_borrowed(sector),
            family: false,
        }
    }
}

pub(super) fn number(a: &Record, b: &Record) -> Fact {
    match number_level(a.numbers(), b.numbers()) {
        NumberLevel::Equal | NumberLevel::OldEqual | NumberLevel::ShapeEqual => Fact::Full,
        NumberLevel::Digit
        | NumberLevel::Transposed
        | NumberLevel::Length
        | NumberLevel::ShapeNear => Fact::Half,
        NumberLevel::Other if is_borrowed(a) => Fact::Missing,
        NumberLevel::Other => Fact::Other,
        // Somebody can have two documents.
        NumberLevel::Missing | NumberLevel::OldOther | NumberLevel::ShapeOther => Fact::Missing,
    }
}

/// Whether a row's number says another sex or year of birth than the row: it is somebody else's, and
/// speaks neither for nor against anybody.
fn is_borrowed(row: &Record) -> bool {
    let Some(number) = row.number.full().map(Structure::of) else { return false };
    let other_sex = match row.sex {
        Sex::Male => !number.male,
        Sex::Female => number.male,
        _ => false,
    };
    other_sex || row.dob.year != 0 && row.dob.year.abs_diff(number.year) > 1
}

pub(super) fn name(a: &Record, b: &Record, names: &Names) -> NameFact {
    let are_two = || are_two_names(a.name, b.name, names);
    match name_level(names, a.name, b.name) {
        NameLevel::Missing => NameFact::Missing,
        NameLevel::Equal | NameLevel::Variant | NameLevel::Unmarked => NameFact::Same,
        NameLevel::Dropped if are_two() => NameFact::Shorter,
        NameLevel::Abbreviated | NameLevel::Dropped => NameFact::Less,
        NameLevel::Tone
        | NameLevel::Marks
        | NameLevel::Alike
        | NameLevel::Regional
        | NameLevel::Letter
        | NameLevel::Swapped => match are_two() {
            true => NameFact::Near,
            false => NameFact::Slip,
        },
        NameLevel::OneWord | NameLevel::Given | NameLevel::Other => NameFact::Other,
    }
}

pub(super) fn date(a: &Record, b: &Record) -> DateFact {
    // People who do not know a birthday write 1 January.
    let vague = a.dob.is_first_of_january() || b.dob.is_first_of_january();
    match Birth::of(a).level(Birth::of(b)) {
        // An age is too weak to contradict anything: the list may be old.
        DateLevel::Missing | DateLevel::NearAge | DateLevel::OtherAge => DateFact::Missing,
        DateLevel::Equal | DateLevel::EqualInNumber if !vague => DateFact::Full,
        DateLevel::Swapped => DateFact::Full,
        DateLevel::Equal
        | DateLevel::EqualInNumber
        | DateLevel::Lunar
        | DateLevel::OnePart
        | DateLevel::PartInNumber
        | DateLevel::YearSlip
        | DateLevel::Year
        | DateLevel::YearInNumber
        | DateLevel::AgeFits => DateFact::Half,
        DateLevel::NearYear | DateLevel::DigitOfYear | DateLevel::AsLunar => DateFact::Near,
        // A date that cannot be read contradicts nobody with whom it shares a part.
        DateLevel::DayMonth | DateLevel::Other | DateLevel::OtherYear
            if a.damaged.shares_part(b.dob) || b.damaged.shares_part(a.dob) =>
        {
            DateFact::Missing
        }
        DateLevel::DayMonth | DateLevel::Other | DateLevel::OtherYear => DateFact::Other,
    }
}

fn parents(a: &Record, b: &Record, names: &Names) -> Fact {
    let levels = parent_levels(names, a.parents(), b.parents());
    let has = |level| levels.contains(&level);
    match (has(ParentLevel::Equal), has(ParentLevel::Other)) {
        (true, false) => Fact::Full,
        (_, true) => Fact::Other,
        _ if has(ParentLevel::Near) => Fact::Half,
        _ => Fact::Missing,
    }
}
