//! Builds the views of a verdict: for the table of results, for the detail pane and for lists.

use super::marks::{mark, mark_dates, mark_numbers, mark_words, plain};
use super::own_search::OwnCells;
use super::query::Query;
use super::ruling::{engine_view, is_selected, righted_view, ruling_view};
use super::search::Search;
use super::step::Step;
use super::view::{CandidateView, DetailView, FieldView, Rival, RowView};
use crate::classify::{Candidate, Linked, Verdict};
use crate::compare::{levels, outcomes};
use crate::plan::{COMPARISONS, Field, Kind, Outcome, StepOf, is_material};
use crate::ruled::{engine_verdict, in_conflict};

/// One line of the table of results.
pub fn row_view(linked: &Linked, index: u32) -> Option<RowView> {
    let verdict = linked.verdicts.get(index as usize)?;
    let sector = &linked.prepared.sector;
    let group = sector.group(verdict.sector);
    let value = |field| sector.value(verdict.sector, field).trim().to_owned();
    Some(RowView {
        index,
        row: sector.row(verdict.sector),
        place: sector.has_several_tables().then(|| sector.place(verdict.sector)),
        person: (group.kind.profile().people.len() > 1).then_some((group.role, group.kind)),
        registry_row: verdict.chosen().map(|c| linked.prepared.registry.row(c.registry)),
        status: verdict.status,
        name: value(Field::Name),
        dob: value(Field::Dob),
        number: value(Field::Number),
        address: value(Field::Address),
        changed: changed(linked, verdict),
        findings: verdict.findings.clone(),
        ruling: ruling_view(linked, verdict),
        in_conflict: in_conflict(linked, verdict),
        disputed: linked.ruled.is_disputed(verdict.sector),
    })
}

/// Fields of the first candidate that really differ from the row, with their kind.
pub fn changed(linked: &Linked, verdict: &Verdict) -> Vec<(Field, Kind)> {
    reported(linked, verdict)
        .filter(|&(field, outcome)| is_material(field, outcome))
        .map(|(field, outcome)| (field, outcome.kind))
        .collect()
}

/// What the tables can say about a row and its first candidate.
pub fn reported<'a>(
    linked: &'a Linked,
    verdict: &'a Verdict,
) -> impl Iterator<Item = (Field, Outcome)> + 'a {
    let found = verdict.outcomes.zip(verdict.chosen());
    found.into_iter().flat_map(|(outcomes, chosen)| {
        linked.prepared.reported(verdict.sector, chosen.registry, outcomes)
    })
}

/// Everything that the detail pane shows of a row.
pub fn detail_view(linked: &Linked, index: u32) -> Option<DetailView> {
    let verdict = linked.verdicts.get(index as usize)?;
    let mut view = unruled_view(linked, index, verdict);
    view.ruling = ruling_view(linked, verdict);
    view.engine = engine_view(linked, verdict);
    view.disputed = linked.ruled.is_disputed(verdict.sector);
    let first = view.candidates.iter_mut().take(1).flat_map(|first| &mut first.fields);
    for of in view.fields.iter_mut().chain(first) {
        of.righted = righted_view(linked, verdict.sector, of.field);
    }
    Some(view)
}

/// The same of the engine's own verdict, for whoever must not know what people decided: as if nobody
/// had decided anything, about this row or another.
pub fn blind_view(linked: &Linked, index: u32) -> Option<DetailView> {
    let verdict = engine_verdict(linked, linked.verdicts.get(index as usize)?);
    Some(unruled_view(linked, index, verdict))
}

fn unruled_view(linked: &Linked, index: u32, verdict: &Verdict) -> DetailView {
    let fields = Field::COMPARED
        .into_iter()
        .filter(|&field| linked.prepared.sector.has(verdict.sector, field))
        .map(|field| FieldView {
            field,
            sector: plain(&linked.prepared.sector.value(verdict.sector, field)),
            registry: Vec::new(),
            outcome: None,
            righted: None,
        })
        .collect();
    DetailView {
        index,
        file: linked.prepared.sector.place(verdict.sector),
        row: linked.prepared.sector.row(verdict.sector),
        status: verdict.status,
        findings: verdict.findings.clone(),
        fields,
        own: linked.prepared.sector.own_values(verdict.sector),
        candidates: verdict.candidates.iter().map(|c| candidate_view(linked, verdict, c)).collect(),
        ruling: None,
        engine: None,
        disputed: false,
    }
}

fn candidate_view(linked: &Linked, verdict: &Verdict, candidate: &Candidate) -> CandidateView {
    let registry = &linked.prepared.registry;
    CandidateView {
        registry: candidate.registry,
        file: registry.place(candidate.registry),
        row: registry.row(candidate.registry),
        score: candidate.score,
        fields: person_view(linked, verdict.sector, candidate.registry),
        own: registry.own_values(candidate.registry),
        steps: steps(linked, verdict.sector, candidate.registry),
        next: next(linked, verdict, candidate),
    }
}

/// The fields of a row and of any record of the extract, side by side.
pub fn person_view(linked: &Linked, sector: u32, person: u32) -> Vec<FieldView> {
    let registry = &linked.prepared.registry;
    let outcomes = outcomes(sector, person, &linked.prepared);
    Field::COMPARED
        .into_iter()
        .zip(outcomes)
        .filter(|(field, _)| {
            linked.prepared.sector.has(sector, *field) || registry.has(person, *field)
        })
        .map(|(field, outcome)| {
            let values = (linked.prepared.sector.value(sector, field), registry.raw(person, field));
            let values = (values.0.as_ref(), values.1.as_ref());
            // What the tables cannot say anything about is shown without an outcome.
            let compared = linked.prepared.can_report(sector, person, field, outcome.kind);
            if compared {
                field_view(field, values, outcome)
            } else {
                let (sector, registry) = (plain(values.0), plain(values.1));
                FieldView { field, sector, registry, outcome: None, righted: None }
            }
        })
        .collect()
}

/// The likeliest of a row's other candidates; among equals, the first.
fn next(linked: &Linked, verdict: &Verdict, candidate: &Candidate) -> Option<Rival> {
    let others = verdict.candidates.iter().filter(|other| other.registry != candidate.registry);
    let next = others.reduce(|best, other| if other.score > best.score { other } else { best })?;
    Some(Rival { row: linked.prepared.registry.row(next.registry), score: next.score })
}

/// A different style of writing is not marked character by character: every character may differ.
fn field_view(field: Field, (a, b): (&str, &str), outcome: Outcome) -> FieldView {
    let marked =
        matches!(outcome.kind, Kind::Variant | Kind::Unmarked | Kind::Partial | Kind::Different);
    let (sector, registry) = match (marked, field) {
        (false, _) => (plain(a), plain(b)),
        (true, Field::Address) => mark_words(a, b),
        (true, Field::Dob) => mark_dates(a, b),
        (true, Field::Number) => mark_numbers(a, b),
        (true, _) => mark(a, b),
    };
    FieldView { field, sector, registry, outcome: Some(outcome), righted: None }
}

/// The prior, each comparison's weight and, if the people of a book's row say something about the
/// pair, what their family adds; all add up to the score.
pub fn steps(linked: &Linked, sector: u32, registry: u32) -> Vec<Step> {
    let prepared = &linked.prepared;
    let (a, b) = prepared.pair(sector, registry);
    let mut steps = vec![Step { of: StepOf::Prior, weight: linked.weights.prior() }];
    let levels = levels(a, b, &prepared.values);
    let weights = linked.weights.weights(sector, registry, &levels);
    for (comparison, (level, weight)) in COMPARISONS.iter().zip(levels.into_iter().zip(weights)) {
        steps.push(Step { of: StepOf::Level(comparison.field, level), weight });
    }
    let family = linked.families.level(sector, registry);
    steps.extend(family.map(|level| Step { of: StepOf::Family(level), weight: level.bits() }));
    let neighbours = linked.neighbours.of_pair(sector, registry);
    steps.extend(neighbours.map(|(level, weight)| Step { of: StepOf::Neighbours(level), weight }));
    steps
}

/// Positions of the rows that a query selects, in order.
pub fn select(linked: &Linked, query: &Query) -> Vec<u32> {
    let search = Search::of(&query.text);
    let mut own = OwnCells::of(&linked.prepared);
    let share = query.share.as_ref().map(|share| share.rows(linked));
    let in_share =
        |sector: u32| share.as_ref().is_none_or(|rows| rows.get(sector as usize) == Some(&true));
    (0..linked.verdicts.len() as u32)
        .filter(|&index| {
            let verdict = &linked.verdicts[index as usize];
            query.status.is_none_or(|status| verdict.status == status)
                && (!query.with_findings || verdict.has_findings())
                && query.finding.is_none_or(|kind| verdict.has(kind))
                && query.ruled.is_none_or(|filter| is_selected(linked, verdict, filter))
                && in_share(verdict.sector)
                && query.since.is_none_or(|kind| {
                    linked.since.as_ref().is_some_and(|since| since.of(verdict.sector).has(kind))
                })
                && has_kind(linked, verdict, query)
                && search.finds(linked, verdict, &mut own)
        })
        .collect()
}

/// Whether a linked row has the kind asked for in the field asked for. These are the rows that the
/// counts by field and kind count.
fn has_kind(linked: &Linked, verdict: &Verdict, query: &Query) -> bool {
    if query.field.is_none() && query.kind.is_none() {
        return true;
    }
    verdict.status.is_linked()
        && reported(linked, verdict).any(|(field, outcome)| {
            query.field.is_none_or(|f| f == field)
                && query.kind.map_or(outcome.kind != Kind::Same, |kind| kind == outcome.kind)
        })
}
