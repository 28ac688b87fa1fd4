//! What the embedded tables are called.

use super::Language;

/// The name of a table, by its path under `matcher/data`; the path itself for an unknown one.
pub fn table_title(file: &'static str, language: Language) -> &'static str {
    let table = crate::tables::ALL.iter().find(|table| table.file == file);
    table.map_or(file, |table| table.name.in_language(language))
}
