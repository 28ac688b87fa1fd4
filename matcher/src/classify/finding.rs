//! What there is to know about a row besides the differences of its fields: codes with values, no
//! prose.

use serde::{Deserialize, Serialize};

use crate::normalise::RowRef;
use crate::plan::{FindingKind, Side, Unsettled, Who};

/// Something to know about a row. Row numbers are the spreadsheet's.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[expect(missing_docs, reason = "what a variant says names its fields")]
pub enum Finding {
    /// Other rows of the list are linked to the same registry person.
    DuplicateInList { rows: Vec<RowRef> },
    /// Other rows of the list have the same personal number but are different people.
    NumberShared { rows: Vec<RowRef> },
    /// The best candidate belongs to another row with better evidence.
    ClaimedByRow { row: RowRef },
    /// Several candidates are about equally likely.
    SeveralCandidates { count: u32 },
    /// Another row fits the one candidate about as well, and they are not copies of each other.
    CandidateShared { row: RowRef },
    /// There is little evidence for the only candidate.
    ThinEvidence,
    /// Much agrees, but not what tells the members of a family apart.
    TwoAlike,
    /// The number points at one person, name and date at another.
    NumberContradicts,
    /// More people look alike than were compared.
    TooManyAlike,
    /// The row has neither a name nor a number.
    NoIdentity,
    /// Somebody decided otherwise than the engine.
    Ruled { who: Who },
    /// A decision is kept and not applied.
    RulingUnsettled { why: Unsettled },
    /// One person has two 12-digit numbers: in these other rows, or in this row alone.
    TwoNumbers { rows: Vec<RowRef> },
    /// The number belongs to a relative or household member, in this row of the registry.
    NumberOfRelative { relative: Relative, row: RowRef },
    /// The number belongs to somebody else, in this row of the registry.
    NumberOfOther { row: RowRef },
    /// The number has neither 12 nor 9 digits.
    NumberLength { digits: u8 },
    /// The cell of the number contains no number.
    NumberUnreadable,
    /// The number begins with digits that no province or country has.
    NumberPrefix { prefix: u16 },
    /// The number says a year of birth in the future.
    NumberFuture { year: u16 },
    /// The number says male (or female) and this side says the other sex; `agrees` tells whether
    /// the other side agrees with the number. This is a hint, not proof: people get new numbers
    /// when sex or year of birth is corrected (Circular 59/2021/TT-BCA, article 6).
    NumberSex { side: Side, male: bool, agrees: bool },
    /// The number says one year of birth and this side another; `other` is the other side's year.
    NumberYear { side: Side, number: u16, written: u16, other: u16 },
    /// The number had lost its leading zeros.
    NumberZeros,
    /// There is only an old number of 9 digits.
    NumberOld,
    /// 8 digits: probably an old number that lost its leading zero.
    NumberOldShort,
    /// This side's date of birth does not exist or cannot be read.
    DobUnreadable { side: Side },
    /// This side's date of birth is in the future.
    DobFuture { side: Side },
    /// The person would be older than anybody known to be alive.
    DobTooOld { age: u16 },
    /// 60 or older, with only a year of birth in the list, the registry or both.
    ElderYearOnly { age: u16, list: bool, registry: bool },
    /// The child is as old as the parent, or older.
    OlderThanParent { parent: Parent, born: u16 },
    /// The parent was a child at the birth.
    ParentTooYoung { parent: Parent, age: u16 },
    /// Another child of the same mother was born less than seven months before or after.
    BirthsTooClose { row: RowRef, days: u16 },
    /// This side's date of death is before the birth.
    DeathBeforeBirth { side: Side },
    /// This side's date of death is in the future.
    DeathFuture { side: Side },
    /// This side says that the person is alive and gives a date of death.
    AliveWithDeath { side: Side },
    /// The registry says that the person is dead, and the list does not.
    DeadInRegistry,
    /// The list says that the person is dead, and the registry that they are alive.
    AliveInRegistry,
}

/// A parent.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Parent {
    /// The father.
    Father,
    /// The mother.
    Mother,
}

/// How another person is related to the person of a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Relative {
    /// Father or mother.
    Parent,
    /// Child.
    Child,
    /// A child of the same parents.
    Sibling,
    /// A member of the same household.
    Household,
}

impl Finding {
    /// Its kind.
    pub fn kind(&self) -> FindingKind {
        match self {
            Finding::DuplicateInList { .. } => FindingKind::DuplicateInList,
            Finding::NumberShared { .. } => FindingKind::NumberShared,
            Finding::ClaimedByRow { .. } => FindingKind::ClaimedByRow,
            Finding::SeveralCandidates { .. } => FindingKind::SeveralCandidates,
            Finding::CandidateShared { .. } => FindingKind::CandidateShared,
            Finding::ThinEvidence => FindingKind::ThinEvidence,
            Finding::TwoAlike => FindingKind::TwoAlike,
            Finding::NumberContradicts => FindingKind::NumberContradicts,
            Finding::TooManyAlike => FindingKind::TooManyAlike,
            Finding::NoIdentity => FindingKind::NoIdentity,
            Finding::Ruled { .. } => FindingKind::Ruled,
            Finding::RulingUnsettled { .. } => FindingKind::RulingUnsettled,
            Finding::TwoNumbers { .. } => FindingKind::TwoNumbers,
            Finding::NumberOfRelative { .. } => FindingKind::NumberOfRelative,
            Finding::NumberOfOther { .. } => FindingKind::NumberOfOther,
            Finding::NumberLength { .. } => FindingKind::NumberLength,
            Finding::NumberUnreadable => FindingKind::NumberUnreadable,
            Finding::NumberPrefix { .. } => FindingKind::NumberPrefix,
            Finding::NumberFuture { .. } => FindingKind::NumberFuture,
            Finding::NumberSex { .. } => FindingKind::NumberSex,
            Finding::NumberYear { .. } => FindingKind::NumberYear,
            Finding::NumberZeros => FindingKind::NumberZeros,
            Finding::NumberOld => FindingKind::NumberOld,
            Finding::NumberOldShort => FindingKind::NumberOldShort,
            Finding::DobUnreadable { .. } => FindingKind::DobUnreadable,
            Finding::DobFuture { .. } => FindingKind::DobFuture,
            Finding::DobTooOld { .. } => FindingKind::DobTooOld,
            Finding::ElderYearOnly { .. } => FindingKind::ElderYearOnly,
            Finding::OlderThanParent { .. } => FindingKind::OlderThanParent,
            Finding::ParentTooYoung { .. } => FindingKind::ParentTooYoung,
            Finding::BirthsTooClose { .. } => FindingKind::BirthsTooClose,
            Finding::DeathBeforeBirth { .. } => FindingKind::DeathBeforeBirth,
            Finding::DeathFuture { .. } => FindingKind::DeathFuture,
            Finding::AliveWithDeath { .. } => FindingKind::AliveWithDeath,
            Finding::DeadInRegistry => FindingKind::DeadInRegistry,
            Finding::AliveInRegistry => FindingKind::AliveInRegistry,
        }
    }
}
