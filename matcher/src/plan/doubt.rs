//! What speaks against ordering anything on a row and the person linked to it.
//!
//! A list orders an act (correct, fill in, strike off, keep one row) only where name, date of birth
//! and number of both sides do not contradict each other, the row itself is possible, and no finding
//! speaks against it. Everything else is to be verified, with what both sides say.

use super::FindingKind;

/// A reason to verify before anything is done.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Doubt {
    /// The row is under review, or nobody was found for it.
    Unsettled,
    /// The names differ.
    Name,
    /// The dates of birth differ.
    Dob,
    /// The numbers differ.
    Number,
    /// The sexes differ, and no number that both sides have says who is meant.
    Sex,
    /// One side has no name: a number alone may be mistyped.
    NoName,
    /// Neither a number nor a full date of birth ties the row to the person: too little to end
    /// somebody's registration.
    OnlyNameAndYear,
    /// Neither a number nor a full date ties the row to the person, and neither do the residence or
    /// a parent.
    Thin,
    /// Somebody else in the extract has the name and may have the date of birth.
    Namesake,
    /// Without a number, the residences lie too far apart.
    FarAway,
    /// The row also names the person as somebody else: as the informant, as a relative.
    NamedBesides,
    /// The row itself does not say that its person is dead; only the title of the list does.
    OnlyTitleSaysDead,
    /// A side says that the person is alive, or that the death was registered by mistake.
    SaidAlive,
    /// A remark doubts or denies: it is read before anything is done.
    RemarkDoubts,
    /// What the registry says of the person cannot be.
    RegistryFlawed,
    /// Something was done in person after the day of death.
    SeenAfterDeath,
    /// The words of a remark say that the death is registered: the entry is to be seen.
    RegisteredInWords,
    /// The date of death cannot be read as a date, or is one of the lunar calendar.
    DeathUnreadable,
    /// The death was registered on a day that has not come.
    RegisteredFuture,
    /// Somebody who died that long ago is hardly in a registry that was collected later.
    DiedLongAgo,
    /// Another row of a list of the dead claims the same person.
    ClaimedTwice,
    /// The death was registered before it happened.
    RegisteredBefore,
    /// The death was registered many years after it happened.
    RegisteredLate,
    /// Somebody looked at the row and left it open.
    LeftOpen,
    /// The row says something else by now than when somebody decided about it.
    ChangedSince,
    /// A second reviewer, who did not know what holds, said something else.
    SecondDiffers,
    /// Two people decided differently about one of its fields.
    DecidedTwice,
    /// Somebody decided that what the order rests on is not right.
    DecidedOtherwise,
    /// A finding speaks against it.
    Finding(FindingKind),
}

impl Doubt {
    /// Whether the row contradicts itself, whoever is meant: who keeps the list must look.
    pub fn is_of_row(self) -> bool {
        match self {
            Doubt::OnlyTitleSaysDead
            | Doubt::DeathUnreadable
            | Doubt::RegisteredFuture
            | Doubt::RegisteredBefore
            | Doubt::RegisteredLate => true,
            Doubt::Finding(kind) => matches!(
                kind,
                FindingKind::DobUnreadable
                    | FindingKind::DobFuture
                    | FindingKind::DeathBeforeBirth
                    | FindingKind::DeathFuture
            ),
            _ => false,
        }
    }
}

/// A death registered more than this many years after it happened is looked at: late registration is
/// possible, a slip in one of the two dates is likelier.
pub const LATE_REGISTRATION: u16 = 5;

impl FindingKind {
    /// Whether it speaks against ordering anything on the row: somebody else may be meant, or what
    /// the row says cannot be.
    pub fn is_a_doubt(self) -> bool {
        match self {
            FindingKind::NumberShared
            | FindingKind::ClaimedByRow
            | FindingKind::SeveralCandidates
            | FindingKind::CandidateShared
            | FindingKind::ThinEvidence
            | FindingKind::TwoAlike
            | FindingKind::NumberContradicts
            | FindingKind::TooManyAlike
            | FindingKind::NoIdentity
            | FindingKind::RulingUnsettled
            | FindingKind::TwoNumbers
            | FindingKind::NumberOfRelative
            | FindingKind::NumberOfOther
            | FindingKind::NumberPrefix
            | FindingKind::NumberFuture
            | FindingKind::NumberSex
            | FindingKind::NumberYear
            | FindingKind::DobUnreadable
            | FindingKind::DobFuture
            | FindingKind::DobTooOld
            | FindingKind::OlderThanParent
            | FindingKind::ParentTooYoung
            | FindingKind::BirthsTooClose
            | FindingKind::DeathBeforeBirth
            | FindingKind::DeathFuture
            | FindingKind::AliveWithDeath => true,
            // The number is no number, which its field says; a row too many is about rows; who is
            // dead on one side has lists of their own.
            FindingKind::DuplicateInList
            | FindingKind::Ruled
            | FindingKind::NumberLength
            | FindingKind::NumberUnreadable
            | FindingKind::NumberZeros
            | FindingKind::NumberOld
            | FindingKind::NumberOldShort
            | FindingKind::ElderYearOnly
            | FindingKind::DeadInRegistry
            | FindingKind::AliveInRegistry => false,
        }
    }
}
