//! Cases, people and values in words: named with the run that the work is bound to, and not without.

use std::borrow::Cow;
use std::collections::BTreeMap;

use casework::answer::{FieldAnswer, RowAnswer};
use casework::ids::{CaseId, Code, PersonId, TextId};
use casework::journal::{Held, Value};

use crate::caseload::Caseload;
use crate::classify::Linked;
use crate::identity::Again;
use crate::language::Language;
use crate::normalise::Records;
use crate::plan::Field;
use crate::words::journal::{
    JournalNote, journal_answer, journal_errand, journal_person, journal_person_gone, journal_side,
};

/// Says what the journal has as numbers and digests.
pub(super) struct Teller<'a> {
    pub caseload: &'a Caseload,
    pub linked: Option<&'a Linked>,
    pub language: Language,
    /// Names that were seen, of people and rows that may be in the lists no more.
    people: BTreeMap<PersonId, String>,
    rows: BTreeMap<CaseId, String>,
}

/// Where the row of a case stands, and the name there.
#[derive(Default)]
pub(super) struct RowTold<'a> {
    pub file: &'a str,
    pub sheet: String,
    pub row: Option<u32>,
    pub name: Cow<'a, str>,
    pub note: Option<JournalNote>,
}

impl<'a> Teller<'a> {
    /// Of a work, with the run that it is bound to.
    pub(super) fn of(
        caseload: &'a Caseload,
        linked: Option<&'a Linked>,
        language: Language,
    ) -> Teller<'a> {
        let (mut people, mut rows) = (BTreeMap::new(), BTreeMap::new());
        let seen = linked.map(|_| caseload.all_seen().iter()).into_iter().flatten();
        for ((case, _), seen) in seen {
            let (list, registry) = seen.values();
            let name = |mut values: crate::caseload::Values| values.remove(Field::Name.code());
            rows.extend(name(list).map(|name| (*case, name)));
            people.extend(seen.person.zip(name(registry)));
        }
        Teller { caseload, linked, language, people, rows }
    }

    /// The row of a case.
    pub(super) fn row(&self, case: CaseId) -> RowTold<'a> {
        let Some(linked) = self.linked else { return RowTold::default() };
        let sector = &linked.prepared.sector;
        let (row, note) = match self.caseload.case(case).map(|case| case.row) {
            Some(Again::Row(row)) => (row, None),
            Some(Again::Unclear(row)) => (row, Some(JournalNote::RowUnclear)),
            Some(Again::Gone) | None => {
                let name = self.rows.get(&case).cloned().unwrap_or_default();
                let note = Some(JournalNote::RowGone);
                return RowTold { name: Cow::Owned(name), note, ..RowTold::default() };
            }
        };
        RowTold {
            file: sector.file(row),
            sheet: sector.sheet(row),
            row: Some(sector.row(row)),
            name: sector.raw(row, Field::Name),
            note,
        }
    }

    /// A field by its code; one of a newer version by the code alone.
    pub(super) fn field(&self, code: &Code) -> String {
        let known = Field::ALL.into_iter().find(|of| of.code() == code.as_str());
        known.map_or(code.as_str(), |field| field.text(self.language)).to_owned()
    }

    /// What a register holds.
    pub(super) fn held(&self, held: &Held<Value>) -> String {
        match held {
            Held::Open => JournalNote::Nothing.text(self.language).to_owned(),
            Held::Settled(value) => self.value(value),
            Held::Conflict(all) => {
                let several = JournalNote::Several.text(self.language);
                let nothing = || JournalNote::Nothing.text(self.language).to_owned();
                let all =
                    all.iter().map(|of| of.as_ref().map_or_else(nothing, |of| self.value(of)));
                format!("{several}: {}", all.collect::<Vec<_>>().join(" | "))
            }
        }
    }

    fn value(&self, value: &Value) -> String {
        match value {
            Value::Row(answer) => self.answer(answer),
            Value::Field(answer) => {
                let text = match answer {
                    FieldAnswer::BothWrong { text } => Some(self.text(*text)),
                    _ => None,
                };
                journal_side(answer.righted(), text.as_deref(), self.language)
            }
            Value::Text(text) => self.text(*text).into_owned(),
            Value::Content(digest) => digest.to_string(),
            Value::Word(word) => word.clone(),
            Value::Errand(errand) => journal_errand(errand, self.language),
        }
    }

    fn answer(&self, answer: &RowAnswer) -> String {
        let people: Vec<String> = answer.persons().map(|id| self.person(id)).collect();
        let (basis, shared) = match answer {
            RowAnswer::This { basis, shared, .. } => (Some(*basis), *shared),
            _ => (None, false),
        };
        journal_answer((answer.who(), basis, shared), &people, self.language)
    }

    fn person(&self, id: PersonId) -> String {
        // Enough to tell the people of a work apart.
        let short: String = id.to_string().chars().take(10).collect();
        let Some(linked) = self.linked else { return short };
        let registry: &Records = &linked.prepared.registry;
        match self.caseload.record_of(id) {
            Some(record) => {
                let file = registry.has_several_tables().then(|| registry.file(record));
                let name = registry.raw(record, Field::Name);
                journal_person(registry.row(record), file, name.trim(), self.language)
            }
            None => {
                let name = self.people.get(&id).map(String::as_str);
                journal_person_gone(name, &short, self.language)
            }
        }
    }

    fn text(&self, id: TextId) -> Cow<'a, str> {
        match (self.linked, self.caseload.texts().get(id)) {
            (None, _) => Cow::Borrowed(JournalNote::Hidden.text(self.language)),
            (Some(_), Some(text)) => Cow::Borrowed(text),
            (Some(_), None) => Cow::Borrowed(JournalNote::Missing.text(self.language)),
        }
    }
}
