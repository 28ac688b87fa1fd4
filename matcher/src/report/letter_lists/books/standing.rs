//! Whether what a book says of somebody agrees with the registry.

use super::super::asked::Asked;
use super::super::differences::{cases, difference};
use super::super::extent::unlinked;
use super::super::person::{notes, own, theirs};
use super::changes;
use super::event::same_death;
use super::said::{Event, Said, unless_flawed};
use crate::classify::Verdict;
use crate::normalise::CodedField;
use crate::plan::{Doubt, Field, Kind, ListKind, Outcome, Says, Side, Status};
use crate::propose::{Proposal, doubts, doubts_of_death};
use crate::words::books::book_against_registry;
use crate::words::{self, ListText};

/// How somebody in a book stands to the registry.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Standing {
    /// Found, and nothing contradicts.
    Agrees,
    /// Found, but this contradicts; or not settled who it is.
    Contradicts(Vec<Said>),
    /// Nobody was found.
    NotFound,
}

/// How the person of a row stands to the registry, with what else the entry tells of the person, and
/// whether the entry is flawed.
pub(super) fn standing(
    asked: &Asked<'_>,
    verdict: &Verdict,
    events: Vec<Event>,
    is_flawed: bool,
) -> Standing {
    let language = asked.language;
    let settled: Vec<Field> = events.iter().filter_map(|event| event.settles).collect();
    let told = events.into_iter().filter(|event| event.contradicts);
    let told: Vec<Said> = told.map(|of| Said { words: of.words, proposal: of.proposal }).collect();
    let person = match (verdict.status, verdict.chosen()) {
        (Status::NotFound, _) | (_, None) if told.is_empty() => return Standing::NotFound,
        (Status::NotFound, _) | (_, None) => {
            let words = ListText::NotInExtract.text(language).to_owned();
            let absent = Said { words, proposal: unlinked(asked, verdict) };
            return Standing::Contradicts(std::iter::once(absent).chain(told).collect());
        }
        (_, Some(chosen)) => chosen.registry,
    };
    let mut said = Vec::new();
    if verdict.status == Status::Review {
        let why = notes(asked, verdict, |_| true);
        let words = if why.is_empty() { words::doubts(&[Doubt::Unsettled], language) } else { why };
        said.push(Said { words, proposal: unlinked(asked, verdict) });
    }
    let doubts = doubts_of_link(asked, verdict, person);
    let mut explained = settled.clone();
    let of_row = crate::propose::doubts(asked.linked, verdict);
    for (of, outcome, proposal) in cases(asked, verdict, &of_row) {
        if !contradicts(asked, verdict, of, outcome) || settled.contains(&of) {
            continue;
        }
        if changes::explains(asked, verdict, of, &theirs(asked, person, of)) {
            explained.push(of);
            continue;
        }
        let (book, registry) = (own(asked, verdict, of), theirs(asked, person, of));
        let both = book_against_registry(of.text(language), &book, &registry, language);
        let words = match outcome.kind {
            // Both sides have said it.
            Kind::MissingSector => both,
            _ => format!("{both} ({})", difference(asked, outcome)),
        };
        let proposal = unless_flawed(proposal.unless(&doubts), is_flawed);
        said.push(Said { words, proposal });
    }
    said.extend(told);
    if verdict.status.is_linked() {
        let doubts = untold(doubts, &explained);
        if !doubts.is_empty() {
            let why = words::doubts(&doubts, language);
            let words = format!("{}: {why}", ListText::MustVerify.text(language));
            said.push(Said { words, proposal: Proposal::to_verify(&doubts) });
        }
    }
    if said.is_empty() { Standing::Agrees } else { Standing::Contradicts(said) }
}

/// Whether a difference makes an entry inconsistent with the registry.
fn contradicts(asked: &Asked<'_>, verdict: &Verdict, field: Field, outcome: Outcome) -> bool {
    let says_other = match outcome.kind {
        Kind::Different | Kind::Variant | Kind::Unmarked => true,
        Kind::Partial => matches!(field, Field::Name | Field::Father | Field::Mother),
        // Who is nobody's child in the register of births comes to a parent by recognition alone.
        Kind::MissingSector => {
            matches!(field, Field::Father | Field::Mother)
                && asked.kind(verdict) == ListKind::Births
        }
        _ => false,
    };
    says_other && field != Field::Address && !may_have_changed(asked, verdict, field)
}

/// Whether what the book says may rightly have changed since: somebody certified as single may have
/// married.
pub(crate) fn may_have_changed(asked: &Asked<'_>, verdict: &Verdict, field: Field) -> bool {
    let prepared = &asked.linked.prepared;
    let single = prepared.codes.parse(CodedField::MARITAL, "Chưa kết hôn");
    field == Field::Marital
        && asked.kind(verdict) == ListKind::MaritalStatus
        && prepared.sector.extra(verdict.sector).code(Field::Marital) == single
}

/// The doubts that no difference has told already: those about a name or a date that a correction
/// explains are none.
fn untold(doubts: Vec<Doubt>, explained: &[Field]) -> Vec<Doubt> {
    let is_untold = |doubt: &Doubt| match doubt {
        // The difference itself is told.
        Doubt::Unsettled | Doubt::Name | Doubt::Dob | Doubt::Number => false,
        doubt => !explained.iter().any(|field| changes::is_explained(*doubt, *field)),
    };
    doubts.into_iter().filter(is_untold).collect()
}

/// What speaks against any order on the row of a book; in a register of deaths more is asked for.
pub(crate) fn doubts_of_link(asked: &Asked<'_>, verdict: &Verdict, person: u32) -> Vec<Doubt> {
    let linked = asked.linked;
    if asked.kind(verdict).profile().says != Says::Dead {
        return doubts(linked, verdict);
    }
    // Nobody is struck off if the registry knows of the death already, and of no other day.
    let is_known = linked.prepared.is_dead(Side::Registry, person)
        && same_death(asked, verdict, person) != Some(false);
    let mut doubts = doubts_of_death(linked, verdict);
    doubts.retain(|doubt| !(is_known && *doubt == Doubt::OnlyNameAndYear));
    doubts
}
