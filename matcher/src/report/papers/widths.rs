//! The widths of a table's columns by what stands in them: the table takes as little paper as its
//! page allows.
//!
//! Takes a list and the width of the page, gives the widths in points. Decided: every column begins
//! with the width of its longest word; then, step by step, the column gets more that saves the most
//! lines for each point. A row is as high as its fullest cell, so lines count by a power.

use super::measure::{self, Words};
use crate::report::list::{Cell, ColumnKind, List, RowStyle};

/// How many rows are looked at, spread over the list.
const LOOKED_AT: usize = 160;
/// How many rows have one header on paper.
const ROWS_OF_A_PAGE: usize = 15;
/// The most points that a long word can ask for, and what cells have besides their text.
const LONGEST_WORD: f64 = 130.0;
const PADDING: f64 = 8.0;
/// The steps in which a column grows, in points, and how many there are at most.
const STEP: f64 = 5.0;
const STEPS: usize = 60;
/// What a cell of so many lines costs, beside cells of fewer.
const POWER: i32 = 4;
/// How often columns exchange width, and how many steps at once.
const EXCHANGES: usize = 40;
const GIVEN_AT_ONCE: usize = 8;
/// Columns to fill in by hand are printed at this share of the width they ask for.
const BY_HAND: f64 = 0.7;
/// All of them together take no more than this share of the page.
const BY_HAND_AT_MOST: f64 = 0.2;

/// The widths of a table, and what its rows need with them.
pub(super) struct Fitted {
    /// The width of each column in points.
    pub widths: Vec<f64>,
    /// The height of all rows in points, as far as the rows that were looked at tell.
    pub height: f64,
}

/// A column: its least width, and for that width and wider ones how many lines each row takes and
/// what that costs.
struct Choice {
    least: f64,
    lines: Vec<Vec<u16>>,
    costs: Vec<f64>,
    /// Whether it keeps its width.
    is_fixed: bool,
    /// The width that it asks for if somebody writes into it; otherwise 0.
    by_hand: f64,
}

/// The columns of a list in one font size, which can be fitted to several pages.
pub(super) struct Columns {
    choices: Vec<Choice>,
    /// How many rows are looked at, and for how many each of them stands.
    rows: usize,
    every: usize,
    size: f64,
}

impl Columns {
    /// The columns of a list.
    pub(super) fn of(list: &List, size: f64) -> Columns {
        let lines = list.rows.iter().filter(|row| row.style == RowStyle::Line);
        let lines: Vec<&[Cell]> = lines.map(|row| row.cells.as_slice()).collect();
        let every = lines.len().div_ceil(LOOKED_AT).max(1);
        let looked_at: Vec<&[Cell]> = lines.iter().step_by(every).copied().collect();
        let places = 0..list.columns.len();
        let choices = places.map(|place| choice(list, place, &looked_at, size)).collect();
        Columns { choices, rows: looked_at.len(), every, size }
    }

    /// The widths that fill `room` points; more if the longest words do not fit. The table will be
    /// printed smaller by the factor `smaller`.
    pub(super) fn fit(&self, room: f64, smaller: f64) -> Fitted {
        let mut chosen = vec![0; self.choices.len()];
        // Handwriting does not get smaller with the print, but the rest needs room as well.
        let by_hand = self.choices.iter().map(|column| column.by_hand).sum::<f64>();
        let share = smaller.min(room * BY_HAND_AT_MOST / by_hand.max(1.0));
        let least = |column: &Choice| column.least.max(column.by_hand * share);
        let mut left = room - self.choices.iter().map(least).sum::<f64>();
        while left > 0.0 {
            // A few steps together can save a line that one alone does not.
            let gains = self.choices.iter().enumerate().flat_map(|(place, column)| {
                let now = chosen[place];
                let wider = now + 1..column.costs.len();
                wider.map(move |step| {
                    let asked = (step - now) as f64 * STEP;
                    ((column.costs[now] - column.costs[step]) / asked, asked, place, step)
                })
            });
            let affordable = gains.filter(|(gain, asked, ..)| *gain > 0.0 && *asked <= left);
            let Some((_, asked, place, step)) = affordable.max_by(|a, b| a.0.total_cmp(&b.0))
            else {
                break;
            };
            chosen[place] = step;
            left -= asked;
        }
        self.exchange(&mut chosen);
        let width = |(column, step): (&Choice, &usize)| least(column) + *step as f64 * STEP;
        let mut widths: Vec<f64> = self.choices.iter().zip(&chosen).map(width).collect();
        // What is left makes all columns a little wider.
        let both = self.choices.iter().zip(&widths).filter(|(column, _)| !column.is_fixed);
        let movable: f64 = both.map(|(_, width)| width).sum();
        if left > 0.0 && movable > 0.0 {
            let factor = 1.0 + left / movable;
            let both = self.choices.iter().zip(&mut widths);
            both.filter(|(column, _)| !column.is_fixed).for_each(|(_, width)| *width *= factor);
        }
        let rows = (0..self.rows).map(|row| {
            let cells = self.choices.iter().zip(&chosen);
            let lines = cells.map(|(column, step)| column.lines[*step][row]).max();
            measure::row_height(usize::from(lines.unwrap_or(1)), self.size)
        });
        let height = rows.sum::<f64>() * self.every as f64;
        Fitted { widths, height }
    }

    /// Lets columns give width to others as long as that makes rows lower: what a cell costs by
    /// itself does not tell which cell of its row is the highest.
    fn exchange(&self, chosen: &mut [usize]) {
        for _ in 0..EXCHANGES {
            // The most lines of each row, with their columns: three are enough to leave two out.
            let highest: Vec<[(u16, usize); 3]> = (0..self.rows)
                .map(|row| {
                    let mut top = [(1, usize::MAX); 3];
                    for (place, column) in self.choices.iter().enumerate() {
                        let lines = column.lines[chosen[place]][row];
                        if let Some(at) = top.iter().position(|(of, _)| lines > *of) {
                            top[at..].rotate_right(1);
                            top[at] = (lines, place);
                        }
                    }
                    top
                })
                .collect();
            let now: u32 = highest.iter().map(|top| u32::from(top[0].0)).sum();
            let after = |from: usize, to: usize, steps: usize| -> u32 {
                let gives = &self.choices[from].lines[chosen[from] - steps];
                let takes = &self.choices[to].lines[chosen[to] + steps];
                let rows = highest.iter().zip(gives).zip(takes);
                rows.map(|((top, gives), takes)| {
                    let other = top.iter().find(|(_, place)| *place != from && *place != to);
                    u32::from(other.map_or(1, |(lines, _)| *lines).max(*gives).max(*takes))
                })
                .sum()
            };
            let mut best = (now, 0, 0, 0);
            for from in 0..chosen.len() {
                for to in (0..chosen.len()).filter(|to| *to != from) {
                    let most = self.choices[to].lines.len() - 1 - chosen[to];
                    for steps in 1..=chosen[from].min(most).min(GIVEN_AT_ONCE) {
                        let lines = after(from, to, steps);
                        if lines < best.0 {
                            best = (lines, from, to, steps);
                        }
                    }
                }
            }
            let (lines, from, to, steps) = best;
            if lines == now {
                break;
            }
            chosen[from] -= steps;
            chosen[to] += steps;
        }
    }
}

fn choice(list: &List, place: usize, rows: &[&[Cell]], size: f64) -> Choice {
    let column = &list.columns[place];
    let header = Words::of(&column.header, size, true);
    let cells: Vec<Words> = rows
        .iter()
        .map(|row| match row.get(place) {
            Some(cell) => Words::of(&cell.plain(), size, false),
            None => Words::default(),
        })
        .collect();
    let widest = cells.iter().chain([&header]).map(Words::widest).fold(0.0, f64::max);
    let mut least = widest.min(LONGEST_WORD) + PADDING;
    let is_order = column.kind == ColumnKind::Order;
    let by_hand = match column.by_hand {
        Some(_) => measure::points(column.width) * BY_HAND,
        None => 0.0,
    };
    // What has no words to go by takes what it asks for.
    if rows.is_empty() && !is_order {
        least = least.max(measure::points(column.width) * 0.6);
    }
    let natural = cells.iter().map(Words::natural).fold(header.natural(), f64::max) + PADDING;
    let steps = if is_order || natural <= least {
        0
    } else {
        (((natural - least) / STEP).ceil() as usize).min(STEPS)
    };
    let header_weight = (rows.len() / ROWS_OF_A_PAGE + 1) as f64;
    let room = |step: usize| least + step as f64 * STEP - PADDING / 2.0;
    let in_step = |step| {
        let lines = cells.iter().map(|words| u16::try_from(words.lines(room(step))));
        lines.map(|lines| lines.unwrap_or(u16::MAX)).collect::<Vec<u16>>()
    };
    let lines: Vec<Vec<u16>> = (0..=steps).map(in_step).collect();
    let of = |lines: f64| lines.powi(POWER);
    let cost = |(step, lines): (usize, &Vec<u16>)| {
        let rows: f64 = lines.iter().map(|lines| of(f64::from(*lines))).sum();
        rows + of(header.lines(room(step)) as f64) * header_weight
    };
    let costs = lines.iter().enumerate().map(cost).collect();
    Choice { least, lines, costs, is_fixed: is_order, by_hand }
}
