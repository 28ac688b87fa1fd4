//! What people decided about rows, and the verdicts that the engine had given these rows.
//!
//! Data only, by the positions of one run; `ruled` lays it over the verdicts.

use std::collections::btree_map::Entry;
use std::collections::{BTreeMap, BTreeSet};

use casework::ids::CaseId;

use super::verdict::Verdict;
use crate::plan::{Basis, Field, Righted, Unsettled, Who};

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
    /// Looked at, and left open: the verdict stays the engine's.
    Undecided,
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
    /// Whether two people decided differently: then it is left for later.
    pub conflict: bool,
}

/// All decisions about a run's rows, by the position of the sector record.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Ruled {
    /// About rows.
    rows: BTreeMap<u32, RowRuling>,
    /// The rows that were ruled to be each person.
    of_person: BTreeMap<u32, BTreeSet<u32>>,
    /// About fields.
    pub(crate) fields: BTreeMap<(u32, Field), FieldRuling>,
    /// The engine's own verdicts of rows that have another one now.
    pub(crate) engine: BTreeMap<u32, Verdict>,
    /// Rows that say something else by now than when something was last decided about them.
    pub(crate) changed: BTreeSet<u32>,
    /// Rows of which a second reviewer said something else than what holds.
    pub(crate) disputed: BTreeSet<u32>,
    /// Rows about which two people noted differently.
    pub(crate) notes: BTreeSet<u32>,
    /// The numbers of rows' cases.
    pub(crate) cases: BTreeMap<u32, CaseId>,
}

impl Ruled {
    /// All that was decided about rows, by row.
    pub(crate) fn rows(&self) -> impl Iterator<Item = (u32, &RowRuling)> {
        self.rows.iter().map(|(row, ruling)| (*row, ruling))
    }

    /// Puts what was decided about a row in the place of what was before, which it gives.
    pub(crate) fn set_row(&mut self, row: u32, ruling: Option<RowRuling>) -> Option<RowRuling> {
        let person = ruling.as_ref().and_then(|of| of.who.person());
        let before = match ruling {
            Some(ruling) => self.rows.insert(row, ruling),
            None => self.rows.remove(&row),
        };
        if let Some(former) = before.as_ref().and_then(|of| of.who.person())
            && let Entry::Occupied(mut rows) = self.of_person.entry(former)
        {
            rows.get_mut().remove(&row);
            if rows.get().is_empty() {
                rows.remove();
            }
        }
        if let Some(person) = person {
            self.of_person.entry(person).or_default().insert(row);
        }
        before
    }

    /// The rows that were ruled to be a person, if any were.
    pub(crate) fn rows_of(&self, person: u32) -> Option<&BTreeSet<u32>> {
        self.of_person.get(&person)
    }

    /// What was decided about a row.
    pub fn row(&self, sector: u32) -> Option<&RowRuling> {
        self.rows.get(&sector)
    }

    /// What was decided about a field of a row.
    pub fn field(&self, sector: u32, field: Field) -> Option<&FieldRuling> {
        self.fields.get(&(sector, field))
    }

    /// What was decided about the fields of a row, in their order.
    pub fn fields(&self, sector: u32) -> impl Iterator<Item = (Field, &FieldRuling)> {
        let from = self.fields.range((sector, Field::ALL[0])..);
        let of_row = from.take_while(move |((row, _), _)| *row == sector);
        of_row.map(|((_, field), ruling)| (*field, ruling))
    }

    /// Whether nothing is decided about any row.
    pub fn is_empty(&self) -> bool {
        self.rows.is_empty() && self.fields.is_empty()
    }

    /// The rows that have to do with decisions: those decided about, and those whose verdict is
    /// another because of them.
    pub fn concerned(&self) -> BTreeSet<u32> {
        let of_fields = self.fields.keys().map(|(row, _)| row);
        let all = self.rows.keys().chain(of_fields).chain(self.engine.keys());
        all.chain(&self.changed).chain(&self.disputed).chain(&self.notes).copied().collect()
    }

    /// The number of a row's case.
    pub fn case(&self, sector: u32) -> Option<CaseId> {
        self.cases.get(&sector).copied()
    }

    /// Whether any row has a case.
    pub fn has_cases(&self) -> bool {
        !self.cases.is_empty()
    }

    /// Whether somebody said what is right in this field of any row.
    pub fn has_values_of(&self, field: Field) -> bool {
        self.fields.iter().any(|((_, of), ruling)| *of == field && ruling.value.is_some())
    }

    /// Whether a row says something else by now than when something was last decided about it.
    pub fn has_changed(&self, sector: u32) -> bool {
        self.changed.contains(&sector)
    }

    /// Whether a second reviewer, who did not know of it, said something else than what somebody
    /// decided, or than what the engine found where nobody decided.
    pub fn is_disputed(&self, sector: u32) -> bool {
        self.disputed.contains(&sector)
    }

    /// The disputed rows, in order.
    pub fn disputed(&self) -> impl Iterator<Item = u32> {
        self.disputed.iter().copied()
    }

    /// Whether somebody must look again before what holds is acted upon: the row has changed since, or
    /// a second reviewer said something else.
    pub fn is_raised(&self, sector: u32) -> bool {
        self.has_changed(sector) || self.is_disputed(sector)
    }

    /// Whether two people noted differently about a row.
    pub fn has_two_notes(&self, sector: u32) -> bool {
        self.notes.contains(&sector)
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
    /// Its kind, or why it is not applied.
    pub fn kind(&self) -> Result<Who, Unsettled> {
        Ok(match self {
            RuledWho::Person { .. } => Who::This,
            RuledWho::Not(_) => Who::Not,
            RuledWho::Nobody => Who::Nobody,
            RuledWho::Undecided => Who::Undecided,
            RuledWho::AskBack => Who::AskBack,
            RuledWho::Unsettled(why) => return Err(*why),
        })
    }

    /// The registry record that was decided for.
    pub fn person(&self) -> Option<u32> {
        match *self {
            RuledWho::Person { registry, .. } => Some(registry),
            _ => None,
        }
    }
}
