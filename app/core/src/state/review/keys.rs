//! One key for each thing that somebody does while reviewing.
//!
//! A key is known by its place on the keyboard, since Vietnamese typing programs change what a key
//! gives.

/// What a key does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Command {
    /// The row is the person beside it.
    This,
    /// The row is not the person beside it.
    NotThis,
    /// The row is nobody in the extract.
    Nobody,
    /// Looked at, and left open.
    Undecided,
    /// Whoever keeps the list is asked.
    AskBack,
    /// Shows the candidate at this place, from 0, beside the row.
    Candidate(usize),
    /// Shows the rows that are alike, to be decided together.
    Alike,
    /// Goes to the search of the extract.
    Search,
    /// What was decided is still right although something changed.
    Confirm,
    /// Goes to the note.
    Note,
    /// Goes to the first difference that nobody has settled.
    Fields,
    /// Papers were seen, or were not.
    Papers,
    /// Takes the last decision back.
    Undo,
    /// Decides again what was taken back.
    Redo,
    /// Goes to the row before.
    Before,
    /// Goes to the next row.
    After,
    /// Shows or hides scores.
    Scores,
    /// Shows or hides the keys.
    Help,
}

/// All keys, by the browser's name of their place, with what is printed on them.
pub const KEYS: [(&str, &str, Command); 22] = [
    ("KeyD", "D", Command::This),
    ("KeyK", "K", Command::NotThis),
    ("Digit0", "0", Command::Nobody),
    ("KeyC", "C", Command::Undecided),
    ("KeyH", "H", Command::AskBack),
    ("Digit1", "1", Command::Candidate(0)),
    ("Digit2", "2", Command::Candidate(1)),
    ("Digit3", "3", Command::Candidate(2)),
    ("Digit4", "4", Command::Candidate(3)),
    ("Digit5", "5", Command::Candidate(4)),
    ("KeyG", "G", Command::Alike),
    ("Slash", "/", Command::Search),
    ("KeyF", "F", Command::Fields),
    ("KeyE", "E", Command::Confirm),
    ("KeyN", "N", Command::Note),
    ("KeyP", "P", Command::Papers),
    ("KeyZ", "Z", Command::Undo),
    ("KeyY", "Y", Command::Redo),
    ("KeyJ", "J", Command::Before),
    ("KeyL", "L", Command::After),
    ("KeyS", "S", Command::Scores),
    ("KeyM", "M", Command::Help),
];

/// What the key at a place does.
pub fn command_of(code: &str) -> Option<Command> {
    KEYS.iter().find(|(place, ..)| *place == code).map(|(.., command)| *command)
}

/// What is printed on the key of a command.
pub fn key_of(command: Command) -> &'static str {
    KEYS.iter().find(|(.., of)| *of == command).map_or("–", |(_, printed, _)| printed)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn every_key_does_one_thing() {
        let places: BTreeSet<_> = KEYS.iter().map(|(place, ..)| place).collect();
        assert_eq!(places.len(), KEYS.len());
        for (place, printed, command) in KEYS {
            assert_eq!(command_of(place), Some(command));
            assert_eq!(key_of(command), printed);
        }
        assert_eq!(command_of("KeyA"), None);
    }
}
