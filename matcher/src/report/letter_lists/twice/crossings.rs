//! One person in two lists that exclude each other.

use std::collections::BTreeMap;

use super::differ::one_day_of_death;
use super::same_people::people;
use crate::classify::Verdict;
use crate::normalise::Source;
use crate::plan::{
    Counted, Doubt, Field, Ground, ListId, ListKind, Recurrence, Says, Way, exclusion,
    names_benefit, one_benefit,
};
use crate::propose::{Proposal, doubts, doubts_of_crossing};
use crate::report::letter_lists::asked::Asked;
use crate::report::letter_lists::person::{column, own, place, verdict_cells, who_columns};
use crate::report::letter_lists::to_verify::{Sorted, office_of, verification};
use crate::report::list::{Cell, List, Row, Subject};
use crate::words::{self, ListText};

/// One person in two lists that exclude each other, or with two benefits of one list that do.
pub(crate) fn crossings(asked: &Asked<'_>) -> List {
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
    let of_benefits = tables_of_benefits(asked);
    let mut by_text: BTreeMap<Meaning, Vec<Row>> = BTreeMap::new();
    let mut to_verify: Vec<Row> = Vec::new();
    // Lists that rightly overlap: how many people stand in both.
    let mut overlaps: BTreeMap<[(ListKind, String); 2], u64> = BTreeMap::new();
    for rows in people(asked) {
        let mut told: Vec<[(ListKind, String); 2]> = Vec::new();
        for (at, a) in rows.iter().enumerate() {
            for b in &rows[at + 1..] {
                let Some((mut lists, meaning)) = pair(asked, &of_benefits, a, b) else { continue };
                lists.sort_unstable();
                // In a list of events a person has many rows: one of them is enough.
                if told.contains(&lists) {
                    continue;
                }
                match meaning {
                    Some(meaning) => match crossing(asked, a, b, meaning) {
                        (row, true) => by_text.entry(meaning).or_default().push(row),
                        (row, false) => to_verify.push(row),
                    },
                    None => *overlaps.entry(lists.clone()).or_default() += 1,
                }
                told.push(lists);
            }
        }
    }
    let mut last = None;
    for (meaning, rows) in by_text {
        let text = meaning.text();
        if last.replace(text) != Some(text) {
            list.add(Row::group(text.text(language)));
        }
        rows.into_iter().for_each(|row| list.add(row));
    }
    let mut list = Sorted::of(list, language);
    to_verify.into_iter().for_each(|row| list.add(row, false));
    let mut list = list.finish();
    if !overlaps.is_empty() {
        let counts: Vec<String> = overlaps
            .into_iter()
            .map(|(lists, people)| {
                let [a, b] = lists.map(|(kind, title)| {
                    let label = kind.profile().label.in_language(language);
                    if title.is_empty() {
                        label.to_owned()
                    } else {
                        format!("{label} “{title}”")
                    }
                });
                words::overlap(&a, &b, people, language)
            })
            .collect();
        let head = ListText::InBoth.text(language);
        list.add(Row::group(format!("{head}: {}", counts.join("; "))));
    }
    list
}

/// Two lists in which a person stands, and why nobody can be in both; `None` if the two rows are of
/// one list.
type Pair = ([(ListKind, String); 2], Option<Meaning>);

fn pair(asked: &Asked<'_>, of_benefits: &[bool], a: &Verdict, b: &Verdict) -> Option<Pair> {
    let kinds = [asked.kind(a), asked.kind(b)];
    if kinds[0] != kinds[1] {
        return Some((kinds.map(|kind| (kind, String::new())), meaning(kinds[0], kinds[1])));
    }
    let [kind, _] = kinds;
    if kind.is_book() {
        return None;
    }
    // Two associations, two benefits; or two benefits in one list.
    let names = [a, b].map(|row| asked.list_name(row));
    let lists = || [a, b].map(|row| (kind, asked.list_title(row)));
    let excluded = one_benefit(kind).map(Meaning::TwoBenefits);
    if names[0].is_of_other(names[1]) {
        return Some((lists(), excluded.filter(|_| !names[0].is_apart_in_time(names[1]))));
    }
    let excluded = excluded?;
    let sector = &asked.linked.prepared.sector;
    let records = [a.sector, b.sector];
    let tells = |record: u32| of_benefits[sector.table_and_row(record).0];
    if !records.into_iter().all(tells) {
        return None;
    }
    let in_time = sector.told_apart(records, asked.told_columns());
    let is_other_time = matches!(in_time, Some((Recurrence::Surely, _)));
    let is_of_benefit = || {
        let differ = sector.told_differently(&records);
        differ.iter().any(|(header, _)| names_benefit(header))
    };
    (!is_other_time && is_of_benefit()).then(|| (lists(), Some(excluded)))
}

/// Whether each table has a column that says which benefit somebody has.
fn tables_of_benefits(asked: &Asked<'_>) -> Vec<bool> {
    let of = |source: &Source| {
        let mut columns = source.table.columns.iter();
        columns.any(|column| names_benefit(&column.full_header()))
    };
    asked.linked.prepared.sector.sources.iter().map(of).collect()
}

/// Why somebody cannot be in two lists.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Meaning {
    /// In a list of the living and in a register of deaths.
    ListedAndDead,
    /// Receives two benefits that exclude each other.
    Excluded(&'static str),
    /// Has two benefits of which a person may have only one.
    TwoBenefits(&'static str),
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
            Meaning::TwoBenefits(_) => ListText::ExclusiveBenefits,
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

/// The line of a person in two lists, and whether nothing speaks against what it orders.
fn crossing(asked: &Asked<'_>, a: &Verdict, b: &Verdict, meaning: Meaning) -> (Row, bool) {
    let language = asked.language;
    let says = |verdict: &Verdict| asked.kind(verdict).profile().says;
    // A list of the living comes first, the book that contradicts it second.
    let (a, b) = if says(a) == Says::Dead { (b, a) } else { (a, b) };
    let proposal = match meaning {
        Meaning::ListedAndDead if says(a) == Says::Benefit => {
            Proposal::new(Way::StopBenefit, Ground::DeathBook)
        }
        Meaning::ListedAndDead => Proposal::new(Way::TakeOut, Ground::DeathBook),
        Meaning::Excluded(_) | Meaning::TwoBenefits(_) => {
            Proposal::new(Way::ChooseBenefit, Ground::Excluded)
        }
        Meaning::HoldsAndLacks => Proposal::new(Way::TakeOut, Ground::SeveralRows),
        Meaning::TwiceDead if one_day_of_death(asked, &[a, b]) => {
            Proposal::new(Way::RevokeRegistration, Ground::RegisteredTwice)
        }
        Meaning::TwiceDead => Proposal::new(Way::CompareOriginal, Ground::RegisteredTwice),
    };
    let doubts = match meaning {
        Meaning::ListedAndDead => doubts_of_crossing(asked.linked, a, b),
        _ => {
            let mut doubts: Vec<Doubt> =
                [a, b].into_iter().flat_map(|of| doubts(asked.linked, of)).collect();
            doubts.sort_unstable();
            doubts.dedup();
            doubts
        }
    };
    let proposal = proposal.unless(&doubts);
    // What contradicts itself there is the entry of the book.
    let office = office_of(asked, b, proposal);
    let mut said = meaning.text().text(language).to_owned();
    let death = own(asked, b, Field::Death);
    match meaning {
        Meaning::Excluded(source) => said = format!("{said} ({source})"),
        Meaning::TwoBenefits(source) => {
            let differ = asked.linked.prepared.sector.told_differently(&[a.sector, b.sector]);
            let of_benefit: Vec<_> =
                differ.into_iter().filter(|(header, _)| names_benefit(header)).collect();
            said = match of_benefit[..] {
                [] => format!("{said} ({source})"),
                _ => format!("{said}: {} ({source})", words::said_differently(&of_benefit)),
            };
        }
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
        match doubts[..] {
            [] => proposal.way.text(language).into(),
            _ => verification(asked, &doubts).into(),
        },
        office.text(language).into(),
        Cell::Empty,
    ]);
    let subject = Subject { second: Some(b.sector), ..asked.area_of(a) };
    let row = Row::line(cells).at(subject).acted_on_by(office);
    (row, doubts.is_empty() && proposal.way.is_an_order())
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
            Some(Meaning::Excluded(_) | Meaning::TwoBenefits(_)) => "excluded",
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
