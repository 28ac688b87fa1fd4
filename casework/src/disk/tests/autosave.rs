//! When saves begin.

use crate::disk::{Again, Autosave, Begins as What, Ended};

/// What happens at a time.
#[derive(Clone, Copy)]
enum At {
    Decided,
    Key,
    Asked,
    Clicked(bool),
    Waits,
    Ended(Ended),
    /// Asked whether to begin: whether a save does.
    Begins(bool),
    /// The same: a second look does.
    Looks,
    Rests(bool),
    /// When the next one is due.
    Due(Option<u64>),
    Unsaved(Option<u64>),
}

use At::{Asked, Begins, Clicked, Decided, Due, Key, Looks, Rests, Unsaved, Waits};

const SAVED: At = At::Ended(Ended::Saved { written: true });
const AS_IT_WAS: At = At::Ended(Ended::Saved { written: false });
const LATER: At = At::Ended(Ended::Stopped(Again::Later { ms: 10_000 }));
const AT_CLICK: At = At::Ended(Ended::Stopped(Again::AtClick));
const WHEN_ASKED: At = At::Ended(Ended::Stopped(Again::WhenAsked));

fn play(name: &str, story: &[(u64, At)]) {
    let mut autosave = Autosave::default();
    for (step, (now, at)) in story.iter().enumerate() {
        match at {
            Decided => autosave.decided(*now),
            Key => autosave.key(*now),
            Asked => autosave.asked(*now),
            Clicked(waits) => assert_eq!(autosave.clicked(), *waits, "{name}, step {step}"),
            Waits => autosave.waits(true),
            At::Ended(ended) => autosave.ended(*now, *ended),
            Begins(begins) => {
                let what = begins.then_some(What::Save);
                assert_eq!(autosave.begins(*now), what, "{name}, step {step}");
            }
            Looks => assert_eq!(autosave.begins(*now), Some(What::Look), "{name}, step {step}"),
            Rests(rests) => assert_eq!(autosave.is_at_rest(), *rests, "{name}, step {step}"),
            Due(due) => assert_eq!(autosave.due(), *due, "{name}, step {step}"),
            Unsaved(since) => assert_eq!(autosave.unsaved_since(), *since, "{name}, step {step}"),
        }
    }
}

#[test]
fn saves_begin_in_time() {
    play(
        "nothing to save",
        &[(0, Due(None)), (5, Key), (900, Begins(false)), (900, Unsaved(None))],
    );
    play(
        "one decision",
        &[
            (1_000, Decided),
            (1_000, Due(Some(1_300))),
            (1_299, Begins(false)),
            (1_300, Begins(true)),
        ],
    );
    play(
        "somebody who types on",
        &[
            (1_000, Decided),
            (1_200, Key),
            (1_200, Due(Some(1_500))),
            (1_450, Decided),
            (1_450, Due(Some(1_700))),
            (1_690, Key),
            (1_700, Begins(true)),
        ],
    );
    play(
        "one at a time, the next one queued",
        &[
            (0, Decided),
            (300, Begins(true)),
            (310, Decided),
            (310, Due(None)),
            (2_000, Begins(false)),
            (2_000, Unsaved(Some(0))),
            (2_000, SAVED),
            (2_000, Unsaved(Some(310))),
            (2_000, Begins(true)),
            (2_010, SAVED),
            (2_010, Unsaved(None)),
            (9_000, Looks),
        ],
    );
    play(
        "tried again later, and earlier for a new decision",
        &[
            (0, Decided),
            (300, Begins(true)),
            (400, LATER),
            (400, Due(Some(10_400))),
            (500, Unsaved(Some(0))),
            (2_000, Decided),
            (2_300, Begins(true)),
            (2_400, LATER),
            (12_399, Begins(false)),
            (12_400, Begins(true)),
            (12_500, SAVED),
            (12_500, Unsaved(None)),
        ],
    );
    play(
        "a save that waits gives way",
        &[
            (0, Decided),
            (300, Begins(true)),
            (400, Waits),
            (400, Due(None)),
            (500, Decided),
            (800, Begins(true)),
            (800, Due(None)),
            (800, Unsaved(Some(0))),
            (900, SAVED),
            (900, Unsaved(None)),
        ],
    );
    play(
        "permission at a click",
        &[
            (0, Clicked(false)),
            (0, Decided),
            (300, Begins(true)),
            (400, AT_CLICK),
            (60_000, Due(None)),
            (60_000, Clicked(true)),
            (60_000, Begins(true)),
            (60_100, SAVED),
            (60_200, Clicked(false)),
        ],
    );
    play(
        "another file is chosen",
        &[
            (0, Decided),
            (300, Begins(true)),
            (400, WHEN_ASKED),
            (60_000, Clicked(false)),
            (60_000, Begins(false)),
            (60_000, Asked),
            (60_000, Begins(true)),
            (60_100, SAVED),
            (60_100, Unsaved(None)),
        ],
    );
    play(
        "a second look",
        &[
            (0, Rests(true)),
            (0, Decided),
            (300, Begins(true)),
            (500, SAVED),
            (500, Unsaved(None)),
            (500, Rests(false)),
            (500, Due(Some(2_500))),
            (2_499, Begins(false)),
            (2_500, Looks),
            (2_500, Rests(false)),
            (2_500, Due(None)),
            (2_540, AS_IT_WAS),
            (2_540, Due(None)),
            (2_540, Rests(true)),
        ],
    );
    play(
        "a second look that finds another version",
        &[
            (0, Decided),
            (300, Begins(true)),
            (500, SAVED),
            (2_500, Looks),
            (2_510, Decided),
            (2_900, SAVED),
            (2_900, Unsaved(Some(2_510))),
            (2_900, Begins(true)),
            (3_000, SAVED),
            (5_000, Looks),
            (5_100, LATER),
            (5_100, Unsaved(Some(5_100))),
            (15_100, Begins(true)),
        ],
    );
    play(
        "asked for while one is under way",
        &[(0, Decided), (300, Begins(true)), (310, Asked), (320, SAVED), (320, Begins(true))],
    );
}
