//! Deciding, keeping and going on, message by message as the page and its workers send them.

use casework::seal::Randomness;
use matcher::explain::Query;
use matcher::language::Language;
use matcher::plan::{Basis, Field, RuledFilter, Side, Status, Who};
use matcher::report::Statistics;
use matcher::run::Settings;
use matcher::share::Share;
use matcher::work_file::{Opened, open_plain};

use super::keeper::{KeeperSession, NotOpened};
use super::matcher::MatcherSession;
use super::rehearsal::matched;
use crate::protocol::{
    Deed, Done, FromReview, Others, Refused, SaidRight, SaidWho, Signature, ToReview, WorkBytes,
    WorkInput, WorkSettings,
};

pub(super) fn signature() -> Signature {
    Signature { by: "Lò Thị Mai".to_owned(), at: "2026-12-01T09:12:33+07:00".to_owned() }
}

/// A session in which somebody decides about the rows of one verdict.
pub(super) fn begun(status: Status) -> MatcherSession {
    let mut session = matched().unwrap();
    list(&mut session, Some(status), None);
    let begin = ToReview::Begin { id: [1; 16], salt: [2; 32], signature: signature() };
    assert!(matches!(session.review(begin), FromReview::Begun(_)));
    session
}

/// Lists rows, and gives their places in the results.
pub(super) fn list(
    session: &mut MatcherSession,
    status: Option<Status>,
    ruled: Option<RuledFilter>,
) -> Vec<u32> {
    let query = Query { status, ruled, ..Query::default() };
    session.window(&query, 0, 9_999).1.iter().map(|row| row.index).collect()
}

pub(super) fn done(session: &mut MatcherSession, deed: Deed) -> Done {
    match session.review(ToReview::Do { deed, signature: signature() }) {
        FromReview::Done(done) => *done,
        other => panic!("{other:?}"),
    }
}

pub(super) fn who(index: u32, said: SaidWho) -> Deed {
    Deed::Who { index, said }
}

#[test]
fn the_next_row_is_one_that_nobody_has_looked_at() {
    let mut session = begun(Status::Review);
    let rows = list(&mut session, Some(Status::Review), None);
    let last = rows.len() as u32 - 1;
    // From the end of the list on to its beginning, and past what is decided.
    let of = done(&mut session, who(rows[last as usize], SaidWho::Undecided));
    assert_eq!((of.position, of.next), (Some(last), Some(0)));
    let of = done(&mut session, who(rows[0], SaidWho::Nobody));
    assert_eq!((of.position, of.next), (Some(0), Some(1)));
    assert_eq!((of.tally.looked_at, of.tally.to_look_at), (2, last + 1));
    let mut next = of.next;
    while let Some(at) = next {
        next = done(&mut session, who(rows[at as usize], SaidWho::AskBack)).next;
    }
    let of = done(&mut session, Deed::Undo);
    assert_eq!((of.tally.looked_at, of.next), (last, None));
    let of = done(&mut session, Deed::Redo);
    assert_eq!((of.tally.looked_at, of.tally.deeds), (last + 1, last + 3));
}

#[test]
fn counts_are_those_of_counting_all_rows() {
    let mut session = begun(Status::NotFound);
    let rows = list(&mut session, Some(Status::NotFound), None);
    for (place, said) in [SaidWho::Nobody, SaidWho::AskBack, SaidWho::Undecided].iter().enumerate()
    {
        let of = done(&mut session, who(rows[place], *said));
        assert_eq!(of.statistics, Statistics::of(session.linked.as_ref().unwrap()));
        assert!(of.rows.iter().any(|row| row.index == rows[place] && row.ruling.is_some()));
    }
    assert_eq!(list(&mut session, None, Some(RuledFilter::Undecided)), [rows[2]]);
}

#[test]
fn a_person_of_another_row_is_asked_about_first() {
    let mut session = begun(Status::NotFound);
    let linked = session.linked.as_ref().unwrap();
    let held = linked.verdicts.iter().find_map(|of| Some((of.sector, of.linked()?))).unwrap();
    let rows = list(&mut session, Some(Status::NotFound), None);
    let person = |others| SaidWho::Person { registry: held.1, basis: Basis::Looked, others };
    let deed = who(rows[0], person(Others::Ask));
    let asked = session.review(ToReview::Do { deed: deed.clone(), signature: signature() });
    let FromReview::Asks { deed: again, rows: others } = asked else { panic!("{asked:?}") };
    assert_eq!((again, others.len()), (deed, 1));
    let before = session.linked.as_ref().unwrap().verdicts[others[0].index as usize].status;
    assert!(before.is_linked());
    done(&mut session, who(rows[0], person(Others::Look)));
    let now = &session.linked.as_ref().unwrap().verdicts;
    assert_eq!(now[others[0].index as usize].status, Status::Review);
    assert_eq!(now[rows[0] as usize].linked(), Some(held.1));
}

#[test]
fn rows_alike_are_decided_and_taken_back_together() {
    let mut session = begun(Status::NotFound);
    let rows = list(&mut session, Some(Status::NotFound), None);
    let FromReview::Alike(alike) = session.review(ToReview::Alike { index: rows[0] }) else {
        panic!("no rows alike")
    };
    assert!(alike.otherwise.count > 1 && alike.otherwise.examples.len() <= 5);
    let of = done(&mut session, Deed::Alike { index: rows[0], who: Who::Nobody });
    assert_eq!(of.tally.looked_at, alike.otherwise.count);
    assert_eq!(of.tally.deeds, 1);
    assert_eq!(done(&mut session, Deed::Undo).tally.looked_at, 0);
}

#[test]
fn what_is_refused_changes_nothing() {
    let mut session = begun(Status::Review);
    let rows = list(&mut session, Some(Status::Review), None);
    let right = |value: &str| Deed::Right {
        index: rows[0],
        field: Field::Dob,
        said: SaidRight::Neither(value.to_owned()),
    };
    for (deed, expected) in [
        (right("hôm qua"), Refused::NotOfField { field: Field::Dob }),
        (Deed::Undo, Refused::NothingToUndo),
        (Deed::Redo, Refused::NothingToUndo),
    ] {
        let said = session.review(ToReview::Do { deed, signature: signature() });
        assert_eq!(said, FromReview::Refused(expected));
    }
    for index in [u32::MAX, 999_999] {
        let said = session
            .review(ToReview::Do { deed: who(index, SaidWho::Nobody), signature: signature() });
        assert!(matches!(said, FromReview::Refused(Refused::Other { .. })), "{said:?}");
    }
    assert_eq!(done(&mut session, right("12/03/1985")).tally.deeds, 1);
    // Nobody decides without a name, or before there are results.
    let nobody = Signature { by: " ".to_owned(), ..signature() };
    let said = session.review(ToReview::Do { deed: Deed::Undo, signature: nobody });
    assert!(matches!(said, FromReview::Refused(Refused::Other { .. })));
    let said =
        MatcherSession::new().review(ToReview::Do { deed: Deed::Undo, signature: signature() });
    assert!(matches!(said, FromReview::Refused(Refused::Other { .. })));
}

#[test]
fn anybody_of_the_extract_is_found_and_shown_beside_the_row() {
    let mut session = begun(Status::Review);
    let rows = list(&mut session, Some(Status::Review), None);
    let find = ToReview::Find { ticket: 7, typed: "tran quoc".to_owned(), index: rows[0] };
    let FromReview::Found { ticket, people, count } = session.review(find) else {
        panic!("nobody")
    };
    assert_eq!((ticket, people.len() as u32), (7, count));
    assert!(count > 0 && people[0].fields.iter().any(|view| view.field == Field::Name));
}

/// The work with what is decided in it, as the worker builds it.
pub(super) fn built(session: &mut MatcherSession) -> Vec<u8> {
    let input = |name: &str, side| WorkInput {
        name: name.to_owned(),
        side,
        bytes: WorkBytes::Beside(u32::from(side == Side::Registry)),
        tables: Vec::new(),
    };
    let inputs = vec![input("a.csv", Side::Sector), input("b.csv", Side::Registry)];
    let settings = WorkSettings {
        run: Settings::default(),
        language: Language::Vi,
        letterhead: "UBND".to_owned(),
    };
    session.keep(inputs, vec![b"Ten\n".to_vec(), b"Ho\n".to_vec()], true, settings).unwrap();
    session.build().unwrap().0
}

#[test]
fn a_work_goes_on_where_it_was_left() {
    let mut session = begun(Status::Review);
    let rows = list(&mut session, Some(Status::Review), None);
    done(&mut session, who(rows[0], SaidWho::Nobody));
    done(&mut session, who(rows[1], SaidWho::Undecided));
    let statistics = Statistics::of(session.linked.as_ref().unwrap());
    let bytes = built(&mut session);

    let mut keeper = KeeperSession::new();
    let content = keeper.open("a.doisoat", bytes.clone(), None, false).unwrap();
    assert!(!content.opened.sealed && content.plain == bytes);
    assert_eq!(content.opened.letterhead.as_deref(), Some("UBND"));
    let names: Vec<&str> = content.files.iter().map(|(name, _)| name.as_str()).collect();
    assert_eq!(names, ["a.csv", "b.csv"]);

    let mut next = matched().unwrap();
    list(&mut next, Some(Status::Review), None);
    let resumed = next.resume(&bytes, Some(&signature())).unwrap();
    assert_eq!((resumed.changed, resumed.unsettled), (0, 0));
    assert_eq!((&resumed.statistics, resumed.tally.deeds), (&statistics, 2));
    assert!(resumed.tally.can_undo);
    // The same person takes back what was decided before.
    done(&mut next, Deed::Undo);
    assert_eq!(done(&mut next, Deed::Undo).statistics.decisions.looked_at, 0);
    assert!(MatcherSession::new().resume(&bytes, None).is_err());
    assert!(next.resume(&bytes[..bytes.len() - 1], None).is_err());
}

#[test]
fn a_sealed_work_opens_with_its_passphrase_alone() {
    let bytes = built(&mut begun(Status::Review));
    let mut keeper = KeeperSession::new();
    let randomness = Randomness { salt: [3; 16], file_key: [4; 16] };
    assert!(keeper.lock(Some("mưa rừng"), randomness).unwrap());
    let sealed = keeper.prove(bytes.clone(), [5; 16]).unwrap();
    assert!(sealed.starts_with(b"age-encryption.org/v1"));
    for (passphrase, expected) in [(None, false), (Some("mua rung"), true)] {
        match KeeperSession::new().open("a", sealed.clone(), passphrase, false) {
            Err(NotOpened::Locked { wrong }) => assert_eq!(wrong, expected),
            other => panic!("{}", other.is_ok()),
        }
    }
    let content = KeeperSession::new().open("a", sealed.clone(), Some("mưa rừng"), false).unwrap();
    assert!(content.opened.sealed && content.plain == bytes);
    // What does not open again is not handed out.
    assert!(keeper.prove(bytes[1..].to_vec(), [5; 16]).is_err());
}

#[test]
fn what_is_whole_of_a_damaged_work_opens_and_says_what_is_lost() {
    let mut session = begun(Status::Review);
    let rows = list(&mut session, Some(Status::Review), None);
    done(&mut session, who(rows[0], SaidWho::Nobody));
    let mut bytes = built(&mut session);
    // The lists stand behind what was decided, and their end is cut off.
    bytes.truncate(bytes.len() * 9 / 10);
    let mut keeper = KeeperSession::new();
    assert!(matches!(keeper.open("a", bytes.clone(), None, false), Err(NotOpened::Other(_))));
    let content = keeper.open("a", bytes, None, true).unwrap();
    assert!(content.opened.lost.is_some());
    let mut next = matched().unwrap();
    let resumed = next.resume(&content.plain, None).unwrap();
    assert_eq!(resumed.statistics.decisions.looked_at, 1);
    assert!(keeper.open("a", b"thu moi hop".to_vec(), None, true).is_err());
}

/// A part of a work that was split says whose rows it is for, keeps saying so when it is saved, and
/// its rows can be listed alone.
#[test]
fn a_part_of_a_work_lists_its_rows() {
    let mut session = begun(Status::Review);
    let bytes = built(&mut session);
    let Opened { mut file, caseload, .. } = open_plain(&bytes, None).unwrap();
    let share = Share { parts: [1].into(), of: 2, communes: [].into() };
    file.setup.set_share(Some(&share));
    let part = file.build(&caseload.record()).unwrap();
    let mut next = matched().unwrap();
    let resumed = next.resume(&part, None).unwrap();
    assert_eq!(resumed.share.as_ref(), Some(&share));
    let (all, _) = next.window(&Query::default(), 0, 1);
    let (own, _) = next.window(&Query { share: Some(share), ..Query::default() }, 0, 1);
    assert!(own > 0 && own < all, "{own} of {all}");
    let saved = built(&mut next);
    let again = matched().unwrap().resume(&saved, None).unwrap();
    assert_eq!(again.share, resumed.share);
}

#[test]
fn the_journal_is_written_once_a_work_has_begun() {
    let session = begun(Status::Review);
    let mut bytes = Vec::new();
    session.save_journal(Language::Vi, &mut bytes).unwrap();
    assert!(bytes.starts_with(b"PK"));
    let nothing = matched().unwrap().save_journal(Language::Vi, &mut Vec::new());
    assert!(nothing.is_err());
}
