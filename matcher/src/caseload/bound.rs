//! A work and the run that it is bound to.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use casework::answer::{FieldAnswer, RowAnswer};
use casework::digest::{Digest, Keyed, Salt};
use casework::ids::{CaseId, Code, PersonId, WorkId};
use casework::journal::{Act, By, Held, Register, Texts, Time};
use casework::state::{Applied, Casebook};
use rustc_hash::FxHashMap;

use super::answers::{Answer, OfField};
use super::cases::{Cases, is_placed};
use super::error::CaseloadError;
use super::put_off::put_off;
use super::record::Persons;
use super::rulings::{Found, code_of, field_rulings, row_ruling};
use super::seen::AllSeen;
use super::value::is_value_of;
use crate::classify::{Linked, Verdict};
use crate::identity::{Again, People, PersonIdentity, rows};
use crate::plan::{Field, FindingKind};
use crate::ruled::{FieldRulings, RowRulings, rule, rule_nothing};

/// Who decides, and when.
#[derive(Clone, Debug)]
pub struct Signed<'a> {
    /// The name that was typed.
    pub by: &'a By,
    /// The moment.
    pub at: &'a Time,
}

/// A work bound to a run.
pub struct Caseload {
    pub(super) salt: Salt,
    pub(super) casebook: Casebook,
    pub(super) texts: Texts,
    pub(super) cases: Cases,
    /// Whom answers mean.
    pub(super) persons: Persons,
    /// What was seen when something was decided.
    pub(super) seen: AllSeen,
    /// Where in this run's extract they are, or why they are not.
    pub(super) found: Found,
    /// Who the records of this run's extract are that somebody was said to be.
    pub(super) of_records: FxHashMap<u32, PersonId>,
    /// What those found say in this run's extract.
    pub(super) now: BTreeMap<PersonId, Digest>,
}

impl Caseload {
    /// A work that begins with this run: nothing is decided yet.
    ///
    /// # Errors
    /// If the casebook cannot be begun.
    pub fn begin(
        id: WorkId,
        salt: Salt,
        inputs: Vec<Digest>,
        linked: &Linked,
        signed: Signed<'_>,
    ) -> Result<Caseload, CaseloadError> {
        let casebook = Casebook::begin(id, inputs, signed.at, signed.by)?;
        Ok(Caseload {
            cases: Cases::of_rows(rows(&linked.prepared, &salt)),
            salt,
            casebook,
            texts: Texts::default(),
            persons: Persons::new(),
            seen: AllSeen::new(),
            found: Found::new(),
            of_records: FxHashMap::default(),
            now: BTreeMap::new(),
        })
    }

    /// Binds the work to another run, of the same list or of a newer one, and lays what was decided
    /// over its verdicts.
    pub fn bind(&mut self, linked: &mut Linked) {
        let identities = rows(&linked.prepared, &self.salt);
        self.cases.place(identities, self.casebook.state().cases());
        self.found.clear();
        self.of_records.clear();
        self.now.clear();
        if !self.persons.is_empty() {
            let keyed = Keyed::of(&self.salt);
            let people = People::of(&linked.prepared, &self.salt);
            for (id, known) in &self.persons {
                let found = people.find(known, &linked.prepared);
                self.found.insert(*id, found);
                if let Ok(record) = found {
                    let now = PersonIdentity::keyed(&linked.prepared, record, &keyed);
                    self.now.insert(*id, now.whole);
                }
            }
        }
        rule_nothing(linked);
        let all: Vec<CaseId> = self.cases.all().map(|(id, _)| id).collect();
        self.lay_over(linked, &all);
    }

    /// Says who these rows are. Gives the rows whose verdicts are others now.
    ///
    /// # Errors
    /// If there is no such row or person, or the casebook does not take it; nothing is changed then.
    pub fn decide(
        &mut self,
        linked: &mut Linked,
        rows: &[u32],
        answer: Answer,
        signed: Signed<'_>,
    ) -> Result<Vec<u32>, CaseloadError> {
        let is = self.row_answer(linked, answer)?;
        let rows = &once(rows)[..];
        let cases = self.open(rows, &signed)?;
        let answers = cases.iter().zip(rows).map(|(case, row)| (*case, *row, answer));
        let later = put_off(&self.casebook, linked, answers)?;
        let all: Vec<_> =
            cases.iter().map(|case| (*case, self.and_ruled_out(&is, *case))).collect();
        let state = self.casebook.state();
        let act = match all.iter().all(|(_, of)| *of == is) {
            true => state.rule(&cases, is, Vec::new()),
            false => state.rule_each(all, Vec::new()),
        };
        let act = state.leaving(act, later);
        self.casebook.add(signed.at, signed.by, act)?;
        let seen: Vec<_> = rows.iter().map(|row| (*row, answer.person())).collect();
        self.look(linked, &seen);
        Ok(self.lay_over(linked, &cases))
    }

    /// Says who each of these rows is, for all of them together: one entry, and one undo. `alike` is
    /// what they have in common. Of two answers about one row the last one counts.
    ///
    /// # Errors
    /// As [`Caseload::decide`].
    pub fn decide_alike(
        &mut self,
        linked: &mut Linked,
        answers: &[(u32, Answer)],
        alike: &[FindingKind],
        signed: Signed<'_>,
    ) -> Result<Vec<u32>, CaseloadError> {
        let by_row: BTreeMap<u32, Answer> = answers.iter().copied().collect();
        let rows = once(&answers.iter().map(|(row, _)| *row).collect::<Vec<_>>());
        let answers: Vec<(u32, Answer)> =
            rows.iter().filter_map(|row| Some((*row, *by_row.get(row)?))).collect();
        let is = answers.iter().map(|(_, answer)| self.row_answer(linked, *answer));
        let is = is.collect::<Result<Vec<_>, _>>()?;
        let cases = self.open(&rows, &signed)?;
        let of_cases =
            cases.iter().zip(&answers).map(|(case, (row, answer))| (*case, *row, *answer));
        let later = put_off(&self.casebook, linked, of_cases)?;
        let is = cases.iter().zip(is).map(|(case, is)| (*case, self.and_ruled_out(&is, *case)));
        let alike = alike.iter().filter_map(|kind| Code::new(kind.code()).ok()).collect();
        let state = self.casebook.state();
        let act = state.leaving(state.rule_each(is.collect(), alike), later);
        self.casebook.add(signed.at, signed.by, act)?;
        let seen: Vec<_> = answers.iter().map(|(row, answer)| (*row, answer.person())).collect();
        self.look(linked, &seen);
        Ok(self.lay_over(linked, &cases))
    }

    /// Says which side is right in a field of a row. `value` is what is right if neither side is.
    ///
    /// # Errors
    /// As [`Caseload::decide`].
    pub fn right(
        &mut self,
        linked: &mut Linked,
        row: u32,
        field: Field,
        answer: OfField<'_>,
        signed: Signed<'_>,
    ) -> Result<Vec<u32>, CaseloadError> {
        if matches!(answer, OfField::Neither(value) if !is_value_of(field, value)) {
            return Err(CaseloadError::NotOfField(field));
        }
        let is = self.field_answer(answer);
        let cases = self.open(&[row], &signed)?;
        let act = self.casebook.state().right(&cases, &code_of(field)?, is);
        self.casebook.add(signed.at, signed.by, act)?;
        let person = linked.verdict_on(row).and_then(Verdict::chosen).map(|person| person.registry);
        self.look(linked, &[(row, person)]);
        Ok(self.lay_over(linked, &cases))
    }

    /// Takes the newest decision of a person back, and gives the rows whose verdicts are others now.
    ///
    /// # Errors
    /// If there is nothing to take back.
    pub fn undo(
        &mut self,
        linked: &mut Linked,
        signed: Signed<'_>,
    ) -> Result<Vec<u32>, CaseloadError> {
        let applied = self.casebook.undo(signed.at, signed.by)?;
        Ok(self.lay_over(linked, &of_cases(&applied)))
    }

    /// Decides again what a person took back last.
    ///
    /// # Errors
    /// If there is nothing to decide again.
    pub fn redo(
        &mut self,
        linked: &mut Linked,
        signed: Signed<'_>,
    ) -> Result<Vec<u32>, CaseloadError> {
        let applied = self.casebook.redo(signed.at, signed.by)?;
        Ok(self.lay_over(linked, &of_cases(&applied)))
    }

    /// The answer, with whom the case was said not to be before: whoever rules another person out
    /// does not take that back.
    pub(super) fn and_ruled_out(&self, is: &RowAnswer, case: CaseId) -> RowAnswer {
        let mut is = is.clone();
        if let RowAnswer::Not { persons } = &mut is
            && let Some(RowAnswer::Not { persons: before }) =
                self.casebook.state().who(case).settled()
        {
            persons.extend(before);
        }
        is
    }

    /// The cases of these rows, each of which is there once; they are opened where they are not.
    pub(super) fn open(
        &mut self,
        rows: &[u32],
        signed: &Signed<'_>,
    ) -> Result<Vec<CaseId>, CaseloadError> {
        let opened = self.casebook.state().cases();
        let missing = self.cases.missing(rows, &self.salt, opened)?;
        if !missing.is_empty() {
            let (case, row) = missing.iter().map(|(id, row, _)| (*id, *row)).unzip();
            self.casebook.add(signed.at, signed.by, Act::Open { case, row })?;
            self.cases.open(missing);
        }
        let all = rows.iter().map(|row| self.cases.of_row(*row).ok_or(CaseloadError::NoSuch(*row)));
        all.collect()
    }

    /// The answer as the casebook has it. The person that it means is remembered.
    pub(super) fn row_answer(
        &mut self,
        linked: &Linked,
        answer: Answer,
    ) -> Result<RowAnswer, CaseloadError> {
        let mut person = |registry: u32| match (registry as usize) < linked.prepared.registry.len()
        {
            true => Ok(self.person(linked, registry)),
            false => Err(CaseloadError::NoSuch(registry)),
        };
        Ok(match answer {
            Answer::Person { registry, basis, shared } => {
                RowAnswer::This { person: person(registry)?, basis, shared }
            }
            Answer::NotPerson { registry } => {
                RowAnswer::Not { persons: [person(registry)?].into() }
            }
            Answer::Nobody => RowAnswer::Nobody,
            Answer::Undecided => RowAnswer::Undecided,
            Answer::AskBack => RowAnswer::AskBack,
        })
    }

    /// The answer as the casebook has it. The value that it gives is one of its field.
    pub(super) fn field_answer(&mut self, answer: OfField<'_>) -> FieldAnswer {
        match answer {
            OfField::List => FieldAnswer::ListRight,
            OfField::Registry => FieldAnswer::RegistryRight,
            OfField::Later => FieldAnswer::Later,
            OfField::Neither(value) => {
                FieldAnswer::BothWrong { text: self.texts.keep(&self.salt, value) }
            }
        }
    }

    /// Remembers a record of the extract as somebody who can be found again.
    pub(super) fn person(&mut self, linked: &Linked, registry: u32) -> PersonId {
        if let Some(id) = self.of_records.get(&registry) {
            return *id;
        }
        let identity = PersonIdentity::of(&linked.prepared, registry, &self.salt);
        let id = identity.id();
        self.of_records.insert(registry, id);
        self.found.insert(id, Ok(registry));
        self.now.insert(id, identity.whole);
        self.persons.entry(id).or_insert_with(|| Arc::new(identity));
        id
    }

    /// Lays what is decided of these cases over the verdicts.
    pub(super) fn lay_over(&self, linked: &mut Linked, cases: &[CaseId]) -> Vec<u32> {
        let (mut of_rows, mut of_fields) = (RowRulings::new(), FieldRulings::new());
        for id in cases {
            let Some(case) = self.cases.get(*id) else { continue };
            let Some(row) = is_placed(case.row) else { continue };
            let is_sure = matches!(case.row, Again::Row(_));
            linked.ruled.cases.insert(row, *id);
            let ruling = row_ruling(&self.casebook, &self.found, *id, is_sure);
            let mut is_decided = ruling.is_some();
            of_rows.insert(row, ruling);
            let had = linked.ruled.fields(row).map(|(field, _)| ((row, field), None));
            of_fields.extend(had);
            if is_sure {
                for (field, ruling) in field_rulings(&self.casebook, &self.texts, *id) {
                    is_decided = true;
                    of_fields.insert((row, field), Some(ruling));
                }
            }
            match is_sure && matches!(self.casebook.state().note(*id), Held::Conflict(_)) {
                true => linked.ruled.notes.insert(row),
                false => linked.ruled.notes.remove(&row),
            };
            match is_sure && is_decided && self.has_changed(*id) {
                true => linked.ruled.changed.insert(row),
                false => linked.ruled.changed.remove(&row),
            };
            match is_sure && self.is_disputed(linked, *id, row) {
                true => linked.ruled.disputed.insert(row),
                false => linked.ruled.disputed.remove(&row),
            };
        }
        rule(linked, of_rows, of_fields)
    }
}

/// The cases whose registers an entry wrote.
fn of_cases(applied: &Applied) -> Vec<CaseId> {
    let cases: BTreeSet<CaseId> = applied.wrote.iter().filter_map(Register::case).collect();
    cases.into_iter().collect()
}

/// Rows without those that are there already: one answer belongs to one row.
fn once(rows: &[u32]) -> Vec<u32> {
    let mut seen = BTreeSet::new();
    rows.iter().copied().filter(|row| seen.insert(*row)).collect()
}
