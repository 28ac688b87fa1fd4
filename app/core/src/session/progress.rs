//! How far the work on the list that is shown is, and which row is next.

use casework::journal::{Act, By, Entry};
use matcher::caseload::Caseload;
use matcher::classify::Linked;
use matcher::plan::Who;
use matcher::ruled::{decision, is_decided, is_settled, needs_look, to_look_again};

use super::matcher::MatcherSession;
use crate::protocol::{Deed, SaidWho, Tally};

impl MatcherSession {
    /// Where to go from a row about which something was decided: to the next one of the list that
    /// nobody has looked at, and from the end of the list to its beginning. Whoever ruled somebody
    /// out is shown the next who may be the person.
    pub(super) fn next_after(&self, position: usize, deed: &Deed) -> Option<u32> {
        let stays = match deed {
            Deed::Who { said, .. } => matches!(said, SaidWho::NotPerson { .. }),
            Deed::Alike { .. } => false,
            Deed::Right { .. }
            | Deed::Note { .. }
            | Deed::Confirm { .. }
            | Deed::Undo
            | Deed::Redo => return None,
        };
        let linked = self.linked.as_ref()?;
        let listed = self.listed();
        let from = if stays { position } else { position + 1 };
        let mut places = (from..listed.len()).chain(0..position);
        let waits = |place: &usize| {
            listed.get(*place).is_some_and(|index| {
                self.is_to_look_at(linked, *index) && !is_looked_at(linked, *index)
            })
        };
        places.find(waits).map(|place| place as u32)
    }

    /// Whether a row of the list is one that somebody must look at: if the list is of certain rows
    /// only, each of them is.
    fn is_to_look_at(&self, linked: &Linked, index: u32) -> bool {
        let Some(verdict) = linked.verdicts.get(index as usize) else { return false };
        self.is_of_some() || needs_look(linked, verdict)
    }

    /// How far the work is, for whoever decides.
    pub(super) fn tally(&self, by: &By) -> Tally {
        let mut tally = self.tally_of_nobody();
        if let Some(caseload) = &self.caseload {
            let state = caseload.casebook().state();
            tally.can_undo = state.undo(by).is_some();
            tally.can_redo = state.redo(by).is_some();
        }
        tally
    }

    /// How far the work is, before anybody has said who decides.
    pub(super) fn tally_of_nobody(&self) -> Tally {
        let (Some(linked), Some(caseload)) = (&self.linked, &self.caseload) else {
            return Tally::default();
        };
        let deeds = deeds(caseload);
        let mut tally = Tally { deeds, ..Tally::default() };
        for &index in self.listed() {
            if self.is_to_look_at(linked, index) {
                tally.to_look_at += 1;
                tally.looked_at += u32::from(is_looked_at(linked, index));
            }
        }
        tally
    }
}

/// How many entries of the journal say what somebody did, and do not only open the work or a case.
pub(super) fn deeds(caseload: &Caseload) -> u32 {
    let entries = caseload.casebook().journal().entries().iter();
    let is_deed = |entry: &&Entry| !matches!(entry.act(), Act::Begin { .. } | Act::Open { .. });
    entries.filter(is_deed).count() as u32
}

/// Whether somebody has looked at a row and nothing of it waits: who it is, or all that differs.
fn is_looked_at(linked: &Linked, index: u32) -> bool {
    let Some(verdict) = linked.verdicts.get(index as usize) else { return false };
    if to_look_again(linked, verdict) {
        return false;
    }
    match decision(linked, verdict) {
        Some(Ok(Who::Undecided)) => true,
        Some(_) => is_settled(linked, verdict),
        None => is_decided(linked, verdict),
    }
}
