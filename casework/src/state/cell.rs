//! One register with all its writes.
//!
//! A write replaces those that its author knew (`over`); what nobody replaced are the *heads*. Each
//! write *means* the value-giving writes whose values hold by it: one that gives a value means
//! itself; one that goes back behind another means what that one had replaced, or the untouched
//! register (`None`).
//!
//! Several heads are writes that did not know of one another. They are joined as three versions are:
//! what a head means holds, unless it was meant already by what both its author and another head's
//! knew, and the other means it no more. So who ruled and took it back has decided nothing beside
//! who ruled; and whoever took back what another changed stands against them, in a conflict, even
//! where a third did not know of either.

use std::collections::{BTreeMap, BTreeSet};

use crate::digest::Digest;
use crate::journal::{Held, Value};

/// The writes of a register, by the entries that wrote them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Cell {
    writes: BTreeMap<Digest, CellWrite>,
    heads: BTreeSet<Digest>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
struct CellWrite {
    wrote: Wrote,
    over: Vec<Digest>,
    means: Meanings,
}

/// What an entry wrote.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Wrote {
    /// A value, or nothing.
    Value(Option<Value>),
    /// What stood before this write.
    Back(Digest),
}

/// The writes whose values hold; `None` is the untouched register. Sorted, each once, never empty.
pub(super) type Meanings = Vec<Option<Digest>>;

/// How many sets of writes are looked at, at most, to join some heads: people come nowhere near it,
/// and a journal made to be slow is not.
const JOINS: u32 = 200;

impl Cell {
    /// What nobody replaced, sorted.
    pub(super) fn heads(&self) -> Vec<Digest> {
        self.heads.iter().copied().collect()
    }

    /// Whether all these entries wrote here.
    pub(super) fn knows(&self, writes: &[Digest]) -> bool {
        writes.iter().all(|write| self.writes.contains_key(write))
    }

    /// Adds the write of an entry, which replaces those `over`.
    pub(super) fn add(&mut self, by: Digest, wrote: Wrote, over: Vec<Digest>) {
        let means = match &wrote {
            Wrote::Value(_) => vec![Some(by)],
            Wrote::Back(behind) => self.meant_before(*behind),
        };
        for replaced in &over {
            self.heads.remove(replaced);
        }
        self.heads.insert(by);
        self.writes.insert(by, CellWrite { wrote, over, means });
    }

    /// What the register meant before a write.
    pub(super) fn meant_before(&self, write: Digest) -> Meanings {
        let over = self.writes.get(&write).map_or(&[][..], |write| &write.over);
        self.meant_by(over)
    }

    /// What these writes mean together.
    pub(super) fn meant_by(&self, heads: &[Digest]) -> Meanings {
        self.joined(heads, &mut { JOINS })
    }

    /// `joins` is how many more sets of writes may be looked at; beyond that, everything stands.
    fn joined(&self, heads: &[Digest], joins: &mut u32) -> Meanings {
        match heads {
            [] => return vec![None],
            [head] => return self.means(*head).to_vec(),
            _ => {}
        }
        let mut together = BTreeSet::new();
        for head in heads {
            let holds = |meaning: &&Option<Digest>| self.holds(**meaning, *head, heads, joins);
            together.extend(self.means(*head).iter().filter(holds));
        }
        if together.is_empty() {
            // Each took away what another kept: all of it stands, for somebody to decide.
            together = heads.iter().flat_map(|head| self.means(*head)).copied().collect();
        }
        together.into_iter().collect()
    }

    /// Whether what a head means holds beside the other heads: unless one outdates it, or if it was
    /// meant on purpose against another.
    fn holds(
        &self,
        meaning: Option<Digest>,
        head: Digest,
        heads: &[Digest],
        joins: &mut u32,
    ) -> bool {
        if meaning == Some(head) {
            // A value of its own: no other head's author knew it.
            return true;
        }
        let of_head = self.known_to(head);
        let mut outdated = false;
        for other in heads.iter().filter(|other| !self.means(**other).contains(&meaning)) {
            let Some(left) = joins.checked_sub(1) else { return true };
            *joins = left;
            let both_knew = self.latest_of(&of_head & &self.known_to(*other));
            if !self.joined(&both_knew, joins).contains(&meaning) {
                return true;
            }
            outdated = true;
        }
        !outdated
    }

    /// Whether these writes mean what that one means by itself: nothing was changed since.
    pub(super) fn still_means(&self, heads: &[Digest], write: Digest) -> bool {
        self.meant_by(heads) == self.meant_by(&[write])
    }

    /// What the register means now.
    pub(super) fn meaning(&self) -> Meanings {
        let mut heads = self.heads.iter();
        match (heads.next(), heads.next()) {
            (Some(head), None) => self.meant_by(&[*head]),
            _ => self.meant_by(&self.heads()),
        }
    }

    /// The values of these meanings.
    pub(super) fn values(&self, meanings: &[Option<Digest>]) -> Held<Value> {
        let value = |meaning: &Option<Digest>| {
            let write = self.writes.get(meaning.as_ref()?)?;
            if let Wrote::Value(value) = &write.wrote { value.clone() } else { None }
        };
        if let [meaning] = meanings {
            return value(meaning).map_or(Held::Open, Held::Settled);
        }
        let values: BTreeSet<Option<Value>> = meanings.iter().map(value).collect();
        let mut values: Vec<Option<Value>> = values.into_iter().collect();
        match (values.pop(), values.is_empty()) {
            (None | Some(None), true) => Held::Open,
            (Some(Some(value)), true) => Held::Settled(value),
            (last, _) => {
                values.extend(last);
                Held::Conflict(values)
            }
        }
    }

    /// What a write means by itself.
    fn means(&self, write: Digest) -> &[Option<Digest>] {
        self.writes.get(&write).map_or(&[], |write| &write.means)
    }

    /// Those of these writes that none of them replaced.
    fn latest_of(&self, writes: BTreeSet<Digest>) -> Vec<Digest> {
        let over = |write: &Digest| self.writes.get(write).map_or(&[][..], |write| &write.over);
        let replaced: BTreeSet<Digest> = writes.iter().flat_map(over).copied().collect();
        writes.difference(&replaced).copied().collect()
    }

    /// This write and all that its author knew.
    fn known_to(&self, write: Digest) -> BTreeSet<Digest> {
        let mut known = BTreeSet::new();
        let mut next = vec![write];
        while let Some(write) = next.pop() {
            if known.insert(write)
                && let Some(write) = self.writes.get(&write)
            {
                next.extend(&write.over);
            }
        }
        known
    }
}
