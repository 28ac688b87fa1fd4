//! What offices do with a work, drawn at random.

use std::collections::BTreeMap;

use casework::answer::Basis;
use casework::ids::CaseId;
use casework::journal::{Held, Register};
use matcher::caseload::{Answer, CaseloadError, OfField};
use matcher::plan::{Field, Righted};

use crate::desk::Desk;
use crate::made::Numbers;
use crate::model::{Back, Looked, Model, Value, What, Who};
use crate::translated::held;

const FIELDS: [Field; 4] = [Field::Name, Field::Dob, Field::Number, Field::Address];

impl Desk {
    /// Does one thing, and looks at everything.
    pub(crate) fn step(&mut self, numbers: &mut Numbers) {
        match numbers.below(30) {
            0..=7 => self.decide(numbers),
            8 | 9 => self.decide_alike(numbers),
            10 | 11 => self.right(numbers),
            12 => self.note(numbers),
            13 => self.confirm(numbers),
            14..=16 => self.back(false, numbers),
            17 | 18 => self.back(true, numbers),
            19 => {
                let (file, work) = self.saved();
                (self.file, self.work) = (file, work);
                self.bind();
            }
            20 => self.run_again(),
            21..=24 => {
                for _ in 0..=numbers.below(3) {
                    self.lists.work_on_rows(numbers);
                }
                self.run_again();
            }
            25 => {
                self.lists.work_on_columns(numbers);
                self.run_again();
            }
            26 | 27 => {
                for _ in 0..=numbers.below(3) {
                    self.lists.work_on_people(numbers);
                }
                self.run_again();
            }
            _ => self.work_on_copy(numbers),
        }
        self.check();
    }

    fn any_row(&self, numbers: &mut Numbers) -> u32 {
        // Often one about which something was decided, so that decisions meet.
        let row = numbers.below(self.lists.rows.len()) as u32;
        let decided: Vec<u32> = self.linked.ruled.concerned().into_iter().collect();
        match decided.is_empty() || numbers.one_in(2) {
            true => row,
            false => decided[numbers.below(decided.len())],
        }
    }

    fn answer(&self, row: u32, numbers: &mut Numbers) -> Answer {
        let likely = self.linked.verdict_on(row).and_then(|verdict| verdict.chosen());
        let registry = match likely {
            Some(candidate) if !numbers.one_in(4) => candidate.registry,
            _ => numbers.below(self.lists.people.len()) as u32,
        };
        match numbers.below(10) {
            0..=4 => {
                let basis = Basis::ALL[numbers.below(3)];
                Answer::Person { registry, basis, shared: numbers.one_in(4) }
            }
            5 | 6 => Answer::NotPerson { registry },
            7 => Answer::Nobody,
            8 => Answer::Undecided,
            _ => Answer::AskBack,
        }
    }

    fn decide(&mut self, numbers: &mut Numbers) {
        let row = self.any_row(numbers);
        let mut rows = vec![row];
        if numbers.one_in(5) {
            // Several with one answer, and perhaps one of them twice.
            rows.extend([self.any_row(numbers), row, self.any_row(numbers)]);
        }
        let answer = self.answer(row, numbers);
        let by = self.someone(numbers);
        let off: Vec<_> = rows.iter().flat_map(|row| self.put_off(*row, answer)).collect();
        self.signed(by, |work, linked, of| work.decide(linked, &rows, answer, of)).unwrap();
        let all: Vec<(u32, Answer)> = rows.into_iter().map(|row| (row, answer)).collect();
        self.decided(by, &all, off);
    }

    fn decide_alike(&mut self, numbers: &mut Numbers) {
        let mut answers: Vec<(u32, Answer)> = Vec::new();
        for _ in 0..=numbers.below(4) {
            let row = self.any_row(numbers);
            if answers.iter().all(|(other, _)| *other != row) {
                answers.push((row, self.answer(row, numbers)));
            }
        }
        if numbers.one_in(4) {
            answers.insert(1, answers[0]);
        }
        let by = self.someone(numbers);
        let off: Vec<_> =
            answers.iter().flat_map(|(row, answer)| self.put_off(*row, *answer)).collect();
        self.signed(by, |work, linked, of| work.decide_alike(linked, &answers, &[], of)).unwrap();
        self.decided(by, &answers, off);
    }

    /// What was right of the person beside a row is left for later if another takes the place.
    fn put_off(&self, row: u32, answer: Answer) -> Vec<(Field, CaseId)> {
        let shown = self.linked.verdict_on(row).and_then(|of| of.chosen()).map(|of| of.registry);
        let is_other = match answer {
            Answer::Person { registry, .. } => shown != Some(registry),
            Answer::NotPerson { registry } => shown == Some(registry),
            Answer::Nobody => true,
            Answer::Undecided | Answer::AskBack => false,
        };
        let Some(case) = self.work.case_of(row).filter(|_| is_other) else { return Vec::new() };
        let stands = |field: &Field| {
            let value = self.model.value(&(case, What::Field(*field)));
            !matches!(value, None | Some(Value::Right(Righted::Later, _)))
        };
        let is_shown = |field: &Field| self.linked.ruled.field(row, *field).is_some();
        let fields = Field::COMPARED.into_iter().filter(|of| is_shown(of) && stands(of));
        fields.map(|field| (field, case)).collect()
    }

    /// These answers were given, which left these fields for later: all of it is one step.
    fn decided(&mut self, by: usize, answers: &[(u32, Answer)], off: Vec<(Field, CaseId)>) {
        self.note_opened();
        let mut all = Vec::new();
        for (row, answer) in answers {
            let case = self.work.case_of(*row).unwrap();
            let person = answer.person().map(|record| self.person(record));
            let is = match (*answer, person) {
                (Answer::Person { basis, shared, .. }, Some(person)) => {
                    Who::This { person, basis, shared }
                }
                (Answer::NotPerson { .. }, Some(person)) => {
                    let mut persons = match self.model.who(case) {
                        Some(Value::Who(Who::Not(before))) => before.clone(),
                        _ => Default::default(),
                    };
                    persons.insert(person);
                    Who::Not(persons)
                }
                (Answer::Nobody, _) => Who::Nobody,
                (Answer::AskBack, _) => Who::AskBack,
                _ => Who::Undecided,
            };
            all.push((*row, person, (case, What::Who), Value::Who(is)));
        }
        let values = all.iter().map(|(_, _, register, is)| (*register, Some(is.clone())));
        let later = off.into_iter().map(|(field, case)| {
            ((case, What::Field(field)), Some(Value::Right(Righted::Later, None)))
        });
        let values: BTreeMap<_, _> = values.chain(later).collect();
        let stamp = self.model.set(by, values.into_iter().collect());
        for (row, person, (case, _), _) in all {
            let row = self.lists.rows[row as usize].says();
            self.model.looked.insert((case, stamp), Looked { row, person });
        }
    }

    fn right(&mut self, numbers: &mut Numbers) {
        let (row, field) = (self.any_row(numbers), FIELDS[numbers.below(4)]);
        let value = ["Lê Thị Hoa", "03/04/1975", "004075123456", "Xã Trà Lĩnh"];
        let value = value[FIELDS.iter().position(|of| *of == field).unwrap()];
        let (answer, is) = match numbers.below(5) {
            0 => (OfField::List, (Righted::List, None)),
            1 => (OfField::Registry, (Righted::Registry, None)),
            2 => (OfField::Later, (Righted::Later, None)),
            3 => (OfField::Neither(value), (Righted::BothWrong, Some(value.to_owned()))),
            _ => (OfField::Neither(" "), (Righted::Later, None)),
        };
        let person = self.linked.verdict_on(row).and_then(|of| of.chosen()).map(|of| of.registry);
        let by = self.someone(numbers);
        let done = self.signed(by, |work, linked, of| work.right(linked, row, field, answer, of));
        if answer == OfField::Neither(" ") {
            assert!(
                matches!(done, Err(CaseloadError::NotOfField(_))),
                "{field:?} is blank: {done:?}"
            );
            return;
        }
        done.unwrap();
        self.note_opened();
        let case = self.work.case_of(row).unwrap();
        let value = Value::Right(is.0, is.1);
        let stamp = self.model.set(by, vec![((case, What::Field(field)), Some(value))]);
        let person = person.map(|record| self.person(record));
        let row = self.lists.rows[row as usize].says();
        self.model.looked.insert((case, stamp), Looked { row, person });
    }

    fn note(&mut self, numbers: &mut Numbers) {
        let (row, by) = (self.any_row(numbers), self.someone(numbers));
        let text = ["", "đã gọi", "hỏi lại thôn"][numbers.below(3)];
        let case = self.signed(by, |work, linked, of| work.note(linked, row, text, of)).unwrap();
        self.note_opened();
        let value = (!text.is_empty()).then(|| Value::Note(text.to_owned()));
        self.model.set(by, vec![((case, What::Note), value)]);
    }

    fn confirm(&mut self, numbers: &mut Numbers) {
        let (row, by) = (self.any_row(numbers), self.someone(numbers));
        let row = match self.work.changed().first().and_then(|case| self.work.row_of(*case)) {
            Some(changed) => changed,
            None => row,
        };
        let case = self.work.case_of(row);
        let is_changed = case.is_some_and(|case| self.has_changed(case));
        let done = self.signed(by, |work, linked, of| work.confirm(linked, row, of));
        if !self.model.is_merged {
            assert_eq!(done.is_ok(), is_changed, "row {row} is confirmed");
        }
        if let (Ok(_), Some(case)) = (done, case) {
            let (row, person) = self.says_now(case);
            let value = Some(Value::Confirmed(Box::new((row, person))));
            self.model.set(by, vec![((case, What::Confirmed), value)]);
        }
    }

    fn back(&mut self, again: bool, numbers: &mut Numbers) {
        let by = self.someone(numbers);
        let done = self.signed(by, |work, linked, of| match again {
            false => work.undo(linked, of),
            true => work.redo(linked, of),
        });
        let expected = if again { self.model.redo(by) } else { self.model.undo(by) };
        match expected {
            Back::Known => assert!(done.is_ok(), "there is something to take back"),
            Back::Nothing => assert!(done.is_err(), "there is nothing to take back"),
            Back::Unknown if done.is_ok() => {
                self.take_over_held();
                self.model.forget_steps();
            }
            Back::Unknown => {}
        }
    }

    fn take_over_held(&mut self) {
        let registers: Vec<Register> =
            self.work.casebook().state().registers().map(|(of, _)| of.clone()).collect();
        for register in registers {
            let Some((of, value)) = held(&self.work, &register) else { continue };
            if self.model.value(&of) != value.as_ref() {
                let stamp = self.model.stamp();
                self.model.held.insert(of, Some((stamp, value)));
            }
        }
    }

    /// Somebody works on a copy, which is put together with this work in the end.
    fn work_on_copy(&mut self, numbers: &mut Numbers) {
        // A copy of a copy goes nowhere.
        if self.desk > 0 {
            return;
        }
        let Some((mut copy, base)) = self.copy.take() else {
            let base = self.model.clone();
            let copy = self.another();
            self.copy = Some((Box::new(copy), base));
            return;
        };
        for _ in 0..=numbers.below(6) {
            copy.step(numbers);
        }
        if numbers.one_in(3) {
            self.copy = Some((copy, base));
            return;
        }
        let (_, theirs) = copy.saved();
        let record = theirs.record();
        self.signed(0, |work, _, of| work.merge(&record, of)).unwrap();
        self.told.add(&copy.told);
        self.told.merged += 1;
        for (id, place) in &copy.places {
            let ours = self.places.entry(*id).or_insert_with(|| place.clone());
            assert!(ours.who == place.who || ours.written.0 == place.written.0, "{id}");
        }
        self.merge_models(&base, &copy.model);
        self.run_again();
    }

    fn merge_models(&mut self, base: &Model, theirs: &Model) {
        self.model.looked.extend(theirs.looked.clone());
        self.model.persons.extend(theirs.persons.clone());
        let registers: Vec<Register> =
            self.work.casebook().state().registers().map(|(of, _)| of.clone()).collect();
        for register in registers {
            let is_conflict =
                matches!(self.work.casebook().state().held(&register), Held::Conflict(_));
            let Some((of, value)) = held(&self.work, &register) else { continue };
            let [b, o, t] =
                [base, &self.model, theirs].map(|model| model.held.get(&of).cloned().flatten());
            let merged = if o == t || t == b {
                o
            } else if o == b {
                t
            } else {
                let values = [&o, &t].map(|of| of.as_ref().and_then(|(_, value)| value.clone()));
                // What was confirmed is a digest in the journal, which the model cannot tell apart.
                let is_confirmed = of.1 == What::Confirmed;
                assert!(
                    is_conflict || is_confirmed || values.contains(&value),
                    "{of:?} is made up"
                );
                let stamp = self.model.stamp();
                self.told.conflicts += usize::from(is_conflict);
                self.model.held.insert(of, Some((stamp, value)));
                continue;
            };
            let is_confirmed = of.1 == What::Confirmed;
            let expected = merged.as_ref().and_then(|(_, value)| value.clone());
            assert!(is_confirmed || expected == value, "{of:?}: {expected:?}, and not {value:?}");
            self.model.held.insert(of, merged);
        }
        self.model.forget_steps();
    }
}
