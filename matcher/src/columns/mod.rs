//! Mapping: a table in, the guess of which column holds which field out, with samples and
//! confidence; the user's changes and what stops a pair of mappings from being used.

mod evidence;
mod guess;
mod mapping;

pub use guess::summarise;
pub use mapping::{ColumnSummary, Mapping, MappingProblem, Side, TableSummary, check_pair};
