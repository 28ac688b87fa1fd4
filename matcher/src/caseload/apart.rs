//! Taking over what was decided in another work over the same lists, begun apart: its cases, people
//! and texts have other numbers and digests, since its secret is another.
//!
//! Takes the other work bound to the same run as this one, finds for each of its cases the row and for
//! each of its people the record, and says its journal again in this work's names. Decided: all of it
//! or nothing; a case or a person that is not surely found ends it. Where something had changed since
//! they decided, it counts as changed here.

use std::collections::BTreeMap;
use std::sync::Arc;

use casework::answer::{FieldAnswer, RowAnswer};
use casework::digest::{Digest, Parts};
use casework::ids::{CaseId, PersonId, TextId};
use casework::journal::{Act, Answered, Held, LeftForLater, Replaced};
use casework::merge::{ApartError, Merged, merge_apart};

use super::bound::{Caseload, Signed};
use super::error::{CaseloadError, NotHere};
use super::seen::Seen;
use crate::classify::Linked;
use crate::identity::{Again, PersonIdentity};

/// A case of theirs in our names.
#[derive(Clone, Copy)]
struct Same {
    case: CaseId,
    /// What the casebook has for its row.
    opened: Digest,
    /// What row and person say, in their digests and in ours.
    content: Option<(Digest, Digest)>,
    /// Everything that the row says, in theirs and in ours.
    whole: (Digest, Digest),
}

/// Which of ours is which of theirs.
struct Names<'a> {
    ours: &'a Caseload,
    theirs: &'a Caseload,
    cases: BTreeMap<CaseId, Same>,
    people: BTreeMap<PersonId, Arc<PersonIdentity>>,
}

impl Caseload {
    /// Takes over what another work over the same lists has decided; both are bound to this run. Rows
    /// and verdicts are those of before until this work is [bound](Caseload::bind) again.
    ///
    /// # Errors
    /// If a row or a person of theirs is not surely found, or theirs cannot be taken over; nothing is
    /// changed then.
    pub fn merge_apart(
        &mut self,
        theirs: &Caseload,
        linked: &Linked,
        signed: Signed<'_>,
    ) -> Result<Merged, CaseloadError> {
        let names = Names::of(self, theirs, linked)?;
        // Cases that were opened for nothing need not be opened here.
        let says_something = |act: &Act| !matches!(act, Act::Open { case, .. } if case.is_empty());
        let said = |act: &Act| names.act(act).map(|act| Some(act).filter(says_something));
        let merged = merge_apart(&self.casebook, &theirs.casebook, said, signed.at, signed.by);
        let merged = merged.map_err(|error| match error {
            ApartError::NotSaid { why, .. } => CaseloadError::NotHere(why),
            ApartError::Merge(error) => CaseloadError::Merge(error),
        })?;
        let seen: Vec<_> =
            theirs.seen.iter().filter_map(|(of, seen)| names.seen(*of, seen)).collect();
        let Names { people, .. } = names;
        self.casebook = merged.casebook.clone();
        for (_, person) in people {
            self.persons.entry(person.id()).or_insert(person);
        }
        for (of, seen) in seen {
            self.seen.entry(of).or_insert_with(|| Arc::new(seen));
        }
        let texts = theirs.texts.all().map(|(_, text)| text.to_owned()).collect::<Vec<_>>();
        for text in texts {
            self.texts.keep(&self.salt, &text);
        }
        Ok(merged)
    }
}

impl<'a> Names<'a> {
    fn of(
        ours: &'a Caseload,
        theirs: &'a Caseload,
        linked: &Linked,
    ) -> Result<Names<'a>, CaseloadError> {
        let people = people(ours, theirs, linked)?;
        let opened = ours.casebook.state().cases();
        let mut rows: BTreeMap<u32, CaseId> = BTreeMap::new();
        for case in theirs.casebook.state().cases().keys() {
            match theirs.cases.get(*case).map(|of| of.row) {
                Some(Again::Row(row)) => rows.insert(row, *case),
                // Nothing was decided of it that could be lost, or somebody has to say what.
                _ if !theirs.is_decided(*case) => continue,
                _ => return Err(NotHere::Case(*case).into()),
            };
        }
        let all: Vec<u32> = rows.keys().copied().collect();
        let missing = ours.cases.missing(&all, &ours.salt, opened)?;
        let new: BTreeMap<u32, (CaseId, Digest)> =
            missing.into_iter().map(|(case, digest, row)| (row, (case, digest))).collect();
        let mut cases = BTreeMap::new();
        for (row, their) in rows {
            let known = || {
                let case = ours.cases.of_row(row)?;
                Some((case, *opened.get(&case)?))
            };
            let same = new.get(&row).copied().or_else(known);
            let (case, opened) = same.ok_or(CaseloadError::NoSuch(row))?;
            let whole = [theirs, ours].map(|of| of.cases.row(row).map(|row| row.whole));
            let [Some(their_whole), Some(our_whole)] = whole else {
                return Err(CaseloadError::NoSuch(row));
            };
            let person = theirs.person_in_force(their).and_then(|id| people.get(&id));
            let content = super::changes::content(our_whole, person.map(|person| person.whole));
            let content = theirs.content(their).map(|their| (their, content));
            let whole = (their_whole, our_whole);
            cases.insert(their, Same { case, opened, content, whole });
        }
        Ok(Names { ours, theirs, cases, people })
    }

    fn case(&self, case: &CaseId) -> Result<Same, NotHere> {
        self.cases.get(case).copied().ok_or(NotHere::Case(*case))
    }

    fn cases(&self, cases: &[CaseId]) -> Result<Vec<CaseId>, NotHere> {
        cases.iter().map(|case| Ok(self.case(case)?.case)).collect()
    }

    fn person(&self, id: PersonId) -> Result<PersonId, NotHere> {
        self.people.get(&id).map(|person| person.id()).ok_or(NotHere::Person(id))
    }

    fn text(&self, id: TextId) -> TextId {
        match self.theirs.texts.get(id) {
            Some(text) => TextId::of(&self.ours.salt, text),
            // Handed out without its texts: still another one than all others.
            None => TextId(elsewhere(&id.0)),
        }
    }

    fn answer(&self, answer: &RowAnswer) -> Result<RowAnswer, NotHere> {
        Ok(match answer {
            RowAnswer::This { person, basis, shared } => {
                let (basis, shared) = (*basis, *shared);
                RowAnswer::This { person: self.person(*person)?, basis, shared }
            }
            RowAnswer::Not { persons } => RowAnswer::Not {
                persons: persons.iter().map(|id| self.person(*id)).collect::<Result<_, _>>()?,
            },
            RowAnswer::Nobody => RowAnswer::Nobody,
            RowAnswer::Undecided => RowAnswer::Undecided,
            RowAnswer::AskBack => RowAnswer::AskBack,
        })
    }

    fn field(&self, answer: &FieldAnswer) -> FieldAnswer {
        match answer {
            FieldAnswer::BothWrong { text } => FieldAnswer::BothWrong { text: self.text(*text) },
            other => *other,
        }
    }

    fn fields(&self, all: &[Held<FieldAnswer>]) -> Result<Vec<Held<FieldAnswer>>, NotHere> {
        all.iter().map(|of| mapped(of, |answer| Ok(self.field(answer)))).collect()
    }

    fn later(&self, all: &[LeftForLater]) -> Result<Vec<LeftForLater>, NotHere> {
        let later = |LeftForLater { field, case, was }: &LeftForLater| {
            let (case, was) = (self.cases(case)?, self.fields(was)?);
            Ok(LeftForLater { field: field.clone(), case, was })
        };
        all.iter().map(later).collect()
    }

    /// The content of row and person that somebody confirmed.
    fn content(&self, case: CaseId, of: Digest) -> Digest {
        match self.cases.get(&case).and_then(|same| same.content) {
            Some((theirs, ours)) if theirs == of => ours,
            _ => elsewhere(&of),
        }
    }

    fn act(&self, act: &Act) -> Result<Act, NotHere> {
        let answers = |all: &[Held<RowAnswer>]| -> Result<Vec<Held<RowAnswer>>, NotHere> {
            all.iter().map(|of| mapped(of, |answer| self.answer(answer))).collect()
        };
        Ok(match act {
            Act::Open { case, .. } => {
                let all = case.iter().filter_map(|of| self.cases.get(of));
                let (case, row) = all.map(|of| (of.case, of.opened)).unzip();
                Act::Open { case, row }
            }
            Act::Rule { case, was, is, alike, later } => Act::Rule {
                case: self.cases(case)?,
                was: answers(was)?,
                is: self.answer(is)?,
                alike: alike.clone(),
                later: self.later(later)?,
            },
            Act::RuleEach { case, was, is, alike, later } => Act::RuleEach {
                case: self.cases(case)?,
                was: answers(was)?,
                is: is.iter().map(|of| self.answer(of)).collect::<Result<_, _>>()?,
                alike: alike.clone(),
                later: self.later(later)?,
            },
            Act::Right { case, field, was, is } => Act::Right {
                case: self.cases(case)?,
                field: field.clone(),
                was: self.fields(was)?,
                is: self.field(is),
            },
            Act::Note { case, was, is } => Act::Note {
                case: self.case(case)?.case,
                was: mapped(was, |text| Ok::<_, NotHere>(self.text(*text)))?,
                is: is.map(|text| self.text(text)),
            },
            Act::Confirm { case, was, is } => {
                let both = case.iter().zip(was);
                let was = both.map(|(case, was)| mapped(was, |of| Ok(self.content(*case, *of))));
                Act::Confirm {
                    was: was.collect::<Result<_, NotHere>>()?,
                    is: case.iter().zip(is).map(|(case, of)| self.content(*case, *of)).collect(),
                    case: self.cases(case)?,
                }
            }
            Act::Second { case, was, is } => Act::Second {
                case: self.case(case)?.case,
                was: mapped(was, |answer| self.answer(answer))?,
                is: self.answer(is)?,
            },
            Act::Send { case, was, is } => {
                Act::Send { case: self.cases(case)?, was: was.clone(), is: is.clone() }
            }
            Act::Recall { case, was } => Act::Recall { case: self.cases(case)?, was: was.clone() },
            Act::TakeBack { file, case, is } => Act::TakeBack {
                file: *file,
                case: self.cases(case)?,
                is: is.iter().map(|of| self.answered(of)).collect::<Result<_, _>>()?,
            },
            other => other.clone(),
        })
    }

    /// What came back about a case.
    fn answered(&self, of: &Answered) -> Result<Answered, NotHere> {
        let who = of.who.as_ref().map(|of| {
            let was = mapped(&of.was, |answer| self.answer(answer))?;
            Ok(Replaced { was, is: self.answer(&of.is)? })
        });
        let right = of.right.iter().map(|(field, of)| {
            let was = mapped(&of.was, |answer| Ok::<_, NotHere>(self.field(answer)))?;
            Ok((field.clone(), Replaced { was, is: self.field(&of.is) }))
        });
        let note = of.note.as_ref().map(|of| {
            let was = mapped(&of.was, |text| Ok::<_, NotHere>(self.text(*text)))?;
            Ok(Replaced { was, is: self.text(of.is) })
        });
        Ok(Answered {
            who: who.transpose()?,
            right: right.collect::<Result<_, NotHere>>()?,
            note: note.transpose()?,
        })
    }

    /// What was seen, in our names.
    fn seen(
        &self,
        (case, entry): (CaseId, Digest),
        seen: &Seen,
    ) -> Option<((CaseId, Digest), Seen)> {
        let Same { case, whole: (theirs, ours), .. } = self.case(&case).ok()?;
        let then = seen.person.and_then(|id| self.theirs.persons.get(&id)).map(|of| of.whole);
        let now = seen.person.and_then(|id| self.theirs.now.get(&id)).copied();
        let is_same = seen.row == theirs && (now.is_none() || now == then);
        let row = if is_same { ours } else { elsewhere(&seen.row) };
        let person = match seen.person {
            Some(id) => Some(self.person(id).ok()?),
            None => None,
        };
        let of = (case, entry);
        Some((of, Seen::of(of, row, person, seen.values())?))
    }
}

/// The same people by the digests of our work.
fn people(
    ours: &Caseload,
    theirs: &Caseload,
    linked: &Linked,
) -> Result<BTreeMap<PersonId, Arc<PersonIdentity>>, NotHere> {
    let own = |record: u32| Arc::new(PersonIdentity::of(&linked.prepared, record, &ours.salt));
    let mut people = BTreeMap::new();
    let mut unclear = Vec::new();
    for id in theirs.persons.keys() {
        match theirs.record_of(*id) {
            Some(record) => {
                people.insert(*id, own(record));
            }
            None => unclear.push(*id),
        }
    }
    if unclear.is_empty() {
        return Ok(people);
    }
    // People who cannot be told apart have one identity, here as there.
    for record in 0..linked.prepared.registry.len() as u32 {
        let id = PersonIdentity::of(&linked.prepared, record, &theirs.salt).id();
        if unclear.contains(&id) {
            people.entry(id).or_insert_with(|| own(record));
        }
    }
    match unclear.into_iter().find(|id| !people.contains_key(id)) {
        Some(id) => Err(NotHere::Person(id)),
        None => Ok(people),
    }
}

/// A digest that is of nothing in our work.
fn elsewhere(of: &Digest) -> Digest {
    Parts::of("of another work").part(of.bytes()).digest()
}

fn mapped<V, W: Ord, E>(held: &Held<V>, to: impl Fn(&V) -> Result<W, E>) -> Result<Held<W>, E> {
    Ok(match held {
        Held::Open => Held::Open,
        Held::Settled(value) => Held::Settled(to(value)?),
        Held::Conflict(values) => {
            let all = values.iter().map(|of| of.as_ref().map(&to).transpose());
            // Conflicts are sorted, each value once.
            let all: std::collections::BTreeSet<Option<W>> = all.collect::<Result<_, E>>()?;
            Held::Conflict(all.into_iter().collect())
        }
    })
}
