//! What both sides say of somebody's life: the facts that findings, proposals and lists all ask for.

use super::coded::Code;
use super::date::PartialDate;
use super::prepared::Prepared;
use super::records::Records;
use super::remarks::{remark, remark_columns};
use crate::plan::{Field, Ground, Says, Side};

impl Prepared {
    /// Whether a record says, by a state or a date of death, that the person is dead.
    pub fn is_dead(&self, side: Side, record: u32) -> bool {
        let records = match side {
            Side::Sector => &self.sector,
            Side::Registry => &self.registry,
        };
        let extra = records.extra(record);
        !extra.death.is_missing() || self.codes.state_is_dead(extra.code(Field::State))
    }

    /// On what ground a list says that the person of a row is dead; `None` if it does not. Whoever
    /// stands in a register of deaths is dead, with a date or without one.
    pub fn listed_as_dead(&self, record: u32) -> Option<Ground> {
        if self.sector.group(record).kind.profile().says == Says::Dead {
            return Some(Ground::DeathBook);
        }
        self.is_dead(Side::Sector, record).then_some(Ground::ListSaysDead)
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
        let records = match side {
            Side::Sector => &self.sector,
            Side::Registry => &self.registry,
        };
        records.extra(record).code(Field::State)
    }

    /// The age on the day of the run of somebody born on a date, in full years, the most it can be
    /// where day or month are unknown; `None` if the date or the day of the run is missing.
    pub fn age(&self, born: PartialDate) -> Option<u16> {
        (!born.is_missing() && !self.today.is_missing()).then(|| born.age_on(self.today))
    }
}

impl Records {
    /// The remark that says something about the life of a row's person: that he is dead, has moved
    /// away, is abroad or in prison.
    pub fn remark_on_life(&self, record: u32) -> Option<&str> {
        let (source, row) = self.origin(record);
        let texts = remark_columns(source).into_iter().map(|place| source.table.text(place, row));
        texts.map(str::trim).find(|text| remark(text).life.is_some())
    }
}
