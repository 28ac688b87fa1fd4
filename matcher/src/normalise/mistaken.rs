//! Who else may be meant by a row: people of its name, and people whom the row itself names besides.

use super::namesakes::Namesakes;
use super::number::{ZeroRule, parse_number};
use super::prepared::Prepared;
use crate::plan::Field;
use crate::text::lower;

impl Prepared {
    /// The people of the extract who have the name of a sector record, marks aside, and whose date
    /// of birth may be the one of the record.
    pub fn of_that_name_and_date(&self, sector: u32) -> impl Iterator<Item = u32> + '_ {
        let record = &self.sector.records[sector as usize];
        let names = &self.values.names;
        let of_registry = || Namesakes::of(&self.registry.records, names);
        let called = self.namesakes.get_or_init(of_registry).called(record.name, names);
        called.iter().copied().filter(|person| {
            let theirs = self.registry.records[*person as usize].dob;
            let may_be = |a: u16, b: u16| a == 0 || b == 0 || a == b;
            may_be(record.dob.year, theirs.year)
                && may_be(record.dob.month.into(), theirs.month.into())
                && may_be(record.dob.day.into(), theirs.day.into())
        })
    }

    /// Whether a row names this person in a column about somebody else, and not as its own: with a
    /// number that is not the row's, or a name that is not.
    pub fn is_named_besides(&self, sector: u32, person: u32) -> bool {
        let (row, theirs) = self.pair(sector, person);
        let number = theirs.number.full().filter(|number| row.number.full() != Some(*number));
        let same = |a: &str, b: &str| lower(a.trim()) == lower(b.trim());
        let (own, name) =
            (self.sector.raw(sector, Field::Name), self.registry.raw(person, Field::Name));
        let name = (!same(&own, &name)).then_some(name);
        self.sector.own_values(sector).iter().any(|of| {
            number.is_some_and(|number| {
                parse_number(&of.value, ZeroRule::EACH).full() == Some(number)
            }) || name.as_ref().is_some_and(|name| same(&of.value, name))
        })
    }
}
