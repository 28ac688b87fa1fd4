//! A person as the registry knows them.
//!
//! Takes facts that a household drew, gives the texts of the files. Decided: both numbers are made
//! from the person's position among all people, so that no two people share a number and no table
//! of used numbers is needed.

use super::chance::{Draw, Purpose, six_digits};
use super::names::{Name, Sex};
use super::places::Home;

/// A date of birth.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Date {
    /// Day of the month.
    pub day: u16,
    /// Month, from 1.
    pub month: u16,
    /// Year.
    pub year: u16,
}

/// A person, as the registry knows them.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Person {
    /// Name.
    pub name: Name,
    /// Sex.
    pub sex: Sex,
    /// Date of birth.
    pub birth: Date,
    /// Whether the registry knows only the year of birth.
    pub year_only: bool,
    /// Ethnic group.
    pub group: &'static str,
    /// Relation to the head of the household.
    pub relation: &'static str,
    /// Home.
    pub home: Home,
    /// Father's name, if known.
    pub father: Option<Name>,
    /// Mother's name, if known.
    pub mother: Option<Name>,
    /// Whether the person is dead.
    pub dead: bool,
    /// The province of birth registration: the first three digits of the personal number.
    pub born_in: &'static str,
    /// The province that gave the old number, two digits.
    pub card_of: &'static str,
    /// Whether there is an old number.
    pub has_old_number: bool,
    /// The position among all people, from which the digits of both numbers are made.
    pub serial: u64,
}

/// Provinces for people beyond the millionth, whose six digits start again: Bắc Giang, Vĩnh Phúc,
/// Hưng Yên, Hà Nam, Ninh Bình. Nobody before is from there, so no number is used twice.
const FURTHER: [&str; 5] = ["024", "026", "033", "035", "037"];

const MILLION: u64 = 1_000_000;

impl Person {
    /// Twelve digits: province, century with sex, year, and six individual digits.
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

    /// Nine digits, the first two for the province that issued the card; empty if there is no old
    /// number.
    pub fn old_number(&self) -> String {
        if !self.has_old_number {
            return String::new();
        }
        // The six digits start again after a million, so the offices are different from then on.
        let office =
            Draw::of(Purpose::CardOffice, self.serial).below(5) + self.serial / MILLION % 2 * 5;
        format!("{}{office}{:06}", self.card_of, six_digits(Purpose::CardDigits, self.serial))
    }

    /// The same person with the digits for another position among all people.
    pub fn at(self, serial: u64) -> Person {
        Person { serial, ..self }
    }

    /// The date as the registry writes it.
    pub fn born(&self) -> String {
        let Date { day, month, year } = self.birth;
        if self.year_only { format!("{year}") } else { format!("{day:02}/{month:02}/{year}") }
    }
}

/// The number of days in a month of a common year.
pub fn days(month: u16) -> u16 {
    match month {
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}
