//! Civil-status books against the registry: Decision 1218/QĐ-UBND of Yên Bái, step 2.
//!
//! Each entry goes one of three ways: if it is consistent, the entry form shows what the registry
//! has beside what the book says; if any of its people contradicts the registry (residence aside),
//! it is tracked; if somebody was not found, it is entered anew. What cannot be as the book has it, or
//! was cancelled, is tracked as well and orders nothing. Decided: one entry is one case, whose
//! people stay together whichever way it goes, and all that the book says goes with them; an entry
//! that lacks something or says less does not contradict the registry, because old books have no
//! numbers and often only years; a person under review was found but not settled, and is tracked.
//! Births come first, then marriages, adoptions, deaths and the books about what came later.

mod change_state;
mod changes;
mod columns;
mod entry;
mod entry_form;
mod event;
mod flaws;
mod marriage;
mod marriage_age;
mod new_entries;
mod notes;
mod recognition;
mod said;
mod standing;
mod told_changes;
mod tracking;
mod values;

pub(super) use changes::explains;
pub(super) use columns::{entry_cells, entry_columns, heading, of_books, of_entry};
pub(super) use entry::{Told, entries, is_only_named, people};
pub(super) use entry_form::entry_form;
pub(super) use new_entries::new_entries;
pub(super) use said::{Event, unless_flawed};
pub(super) use standing::{doubts_of_link, may_have_changed};
pub(super) use tracking::tracking;
pub(super) use values::is_registered_again;
