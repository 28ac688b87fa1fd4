//! Everything that can happen at a command.

use crate::disk::{Do, Fault};

/// What happens at a command.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Event {
    /// The tab dies before the command is performed, or after it and before it is known.
    KilledBefore,
    KilledAfter,
    /// Nothing is done, and an error tells so.
    Fails(Fault),
    /// It is done, and an error tells otherwise.
    FailsThoughDone(Fault),
    /// The file is emptied, and an error tells that nothing is done.
    FailsAndClears(Fault),
    /// Half of it is done, with an error, or without.
    HalfFails(Fault),
    HalfSilent,
    /// The browser reports success, and nothing was done.
    NothingSilent,
    /// The second half of the file is zeros afterwards.
    Garbled,
    /// Before the command, another computer wrote its version: at once, or only half of it, with
    /// the rest before the command after the next.
    OtherWrites,
    OtherWritesSlowly,
    /// Before the command, half of another computer's version came, and no more.
    OtherTears,
    /// Before the command, something else was put there.
    ForeignWrites,
    NewerWrites,
    LockedWrites,
    /// Before the command, the file was emptied, removed, or its permission taken away.
    Emptied,
    Removed,
    Revoked,
    /// The browser asks anew, or was told no.
    Prompts,
    Denies,
}

use Event::{
    Denies, Emptied, Fails, FailsAndClears, FailsThoughDone, ForeignWrites, Garbled, HalfFails,
    HalfSilent, KilledAfter, KilledBefore, LockedWrites, NewerWrites, NothingSilent, OtherTears,
    OtherWrites, OtherWritesSlowly, Prompts, Removed, Revoked,
};

/// What can happen at any command.
const ANYWHERE: &[Event] = &[
    KilledBefore,
    KilledAfter,
    OtherWrites,
    OtherWritesSlowly,
    OtherTears,
    ForeignWrites,
    NewerWrites,
    LockedWrites,
    Emptied,
    Removed,
    Revoked,
];

/// Everything that can happen at a command.
pub(super) fn events(todo: Do) -> Vec<Event> {
    use Fault::{
        Aborted, InvalidState, NoModification, NotAllowed, NotFound, NotReadable, Other, Quota,
        Security,
    };
    let own: &[Event] = match todo {
        Do::Reserve => &[Fails(Quota), Fails(Other), NothingSilent],
        Do::Query => &[Fails(Other), Prompts, Denies],
        Do::Read => &[Fails(NotAllowed), Fails(NotFound), Fails(NotReadable), HalfSilent],
        Do::Open => &[
            Fails(NoModification),
            Fails(InvalidState),
            Fails(NotAllowed),
            Fails(NotFound),
            Fails(Quota),
            Fails(Security),
            Fails(Other),
            FailsAndClears(NoModification),
            FailsAndClears(NotAllowed),
            FailsAndClears(Quota),
        ],
        Do::Write => &[Fails(Quota), Fails(Other), HalfFails(Quota), HalfSilent, NothingSilent],
        Do::Truncate => &[Fails(Other), NothingSilent],
        Do::Close => &[
            Fails(Aborted),
            Fails(NotAllowed),
            Fails(Quota),
            Fails(Other),
            FailsThoughDone(Other),
            FailsThoughDone(NotAllowed),
            FailsAndClears(Other),
            HalfFails(Quota),
            HalfSilent,
            NothingSilent,
            Garbled,
        ],
        Do::Abort => &[Fails(Other)],
        Do::Wait { .. } => &[],
    };
    [ANYWHERE, own].concat()
}
