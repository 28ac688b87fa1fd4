//! What people decided about a row, for screens, and which rows are listed by it.

use serde::{Deserialize, Serialize};

use crate::classify::{FieldRuling, Linked, Verdict};
use crate::plan::{Basis, Field, Righted, RuledFilter, Status, Unsettled, Who};
use crate::ruled::{
    decision, engine_verdict, in_conflict, is_decided, is_settled, needs_look, to_look_again,
};

/// What somebody decided about who a row is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RulingView {
    /// What it is, or why it is not applied.
    pub kind: RulingKind,
    /// On what it was decided.
    pub basis: Basis,
    /// Whether a second person decided the same without knowing of the first.
    pub agreed: bool,
    /// Whether the row says something else by now than when that was decided.
    pub changed: bool,
}

/// The kind of a decision about a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum RulingKind {
    /// It is applied.
    Applied(Who),
    /// It is kept, and not applied.
    Unsettled(Unsettled),
}

/// What somebody decided about a field of a row.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RightedView {
    /// Which side is right.
    pub righted: Righted,
    /// What is right, if neither is.
    pub value: Option<String>,
    /// Whether two people decided differently, so that nothing is applied.
    pub conflict: bool,
}

/// The engine's own verdict of a row.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct EngineView {
    /// The verdict.
    pub status: Status,
    /// The registry's spreadsheet row of its first candidate.
    pub registry_row: Option<u32>,
    /// The score of its first candidate, in bits.
    pub score: Option<f64>,
}

/// What was decided about who a row is.
pub fn ruling_view(linked: &Linked, verdict: &Verdict) -> Option<RulingView> {
    let ruling = linked.ruled.row(verdict.sector)?;
    let kind = decision(linked, verdict)?;
    Some(RulingView {
        kind: kind.map_or_else(RulingKind::Unsettled, RulingKind::Applied),
        basis: ruling.basis,
        agreed: ruling.agreed,
        changed: linked.ruled.has_changed(verdict.sector),
    })
}

/// What was decided about a field of a row.
pub(super) fn righted_view(linked: &Linked, sector: u32, field: Field) -> Option<RightedView> {
    let ruling = linked.ruled.field(sector, field)?;
    let FieldRuling { righted, value, conflict } = ruling.clone();
    Some(RightedView { righted, value, conflict })
}

/// The engine's own verdict of a row, if it is another than the one that is shown.
pub(super) fn engine_view(linked: &Linked, verdict: &Verdict) -> Option<EngineView> {
    let engine = engine_verdict(linked, verdict);
    let first = engine.chosen();
    (engine != verdict).then(|| EngineView {
        status: engine.status,
        registry_row: first.map(|of| linked.prepared.registry.row(of.registry)),
        score: first.map(|of| of.score),
    })
}

/// Whether a row is listed by what was decided about it.
pub(super) fn is_selected(linked: &Linked, verdict: &Verdict, filter: RuledFilter) -> bool {
    let has = |who: Who| decision(linked, verdict) == Some(Ok(who));
    match filter {
        RuledFilter::Open => needs_look(linked, verdict) && !is_settled(linked, verdict),
        RuledFilter::Decided => is_decided(linked, verdict),
        RuledFilter::Unsettled => to_look_again(linked, verdict),
        RuledFilter::Disputed => linked.ruled.is_disputed(verdict.sector),
        RuledFilter::Conflict => in_conflict(linked, verdict),
        RuledFilter::Undecided => has(Who::Undecided),
        RuledFilter::AskBack => has(Who::AskBack),
    }
}
