//! Cases that go out and come back, message by message as the page and its worker send them.

use matcher::language::Language;
use matcher::plan::{Split, Status};
use matcher::report::papers::OneFile;
use matcher::report::papers::order::Order;

use super::matcher::MatcherSession;
use super::review_tests::{begun, built, signature};
use crate::protocol::{ComparedView, FromErrands, PackageView, Sentence};

fn packages(session: &mut MatcherSession, again: bool) -> Vec<PackageView> {
    match session.look_at_packages(again, "2026-12-01") {
        FromErrands::ToAsk { packages, .. } => packages,
        other => panic!("{other:?}"),
    }
}

fn entries(session: &MatcherSession) -> usize {
    session.caseload.as_ref().unwrap().casebook().journal().entries().len()
}

/// Sends packages, and gives the files.
fn sent(session: &mut MatcherSession, places: &[u32]) -> Vec<(String, Vec<u8>)> {
    let order = Order { split: Some(Split::Commune), ..Order::default() };
    let said = session.send(places, Some("2026-12-15"), &order, &signature()).unwrap();
    assert!(matches!(said, FromErrands::Sent(_)), "{said:?}");
    let mut files = Vec::new();
    while session.write_package(&mut files).unwrap().is_some() {}
    files
}

fn read(session: &mut MatcherSession, files: &[(&str, &[u8])]) -> ComparedView {
    let mut said = None;
    for (place, file) in files.iter().enumerate() {
        said = Some(session.read_returned(
            file.0,
            Ok(file.1),
            None,
            (place == 0, place + 1 == files.len()),
        ));
    }
    match said {
        Some(FromErrands::Compared(view)) => *view,
        other => panic!("{other:?}"),
    }
}

#[test]
fn what_goes_out_is_noted_and_is_not_sent_twice() {
    let mut session = begun(Status::Review);
    let all = packages(&mut session, false);
    assert!(all.len() > 2 && all.iter().all(|of| of.rows > 0 && of.questions >= of.rows));
    let rows = |all: &[PackageView]| all.iter().map(|of| of.rows).sum::<u32>();
    let files = sent(&mut session, &[0, 1]);
    assert_eq!(files.len(), 2, "one workbook for each commune");
    let name = files[0].0.trim_end_matches(".xlsx");
    assert!(all[0].to.text(Language::Vi).starts_with(name), "the former district is beside it");
    let left = packages(&mut session, false);
    assert_eq!(rows(&left), rows(&all) - all[0].rows - all[1].rows);
    assert_eq!(rows(&packages(&mut session, true)), rows(&all));
}

#[test]
fn whoever_stops_has_sent_nothing() {
    let mut session = begun(Status::Review);
    let all = packages(&mut session, false);
    let order = Order { split: Some(Split::Commune), ..Order::default() };
    let places: Vec<u32> = (0..all.len() as u32).collect();
    session.send(&places, None, &order, &signature()).unwrap();
    assert!(session.write_package(&mut Vec::new()).unwrap().is_some());
    let why = Sentence::of(|_| "Đã dừng.".to_owned());
    let FromErrands::NotSent { back: Some(_), .. } = session.stop_sending(why) else { panic!() };
    assert_eq!(session.write_package(&mut Vec::new()).unwrap(), None);
    assert_eq!(packages(&mut session, false), all);
}

#[test]
fn what_came_back_is_shown_before_it_is_taken_in() {
    let mut session = begun(Status::Review);
    packages(&mut session, false);
    let files = sent(&mut session, &[0]);
    let before = entries(&session);
    let (name, bytes) = &files[0];
    // Nobody has answered yet.
    let view = read(&mut session, &[(name, bytes), ("hong.xlsx", b"PK")]);
    assert_eq!((view.files, view.unread.len(), view.cases), (1, 1, 0));
    let [outcome] = &view.outcomes[..] else { panic!("{view:?}") };
    assert_eq!((outcome.code.as_str(), outcome.needs_look), ("blank", false));
    let FromErrands::Lines { total, lines, .. } = session.returned_lines(1, None, 0, 2) else {
        panic!()
    };
    assert_eq!((total, lines.len()), (outcome.lines, 2.min(outcome.lines as usize)));
    let FromErrands::Taken { cases: 0, .. } = session.take_returned(&signature()).unwrap() else {
        panic!()
    };
    assert_eq!(entries(&session), before, "nothing was said, and nothing is written");
    // What was decided meanwhile is compared with again, and nothing is taken in unseen.
    read(&mut session, &[(name, bytes)]);
    packages(&mut session, false);
    sent(&mut session, &[0]);
    let again = session.take_returned(&signature()).unwrap();
    assert!(matches!(again, FromErrands::Compared(_)), "{again:?}");
}

#[test]
fn the_list_is_given_back_if_the_work_holds_it() {
    let mut session = begun(Status::Review);
    let mut out = OneFile::archive(Vec::new());
    assert!(session.give_back(Language::Vi, &mut out).is_err());
    built(&mut session);
    let (corrections, _) = session.give_back(Language::Vi, &mut out).unwrap();
    assert_eq!(corrections, 0);
    assert!(out.finish().unwrap().starts_with(b"PK"));
}

#[test]
fn a_day_before_the_work_has_no_report() {
    let mut session = begun(Status::Review);
    packages(&mut session, false);
    sent(&mut session, &[0]);
    let FromErrands::NotReported { why } = session.report("1999-12-31", None) else { panic!() };
    assert!(why.text(Language::Vi).contains("31/12/1999"), "{why:?}");
    let FromErrands::Reported(report) = session.report("2100-01-01", None) else { panic!() };
    let (now, before) = report.in_all();
    assert!(now.sent > 0 && now.settled + now.left() == now.to_settle && before.is_none());
    let mut bytes = Vec::new();
    assert!(!session.save_report(&Order::default(), &mut bytes).unwrap());
    assert!(bytes.starts_with(b"PK"));
}
