//! Headers of remarks: what an office notes beside its people.

/// Whole headers.
pub const NOTES: &[&str] = &[
    "ghi chu",
    "ghi chu khac",
    "ghi chu them",
    "cac ghi chu",
    "chu thich",
    "luu y",
    "note",
    "notes",
    "remark",
    "remarks",
];
