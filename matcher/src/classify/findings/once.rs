//! One finding of a kind per row.

use crate::classify::finding::Finding;

/// Adds a finding unless one of its kind is there: what is wrong on both sides is reported for the
/// list, which is looked at first.
pub(super) fn add_once(found: &mut Vec<Finding>, finding: Finding) {
    if !found.iter().any(|known| known.kind() == finding.kind()) {
        found.push(finding);
    }
}
