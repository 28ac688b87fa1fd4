//! One person twice: in one list, in the files of two communes, in two different lists.
//!
//! Decided: in a list of events (doses, visits, payments) only rows that tell the same event are one
//! too many; an event of civil status that was registered twice is revoked once, and two codes of
//! social insurance are joined, because nobody may simply leave a row out there. Of people in two
//! lists only those are listed who cannot be in both.
//!
//! Two rows are one person if they are linked to one person of the registry; or if nobody was found
//! for them and they agree in the number, or in name and full date of birth and possibly the
//! commune.

use std::collections::BTreeMap;

use super::asked::Asked;
use super::books::is_registered_again;
use super::person::{column, own, place, verdict_cells, who_columns};
use super::to_verify::verification;
use super::twice_codes::insurance_codes;
use crate::classify::Verdict;
use crate::compare::same_person;
use crate::plan::{Counted, Doubt, Field, Ground, ListId, ListKind, Role, Says, Way, exclusion};
use crate::propose::{Proposal, doubts};
use crate::report::list::{Cell, List, Row};
use crate::words::{self, ListText};

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
        column(asked, ListText::Proposal, 36.0),
        column(asked, ListText::Office, 14.0),
        column(asked, ListText::Outcome, 18.0),
    ]);
    let mut list = asked.list(ListId::Duplicates).with_columns(columns).counting(Counted::Cases);
    for of in asked.linked.events.lists() {
        let name = words::sector_name(of.list.kind, language);
        list.add(Row::group(words::list_of_events(&name, of.people, of.rows, language)));
    }
    let mut number = 0;
    for rows in people(asked) {
        let mut by_list: BTreeMap<ListKind, Vec<&Verdict>> = BTreeMap::new();
        for row in rows {
            by_list.entry(asked.kind(row)).or_default().push(row);
        }
        // Somebody is rightly certified or corrected twice.
        by_list.retain(|kind, rows| rows.len() > 1 && kind.yields(ListId::Duplicates));
        for (kind, rows) in by_list {
            for (rows, proposal) in cases(asked, kind, rows) {
                number += 1;
                // One row too doubtful makes the whole case so.
                let mut doubts: Vec<Doubt> =
                    rows.iter().flat_map(|row| doubts(asked.linked, row)).collect();
                doubts.sort_unstable();
                doubts.dedup();
                for row in &rows {
                    list.add(duplicate(asked, row, number, &doubts, proposal));
                }
            }
        }
    }
    list
}

/// The line of one of the rows of a case.
fn duplicate(
    asked: &Asked<'_>,
    row: &Verdict,
    number: u64,
    doubts: &[Doubt],
    proposal: Proposal,
) -> Row {
    let language = asked.language;
    let proposed = proposal.unless(doubts);
    let said = match proposed == proposal {
        // Revoking a registration is no affair of the office alone.
        true if proposal.way == Way::RevokeRegistration => {
            words::with_articles(proposal.way, language)
        }
        true => proposal.way.text(language).to_owned(),
        false => verification(asked, doubts),
    };
    let mut cells = super::person::row_cells(asked, row);
    cells.insert(1, Cell::Count(number));
    cells.extend([
        asked.kind(row).profile().label.in_language(language).into(),
        place(asked, row).into(),
        row.status.text(language).into(),
        said.into(),
        proposed.office().text(language).into(),
        Cell::Empty,
    ]);
    Row::line(cells).at(asked.area_of(row)).acted_on_by(proposed.office())
}

/// What is wrong with several rows of one person in one list: rows that belong together, each with
/// what is proposed. Empty if nothing is.
fn cases<'a>(
    asked: &Asked<'_>,
    kind: ListKind,
    rows: Vec<&'a Verdict>,
) -> Vec<(Vec<&'a Verdict>, Proposal)> {
    if kind.is_book() {
        // An event is lawfully registered again where the first registration was lost.
        let rows: Vec<&Verdict> =
            rows.into_iter().filter(|row| !is_registered_again(asked, row)).collect();
        if rows.len() < 2 {
            return Vec::new();
        }
        let proposal = match registered_twice(asked, &rows) {
            true => Proposal::new(Way::RevokeRegistration, Ground::RegisteredTwice),
            false => Proposal::new(Way::KeepOne, Ground::SeveralRows),
        };
        return vec![(rows, proposal)];
    }
    let mut cases = Vec::new();
    // One row of each code of social insurance.
    let codes = insurance_codes(asked, &rows);
    if codes.len() > 1 {
        let proposal = Proposal::new(Way::MergeCodes, Ground::TwoCodes);
        cases.push((codes.iter().map(|(_, row)| *row).collect(), proposal));
    }
    let sector = &asked.linked.prepared.sector;
    let is_of_events =
        rows.first().is_some_and(|row| asked.linked.events.is_of_events(sector.group(row.sector)));
    let keep_one = Proposal::new(Way::KeepOne, Ground::SeveralRows);
    if is_of_events {
        let mut by_event: BTreeMap<String, Vec<&Verdict>> = BTreeMap::new();
        for row in rows {
            by_event.entry(sector.told(row.sector, asked.told_columns())).or_default().push(row);
        }
        let copies = by_event.into_values().filter(|rows| rows.len() > 1);
        cases.extend(copies.map(|rows| (rows, keep_one)));
    } else if cases.is_empty() {
        cases.push((rows, keep_one));
    }
    cases
}

/// Whether rows of a book are two registrations and not one that was copied twice: they differ in
/// the number of the entry, the book or the day.
fn registered_twice(asked: &Asked<'_>, rows: &[&Verdict]) -> bool {
    [Field::Entry, Field::Book, Field::Registered].into_iter().any(|field| {
        let mut values: Vec<String> = rows
            .iter()
            .map(|row| crate::text::fold(&own(asked, row, field)))
            .filter(|value| !value.is_empty())
            .collect();
        values.sort_unstable();
        values.dedup();
        values.len() > 1
    })
}

/// One person in two lists that exclude each other.
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
    let mut by_meaning: BTreeMap<Meaning, Vec<Row>> = BTreeMap::new();
    // Lists that rightly overlap: how many people stand in both.
    let mut overlaps: BTreeMap<[ListKind; 2], u64> = BTreeMap::new();
    for rows in people(asked) {
        let mut told: Vec<[ListKind; 2]> = Vec::new();
        for (at, a) in rows.iter().enumerate() {
            for b in &rows[at + 1..] {
                let mut kinds = [asked.kind(a), asked.kind(b)];
                kinds.sort_unstable();
                // In a list of events a person has many rows: one of them is enough.
                if kinds[0] == kinds[1] || told.contains(&kinds) {
                    continue;
                }
                told.push(kinds);
                match meaning(asked.kind(a), asked.kind(b)) {
                    Some(meaning) => {
                        let row = crossing(asked, a, b, meaning);
                        by_meaning.entry(meaning).or_default().push(row);
                    }
                    None => *overlaps.entry(kinds).or_default() += 1,
                }
            }
        }
    }
    for (meaning, rows) in by_meaning {
        list.add(Row::group(meaning.text().text(language)));
        rows.into_iter().for_each(|row| list.add(row));
    }
    if !overlaps.is_empty() {
        let counts: Vec<String> = overlaps
            .into_iter()
            .map(|(kinds, people)| {
                let [a, b] = kinds.map(|kind| kind.profile().label.in_language(language));
                words::overlap(a, b, people, language)
            })
            .collect();
        let head = ListText::InBoth.text(language);
        list.add(Row::group(format!("{head}: {}", counts.join("; "))));
    }
    list
}

/// Why somebody cannot be in two lists.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Meaning {
    /// In a list of the living and in a register of deaths.
    ListedAndDead,
    /// Receives two benefits that exclude each other.
    Excluded(&'static str),
    /// Among those who hold something and among those who do not.
    HoldsAndLacks,
    /// In two registers of deaths.
    TwiceDead,
}

impl Meaning {
    fn text(self) -> ListText {
        match self {
            Meaning::ListedAndDead => ListText::ListedAndDead,
            Meaning::Excluded(_) => ListText::ExclusiveLists,
            Meaning::HoldsAndLacks => ListText::HoldsAndLacks,
            Meaning::TwiceDead => ListText::TwiceDead,
        }
    }
}

/// Why nobody can be in lists of these kinds at once; `None` if they may overlap. Books and records
/// tell what was, and stay when somebody dies.
fn meaning(a: ListKind, b: ListKind) -> Option<Meaning> {
    if let Some(source) = exclusion(a, b) {
        return Some(Meaning::Excluded(source));
    }
    let is_of_the_living = |kind: ListKind| !kind.is_book() && kind.profile().says != Says::Record;
    match (a.profile().says, b.profile().says) {
        (Says::Dead, Says::Dead) => Some(Meaning::TwiceDead),
        (Says::Dead, _) if is_of_the_living(b) => Some(Meaning::ListedAndDead),
        (_, Says::Dead) if is_of_the_living(a) => Some(Meaning::ListedAndDead),
        (Says::HasCard, Says::LacksCard)
        | (Says::LacksCard, Says::HasCard)
        | (Says::HasAccount, Says::LacksAccount)
        | (Says::LacksAccount, Says::HasAccount) => Some(Meaning::HoldsAndLacks),
        _ => None,
    }
}

fn crossing(asked: &Asked<'_>, a: &Verdict, b: &Verdict, meaning: Meaning) -> Row {
    let language = asked.language;
    let says = |verdict: &Verdict| asked.kind(verdict).profile().says;
    // A list of the living comes first, the book that contradicts it second.
    let (a, b) = if says(a) == Says::Dead { (b, a) } else { (a, b) };
    let proposal = match meaning {
        Meaning::ListedAndDead if says(a) == Says::Benefit => {
            Proposal::new(Way::StopBenefit, Ground::DeathBook)
        }
        Meaning::ListedAndDead => Proposal::new(Way::TakeOut, Ground::DeathBook),
        Meaning::Excluded(_) => Proposal::new(Way::ChooseBenefit, Ground::Excluded),
        Meaning::HoldsAndLacks => Proposal::new(Way::TakeOut, Ground::SeveralRows),
        Meaning::TwiceDead => Proposal::new(Way::RevokeRegistration, Ground::RegisteredTwice),
    };
    let doubts: Vec<Doubt> = [a, b].into_iter().flat_map(|of| doubts(asked.linked, of)).collect();
    let proposal = proposal.unless(&doubts);
    let mut said = meaning.text().text(language).to_owned();
    let death = own(asked, b, Field::Death);
    match meaning {
        Meaning::Excluded(source) => said = format!("{said} ({source})"),
        _ if says(b) == Says::Dead && !death.is_empty() => said = format!("{said} ({death})"),
        _ => {}
    }
    let mut cells = verdict_cells(asked, a);
    cells.extend([
        asked.kind(a).profile().label.in_language(language).into(),
        place(asked, a).into(),
        asked.kind(b).profile().label.in_language(language).into(),
        place(asked, b).into(),
        said.into(),
        proposal.way.text(language).into(),
        proposal.office().text(language).into(),
        Cell::Empty,
    ]);
    Row::line(cells).at(asked.area_of(a)).acted_on_by(proposal.office())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_cannot_be_both() {
        use ListKind::{
            AccountHolders, Births, Deaths, Insurance, NoAccount, NoCard, Pensioners, Poor,
            Protection, Pupils, SocialPension, Vaccination, Voters,
        };
        let code = |a, b| match meaning(a, b) {
            None => "",
            Some(Meaning::Excluded(_)) => "excluded",
            Some(Meaning::ListedAndDead) => "dead",
            Some(Meaning::HoldsAndLacks) => "lacks",
            Some(Meaning::TwiceDead) => "twice",
        };
        for (a, b, expected) in [
            (Deaths, Protection, "dead"),
            (Voters, Deaths, "dead"),
            (Deaths, Births, ""),
            (Deaths, Vaccination, ""),
            (SocialPension, Pensioners, "excluded"),
            (Protection, SocialPension, "excluded"),
            (NoAccount, AccountHolders, "lacks"),
            (NoCard, AccountHolders, ""),
            (Insurance, Vaccination, ""),
            (Poor, Pupils, ""),
        ] {
            assert_eq!(code(a, b), expected, "{a:?} {b:?}");
            assert_eq!(code(b, a), expected, "{b:?} {a:?}");
        }
    }
}
