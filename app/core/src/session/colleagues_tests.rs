//! Splitting a work and taking parts in again, message by message as the page and its workers send
//! them.

use casework::seal::Randomness;
use matcher::language::Language;
use matcher::plan::{RuledFilter, Status};
use matcher::report::Statistics;

use super::keeper::{KeeperSession, NotOpened};
use super::matcher::MatcherSession;
use super::rehearsal::matched;
use super::review_tests::{begun, built, done, list, signature, who};
use crate::protocol::{FromColleagues, MergedView, SaidWho, Signature, ToColleagues, ToReview};

fn split(session: &mut MatcherSession, into: u8, by_commune: bool) -> FromColleagues {
    let signature = signature();
    session.colleagues(ToColleagues::Split { into, by_commune, signature }, None).0
}

/// The work file of a part, as whoever gets it opens it.
fn part(session: &mut MatcherSession, place: u32) -> Vec<u8> {
    match session.colleagues(ToColleagues::Part { place }, None) {
        (FromColleagues::Part { place: of }, Some(bytes)) if of == place => bytes,
        (other, _) => panic!("{other:?}"),
    }
}

fn merge(session: &mut MatcherSession, theirs: &[u8]) -> Result<MergedView, String> {
    let asked = ToColleagues::Merge { name: "Phần.doisoat".to_owned(), signature: signature() };
    match session.colleagues(asked, Some(theirs)).0 {
        FromColleagues::Merged(merged) => Ok(*merged),
        FromColleagues::NotMerged { why } => Err(why.text(Language::Vi).to_owned()),
        other => panic!("{other:?}"),
    }
}

/// A session of a colleague who opened a part.
fn colleague(part: &[u8]) -> MatcherSession {
    let mut session = matched().unwrap();
    list(&mut session, Some(Status::Review), None);
    session.resume(part, Some(&signature())).unwrap();
    session
}

#[test]
fn parts_go_out_and_come_back() {
    let mut session = begun(Status::Review);
    built(&mut session);
    let rows = list(&mut session, Some(Status::Review), None);
    let FromColleagues::Split { parts, tally } = split(&mut session, 2, false) else {
        panic!("it is not split")
    };
    assert_eq!((parts.len(), tally.deeds), (2, 1));
    assert_eq!(parts[1].file.text(Language::Vi), "Phần việc 02.doisoat");
    assert!(parts.iter().all(|part| part.about.text(Language::En).starts_with("Part ")));
    let mut theirs = [0, 1].map(|place| colleague(&part(&mut session, place)));
    // The work itself is of all rows, as before.
    assert_eq!(session.work.as_ref().unwrap().setup.share(), None);
    for (place, of) in theirs.iter().enumerate() {
        let share = of.work.as_ref().unwrap().setup.share().unwrap();
        assert_eq!(share.parts, [place as u32 + 1].into());
    }

    done(&mut theirs[0], who(rows[0], SaidWho::Nobody));
    done(&mut theirs[0], who(rows[1], SaidWho::Nobody));
    done(&mut theirs[1], who(rows[1], SaidWho::Undecided));
    done(&mut theirs[1], who(rows[2], SaidWho::AskBack));
    let [first, second] = theirs.map(|mut session| built(&mut session));
    let merged = merge(&mut session, &first).unwrap();
    assert_eq!((merged.conflicts, merged.resumed.statistics.decisions.looked_at), (0, 2));
    assert_eq!(merged.resumed.tally.deeds, 4, "a splitting, two decisions and a merge");
    let merged = merge(&mut session, &second).unwrap();
    assert_eq!((merged.conflicts, merged.agreed), (1, 0));
    assert_eq!(list(&mut session, None, Some(RuledFilter::Conflict)), [rows[1]]);
    assert_eq!(merged.resumed.statistics, Statistics::of(session.linked.as_ref().unwrap()));
    // Once more brings nothing, and somebody decides between them.
    assert_eq!(merge(&mut session, &second).unwrap().taken, 0);
    done(&mut session, who(rows[1], SaidWho::Nobody));
    // A list stays as it is while somebody decides.
    list(&mut session, None, None);
    assert!(list(&mut session, None, Some(RuledFilter::Conflict)).is_empty());
}

#[test]
fn works_begun_apart_are_taken_in_if_they_are_over_the_same_files() {
    let mut ours = begun(Status::Review);
    let ours_built = built(&mut ours);
    let mut theirs = matched().unwrap();
    let rows = list(&mut theirs, Some(Status::Review), None);
    let by = Signature { by: "Vừ A Sùng".to_owned(), ..signature() };
    theirs.review(ToReview::Begin { id: [7; 16], salt: [8; 32], signature: by });
    done(&mut theirs, who(rows[0], SaidWho::Nobody));
    // Not saved with its lists yet: nobody knows over which files it is.
    let unknown = theirs.build().unwrap().0;
    assert!(
        merge(&mut ours, &unknown).unwrap_err().contains("“Phần.doisoat” là một công việc khác")
    );
    let theirs = built(&mut theirs);
    let merged = merge(&mut ours, &theirs).unwrap();
    assert_eq!((merged.conflicts, merged.resumed.statistics.decisions.looked_at), (0, 1));
    // What is no work leaves everything as it was.
    assert!(merge(&mut ours, &ours_built[1..]).is_err() && merge(&mut ours, b"").is_err());
    assert_eq!(Statistics::of(ours.linked.as_ref().unwrap()).decisions.looked_at, 1);
}

#[test]
fn what_cannot_be_split_says_why() {
    let mut session = begun(Status::Review);
    let FromColleagues::NotSplit { why } = split(&mut session, 1, false) else { panic!() };
    assert!(why.text(Language::Vi).contains("1 phần"), "{}", why.text(Language::Vi));
    let (answer, bytes) = session.colleagues(ToColleagues::Part { place: 0 }, None);
    assert!(matches!(answer, FromColleagues::NotSplit { .. }) && bytes.is_none());
    let mut nothing = matched().unwrap();
    assert!(matches!(split(&mut nothing, 2, true), FromColleagues::NotSplit { .. }));
}

#[test]
fn a_part_under_our_passphrase_opens_without_asking() {
    let bytes = built(&mut begun(Status::Review));
    let sealed = |passphrase: &str, salt: u8| {
        let mut keeper = KeeperSession::new();
        let randomness = Randomness { salt: [salt; 16], file_key: [salt; 16] };
        keeper.lock(Some(passphrase), randomness).unwrap();
        let sealed = keeper.prove(bytes.clone(), [5; 16]).unwrap();
        (keeper, sealed)
    };
    let (ours, part) = sealed("mưa rừng", 3);
    assert!(ours.open_theirs("a", part.clone(), None).unwrap() == bytes);
    let (_, other) = sealed("nắng hạ", 4);
    let locked = |of: Result<Vec<u8>, NotOpened>| match of {
        Err(NotOpened::Locked { wrong }) => wrong,
        other => panic!("{}", other.is_ok()),
    };
    assert!(!locked(ours.open_theirs("a", other.clone(), None)));
    assert!(locked(ours.open_theirs("a", other.clone(), Some("mưa"))));
    assert!(ours.open_theirs("a", other.clone(), Some("nắng hạ")).unwrap() == bytes);
    // Whose key it was is forgotten: what is built next is sealed with ours.
    assert!(ours.prove(bytes.clone(), [5; 16]).unwrap() == part);
    let unsealed = KeeperSession::new();
    assert!(!locked(unsealed.open_theirs("a", part, None)));
    assert!(unsealed.open_theirs("a", bytes.clone(), None).unwrap() == bytes);
}
