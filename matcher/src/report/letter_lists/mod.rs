//! The lists that official letters order, made from a run.
//!
//! Takes what was linked, gives each list as rows of words. Decided: a list describes people by
//! what the registry says about them, because its recipient looks them up there, and by the
//! office's row if nobody was found; rows under review come under a separate heading, never among
//! the certain ones.

mod agreed;
mod annexes;
mod asked;
mod book_inventory;
mod books;
mod card_table;
mod cards;
mod cards_due;
mod civil;
mod coverage;
mod dates_of_birth;
mod deaths;
mod decided;
#[cfg(test)]
mod decided_tests;
mod differences;
mod extent;
mod holding;
mod missing_columns;
mod offered;
mod own_columns;
mod person;
mod questions;
mod to_verify;
mod twice;
mod unfit;
mod unverified;

pub use asked::{Asked, Choices, CoverageRule, ExtentChoice};
pub use extent::extent_note;
pub use offered::{kinds, offered};
pub use questions::list_of_questions;

use super::list::List;
use crate::classify::Linked;
use crate::language::Language;
use crate::plan::ListId;

/// Makes the lists, in the order given.
pub fn make(linked: &Linked, ids: &[ListId], choices: &Choices, language: Language) -> Vec<List> {
    let asked = Asked::new(linked, choices, language);
    ids.iter().map(|&id| one(&asked, id)).collect()
}

fn one(asked: &Asked<'_>, id: ListId) -> List {
    let mut list = bare(asked, id);
    // The annexes are forms: the letter prints their columns.
    if !matches!(id, ListId::NoCard | ListId::NoAccount) {
        own_columns::add(asked, &mut list);
    }
    if !id.is_of_decisions() {
        decided::add(asked, &mut list);
    }
    list
}

/// A list without what all lists have.
fn bare(asked: &Asked<'_>, id: ListId) -> List {
    match id {
        ListId::DeadAlive => deaths::dead_alive(asked),
        ListId::DeadListed => deaths::dead_listed(asked),
        ListId::DobIncomplete => dates_of_birth::incomplete(asked, false),
        ListId::DobElders => dates_of_birth::incomplete(asked, true),
        ListId::Differences => differences::by_person(asked),
        ListId::BasicFields => differences::by_field(asked),
        ListId::NotFound => unverified::not_found(asked),
        ListId::NoCard | ListId::NoAccount => annexes::without(asked, id),
        ListId::CardsDue => cards_due::cards_due(asked),
        ListId::OldNumbers => cards::old_numbers(asked),
        ListId::AnnexCheck => cards::annex_check(asked),
        ListId::CardTable => card_table::table(asked),
        ListId::NotCovered => coverage::not_covered(asked),
        ListId::Duplicates => twice::duplicates(asked),
        ListId::Crossings => twice::crossings(asked),
        ListId::BookEntry => books::entry_form(asked),
        ListId::BookTracking => books::tracking(asked),
        ListId::BookNew => books::new_entries(asked),
        ListId::BookInventory => book_inventory::inventory(asked),
        ListId::BookHandover => book_inventory::handover(asked),
        ListId::CivilToRegistry => civil::to_registry(asked),
        ListId::RegistryToCivil => civil::to_civil(asked),
        ListId::BirthsNotInBooks => civil::births_not_in_books(asked),
        ListId::AgreedRegistry => agreed::to_registry(asked),
        ListId::RegistryRight => agreed::registry_right(asked),
        ListId::AgreedHandover => agreed::handover(asked),
    }
}
