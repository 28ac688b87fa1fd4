//! An archive that one thread compresses while another makes its parts.
//!
//! Parts go through a short queue, so that neither runs far ahead of the other and memory stays as
//! small as it is with one thread. The bytes are the same.

use std::io::{self, Write};
use std::sync::mpsc::{Receiver, SyncSender, sync_channel};

use super::archive::{Archive, Parts, Said};
use crate::threads::Threads;

/// How many pieces may wait.
const WAITING: usize = 16;

/// Writes the archive whose parts `make` makes.
///
/// # Errors
/// If `out` takes no more, or `make` fails.
pub(crate) fn write_archive(
    threads: &dyn Threads,
    out: &mut (dyn Write + Send),
    make: &mut (dyn FnMut(&mut dyn Parts) -> io::Result<()> + Send),
) -> io::Result<()> {
    if threads.count() < 2 {
        return make(&mut Archive::new(out));
    }
    let (sender, receiver) = sync_channel(WAITING);
    let (mut sender, mut receiver) = (Some(sender), Some(receiver));
    let (mut made, mut taken) = (Ok(()), Ok(()));
    let mut make = || {
        // Dropped at the end, which the other side waits for.
        if let Some(sender) = sender.take() {
            made = make(&mut Sent(sender));
        }
    };
    let mut take = || {
        // Dropped if it fails, which the other side notices.
        if let Some(receiver) = receiver.take() {
            taken = take_all(&receiver, &mut Archive::new(&mut *out));
        }
    };
    threads.both(&mut make, &mut take);
    // If the archive takes no more, its maker knows only that it does not.
    taken.and(made)
}

fn take_all(said: &Receiver<(Said, Vec<u8>)>, archive: &mut dyn Parts) -> io::Result<()> {
    said.iter().try_for_each(|(said, bytes)| archive.say(said, &bytes))
}

/// The end of the queue at which parts are made.
struct Sent(SyncSender<(Said, Vec<u8>)>);

impl Parts for Sent {
    fn say(&mut self, said: Said, bytes: &[u8]) -> io::Result<()> {
        self.0.send((said, bytes.to_vec())).map_err(|_| io::ErrorKind::BrokenPipe.into())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::threads::{OneThread, Scoped};
    use crate::write::full_disk::Full;

    const TWO: Scoped = Scoped(2);

    fn parts(archive: &mut dyn Parts) -> io::Result<()> {
        archive.say(Said::Part("a".to_owned()), b"a,b\n")?;
        archive.say(Said::Begin("long".to_owned()), &[])?;
        for number in 0..5_000_u32 {
            archive.say(Said::Piece, &number.wrapping_mul(2_654_435_761).to_le_bytes())?;
        }
        archive.say(Said::End, &[])?;
        archive.say(Said::Finish, &[])
    }

    #[test]
    fn the_same_bytes_with_two_threads() {
        let [one, two] = [&OneThread as &dyn Threads, &TWO].map(|threads| {
            let mut bytes = Vec::new();
            write_archive(threads, &mut bytes, &mut parts).unwrap();
            bytes
        });
        assert!(one.len() > 20_000 && one == two);
    }

    #[test]
    fn a_full_disk_is_told() {
        for room in [0, 10, 2_000] {
            let error = write_archive(&TWO, &mut Full(room), &mut parts).unwrap_err();
            assert_eq!(error.kind(), io::ErrorKind::WriteZero, "{room}");
        }
    }

    #[test]
    fn a_maker_that_fails_is_told() {
        for threads in [&OneThread as &dyn Threads, &TWO] {
            let mut fail = |archive: &mut dyn Parts| {
                archive.say(Said::Begin("a".to_owned()), &[])?;
                Err(io::ErrorKind::FileTooLarge.into())
            };
            let error = write_archive(threads, &mut Vec::new(), &mut fail).unwrap_err();
            assert_eq!(error.kind(), io::ErrorKind::FileTooLarge);
        }
    }
}
