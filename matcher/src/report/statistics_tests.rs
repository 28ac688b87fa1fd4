//! Counts after decisions, against counting every row.

use super::{DecisionCounts, Statistics};
use crate::chance::Numbers;
use crate::classify::{FieldRuling, Linked, RowRuling, RuledWho};
use crate::normalise::PartialDate;
use crate::open::sources;
use crate::plan::{Basis, Field, Righted, Status, Unsettled, Who};
use crate::ruled::{FieldRulings, RowRulings, rule, rule_nothing};
use crate::run::{Settings, link};
use crate::sample;

fn linked() -> Linked {
    let made = sample::make().unwrap();
    let of = |file: &sample::SampleFile| sources(&file.bytes, file.name, None).unwrap();
    let today = PartialDate { year: 2026, month: 11, day: 21 };
    link(of(&made.sector), of(&made.registry), &Settings::on(today)).unwrap()
}

fn some_who(linked: &Linked, numbers: &mut Numbers) -> RuledWho {
    let people = linked.prepared.registry.len();
    let verdict = &linked.verdicts[numbers.below(linked.verdicts.len())];
    let near = verdict.candidates.get(numbers.below(2)).map(|of| of.registry);
    let registry = near.unwrap_or_else(|| numbers.below(people) as u32);
    match numbers.below(7) {
        0 => RuledWho::Nobody,
        1 => RuledWho::AskBack,
        2 => RuledWho::Undecided,
        3 => RuledWho::Not(vec![registry]),
        4 => RuledWho::Unsettled(Unsettled::RowUnclear),
        5 => RuledWho::Person { registry, shared: true },
        _ => RuledWho::Person { registry, shared: false },
    }
}

#[test]
fn counts_after_decisions_are_those_of_every_row() {
    let mut linked = linked();
    let engine = Statistics::of(&linked);
    assert_eq!(Statistics::of_engine(&linked), engine);
    assert_eq!(engine.with_decisions(&linked), engine);
    assert!(engine.decisions.is_empty() && engine.decisions.to_look_at > 0);
    let mut numbers = Numbers(11);
    for step in 0..300 {
        let row = numbers.below(linked.verdicts.len()) as u32;
        let who = some_who(&linked, &mut numbers);
        let ruling = RowRuling { who, basis: Basis::Looked, agreed: false };
        let ruling = (numbers.below(5) > 0).then_some(ruling);
        let righted = Righted::ALL[numbers.below(Righted::ALL.len())];
        let conflict = numbers.below(4) == 0;
        let of_field = FieldRuling { righted, value: None, conflict };
        let of_field = (numbers.below(3) > 0).then_some(of_field);
        let fields = FieldRulings::from([((row, Field::Dob), of_field)]);
        rule(&mut linked, RowRulings::from([(row, ruling)]), fields);
        match numbers.below(6) {
            0 => drop(linked.ruled.changed.insert(row)),
            1 => drop(linked.ruled.changed.pop_first()),
            _ => {}
        }
        let counts = Statistics::of(&linked);
        assert_eq!(engine.with_decisions(&linked), counts, "step {step}");
        assert_eq!(DecisionCounts::of(&linked), counts.decisions, "step {step}");
        assert_eq!(Statistics::of_engine(&linked), engine, "step {step}");
    }
    let counts = Statistics::of(&linked).decisions;
    assert!(Who::ALL.iter().all(|who| counts.who(*who) > 0), "{counts:?}");
    assert!(counts.to_look_again > 0 && counts.in_conflict > 0 && counts.looked_at > 0);
    rule_nothing(&mut linked);
    assert_eq!(Statistics::of(&linked), engine);
}

#[test]
fn what_is_left_to_look_at() {
    let mut linked = linked();
    let before = Statistics::of(&linked).decisions;
    let is_open = |of: &&crate::classify::Verdict| of.status == Status::Review;
    let first = linked.verdicts.iter().find(is_open).unwrap();
    let (row, registry) = (first.sector, first.candidates[0].registry);
    let mut check = |who: Option<RuledWho>, looked_at: u32| {
        let ruling = who.clone().map(|who| RowRuling { who, basis: Basis::Looked, agreed: false });
        rule(&mut linked, RowRulings::from([(row, ruling)]), FieldRulings::new());
        let counts = Statistics::of(&linked).decisions;
        assert_eq!(
            (counts.to_look_at, counts.looked_at),
            (before.to_look_at, looked_at),
            "{who:?}"
        );
        assert_eq!(counts.left(), before.to_look_at - looked_at, "{who:?}");
        assert_eq!(counts.is_empty(), who.is_none());
    };
    check(Some(RuledWho::Person { registry, shared: true }), 1);
    check(Some(RuledWho::Nobody), 1);
    check(Some(RuledWho::AskBack), 1);
    check(Some(RuledWho::Undecided), 0);
    check(Some(RuledWho::Unsettled(Unsettled::PersonGone)), 0);
    check(None, 0);
}
