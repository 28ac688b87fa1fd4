//! The stream with the locked workbook.

use super::error::DecryptError;
use crate::lock::cipher::BLOCK;
use crate::lock::streams::PACKAGE;

/// Splits a package: the length of the workbook, and the blocks that hold it.
pub(super) fn package_parts(package: &[u8]) -> Result<(usize, &[u8]), DecryptError> {
    let damaged = DecryptError::Damaged { part: PACKAGE };
    let (length, blocks) = package.split_first_chunk().ok_or(damaged.clone())?;
    let length = usize::try_from(u64::from_le_bytes(*length)).map_err(|_| damaged.clone())?;
    let needed = length.checked_next_multiple_of(BLOCK).ok_or(damaged.clone())?;
    blocks.get(..needed).map(|blocks| (length, blocks)).ok_or(damaged)
}
