//! The element of a sheet. Where it stands inside a sheet, an end is missing.

pub(super) const TABLE: &str = "table:table";
