//! One person twice: in one list, in the files of two communes, in two different lists.
//!
//! Two rows are one person if they are linked to one person of the registry; or if nobody was found
//! for them and they agree in the number, or in name and full date of birth and possibly the
//! commune.

use std::collections::BTreeMap;

use super::asked::Asked;
use super::person::{column, own, place, verdict_cells, who_columns};
use crate::classify::Verdict;
use crate::compare::same_person;
use crate::plan::{Counted, Doubt, Field, Ground, ListId, ListKind, Role, Says, Way};
use crate::propose::{Proposal, doubts};
use crate::report::list::{Cell, List, Row};
use crate::words::ListText;

/// At most this many rows without a person, with one key, are compared with each other.
const MOST_ALIKE: usize = 64;

/// Groups of verdicts on rows that are one person, across all lists.
fn people<'a>(asked: &Asked<'a>) -> Vec<Vec<&'a Verdict>> {
    let prepared = &asked.linked.prepared;
    let is_own = |verdict: &&Verdict| prepared.sector.group(verdict.sector).role == Role::Own;
    let mut people: Vec<Vec<&Verdict>> = asked
        .links()
        .chunk_by(|a, b| a.0 == b.0)
        .map(|rows| rows.iter().map(|&(_, place)| asked.verdict(place)).filter(is_own).collect())
        .collect();

    // Rows without a person, by number and by name with date.
    let mut alike: BTreeMap<(u64, u32, u32), Vec<&Verdict>> = BTreeMap::new();
    let unlinked = asked.verdicts(ListId::Duplicates).filter(|row| row.linked().is_none());
    for verdict in unlinked {
        let record = &prepared.sector.records[verdict.sector as usize];
        if let Some(number) = record.number.full() {
            alike.entry((number, 0, 0)).or_default().push(verdict);
        }
        if record.dob.is_full() {
            let name = prepared.values.names.plain_key(record.name);
            alike.entry((0, name, record.dob.packed())).or_default().push(verdict);
        }
    }
    let is_same = |a: &Verdict, b: &Verdict| {
        let [x, y] = [a, b].map(|verdict| &prepared.sector.records[verdict.sector as usize]);
        same_person(x, y, &prepared.values) && asked.can_be_neighbours(a.sector, b.sector)
    };
    for rows in alike.into_values().filter(|rows| rows.len() > 1) {
        let mut groups: Vec<Vec<&Verdict>> = Vec::new();
        for row in rows.into_iter().take(MOST_ALIKE) {
            match groups.iter_mut().find(|group| is_same(group[0], row)) {
                Some(group) => group.push(row),
                None => groups.push(vec![row]),
            }
        }
        people.extend(groups);
    }
    people.retain(|rows| rows.len() > 1);
    for rows in &mut people {
        rows.sort_by_key(|verdict| verdict.sector);
    }
    people.sort_by_key(|rows| rows.iter().map(|verdict| verdict.sector).collect::<Vec<_>>());
    // Rows that share the number also share name and date.
    people.dedup_by(|a, b| a.iter().all(|row| b.iter().any(|of| of.sector == row.sector)));
    people
}

/// One person in several rows of one list.
pub(super) fn duplicates(asked: &Asked<'_>) -> List {
    let language = asked.language;
    let mut columns = vec![];
    columns.extend(who_columns(asked));
    columns.insert(1, column(asked, ListText::PersonNumber, 7.0));
    columns.extend([
        column(asked, ListText::List, 26.0),
        column(asked, ListText::Place, 22.0),
        column(asked, ListText::State, 14.0),
        column(asked, ListText::Proposal, 28.0),
        column(asked, ListText::Outcome, 18.0),
    ]);
    let mut list = asked.list(ListId::Duplicates).with_columns(columns).counting(Counted::Cases);
    let mut number = 0;
    for rows in people(asked) {
        let mut by_list: BTreeMap<ListKind, Vec<&Verdict>> = BTreeMap::new();
        for row in rows {
            by_list.entry(asked.kind(row)).or_default().push(row);
        }
        // Somebody is rightly certified or corrected twice.
        by_list.retain(|kind, rows| {
            rows.len() > 1 && kind.profile().lists.contains(&ListId::Duplicates)
        });
        for (kind, rows) in by_list {
            number += 1;
            // One row too doubtful makes the whole case so.
            let doubts: Vec<Doubt> =
                rows.iter().flat_map(|row| doubts(asked.linked, row)).collect();
            let proposal = Proposal::new(Way::KeepOne, Ground::SeveralRows).unless(&doubts);
            for row in rows {
                let mut cells = super::person::row_cells(asked, row);
                cells.insert(1, Cell::Count(number));
                cells.extend([
                    kind.profile().label.in_language(language).into(),
                    place(asked, row).into(),
                    row.status.text(language).into(),
                    proposal.way.text(language).into(),
                    Cell::Empty,
                ]);
                list.add(Row::line(cells).at(asked.area_of(row)).acted_on_by(proposal.office()));
            }
        }
    }
    list
}

/// One person in two lists, and what that means.
pub(super) fn crossings(asked: &Asked<'_>) -> List {
    let language = asked.language;
    let mut columns = who_columns(asked);
    let (first, second) = (ListText::FirstList.text(language), ListText::SecondList.text(language));
    columns.extend([
        column(asked, ListText::List, 24.0).under(first),
        column(asked, ListText::Place, 14.0).under(first),
        column(asked, ListText::List, 24.0).under(second),
        column(asked, ListText::Place, 14.0).under(second),
        column(asked, ListText::Meaning, 34.0),
        column(asked, ListText::Proposal, 30.0),
        column(asked, ListText::Office, 14.0),
        column(asked, ListText::Outcome, 16.0),
    ]);
    let mut list = asked.list(ListId::Crossings).with_columns(columns).counting(Counted::Cases);
    // Contradictions come first, each meaning under its heading.
    let mut by_meaning: BTreeMap<Meaning, Vec<Row>> = BTreeMap::new();
    for rows in people(asked) {
        for (at, a) in rows.iter().enumerate() {
            for b in &rows[at + 1..] {
                if asked.kind(a) != asked.kind(b) {
                    let (meaning, row) = crossing(asked, a, b);
                    by_meaning.entry(meaning).or_default().push(row);
                }
            }
        }
    }
    for (meaning, rows) in by_meaning {
        list.add(Row::group(meaning.text().text(language)));
        rows.into_iter().for_each(|row| list.add(row));
    }
    list
}

/// What it means that somebody is in two lists.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Meaning {
    /// In a list of the living and in a register of deaths.
    ListedAndDead,
    /// Among those who hold something and among those who do not.
    HoldsAndLacks,
    /// In two registers of deaths.
    TwiceDead,
    /// No contradiction.
    InBoth,
}

impl Meaning {
    fn text(self) -> ListText {
        match self {
            Meaning::ListedAndDead => ListText::ListedAndDead,
            Meaning::HoldsAndLacks => ListText::HoldsAndLacks,
            Meaning::TwiceDead => ListText::TwiceDead,
            Meaning::InBoth => ListText::InBoth,
        }
    }
}

fn crossing(asked: &Asked<'_>, a: &Verdict, b: &Verdict) -> (Meaning, Row) {
    let language = asked.language;
    let says = |verdict: &Verdict| asked.kind(verdict).profile().says;
    // A list of the living comes first, the book that contradicts it second.
    let (a, b) = if says(a) == Says::Dead { (b, a) } else { (a, b) };
    let (meaning, proposal) = match (says(a), says(b)) {
        (Says::Dead, Says::Dead) => (Meaning::TwiceDead, None),
        (says, Says::Dead) => {
            let way = if says == Says::Benefit { Way::StopBenefit } else { Way::TakeOut };
            (Meaning::ListedAndDead, Some(Proposal::new(way, Ground::DeathBook)))
        }
        (Says::HasCard, Says::LacksCard)
        | (Says::LacksCard, Says::HasCard)
        | (Says::HasAccount, Says::LacksAccount)
        | (Says::LacksAccount, Says::HasAccount) => {
            (Meaning::HoldsAndLacks, Some(Proposal::new(Way::TakeOut, Ground::SeveralRows)))
        }
        _ => (Meaning::InBoth, None),
    };
    let doubts: Vec<Doubt> = [a, b].into_iter().flat_map(|of| doubts(asked.linked, of)).collect();
    let proposal = proposal.map(|proposal| proposal.unless(&doubts));
    let mut said = meaning.text().text(language).to_owned();
    let death = own(asked, b, Field::Death);
    if says(b) == Says::Dead && !death.is_empty() {
        said = format!("{said} ({death})");
    }
    let mut cells = verdict_cells(asked, a);
    cells.extend([
        asked.kind(a).profile().label.in_language(language).into(),
        place(asked, a).into(),
        asked.kind(b).profile().label.in_language(language).into(),
        place(asked, b).into(),
        said.into(),
        proposal.map_or("", |of| of.way.text(language)).into(),
        proposal.map_or("", |of| of.office().text(language)).into(),
        Cell::Empty,
    ]);
    let row = Row::line(cells).at(asked.area_of(a));
    let row = match proposal {
        Some(proposal) => row.acted_on_by(proposal.office()),
        None => row,
    };
    (meaning, row)
}
