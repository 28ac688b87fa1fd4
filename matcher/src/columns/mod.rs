//! Mapping: a table in, a guess of which columns hold which field out, with samples and confidence;
//! also the user's changes, what is remembered of them, and what rules out a pair of files.

mod carried;
mod evidence;
mod guess;
mod heading;
mod kind;
mod mapping;
mod parts;
mod people;
mod saved;
mod take;
mod value;

pub use guess::{mapping_as, summarise};
pub use mapping::{
    ColumnSummary, MOST_COLUMNS, Mapped, Mapping, MappingProblem, Side, TableSummary, check_sides,
};
pub use saved::{SavedMappings, SavedProblem, of_whom, shape};
pub use take::take;
pub use value::FieldValues;
