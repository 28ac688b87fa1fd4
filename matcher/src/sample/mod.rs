//! Sample data: a made-up district to try the tool on.
//!
//! Takes nothing, gives a health-insurance list, an extract of the population registry, and the
//! truth about which row is whom. Decided: every person, number and hamlet is invented and only the
//! communes are real; all randomness comes from one fixed seed, so the page and the program always
//! make the same bytes. The list has every kind of trouble that real lists have, most of them
//! rarely.

mod cell;
mod dress;
mod headers;
mod labels;
mod names;
mod numbers;
mod office_list;
mod people;
mod places;
mod random;
mod row;
#[cfg(test)]
mod tests;
mod trouble;
mod truth;
mod workbook;

use random::Dice;

/// Two files to compare, and what a perfect comparison would find.
pub struct Sample {
    /// The office's list: 2,000 rows under a header in row 4.
    pub sector: SampleFile,
    /// The registry extract: 2,500 rows under a header in row 1.
    pub registry: SampleFile,
    /// CSV: one line per row of the list, with its row in the registry (empty if the person is not
    /// there) and one label per field. A person listed twice has two lines.
    pub truth: String,
}

/// An .xlsx workbook.
pub struct SampleFile {
    /// Its file name.
    pub name: &'static str,
    /// Its content.
    pub bytes: Vec<u8>,
}

/// Why the sample could not be made.
#[derive(Debug, thiserror::Error)]
pub enum SampleError {
    /// A workbook could not be written.
    #[error("cannot write the sample workbook {name}: {source}")]
    Write {
        /// The name of its file.
        name: &'static str,
        /// What went wrong.
        source: std::io::Error,
    },
}

const SECTOR_NAME: &str = "mau-danh-sach-bhyt.xlsx";
const REGISTRY_NAME: &str = "mau-trich-xuat-dan-cu.xlsx";

const SEED: u64 = 2025;
const REGISTERED: usize = 2500;
const STRANGERS: usize = 100;
const PLAN: office_list::Plan =
    office_list::Plan { registered: 1880, twice: 20, shared_numbers: 10, namesakes: 30 };

/// Makes the sample; the bytes are the same in every call.
pub fn make() -> Result<Sample, SampleError> {
    let (population, rows) = invent();
    let write = |name, bytes: Result<Vec<u8>, _>| match bytes {
        Ok(bytes) => Ok(SampleFile { name, bytes }),
        Err(source) => Err(SampleError::Write { name, source }),
    };
    Ok(Sample {
        sector: write(SECTOR_NAME, workbook::sector(&rows))?,
        registry: write(REGISTRY_NAME, workbook::registry(&population))?,
        truth: truth::write(&rows, population.registered),
    })
}

fn invent() -> (people::Population, Vec<row::Row>) {
    let mut dice = Dice::new(SEED);
    let mut numbers = numbers::Numbers::default();
    let population =
        people::populate(&mut dice, &mut numbers, REGISTERED, STRANGERS, PLAN.namesakes);
    let rows = office_list::compile(&mut dice, &mut numbers, &population, &PLAN);
    (population, rows)
}
