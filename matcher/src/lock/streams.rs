//! The names of the two streams of a locked workbook: how it is locked, and the workbook itself.

pub(crate) const INFO: &str = "EncryptionInfo";
pub(crate) const PACKAGE: &str = "EncryptedPackage";
