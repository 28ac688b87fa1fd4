//! Civil-status data against the registry, in both directions: letter of the Department of civil
//! status, 2022.
//!
//! What the books have and the registry lacks or contradicts, what the registry has and the books
//! lack, and which people of the registry are not in the books of births. Decided: books of births
//! cover a commune and a year of birth if they have a tenth of the people in the registry who were
//! born then and live there; other communes and years are not considered.

use std::collections::BTreeMap;

use super::asked::Asked;
use super::books::{
    Event, Told, doubts_of_link, entries, entry_cells, entry_columns, explains, heading,
    is_only_named, may_have_changed, of_books, unless_flawed,
};
use super::differences::{cases, difference};
use super::extent::{note, of_row, unlinked};
use super::person::{column, own, person_cells, row_cells, theirs, verdict_cells, who_columns};
use crate::classify::Verdict;
use crate::explain::reported;
use crate::plan::{
    Counted, Field, Ground, Kind, ListId, ListKind, Outcome, Role, Side, Status, Way,
};
use crate::propose::{Absence, Proposal, of_field};
use crate::report::list::{Cell, Column, List, Row};
use crate::words::{self, ListText};

/// Books cover a commune and year if they have at least this share of the people, in percent.
const LEAST_SHARE: usize = 10;

/// What books have and the registry lacks or contradicts, one line for each person and fact.
pub(super) fn to_registry(asked: &Asked<'_>) -> List {
    let mut list = asked
        .list(ListId::CivilToRegistry)
        .with_columns(fact_columns(asked))
        .noting(note(asked))
        .counting(Counted::Cases);
    let mut last = None;
    for entry in entries(asked, ListId::CivilToRegistry) {
        let Told { events, is_flawed } = entry.told(asked);
        for (verdict, events) in entry.people.iter().zip(events) {
            for (name, values, what, proposal) in facts(asked, verdict, &events, is_flawed) {
                heading(asked, &mut list, &mut last, entry.kind);
                let who = match verdict.linked() {
                    Some(_) => verdict_cells(asked, verdict),
                    None => row_cells(asked, verdict),
                };
                list.add(fact(asked, verdict, who, name, values, what, proposal));
            }
        }
    }
    list
}

/// A fact: its name, the values of book and registry, the difference, and a proposal.
type Fact = (String, [String; 2], String, Proposal);

/// The facts that the registry lacks or contradicts, of one person of an entry.
fn facts(asked: &Asked<'_>, verdict: &Verdict, events: &[Event], is_flawed: bool) -> Vec<Fact> {
    let language = asked.language;
    let Some(person) = verdict.linked() else {
        // A parent of whom the book has no more than the name is nobody to look for.
        let is_nobody = verdict.status != Status::NotFound
            || is_only_named(asked, verdict) && of_row(asked, verdict) == Absence::TooLittle;
        let whole = (
            ListText::WholePerson.text(language).to_owned(),
            [ListText::InBook.text(language).to_owned(), String::new()],
            ListText::NotInExtract.text(language).to_owned(),
            unlinked(asked, verdict),
        );
        return if is_nobody { Vec::new() } else { vec![whole] };
    };
    let told = events.iter().filter_map(|event| {
        let ground = event.proposal.ground.text(language).to_owned();
        Some((event.name?.to_owned(), event.values.clone(), ground, event.proposal))
    });
    let mut facts: Vec<Fact> = told.collect();
    let lacks = |outcome: Outcome| {
        !matches!(outcome.kind, Kind::MissingSector) && outcome.kind != Kind::Same
    };
    let doubts = doubts_of_link(asked, verdict, person);
    let of_both = crate::propose::doubts(asked.linked, verdict);
    for (of, outcome, proposal) in cases(asked, verdict, &of_both) {
        // What only the book leaves out goes in the other direction.
        let other_way = proposal.ground == Ground::BookSaysLess;
        let value = theirs(asked, person, of);
        let is_explained = explains(asked, verdict, of, &value)
            || may_have_changed(asked, verdict, of)
            || events.iter().any(|event| event.settles == Some(of));
        // Of two bare years neither is to be taken over.
        let says_no_more = of == Field::Dob
            && outcome.kind == Kind::Partial
            && proposal.ground == Ground::OriginalPaper;
        let is_of_book = !other_way && !says_no_more && of != Field::Address;
        if lacks(outcome) && is_of_book && !is_explained {
            facts.push((
                of.text(language).to_owned(),
                [own(asked, verdict, of), value],
                of_book(asked, outcome),
                unless_flawed(proposal.unless(&doubts), is_flawed),
            ));
        }
    }
    facts
}

/// What the registry has and the books lack, one line for each person and field.
pub(super) fn to_civil(asked: &Asked<'_>) -> List {
    let language = asked.language;
    let mut list = asked
        .list(ListId::RegistryToCivil)
        .with_columns(fact_columns(asked))
        .counting(Counted::Cases);
    let mut last = None;
    let of_entries = entries(asked, ListId::RegistryToCivil).into_iter().flat_map(|entry| {
        let is_flawed = entry.told(asked).is_flawed;
        entry.people.into_iter().map(move |verdict| (verdict, is_flawed))
    });
    for (verdict, is_flawed) in of_entries {
        let Some(person) = verdict.linked() else { continue };
        let of_row = crate::propose::doubts(asked.linked, verdict);
        let mut lacking: Vec<(Field, Outcome, Proposal)> = cases(asked, verdict, &of_row)
            .filter(|(of, outcome, proposal)| {
                let lacks =
                    outcome.kind == Kind::MissingSector || proposal.ground == Ground::BookSaysLess;
                lacks && !explains(asked, verdict, *of, &theirs(asked, person, *of))
            })
            .collect();
        // A book without a column for the number lacks it for everyone.
        let has_number = !theirs(asked, person, Field::Number).is_empty();
        let is_said = lacking.iter().any(|(of, ..)| *of == Field::Number)
            || reported(asked.linked, verdict).any(|(of, _)| of == Field::Number);
        if has_number && !is_said {
            let lacks = Outcome::plain(Kind::MissingSector);
            let proposal = of_field(asked.linked, verdict, Field::Number, lacks).unless(&of_row);
            lacking.insert(0, (Field::Number, lacks, proposal));
        }
        let doubts = doubts_of_link(asked, verdict, person);
        for (of, outcome, proposal) in lacking {
            heading(asked, &mut list, &mut last, asked.kind(verdict));
            list.add(fact(
                asked,
                verdict,
                verdict_cells(asked, verdict),
                of.text(language).to_owned(),
                [own(asked, verdict, of), theirs(asked, person, of)],
                of_book(asked, outcome),
                unless_flawed(proposal.unless(&doubts), is_flawed),
            ));
        }
    }
    list
}

/// A difference in words; what is missing is missing in a book.
fn of_book(asked: &Asked<'_>, outcome: Outcome) -> String {
    match outcome.kind {
        Kind::MissingSector => ListText::BookEmpty.text(asked.language).to_owned(),
        _ => difference(asked, outcome),
    }
}

fn fact_columns(asked: &Asked<'_>) -> Vec<Column> {
    let mut columns = vec![Column::order(asked.language)];
    columns.extend(entry_columns(asked));
    columns.extend(who_columns(asked).into_iter().skip(1));
    columns.extend([
        column(asked, ListText::Fact, 18.0),
        column(asked, ListText::CivilValue, 24.0),
        column(asked, ListText::RegistryValue, 24.0),
        column(asked, ListText::Difference, 22.0),
        column(asked, ListText::Proposal, 34.0),
        column(asked, ListText::Office, 14.0),
        column(asked, ListText::Outcome, 16.0),
    ]);
    columns
}

fn fact(
    asked: &Asked<'_>,
    verdict: &Verdict,
    who: Vec<Cell>,
    name: String,
    values: [String; 2],
    what: String,
    proposal: Proposal,
) -> Row {
    let acting = of_books(proposal.office());
    let way = proposal.way.text(asked.language);
    let doubts = match verdict.linked().filter(|_| proposal.is_to_verify()) {
        Some(person) => doubts_of_link(asked, verdict, person),
        None => Vec::new(),
    };
    let proposed = match doubts[..] {
        [] => way.to_owned(),
        _ => format!("{way}: {}", words::doubts(&doubts, asked.language)),
    };
    let mut cells = vec![Cell::Empty];
    cells.extend(entry_cells(asked, verdict));
    cells.extend(who.into_iter().skip(1));
    cells.push(name.into());
    cells.extend(values.map(Cell::from));
    cells.extend([what.into(), proposed.into(), acting.text(asked.language).into(), Cell::Empty]);
    Row::line(cells).at(asked.area_of(verdict)).acted_on_by(acting)
}

/// People of the registry whose birth is missing from the books that cover their commune and year.
pub(super) fn births_not_in_books(asked: &Asked<'_>) -> List {
    let prepared = &asked.linked.prepared;
    let mut columns = who_columns(asked);
    columns.extend([
        column(asked, ListText::Father, 22.0),
        column(asked, ListText::Mother, 22.0),
        column(asked, ListText::Remark, 30.0),
        column(asked, ListText::Proposal, 34.0),
        column(asked, ListText::Office, 14.0),
        column(asked, ListText::Outcome, 16.0),
    ]);
    let mut list = asked.list(ListId::BirthsNotInBooks).with_columns(columns);
    let births = |kind: ListKind| kind == ListKind::Births;
    let is_child = |verdict: &Verdict| {
        prepared.sector.group(verdict.sector).role == Role::Own && births(asked.kind(verdict))
    };
    let mut people: BTreeMap<(String, u16), Vec<(u32, bool)>> = BTreeMap::new();
    for (record, person) in prepared.registry.records.iter().zip(0..) {
        let commune = asked.area(Side::Registry, person).commune;
        if record.dob.is_missing() || commune.is_empty() {
            continue;
        }
        let is_in = asked.rows_of(person, births).any(is_child);
        people.entry((commune, record.dob.year)).or_default().push((person, is_in));
    }
    let covered = |people: &&Vec<(u32, bool)>| {
        let listed = people.iter().filter(|(_, is_in)| *is_in).count();
        listed > 0 && listed * 100 >= people.len() * LEAST_SHARE
    };
    let mut missing: Vec<u32> = people
        .values()
        .filter(covered)
        .flat_map(|people| people.iter().filter(|(_, is_in)| !is_in))
        .map(|(person, _)| *person)
        .collect();
    missing.sort_unstable();
    let proposal = Proposal::new(Way::CheckBirth, Ground::NotInBooks);
    for person in missing {
        let row = asked.maybe_rows_of(person).find(|row| is_child(row));
        let remark = row.map_or(String::new(), |row| {
            let may_be = ListText::MayBe.text(asked.language);
            format!("{may_be} {}", super::person::place(asked, row))
        });
        let mut cells = person_cells(asked, person);
        cells.extend([
            theirs(asked, person, Field::Father).into(),
            theirs(asked, person, Field::Mother).into(),
            remark.into(),
            proposal.way.text(asked.language).into(),
            proposal.office().text(asked.language).into(),
            Cell::Empty,
        ]);
        list.add(
            Row::line(cells).at(asked.area(Side::Registry, person)).acted_on_by(proposal.office()),
        );
    }
    list
}
