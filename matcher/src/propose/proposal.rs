//! A way to settle a case, and the ground for it.

use crate::plan::{Doubt, Ground, Office, Way};

/// A proposal.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Proposal {
    /// What to do.
    pub way: Way,
    /// On what ground.
    pub ground: Ground,
}

impl Proposal {
    /// A proposal from its parts.
    pub const fn new(way: Way, ground: Ground) -> Proposal {
        Proposal { way, ground }
    }

    /// The proposal for a row that must be verified before anything is done.
    pub const TO_VERIFY: Proposal = Proposal::new(Way::Verify, Ground::Contradiction);

    /// Itself, or that the row is to be verified if anything speaks against an order.
    pub fn unless(self, doubts: &[Doubt]) -> Proposal {
        match doubts {
            [] => self,
            _ if !self.way.is_an_order() => self,
            _ => Proposal::to_verify(doubts),
        }
    }

    /// Who looks at a row against which this speaks: if only the row contradicts itself, whoever
    /// keeps it.
    pub fn to_verify(doubts: &[Doubt]) -> Proposal {
        match doubts.iter().all(|doubt| doubt.is_of_row()) {
            true => Proposal::new(Way::CheckRow, Ground::Contradiction),
            false => Proposal::TO_VERIFY,
        }
    }

    /// Whether it only asks for what contradicts itself to be verified.
    pub fn is_to_verify(self) -> bool {
        self.ground == Ground::Contradiction || self.way == Way::Verify
    }

    /// Who acts.
    pub fn office(self) -> Office {
        self.way.office()
    }
}
