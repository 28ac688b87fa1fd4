//! What people agreed upon: what the registry is to correct, what it has rightly and the list is to
//! correct, and everything that was checked, to be signed and handed over.
//!
//! Decided: only decisions in force are listed. A field that both sides have alike by now is done and
//! left out; where something still speaks against the person, nothing is ordered by the decision.

use super::asked::Asked;
use super::differences::difference;
use super::person::{column, in_registry, own, place, theirs, verdict_cells, who_columns};
use super::to_verify::{Sorted, verification};
use crate::classify::Verdict;
use crate::explain::{reported, ruling_view};
use crate::plan::{Counted, Field, ListId, Office, Outcome, Righted, Who, is_material};
use crate::propose::{doubts, in_force};
use crate::report::list::{Cell, Column, List, Row, Signer};
use crate::ruled::decision;
use crate::words::answers::Answer;
use crate::words::{ListText, papers::capital, ruling, side};

/// A field that differs, with what was decided about it.
struct Agreed<'a> {
    field: Field,
    outcome: Outcome,
    righted: Righted,
    /// What is right if neither side is.
    value: Option<&'a str>,
}

/// The fields of a linked row that differ and about which somebody decided.
fn agreed<'a>(asked: &'a Asked<'_>, verdict: &'a Verdict) -> impl Iterator<Item = Agreed<'a>> {
    let differing = reported(asked.linked, verdict).filter(|(of, how)| is_material(*of, *how));
    differing.filter_map(|(field, outcome)| {
        let ruling = in_force(asked.linked, verdict, field)?;
        let value = ruling.value.as_deref();
        Some(Agreed { field, outcome, righted: ruling.righted, value })
    })
}

impl Agreed<'_> {
    /// What both sides are to have.
    fn right(&self, list: &str, registry: &str) -> String {
        match self.righted {
            Righted::List => list.to_owned(),
            Righted::Registry => registry.to_owned(),
            Righted::BothWrong | Righted::Later => self.value.unwrap_or_default().to_owned(),
        }
    }
}

/// What the police are asked to write into the registry.
pub(super) fn to_registry(asked: &Asked<'_>) -> List {
    let is_wrong = |of: &Agreed<'_>| matches!(of.righted, Righted::List | Righted::BothWrong);
    orders(asked, ListId::AgreedRegistry, Office::Police, ListText::InRegistry, is_wrong)
}

/// What the registry has rightly: the notice to whoever keeps the list (step 3 of Như Thanh).
pub(super) fn registry_right(asked: &Asked<'_>) -> List {
    let is_right = |of: &Agreed<'_>| of.righted == Righted::Registry;
    orders(asked, ListId::RegistryRight, Office::Sector, ListText::InList, is_right)
}

/// One line for each field of which the side `of_side` is to be corrected by `office`.
fn orders(
    asked: &Asked<'_>,
    id: ListId,
    office: Office,
    of_side: ListText,
    is_listed: impl Fn(&Agreed<'_>) -> bool,
) -> List {
    let language = asked.language;
    let mut columns = who_columns(asked);
    columns.extend([
        column(asked, ListText::Place, 11.0),
        column(asked, ListText::Field, 14.0),
        column(asked, of_side, 24.0),
        // It is known, and not to be written by hand.
        Column::text(ListText::RightValue.text(language), 24.0),
        column(asked, ListText::Difference, 18.0),
        column(asked, ListText::Outcome, 18.0),
    ]);
    let list = asked.list(id).with_columns(columns).counting(Counted::Cases);
    let mut list = Sorted::of(list, language);
    for verdict in &asked.linked.verdicts {
        let Some(person) = verdict.linked() else { continue };
        let mut found = agreed(asked, verdict).filter(&is_listed).peekable();
        if found.peek().is_none() {
            continue;
        }
        let doubts = doubts(asked.linked, verdict);
        // A death is not a field to be written over: it has lists of its own.
        for of in found.filter(|of| of.field != Field::Death) {
            let (list_value, registry) =
                (own(asked, verdict, of.field), theirs(asked, person, of.field));
            let now = if office == Office::Sector { &list_value } else { &registry };
            let mut cells = verdict_cells(asked, verdict);
            cells.extend([
                place(asked, verdict).into(),
                of.field.text(language).into(),
                now.as_str().into(),
                of.right(&list_value, &registry).into(),
                match doubts[..] {
                    [] => difference(asked, of.outcome).into(),
                    _ => verification(asked, &doubts).into(),
                },
                Cell::Empty,
            ]);
            let row = Row::line(cells).at(asked.area_of(verdict)).acted_on_by(office);
            list.add(row, doubts.is_empty());
        }
    }
    list.finish()
}

/// Everything that was checked, to be signed by whoever checked it and by whoever keeps the list
/// (step 4 of Như Thanh).
pub(super) fn handover(asked: &Asked<'_>) -> List {
    let language = asked.language;
    let mut columns = who_columns(asked);
    columns.extend([
        column(asked, ListText::Place, 11.0),
        column(asked, ListText::Checked, 14.0),
        column(asked, ListText::InList, 20.0),
        column(asked, ListText::InRegistry, 22.0),
        Column::text(ListText::Found.text(language), 20.0),
        Column::text(ListText::RightValue.text(language), 18.0),
        Column::text(ListText::ToCorrect.text(language), 14.0),
        column(asked, ListText::Remark, 12.0),
    ]);
    let mut list =
        asked.list(ListId::AgreedHandover).with_columns(columns).counting(Counted::Cases);
    for verdict in &asked.linked.verdicts {
        let line = |cells: [Cell; 7]| {
            let mut all = verdict_cells(asked, verdict);
            all.push(place(asked, verdict).into());
            all.extend(cells);
            Row::line(all).at(asked.area_of(verdict)).acted_on_by(Office::Sector)
        };
        if let Some(said) = who_was_found(asked, verdict) {
            let registry = verdict.linked().map(|person| {
                in_registry(asked, person, &[Field::Name, Field::Dob, Field::Number])
            });
            list.add(line([
                ListText::WholePerson.text(language).into(),
                Cell::Empty,
                registry.map_or(Cell::Empty, Cell::from),
                said.into(),
                Cell::Empty,
                Cell::Empty,
                Cell::Empty,
            ]));
        }
        let Some(person) = verdict.linked() else { continue };
        for of in agreed(asked, verdict) {
            let [list_value, registry] =
                [own(asked, verdict, of.field), theirs(asked, person, of.field)];
            let right = of.right(&list_value, &registry);
            list.add(line([
                of.field.text(language).into(),
                list_value.into(),
                registry.into(),
                capital(side(of.righted, language)).into(),
                right.into(),
                to_correct(of.righted).map_or(Cell::Empty, |of| of.text(language).into()),
                Cell::Empty,
            ]));
        }
    }
    let signer = |of: ListText| Signer::unnamed(of.text(language));
    list.signers = [Some(signer(ListText::Receiver)), Some(signer(ListText::PoliceOfCommune))];
    list
}

/// Who a row was found to be, in words; nothing if nobody said so, left it open, or said it of what
/// has changed since.
fn who_was_found(asked: &Asked<'_>, verdict: &Verdict) -> Option<String> {
    if asked.linked.ruled.is_raised(verdict.sector) {
        return None;
    }
    let said = decision(asked.linked, verdict)?.ok()?;
    let is_said = matches!(said, Who::This | Who::Not | Who::Nobody);
    let view = ruling_view(asked.linked, verdict).filter(|_| is_said)?;
    Some(capital(&ruling(&view, asked.language)))
}

/// The side that is to be corrected, in the words with which whoever checks it says so.
const fn to_correct(righted: Righted) -> Option<Answer> {
    match righted {
        Righted::List => Some(Answer::Registry),
        Righted::Registry => Some(Answer::List),
        Righted::BothWrong => Some(Answer::Both),
        Righted::Later => None,
    }
}
