//! A population as large as a measurement needs: an extract of the registry, an office's list, and
//! the truth about which row is whom.
//!
//! Takes a number of rows, gives CSV, written as a stream. Every household and every row is
//! computed from its number, so that a row costs the same in a list of any length and only the
//! start of each household is stored (four bytes). Decided: people and numbers are invented,
//! communes are real. A row of the registry has about 194 bytes and one of the list about 116, as
//! in the files that offices handle. Nine in ten people of the list are in the registry, in a
//! different order.
//!
//! - [`chance`] draws, [`names`] and [`places`] hold the words,
//! - [`households`] makes each [`person`], [`slips`] what a list makes of them,
//! - [`write`] puts everything into a folder.

pub mod chance;
pub mod households;
pub mod names;
pub mod person;
pub mod places;
pub mod slips;
#[cfg(test)]
mod tests;
pub mod write;

use std::io::{self, Write};

use chance::{Draw, Order, Purpose};
use households::household;
use names::Name;
use person::Person;
use places::{Commune, communes};

/// Per thousand rows of the list: people who are not in the registry, and repeated rows.
const STRANGERS: u64 = 100;
const TWICE: u64 = 5;

/// The rows above the people in both files.
const HEADER_ROWS: u64 = 1;

const REGISTRY_HEADER: &str = "STT,Số định danh cá nhân,Số CMND,Họ và tên,Ngày sinh,Giới tính,\
                               Dân tộc,Quốc tịch,Quan hệ với chủ hộ,Nơi thường trú,Họ tên cha,\
                               Họ tên mẹ,Trạng thái";
const LIST_HEADER: &str = "STT,Họ và tên,Ngày sinh,Giới tính,Số CCCD,Địa chỉ";

/// The people to write, with this many rows in each file.
pub struct Population {
    rows: u64,
    /// The serial number of each household's first member.
    starts: Vec<u32>,
    communes: Vec<Commune>,
    order: Order,
}

impl Population {
    /// A population of this many people, the same at every call.
    pub fn of(rows: u64) -> Population {
        let communes = communes(rows);
        let mut population =
            Population { rows, starts: Vec::new(), communes, order: Order::of(rows) };
        let mut serial = 0;
        while serial < rows {
            let number = population.starts.len() as u64;
            population.starts.push(serial as u32);
            serial += population.household(number, serial).len() as u64;
        }
        population
    }

    /// Households are ordered by commune, as in an extract.
    fn household(&self, number: u64, serial: u64) -> Vec<Person> {
        let commune = serial * self.communes.len() as u64 / self.rows.max(1);
        let commune = (commune as usize).min(self.communes.len().saturating_sub(1));
        household(number, commune, &self.communes, serial)
    }

    /// Everybody in the registry in the order of its rows; the last household may be cut.
    pub fn registered(&self) -> impl Iterator<Item = Person> + '_ {
        let households = self.starts.iter().enumerate();
        let people =
            households.flat_map(|(number, &start)| self.household(number as u64, u64::from(start)));
        people.take(self.rows as usize)
    }

    /// The person of a row of the registry.
    fn person(&self, row: u64) -> Option<Person> {
        let number =
            self.starts.partition_point(|&start| u64::from(start) <= row).checked_sub(1)?;
        let start = u64::from(*self.starts.get(number)?);
        self.household(number as u64, start).into_iter().nth((row - start) as usize)
    }

    /// Whom a row of the list is about, as their row in the registry, counted from 0; `None` if
    /// they are not there.
    pub fn whose(&self, row: u64) -> Option<u64> {
        let row = self.first(row);
        let known = !Draw::of(Purpose::Known, row).chance(STRANGERS);
        known.then(|| self.order.at(row))
    }

    /// The row itself, or the row that it repeats.
    fn first(&self, row: u64) -> u64 {
        let mut draw = Draw::of(Purpose::Twice, row);
        if draw.chance(TWICE) { draw.below(self.rows) } else { row }
    }

    /// A person who is not in the registry, always the same for the same row.
    fn stranger(&self, row: u64) -> Option<Person> {
        let mut draw = Draw::of(Purpose::Stranger, row);
        let commune = draw.below(self.communes.len() as u64) as usize;
        // Their households and serial numbers follow those of the registry.
        let serial = self.rows + row;
        let members = household(serial, commune, &self.communes, serial);
        let place = draw.below(members.len() as u64) as usize;
        members.into_iter().nth(place).map(|person| person.at(serial))
    }

    /// Writes the extract of the registry.
    pub fn write_registry(&self, to: &mut impl Write) -> io::Result<()> {
        writeln!(to, "{REGISTRY_HEADER}")?;
        let full = |name: Option<Name>| name.map(|name| name.full()).unwrap_or_default();
        for (row, person) in self.registered().enumerate() {
            writeln!(
                to,
                "{},{},{},{},{},{},{},Việt Nam,{},\"{}\",{},{},{}",
                row + 1,
                person.number(),
                person.old_number(),
                person.name.full(),
                person.born(),
                person.sex.word(),
                person.group,
                person.relation,
                person.home.today(&self.communes),
                full(person.father),
                full(person.mother),
                if person.dead { "Đã chết" } else { "Còn sống" },
            )?;
        }
        Ok(())
    }

    /// Writes the list.
    pub fn write_list(&self, to: &mut impl Write) -> io::Result<()> {
        writeln!(to, "{LIST_HEADER}")?;
        for row in 0..self.rows {
            let person = match self.whose(row) {
                Some(registered) => self.person(registered),
                None => self.stranger(self.first(row)),
            };
            let Some(person) = person else { continue };
            let slips::Row { name, born, sex, number, address } =
                slips::row(&person, &self.communes, &mut Draw::of(Purpose::Slips, row));
            writeln!(to, "{},{name},{born},{sex},{number},\"{address}\"", row + 1)?;
        }
        Ok(())
    }

    /// Writes the truth: one line per row of the list with its row in the registry, both as
    /// spreadsheets count them; empty for a person who is not there.
    pub fn write_truth(&self, to: &mut impl Write) -> io::Result<()> {
        writeln!(to, "sector_row,registry_row")?;
        for row in 0..self.rows {
            match self.whose(row) {
                Some(registered) => {
                    writeln!(to, "{},{}", row + 1 + HEADER_ROWS, registered + 1 + HEADER_ROWS)?;
                }
                None => writeln!(to, "{},", row + 1 + HEADER_ROWS)?,
            }
        }
        Ok(())
    }
}
