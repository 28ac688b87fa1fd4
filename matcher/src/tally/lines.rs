//! Which lines are totals, and which units each covers.
//!
//! Takes the lines with their running numbers, gives each its role and the totals. Decided: numbers
//! put lines under lines (A, I, 1, 1.1). A line that stands apart (without a number where others
//! have one, or called a total) covers all units, those below it, or those above it, up to the next
//! such line: whichever its own numbers are closest to. Totals are compared with the units
//! themselves, not with other totals.

use super::called::{is_called_total, is_wide};
use super::numbering::Numbering;
use super::table::{Line, LineRole, Role, Tally, Total};
use super::value::{Cell, Value};
use crate::text::fold;

/// The units that a line may cover.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Over {
    All,
    Below,
    Above,
}

/// The most totals of all units that are considered; a table has one, seldom two.
const MOST_TOTALS: usize = 10;

/// Finds the totals.
pub(super) fn sort_out(tally: &mut Tally, numbers: &[Option<Numbering>]) {
    let standing = Standing::of(tally, numbers);
    let heads = standing.heads();
    standing.give_roles(tally, &heads);
    let of_role = |tally: &Tally, apart: bool| -> Vec<usize> {
        let lines = tally.lines.iter().enumerate().filter(|(_, line)| line.role == LineRole::Unit);
        lines.map(|(at, _)| at).filter(|&at| standing.is_apart(at) == apart).collect()
    };
    let candidates = of_role(tally, true);
    let mut units = of_role(tally, false);
    let mut chosen = choose(tally, &standing, &candidates, &units);
    if chosen.is_empty() {
        // The first or last line may be a total that only its numbers reveal.
        for at in [0, tally.lines.len().saturating_sub(1)] {
            let others: Vec<usize> = units.iter().copied().filter(|&unit| unit != at).collect();
            let enough = others.len() >= 3 && others.len() < units.len() && chosen.is_empty();
            let alike = || likeness(tally, at, &sums(tally, &others), 50);
            if enough && alike().is_some_and(|(_, misses, _)| misses == 0) {
                chosen.push((at, Over::All));
                units = others;
            }
        }
    }
    let is_chosen = |at: &usize| chosen.iter().any(|(line, _)| line == at);
    units.extend(candidates.iter().copied().filter(|at| !is_chosen(at)));
    units.sort_unstable();
    let mut totals: Vec<(usize, Vec<usize>)> = Vec::new();
    for &(at, over) in &chosen {
        if let Some(line) = tally.lines.get_mut(at) {
            line.role = if over == Over::All { LineRole::Total } else { LineRole::Subtotal };
        }
        totals.push((at, standing.set(over, at, &units).to_vec()));
    }
    let is_unit = |at: &usize| units.binary_search(at).is_ok();
    let role = |at: usize| tally.lines.get(at).map(|line| line.role);
    let headed = heads.into_iter().filter(|&(at, _)| role(at) == Some(LineRole::Subtotal));
    totals.extend(headed.map(|(at, below)| (at, below.into_iter().filter(is_unit).collect())));
    totals.retain(|(_, over)| !over.is_empty());
    totals.sort_unstable();
    let total = |(line, over): (usize, Vec<usize>)| Total { sums: sums(tally, &over), line, over };
    tally.totals = totals.into_iter().map(total).collect();
}

/// What each line that stands apart covers; those that cover nothing are units.
fn choose(
    tally: &Tally,
    standing: &Standing<'_>,
    candidates: &[usize],
    units: &[usize],
) -> Vec<(usize, Over)> {
    let of_all = sums(tally, units);
    let mut chosen = Vec::new();
    let mut of_all_chosen = 0;
    for &at in candidates {
        let alike = |over: Over| {
            let set = standing.set(over, at, units);
            let found = match over {
                Over::All => likeness(tally, at, &of_all, 10)?,
                _ if set.is_empty() => return None,
                _ => likeness(tally, at, &sums(tally, set), 10)?,
            };
            Some((over, found))
        };
        let nearest = [Over::All, Over::Below, Over::Above]
            .into_iter()
            .filter_map(alike)
            .reduce(|best, next| if next.1 > best.1 { next } else { best });
        let is_last = at + 1 == tally.lines.len();
        let over = match nearest {
            Some((over, _)) => over,
            None if standing.is_called(at)
                && !is_last
                && !standing.set(Over::Above, at, units).is_empty() =>
            {
                Over::Above
            }
            None if standing.is_called(at) || at == 0 => Over::All,
            None => continue,
        };
        of_all_chosen += usize::from(over == Over::All);
        let over = if of_all_chosen > MOST_TOTALS { Over::Above } else { over };
        chosen.push((at, over));
    }
    chosen
}

/// How lines are related.
struct Standing<'n> {
    numbers: &'n [Option<Numbering>],
    /// Whether each line is called a total.
    called: Vec<bool>,
    /// Whether each line stands apart.
    apart: Vec<bool>,
}

impl Standing<'_> {
    fn of<'n>(tally: &Tally, numbers: &'n [Option<Numbering>]) -> Standing<'n> {
        let count = tally.lines.len();
        let numbered = numbers.iter().flatten().count() * 2 >= count;
        let called: Vec<bool> = tally
            .lines
            .iter()
            .map(|line| {
                is_called_total(&line.label) || line.label.is_empty() && line.number.is_empty()
            })
            .collect();
        let wide: Vec<bool> = (0..count).map(|at| is_wide(tally, at)).collect();
        let few = wide.iter().filter(|wide| **wide).count() * 2 < count;
        let apart = called.iter().zip(&wide).zip(numbers).map(|((&called, &wide), number)| {
            called || number.is_none() && (numbered || few && wide)
        });
        let apart = apart.collect();
        Standing { numbers, called, apart }
    }

    fn is_apart(&self, at: usize) -> bool {
        self.apart.get(at).copied().unwrap_or(false)
    }

    fn is_called(&self, at: usize) -> bool {
        self.called.get(at).copied().unwrap_or(false)
    }

    fn depth(&self, at: usize) -> Option<u8> {
        self.numbers.get(at)?.as_ref().filter(|_| !self.is_called(at)).map(|n| n.depth)
    }

    /// The lines that have others under them by their numbers, with all of these.
    fn heads(&self) -> Vec<(usize, Vec<usize>)> {
        let head = |at: usize| {
            let own = self.depth(at)?;
            let under = |to: &usize| self.depth(*to).is_some_and(|depth| depth > own);
            let below: Vec<usize> = (at + 1..self.apart.len()).take_while(under).collect();
            (!below.is_empty()).then_some((at, below))
        };
        (0..self.apart.len()).filter_map(head).collect()
    }

    fn give_roles(&self, tally: &mut Tally, heads: &[(usize, Vec<usize>)]) {
        let valued: Vec<bool> = tally.lines.iter().map(|line| has_values(line, tally)).collect();
        for ((at, line), valued) in tally.lines.iter_mut().enumerate().zip(valued) {
            let is_head = heads.binary_search_by_key(&at, |(head, _)| *head).is_ok();
            let folded = fold(&line.label);
            line.role = if ["trong do", "o do", "of which"].iter().any(|w| folded.starts_with(w)) {
                LineRole::Part
            } else if !valued && (is_head || self.is_apart(at)) {
                LineRole::Heading
            } else if is_head {
                LineRole::Subtotal
            } else {
                LineRole::Unit
            };
        }
    }

    /// The units that a line would cover. Those below it end at another line that stands apart or
    /// begins a group; so do those above it.
    fn set<'u>(&self, over: Over, at: usize, units: &'u [usize]) -> &'u [usize] {
        let ends = |first: Option<u8>, line: usize| {
            let begins = |first: u8| self.depth(line).is_some_and(|depth| depth < first);
            self.is_apart(line) && units.binary_search(&line).is_err() || first.is_some_and(begins)
        };
        let count = self.apart.len();
        let (from, to) = match over {
            Over::All => (0, count),
            Over::Below => {
                let first = self.depth(at + 1);
                (at + 1, (at + 1..count).find(|&line| ends(first, line)).unwrap_or(count))
            }
            Over::Above => {
                let first = at.checked_sub(1).and_then(|above| self.depth(above));
                ((0..at).rev().find(|&line| ends(first, line)).map_or(0, |line| line + 1), at)
            }
        };
        let place = |line: usize| units.partition_point(|&unit| unit < line);
        units.get(place(from)..place(to)).unwrap_or_default()
    }
}

/// How many columns of a line are close to the sums of units, how many are not, and how far off the
/// close ones are, as a negative number so that larger is better; `None` unless more are close than
/// not. Close means within one part in `share`.
fn likeness(
    tally: &Tally,
    at: usize,
    sums: &[Option<Value>],
    share: i128,
) -> Option<(usize, usize, i128)> {
    let line = tally.lines.get(at)?;
    let (mut hits, mut misses, mut distance) = (0, 0, 0);
    for (place, sum) in sums.iter().enumerate() {
        let (Some(sum), Some(printed)) = (sum, line.cells.get(place).and_then(Cell::written))
        else {
            continue;
        };
        if sum.is_zero() && printed.is_zero() {
            continue;
        }
        let differs = printed.less(*sum).micro().abs();
        let scale = sum.micro().abs().max(1);
        if differs.saturating_mul(share) <= scale {
            hits += 1;
            distance += differs.saturating_mul(1_000_000) / scale;
        } else {
            misses += 1;
        }
    }
    (hits > misses).then_some((hits, misses, -distance))
}

/// The sum of the units in each column of numbers.
fn sums(tally: &Tally, over: &[usize]) -> Vec<Option<Value>> {
    let sum = |place: usize| {
        let mut sum = Value::default();
        for line in over.iter().filter_map(|&at| tally.lines.get(at)) {
            sum = sum.plus(line.cells.get(place)?.value()?);
        }
        Some(sum)
    };
    let columns = tally.columns.iter().enumerate();
    columns
        .map(|(place, column)| if column.role == Role::Count { sum(place) } else { None })
        .collect()
}

fn has_values(line: &Line, tally: &Tally) -> bool {
    let columns = line.cells.iter().zip(&tally.columns);
    columns.filter(|(_, column)| column.role == Role::Count).any(|(cell, _)| *cell != Cell::Blank)
}
