//! What cannot be as a book has it, or speaks against an entry as a whole: a cancelled registration,
//! dates in the wrong order, a wife who is a man, one person twice, a marriage too early or one too
//! many. Such an entry is never entered, and nothing is ordered by it.

use super::super::asked::Asked;
use super::super::person::{own, theirs};
use super::marriage::certified;
use super::marriage_age::too_young_to_marry;
use super::notes::{annuls_marriage, deaths, ends_marriage, is_another_marriage, is_cancelled};
use super::said::Event;
use super::values::{note_of_entry, registered_on};
use crate::classify::Verdict;
use crate::normalise::{PartialDate, Sex};
use crate::plan::{Field, Ground, ListKind, Role, Side, Way};
use crate::propose::Proposal;
use crate::text::lower;
use crate::words::ListText;
use crate::words::books::{Flaw, flaw};

/// The flaws of an entry, each with the place of the person it is about.
pub(super) fn flaws(asked: &Asked<'_>, people: &[&Verdict]) -> Vec<(usize, Event)> {
    let kind = match people.first() {
        Some(first) => asked.kind(first),
        None => return Vec::new(),
    };
    let mut found: Vec<(usize, Flaw)> = Vec::new();
    let note = note_of_entry(asked, people[0]);
    // Annulled marriages and divorces are reported elsewhere, by those names.
    let is_of_marriage = matches!(kind, ListKind::Marriages | ListKind::Divorces);
    if is_cancelled(&note) && !(is_of_marriage && annuls_marriage(&note)) {
        let place = people.iter().position(|of| of.linked().is_some());
        found.push((place.unwrap_or(0), Flaw::Cancelled(note, place.is_some())));
    }
    for (place, verdict) in people.iter().enumerate() {
        found.extend(of_dates(asked, verdict).map(|flaw| (place, flaw)));
        // Of a death that is a doubt of its own.
        if place == 0 && kind != ListKind::Deaths {
            found.extend(in_future(asked, verdict).map(|flaw| (place, flaw)));
        }
        let Some(person) = verdict.linked() else { continue };
        let more = [dead_before(asked, verdict, person), other_sex(asked, verdict, person)];
        found.extend(more.into_iter().flatten().map(|flaw| (place, flaw)));
        let twice = people[..place].iter().find(|of| of.linked() == Some(person));
        let role = |of: &Verdict| asked.linked.prepared.sector.group(of.sector).role;
        found.extend(twice.map(|of| (place, Flaw::OnePerson(role(of), role(verdict)))));
        if kind == ListKind::Marriages {
            found.extend(under_age(asked, verdict).map(|flaw| (place, flaw)));
            found.extend(married_twice(asked, verdict, person).map(|flaw| (place, flaw)));
        }
    }
    found.into_iter().map(|(place, of)| (place, event(asked, people[place], &of))).collect()
}

fn event(asked: &Asked<'_>, verdict: &Verdict, of: &Flaw) -> Event {
    let group = asked.linked.prepared.sector.group(verdict.sector);
    let why = flaw(of, group.role, group.kind, asked.language);
    let proposal = match of {
        // Whether it is the right person is for the police to find out, the rest for the books.
        Flaw::DeadBefore(..) | Flaw::OtherSex(_) | Flaw::OnePerson(..) => Proposal::TO_VERIFY,
        _ => Proposal::new(Way::CheckRow, Ground::Contradiction),
    };
    Event {
        name: None,
        values: Default::default(),
        contradicts: true,
        settles: None,
        words: format!("{}: {why}", ListText::MustVerify.text(asked.language)),
        proposal,
    }
}

/// When somebody was born, by the book or else by the registry.
fn born(asked: &Asked<'_>, verdict: &Verdict) -> PartialDate {
    let prepared = &asked.linked.prepared;
    let book = prepared.sector.records[verdict.sector as usize].dob;
    match verdict.linked() {
        Some(person) if book.is_missing() => prepared.registry.records[person as usize].dob,
        _ => book,
    }
}

fn of_dates(asked: &Asked<'_>, verdict: &Verdict) -> Option<Flaw> {
    let (registered, born) = (registered_on(asked, verdict), born(asked, verdict));
    born.surely_after(registered).then_some(Flaw::RegisteredBeforeBirth(registered, born))
}

fn in_future(asked: &Asked<'_>, verdict: &Verdict) -> Option<Flaw> {
    let registered = registered_on(asked, verdict);
    registered.surely_after(asked.today()).then_some(Flaw::RegisteredInFuture(registered))
}

/// Whether somebody who takes part in a registration was dead by then. Those whom an entry only
/// mentions may be: a parent, the child of a late registration, whose divorce is noted or whose entry
/// is corrected.
fn dead_before(asked: &Asked<'_>, verdict: &Verdict, person: u32) -> Option<Flaw> {
    let group = asked.linked.prepared.sector.group(verdict.sector);
    let must_live = match group.kind {
        ListKind::Marriages
        | ListKind::MaritalStatus
        | ListKind::Guardianships
        | ListKind::Supervisions => true,
        ListKind::Adoptions => !matches!(group.role, Role::Father | Role::Mother),
        ListKind::Recognitions => group.role == Role::Recogniser,
        _ => false,
    };
    let registered = registered_on(asked, verdict);
    let death = asked.linked.prepared.registry.extra(person).death;
    (must_live && registered.surely_after(death)).then_some(Flaw::DeadBefore(death, registered))
}

fn other_sex(asked: &Asked<'_>, verdict: &Verdict, person: u32) -> Option<Flaw> {
    let prepared = &asked.linked.prepared;
    let is_male = prepared.sector.group(verdict.sector).role.is_male()?;
    let is_other = match prepared.registry.records[person as usize].sex {
        Sex::Male => !is_male,
        Sex::Female => is_male,
        _ => false,
    };
    is_other.then(|| Flaw::OtherSex(theirs(asked, person, Field::Sex)))
}

fn under_age(asked: &Asked<'_>, verdict: &Verdict) -> Option<Flaw> {
    let is_man = asked.linked.prepared.sector.group(verdict.sector).role == Role::Husband;
    let (born, married) = (born(asked, verdict), registered_on(asked, verdict));
    let law = too_young_to_marry(born, married, is_man)?;
    Some(Flaw::UnderAge(born, married, law))
}

/// Another marriage of a husband or a wife, if nothing is known to have ended the first of both.
fn married_twice(asked: &Asked<'_>, verdict: &Verdict, person: u32) -> Option<Flaw> {
    let is_ended = |of: &Verdict, by: PartialDate| {
        let note = note_of_entry(asked, of);
        ends_marriage(&note) || is_cancelled(&note) || spouse_died(asked, of, &note, by)
    };
    let is_divorced = asked.rows_of(person, |kind| kind == ListKind::Divorces).next().is_some()
        || asked
            .rows_of(person, |kind| kind == ListKind::MaritalStatus)
            .any(|of| ends_marriage(&certified(asked, of)));
    if is_divorced {
        return None;
    }
    let follows = |of: &Verdict| is_another_marriage(&note_of_entry(asked, of));
    // One couple in two entries is one marriage, found in the extract or not.
    let is_one_couple = |a: &Verdict, b: &Verdict| match (spouse(asked, a), spouse(asked, b)) {
        (Some(a), Some(b)) => {
            let name = |of: &Verdict| lower(&own(asked, of, Field::Name));
            a.linked().is_some() && a.linked() == b.linked() || name(a) == name(b)
        }
        _ => false,
    };
    let own_day = registered_on(asked, verdict);
    let mut others = asked.rows_of(person, |kind| kind == ListKind::Marriages).filter(|other| {
        let day = registered_on(asked, other);
        let is_settled = if own_day.surely_after(day) {
            is_ended(other, own_day) || follows(verdict)
        } else if day.surely_after(own_day) {
            is_ended(verdict, day) || follows(other)
        } else {
            is_ended(other, own_day) || is_ended(verdict, day)
        };
        !asked.is_one_row(verdict, other) && !is_one_couple(verdict, other) && !is_settled
    });
    let other = others.next()?;
    Some(Flaw::MarriedTwice(own(asked, other, Field::Entry), own(asked, other, Field::Registered)))
}

/// The other person of a marriage's entry.
fn spouse<'a>(asked: &Asked<'a>, verdict: &Verdict) -> Option<&'a Verdict> {
    asked.of_row(verdict).find(|of| of.sector != verdict.sector)
}

/// Whether the note, the registry or a book of deaths says that the other person of an entry died by
/// a day, as far as they say when.
fn spouse_died(asked: &Asked<'_>, verdict: &Verdict, note: &str, by: PartialDate) -> bool {
    let Some(spouse) = spouse(asked, verdict) else { return false };
    let prepared = &asked.linked.prepared;
    let people = [(prepared.sector.group(spouse.sector).role, own(asked, spouse, Field::Name))];
    let in_books = |person: u32| {
        let mut rows = asked.rows_of(person, |kind| kind == ListKind::Deaths);
        rows.any(|of| {
            let death = prepared.sector.extra(of.sector).death;
            !death.surely_after(by) && !is_cancelled(&note_of_entry(asked, of))
        })
    };
    let is_dead = |person: u32| {
        let death = prepared.registry.extra(person).death;
        prepared.is_dead(Side::Registry, person) && !death.surely_after(by) || in_books(person)
    };
    !deaths(note, &people).is_empty() || spouse.linked().is_some_and(is_dead)
}
