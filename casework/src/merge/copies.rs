//! The merge itself.

use std::collections::BTreeSet;

use crate::digest::Digest;
use crate::ids::{CaseId, WorkId};
use crate::journal::{Act, By, Entry, Origin, Register, Time};
use crate::state::{Applied, Casebook, CasebookError, State};

use super::outcome::{Outcome, outcomes};

/// Two copies made one.
#[derive(Clone, Debug)]
pub struct Merged {
    /// Ours with what theirs had and ours had not.
    pub casebook: Casebook,
    /// How many entries both journals begin with.
    pub common: u64,
    /// How many entries were taken over.
    pub taken: u64,
    /// What became of each register that either side changed, sorted by register.
    pub outcomes: Vec<Outcome>,
}

/// Why two copies cannot be made one. Nothing is changed then.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum MergeError {
    /// Another work, or one that was begun anew: its numbers of cases mean other rows.
    #[error("it is another work")]
    OtherWork,
    /// Theirs has an entry of a newer version, of which this one does not know what it decides.
    #[error("entry {entry} of the other copy is of a newer version")]
    Newer {
        /// The number of the entry in their journal.
        entry: u64,
    },
    /// Both opened a case of one number for two rows.
    #[error("the case {0} is of one row here and of another there")]
    CaseOfTwoRows(CaseId),
    /// An entry of theirs cannot follow, or one of the journals does not follow from itself.
    #[error(transparent)]
    Casebook(#[from] CasebookError),
}

/// Takes over into `ours` what `theirs` has decided and `ours` does not know. `by` merges, at this
/// time. If there is nothing to take over, the casebook is ours as it was.
pub fn merge(ours: &Casebook, theirs: &Casebook, at: &Time, by: &By) -> Result<Merged, MergeError> {
    let mark = (theirs.journal().work(), theirs.journal().head());
    merge_as(ours, theirs, mark, at, by)
}

/// The same; the journal says that what is taken over is of this work, up to this head.
pub(super) fn merge_as(
    ours: &Casebook,
    theirs: &Casebook,
    (other, head): (WorkId, Digest),
    at: &Time,
    by: &By,
) -> Result<Merged, MergeError> {
    let (our_entries, their_entries) = (ours.journal().entries(), theirs.journal().entries());
    let both = our_entries.iter().zip(their_entries);
    let common = both.take_while(|(ours, theirs)| ours.hash() == theirs.hash()).count();
    if common == 0 || ours.journal().work() != theirs.journal().work() {
        return Err(MergeError::OtherWork);
    }
    let of_two_rows = |(case, row): (&CaseId, &Digest)| {
        theirs.state().cases().get(case).filter(|other| *other != row).map(|_| *case)
    };
    if let Some(case) = ours.state().cases().iter().find_map(of_two_rows) {
        return Err(MergeError::CaseOfTwoRows(case));
    }
    let (our_news, theirs_news) = (news(ours, theirs.state())?, news(theirs, ours.state())?);
    if let Some((entry, _)) = theirs_news.iter().find(|(entry, _)| is_newer(entry)) {
        return Err(MergeError::Newer { entry: entry.n() });
    }
    let news_of_both = our_news.iter().chain(&theirs_news);
    let changed: BTreeSet<Register> =
        news_of_both.flat_map(|(_, applied)| applied.wrote.iter().cloned()).collect();
    let mut casebook = ours.clone();
    let taken = theirs_news.len() as u64;
    if taken > 0 {
        casebook.add(at, by, Act::Merge { other, head, taken })?;
    }
    for (entry, applied) in theirs_news {
        let of = match entry.act() {
            Act::Undo { of } | Act::Redo { of } => {
                let of = theirs.journal().entry(*of);
                of.and_then(|of| casebook.state().number(of.id()))
            }
            _ => None,
        };
        casebook.take_over(entry, of, origin(entry, applied))?;
    }
    let outcomes = outcomes(changed, (ours.state(), theirs.state(), casebook.state()));
    Ok(Merged { casebook, common: common as u64, taken, outcomes })
}

/// The entries that the other copy does not know, but for marks of earlier merges, with what each
/// did.
fn news<'a>(of: &'a Casebook, other: &State) -> Result<Vec<(&'a Entry, Applied)>, CasebookError> {
    let mut state = State::default();
    let mut news = Vec::new();
    for entry in of.journal().entries() {
        let applied = state
            .apply(entry)
            .map_err(|why| CasebookError::NotFollowing { entry: entry.n(), why })?;
        let is_mark = matches!(entry.act(), Act::Merge { .. });
        if !is_mark && other.number(entry.id()).is_none() {
            news.push((entry, applied));
        }
    }
    Ok(news)
}

pub(super) fn is_newer(entry: &Entry) -> bool {
    matches!(entry.act(), Act::Other { .. })
}

/// An entry that was taken over before keeps the origin that it has.
pub(super) fn origin(entry: &Entry, applied: Applied) -> Origin {
    let first = || Origin { n: entry.n(), hash: entry.hash(), over: applied.over };
    entry.from().cloned().unwrap_or_else(first)
}
