//! The workbook as the matcher writes it: in turns, between which messages are heard, so that it can
//! be stopped and rows can be looked at meanwhile. The packer takes what is written; when much is on
//! its way to it, the next turn waits.

use std::collections::VecDeque;
use std::io;

use matcher::write::{Parts, Said};
use page_core::protocol::{FromMatcher, Stage};
use page_core::session::{MatcherSession, SaveError, Throttle};

use super::post::{post, post_bytes};
use super::throttled::clock;

/// Milliseconds of a turn: the longest that a question waits for its answer.
const TURN: f64 = 30.0;
/// How many bytes of a part are gathered before they are posted.
const GATHERED: usize = 1 << 20;
/// When this many bytes are on their way to the packer, the next turn waits until some are taken.
const ON_THEIR_WAY: usize = 32 << 20;

/// How far the packer is with the workbook of an order.
#[derive(Default)]
pub(super) struct Workbook {
    ticket: u32,
    gathered: Vec<u8>,
    /// Sizes of what was posted and not taken yet, in their order.
    on_their_way: VecDeque<usize>,
    throttle: Throttle,
}

impl Workbook {
    /// A workbook of which nothing is written.
    pub(super) fn new(ticket: u32) -> Workbook {
        Workbook { ticket, ..Workbook::default() }
    }

    /// Writes for one turn. Returns whether there is more to write and the packer can take it.
    ///
    /// # Errors
    /// If it cannot be written.
    pub(super) fn turn(&mut self, session: &mut MatcherSession) -> Result<bool, SaveError> {
        let end = clock() + TURN;
        while self.on_their_way.iter().sum::<usize>() < ON_THEIR_WAY {
            let Some((done, total)) = session.write_on(self)? else { return Ok(false) };
            if self.throttle.is_due(done, clock) {
                post(FromMatcher::Progress { stage: Stage::Workbook, done, total });
            }
            if clock() >= end {
                return Ok(true);
            }
        }
        Ok(false)
    }

    /// Notes that the packer has taken the next of what was posted.
    pub(super) fn taken(&mut self) {
        self.on_their_way.pop_front();
    }

    fn post(&mut self, said: Said, bytes: &[u8]) {
        self.on_their_way.push_back(bytes.len());
        let message = FromMatcher::Workbook { ticket: self.ticket, said };
        if bytes.is_empty() { post(message) } else { post_bytes(message, bytes) }
    }

    fn post_gathered(&mut self) {
        if !self.gathered.is_empty() {
            let gathered = std::mem::take(&mut self.gathered);
            self.post(Said::Piece, &gathered);
            self.gathered = gathered;
            self.gathered.clear();
        }
    }
}

impl Parts for Workbook {
    fn say(&mut self, said: Said, bytes: &[u8]) -> io::Result<()> {
        if said == Said::Piece {
            self.gathered.extend_from_slice(bytes);
            if self.gathered.len() >= GATHERED {
                self.post_gathered();
            }
        } else {
            self.post_gathered();
            self.post(said, bytes);
        }
        Ok(())
    }
}
