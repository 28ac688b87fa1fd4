//! Annex 3 of the letter of Trùng Khánh: for each commune, how many people are of age for a card,
//! how many have one, how many do not, and the share of those without; the total comes first.

use std::collections::BTreeMap;

use super::asked::Asked;
use super::offered::kinds;
use super::person::column;
use crate::plan::{CARD_AGE, Counted, ListId, ListKind, Says, Side, Split};
use crate::report::alphabet;
use crate::report::list::{Area, Cell, Column, List, Row};
use crate::words::ListText;

/// What is counted: holders of a card and holders of an account.
const HELD: [(Says, ListText); 2] =
    [(Says::HasCard, ListText::Cards), (Says::HasAccount, ListText::Accounts)];

/// The table, with columns for cards, for accounts or for both, depending on which lists of holders
/// are loaded.
pub(super) fn table(asked: &Asked<'_>) -> List {
    let language = asked.language;
    let loaded = kinds(asked.linked);
    let held: Vec<(Says, ListText)> = HELD
        .into_iter()
        .filter(|(says, _)| loaded.iter().any(|kind| kind.profile().says == *says))
        .collect();
    let mut columns = vec![
        Column::order(language),
        column(asked, ListText::Unit, 30.0),
        Column::middle(ListText::OfAge.text(language), 16.0),
    ];
    for (_, group) in &held {
        let group = group.text(language);
        for header in [ListText::Issued, ListText::NotIssued, ListText::ShareNotIssued] {
            let column = Column::middle(header.text(language), 14.0);
            columns.push(if held.len() > 1 { column.under(group) } else { column });
        }
    }
    // The key: whether the commune is unknown, its alphabetical key, its name.
    let mut counts: BTreeMap<(bool, Vec<u8>, String), Vec<u64>> = BTreeMap::new();
    let mut all = vec![0; held.len() + 1];
    for person in asked.living() {
        if asked.age(person).is_some_and(|age| age < CARD_AGE) {
            continue;
        }
        let commune = asked.area(Side::Registry, person).commune;
        let key = (commune.is_empty(), alphabet::key(&commune), commune);
        let of_commune = counts.entry(key).or_insert_with(|| vec![0; held.len() + 1]);
        let has = held.iter().map(|(says, _)| {
            let holds = |kind: ListKind| kind.profile().says == *says;
            u64::from(asked.rows_of(person, holds).next().is_some())
        });
        for (place, one) in std::iter::once(1).chain(has).enumerate() {
            of_commune[place] += one;
            all[place] += one;
        }
    }
    let mut list = asked.list(ListId::CardTable).with_columns(columns).counting(Counted::Nothing);
    let mut total = vec![Cell::Empty, ListText::Total.text(language).into()];
    total.extend(figures(&all));
    list.add(Row::total(total));
    for ((unknown, _, commune), of_commune) in counts {
        let name = if unknown {
            Split::Commune.unknown().in_language(language).to_owned()
        } else {
            commune.clone()
        };
        let mut cells = vec![Cell::Empty, name.into()];
        cells.extend(figures(&of_commune));
        list.add(Row::line(cells).at(Area { commune, ..Area::default() }));
    }
    list
}

/// The total; then, for each thing held, those who have it, those who do not, and their share.
fn figures(counts: &[u64]) -> Vec<Cell> {
    let all = counts.first().copied().unwrap_or(0);
    let mut cells = vec![Cell::Count(all)];
    for &issued in counts.iter().skip(1) {
        let lacking = all.saturating_sub(issued);
        let share = if all == 0 { 0.0 } else { lacking as f64 * 100.0 / all as f64 };
        cells.extend([Cell::Count(issued), Cell::Count(lacking), Cell::Share(share)]);
    }
    cells
}
