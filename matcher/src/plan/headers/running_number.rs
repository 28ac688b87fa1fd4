//! Headers of the running number of a list.

/// Headers of the running number of a list.
pub const RUNNING_NUMBER: &[&str] = &["stt", "so tt", "tt", "so thu tu", "no", "so"];

/// Those of them that hardly ever mean anything else.
pub const SURELY_RUNNING_NUMBER: &[&str] = &["stt", "tt", "so tt"];
