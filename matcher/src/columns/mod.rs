//! Guessing: a table in, what is known of its columns and the likeliest mapping out, with samples and
//! confidence; the code that both sides have; also what is remembered of the user's changes, and what rules out a pair of files.

mod agreement;
mod by_header;
mod by_values;
mod carried;
mod codes;
mod evidence;
mod guess;
mod heading;
mod kind;
mod people;
mod problems;
mod saved;
mod summary;
mod take;
mod written_apart;

pub use codes::{TableCodes, ToMap, map_shared_codes, shared_codes};
pub use guess::{mapping_as, summarise};
pub use problems::{Mapped, MappingProblem, check_sides};
pub use saved::{SavedMappings, SavedProblem, of_whom, shape};
pub use summary::{ColumnSummary, TableSummary};
pub use take::take;
