//! How much likelier than others the namesakes of each person are to be of the same age.
//!
//! Names belong to generations: hardly any child is called Tý, and hardly any elder Gia Bảo. So the
//! year of birth of a Tý says less than a year usually does, and that of a Minh, a name of all
//! times, says as much. Counted for every name on the registry's people born within a few years of
//! each; where a name has few people, what holds for all names together counts instead.

use crate::normalise::{Names, Prepared, Record};
use crate::plan::LEARNING;

/// Years before and after a year of birth within which namesakes are counted.
const WINDOW: u16 = 3;

/// The tie of each registry person: how many times likelier than anybody a namesake is of the same
/// age.
pub(super) fn ties(prepared: &Prepared, of_all: f64) -> Vec<f32> {
    let records = &prepared.registry.records;
    let names = &prepared.values.names;
    let mut found = vec![of_all as f32; records.len()];
    let born = by_year(records);
    let all: f64 = f64::from(born.last().copied().unwrap_or(0)).max(1.0);
    let mut namesakes: Vec<(u32, u16, u32)> = records
        .iter()
        .zip(0..)
        .filter(|(record, _)| record.name != Names::MISSING && record.dob.year != 0)
        .map(|(record, person)| (names.plain_key(record.name), record.dob.year, person))
        .collect();
    namesakes.sort_unstable();
    for of_name in namesakes.chunk_by(|a, b| a.0 == b.0) {
        let others = of_name.len() as f64 - 1.0;
        if others < 1.0 {
            continue;
        }
        let (mut from, mut to) = (0, 0);
        for (_, year, person) in of_name {
            while of_name[from].1 + WINDOW < *year {
                from += 1;
            }
            while to < of_name.len() && of_name[to].1 <= year + WINDOW {
                to += 1;
            }
            let counted = (to - from) as f64 - 1.0;
            let expected = others * born_around(&born, *year) / all;
            let tie = (counted + LEARNING.namesakes * of_all) / (expected + LEARNING.namesakes);
            found[*person as usize] = tie.clamp(1.0, LEARNING.strongest_tie) as f32;
        }
    }
    found
}

/// How many people were born up to each year.
fn by_year(records: &[Record]) -> Vec<u32> {
    let last = records.iter().map(|record| record.dob.year).max().unwrap_or(0);
    let mut born = vec![0_u32; usize::from(last) + 1];
    for record in records.iter().filter(|record| record.dob.year != 0) {
        born[usize::from(record.dob.year)] += 1;
    }
    let mut sum = 0;
    for count in &mut born {
        sum += *count;
        *count = sum;
    }
    born
}

/// How many people were born within the window around a year.
fn born_around(born: &[u32], year: u16) -> f64 {
    let up_to = |year: usize| born[year.min(born.len() - 1)];
    let before = usize::from(year.saturating_sub(WINDOW + 1));
    f64::from(up_to(usize::from(year + WINDOW)) - up_to(before))
}
