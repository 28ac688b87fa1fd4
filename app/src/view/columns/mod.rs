//! The second step: which column holds which field.

mod column_select;
mod field_columns;
mod list_kind;
mod people;
mod remembered;
mod side_head;
pub(super) mod table;
mod unpaired;
mod unpaired;
