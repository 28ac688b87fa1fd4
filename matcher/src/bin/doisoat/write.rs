//! Files out.

use std::path::Path;

use super::failure::Failure;

/// Writes a file.
pub(crate) fn write(path: &Path, bytes: &[u8]) -> Result<(), Failure> {
    std::fs::write(path, bytes)
        .map_err(|cause| Failure::Write { path: path.to_owned(), cause: cause.to_string() })
}
