//! Proposing: how a case could be settled, by the rules of [`plan`](crate::plan::RULES).
//!
//! Takes a verdict and one of its fields, gives a way to settle the difference, the office that acts
//! and the ground. Decided: a death, somebody who was not found, and several rows of one person are
//! about whole rows, so their rules stand here and not in the table of fields.

mod absence;
mod births;
mod doubts;
mod evidence;
mod proposal;
mod ruled;
#[cfg(test)]
mod ruled_tests;

use crate::classify::{Finding, Linked, Verdict};
use crate::normalise::{PartialDate, Prepared};
use crate::plan::{
    BOOK_RULES, Detail, ELDER_AGE, Field, FindingKind, Ground, Kind, Less, ListKind, Outcome,
    RULES, Rule, Says, Side, Status, Way, Who, Witness,
};

pub use absence::{Absence, Reason, Search, absence};
pub use births::of_birth;
pub use doubts::{
    doubts, doubts_by_another, doubts_of_crossing, doubts_of_death, doubts_of_listed,
};
pub use proposal::Proposal;
pub use ruled::{decided_otherwise, in_force, of_birth_decided, right_value};

/// The proposal for a field that really differs between a row and its person: what somebody decided,
/// otherwise by the rules. Whether it may be ordered is for [`doubts`] to say.
pub fn of_field(linked: &Linked, verdict: &Verdict, field: Field, outcome: Outcome) -> Proposal {
    if let Some(decided) = ruled::of_field(linked, verdict, field, outcome) {
        return decided;
    }
    let prepared = &linked.prepared;
    let pair = verdict.chosen().map(|c| (verdict.sector, c.registry));
    let less =
        pair.and_then(|(sector, registry)| says_less(field, outcome, sector, registry, prepared));
    let witness = witness(field, verdict);
    let is_of_book = prepared.sector.group(verdict.sector).kind.is_book();
    if let (false, Field::Dob, Kind::Partial, None, Some((sector, registry))) =
        (is_of_book, field, outcome.kind, less, pair)
    {
        let (list, theirs) = prepared.pair(sector, registry);
        let age = (!theirs.dob.is_missing()).then(|| theirs.dob.age_on(prepared.today));
        let elder = age.is_some_and(|age| age >= ELDER_AGE);
        if let Some(proposal) = of_birth(list.dob, Some(theirs.dob), elder) {
            return proposal;
        }
    }
    let holds = |rule: &&Rule| {
        (rule.fields.is_empty() || rule.fields.contains(&field))
            && (rule.kinds.is_empty() || rule.kinds.contains(&outcome.kind))
            && (rule.details.is_empty()
                || outcome.detail.is_some_and(|detail| rule.details.contains(&detail)))
            && (rule.less.is_none() || rule.less == less)
            && (rule.witness.is_none() || rule.witness == witness)
    };
    let rules = if is_of_book { BOOK_RULES } else { RULES };
    let rule = rules.iter().find(holds);
    rule.map_or(Proposal::new(Way::AskPapers, Ground::NoWitness), |rule| Proposal {
        way: rule.way,
        ground: rule.ground,
    })
}

/// The proposal for a row without a certain person, by why there is none. A book is completed by
/// nobody, and nobody collects the data of the dead.
pub fn of_unlinked(verdict: &Verdict, kind: ListKind, absence: Absence) -> Proposal {
    match (verdict.status, absence) {
        _ if verdict.has(FindingKind::RulingUnsettled) => {
            Proposal::new(Way::Verify, Ground::Unsettled)
        }
        _ if is_asked_back(verdict) => Proposal::new(Way::CheckRow, Ground::Decided),
        (Status::NotFound, _) if verdict.has(FindingKind::DobFuture) => {
            Proposal::new(Way::CheckRow, Ground::Contradiction)
        }
        (Status::NotFound, Absence::TooLittle) if kind.is_book() => {
            Proposal::new(Way::LookIntoFile, Ground::TooLittle)
        }
        (Status::NotFound, Absence::Inside) if kind.profile().says == Says::Dead => {
            Proposal::new(Way::LookUp, Ground::NotInExtract)
        }
        (Status::NotFound, Absence::TooLittle) => {
            Proposal::new(Way::CompleteRow, Ground::TooLittle)
        }
        (Status::NotFound, Absence::Outside(_)) => {
            Proposal::new(Way::LookUp, Ground::OutsideExtract)
        }
        (Status::NotFound, Absence::Inside) => Proposal::new(Way::Collect, Ground::NotInExtract),
        _ => Proposal::new(Way::Verify, Ground::Unsettled),
    }
}

/// Whether whoever keeps the list was asked about a row.
fn is_asked_back(verdict: &Verdict) -> bool {
    verdict.findings.contains(&Finding::Ruled { who: Who::AskBack })
}

/// The proposal for somebody who is dead in a list and alive in the registry.
pub fn of_dead_alive(ground: Ground) -> Proposal {
    match ground {
        Ground::DeathBook => Proposal::new(Way::StrikeOff, ground),
        _ => Proposal::new(Way::RegisterDeath, ground),
    }
}

/// The side that the personal number supports.
fn witness(field: Field, verdict: &Verdict) -> Option<Witness> {
    let of_side = |side: Side| match side {
        Side::Sector => Witness::Registry,
        Side::Registry => Witness::List,
    };
    let broken = |finding: &Finding| {
        matches!(
            finding.kind(),
            FindingKind::NumberLength
                | FindingKind::NumberUnreadable
                | FindingKind::NumberPrefix
                | FindingKind::NumberFuture
        )
    };
    verdict.findings.iter().find_map(|finding| match (field, finding) {
        (Field::Number, finding) if broken(finding) => Some(Witness::Broken),
        (Field::Sex, Finding::NumberSex { side, agrees: true, .. }) => Some(of_side(*side)),
        (Field::Dob, Finding::NumberYear { side, number, other, .. }) if number == other => {
            Some(of_side(*side))
        }
        _ => None,
    })
}

/// The side that says less about a field.
fn says_less(
    field: Field,
    outcome: Outcome,
    sector: u32,
    registry: u32,
    prepared: &Prepared,
) -> Option<Less> {
    if outcome.kind != Kind::Partial {
        return None;
    }
    match outcome.detail {
        Some(Detail::WordDropped) => return Some(Less::List),
        Some(Detail::WordAdded) => return Some(Less::Registry),
        _ => {}
    }
    let (list, theirs) =
        (prepared.sector.raw(sector, field), prepared.registry.raw(registry, field));
    let (a, b) = match field {
        Field::Dob => {
            let (a, b) = prepared.pair(sector, registry);
            // 2 January against 1 January may be a slip as well.
            if a.dob.is_full()
                && b.dob.is_full()
                && (a.dob.day == b.dob.day || a.dob.month == b.dob.month)
            {
                return None;
            }
            (precision(a.dob), precision(b.dob))
        }
        _ => (list.trim().chars().count(), theirs.trim().chars().count()),
    };
    match a.cmp(&b) {
        std::cmp::Ordering::Less => Some(Less::List),
        std::cmp::Ordering::Greater => Some(Less::Registry),
        std::cmp::Ordering::Equal => None,
    }
}

/// How precise a date is. 1 January stands for a bare year.
fn precision(date: PartialDate) -> usize {
    match date {
        date if date.is_missing() => 0,
        PartialDate { month: 0, .. } => 1,
        date if date.is_first_of_january() => 1,
        PartialDate { day: 0, .. } => 2,
        _ => 3,
    }
}
