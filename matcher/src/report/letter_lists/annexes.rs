//! Annexes 1 and 2 of the letter of Trùng Khánh: who is of age and has no card, or no account.
//!
//! The people of a unit (its staff, pupils, members) come first, each list under its name, with the
//! telephone that the unit itself wrote; then everybody else of the extract. Whoever has an account
//! of level 1 only, or one that is not activated, comes last, each under its heading.

use rustc_hash::FxHashSet;

use super::asked::Asked;
use super::cards::annex_columns;
use super::holding::{Holding, Holdings};
use super::offered::kinds;
use super::person::{own, place, theirs};
use crate::classify::Verdict;
use crate::plan::{CARD_AGE, Field, ListId, ListKind, Role, Says, Side, UNITS};
use crate::report::list::{Cell, List, Row};
use crate::words::{self, ListText};

/// Living people aged 14 or more on the day of the run who are not among the holders.
pub(super) fn without(asked: &Asked<'_>, id: ListId) -> List {
    let says = if id == ListId::NoCard { Says::HasCard } else { Says::HasAccount };
    let mut list = asked.list(id).with_columns(annex_columns(asked));
    let mut annex = Annex {
        asked,
        holdings: Holdings::of(asked),
        says,
        told: FxHashSet::default(),
        first_level: Vec::new(),
        not_activated: Vec::new(),
        gone: Vec::new(),
    };
    let mut units = kinds(asked.linked);
    units.retain(|kind| UNITS.contains(kind));
    for &kind in &units {
        let rows = annex.unit(kind);
        if !rows.is_empty() {
            list.add(Row::group(kind.profile().label.in_language(asked.language)));
        }
        rows.into_iter().for_each(|row| list.add(row));
    }
    let others = annex.residents();
    if !units.is_empty() && !others.is_empty() {
        list.add(Row::group(ListText::OtherResidents.text(asked.language)));
    }
    others.into_iter().for_each(|row| list.add(row));
    let Annex { first_level, not_activated, gone, .. } = annex;
    for (heading, rows) in [
        (ListText::FirstLevelOnly, first_level),
        (ListText::NotActivated, not_activated),
        (ListText::Gone, gone),
    ] {
        if !rows.is_empty() {
            list.add(Row::group(heading.text(asked.language)));
        }
        rows.into_iter().for_each(|row| list.add(row));
    }
    list
}

struct Annex<'a, 'b> {
    asked: &'b Asked<'a>,
    holdings: Holdings<'a, 'b>,
    says: Says,
    /// People who are dealt with.
    told: FxHashSet<u32>,
    first_level: Vec<Row>,
    not_activated: Vec<Row>,
    /// Those who no longer live there, by either side.
    gone: Vec<Row>,
}

impl Annex<'_, '_> {
    /// The people of the lists of one kind, in their order.
    fn unit(&mut self, kind: ListKind) -> Vec<Row> {
        let asked = self.asked;
        let prepared = &asked.linked.prepared;
        let mut rows = Vec::new();
        for verdict in &asked.linked.verdicts {
            let group = prepared.sector.group(verdict.sector);
            if group.kind != kind || group.role != Role::Own {
                continue;
            }
            let person = verdict.linked();
            if person.is_some_and(|person| !self.told.insert(person)) {
                continue;
            }
            let is_dead = prepared.listed_as_dead(verdict.sector).is_some()
                || person.is_some_and(|person| prepared.is_dead(Side::Registry, person));
            let born = prepared.sector.records[verdict.sector as usize].dob;
            let age = person.map_or_else(|| prepared.age(born), |person| asked.age(person));
            if is_dead || age.is_some_and(|age| age < CARD_AGE) {
                continue;
            }
            let row = |remark: Option<ListText>| listed(asked, verdict, remark);
            let of = self.holdings.of_listed(verdict);
            if !of.has(self.says) {
                let unverified = person.is_none().then_some(ListText::NotVerified);
                let is_gone = prepared.is_gone(Side::Sector, verdict.sector)
                    || person.is_some_and(|person| prepared.is_gone(Side::Registry, person));
                if is_gone { &mut self.gone } else { &mut rows }.push(row(unverified));
            } else {
                self.sort_in(of, row);
            }
        }
        rows
    }

    /// Everybody else of the extract.
    fn residents(&mut self) -> Vec<Row> {
        let (asked, says) = (self.asked, self.says);
        let mut rows = Vec::new();
        for person in asked.living() {
            let is_young = asked.age(person).is_some_and(|age| age < CARD_AGE);
            if is_young || self.told.contains(&person) {
                continue;
            }
            let of = self.holdings.of_person(person);
            if of.has(says) {
                self.sort_in(of, |remark| resident(asked, person, says, remark));
            } else {
                let is_gone = asked.linked.prepared.is_gone(Side::Registry, person);
                let row = resident(asked, person, says, None);
                if is_gone { &mut self.gone } else { &mut rows }.push(row);
            }
        }
        rows
    }

    /// Puts somebody who has an account where what it lacks belongs.
    fn sort_in(&mut self, of: Holding, row: impl Fn(Option<ListText>) -> Row) {
        if self.says != Says::HasAccount {
            return;
        }
        if of.level == 1 {
            self.first_level.push(row(Some(ListText::FirstLevelOnly)));
        } else if of.activated == Some(false) {
            self.not_activated.push(row(Some(ListText::NotActivated)));
        }
    }
}

/// A person of a unit's list: what the unit wrote, the telephone above all.
fn listed(asked: &Asked<'_>, verdict: &Verdict, remark: Option<ListText>) -> Row {
    let value = |field: Field| {
        let own = own(asked, verdict, field);
        match (own.is_empty(), verdict.linked()) {
            (true, Some(person)) => theirs(asked, person, field),
            _ => own,
        }
    };
    let mut remarks = vec![place(asked, verdict)];
    remarks.extend(remark.map(|of| of.text(asked.language).to_owned()));
    let prepared = &asked.linked.prepared;
    if prepared.is_away(Side::Sector, verdict.sector) {
        let remark = prepared.sector.remark_on_life(verdict.sector);
        remarks.push(match own(asked, verdict, Field::State) {
            text if text.is_empty() => remark.unwrap_or_default().to_owned(),
            text => text,
        });
    }
    remarks.extend(verdict.linked().and_then(|person| away(asked, person)));
    Row::line(vec![
        Cell::Empty,
        value(Field::Name).into(),
        value(Field::Dob).into(),
        value(Field::Address).into(),
        value(Field::Phone).into(),
        remarks.join("; ").into(),
    ])
    .at(asked.area_of(verdict))
}

/// That the registry says that somebody is away: what it says.
fn away(asked: &Asked<'_>, person: u32) -> Option<String> {
    let is_away = asked.linked.prepared.is_away(Side::Registry, person);
    is_away.then(|| words::said_by_registry(&theirs(asked, person, Field::State), asked.language))
}

/// A person of the extract.
fn resident(asked: &Asked<'_>, person: u32, says: Says, remark: Option<ListText>) -> Row {
    let language = asked.language;
    let record = &asked.linked.prepared.registry.records[person as usize];
    let mut remarks: Vec<String> = Vec::new();
    let mut say = |text: ListText| remarks.push(text.text(language).to_owned());
    match asked.age(person) {
        None => say(ListText::NoDob),
        Some(CARD_AGE) if !record.dob.is_full() => say(ListText::PerhapsYounger),
        _ => {}
    }
    if record.number.full().is_none() && record.old_number != 0 {
        say(ListText::OldNumberOnly);
    }
    remark.into_iter().for_each(&mut say);
    remarks.extend(away(asked, person));
    let holds = |kind: ListKind| kind.profile().says == says;
    if let Some(row) = asked.maybe_rows_of(person).find(|row| holds(asked.kind(row))) {
        let may_be = ListText::MayBe.text(language);
        remarks.push(format!("{may_be} {}", place(asked, row)));
    }
    Row::line(vec![
        Cell::Empty,
        theirs(asked, person, Field::Name).into(),
        theirs(asked, person, Field::Dob).into(),
        theirs(asked, person, Field::Address).into(),
        theirs(asked, person, Field::Phone).into(),
        remarks.join("; ").into(),
    ])
    .at(asked.area(Side::Registry, person))
}
