//! The names of the two streams of a locked workbook: how it is locked, and the workbook itself.

pub(super) const INFO: &str = "EncryptionInfo";
pub(super) const PACKAGE: &str = "EncryptedPackage";
