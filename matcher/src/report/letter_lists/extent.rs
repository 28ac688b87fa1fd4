//! What stands outside of the extract, in every list that speaks of people who were not found.
//!
//! Not being in the extract is not being absent from the national database: lists say what the
//! extract covers, and set apart whom it does not cover and of whom too little is given.

use super::asked::{Asked, Choices};
use crate::classify::{Linked, Verdict};
use crate::language::Language;
use crate::plan::Side;
use crate::propose::{Absence, Proposal, absence, of_unlinked};
use crate::report::alphabet;
use crate::report::list::{List, Row};
use crate::words::{self, ExtentFacts, ListText};

/// The sentence about what the extract covers.
pub fn extent_note(linked: &Linked, choices: &Choices, language: Language) -> String {
    note(&Asked::new(linked, choices, language))
}

/// The same for a list.
pub(super) fn note(asked: &Asked<'_>) -> String {
    let extent = asked.extent();
    let prepared = &asked.linked.prepared;
    let gazetteer = &prepared.gazetteer;
    let sorted = |mut names: Vec<String>| {
        names.sort_by_cached_key(|name| alphabet::key(name));
        names
    };
    let commune = |of: &u16| gazetteer.commune_name(*of).to_owned();
    let province = |of: &u8| gazetteer.province_name(*of).to_owned();
    let mut around: Vec<u8> = extent.communes.iter().map(|of| gazetteer.province_of(*of)).collect();
    around.sort_unstable();
    around.dedup();
    let facts = ExtentFacts {
        people: prepared.registry.len() as u64,
        communes: sorted(extent.communes.iter().map(commune).collect()),
        around: match around[..] {
            [only] => gazetteer.province_name(only).to_owned(),
            _ => String::new(),
        },
        provinces: sorted(extent.provinces.iter().map(province).collect()),
        years: extent.years,
        is_small: extent.tolerance > 0,
        as_of: extent.as_of,
    };
    words::extent_note(&facts, asked.language)
}

/// Where a row without a person stands to the extract.
pub(super) fn of_row(asked: &Asked<'_>, verdict: &Verdict) -> Absence {
    absence(asked.linked, verdict, asked.extent())
}

/// What is proposed for a row without a certain person.
pub(super) fn unlinked(asked: &Asked<'_>, verdict: &Verdict) -> Proposal {
    of_unlinked(verdict, asked.kind(verdict), of_row(asked, verdict))
}

/// Why a row without a person is not simply new, and what is to be done; empty if it is.
pub(super) fn remark(asked: &Asked<'_>, verdict: &Verdict) -> String {
    let why = match of_row(asked, verdict) {
        Absence::Inside => return String::new(),
        Absence::TooLittle => ListText::TooLittle.text(asked.language).to_owned(),
        Absence::Outside(of) => words::outside(of, &commune(asked, verdict), asked.language),
    };
    let way = unlinked(asked, verdict).way.text(asked.language);
    format!("{why}. {way}")
}

/// The commune that a row names, if it is known.
pub(super) fn commune(asked: &Asked<'_>, verdict: &Verdict) -> String {
    asked.area(Side::Sector, verdict.sector).commune
}

/// Rows that a list sets apart, under headings of their own.
#[derive(Default)]
pub(super) struct Apart {
    outside: Vec<Row>,
    too_little: Vec<Row>,
}

impl Apart {
    /// Takes a row that lies outside of the extract or says too little; gives back any other.
    pub(super) fn take(&mut self, asked: &Asked<'_>, verdict: &Verdict, row: Row) -> Option<Row> {
        match of_row(asked, verdict) {
            Absence::Inside => return Some(row),
            Absence::Outside(_) => self.outside.push(row),
            Absence::TooLittle => self.too_little.push(row),
        }
        None
    }

    /// Adds what was taken to the end of a list.
    pub(super) fn add_to(self, asked: &Asked<'_>, list: &mut List) {
        let parts =
            [(ListText::OutsideExtract, self.outside), (ListText::TooLittle, self.too_little)];
        for (heading, rows) in parts.into_iter().filter(|(_, rows)| !rows.is_empty()) {
            list.add(Row::group(heading.text(asked.language)));
            rows.into_iter().for_each(|row| list.add(row));
        }
    }
}
