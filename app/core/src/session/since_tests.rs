//! What has changed since the last time, and what two people decided differently, message by message.

use matcher::explain::Query;
use matcher::plan::{Field, RuledFilter, SinceKind, Status, Who};
use matcher::since::Former;
use matcher::work_file::{Opened, open_plain};

use super::matcher::MatcherSession;
use super::rehearsal::matched;
use super::review_tests::{begun, built, done, list, signature, who};
use crate::protocol::{Deed, DeedKind, SaidRight, SaidWho, Signature};

/// The rows of which something has become.
fn became(session: &mut MatcherSession, kind: SinceKind) -> Vec<u32> {
    let query = Query { since: Some(kind), ..Query::default() };
    session.window(&query, 0, 9_999).1.iter().map(|row| row.index).collect()
}

#[test]
fn what_has_changed_is_counted_and_listed() {
    let mut session = begun(Status::NotFound);
    let rows = list(&mut session, Some(Status::NotFound), None);
    done(&mut session, who(rows[0], SaidWho::Nobody));
    let bytes = built(&mut session);
    // The part is made once for a run, whatever is decided meanwhile.
    let verdicts = |bytes: &[u8]| open_plain(bytes, None).unwrap().file.verdicts().unwrap();
    let kept = String::from_utf8(verdicts(&bytes).unwrap()).unwrap();
    done(&mut session, who(rows[1], SaidWho::AskBack));
    assert_eq!(verdicts(&session.build().unwrap().0).unwrap(), kept.as_bytes());
    // The same results: nothing has changed.
    let mut next = matched().unwrap();
    assert_eq!(next.resume(&bytes, Some(&signature())).unwrap().since, None);
    assert!(became(&mut next, SinceKind::New).is_empty());

    // As if the list had lacked its first row then, another one had not matched, and a row of it had
    // gone since.
    let lines: Vec<&str> = kept.lines().collect();
    let is_match = |line: &&str| line.contains(",match,");
    let matching = (2..lines.len()).find(|at| is_match(&lines[*at])).unwrap();
    let mut former: Vec<String> = lines.iter().map(|line| (*line).to_owned()).collect();
    former[matching] = former[matching].replacen(",match,", ",review,", 1);
    let other = former[1].split(',').enumerate().map(|(at, value)| match at {
        1 | 2 | 4 | 5 if !value.is_empty() => "222222222",
        6 => "33333",
        _ => value,
    });
    former[1] = other.collect::<Vec<_>>().join(",");
    let former = former.join("\n") + "\n";
    assert!(Former::read(former.as_bytes()).is_ok());
    let Opened { mut file, caseload, .. } = open_plain(&bytes, None).unwrap();
    file.keep_verdicts(Some(former.as_bytes())).unwrap();
    let bytes = file.build(&caseload.record()).unwrap();
    let resumed = next_session(&bytes);
    let since = resumed.1.since.unwrap();
    let mut session = resumed.0;
    for kind in [SinceKind::New, SinceKind::NowMatch] {
        let counted = since.counts.iter().find(|(of, _)| *of == kind).unwrap().1;
        assert_eq!(became(&mut session, kind).len() as u32, counted, "{kind:?}");
    }
    assert_eq!(became(&mut session, SinceKind::New), [0]);
    assert_eq!(became(&mut session, SinceKind::NowMatch), [matching as u32 - 1]);
    assert_eq!((since.gone, since.shown.len()), (1, 1));
    // What cannot be read is compared with nothing.
    file.keep_verdicts(Some(b"row\n")).unwrap();
    let bytes = file.build(&caseload.record()).unwrap();
    assert_eq!(next_session(&bytes).1.since, None);
}

fn next_session(bytes: &[u8]) -> (MatcherSession, crate::protocol::Resumed) {
    let mut next = matched().unwrap();
    let resumed = next.resume(bytes, Some(&signature())).unwrap();
    (next, resumed)
}

#[test]
fn contradictions_are_listed_with_both_answers_until_somebody_decides() {
    let mut session = begun(Status::Discrepancy);
    let rows = list(&mut session, Some(Status::Discrepancy), None);
    let base = built(&mut session);
    let mut other = next_session(&base).0;
    let colleague = Signature { by: "Vũ Bình".to_owned(), at: signature().at };
    let right = |said| Deed::Right { index: rows[1], field: Field::Name, said };
    let note = |text: &str| Deed::Note { index: rows[2], text: text.to_owned() };
    done(&mut session, who(rows[0], SaidWho::Nobody));
    done(&mut session, right(SaidRight::List));
    done(&mut session, note("đã gọi thôn"));
    for deed in [
        who(rows[0], SaidWho::AskBack),
        right(SaidRight::Neither("Lê Văn An".to_owned())),
        note("chưa gặp"),
    ] {
        other.review(crate::protocol::ToReview::Do { deed, signature: colleague.clone() });
    }
    let Opened { file, mut caseload, .. } = open_plain(&built(&mut session), None).unwrap();
    let theirs = open_plain(&other.build().unwrap().0, None).unwrap().caseload;
    let by = casework::journal::By::new("Lò Thị Mai").unwrap();
    let at = casework::journal::Time::new(&signature().at).unwrap();
    let signed = matcher::caseload::Signed { by: &by, at: &at };
    caseload.merge(&theirs.record(), signed).unwrap();
    let mut file = file;
    let (mut session, resumed) = next_session(&file.build(&caseload.record()).unwrap());
    assert_eq!(resumed.unsettled, 0);
    assert_eq!(resumed.statistics.decisions.rows_in_conflict, 3);
    assert_eq!(list(&mut session, None, Some(RuledFilter::Conflict)), rows[..3]);
    let said = |session: &MatcherSession, row: u32| -> Vec<(String, DeedKind, Option<String>)> {
        let case = session.case(row).unwrap();
        let all = case.contradictions.into_iter().flatten();
        let mut all: Vec<_> = all.map(|of| (of.deed.by, of.deed.kind, of.text)).collect();
        all.sort_by(|a, b| a.0.cmp(&b.0));
        all
    };
    let (mai, binh) = ("Lò Thị Mai".to_owned(), "Vũ Bình".to_owned());
    let of_row = said(&session, rows[0]);
    assert_eq!(of_row[0], (mai.clone(), DeedKind::Who(Who::Nobody), None));
    assert_eq!(of_row[1], (binh.clone(), DeedKind::Who(Who::AskBack), None));
    assert_eq!(said(&session, rows[1])[1].2.as_deref(), Some("Lê Văn An"));
    let notes: Vec<_> = said(&session, rows[2]).into_iter().map(|of| of.2.unwrap()).collect();
    assert_eq!(notes, ["đã gọi thôn", "chưa gặp"]);
    // The next of them comes by itself, and each is settled by deciding again.
    let of = done(&mut session, who(rows[0], SaidWho::Nobody));
    assert_eq!((of.next, of.statistics.decisions.rows_in_conflict), (Some(1), 2));
    let of = done(&mut session, right(SaidRight::Registry));
    assert_eq!(of.statistics.decisions.rows_in_conflict, 1);
    let of = done(&mut session, note("đã gặp"));
    assert_eq!(of.statistics.decisions.rows_in_conflict, 0);
    assert!(said(&session, rows[2]).is_empty());
}
