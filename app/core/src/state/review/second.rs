//! How far the links can be relied on, and what a second reviewer has in front of them.

use std::sync::Arc;

use matcher::explain::DetailView;
use matcher::plan::Basis;
use matcher::quality::Quality;

use super::keys::Command;
use crate::protocol::{BlindRow, FromSecond, Others, Refused, SaidWho, Tally};

/// The figures, and the second look.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SecondLook {
    /// How far the links can be relied on; nothing before anybody decides.
    pub quality: Option<Arc<Quality>>,
    /// Who looks, by the name that was typed; nothing while nobody does.
    pub by: Option<String>,
    /// The row that is shown; nothing if none is left.
    pub row: Option<Arc<DetailView>>,
    /// Which of its candidates is shown beside it.
    pub beside: usize,
    /// How many of the sample were looked at, and how many are left.
    pub progress: (u32, u32),
    /// Whether an answer can be taken back.
    pub can_go_back: bool,
    /// Why nothing was done.
    pub refused: Option<Refused>,
    /// Something is under way; anything else waits for its end.
    is_busy: bool,
}

/// What a key or a button asks for while somebody takes the second look.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SecondAsk {
    /// Says who the row at a place of the results is.
    Say(u32, SaidWho),
    /// Takes the last answer back.
    Back,
}

impl SecondLook {
    /// The keys and buttons of the second look, in their order.
    pub const COMMANDS: [Command; 5] =
        [Command::This, Command::NotThis, Command::Nobody, Command::Undecided, Command::Undo];

    /// Somebody begins to look.
    pub fn begin(&mut self, by: String) {
        *self = SecondLook {
            quality: self.quality.take(),
            by: Some(by),
            is_busy: true,
            ..SecondLook::default()
        };
    }

    /// Whoever looks stops.
    pub fn stop(&mut self) {
        *self = SecondLook { quality: self.quality.take(), ..SecondLook::default() };
    }

    /// Whether the first row has not arrived yet.
    pub fn is_beginning(&self) -> bool {
        self.is_busy && self.row.is_none() && self.progress == (0, 0)
    }

    /// What a command asks for. `None` if it asks for nothing, or something is under way.
    pub fn ask(&mut self, command: Command) -> Option<SecondAsk> {
        if self.is_busy || self.by.is_none() {
            return None;
        }
        if command == Command::Undo {
            self.is_busy = self.can_go_back;
            return self.can_go_back.then_some(SecondAsk::Back);
        }
        let row = self.row.as_ref()?;
        let shown = row.candidates.get(self.beside).map(|of| of.registry);
        let said = match command {
            Command::Candidate(place) => {
                if place < row.candidates.len() {
                    self.beside = place;
                }
                return None;
            }
            Command::This => {
                SaidWho::Person { registry: shown?, basis: Basis::Looked, others: Others::Ask }
            }
            Command::NotThis => SaidWho::NotPerson { registry: shown? },
            Command::Nobody => SaidWho::Nobody,
            Command::Undecided => SaidWho::Undecided,
            _ => return None,
        };
        self.is_busy = true;
        Some(SecondAsk::Say(row.index, said))
    }

    /// Takes an answer of the worker, all of it but the counts of the results.
    pub fn hear(&mut self, said: FromSecond, tally: &mut Tally) {
        self.is_busy = false;
        self.refused = None;
        match said {
            FromSecond::Measured(measured) => self.quality = measured.quality.map(Arc::new),
            FromSecond::Row(next) => {
                let BlindRow { row, done, left, can_go_back, deeds } = *next;
                (self.row, self.beside) = (row.map(Arc::new), 0);
                (self.progress, self.can_go_back) = ((done, left), can_go_back);
                tally.deeds = deeds;
            }
            FromSecond::Refused(why) => self.refused = Some(why),
        }
    }
}
