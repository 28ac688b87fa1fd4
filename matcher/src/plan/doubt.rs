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
    /// Neither a number nor a full date of birth ties the row to the person: too little to end
    /// somebody's registration.
    OnlyNameAndYear,
    /// The death was registered before it happened.
    RegisteredBefore,
    /// The death was registered many years after it happened.
    RegisteredLate,
    /// A finding speaks against it.
    Finding(FindingKind),
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
