//! What both sides say of somebody's life: the facts that findings, proposals and lists all ask for.

use super::coded::{Code, CodedField};
use super::date::PartialDate;
use super::life::{Life, is_unsure, said_of_life};
use super::prepared::Prepared;
use super::records::Records;
use super::remarks::remark_columns;
use crate::plan::{Field, Ground, Says, Side};

impl Prepared {
    /// Whether a record says, by a state or a date of death, that the person is dead.
    pub fn is_dead(&self, side: Side, record: u32) -> bool {
        let extra = self.side(side).extra(record);
        !extra.death.is_missing() || self.codes.state_is_dead(extra.code(Field::State))
    }

    /// On what ground a list says that the person of a row is dead; `None` if it does not. Whoever
    /// stands in a register of deaths is dead, with a date or without one; registered is a death
    /// whose row has the number or the day of its entry.
    pub fn listed_as_dead(&self, record: u32) -> Option<Ground> {
        if self.sector.group(record).kind.profile().says != Says::Dead {
            return self.is_dead(Side::Sector, record).then_some(Ground::ListSaysDead);
        }
        let is_entered = [Field::Entry, Field::Registered]
            .into_iter()
            .any(|field| !self.sector.value(record, field).trim().is_empty());
        Some(if is_entered { Ground::DeathBook } else { Ground::ListSaysDead })
    }

    /// Whether the row itself says that its person is dead: with the number or the day of an entry,
    /// a date of death or a state. A title alone says it of a list.
    pub fn row_says_dead(&self, record: u32) -> bool {
        self.listed_as_dead(record) == Some(Ground::DeathBook) || self.is_dead(Side::Sector, record)
    }

    /// Whether a record says that the person is alive, or that a death was registered by mistake.
    pub fn says_alive(&self, side: Side, record: u32) -> bool {
        let records = self.side(side);
        let alive = self.codes.parse(CodedField::STATE, "Còn sống");
        records.extra(record).code(Field::State) == alive
            || records.said_in_remarks(record, |life| life == Life::Alive).is_some()
    }

    /// Whether a remark of the row doubts or denies something: it is read before anything is done.
    pub fn remarks_doubt(&self, side: Side, record: u32) -> bool {
        let (source, row) = self.side(side).origin(record);
        remark_columns(source).iter().any(|of| is_unsure(source.table.text(of.place, row)))
    }

    /// Whether words of the row say that its person's death is registered: they are no entry.
    pub fn words_say_registered(&self, record: u32) -> bool {
        let state = self.sector.raw(record, Field::State);
        let remark = self.sector.remark_on_life(record);
        said_of_life(&state).is_registered
            || remark.is_some_and(|text| said_of_life(text).is_registered)
    }

    /// Whether a record says that its living person is away: gone from where he is registered, or in
    /// prison.
    pub fn is_away(&self, side: Side, record: u32) -> bool {
        let state = self.state(side, record);
        self.codes.state_is_gone(state) || self.codes.state_is_in_prison(state)
    }

    /// Whether a record says that its person no longer lives where he is registered.
    pub fn is_gone(&self, side: Side, record: u32) -> bool {
        self.codes.state_is_gone(self.state(side, record))
    }

    /// The state that a record gives, in its column or in a remark.
    pub fn state(&self, side: Side, record: u32) -> Code {
        self.side(side).extra(record).code(Field::State)
    }

    /// The age on the day of the run of somebody born on a date, in full years, the most it can be
    /// where day or month are unknown; `None` if the date or the day of the run is missing.
    pub fn age(&self, born: PartialDate) -> Option<u16> {
        (!born.is_missing() && !self.today.is_missing()).then(|| born.age_on(self.today))
    }

    pub(crate) fn side(&self, side: Side) -> &Records {
        match side {
            Side::Sector => &self.sector,
            Side::Registry => &self.registry,
        }
    }
}

impl Records {
    /// The remark that says something about the life of a row's person: that he is dead, has moved
    /// away, is abroad or in prison.
    pub fn remark_on_life(&self, record: u32) -> Option<&str> {
        self.said_in_remarks(record, |life| life != Life::Alive)
    }

    /// The first remark that says such a state.
    fn said_in_remarks(&self, record: u32, is_it: impl Fn(Life) -> bool) -> Option<&str> {
        let (source, row) = self.origin(record);
        let mut texts = remark_columns(source)
            .into_iter()
            .map(|of| (of, source.table.text(of.place, row).trim()));
        texts.find(|(of, text)| of.read(text).life.is_some_and(&is_it)).map(|(_, text)| text)
    }
}
