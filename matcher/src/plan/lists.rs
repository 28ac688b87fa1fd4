//! The lists that official letters order, each with the letter that asks for it.

use serde::{Deserialize, Serialize};

/// A list that can be made of a run.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum ListId {
    /// Dead by a list or a book, alive in the registry.
    DeadAlive,
    /// Dead in the registry, still in a list of the living.
    DeadListed,
    /// Day or month of birth missing, people under 60.
    DobIncomplete,
    /// Day or month of birth missing, people from 60 on.
    DobElders,
    /// What the office's papers and the registry say otherwise, each case with a proposal.
    Differences,
    /// The basic fields one by one, in a form on which the commune's police check them.
    BasicFields,
    /// Nobody in the registry, or nobody certain.
    NotFound,
    /// Book entries that agree with the registry: the entry form filled in beforehand.
    BookEntry,
    /// Book entries whose people were found but differ, residence excepted.
    BookTracking,
    /// Book entries whose people are not in the registry.
    BookNew,
    /// Entries of the books by kind and year, with missing and repeated numbers.
    BookInventory,
    /// What the civil-status data has and the registry lacks or says otherwise.
    CivilToRegistry,
    /// What the registry has and the civil-status data lacks.
    RegistryToCivil,
    /// People of the registry whose birth is not in the loaded books.
    BirthsNotInBooks,
    /// Annex 1: people without an identity card.
    NoCard,
    /// Annex 2: people without an electronic identity account.
    NoAccount,
    /// The check of an annex that an office sent in.
    AnnexCheck,
    /// People with an old number of 9 digits only.
    OldNumbers,
    /// Annex 3: how many have a card, by commune.
    CardTable,
    /// In the registry and not in the list, though they should be.
    NotCovered,
    /// One person several times in one list.
    Duplicates,
    /// One person in two lists.
    Crossings,
}

/// The letters that order lists.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Letter {
    /// 4711/UBND-KN2, 11 May 2022, People's Committee of Thừa Thiên Huế.
    Clean,
    /// Working group on Scheme 06 of Như Thanh district, 16 May 2022.
    Steps,
    /// Decision 1218/QĐ-UBND, 12 July 2023, People's Committee of Yên Bái.
    Books,
    /// Department of civil status, nationality and authentication, 2022.
    CivilStatus,
    /// People's Committee of Trùng Khánh district, December 2022.
    Cards,
}

impl ListId {
    /// All lists, in the order in which a workbook has them.
    pub const ALL: [ListId; 22] = [
        ListId::DeadAlive,
        ListId::DeadListed,
        ListId::DobIncomplete,
        ListId::DobElders,
        ListId::Differences,
        ListId::BasicFields,
        ListId::NotFound,
        ListId::BookEntry,
        ListId::BookTracking,
        ListId::BookNew,
        ListId::BookInventory,
        ListId::CivilToRegistry,
        ListId::RegistryToCivil,
        ListId::BirthsNotInBooks,
        ListId::NoCard,
        ListId::NoAccount,
        ListId::AnnexCheck,
        ListId::OldNumbers,
        ListId::CardTable,
        ListId::NotCovered,
        ListId::Duplicates,
        ListId::Crossings,
    ];

    /// Its code, for the program and for files.
    pub fn code(self) -> &'static str {
        match self {
            ListId::DeadAlive => "dead_alive",
            ListId::DeadListed => "dead_listed",
            ListId::DobIncomplete => "dob_incomplete",
            ListId::DobElders => "dob_elders",
            ListId::Differences => "differences",
            ListId::BasicFields => "basic_fields",
            ListId::NotFound => "not_found",
            ListId::BookEntry => "book_entry",
            ListId::BookTracking => "book_tracking",
            ListId::BookNew => "book_new",
            ListId::BookInventory => "book_inventory",
            ListId::CivilToRegistry => "civil_to_registry",
            ListId::RegistryToCivil => "registry_to_civil",
            ListId::BirthsNotInBooks => "births_not_in_books",
            ListId::NoCard => "no_card",
            ListId::NoAccount => "no_account",
            ListId::AnnexCheck => "annex_check",
            ListId::OldNumbers => "old_numbers",
            ListId::CardTable => "card_table",
            ListId::NotCovered => "not_covered",
            ListId::Duplicates => "duplicates",
            ListId::Crossings => "crossings",
        }
    }

    /// The list of a code.
    pub fn of_code(code: &str) -> Option<ListId> {
        ListId::ALL.into_iter().find(|id| id.code() == code)
    }

    /// The letter that asks for it.
    pub fn letter(self) -> Letter {
        match self {
            ListId::DeadAlive
            | ListId::DeadListed
            | ListId::DobIncomplete
            | ListId::DobElders
            | ListId::Differences
            | ListId::NotFound
            | ListId::NotCovered
            | ListId::Duplicates
            | ListId::Crossings => Letter::Clean,
            ListId::BasicFields => Letter::Steps,
            ListId::BookEntry | ListId::BookTracking | ListId::BookNew | ListId::BookInventory => {
                Letter::Books
            }
            ListId::CivilToRegistry | ListId::RegistryToCivil | ListId::BirthsNotInBooks => {
                Letter::CivilStatus
            }
            ListId::NoCard
            | ListId::NoAccount
            | ListId::AnnexCheck
            | ListId::OldNumbers
            | ListId::CardTable => Letter::Cards,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::ListId;

    #[test]
    fn codes_lead_back() {
        for (place, id) in ListId::ALL.into_iter().enumerate() {
            assert_eq!(ListId::of_code(id.code()), Some(id));
            assert_eq!(id as usize, place);
        }
    }
}
