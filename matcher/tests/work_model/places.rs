//! Which row each case is in truth, and whether the code may be in doubt about it.

use std::collections::BTreeMap;

use casework::ids::CaseId;

use crate::lists::Lists;
use crate::made::{BORN, Cells, KEY, Made, NAME, NUMBER};

/// A case: the true name of its row, and the row as it was when it was last surely known.
#[derive(Clone, Debug)]
pub(crate) struct Place {
    pub(crate) who: usize,
    /// What the row said; the office's key only if it stood in the list.
    pub(crate) cells: Cells,
    /// What stood in the file, and how often.
    pub(crate) written: (Vec<String>, usize),
    /// When the case was opened.
    pub(crate) opened: usize,
}

/// All cases.
pub(crate) type Places = BTreeMap<CaseId, Place>;

/// What can be seen of a row.
pub(crate) fn seen(lists: &Lists, row: &Made) -> Cells {
    let mut cells = row.cells.clone();
    if !lists.has_keys() {
        cells[KEY].clear();
    }
    cells
}

/// What stands in the file for a row, and how often.
pub(crate) fn written(lists: &Lists, row: &Made) -> (Vec<String>, usize) {
    let written = lists.written(row);
    let count = lists.rows.iter().filter(|other| lists.written(other) == written).count();
    (written, count)
}

fn agree(a: &Cells, b: &Cells, at: usize) -> bool {
    !a[at].is_empty() && a[at] == b[at]
}

fn differ(a: &Cells, b: &Cells, at: usize) -> bool {
    !a[at].is_empty() && !b[at].is_empty() && a[at] != b[at]
}

/// How many cells say the same.
fn likeness(a: &Cells, b: &Cells) -> usize {
    (0..5).filter(|at| a[*at] == b[*at]).count()
}

/// Whether nobody could know that a row is not the one that was known: what tells people apart is the
/// same, but for what somebody may have corrected.
fn cannot_be_told(known: &Cells, now: &Cells) -> bool {
    let same = |at| agree(known, now, at);
    let other = |at| differ(known, now, at);
    let by_key = same(KEY) && (same(NAME) || !other(BORN) && !other(NUMBER));
    let by_number = same(NUMBER) && (same(NAME) || same(BORN) && !other(KEY));
    let by_all = same(NAME) && same(BORN) && !other(NUMBER) && !other(KEY);
    by_key || by_number || by_all
}

/// Says why a row must not be taken for that of a case; `None` if it may.
pub(crate) fn is_astray(place: &Place, row: &Made, lists: &Lists) -> Option<String> {
    if row.who == place.who {
        return None;
    }
    let now = seen(lists, row);
    let told = || format!("{:?} is taken for {:?} of {}", row, place.cells, place.who);
    let is_copy = lists.written(row) == place.written.0;
    if !is_copy && !cannot_be_told(&place.cells, &now) {
        return Some(told());
    }
    // Whoever is still there and as like as this one must not lose to it.
    let own = lists.rows.iter().find(|row| row.who == place.who)?;
    let own = seen(lists, own);
    let is_nearer = likeness(&place.cells, &own) > likeness(&place.cells, &now);
    is_nearer.then(|| format!("{}, though {own:?} is there", told()))
}

/// Whether there is no excuse for not knowing the row of a case again: it stands there as it stood,
/// once then and now, and no other case was ever that of such a row.
pub(crate) fn must_be_known(case: CaseId, places: &Places, lists: &Lists) -> bool {
    let Some(place) = places.get(&case) else { return false };
    let Some(row) = lists.rows.iter().find(|row| row.who == place.who) else { return false };
    let now = written(lists, row);
    let is_alone =
        |of: &Place| of.written.0 != place.written.0 && (!agree(&of.cells, &place.cells, KEY));
    now == place.written
        && now.1 == 1
        && places.iter().all(|(id, of)| *id == case || is_alone(of))
        && is_newest(case, places)
}

/// Whether no newer case was opened for the same row, which is what counts then.
pub(crate) fn is_newest(case: CaseId, places: &Places) -> bool {
    let Some(place) = places.get(&case) else { return false };
    places.values().all(|of| of.who != place.who || of.opened <= place.opened)
}
