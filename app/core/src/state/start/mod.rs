//! The start screen: the files of a side, how they were read, and which column holds which field.
//!
//! `files` one side's files, `tables` what they hold, `kinds` tables with the same headers,
//! `row_offers` a table's preview, `fonts` columns in old fonts, `notices` what the readers noticed,
//! `mappings` which columns hold which field, `codes` the code that both sides have, `columns` the
//! columns on the screen, `remembered` mappings of earlier runs, `problems` what speaks against a
//! run, `amendments` the office's changes to the map.

pub(super) mod amendments;
pub(super) mod codes;
pub(super) mod columns;
pub(super) mod files;
pub(super) mod fonts;
pub(super) mod kinds;
pub(super) mod mappings;
pub(super) mod notices;
pub(super) mod problems;
pub(super) mod remembered;
pub(super) mod row_offers;
pub(super) mod tables;
#[cfg(test)]
pub(super) mod testing;
