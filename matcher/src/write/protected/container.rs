//! The container of a locked file: which streams it has, and where they stand in its tree.

use super::compound::{Entry, TooLarge, write};
use super::data_spaces::{SPACE, TRANSFORM, map, space, transform, version};
use crate::lock::streams::{INFO, PACKAGE};

/// The compound file with these two streams, and those that are always the same.
pub(super) fn container(info: &[u8], package: &[u8]) -> Result<Vec<u8>, TooLarge> {
    let (version, map, space, transform) = (version(), map(), space(), transform());
    // Entries name each other by their places here. What stands beside each other is a search tree:
    // shorter names come first, then the alphabet decides; it is black but for what hangs lower.
    write(&[
        Entry::storage("Root Entry", 9),
        Entry::storage("\u{6}DataSpaces", 3),
        Entry::stream("Version", &version),
        Entry::stream("DataSpaceMap", &map).between(Some(2), Some(4)),
        Entry::storage("DataSpaceInfo", 5).between(None, Some(6)),
        Entry::stream(SPACE, &space),
        Entry::storage("TransformInfo", 7).red(),
        Entry::storage(TRANSFORM, 8),
        Entry::stream("\u{6}Primary", &transform),
        Entry::stream(INFO, info).between(Some(1), Some(10)),
        Entry::stream(PACKAGE, package),
    ])
}
