//! Saves onto a file that fails, that others write to, and that holds something else.

use casework::disk::{Fault, Fingerprint, Permission};
use casework::seal::Randomness;
use matcher::plan::Status;

use super::keeper::KeeperSession;
use super::onto_file::NextOfSave;
use super::rehearsal::matched;
use super::review_tests::{begun, built, done, list, signature, who};
use crate::protocol::{Came, SaidWho, ToReview, Todo};

/// A file in memory that performs commands; each command named in `fails` fails once.
#[derive(Default)]
struct Disk {
    content: Vec<u8>,
    reserve: Vec<u8>,
    writing: Vec<u8>,
    fails: Vec<(&'static str, Fault)>,
}

impl Disk {
    fn come(&mut self, todo: Todo, bytes: Option<Vec<u8>>) -> (Came, Option<Vec<u8>>) {
        let name = format!("{todo:?}");
        if let Some(at) = self.fails.iter().position(|(of, _)| name.starts_with(of)) {
            return (Came::Failed(self.fails.remove(at).1), None);
        }
        match todo {
            Todo::Reserve => self.reserve = bytes.unwrap(),
            Todo::Query => return (Came::May(Permission::Granted), None),
            Todo::Read => return (Came::Read, Some(self.content.clone())),
            Todo::Open => self.writing = self.content.clone(),
            Todo::Write => {
                let bytes = bytes.unwrap();
                let old = self.writing.split_off(bytes.len().min(self.writing.len()));
                self.writing = [bytes, old].concat();
            }
            Todo::Truncate { length } => self.writing.truncate(length as usize),
            Todo::Close => self.content = std::mem::take(&mut self.writing),
            Todo::Abort | Todo::Wait { .. } => {}
        }
        (Came::Done, None)
    }

    /// Performs a save to its end.
    fn save(&mut self, keeper: &mut KeeperSession, built: Vec<u8>, is_new: bool) -> NextOfSave {
        let mut next = keeper.save(built, (is_new, true), Some(signature()), [9; 16]).unwrap();
        for _ in 0..200 {
            let NextOfSave::Do { todo, bytes, .. } = next else { return next };
            let (came, read) = self.come(todo, bytes);
            next = keeper.go_on(came, read, [9; 16]).unwrap();
        }
        panic!("no end");
    }
}

#[test]
fn every_save_is_on_disk_or_told() {
    let mut session = begun(Status::Review);
    let rows = list(&mut session, Some(Status::Review), None);
    let (mut keeper, mut disk) = (KeeperSession::new(), Disk::default());
    let first = built(&mut session);
    let saved = |next: NextOfSave| matches!(next, NextOfSave::Saved { .. });
    assert!(saved(disk.save(&mut keeper, first.clone(), true)));
    assert!(disk.content == first);
    for (place, (command, fails, is_saved)) in [
        ("Open", Fault::NoModification, true),
        ("Read", Fault::NotReadable, true),
        ("Close", Fault::Other, true),
        ("Write", Fault::Quota, false),
        ("Open", Fault::NotAllowed, false),
    ]
    .into_iter()
    .enumerate()
    {
        done(&mut session, who(rows[place], SaidWho::Undecided));
        let bytes = built(&mut session);
        let before = disk.content.clone();
        disk.fails.push((command, fails));
        assert_eq!(saved(disk.save(&mut keeper, bytes.clone(), false)), is_saved, "{command}");
        assert!(disk.content == if is_saved { bytes } else { before }, "{command}");
    }
    // Emptied by somebody, or cut: written again.
    let bytes = built(&mut session);
    for left in [0, 100] {
        disk.content.truncate(left);
        assert!(saved(disk.save(&mut keeper, bytes.clone(), false)), "{left}");
        assert_eq!(Fingerprint::of(&disk.content), Fingerprint::of(&bytes));
    }
}

#[test]
fn what_others_decided_in_the_file_is_taken_in_and_nothing_else_written_over() {
    let mut session = begun(Status::Review);
    let rows = list(&mut session, Some(Status::Review), None);
    let (mut keeper, mut disk) = (KeeperSession::new(), Disk::default());
    let base = built(&mut session);
    disk.save(&mut keeper, base.clone(), true);
    // Somebody else goes on with the same file.
    let mut other = matched().unwrap();
    list(&mut other, Some(Status::Review), None);
    other.resume(&base, None).unwrap();
    done(&mut other, who(rows[1], SaidWho::AskBack));
    disk.content = other.build().unwrap().0;

    done(&mut session, who(rows[0], SaidWho::Nobody));
    let merged = disk.save(&mut keeper, built(&mut session), false);
    let NextOfSave::Saved { merged: Some(plain), .. } = merged else { panic!("not merged") };
    assert!(plain == disk.content);
    let resumed = session.resume(&plain, Some(&signature())).unwrap();
    assert_eq!(resumed.statistics.decisions.looked_at, 2);

    // Somebody else's work, a passphrase, and something that is no work at all.
    let mut stranger = matched().unwrap();
    let begin = ToReview::Begin { id: [8; 16], salt: [8; 32], signature: signature() };
    stranger.review(begin);
    let mut locked = KeeperSession::new();
    locked.lock(Some("x"), Randomness { salt: [3; 16], file_key: [4; 16] }).unwrap();
    let sealed = locked.prove(plain.clone(), [5; 16]).unwrap();
    for foreign in [stranger.build().unwrap().0, sealed, b"thu moi hop".to_vec()] {
        disk.content = foreign.clone();
        let next = disk.save(&mut keeper, built(&mut session), false);
        let length = foreign.len();
        assert!(matches!(next, NextOfSave::Stopped { .. }), "{length}");
        assert!(disk.content == foreign, "{length}");
    }
}
