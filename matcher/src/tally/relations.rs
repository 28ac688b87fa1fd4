//! Which columns are sums of others, and which percentages are of what, as found on the lines.
//!
//! Takes the lines' numbers, gives the relations that most lines satisfy. Decided: the parts of a
//! sum are two columns or a run of neighbours. Only lines with two non-zero parts count as
//! evidence; three quarters of them must agree, or more than half if the header calls the column a
//! total. A percentage may be of a column or of what the column leaves of the whole.

use super::table::{LineRole, Relation, Role, Tally};
use super::value::{Cell, Value};
use crate::text::{fold, has_words};

/// The most lines and columns on which relations are searched.
const MOST_LINES: usize = 100;
const MOST_COLUMNS: usize = 40;

/// The most columns in a run of parts.
const LONGEST_RUN: usize = 12;

/// Finds the relations. Returns how many cells satisfy them.
pub(super) fn find(tally: &mut Tally) -> usize {
    let lines: Vec<&[Cell]> = tally
        .lines
        .iter()
        .filter(|line| line.role != LineRole::Heading)
        .map(|line| line.cells.as_slice())
        .take(MOST_LINES)
        .collect();
    let of_role = |role: Role| -> Vec<usize> {
        let columns = tally.columns.iter().enumerate().filter(|(_, column)| column.role == role);
        columns.map(|(place, _)| place).take(MOST_COLUMNS).collect()
    };
    let counts = of_role(Role::Count);
    let mut relations = Vec::new();
    let mut held = 0;
    for &of in &counts {
        let header = tally.columns.get(of).map_or_else(String::new, |c| fold(&c.header));
        let called =
            ["tong", "tong so", "tong cong", "cong", "total"].iter().any(|w| has_words(&header, w));
        for (hits, parts) in sums(&lines, &counts, of, called) {
            held += hits;
            relations.push(Relation::Sum { of, parts });
        }
    }
    for of in of_role(Role::Percent) {
        if let Some((hits, relation)) = percentage(&lines, &counts, of) {
            held += hits;
            relations.push(relation);
        }
    }
    tally.relations = relations;
    held
}

/// The sums that a column may be, with how many lines support each; their parts do not overlap.
fn sums(lines: &[&[Cell]], counts: &[usize], of: usize, called: bool) -> Vec<(usize, Vec<usize>)> {
    let others: Vec<usize> = counts.iter().copied().filter(|&place| place != of).collect();
    let mut found: Vec<(usize, Vec<usize>)> = Vec::new();
    let mut look = |parts: &[usize]| {
        let (mut hits, mut misses) = (0, 0);
        for cells in lines {
            let Some((printed, sum, filled)) = compare(cells, of, parts) else { continue };
            if filled >= 2 {
                if printed.equals(sum) { hits += 1 } else { misses += 1 }
            }
        }
        let enough = if called { hits > misses } else { hits >= misses * 3 };
        if hits >= 2 && enough {
            found.push((hits, parts.to_vec()));
        }
    };
    for (first, &one) in others.iter().enumerate() {
        // Runs stop at the column itself: a total is next to its parts.
        for last in first + 1..others.len() {
            let run = others.get(first..=last).unwrap_or_default();
            let around = run.first().is_some_and(|&first| first < of)
                && run.last().is_some_and(|&last| last > of);
            if run.len() == 2 || run.len() <= LONGEST_RUN && !around {
                look(run);
            }
            if let (true, Some(&other)) = (last > first + 1, others.get(last)) {
                look(&[one, other]);
            }
        }
    }
    found.sort_by(|a, b| {
        b.0.cmp(&a.0).then_with(|| a.1.len().cmp(&b.1.len())).then_with(|| a.1.cmp(&b.1))
    });
    let mut kept: Vec<(usize, Vec<usize>)> = Vec::new();
    for (hits, parts) in found {
        if !kept.iter().any(|(_, other)| other.iter().any(|part| parts.contains(part))) {
            kept.push((hits, parts));
        }
    }
    kept
}

/// What a line has in a column, what the parts add up to, and how many parts are not zero; `None`
/// if a cell is unreadable.
pub(super) fn compare(cells: &[Cell], of: usize, parts: &[usize]) -> Option<(Value, Value, usize)> {
    let printed = cells.get(of)?.value()?;
    let (mut sum, mut filled) = (Value::default(), 0);
    for &part in parts {
        let value = cells.get(part)?.value()?;
        sum = sum.plus(value);
        filled += usize::from(!value.is_zero());
    }
    Some((printed, sum, filled))
}

/// What a column is a percentage of.
fn percentage(lines: &[&[Cell]], counts: &[usize], of: usize) -> Option<(usize, Relation)> {
    let mut best: Option<(usize, Relation)> = None;
    for fraction in [false, true] {
        for rest in [false, true] {
            // If two columns hold the same numbers, the nearest one counts.
            for &part in counts.iter().rev() {
                for &whole in counts.iter().filter(|&&whole| whole != part) {
                    let (mut hits, mut misses) = (0, 0);
                    for cells in lines {
                        let ratio = Ratio { of, part, whole, rest, fraction };
                        let Some((printed, exact)) = ratio.compare(cells) else { continue };
                        let near = printed.less(exact).micro().abs() <= unit(printed);
                        if !near {
                            misses += 1;
                        } else if !printed.is_zero() {
                            hits += 1;
                        }
                    }
                    if hits >= 2
                        && hits > misses
                        && best.as_ref().is_none_or(|(other, _)| hits > *other)
                    {
                        best = Some((hits, Relation::Percent { of, part, whole, rest, fraction }));
                    }
                }
            }
        }
    }
    best
}

/// One unit in the last decimal written.
fn unit(value: Value) -> i128 {
    10_i128.pow(6_u32.saturating_sub(u32::from(value.decimals())))
}

/// A percentage computed from two columns.
pub(super) struct Ratio {
    /// The column of the percentage.
    pub of: usize,
    /// The column that is divided.
    pub part: usize,
    /// The column by which it is divided.
    pub whole: usize,
    /// Whether it is of what remains of the whole without the part.
    pub rest: bool,
    /// Whether its cells contain fractions of one.
    pub fraction: bool,
}

impl Ratio {
    /// A line's percentage as printed, and as computed with all decimals that are kept.
    pub(super) fn compare(&self, cells: &[Cell]) -> Option<(Value, Value)> {
        let printed = cells.get(self.of)?.written()?;
        let printed = if self.fraction { printed.as_percent() } else { printed };
        Some((printed, self.rounded(cells, 6)?))
    }

    /// A line's percentage, rounded half up to this many decimals; `None` if the whole is zero.
    pub(super) fn rounded(&self, cells: &[Cell], decimals: u8) -> Option<Value> {
        let (numerator, denominator) = self.terms(cells)?;
        let scale = 100 * 10_i128.pow(u32::from(decimals));
        let twice = numerator.checked_mul(scale)?.checked_mul(2)?.checked_add(denominator)?;
        Some(at_decimals(twice.div_euclid(denominator * 2), decimals))
    }

    /// The same, with further decimals cut off.
    pub(super) fn cut(&self, cells: &[Cell], decimals: u8) -> Option<Value> {
        let (numerator, denominator) = self.terms(cells)?;
        let scale = 100 * 10_i128.pow(u32::from(decimals));
        Some(at_decimals(numerator.checked_mul(scale)? / denominator, decimals))
    }

    fn terms(&self, cells: &[Cell]) -> Option<(i128, i128)> {
        let part = cells.get(self.part)?.value()?;
        let whole = cells.get(self.whole)?.value()?;
        let part = if self.rest { whole.less(part) } else { part };
        (whole.micro() > 0).then_some((part.micro(), whole.micro()))
    }
}

fn at_decimals(number: i128, decimals: u8) -> Value {
    let unit = 10_i128.pow(6_u32.saturating_sub(u32::from(decimals)));
    Value::of_micro(number.saturating_mul(unit), decimals)
}
