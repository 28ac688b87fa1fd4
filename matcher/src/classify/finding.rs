//! What there is to know about a row beside what its fields differ in: codes with values, no prose.

use serde::{Deserialize, Serialize};

use crate::normalise::RowRef;
use crate::plan::Side;

/// Something to know about a row. Rows are the spreadsheet's own.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Finding {
    /// Other rows of the list are the same registry person.
    DuplicateInList { rows: Vec<RowRef> },
    /// Other rows of the list carry the same personal number but are someone else.
    NumberShared { rows: Vec<RowRef> },
    /// The best candidate belongs to another row with better evidence.
    ClaimedByRow { row: RowRef },
    /// Several candidates are about equally likely.
    SeveralCandidates { count: u32 },
    /// Another row fits the one candidate about as well, and they are not copies of each other.
    CandidateShared { row: RowRef },
    /// The evidence for the one candidate is thin.
    ThinEvidence,
    /// Much agrees, but not what tells people of one family apart.
    TwoAlike,
    /// The number says one person and the name and date say another.
    NumberContradicts,
    /// More people are alike than were compared.
    TooManyAlike,
    /// The row has neither a name nor a number.
    NoIdentity,
    /// One person has two numbers of 12 digits: in these other rows, or in this row alone.
    TwoNumbers { rows: Vec<RowRef> },
    /// The number belongs to somebody else of the family or the household in the registry's row.
    NumberOfRelative { relative: Relative, row: RowRef },
    /// The number belongs to somebody else in the registry's row.
    NumberOfOther { row: RowRef },
    /// The number has neither 12 nor 9 digits.
    NumberLength { digits: u8 },
    /// The cell of the number holds no number.
    NumberUnreadable,
    /// The number begins with digits that no province and no country has.
    NumberPrefix { prefix: u16 },
    /// The number says a year of birth that is yet to come.
    NumberFuture { year: u16 },
    /// The number says a man (or a woman) and that side's sex the other; `agrees` when the other side
    /// says what the number says. A hint and no proof: numbers are given anew when sex or year of
    /// birth is corrected (Circular 59/2021/TT-BCA, article 6).
    NumberSex { side: Side, male: bool, agrees: bool },
    /// The number says one year of birth and that side another; `other` is what the other side says.
    NumberYear { side: Side, number: u16, written: u16, other: u16 },
    /// The number had lost its leading zeros.
    NumberZeros,
    /// Only an old number of 9 digits.
    NumberOld,
    /// 8 digits: likely an old number that lost its leading zero.
    NumberOldShort,
    /// The date of birth of that side does not exist or cannot be read.
    DobUnreadable { side: Side },
    /// The date of birth of that side is yet to come.
    DobFuture { side: Side },
    /// Nobody of that age is known to live.
    DobTooOld { age: u16 },
    /// 60 years or older with a year of birth alone in the list, in the registry or in both.
    ElderYearOnly { age: u16, list: bool, registry: bool },
    /// The child is as old as the parent, or older.
    OlderThanParent { parent: Parent, born: u16 },
    /// The parent was a child at the birth.
    ParentTooYoung { parent: Parent, age: u16 },
    /// Another child of the same mother was born less than seven months before or after.
    BirthsTooClose { row: RowRef, days: u16 },
    /// The death of that side lies before the birth.
    DeathBeforeBirth { side: Side },
    /// The death of that side is yet to come.
    DeathFuture { side: Side },
    /// That side says alive and gives a date of death.
    AliveWithDeath { side: Side },
    /// The registry says dead, and the list does not.
    DeadInRegistry,
    /// The list says dead, and the registry alive.
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

/// How somebody else is related to the person of a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Relative {
    /// Their father or mother.
    Parent,
    /// Their child.
    Child,
    /// Has the same parents.
    Sibling,
    /// Of the same household.
    Household,
}

/// A kind of finding: what counts and filters speak of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum FindingKind {
    /// [`Finding::DuplicateInList`].
    DuplicateInList,
    /// [`Finding::NumberShared`].
    NumberShared,
    /// [`Finding::ClaimedByRow`].
    ClaimedByRow,
    /// [`Finding::SeveralCandidates`].
    SeveralCandidates,
    /// [`Finding::CandidateShared`].
    CandidateShared,
    /// [`Finding::ThinEvidence`].
    ThinEvidence,
    /// [`Finding::TwoAlike`].
    TwoAlike,
    /// [`Finding::NumberContradicts`].
    NumberContradicts,
    /// [`Finding::TooManyAlike`].
    TooManyAlike,
    /// [`Finding::NoIdentity`].
    NoIdentity,
    /// [`Finding::TwoNumbers`].
    TwoNumbers,
    /// [`Finding::NumberOfRelative`].
    NumberOfRelative,
    /// [`Finding::NumberOfOther`].
    NumberOfOther,
    /// [`Finding::NumberLength`].
    NumberLength,
    /// [`Finding::NumberUnreadable`].
    NumberUnreadable,
    /// [`Finding::NumberPrefix`].
    NumberPrefix,
    /// [`Finding::NumberFuture`].
    NumberFuture,
    /// [`Finding::NumberSex`].
    NumberSex,
    /// [`Finding::NumberYear`].
    NumberYear,
    /// [`Finding::NumberZeros`].
    NumberZeros,
    /// [`Finding::NumberOld`].
    NumberOld,
    /// [`Finding::NumberOldShort`].
    NumberOldShort,
    /// [`Finding::DobUnreadable`].
    DobUnreadable,
    /// [`Finding::DobFuture`].
    DobFuture,
    /// [`Finding::DobTooOld`].
    DobTooOld,
    /// [`Finding::ElderYearOnly`].
    ElderYearOnly,
    /// [`Finding::OlderThanParent`].
    OlderThanParent,
    /// [`Finding::ParentTooYoung`].
    ParentTooYoung,
    /// [`Finding::BirthsTooClose`].
    BirthsTooClose,
    /// [`Finding::DeathBeforeBirth`].
    DeathBeforeBirth,
    /// [`Finding::DeathFuture`].
    DeathFuture,
    /// [`Finding::AliveWithDeath`].
    AliveWithDeath,
    /// [`Finding::DeadInRegistry`].
    DeadInRegistry,
    /// [`Finding::AliveInRegistry`].
    AliveInRegistry,
}

impl FindingKind {
    /// All kinds, in the order that lists and filters show them.
    pub const ALL: [FindingKind; 34] = [
        FindingKind::DuplicateInList,
        FindingKind::NumberShared,
        FindingKind::ClaimedByRow,
        FindingKind::SeveralCandidates,
        FindingKind::CandidateShared,
        FindingKind::ThinEvidence,
        FindingKind::TwoAlike,
        FindingKind::NumberContradicts,
        FindingKind::TooManyAlike,
        FindingKind::NoIdentity,
        FindingKind::TwoNumbers,
        FindingKind::NumberOfRelative,
        FindingKind::NumberOfOther,
        FindingKind::NumberLength,
        FindingKind::NumberUnreadable,
        FindingKind::NumberPrefix,
        FindingKind::NumberFuture,
        FindingKind::NumberSex,
        FindingKind::NumberYear,
        FindingKind::NumberZeros,
        FindingKind::NumberOld,
        FindingKind::NumberOldShort,
        FindingKind::DobUnreadable,
        FindingKind::DobFuture,
        FindingKind::DobTooOld,
        FindingKind::ElderYearOnly,
        FindingKind::OlderThanParent,
        FindingKind::ParentTooYoung,
        FindingKind::BirthsTooClose,
        FindingKind::DeathBeforeBirth,
        FindingKind::DeathFuture,
        FindingKind::AliveWithDeath,
        FindingKind::DeadInRegistry,
        FindingKind::AliveInRegistry,
    ];

    /// Its code in `results.csv`.
    pub fn code(self) -> &'static str {
        match self {
            FindingKind::DuplicateInList => "duplicate_in_list",
            FindingKind::NumberShared => "number_shared",
            FindingKind::ClaimedByRow => "claimed_by_row",
            FindingKind::SeveralCandidates => "several_candidates",
            FindingKind::CandidateShared => "candidate_shared",
            FindingKind::ThinEvidence => "thin_evidence",
            FindingKind::TwoAlike => "two_alike",
            FindingKind::NumberContradicts => "number_contradicts",
            FindingKind::TooManyAlike => "too_many_alike",
            FindingKind::NoIdentity => "no_identity",
            FindingKind::TwoNumbers => "two_numbers",
            FindingKind::NumberOfRelative => "number_of_relative",
            FindingKind::NumberOfOther => "number_of_other",
            FindingKind::NumberLength => "number_length",
            FindingKind::NumberUnreadable => "number_unreadable",
            FindingKind::NumberPrefix => "number_prefix",
            FindingKind::NumberFuture => "number_future",
            FindingKind::NumberSex => "number_sex",
            FindingKind::NumberYear => "number_year",
            FindingKind::NumberZeros => "number_zeros",
            FindingKind::NumberOld => "number_old",
            FindingKind::NumberOldShort => "number_old_short",
            FindingKind::DobUnreadable => "dob_unreadable",
            FindingKind::DobFuture => "dob_future",
            FindingKind::DobTooOld => "dob_too_old",
            FindingKind::ElderYearOnly => "elder_year_only",
            FindingKind::OlderThanParent => "older_than_parent",
            FindingKind::ParentTooYoung => "parent_too_young",
            FindingKind::BirthsTooClose => "births_too_close",
            FindingKind::DeathBeforeBirth => "death_before_birth",
            FindingKind::DeathFuture => "death_future",
            FindingKind::AliveWithDeath => "alive_with_death",
            FindingKind::DeadInRegistry => "dead_in_registry",
            FindingKind::AliveInRegistry => "alive_in_registry",
        }
    }

    /// Whether it only remarks on how a number is written, which the field's own difference says
    /// too: such rows are not counted among those that somebody must look at.
    pub fn is_remark(self) -> bool {
        matches!(
            self,
            FindingKind::NumberZeros | FindingKind::NumberOld | FindingKind::NumberOldShort
        )
    }

    /// Whether it is about rows of the list that share a person or a number.
    pub fn is_of_list(self) -> bool {
        matches!(
            self,
            FindingKind::DuplicateInList | FindingKind::NumberShared | FindingKind::TwoNumbers
        )
    }

    /// Whether it is about values that do not go together, and neither about how sure the link is
    /// nor about other rows of the list.
    pub fn is_of_data(self) -> bool {
        self >= FindingKind::NumberOfRelative && !self.is_remark()
    }

    /// Place in [`FindingKind::ALL`].
    pub fn index(self) -> usize {
        self as usize
    }
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

#[cfg(test)]
mod tests {
    use super::FindingKind;

    #[test]
    fn kinds_stand_in_their_order_and_have_codes_of_their_own() {
        for (place, kind) in FindingKind::ALL.into_iter().enumerate() {
            assert_eq!(kind.index(), place);
            let same = FindingKind::ALL.iter().filter(|other| other.code() == kind.code());
            assert_eq!(same.count(), 1, "{}", kind.code());
        }
    }
}
