//! Annex 3 of the letter of Trùng Khánh: for each commune, how many people are of age for a card,
//! how many have one, how many do not, and the share of those without; the total comes first, under
//! the office's own name. Lists of units (staff, pupils, members) follow, each with its own line.

use std::collections::BTreeMap;

use super::asked::Asked;
use super::holding::{Holding, Holdings};
use super::offered::kinds;
use super::person::column;
use crate::plan::{CARD_AGE, Counted, ListId, Role, Says, Side, Split, UNITS};
use crate::report::alphabet;
use crate::report::list::{Area, Cell, Column, List, Row};
use crate::words::{self, ListText};

/// What is counted: holders of a card and holders of an account.
const HELD: [(Says, ListText); 2] =
    [(Says::HasCard, ListText::Cards), (Says::HasAccount, ListText::Accounts)];

/// What is counted beside the holders of an account, where the lists tell it.
const OF_ACCOUNTS: [ListText; 3] = [ListText::LevelOne, ListText::LevelTwo, ListText::Activated];

/// The table, with columns for cards, for accounts or for both, depending on which lists of holders
/// are loaded.
pub(super) fn table(asked: &Asked<'_>) -> List {
    let language = asked.language;
    let loaded = kinds(asked.linked);
    let holdings = Holdings::of(asked);
    let (levels, activation) = holdings.tells();
    let held: Vec<(Says, ListText)> = HELD
        .into_iter()
        .filter(|(says, _)| loaded.iter().any(|kind| kind.profile().says == *says))
        .collect();
    let of_accounts = [levels, levels, activation]
        .map(|told| told && held.iter().any(|(says, _)| *says == Says::HasAccount));
    let mut columns = vec![
        Column::order(language),
        column(asked, ListText::Unit, 30.0),
        Column::middle(asked.named(ListText::OfAge.text(language)), 16.0),
    ];
    for (says, group) in &held {
        let group = asked.named(group.text(language));
        let beside = OF_ACCOUNTS.into_iter().zip(of_accounts);
        let beside = beside.filter(|(_, told)| *told && *says == Says::HasAccount);
        let headers = [ListText::Issued, ListText::NotIssued, ListText::ShareNotIssued];
        for header in headers.into_iter().chain(beside.map(|(header, _)| header)) {
            let column = Column::middle(header.text(language), 14.0);
            columns.push(if held.len() > 1 { column.under(&group) } else { column });
        }
    }
    let mut list = asked.list(ListId::CardTable).with_columns(columns).counting(Counted::Nothing);
    let figures = |counts: &Counts| counts.cells(&held, of_accounts);
    // The key: whether the commune is unknown, its alphabetical key, its name.
    let mut communes: BTreeMap<(bool, Vec<u8>, String), Counts> = BTreeMap::new();
    let mut all = Counts::default();
    let mut gone = 0;
    for person in asked.living() {
        if asked.age(person).is_some_and(|age| age < CARD_AGE) {
            continue;
        }
        // Somebody who moved or lives abroad is nobody whom the unit must see to.
        if asked.linked.prepared.is_gone(Side::Registry, person) {
            gone += 1;
            continue;
        }
        let commune = asked.area(Side::Registry, person).commune;
        let key = (commune.is_empty(), alphabet::key(&commune), commune);
        let holding = holdings.of_person(person);
        communes.entry(key).or_default().add(holding);
        all.add(holding);
    }
    if gone > 0 {
        list.note = Some(words::not_counted(gone, language));
    }
    let name = match asked.choices.unit.as_str() {
        "" => ListText::Total.text(language),
        unit => unit,
    };
    let mut total = vec![Cell::Empty, name.into()];
    total.extend(figures(&all));
    list.add(Row::total(total));
    for ((unknown, _, commune), of_commune) in communes {
        let name = if unknown {
            Split::Commune.unknown().in_language(language).to_owned()
        } else {
            commune.clone()
        };
        let mut cells = vec![Cell::Empty, name.into()];
        cells.extend(figures(&of_commune));
        list.add(Row::line(cells).at(Area { commune, ..Area::default() }));
    }
    let units = units(asked, &holdings);
    if !units.is_empty() {
        list.add(Row::group(ListText::ByUnitLists.text(language)));
    }
    for (name, counts) in units {
        let mut cells = vec![Cell::Empty, name.into()];
        cells.extend(figures(&counts));
        list.add(Row::line(cells));
    }
    list
}

/// The people of each list of a unit who are of age.
fn units(asked: &Asked<'_>, holdings: &Holdings<'_, '_>) -> Vec<(String, Counts)> {
    let prepared = &asked.linked.prepared;
    let mut units: BTreeMap<usize, Counts> = BTreeMap::new();
    for verdict in &asked.linked.verdicts {
        let group = prepared.sector.group(verdict.sector);
        let born = prepared.sector.records[verdict.sector as usize].dob;
        let age = verdict.linked().map_or_else(|| prepared.age(born), |person| asked.age(person));
        let is_dead = verdict.linked().is_some_and(|of| {
            prepared.is_dead(Side::Registry, of) || prepared.is_gone(Side::Registry, of)
        });
        let is_young = age.is_some_and(|age| age < CARD_AGE);
        if group.role == Role::Own && UNITS.contains(&group.kind) && !is_dead && !is_young {
            let (table, _) = prepared.sector.table_and_row(verdict.sector);
            units.entry(table).or_default().add(holdings.of_listed(verdict));
        }
    }
    let name = |table: usize| {
        prepared.sector.sources.get(table).map_or(String::new(), |source| {
            let kind = source.mapping.kind.profile().label.in_language(asked.language);
            format!("{kind} ({})", source.table.place())
        })
    };
    units.into_iter().map(|(table, counts)| (name(table), counts)).collect()
}

/// How many people there are, and how many of them have what.
#[derive(Clone, Copy, Debug, Default)]
struct Counts {
    all: u64,
    cards: u64,
    accounts: u64,
    /// Accounts of level 1, of level 2, and activated ones.
    beside: [u64; 3],
}

impl Counts {
    fn add(&mut self, of: Holding) {
        self.all += 1;
        self.cards += u64::from(of.has(Says::HasCard));
        self.accounts += u64::from(of.has(Says::HasAccount));
        let told = [of.level == 1, of.level == 2, of.activated == Some(true)];
        for (count, told) in self.beside.iter_mut().zip(told) {
            *count += u64::from(told);
        }
    }

    /// The total; then, for each thing held, those who have it, those who do not, and their share.
    fn cells(&self, held: &[(Says, ListText)], of_accounts: [bool; 3]) -> Vec<Cell> {
        let mut cells = vec![Cell::Count(self.all)];
        for (says, _) in held {
            let is_card = *says == Says::HasCard;
            let issued = if is_card { self.cards } else { self.accounts };
            let lacking = self.all.saturating_sub(issued);
            let share = if self.all == 0 { 0.0 } else { lacking as f64 * 100.0 / self.all as f64 };
            cells.extend([Cell::Count(issued), Cell::Count(lacking), Cell::Share(share)]);
            let beside = self.beside.into_iter().zip(of_accounts);
            let beside = beside.filter(|(_, told)| *told && !is_card);
            cells.extend(beside.map(|(count, _)| Cell::Count(count)));
        }
        cells
    }
}
