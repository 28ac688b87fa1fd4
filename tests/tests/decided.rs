//! What lists order once people have decided: every list of every case, under each kind of decision
//! about all of its rows.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test stops at the first surprise")]

use std::fs;
use std::path::{Path, PathBuf};

use matcher::classify::{FieldRuling, Linked, RowRuling, RuledWho, Verdict};
use matcher::language::Language;
use matcher::normalise::{PartialDate, Source};
use matcher::open;
use matcher::plan::{Basis, Field, ListId, Righted, Unsettled, Way};
use matcher::report::letter_lists::{self, Choices};
use matcher::report::list::{Cell, List, Row, RowStyle};
use matcher::ruled::{FieldRulings, RowRulings, rule};
use matcher::run::{Settings, link};

fn sources(folder: &Path, side: &str) -> Vec<Source> {
    let mut files: Vec<PathBuf> =
        fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    let name = |path: &Path| path.file_name().unwrap().to_string_lossy().into_owned();
    files.retain(|path| name(path).starts_with(side));
    files.sort();
    let of = |path: &PathBuf| open::sources(&fs::read(path).unwrap(), &name(path), None).unwrap();
    files.iter().flat_map(of).collect()
}

/// The runs of all cases that lists are made of.
fn runs() -> Vec<(String, Linked)> {
    let cases = Path::new(env!("CARGO_MANIFEST_DIR")).join("cases");
    let mut folders: Vec<PathBuf> =
        fs::read_dir(cases).unwrap().map(|entry| entry.unwrap().path()).collect();
    folders.retain(|folder| folder.join("lists.txt").exists());
    folders.sort();
    let run = |folder: PathBuf| {
        let (mut sector, mut registry) = (sources(&folder, "sector"), sources(&folder, "registry"));
        open::compare_codes(&mut sector, &mut registry);
        let today = PartialDate { year: 2026, month: 11, day: 21 };
        let name = folder.file_name().unwrap().to_string_lossy().into_owned();
        (name, link(sector, registry, &Settings::on(today)).unwrap())
    };
    folders.into_iter().map(run).collect()
}

/// Decides the same way about every row; `None` leaves a row alone.
fn decide(linked: &mut Linked, basis: Basis, who: impl Fn(&Verdict) -> Option<RuledWho>) {
    let ruling = |verdict: &Verdict| {
        let ruling = RowRuling { who: who(verdict)?, basis, agreed: false };
        Some((verdict.sector, Some(ruling)))
    };
    let rows: RowRulings = linked.verdicts.iter().filter_map(ruling).collect();
    rule(linked, rows, FieldRulings::new());
}

/// The orders of a line.
fn orders(row: &Row) -> Vec<Way> {
    let texts: Vec<String> = row.cells.iter().map(Cell::plain).collect();
    let has = |way: &Way| texts.iter().any(|text| text.contains(way.text(Language::Vi)));
    Way::ALL.into_iter().filter(|way| way.is_an_order()).filter(has).collect()
}

/// The orders on rows of the office's lists, by list: which row, and what.
fn all_orders(linked: &Linked) -> Vec<(ListId, Option<u32>, Vec<Way>)> {
    let lists = letter_lists::make(linked, &ListId::ALL, &Choices::default(), Language::Vi);
    let of_list = |(id, list): (ListId, List)| {
        let lines = list.rows.into_iter().filter(|row| row.style == RowStyle::Line);
        let told = lines.map(move |row| (id, row.subject.record, orders(&row)));
        told.filter(|(_, record, orders)| record.is_some() && !orders.is_empty())
            .collect::<Vec<_>>()
    };
    ListId::ALL.into_iter().zip(lists).flat_map(of_list).collect()
}

#[test]
fn nothing_is_ordered_where_nothing_is_settled() {
    let mut before = 0;
    for (name, mut linked) in runs() {
        before += all_orders(&linked).len();
        for who in [
            RuledWho::Undecided,
            RuledWho::AskBack,
            RuledWho::Unsettled(Unsettled::Conflict),
            RuledWho::Unsettled(Unsettled::RowUnclear),
        ] {
            decide(&mut linked, Basis::Looked, |_| Some(who.clone()));
            assert_eq!(all_orders(&linked), [], "{name}: {who:?}");
        }
    }
    assert!(before > 100, "{before}");
}

#[test]
fn decisions_for_a_whole_group_order_nothing_more() {
    for (name, mut linked) in runs() {
        let before = all_orders(&linked);
        let this = |verdict: &Verdict| {
            let registry = verdict.linked()?;
            Some(RuledWho::Person { registry, shared: true })
        };
        decide(&mut linked, Basis::Alike, this);
        assert_eq!(all_orders(&linked), before, "{name}");
    }
}

#[test]
fn nobody_is_struck_off_for_a_row_that_is_not_theirs() {
    for (name, mut linked) in runs() {
        decide(&mut linked, Basis::Looked, |_| Some(RuledWho::Nobody));
        let ordered = all_orders(&linked);
        assert_eq!(ordered, [], "{name}");
    }
}

#[test]
fn the_side_that_is_right_is_not_written_over() {
    let to_registry =
        [Way::FillRegistry, Way::CorrectRegistry, Way::UpdateByBook, Way::CorrectBoth];
    let to_list = [Way::FillList, Way::CorrectList, Way::ReplaceOldNumber, Way::CorrectBoth];
    let mut seen = 0;
    for (name, mut linked) in runs() {
        for (righted, forbidden) in
            [(Righted::Registry, &to_registry[..]), (Righted::List, &to_list[..])]
        {
            let this = |verdict: &Verdict| {
                Some(RuledWho::Person { registry: verdict.linked()?, shared: true })
            };
            decide(&mut linked, Basis::Papers, this);
            let ruling = || Some(FieldRuling { righted, value: None, conflict: false });
            let of_row = |verdict: &Verdict| {
                let row = verdict.sector;
                Field::COMPARED.map(|field| ((row, field), ruling()))
            };
            let fields: FieldRulings = linked.verdicts.iter().flat_map(of_row).collect();
            rule(&mut linked, RowRulings::new(), fields);
            for (id, row, ordered) in all_orders(&linked) {
                seen += 1;
                let against = ordered.iter().find(|way| forbidden.contains(way));
                assert_eq!(against, None, "{name}: {righted:?} {} {row:?}", id.code());
            }
        }
    }
    assert!(seen > 100, "{seen}");
}

#[test]
fn whom_somebody_decided_to_be_alive_is_in_no_way_treated_as_dead() {
    let of_the_dead = [Way::StopBenefit, Way::NoteDeath, Way::StrikeOff, Way::RegisterDeath];
    let ordered = |linked: &Linked| {
        let all = all_orders(linked).into_iter();
        all.filter(|(.., ways)| ways.iter().any(|way| of_the_dead.contains(way))).count()
    };
    let mut before = 0;
    for (name, mut linked) in runs() {
        before += ordered(&linked);
        let ruling = |verdict: &Verdict| {
            let is_dead = linked.prepared.listed_as_dead(verdict.sector).is_some();
            let righted = if is_dead { Righted::Registry } else { Righted::List };
            let ruling = FieldRuling { righted, value: None, conflict: false };
            ((verdict.sector, Field::State), Some(ruling))
        };
        let fields: FieldRulings = linked.verdicts.iter().map(ruling).collect();
        rule(&mut linked, RowRulings::new(), fields);
        assert_eq!(ordered(&linked), 0, "{name}");
    }
    assert!(before > 5, "{before}");
}

#[test]
fn a_line_about_two_rows_tells_what_was_decided_about_both() {
    let mut seen = 0;
    for (name, mut linked) in runs() {
        decide(&mut linked, Basis::Looked, |_| Some(RuledWho::Undecided));
        let ids = [ListId::Crossings];
        let list = letter_lists::make(&linked, &ids, &Choices::default(), Language::Vi).remove(0);
        for row in list.rows.iter().filter(|row| row.subject.second.is_some()) {
            let mut texts = row.cells.iter().map(Cell::plain);
            let is_both = |text: &String| {
                text.starts_with("Đã xem, chưa kết luận; ") && text.contains("dòng ")
            };
            assert!(texts.any(|text| is_both(&text)), "{name}: {:?}", row.cells);
            seen += 1;
        }
    }
    assert!(seen > 3, "{seen}");
}
