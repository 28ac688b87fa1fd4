//! What identifies rows and people, in as few bytes as tell those of lists apart: for what is kept of
//! every row of a list, and only compared with.
//!
//! Decided: the digests are cut, and what follows from other digests is left out, so that a hundred
//! thousand rows take three megabytes and not eleven. What is read again is brought back into
//! identities, so that rows and people are found by the same passes and with the same care as those
//! that were decided about. Two of a million rows share a number of 45 bits once in seventy lists, and
//! a pass takes nothing by one number alone.

use casework::digest::base32;
use casework::digest::{Digest, Keyed, Salt};

use super::content::{Core, Texts};
use super::{People, PersonIdentity, RowIdentity, among_themselves};
use crate::normalise::Prepared;
use crate::plan::Unsettled;

/// Signs of a number that tells rows apart.
const LONG: u32 = 9;
/// Signs of a number that only helps to.
const SHORT: u32 = 5;
/// Bits of a sign.
const BITS: u32 = 5;
/// What stands for what a row and its person have in common.
const SAME: &str = "same";

/// What identifies a row, shortened.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct ShortRow {
    key: Option<u64>,
    name: Option<u64>,
    born: Option<u64>,
    number: Option<u64>,
    rest: u64,
    cells: u64,
}

/// What identifies a person of the extract, shortened.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct ShortPerson {
    name: Option<u64>,
    born: Option<u64>,
    number: Option<u64>,
}

/// What rows and their people say, to be shortened.
pub struct Said<'a> {
    prepared: &'a Prepared,
    keyed: Keyed,
}

impl ShortRow {
    /// That of a row.
    pub fn of(row: &RowIdentity) -> ShortRow {
        ShortRow {
            key: row.key.map(long),
            name: row.name.map(long),
            born: row.born.map(short),
            number: row.number.map(long),
            rest: long(row.rest),
            cells: short(row.cells),
        }
    }

    /// Adds it to a line: six values, each with a comma behind it.
    pub fn write(&self, line: &mut String) {
        put(line, self.key, LONG);
        put(line, self.name, LONG);
        put(line, self.born, SHORT);
        put(line, self.number, LONG);
        put(line, Some(self.rest), LONG);
        put(line, Some(self.cells), SHORT);
    }

    /// Reads the six values.
    pub fn read<'a>(values: &mut impl Iterator<Item = &'a str>) -> Option<ShortRow> {
        let mut next = |signs| taken(values.next()?, signs);
        Some(ShortRow {
            key: next(LONG)?,
            name: next(LONG)?,
            born: next(SHORT)?,
            number: next(LONG)?,
            rest: next(LONG)??,
            cells: next(SHORT)??,
        })
    }

    /// What a row has in common with those that are equal to it in every cell.
    pub fn cells(&self) -> Digest {
        self.digests().1
    }

    /// Everything that is compared, and every cell: both follow from the rest.
    fn digests(&self) -> (Digest, Digest) {
        let number = self.number.map_or(0, |number| number + 1);
        let whole = u128::from(self.rest) << 71 | u128::from(number) << 25;
        let digest = |of: u128| Digest::from_bytes(of.to_be_bytes());
        (digest(whole), digest(whole | u128::from(self.cells)))
    }
}

impl ShortPerson {
    /// Adds it to a line: three values, each with a comma behind it.
    pub fn write(&self, row: &ShortRow, line: &mut String) {
        for (own, of_row, signs) in self.beside(row) {
            match own {
                Some(_) if own == of_row => {
                    line.push_str(SAME);
                    line.push(',');
                }
                own => put(line, own, signs),
            }
        }
    }

    /// Reads the three values; there is nobody if none says anything.
    pub fn read<'a>(
        values: &mut impl Iterator<Item = &'a str>,
        row: &ShortRow,
    ) -> Option<Option<ShortPerson>> {
        let mut next = |of_row: Option<u64>, signs| match values.next()? {
            SAME => of_row.map(Some),
            text => taken(text, signs),
        };
        let (name, born) = (next(row.name, LONG)?, next(row.born, SHORT)?);
        let number = next(row.number, LONG)?;
        let is_somebody = name.is_some() || born.is_some() || number.is_some();
        Some(is_somebody.then_some(ShortPerson { name, born, number }))
    }

    /// As somebody who can be found again.
    pub fn identity(&self) -> PersonIdentity {
        PersonIdentity {
            number: self.number.map(padded),
            name: self.name.map(padded),
            born: self.born.map(padded),
            whole: padded(0),
            rest: None,
        }
    }

    fn beside(&self, row: &ShortRow) -> [(Option<u64>, Option<u64>, u32); 3] {
        [(self.name, row.name, LONG), (self.born, row.born, SHORT), (self.number, row.number, LONG)]
    }
}

impl<'a> Said<'a> {
    /// What both sides say.
    pub fn of(prepared: &'a Prepared, salt: &Salt) -> Said<'a> {
        Said { prepared, keyed: Keyed::of(salt) }
    }

    /// A person beside a row. What both say is not digested again.
    pub fn person(&self, (record, row): (u32, &ShortRow), registry: u32) -> ShortPerson {
        let (sector, extract) = (&self.prepared.sector, &self.prepared.registry);
        let role = extract.group(registry).role;
        let Texts(mut texts) = Texts::of(extract, registry);
        let mut known = [None; 3];
        if sector.group(record).role == role {
            let Texts(of_row) = Texts::of(sector, record);
            let all = texts.iter_mut().zip(&of_row).zip([row.name, row.born, row.number]);
            for (known, ((text, of_row), short)) in known.iter_mut().zip(all) {
                if text == of_row {
                    (*known, *text) = (short, None);
                }
            }
        }
        let [name, born, number] = Texts(texts).digests(role.code(), &self.keyed);
        let [of_name, of_born, of_number] = known;
        ShortPerson {
            name: of_name.or(name.map(long)),
            born: of_born.or(born.map(short)),
            number: of_number.or(number.map(long)),
        }
    }

    /// The record of somebody in the extract, among all of its [people](Said::people).
    ///
    /// # Errors
    /// As [`People::find`].
    pub fn find(&self, people: &People, known: &ShortPerson) -> Result<u32, Unsettled> {
        people.find(&known.identity(), self.prepared)
    }

    /// Everybody in the extract, to be found by what is shortened.
    pub fn people(&self) -> People {
        let extract = &self.prepared.registry;
        let person = |record: u32| {
            let role = extract.group(record).role.code();
            let [name, born, number] = Texts::of(extract, record).digests(role, &self.keyed);
            Core {
                name: name.map(long).map(padded),
                born: born.map(short).map(padded),
                number: number.map(long).map(padded),
            }
        };
        People::among(self.keyed.clone(), (0..extract.len() as u32).map(person).collect())
    }
}

/// Rows as they can be found again among other shortened ones.
pub fn identities<'a>(rows: impl Iterator<Item = &'a ShortRow>) -> Vec<RowIdentity> {
    among_themselves(rows.map(|row| {
        let (whole, cells) = row.digests();
        RowIdentity {
            key: row.key.map(padded),
            name: row.name.map(padded),
            born: row.born.map(padded),
            number: row.number.map(padded),
            whole,
            rest: padded(row.rest),
            cells,
            copy: (1, 0),
            whole_is_alone: false,
            rest_is_alone: false,
            is_alone: false,
            number_is_alone: false,
        }
    }))
}

fn long(digest: Digest) -> u64 {
    first_bits(digest, LONG)
}

fn short(digest: Digest) -> u64 {
    first_bits(digest, SHORT)
}

fn first_bits(digest: Digest, signs: u32) -> u64 {
    (u128::from_be_bytes(*digest.bytes()) >> (128 - BITS * signs)) as u64
}

fn padded(number: u64) -> Digest {
    Digest::from_bytes(u128::from(number).to_be_bytes())
}

/// Adds a number, or nothing, with a comma behind it.
fn put(line: &mut String, number: Option<u64>, signs: u32) {
    if let Some(number) = number {
        line.extend((0..signs).rev().map(|place| base32::sign(number >> (BITS * place))));
    }
    line.push(',');
}

/// A number that was written, or nothing; `None` if it is neither.
fn taken(text: &str, signs: u32) -> Option<Option<u64>> {
    if text.is_empty() {
        return Some(None);
    }
    let add = |number: u64, sign: char| Some(number << BITS | base32::value(sign)?);
    (text.len() == signs as usize).then(|| text.chars().try_fold(0, add).map(Some))?
}
