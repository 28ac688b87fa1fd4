//! All texts of the page, in Vietnamese and English.
//!
//! One struct of texts per screen; a language is a value of all of them, so that a text that is
//! missing in one does not compile. Words that the workbook uses too (fields, verdicts, kinds,
//! findings, errors) are the engine's own `matcher::words`.

mod about;
mod en;
mod lists;
mod numbers;
mod vi;

pub use about::{AboutTexts, day};
pub use lists::{ListsTexts, TallyTexts};
pub use numbers::{count, share, signed};

use matcher::layout::RowRole;
use matcher::read::legacy::Legacy;
use matcher::words::Language;

use crate::protocol::Stage;
use crate::state::WhyNot;

/// The texts of a language.
pub fn texts(language: Language) -> &'static Texts {
    language.pick(&vi::VI, &en::EN)
}

pub struct Texts {
    pub frame: Frame,
    pub files: Files,
    pub tables: Tables,
    pub layout: LayoutTexts,
    pub columns: Columns,
    pub remembered: Remembered,
    pub run: RunTexts,
    pub results: ResultsTexts,
    pub detail: DetailTexts,
    pub about: &'static AboutTexts,
    pub lists: &'static ListsTexts,
    pub tally: &'static TallyTexts,
}

/// What stands around every screen.
pub struct Frame {
    pub purpose: &'static str,
    pub promise: &'static str,
    pub promise_reason: &'static [&'static str],
    pub language: &'static str,
    pub steps: &'static str,
    pub step: [&'static str; 3],
    pub step_word: &'static str,
    pub crashed: &'static str,
}

/// Choosing the two files.
pub struct Files {
    pub heading: &'static str,
    pub sector: &'static str,
    pub sector_hint: &'static str,
    pub registry: &'static str,
    pub registry_hint: &'static str,
    pub drop_here: &'static str,
    pub choose: &'static str,
    pub choose_other: &'static str,
    pub add: &'static str,
    pub add_hint: &'static str,
    pub formats: &'static str,
    pub reading: fn(&str) -> String,
    /// Place of the file from 1, and how many there are.
    pub reading_of: fn(usize, usize) -> String,
    pub waiting: &'static str,
    pub reading_sample: &'static str,
    pub rows: fn(u32) -> String,
    /// First and last row of the header.
    pub header_rows: fn(u32, u32) -> String,
    pub no_header: &'static str,
    pub sample: &'static str,
    pub notices: fn(usize) -> String,
    pub cancel: &'static str,
    pub use_sample: &'static str,
    pub use_sample_hint: &'static str,
    pub swap: &'static str,
    /// File and the browser's cause.
    pub unreadable: fn(&str, &str) -> String,
    /// File, if it has a name, and the cause.
    pub stopped: fn(Option<&str>, &str) -> String,
    /// How many other files were left with the one that failed.
    pub left_with_it: fn(usize) -> String,
    pub still_loaded: &'static str,
    pub guide_heading: &'static str,
    pub guide: &'static [&'static str],
}

/// The tables of a side, their passwords and fonts.
pub struct Tables {
    pub label: &'static str,
    pub take: &'static str,
    /// Files, tables that are taken, tables in all, rows.
    pub taken: fn(usize, usize, usize, u32) -> String,
    /// The same of the sheets of one file.
    pub taken_sheets: fn(usize, usize, u32) -> String,
    pub take_all: &'static str,
    pub take_none: &'static str,
    pub why_not: fn(WhyNot) -> &'static str,
    pub password: fn(&str) -> String,
    pub open: &'static str,
    pub opening: &'static str,
    pub show_password: &'static str,
    pub hide_password: &'static str,
    pub password_stays: &'static str,
    /// Columns in old fonts, and how many of them are read as such.
    pub fonts: fn(usize, usize) -> String,
    pub font: fn(Legacy) -> &'static str,
    pub to_unicode: &'static str,
    pub to_unicode_of: fn(&str) -> String,
    pub becomes: &'static str,
    pub tables: fn(usize) -> String,
    /// The rows that name a commune or a hamlet, as a column.
    pub section_column: &'static str,
}

/// How a table was read, row by row, and moving its header and its end.
pub struct LayoutTexts {
    pub show: &'static str,
    pub show_short: &'static str,
    pub show_of: fn(&str) -> String,
    pub hide: &'static str,
    pub heading: fn(&str) -> String,
    pub lead: &'static str,
    pub header_from: &'static str,
    pub header_to: &'static str,
    pub last_row: &'static str,
    pub no_header: &'static str,
    pub find_again: &'static str,
    pub busy: &'static str,
    pub row: &'static str,
    pub role: &'static str,
    pub role_name: fn(RowRole) -> &'static str,
    pub cells: &'static str,
    pub change: &'static str,
    pub gap: fn(u32) -> String,
    pub make_header: &'static str,
    pub make_last: &'static str,
    /// What a button does, and the row it does it to.
    pub of_row: fn(&str, u32) -> String,
}

/// Giving fields their columns.
pub struct Columns {
    pub heading: &'static str,
    pub lead: &'static str,
    pub field: &'static str,
    pub sector: &'static str,
    pub registry: &'static str,
    pub none: &'static str,
    /// Field and side, for screen readers.
    pub choice: fn(&str, &str) -> String,
    pub sure: &'static str,
    pub fair: &'static str,
    pub check: &'static str,
    pub chosen: &'static str,
    pub remembered: &'static str,
    pub add: &'static str,
    /// More fields than are shown: how many.
    pub more_fields: fn(usize) -> String,
    pub fewer_fields: &'static str,
    pub add_to: fn(&str, &str) -> String,
    pub remove: &'static str,
    /// Number of the column among those of a field; field and side.
    pub choice_of: fn(usize, &str, &str) -> String,
    pub kind: &'static str,
    /// Name of the first table, how many more there are, whether to look at it.
    pub kind_name: fn(&str, usize, bool) -> String,
    /// What the tables list.
    pub list_kind: &'static str,
    /// Whose columns are shown, of the people of a row.
    pub people: &'static str,
}

/// Mappings remembered from earlier runs.
pub struct Remembered {
    pub badge: &'static str,
    pub forget: &'static str,
    pub forget_hint: &'static str,
    pub heading: fn(usize) -> String,
    pub lead: &'static [&'static str],
    pub export: &'static str,
    pub import: &'static str,
    pub forget_all: &'static str,
    pub taken: fn(usize) -> String,
    pub unreadable: fn(&str, &str) -> String,
    pub not_exported: fn(&str) -> String,
}

/// Starting, watching and cancelling a run.
pub struct RunTexts {
    pub start: &'static str,
    /// Rows of the list and of the extract.
    pub about: fn(u32, u32) -> String,
    pub blocked: &'static str,
    /// The side of which no table is taken.
    pub nothing_taken: fn(&str) -> String,
    /// How many more tables have the same problem.
    pub alike: fn(usize) -> String,
    pub preparing: &'static str,
    pub stage: fn(Stage) -> &'static str,
    /// Number of the stage, of all, and its name.
    pub stage_line: fn(usize, usize, &str) -> String,
    /// Done, in all, and whether they are pairs and not rows.
    pub counts: fn(u64, u64, bool) -> String,
    pub cancel: &'static str,
    pub failed: fn(&str) -> String,
}

/// The results.
pub struct ResultsTexts {
    pub heading: &'static str,
    /// Rows and files of the list, rows and files of the extract.
    pub about: fn(u32, &str, u32, &str) -> String,
    /// The first file and how many more there are.
    pub files: fn(&str, usize) -> String,
    pub out_of_date: &'static str,
    pub run_again: &'static str,
    pub statuses: &'static str,
    pub differences: &'static str,
    pub differences_note: &'static str,
    pub no_differences: &'static str,
    pub kind: &'static str,
    /// Count, field, kind.
    pub cell: fn(u32, &str, &str) -> String,
    pub hide_overview: &'static str,
    pub show_overview: &'static str,
    /// Names the choice of rows by findings, for screen readers.
    pub findings: &'static str,
    pub any_finding: &'static str,
    pub with_findings: &'static str,
    /// Values of coded fields that no table has: how many.
    pub unknown: fn(usize) -> String,
    pub unknown_note: &'static str,
    pub tidy_names: &'static str,
    pub tidy_names_hint: &'static str,
    pub search: &'static str,
    pub search_hint: &'static str,
    pub filters: &'static str,
    pub remove: fn(&str) -> String,
    pub show_all: &'static str,
    pub any_field: &'static str,
    pub listed: fn(u32) -> String,
    pub list: &'static str,
    pub row: &'static str,
    pub result: &'static str,
    pub changed: &'static str,
    pub nothing_found: &'static str,
    pub save: &'static str,
    pub saving: fn(u32) -> String,
    pub saved: fn(&str) -> String,
    pub save_failed: fn(&str) -> String,
}

/// One row in full.
pub struct DetailTexts {
    pub label: &'static str,
    pub heading: fn(u32) -> String,
    pub place: fn(&str) -> String,
    pub close: &'static str,
    pub loading: &'static str,
    pub field: &'static str,
    pub sector: fn(u32) -> String,
    pub registry: fn(u32) -> String,
    pub empty: &'static str,
    pub legend: &'static str,
    /// How many there are.
    pub candidates: fn(usize) -> String,
    /// Row, name, score.
    pub candidate: fn(u32, &str, &str) -> String,
    pub no_candidate: &'static str,
    pub findings: &'static str,
    pub score: fn(&str) -> String,
    pub score_hint: &'static str,
    /// The score that links, the score to be looked at, the margin.
    pub score_scale: fn(&str, &str, &str) -> String,
    pub comparison: &'static str,
    pub level: &'static str,
    pub weight: &'static str,
    pub sum: &'static str,
    pub total: &'static str,
    pub needed: &'static str,
    /// The row of the next person alike.
    pub next: fn(u32) -> String,
    /// How far the next person is behind.
    pub behind: fn(&str) -> String,
    /// How far the next person is ahead.
    pub ahead: fn(&str) -> String,
    pub level_with: &'static str,
}
