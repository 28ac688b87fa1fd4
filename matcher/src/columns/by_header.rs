//! Columns whose headers name a field, with how sure that is: the header weighs more than the
//! values, but values that contradict it weigh more still.

use super::evidence::Evidence;
use super::heading::Heading;
use crate::layout::{Origin, Table};
use crate::normalise::CodedField;
use crate::plan::Field;
use crate::plan::headers::{OF_A_CARD, TO_A_HEAD};
use crate::text::has_words;

/// A pair of column and field below this confidence is not taken, in percent.
const LEAST_CONFIDENCE: u32 = 35;

/// The lowest score of a header that is known as a whole, not by words in it.
const WHOLE: u32 = 80;

/// The fewest values that can contradict a header.
const LEAST_VALUES: u32 = 5;

/// The least share of distinct values among them, in percent: people may occur several times.
const LEAST_DISTINCT: u8 = 25;

/// The least share of numbers of another shape under the header of a card's number, in percent.
const NEARLY_ALL: u8 = 90;

/// Every plausible pair of field and column, the most certain first; among equals, the earlier
/// column.
pub(super) fn ranked(
    headings: &[Heading],
    table: &Table,
    looks: &[Evidence],
) -> Vec<(u8, Field, usize)> {
    let mut pairs = Vec::new();
    for (place, heading) in headings.iter().enumerate() {
        if table.columns[place].origin != Origin::Sheet {
            continue;
        }
        for &(field, header) in &heading.fields {
            // A relation, but to whom? Among those to a head of household, heads occur.
            let is_to_head =
                || looks[place].heads || TO_A_HEAD.iter().any(|to| has_words(&heading.leaf, to));
            if field == Field::Relation && !is_to_head() {
                continue;
            }
            let is_card = field == Field::Number && is_of_other_shape(heading, &looks[place]);
            let score = match is_card {
                true => u32::from(header) * 6 / 10,
                false => score(field, header.into(), &looks[place]),
            };
            if score >= LEAST_CONFIDENCE {
                pairs.push((score.min(100) as u8, field, place));
            }
        }
    }
    pairs.sort_by_key(|&(score, field, place)| (std::cmp::Reverse(score), place, field));
    pairs
}

/// Whether a column is headed as that of a card's number, and holds numbers of no Vietnamese shape:
/// seven digits, passports.
fn is_of_other_shape(heading: &Heading, look: &Evidence) -> bool {
    let is_headed = OF_A_CARD.iter().any(|words| has_words(&heading.leaf, words));
    is_headed
        && look.looked_at >= LEAST_VALUES
        && look.other_numbers >= NEARLY_ALL
        && look.distinct >= LEAST_DISTINCT
}

fn score(field: Field, header: u32, look: &Evidence) -> u32 {
    let Some(fits) = look.fits(field).map(u32::from) else { return header * 6 / 10 };
    let is_part = header < WHOLE;
    match field {
        // A different kind of number under the same word: an insurance number, a pupil's code.
        Field::Number if fits == 0 && look.looked_at > 1 => 0,
        // The state of dossiers, of poverty or of something else: the values must tell.
        _ if !field.is_common() && CodedField::of(field).is_some() && fits < 40 => 0,
        // Words in passing, under which stands something else.
        _ if is_part && fits < 30 && look.looked_at >= LEAST_VALUES => 0,
        // Values that contradict a header weigh more than the header does.
        _ if fits < 10 && look.looked_at >= 20 => header * 4 / 10,
        _ => (header * 6 + fits.min(100) * 4) / 10,
    }
}
