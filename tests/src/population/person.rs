//! A person as the registry knows them.
//!
//! Takes facts that a household drew, gives the texts of the files. Decided: both numbers are made
//! from the person's place among all people, so no two people have one number and no table of the
//! numbers given out is needed.

use super::chance::{Draw, Purpose, six_digits};
use super::names::{Name, Sex};
use super::places::Home;

/// A day of birth.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Date {
    pub day: u16,
    pub month: u16,
    pub year: u16,
}

/// Somebody, as the registry knows them.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Person {
    pub name: Name,
    pub sex: Sex,
    pub birth: Date,
    /// The registry knows the year of birth alone.
    pub year_only: bool,
    pub group: &'static str,
    pub relation: &'static str,
    pub home: Home,
    pub father: Option<Name>,
    pub mother: Option<Name>,
    pub dead: bool,
    /// The province of birth registration: the first three digits of the personal number.
    pub born_in: &'static str,
    /// The province that gave the old number, two digits.
    pub card_of: &'static str,
    /// Whether there is an old number.
    pub has_old_number: bool,
    /// The place among all people, from which the digits of both numbers are made.
    pub serial: u64,
}

/// Provinces of people beyond the millionth, whose six digits begin anew: Bắc Giang, Vĩnh Phúc,
/// Hưng Yên, Hà Nam, Ninh Bình. Nobody before is from there, so no number is given twice.
const FURTHER: [&str; 5] = ["024", "026", "033", "035", "037"];

const MILLION: u64 = 1_000_000;

impl Person {
    /// Twelve digits: province, century with sex, year, and six of their own.
    pub fn number(&self) -> String {
        let sex = u16::from(self.sex == Sex::Female);
        let century = (self.birth.year / 100).saturating_sub(19) * 2 + sex;
        let own = six_digits(Purpose::NumberDigits, self.serial);
        let further = FURTHER.get((self.serial % FURTHER.len() as u64) as usize);
        let province = match further {
            Some(further) if self.serial >= MILLION => further,
            _ => self.born_in,
        };
        format!("{province}{century}{:02}{own:06}", self.birth.year % 100)
    }

    /// Nine digits, the first two of the province that gave the card; empty when there is none.
    pub fn old_number(&self) -> String {
        if !self.has_old_number {
            return String::new();
        }
        // The six digits begin anew after a million, so the offices are others then.
        let office =
            Draw::of(Purpose::CardOffice, self.serial).below(5) + self.serial / MILLION % 2 * 5;
        format!("{}{office}{:06}", self.card_of, six_digits(Purpose::CardDigits, self.serial))
    }

    /// The same person with the digits of another place among all people.
    pub fn at(self, serial: u64) -> Person {
        Person { serial, ..self }
    }

    /// The date as the registry writes it.
    pub fn born(&self) -> String {
        let Date { day, month, year } = self.birth;
        if self.year_only { format!("{year}") } else { format!("{day:02}/{month:02}/{year}") }
    }
}

/// The days of a month in a common year.
pub fn days(month: u16) -> u16 {
    match month {
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}
