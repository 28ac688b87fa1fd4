//! Two works over the same lists that were begun apart.

use crate::journal::{Act, By, Time};
use crate::state::{Casebook, CasebookError, State};

use super::copies::{MergeError, Merged, is_newer, merge_as, origin};

/// Why works that were begun apart cannot be made one. Nothing is changed then.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ApartError<E> {
    /// Something of theirs cannot be said in our names.
    #[error("entry {entry} of the other work: {why}")]
    NotSaid {
        /// The number of the entry in their journal.
        entry: u64,
        /// What it speaks of that is unknown here.
        why: E,
    },
    /// What they say cannot be merged.
    #[error(transparent)]
    Merge(#[from] MergeError),
}

/// Takes over into `ours` what was decided in `theirs`, another work. `said` says an act in our names:
/// the cases, people and texts that are the same ones here; nothing for one that says nothing here. Every entry keeps its author, its time
/// and its name, the hash of the line that it was first written as, so that it is taken over once
/// however often; the journal says of which work it is. `by` merges, at this time.
///
/// Beginnings, newer lists, settings and splittings of theirs are their own and left out.
pub fn merge_apart<E>(
    ours: &Casebook,
    theirs: &Casebook,
    mut said: impl FnMut(&Act) -> Result<Option<Act>, E>,
    at: &Time,
    by: &By,
) -> Result<Merged, ApartError<E>> {
    let mut state = State::default();
    let mut alone = Casebook::of(ours.journal().beginning(1)).map_err(MergeError::from)?;
    for entry in theirs.journal().entries() {
        let n = entry.n();
        let not_following = |why| MergeError::from(CasebookError::NotFollowing { entry: n, why });
        let applied = state.apply(entry).map_err(not_following)?;
        if is_newer(entry) {
            return Err(MergeError::Newer { entry: n }.into());
        }
        let number = |of: u64| {
            let of = theirs.journal().entry(of)?;
            alone.state().number(of.id())
        };
        let act = match entry.act() {
            Act::Begin { .. }
            | Act::Merge { .. }
            | Act::Replace { .. }
            | Act::Settings { .. }
            | Act::Split { .. } => continue,
            // What is not taken over need not be undone.
            Act::Undo { of } => match number(*of) {
                Some(of) => Act::Undo { of },
                None => continue,
            },
            Act::Redo { of } => match number(*of) {
                Some(of) => Act::Redo { of },
                None => continue,
            },
            act => match said(act).map_err(|why| ApartError::NotSaid { entry: n, why })? {
                Some(act) => act,
                None => continue,
            },
        };
        let from = origin(entry, applied);
        alone.take_over_as(entry, act, from).map_err(MergeError::from)?;
    }
    let mark = (theirs.journal().work(), theirs.journal().head());
    Ok(merge_as(ours, &alone, mark, at, by)?)
}
