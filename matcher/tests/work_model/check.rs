//! What may be shown of a work, by the model.

use std::collections::{BTreeMap, BTreeSet};

use casework::ids::{CaseId, PersonId};
use matcher::classify::{RowRuling, RuledWho, Verdict};
use matcher::identity::Again;
use matcher::plan::{Field, FindingKind, Righted, Unsettled};
use matcher::ruled::engine_verdict;

use crate::desk::Desk;
use crate::made::{BORN, Cells, Made, NAME, NUMBER, PLACE, compared};
use crate::model::{Value, What, Who};
use crate::places::is_newest;

impl Desk {
    /// Looks at everything that is shown.
    pub(crate) fn check(&mut self) {
        let status: BTreeMap<CaseId, Again> =
            self.work.cases().map(|(id, case)| (id, case.row)).collect();
        for (case, again) in &status {
            if let Again::Row(row) = again
                && is_newest(*case, &self.places)
            {
                assert_eq!(self.work.case_of(*row), Some(*case), "row {row} hides its case");
            }
        }
        let (mut shown, mut changed, mut no_person) = (0, 0, 0);
        for (verdict, fresh) in self.linked.verdicts.iter().zip(&self.fresh) {
            assert_eq!(engine_verdict(&self.linked, verdict), fresh, "what the engine says");
            let row = verdict.sector;
            let ruling = self.linked.ruled.row(row);
            let case = self.work.case_of(row);
            // A case that a note opened is known to the run after the next binding.
            let known = self.linked.ruled.case(row);
            assert!(known.is_none() || known == case, "row {row} is shown as {known:?}");
            let is_sure = case.is_some_and(|case| status[&case] == Again::Row(row));
            if !is_sure {
                let fields = self.linked.ruled.fields(row).count();
                assert_eq!(fields, 0, "nothing is right of a row that nobody surely knows");
                let may_be = case.and_then(|case| self.model.who(case));
                let expected = match may_be {
                    None | Some(Value::Who(Who::Undecided)) => None,
                    Some(_) => Some(RuledWho::Unsettled(Unsettled::RowUnclear)),
                };
                assert_eq!(ruling.map(|of| of.who.clone()), expected, "row {row}");
            } else if let Some(case) = case {
                self.is_ruled(case, row, ruling);
                self.fields_are_right(case, row);
                let is_decided = ruling.is_some() || self.linked.ruled.fields(row).count() > 0;
                let has_changed = self.linked.ruled.has_changed(row);
                if !self.model.is_merged {
                    let expected = is_decided && self.has_changed(case);
                    assert_eq!(has_changed, expected, "row {row} has changed");
                }
                shown += usize::from(ruling.is_some());
                changed += usize::from(has_changed);
            }
            no_person += usize::from(ruling.is_some_and(|of| {
                use Unsettled::{PersonGone, PersonUnclear};
                matches!(of.who, RuledWho::Unsettled(PersonGone | PersonUnclear))
            }));
            is_laid_over(verdict, fresh, ruling);
        }
        self.told.shown += shown;
        self.told.changed += changed;
        self.told.no_person += no_person;
        self.nobody_stands_twice();
        self.notes_are_kept();
    }

    /// The ruling is what the model holds, about the very people.
    fn is_ruled(&self, case: CaseId, row: u32, ruling: Option<&RowRuling>) {
        let held = self.model.who(case);
        let told = || format!("row {row}: {ruling:?} for {held:?}");
        match (held, ruling.map(|of| &of.who)) {
            (None, None)
            | (Some(Value::Who(Who::Nobody)), Some(RuledWho::Nobody))
            | (Some(Value::Who(Who::Undecided)), Some(RuledWho::Undecided))
            | (Some(Value::Who(Who::AskBack)), Some(RuledWho::AskBack))
            | (Some(Value::Conflict), Some(RuledWho::Unsettled(Unsettled::Conflict))) => {}
            (Some(Value::Who(Who::This { person, shared, .. })), Some(is)) => match is {
                RuledWho::Person { registry, shared: is_shared } => {
                    assert_eq!(shared, is_shared, "{}", told());
                    let (known, now) = self.both(*person, *registry);
                    let may_be = self.may_be(*person, *registry);
                    assert!(may_be, "{} {known:?} {now:?}", told());
                }
                RuledWho::Unsettled(Unsettled::PersonGone | Unsettled::PersonUnclear) => {
                    assert!(!self.must_be_found(*person), "{}", told());
                }
                _ => panic!("{}", told()),
            },
            (Some(Value::Who(Who::Not(persons))), Some(RuledWho::Not(records))) => {
                for record in records {
                    let is_meant = persons.iter().any(|of| self.may_be(*of, *record));
                    assert!(is_meant, "{}", told());
                }
                for person in persons.iter().filter(|of| self.must_be_found(**of)) {
                    let is_out = records.iter().any(|record| self.may_be(*person, *record));
                    assert!(is_out, "{}", told());
                }
            }
            (Some(Value::Who(Who::Not(persons))), None) => {
                assert!(!persons.iter().any(|of| self.must_be_found(*of)), "{}", told());
            }
            (
                Some(Value::Who(Who::Not(persons))),
                Some(RuledWho::Unsettled(Unsettled::PersonUnclear)),
            ) => assert!(!persons.iter().all(|of| self.must_be_found(*of)), "{}", told()),
            _ => panic!("{}", told()),
        }
    }

    fn fields_are_right(&self, case: CaseId, row: u32) {
        for field in Field::COMPARED {
            let is = self.linked.ruled.field(row, field);
            match (self.model.value(&(case, What::Field(field))), is) {
                (None, None) => {}
                (Some(Value::Right(righted, value)), Some(is)) => {
                    assert_eq!((righted, value, false), (&is.righted, &is.value, is.conflict));
                }
                (Some(Value::Conflict), Some(is)) => {
                    assert!(is.conflict && is.righted == Righted::Later);
                }
                (held, is) => panic!("row {row}, {}: {is:?} for {held:?}", field.code()),
            }
        }
    }

    fn both(&self, person: PersonId, record: u32) -> (&Made, &Made) {
        (&self.model.persons[&person], &self.lists.people[record as usize])
    }

    /// Whether a record may be taken for a person: it is the person, or nobody can tell the two apart
    /// and the person is not more like it elsewhere.
    fn may_be(&self, person: PersonId, record: u32) -> bool {
        let (known, now) = self.both(person, record);
        if known.who == now.who || known.says() == now.says() {
            return true;
        }
        let agree = |at: usize| !known.cells[at].is_empty() && known.cells[at] == now.cells[at];
        let by_number = agree(NUMBER) && (agree(NAME) || agree(BORN));
        let by_name = agree(NAME)
            && agree(BORN)
            && known.cells[PLACE] == now.cells[PLACE]
            && known.cells[NUMBER].is_empty();
        let own = self.lists.people.iter().find(|of| of.who == known.who);
        let likeness = |of: &Made| (0..5).filter(|at| of.cells[*at] == known.cells[*at]).count();
        (by_number || by_name) && own.is_none_or(|own| likeness(own) <= likeness(now))
    }

    /// Whether there is no excuse for not finding a person: everything is as it was, and nobody else
    /// has the number, or the name and the date.
    fn must_be_found(&self, person: PersonId) -> bool {
        let known = &self.model.persons[&person];
        let same = |of: &&Made, at: usize| of.cells[at] == known.cells[at];
        let is_like = |of: &&Made| {
            !known.cells[NUMBER].is_empty() && same(of, NUMBER) || same(of, NAME) && same(of, BORN)
        };
        let alike: Vec<&Made> = self.lists.people.iter().filter(is_like).collect();
        matches!(alike[..], [one] if one.who == known.who && one.says() == known.says())
    }

    /// What a case's row and the person that was looked at say now.
    pub(crate) fn says_now(&self, case: CaseId) -> (Cells, Option<Cells>) {
        let row = compared(&self.places[&case].cells);
        let person = self.model.in_force(case).and_then(|looked| looked.person);
        let record = person.and_then(|person| self.find(person));
        (row, record.map(|record| self.lists.people[record as usize].says()))
    }

    /// Whether row or person say something else than when the newest decision in force was made.
    pub(crate) fn has_changed(&self, case: CaseId) -> bool {
        let Some(looked) = self.model.in_force(case) else { return false };
        let (row, person) = self.says_now(case);
        let then = looked.person.map(|id| self.model.persons[&id].says());
        let is_another = row != looked.row || person.is_some() && person != then;
        let confirmed = self.model.value(&(case, What::Confirmed));
        is_another && confirmed != Some(&Value::Confirmed(Box::new((row, person))))
    }

    /// Somebody is linked to two rows only where that was said.
    fn nobody_stands_twice(&mut self) {
        let mut linked: BTreeMap<_, Vec<u32>> = BTreeMap::new();
        for verdict in &self.linked.verdicts {
            if let Some(person) = verdict.linked() {
                let list = self.linked.prepared.sector.group(verdict.sector);
                linked.entry((list, person)).or_default().push(verdict.sector);
            }
        }
        let said = |row: &u32| match self.linked.ruled.row(*row).map(|of| &of.who) {
            Some(RuledWho::Person { shared, .. }) => Some(*shared),
            _ => None,
        };
        let several =
            linked.iter().filter(|((list, _), rows)| rows.len() > 1 && !list.can_repeat());
        for ((_, person), rows) in several {
            let said: BTreeSet<Option<bool>> = rows.iter().map(said).collect();
            // Rows that repeat one another are linked by the engine itself, and told.
            if said == BTreeSet::from([None]) {
                continue;
            }
            let is_shared = said.contains(&Some(true)) && !said.contains(&Some(false));
            assert!(is_shared, "person {person} is linked to the rows {rows:?}: {said:?}");
            self.told.shared += 1;
        }
    }

    fn notes_are_kept(&self) {
        for case in self.places.keys() {
            let note = self.work.casebook().state().note(*case);
            let text = note.settled().and_then(|id| self.work.texts().get(*id));
            match self.model.value(&(*case, What::Note)) {
                Some(Value::Note(expected)) => assert_eq!(text, Some(&**expected)),
                _ => assert_eq!(text, None),
            }
        }
    }
}

/// The verdict says what was ruled, and nobody is linked whom neither engine nor ruling chose.
fn is_laid_over(verdict: &Verdict, fresh: &Verdict, ruling: Option<&RowRuling>) {
    let (linked, engine) = (verdict.linked(), fresh.linked());
    let is_raised = verdict.has(FindingKind::RulingUnsettled);
    let is_right = match ruling.map(|of| &of.who) {
        None | Some(RuledWho::Undecided) => linked.is_none() || linked == engine,
        Some(RuledWho::Person { registry, .. }) => match is_raised {
            true => linked.is_none(),
            false => linked == Some(*registry),
        },
        Some(RuledWho::Not(_) | RuledWho::Nobody | RuledWho::AskBack) => {
            linked.is_none()
                || matches!(ruling.map(|of| &of.who), Some(RuledWho::Not(out))
                if linked == engine && !out.contains(&linked.unwrap_or_default()))
        }
        Some(RuledWho::Unsettled(_)) => linked.is_none() && is_raised,
    };
    assert!(is_right, "{verdict:?} of {fresh:?} by {ruling:?}");
}
