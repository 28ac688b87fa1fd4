//! What people decided about rows, and the verdicts that the engine had given these rows.
//!
//! Data only, by the positions of one run; `ruled` lays it over the verdicts.

use std::collections::BTreeMap;

use super::verdict::Verdict;
use crate::plan::{Basis, Field, Righted, Unsettled};

/// What was decided about who a row is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RuledWho {
    /// This registry record. `shared` says that other rows of the list are the same person and may
    /// be so; otherwise nobody else of the list is.
    Person {
        /// Position of the registry record.
        registry: u32,
        /// Whether several rows are this person.
        shared: bool,
    },
    /// None of these registry records, sorted.
    Not(Vec<u32>),
    /// Nobody in the extract.
    Nobody,
    /// Whoever keeps the list is asked.
    AskBack,
    /// Decided once, and not to be applied now.
    Unsettled(Unsettled),
}

/// A decision about a row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RowRuling {
    /// Who it is.
    pub who: RuledWho,
    /// On what that was decided.
    pub basis: Basis,
    /// Whether a second person decided the same without knowing of the first.
    pub agreed: bool,
}

/// A decision about a field of a row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FieldRuling {
    /// Which side is right.
    pub righted: Righted,
    /// What is right, if neither is.
    pub value: Option<String>,
}

/// All decisions about a run's rows, by the position of the sector record.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Ruled {
    /// About rows.
    pub(crate) rows: BTreeMap<u32, RowRuling>,
    /// About fields.
    pub(crate) fields: BTreeMap<(u32, Field), FieldRuling>,
    /// The engine's own verdicts of rows that have another one now.
    pub(crate) engine: BTreeMap<u32, Verdict>,
}

impl Ruled {
    /// What was decided about a row.
    pub fn row(&self, sector: u32) -> Option<&RowRuling> {
        self.rows.get(&sector)
    }

    /// What was decided about a field of a row.
    pub fn field(&self, sector: u32, field: Field) -> Option<&FieldRuling> {
        self.fields.get(&(sector, field))
    }

    /// On what somebody decided that the row is its verdict's person.
    pub fn confirmed_on(&self, verdict: &Verdict) -> Option<Basis> {
        let RowRuling { who, basis, .. } = self.row(verdict.sector)?;
        match *who {
            RuledWho::Person { registry, .. } if verdict.linked() == Some(registry) => Some(*basis),
            _ => None,
        }
    }
}

impl RuledWho {
    /// The registry record that was decided for.
    pub fn person(&self) -> Option<u32> {
        match *self {
            RuledWho::Person { registry, .. } => Some(registry),
            _ => None,
        }
    }
}
