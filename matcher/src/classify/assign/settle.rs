//! The decision on each row once the assignment is known: linked, for review and why, or not found.

use super::claims::{Claims, has_number, number_contradicts};
use super::family::Families;
use super::settled::Settled;
use super::solve::{Choice, solve};
use super::support::{Support, has_rather_the_name, support};
use crate::classify::bits::of_bits;
use crate::classify::{Candidate, Candidates, Finding};
use crate::normalise::Prepared;
use crate::plan::THRESHOLDS;

/// What each row is decided with.
#[derive(Clone, Copy)]
pub(super) struct Given<'a> {
    pub families: &'a Families,
    pub prepared: &'a Prepared,
    /// Whether a near name can be linked without a number.
    pub near_names: bool,
}

/// The assignment, seen from rows.
pub(super) struct Assignment<'a> {
    claims: Claims,
    choices: Vec<Choice>,
    /// The claimant that clearly has each person, with enough evidence for a link.
    holder: Vec<Option<u32>>,
    /// Whether rows do not compete with each other.
    is_shared: bool,
    given: Given<'a>,
}

impl Assignment<'_> {
    /// No assignment: several rows may rightly have one person, and each is decided by itself.
    pub(super) fn shared(given: Given<'_>) -> Assignment<'_> {
        let claims = Claims::of(&Candidates::default(), given.prepared);
        Assignment { claims, choices: Vec::new(), holder: Vec::new(), is_shared: true, given }
    }

    /// Solves the assignment for these candidates.
    pub(super) fn of<'a>(candidates: &Candidates, given: Given<'a>) -> Assignment<'a> {
        let prepared = given.prepared;
        let claims = Claims::of(candidates, prepared);
        let choices = solve(&claims.graph, of_bits(THRESHOLDS.margin));
        let mut holder = vec![None; prepared.registry.len()];
        for (claimant, choice) in choices.iter().enumerate() {
            let claimant = claimant as u32;
            let edges = claims.graph.claimants.of(claimant);
            if let Some(person) = choice.person.filter(|_| choice.is_clear)
                && let Some(edge) = edges.iter().find(|edge| edge.to == person)
                && edge.weight >= of_bits(THRESHOLDS.link)
            {
                holder[person as usize] = Some(claimant);
            }
        }
        Assignment { claims, choices, holder, is_shared: false, given }
    }

    /// Decides one row by its candidates, the likeliest first.
    pub(super) fn settle(&self, row: u32, candidates: &[Candidate]) -> Settled {
        let Some(likeliest) = candidates.first() else { return Settled::NotFound };
        let claimant = self.claims.claimant(row);
        let choice = match claimant {
            Some(claimant) => self.choices[claimant as usize],
            None if self.is_shared => self.own_choice(row, candidates),
            None => Choice::default(),
        };
        let taken_by = |c: &Candidate| {
            let holder = self.holder.get(c.registry as usize).copied().flatten();
            holder.filter(|holder| Some(*holder) != claimant)
        };
        let contradicts = |c: &Candidate| number_contradicts(row, c, self.given.prepared);
        let passes = |c: &Candidate| c.score >= THRESHOLDS.link;
        let rival_row = candidates.iter().take_while(|c| passes(c)).find_map(taken_by);

        let open = || candidates.iter().enumerate().filter(|(_, c)| taken_by(c).is_none());
        let best = match choice.person.filter(|_| choice.is_clear) {
            Some(person) => open().find(|(_, c)| c.registry == person),
            None => open().next(),
        };
        // The number points at one person, name and date at another: a contradiction, not a tie.
        if let Some((_, contradicting)) = open().find(|(_, c)| passes(c) && contradicts(c))
            && best.is_none_or(|(_, b)| contradicting.score > b.score - THRESHOLDS.margin)
        {
            return Settled::Review(Finding::NumberContradicts);
        }
        let Some((place, candidate)) = best.filter(|(_, c)| passes(c)) else {
            return Settled::Review(match rival_row {
                Some(rival) => self.claimed_by(rival, row),
                None if contradicts(likeliest) => Finding::NumberContradicts,
                None => Finding::ThinEvidence,
            });
        };
        // For a row that stands alone the assignment has weighed the rivals, for a copy only
        // together with the other copies.
        let copies = claimant.map_or(0, |c| self.claims.rows(c).len());
        if !choice.is_clear || copies > 1 {
            let close = |(other, c): &(usize, &Candidate)| {
                *other != place && c.score > candidate.score - THRESHOLDS.margin
            };
            let close = open().filter(close).count() as u32;
            if close > 0 {
                return Settled::Review(Finding::SeveralCandidates { count: close + 1 });
            }
        }
        if let Some(rival) = rival_row
            && candidate.score < THRESHOLDS.link + THRESHOLDS.margin
        {
            // The likeliest person belongs to another row; a next one that only just passes is for
            // review.
            return Settled::Review(self.claimed_by(rival, row));
        }
        let rather = |c: &Candidate| has_rather_the_name(row, c, candidate, self.given.prepared);
        if candidates.iter().any(rather) {
            return Settled::Review(match has_number(row, candidate, self.given.prepared) {
                true => Finding::NumberContradicts,
                false => Finding::TwoAlike,
            });
        }
        let Given { families, prepared, near_names } = self.given;
        let family = families.level(row, candidate.registry);
        match support(row, candidate, family, near_names, prepared) {
            Support::Enough => {}
            _ if has_number(row, candidate, self.given.prepared) => {
                return Settled::Review(Finding::NumberContradicts);
            }
            Support::Contradicted => return Settled::Review(Finding::TwoAlike),
            Support::Thin => return Settled::Review(Finding::ThinEvidence),
        }
        if choice.is_clear {
            return Settled::Linked { place };
        }
        let others = self.claims.graph.people.of(candidate.registry).iter().map(|edge| edge.to);
        let mut open_others =
            others.filter(|&c| Some(c) != claimant && !self.choices[c as usize].is_clear);
        Settled::Review(match open_others.next() {
            Some(other) => Finding::CandidateShared { row: self.row_of(other, row) },
            None => Finding::ThinEvidence,
        })
    }

    /// The choice of a row without rivals: its likeliest person, clear if the next one, or nobody,
    /// is worse by the margin.
    fn own_choice(&self, row: u32, candidates: &[Candidate]) -> Choice {
        let mut claims =
            candidates.iter().filter(|c| !number_contradicts(row, c, self.given.prepared));
        let Some(first) = claims.next().filter(|c| c.score > 0.0) else { return Choice::default() };
        let next = claims.next().map_or(0.0, |c| c.score.max(0.0));
        let is_clear = first.score - next >= THRESHOLDS.margin;
        Choice { person: Some(first.registry), is_clear }
    }

    fn claimed_by(&self, claimant: u32, row: u32) -> Finding {
        Finding::ClaimedByRow { row: self.row_of(claimant, row) }
    }

    /// The most certain row of a claimant, as another row refers to it.
    fn row_of(&self, claimant: u32, seen_from: u32) -> crate::normalise::RowRef {
        self.given.prepared.sector.row_seen_from(self.claims.rows(claimant)[0], seen_from)
    }
}
