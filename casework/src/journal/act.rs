//! What an entry does. Each act is one entry and one undo, of one case or of thousands.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use crate::answer::{FieldAnswer, RowAnswer};
use crate::digest::Digest;
use crate::ids::{CaseId, Code, TextId, WorkId};

use super::errand::Errand;
use super::register::Held;

/// What an entry does. `was` is what the registers held before, written out so that a line can be
/// read alone, and compared with the state when a journal is opened.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "does", rename_all = "snake_case")]
#[expect(missing_docs, reason = "what a variant says names its fields")]
pub enum Act {
    /// The work begins with these inputs; the first entry and no other.
    Begin { work: WorkId, inputs: Vec<Digest> },
    /// Cases are opened, each for the row with the digest in the same place.
    Open { case: Vec<CaseId>, row: Vec<Digest> },
    /// It is said who the rows of these cases are; `alike` names the findings of a bulk ruling, `later`
    /// the fields that are left for later with it.
    Rule {
        case: Vec<CaseId>,
        was: Vec<Held<RowAnswer>>,
        is: RowAnswer,
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        alike: Vec<Code>,
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        later: Vec<LeftForLater>,
    },
    /// It is said of each of these cases who its row is; `alike` and `later` as above.
    RuleEach {
        case: Vec<CaseId>,
        was: Vec<Held<RowAnswer>>,
        is: Vec<RowAnswer>,
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        alike: Vec<Code>,
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        later: Vec<LeftForLater>,
    },
    /// It is said which side is right in a field of these cases.
    Right { case: Vec<CaseId>, field: Code, was: Vec<Held<FieldAnswer>>, is: FieldAnswer },
    /// A note is written, or taken away.
    Note { case: CaseId, was: Held<TextId>, is: Option<TextId> },
    /// The answers are still right although row or person changed to this content.
    Confirm { case: Vec<CaseId>, was: Vec<Held<Digest>>, is: Vec<Digest> },
    /// What a second reviewer answered, not knowing the first answer.
    Second { case: CaseId, was: Held<RowAnswer>, is: RowAnswer },
    /// These cases went out to somebody who is to answer.
    Send { case: Vec<CaseId>, was: Vec<Held<Errand>>, is: Errand },
    /// These cases need no answer any more from where they went.
    Recall { case: Vec<CaseId>, was: Vec<Held<Errand>> },
    /// What somebody outside answered about these cases came back in the file with this digest.
    TakeBack { file: Digest, case: Vec<CaseId>, is: Vec<Answered> },
    /// The entry with this number is undone.
    Undo { of: u64 },
    /// The undo with this number is taken back: what it undid is done again.
    Redo { of: u64 },
    /// A newer list or extract takes the place of what the work began with.
    Replace { was: Held<Digest>, inputs: Vec<Digest> },
    /// A setting of the work changes.
    Settings { name: Code, was: Held<String>, is: Option<String> },
    /// What a copy of the work had decided was taken over, up to this head; `taken` is the number of entries.
    Merge { other: WorkId, head: Digest, taken: u64 },
    /// Parts of the work were handed out: their numbers, which no other splitting of it has used as
    /// long as there are any left.
    Split { lanes: Vec<u8> },
    /// An act of a newer version: kept and chained, and not understood.
    #[serde(skip)]
    Other { does: String },
}

/// What somebody outside answered about a case.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Answered {
    /// Who the row is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub who: Option<Replaced<RowAnswer>>,
    /// Which side is right, field by field.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub right: BTreeMap<Code, Replaced<FieldAnswer>>,
    /// What else was said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<Replaced<TextId>>,
}

/// A value with what was there before.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Replaced<V> {
    /// What was there.
    #[serde(default = "Held::default")]
    pub was: Held<V>,
    /// What is there from then on.
    pub is: V,
}

/// A field of some of a ruling's cases whose answer was given beside another person: it is to be
/// looked at again.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LeftForLater {
    /// The field.
    pub field: Code,
    /// The cases, which the ruling names too.
    pub case: Vec<CaseId>,
    /// What was held of the field in each.
    pub was: Vec<Held<FieldAnswer>>,
}

/// Why an act cannot stand in a journal.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ActError {
    /// No case is named.
    #[error("no case is named")]
    NoCase,
    /// Lists that belong together are not equally long.
    #[error("lists that belong together are not equally long")]
    Lengths,
    /// A case is named twice.
    #[error("the case {0} is named twice")]
    Twice(CaseId),
    /// A field is left for later of a case that is not ruled, or twice.
    #[error("a field is left for later where it cannot be")]
    Later,
    /// A setting has more than 400 characters.
    #[error("the setting is too long")]
    LongSetting,
    /// Who is to answer, or by when, has no letter or more than 200.
    #[error("where the cases went is not said, or too long")]
    Errand,
    /// Nothing was answered about a case.
    #[error("nothing was answered about a case")]
    NoAnswer,
    /// An act of a newer version cannot be made, only kept.
    #[error("this version does not know the act")]
    Unknown,
}

impl Act {
    /// The codes of the acts that this version knows.
    pub const KNOWN: &'static [&'static str] = &[
        "begin",
        "open",
        "rule",
        "rule_each",
        "right",
        "note",
        "confirm",
        "second",
        "send",
        "recall",
        "take_back",
        "undo",
        "redo",
        "replace",
        "settings",
        "merge",
        "split",
    ];

    /// Whether the act can stand in a journal, whatever the state is.
    pub fn check(&self) -> Result<(), ActError> {
        match self {
            Self::Open { case, row } => cases(case, row.len(), row.len()),
            Self::Rule { case, was, later, .. } => {
                cases(case, was.len(), was.len()).and_then(|()| check_later(case, later))
            }
            Self::RuleEach { case, was, is, later, .. } => {
                cases(case, was.len(), is.len()).and_then(|()| check_later(case, later))
            }
            Self::Right { case, was, .. } => cases(case, was.len(), was.len()),
            Self::Recall { case, was } => cases(case, was.len(), was.len()),
            Self::Confirm { case, was, is } => cases(case, was.len(), is.len()),
            Self::Settings { is, .. } => {
                let long = is.as_ref().is_some_and(|is| is.chars().count() > 400);
                if long { Err(ActError::LongSetting) } else { Ok(()) }
            }
            Self::Send { case, was, is } => {
                let fits = |text: &str| (1..=200).contains(&text.trim().chars().count());
                match fits(&is.to) && is.due.as_deref().is_none_or(fits) {
                    true => cases(case, was.len(), was.len()),
                    false => Err(ActError::Errand),
                }
            }
            Self::TakeBack { case, is, .. } => {
                cases(case, is.len(), is.len())?;
                match is.iter().any(|of| *of == Answered::default()) {
                    true => Err(ActError::NoAnswer),
                    false => Ok(()),
                }
            }
            Self::Other { .. } => Err(ActError::Unknown),
            Self::Begin { .. }
            | Self::Note { .. }
            | Self::Second { .. }
            | Self::Undo { .. }
            | Self::Redo { .. }
            | Self::Replace { .. }
            | Self::Merge { .. }
            | Self::Split { .. } => Ok(()),
        }
    }

    /// The cases that it names.
    pub fn cases(&self) -> &[CaseId] {
        match self {
            Self::Open { case, .. }
            | Self::Rule { case, .. }
            | Self::RuleEach { case, .. }
            | Self::Right { case, .. }
            | Self::Send { case, .. }
            | Self::Recall { case, .. }
            | Self::TakeBack { case, .. }
            | Self::Confirm { case, .. } => case,
            Self::Note { case, .. } | Self::Second { case, .. } => std::slice::from_ref(case),
            _ => &[],
        }
    }

    /// The answers to who rows are that it gives.
    pub fn answers(&self) -> Vec<&RowAnswer> {
        match self {
            Self::Rule { is, .. } | Self::Second { is, .. } => vec![is],
            Self::RuleEach { is, .. } => is.iter().collect(),
            Self::TakeBack { is, .. } => {
                is.iter().filter_map(|of| of.who.as_ref()).map(|who| &who.is).collect()
            }
            _ => Vec::new(),
        }
    }

    /// What it says of who the row of a case is, whoever said that first.
    pub fn ruled(&self, case: CaseId) -> Option<&RowAnswer> {
        match self {
            Self::Rule { case: cases, is, .. } => cases.contains(&case).then_some(is),
            Self::RuleEach { case: cases, is, .. } => of_case(cases, is, case),
            _ => self.returned(case).and_then(|of| of.who.as_ref()).map(|who| &who.is),
        }
    }

    /// What it says that came back about a case.
    pub fn returned(&self, case: CaseId) -> Option<&Answered> {
        match self {
            Self::TakeBack { case: cases, is, .. } => of_case(cases, is, case),
            _ => None,
        }
    }

    /// Whether the person who did it can undo it.
    pub const fn can_be_undone(&self) -> bool {
        matches!(
            self,
            Self::Rule { .. }
                | Self::RuleEach { .. }
                | Self::Right { .. }
                | Self::Note { .. }
                | Self::Confirm { .. }
                | Self::Second { .. }
                | Self::Send { .. }
                | Self::Recall { .. }
                | Self::TakeBack { .. }
                | Self::Settings { .. }
        )
    }
}

/// What is said of a case, in the same place as the case.
fn of_case<'a, T>(cases: &[CaseId], all: &'a [T], case: CaseId) -> Option<&'a T> {
    cases.iter().position(|of| *of == case).and_then(|place| all.get(place))
}

fn check_later(ruled: &[CaseId], later: &[LeftForLater]) -> Result<(), ActError> {
    if later.is_empty() {
        return Ok(());
    }
    let ruled: BTreeSet<&CaseId> = ruled.iter().collect();
    let mut fields = BTreeSet::new();
    for LeftForLater { field, case, was } in later {
        cases(case, was.len(), was.len())?;
        if !fields.insert(field) || case.iter().any(|case| !ruled.contains(case)) {
            return Err(ActError::Later);
        }
    }
    Ok(())
}

fn cases(cases: &[CaseId], one: usize, other: usize) -> Result<(), ActError> {
    if cases.is_empty() {
        return Err(ActError::NoCase);
    }
    if (one, other) != (cases.len(), cases.len()) {
        return Err(ActError::Lengths);
    }
    if cases.len() == 1 {
        return Ok(());
    }
    let mut seen = BTreeSet::new();
    match cases.iter().find(|case| !seen.insert(**case)) {
        Some(case) => Err(ActError::Twice(*case)),
        None => Ok(()),
    }
}
