//! What somebody who decides has in front of them: how far the work is, what was just done, what
//! must be answered first, who was found in the extract.

use std::sync::Arc;

use matcher::explain::{DetailView, RowView};
use matcher::plan::{Basis, Field, Who};

use super::beside::Beside;
use super::keys::Command;
use crate::protocol::{
    AlikeView, CaseView, Deed, Done, FromReview, Others, PersonView, Refused, SaidRight, SaidWho,
    Tally,
};

/// What just came of a deed.
#[derive(Clone, Debug, PartialEq)]
pub enum News {
    /// It was done, about the row with this number.
    Done {
        /// What.
        deed: Deed,
        /// The spreadsheet row that it is about, if that is shown.
        row: Option<u32>,
        /// Whether a row of the list still waits.
        is_last: bool,
    },
    /// It was not done.
    Refused(Refused),
}

/// What must be answered before a deed is done.
#[derive(Clone, Debug, PartialEq)]
pub struct Asks {
    deed: Deed,
    /// The rows that are linked to the chosen person.
    pub rows: Vec<RowView>,
}

/// What was looked for in the extract.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Found {
    /// Whether the search is open.
    pub is_open: bool,
    /// What was typed.
    pub typed: String,
    /// The first of those found.
    pub people: Arc<Vec<PersonView>>,
    /// How many there are in all.
    pub count: u32,
    /// Whether what was typed last has been looked for.
    pub is_answered: bool,
    ticket: u32,
}

/// The desk. The page looks at a copy of it whenever anything on the screen changes, so that what
/// may be large is shared.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Desk {
    /// Whether a work has begun.
    pub has_begun: bool,
    /// How far it is.
    pub tally: Tally,
    /// What just came of a deed.
    pub news: Option<News>,
    /// What must be answered first.
    pub asks: Option<Asks>,
    /// Rows that are alike to the one that is shown, if somebody asked for them.
    pub alike: Option<Arc<AlikeView>>,
    /// What people said about the row that is shown.
    pub case: Option<Arc<CaseView>>,
    /// Who was found in the extract.
    pub found: Found,
    /// Who is shown beside the row.
    pub beside: Beside,
    /// Whether papers were seen of the row that is shown.
    pub papers: bool,
    /// Whether scores are hidden.
    pub hides_scores: bool,
    /// Whether the keys are shown.
    pub shows_keys: bool,
    /// Entries of the journal when it was last saved.
    saved: Option<u32>,
    was_saved: bool,
    /// A deed is under way; another one waits for its end.
    is_busy: bool,
}

impl Desk {
    /// The deed that a command asks for about a row that is shown. `None` if it asks for none, or
    /// one is under way or must be answered first.
    pub fn deed(&mut self, command: Command, detail: &DetailView) -> Option<Deed> {
        let index = detail.index;
        let who = |said| Some(Deed::Who { index, said });
        let person = self.beside.registry(detail);
        let basis = if self.papers { Basis::Papers } else { Basis::Looked };
        let deed = match command {
            Command::This => person
                .and_then(|registry| who(SaidWho::Person { registry, basis, others: Others::Ask })),
            Command::NotThis => person.and_then(|registry| who(SaidWho::NotPerson { registry })),
            Command::Nobody => who(SaidWho::Nobody),
            Command::Undecided => who(SaidWho::Undecided),
            Command::AskBack => who(SaidWho::AskBack),
            Command::Confirm => Some(Deed::Confirm { index }),
            Command::Undo => Some(Deed::Undo),
            Command::Redo => Some(Deed::Redo),
            _ => None,
        };
        deed.and_then(|deed| self.begin(deed))
    }

    /// The deed of saying which side is right in a field. `None` as for [`Desk::deed`].
    pub fn right(&mut self, index: u32, field: Field, said: SaidRight) -> Option<Deed> {
        self.begin(Deed::Right { index, field, said })
    }

    /// The deed of writing a note about a row. `None` as for [`Desk::deed`].
    pub fn note(&mut self, index: u32, text: String) -> Option<Deed> {
        self.begin(Deed::Note { index, text })
    }

    /// The deed of saying who all rows are that are alike. `None` as for [`Desk::deed`].
    pub fn say_of_alike(&mut self, who: Who) -> Option<Deed> {
        let index = self.alike.take()?.index;
        self.begin(Deed::Alike { index, who })
    }

    /// Answers what must be answered first. `None` gives the deed up.
    pub fn answer(&mut self, others: Option<Others>) -> Option<Deed> {
        let asks = self.asks.take()?;
        let Deed::Who { index, said: SaidWho::Person { registry, basis, .. } } = asks.deed else {
            return None;
        };
        let said = SaidWho::Person { registry, basis, others: others? };
        self.begin(Deed::Who { index, said })
    }

    /// Gives up a deed before it is asked for.
    pub fn give_up(&mut self) {
        self.is_busy = false;
    }

    /// Refuses a deed before it is asked for.
    pub fn refuse(&mut self, why: Refused) {
        self.is_busy = false;
        self.news = Some(News::Refused(why));
    }

    fn begin(&mut self, deed: Deed) -> Option<Deed> {
        if !self.has_begun || self.is_busy || self.asks.is_some() {
            return None;
        }
        self.is_busy = true;
        Some(deed)
    }

    /// Looks for somebody. Gives the ticket of the question.
    pub fn look_for(&mut self, typed: String) -> u32 {
        self.found.ticket += 1;
        (self.found.typed, self.found.is_answered) = (typed, false);
        self.found.ticket
    }

    /// Another row is shown: what was chosen for the last one no longer is.
    pub fn show_another(&mut self) {
        self.beside = Beside::default();
        self.papers = false;
        (self.asks, self.alike) = (None, None);
        self.stop_looking();
    }

    /// Ends the search. An answer that is under way is not taken any more.
    pub fn stop_looking(&mut self) {
        let ticket = self.found.ticket + 1;
        self.found = Found { ticket, ..Found::default() };
    }

    /// Takes an answer of the worker, all of it but what changes the list.
    pub fn hear(&mut self, answer: FromReview, row: impl Fn(u32) -> Option<u32>) -> Option<Done> {
        match answer {
            FromReview::Begun(tally) => {
                (self.has_begun, self.tally) = (true, tally);
                self.saved.get_or_insert(tally.deeds);
            }
            FromReview::Done(done) => {
                self.is_busy = false;
                self.tally = done.tally;
                self.news = Some(News::Done {
                    deed: done.deed.clone(),
                    row: done.index.and_then(row),
                    is_last: done.next.is_none(),
                });
                return Some(*done);
            }
            FromReview::Asks { deed, rows } => {
                self.is_busy = false;
                self.asks = Some(Asks { deed, rows });
            }
            FromReview::Alike(alike) => self.alike = Some(alike.into()),
            FromReview::Refused(why) => self.refuse(why),
            FromReview::Found { ticket, people, count } => {
                if ticket == self.found.ticket {
                    (self.found.people, self.found.count) = (Arc::new(people), count);
                    self.found.is_answered = true;
                }
            }
        }
        None
    }

    /// This many entries of the journal that say what somebody did are saved.
    pub fn saved(&mut self, deeds: u32) {
        (self.saved, self.was_saved) = (Some(deeds), true);
    }

    /// Something was done beside the rows.
    pub fn count(&mut self, tally: Tally) {
        self.tally = tally;
    }

    /// A work goes on: what it holds is saved.
    pub fn resume(&mut self, tally: Tally) {
        (self.tally, self.has_begun) = (tally, false);
        self.saved(tally.deeds);
    }

    /// Whether the work was ever saved.
    pub fn was_saved(&self) -> bool {
        self.was_saved
    }

    /// How many entries of the journal are not saved.
    pub fn unsaved(&self) -> u32 {
        self.tally.deeds.saturating_sub(self.saved.unwrap_or_default())
    }
}
