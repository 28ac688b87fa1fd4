//! The verdict of one row before its differences and what it has in common with others are known.

use super::claims::{Claim, Claims};
use crate::classify::{Candidate, Finding, Linked, RuledWho, Verdict};
use crate::plan::{FindingKind, LIMITS, Status, THRESHOLDS, Unsettled, Who};

/// What the engine's verdict and all rulings make of a row. A row about which nothing is decided
/// keeps what the engine said, unless its person was given to another row.
pub(super) fn status(linked: &Linked, engine: &Verdict, claims: &Claims) -> Verdict {
    let row = engine.sector;
    let list = linked.prepared.sector.group(row);
    let of = |person: u32| claims.on(list, person);
    let ruled = |who: Who| vec![Finding::Ruled { who }];
    let who = linked.ruled.row(row).map_or(&RuledWho::Undecided, |ruling| &ruling.who);
    match who {
        RuledWho::Undecided => {
            let taken =
                engine.linked().and_then(|person| of(person).iter().find(|claim| !claim.shared));
            match taken {
                Some(Claim { row: by, .. }) => {
                    let row = linked.prepared.sector.row_seen_from(*by, row);
                    verdict(
                        engine,
                        Status::Review,
                        same(engine),
                        vec![Finding::ClaimedByRow { row }],
                    )
                }
                None => verdict(engine, undescribed(engine), same(engine), reasons(engine)),
            }
        }
        RuledWho::Person { registry, shared } => {
            let others = of(*registry).iter().filter(|claim| claim.row != row);
            if others.clone().any(|claim| !(claim.shared && *shared)) {
                return unsettled(engine, Unsettled::PersonTwice);
            }
            verdict(engine, Status::Match, chosen_first(linked, engine, *registry), Vec::new())
        }
        RuledWho::Not(persons) => {
            let is_left = |of: &&Candidate| persons.binary_search(&of.registry).is_err();
            let left: Vec<Candidate> = engine.candidates.iter().filter(is_left).copied().collect();
            let is_about_the_first = left.first() != engine.candidates.first();
            if !is_about_the_first {
                // The first one may have been ruled out before: nobody is linked by this.
                return match undescribed(engine) {
                    Status::Match => verdict(engine, Status::Review, left, ruled(Who::Not)),
                    status => verdict(engine, status, left, reasons(engine)),
                };
            }
            let is_worth_a_look =
                left.first().is_some_and(|candidate| candidate.score >= THRESHOLDS.review);
            match is_worth_a_look {
                true => verdict(engine, Status::Review, left, ruled(Who::Not)),
                false => verdict(engine, Status::NotFound, Vec::new(), ruled(Who::Not)),
            }
        }
        RuledWho::Nobody => verdict(engine, Status::NotFound, Vec::new(), ruled(Who::Nobody)),
        RuledWho::AskBack => to_look_at(engine, Finding::Ruled { who: Who::AskBack }),
        RuledWho::Unsettled(why) => unsettled(engine, *why),
    }
}

fn unsettled(engine: &Verdict, why: Unsettled) -> Verdict {
    to_look_at(engine, Finding::RulingUnsettled { why })
}

/// Nothing is claimed, and whoever the engine found is shown.
fn to_look_at(engine: &Verdict, because: Finding) -> Verdict {
    let status = match engine.candidates[..] {
        [] => Status::NotFound,
        _ => Status::Review,
    };
    verdict(engine, status, same(engine), vec![because])
}

fn verdict(
    engine: &Verdict,
    status: Status,
    candidates: Vec<Candidate>,
    findings: Vec<Finding>,
) -> Verdict {
    Verdict { sector: engine.sector, status, candidates, outcomes: None, findings }
}

/// The engine's status before differences make a discrepancy of a match.
fn undescribed(engine: &Verdict) -> Status {
    if engine.status.is_linked() { Status::Match } else { engine.status }
}

fn same(engine: &Verdict) -> Vec<Candidate> {
    engine.candidates.clone()
}

/// The chosen person first, and then those whom the engine thought of.
fn chosen_first(linked: &Linked, engine: &Verdict, registry: u32) -> Vec<Candidate> {
    let (chosen, others): (Vec<Candidate>, Vec<Candidate>) =
        engine.candidates.iter().partition(|candidate| candidate.registry == registry);
    let chosen = chosen
        .first()
        .copied()
        .unwrap_or_else(|| Candidate { registry, score: linked.score(engine.sector, registry) });
    let others = others.into_iter().take(LIMITS.kept_candidates - 1);
    std::iter::once(chosen).chain(others).collect()
}

/// Why the engine left the row to a person, or found nobody.
fn reasons(engine: &Verdict) -> Vec<Finding> {
    let is_reason = |finding: &&Finding| {
        matches!(
            finding.kind(),
            FindingKind::ClaimedByRow
                | FindingKind::SeveralCandidates
                | FindingKind::CandidateShared
                | FindingKind::ThinEvidence
                | FindingKind::TwoAlike
                | FindingKind::NumberContradicts
                | FindingKind::NoIdentity
        )
    };
    engine.findings.iter().filter(is_reason).cloned().collect()
}
