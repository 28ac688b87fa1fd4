//! Where the office's papers and the registry differ.
//!
//! There are two forms: one line for each person and acting office, with the proposals (letter
//! 4711/UBND-KN2, item 2c); and one line for each person and basic field, on which the commune's
//! police write what they found (letter of Như Thanh, steps 1 to 4).

use std::collections::BTreeMap;

use super::asked::Asked;
use super::decided::way;
use super::missing_columns::{add_counts, lacking};
use super::person::{column, own, place, theirs, verdict_cells, who_columns};
use super::to_verify::{Sorted, verification};
use super::unfit::unfit;
use crate::classify::Verdict;
use crate::explain::reported;
use crate::plan::{
    BASIC_FIELDS, Counted, Doubt, Field, Ground, Kind, ListId, Office, Outcome, Side, Way,
    is_material,
};
use crate::propose::{Proposal, doubts, of_field};
use crate::report::list::{Cell, List, Row, Signer};
use crate::words::{self, ListText};

/// The fields that really differ between a linked row and its person, with what is proposed where
/// these doubts speak against orders.
pub(super) fn cases<'a>(
    asked: &'a Asked<'_>,
    verdict: &'a Verdict,
    doubts: &'a [Doubt],
) -> impl Iterator<Item = (Field, Outcome, Proposal)> + 'a {
    // Deaths have lists of their own.
    let prepared = &asked.linked.prepared;
    let is_dead = prepared.listed_as_dead(verdict.sector).is_some()
        || verdict.linked().is_some_and(|person| prepared.is_dead(Side::Registry, person));
    reported(asked.linked, verdict)
        .filter(move |(field, outcome)| match field {
            Field::Death => false,
            Field::State => !is_dead && outcome.kind == Kind::Different,
            _ => true,
        })
        .filter(|(field, outcome)| is_material(*field, *outcome))
        .map(move |(field, outcome)| {
            (field, outcome, of_field(asked.linked, verdict, field, outcome).unless(doubts))
        })
}

/// A difference in words.
pub(super) fn difference(asked: &Asked<'_>, outcome: Outcome) -> String {
    let language = asked.language;
    match outcome.detail {
        Some(what) => format!("{}: {}", outcome.kind.text(language), what.text(language)),
        None => outcome.kind.text(language).to_owned(),
    }
}

/// One line for each person and acting office.
pub(super) fn by_person(asked: &Asked<'_>) -> List {
    let language = asked.language;
    let mut columns = who_columns(asked);
    columns.extend([
        column(asked, ListText::Place, 12.0),
        column(asked, ListText::Differences, 52.0),
        column(asked, ListText::Proposal, 44.0),
        column(asked, ListText::Office, 14.0),
        column(asked, ListText::Outcome, 18.0),
    ]);
    let list = asked.list(ListId::Differences).with_columns(columns).counting(Counted::Cases);
    let mut list = Sorted::of(list, language);
    for verdict in asked.verdicts(ListId::Differences) {
        let Some(person) = verdict.linked() else { continue };
        let doubts = doubts(asked.linked, verdict);
        let mut of_office: BTreeMap<Office, (Vec<String>, Vec<String>)> = BTreeMap::new();
        for (of, _, proposal) in cases(asked, verdict, &doubts) {
            let name = of.text(language);
            let (list, registry) = (own(asked, verdict, of), theirs(asked, person, of));
            // What must be verified is one case, whoever would correct it.
            let acting = match (&doubts[..], proposal.way) {
                // Each side writes what is right over what it has.
                ([], Way::CorrectBoth) => &[Office::Sector, Office::Police][..],
                ([], _) => &[proposal.office()],
                _ => &[Proposal::to_verify(&doubts).office()],
            };
            for acting in acting {
                let (said, proposed) = of_office.entry(*acting).or_default();
                said.push(words::both_say(name, &list, &registry, language));
                if doubts.is_empty() {
                    let way = way(asked, verdict, of, proposal);
                    proposed.push(format!("{name}: {way} ({})", proposal.ground.text(language)));
                }
            }
        }
        let line = |acting: Office, said: Vec<String>, proposed: Vec<String>| {
            let mut cells = verdict_cells(asked, verdict);
            cells.extend([
                place(asked, verdict).into(),
                said.join("\n").into(),
                proposed.join("\n").into(),
                acting.text(language).into(),
                Cell::Empty,
            ]);
            Row::line(cells).at(asked.area_of(verdict)).acted_on_by(acting)
        };
        for (acting, (said, mut proposed)) in of_office {
            proposed.extend((!doubts.is_empty()).then(|| verification(asked, &doubts)));
            list.add(line(acting, said, proposed), doubts.is_empty());
        }
        for (said, way) in unfit(asked, verdict, person) {
            let mut proposed = vec![way.text(language).to_owned()];
            proposed.extend((!doubts.is_empty()).then(|| verification(asked, &doubts)));
            list.add(line(way.office(), vec![said], proposed), false);
        }
    }
    list.finish()
}

/// One line for each person and basic field: the form of steps 1 to 4.
pub(super) fn by_field(asked: &Asked<'_>) -> List {
    let language = asked.language;
    let mut columns = who_columns(asked);
    let checked = ListText::CheckedByPolice.text(language);
    columns.extend([
        column(asked, ListText::Place, 11.0),
        column(asked, ListText::Field, 14.0),
        column(asked, ListText::InList, 22.0),
        column(asked, ListText::InRegistry, 22.0),
        column(asked, ListText::Difference, 20.0),
        column(asked, ListText::Proposal, 26.0),
        column(asked, ListText::Papers, 16.0).under(checked),
        column(asked, ListText::RightValue, 18.0).under(checked),
        column(asked, ListText::ToCorrect, 14.0).under(checked),
        column(asked, ListText::Remark, 12.0),
    ]);
    let list = asked.list(ListId::BasicFields).with_columns(columns).counting(Counted::Cases);
    let mut list = Sorted::of(list, language);
    for verdict in asked.verdicts(ListId::BasicFields) {
        let Some(person) = verdict.linked() else { continue };
        let doubts = doubts(asked.linked, verdict);
        let mut found: Vec<_> =
            cases(asked, verdict, &doubts).filter(|(of, ..)| BASIC_FIELDS.contains(of)).collect();
        if asked.choices.missing_columns {
            let outcome = Outcome::plain(Kind::MissingSector);
            let proposal = Proposal::new(Way::FillList, Ground::ListLacks).unless(&doubts);
            found.extend(lacking(asked, verdict).map(|field| (field, outcome, proposal)));
        }
        found.sort_by_key(|(of, ..)| BASIC_FIELDS.iter().position(|basic| basic == of));
        for (of, outcome, proposal) in found {
            let mut cells = verdict_cells(asked, verdict);
            cells.extend([
                place(asked, verdict).into(),
                of.text(language).into(),
                own(asked, verdict, of).into(),
                theirs(asked, person, of).into(),
                difference(asked, outcome).into(),
                match doubts[..] {
                    [] => way(asked, verdict, of, proposal).into(),
                    _ => verification(asked, &doubts).into(),
                },
                Cell::Empty,
                Cell::Empty,
                Cell::Empty,
                Cell::Empty,
            ]);
            let row = Row::line(cells).at(asked.area_of(verdict)).acted_on_by(proposal.office());
            list.add(row, doubts.is_empty());
        }
    }
    let mut list = list.finish();
    if !asked.choices.missing_columns {
        add_counts(asked, &mut list, ListId::BasicFields);
    }
    // Step 4: the commune's police sign and return the list.
    list.signers = [None, Some(Signer::unnamed(ListText::PoliceOfCommune.text(language)))];
    list
}
