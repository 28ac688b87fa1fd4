//! The start screen: the files of a side, how they were read, and which column holds which field.
//!
//! `files` one side's files, `tables` what they hold, `kinds` tables with the same headers,
//! `row_offers` a table's preview, `fonts` columns in old fonts, `notices` what the readers noticed,
//! `mappings` which columns hold which field, `columns` those on the screen, `remembered` mappings of
//! earlier runs, `problems` what speaks against a run, `amendments` the office's changes to the map.

pub mod amendments;
pub mod columns;
pub mod files;
pub mod fonts;
pub mod kinds;
pub mod mappings;
pub mod notices;
pub mod problems;
pub mod remembered;
pub mod row_offers;
pub mod tables;
#[cfg(test)]
pub mod testing;
