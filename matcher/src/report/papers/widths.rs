//! The widths of a table's columns by what stands in them: the table takes as little paper as its
//! page allows.
//!
//! Takes a list and the width of the page, gives the widths in points. Decided: every column begins
//! with the width of its longest word; then, step by step, the column gets more that saves the most
//! lines for each point. A row is as high as its fullest cell, so lines count by a power.

use crate::report::list::{ByHand, Cell, ColumnKind, List, RowStyle};
use crate::report::measure::{self, INSET, Words};

/// How many rows are looked at, spread over the list.
const LOOKED_AT: usize = 160;
/// How many rows have one header on paper.
const ROWS_OF_A_PAGE: usize = 15;
/// The most points that a long word can ask for where there is room, and where there is less and
/// less: a word is rather broken than everything printed too small to be read.
pub(super) const LONGEST_WORDS: [f64; 3] = [130.0, 70.0, 48.0];
/// What a column takes that is empty in nearly all rows, and which share of them that is.
const RARE: f64 = 58.0;
const NEARLY_ALL: f64 = 0.8;
/// What cells have besides their text, and what the widest word needs besides that.
const PADDING: f64 = INSET;
const SPARE: f64 = 1.5;
/// The steps in which a column grows, in points, and how many there are at most.
const STEP: f64 = 5.0;
const STEPS: usize = 60;
/// What a cell of so many lines costs, beside cells of fewer.
const POWER: i32 = 4;
/// How often columns exchange width, and how many steps at once.
const EXCHANGES: usize = 80;
const GIVEN_AT_ONCE: usize = 8;
/// Columns to fill in by hand are printed at this share of the width they ask for, but for a date
/// there are at least 18 mm.
const BY_HAND: f64 = 0.73;
const DATE: f64 = 51.0;
/// All of them together take no more than this share of the page, apart from that; of a form, which
/// is there to be filled in, they take more.
const BY_HAND_AT_MOST: f64 = 0.27;
const BY_HAND_IN_FORM: f64 = 0.36;
/// A row of more lines than this is hard to read.
const TALL: u16 = 5;

/// The widths of a table, and what its rows need with them.
pub(super) struct Fitted {
    /// The width of each column in points.
    pub widths: Vec<f64>,
    /// The height of all rows in points, as far as the rows that were looked at tell.
    pub height: f64,
    /// The heights of the first and of the last row.
    pub ends: [f64; 2],
    /// The share of rows that are hard to read, because they have many lines.
    pub tall: f64,
}

/// A column: its least width, and for that width and wider ones how many lines each row takes and
/// what that costs.
struct Choice {
    least: f64,
    lines: Vec<Vec<u16>>,
    costs: Vec<f64>,
    /// Whether it keeps its width.
    is_fixed: bool,
    /// The width on paper that it asks for if somebody writes into it, and that it cannot do
    /// without; otherwise 0.
    by_hand: f64,
    date: f64,
}

/// The columns of a list in one font size, which can be fitted to several pages.
pub(super) struct Columns {
    choices: Vec<Choice>,
    /// How many rows are looked at, and for how many each of them stands.
    rows: usize,
    every: usize,
    size: f64,
    /// The share of the page that what is filled in by hand takes at most.
    by_hand: f64,
}

impl Columns {
    /// The columns of a list, with words that ask for no more than so many points.
    pub(super) fn of(list: &List, size: f64, longest_word: f64) -> Columns {
        let lines = list.rows.iter().filter(|row| row.style == RowStyle::Line);
        let lines: Vec<&[Cell]> = lines.map(|row| row.cells.as_slice()).collect();
        let every = lines.len().div_ceil(LOOKED_AT).max(1);
        let looked_at: Vec<&[Cell]> = lines.iter().step_by(every).copied().collect();
        let places = 0..list.columns.len();
        let choices =
            places.map(|place| choice(list, place, &looked_at, size, longest_word)).collect();
        let by_hand = if list.is_form { BY_HAND_IN_FORM } else { BY_HAND_AT_MOST };
        Columns { choices, rows: looked_at.len(), every, size, by_hand }
    }

    /// The widths that fill `room` points; more if the longest words do not fit. The table will be
    /// printed smaller by the factor `smaller`.
    pub(super) fn fit(&self, room: f64, smaller: f64) -> Fitted {
        let mut chosen = vec![0; self.choices.len()];
        // Handwriting does not get smaller with the print, but the rest needs room as well.
        let by_hand = self.choices.iter().map(|column| column.by_hand).sum::<f64>();
        let share = smaller.min(room * self.by_hand / by_hand.max(1.0));
        let least =
            |column: &Choice| column.least.max(column.by_hand * share).max(column.date * smaller);
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
        let most = (0..self.rows).map(|row| {
            let cells = self.choices.iter().zip(&chosen);
            cells.map(|(column, step)| column.lines[*step][row]).max().unwrap_or(1)
        });
        let most: Vec<u16> = most.collect();
        let rows = most.iter().map(|lines| measure::row_height(usize::from(*lines), self.size));
        let end = |row: Option<f64>| row.unwrap_or_default();
        let ends = [end(rows.clone().next()), end(rows.clone().next_back())];
        let height = rows.sum::<f64>() * self.every as f64;
        let tall = most.iter().filter(|lines| **lines > TALL).count() as f64;
        Fitted { widths, height, ends, tall: tall / most.len().max(1) as f64 }
    }

    /// Lets columns give width to others as long as that makes rows lower: what a cell costs by
    /// itself does not tell which cell of its row is the highest.
    fn exchange(&self, chosen: &mut [usize]) {
        for _ in 0..EXCHANGES {
            // The most lines of each row, with their columns: four are enough to leave two out.
            let highest: Vec<[(u16, usize); 4]> = (0..self.rows)
                .map(|row| {
                    let mut top = [(1, usize::MAX); 4];
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
            // Where several cells are the highest, all of them have to get lower, one after another.
            let cost = |lines: [u16; 4]| {
                let most = lines.into_iter().fold(1, u16::max);
                let count = lines.iter().filter(|of| **of == most && most > 1).count();
                u32::from(most) * 8 + count as u32
            };
            let now: u32 = highest.iter().map(|top| cost(top.map(|(lines, _)| lines))).sum();
            let after = |from: usize, to: usize, steps: usize| -> u32 {
                let gives = &self.choices[from].lines[chosen[from] - steps];
                let takes = &self.choices[to].lines[chosen[to] + steps];
                let rows = highest.iter().zip(gives).zip(takes);
                rows.map(|((top, gives), takes)| {
                    let mut others = top.iter().filter(|(_, place)| *place != from && *place != to);
                    let mut other = || others.next().map_or(1, |(lines, _)| *lines);
                    cost([*gives, *takes, other(), other()])
                })
                .sum()
            };
            let mut best = (now, 0, 0, 0);
            for from in 0..chosen.len() {
                for to in (0..chosen.len()).filter(|to| *to != from) {
                    let most = self.choices[to].lines.len() - 1 - chosen[to];
                    for steps in 1..=chosen[from].min(most).min(GIVEN_AT_ONCE) {
                        let cost = after(from, to, steps);
                        if cost < best.0 {
                            best = (cost, from, to, steps);
                        }
                    }
                }
            }
            let (cost, from, to, steps) = best;
            if cost == now {
                break;
            }
            chosen[from] -= steps;
            chosen[to] += steps;
        }
    }
}

fn choice(list: &List, place: usize, rows: &[&[Cell]], size: f64, longest_word: f64) -> Choice {
    let column = &list.columns[place];
    if column.is_hidden {
        let lines = vec![vec![1; rows.len()]];
        return Choice {
            least: 0.0,
            lines,
            costs: vec![0.0],
            is_fixed: true,
            by_hand: 0.0,
            date: 0.0,
        };
    }
    let header = Words::of(&column.header, size, true);
    let cells: Vec<Words> = rows
        .iter()
        .map(|row| match row.get(place) {
            // Its format adds a sign, and room as wide as a bracket; a sum is bold.
            Some(Cell::Share(share)) => Words::of(&format!("{share:.2}%)"), size, true),
            Some(cell) => Words::of(&cell.plain(), size, false),
            None => Words::default(),
        })
        .collect();
    let empty = cells.iter().filter(|words| words.widest() == 0.0).count() as f64;
    let is_rare = empty >= NEARLY_ALL * cells.len() as f64;
    let longest = if is_rare { longest_word.min(RARE) } else { longest_word };
    let widest = cells.iter().map(Words::widest).fold(0.0, f64::max).min(longest);
    let widest = widest.max(header.widest().min(longest_word));
    let mut least = widest + PADDING + SPARE;
    let is_order = column.kind == ColumnKind::Order;
    let by_hand = match column.by_hand {
        Some(ByHand::Date | ByHand::Birth) => DATE,
        Some(_) => measure::points(column.width) * BY_HAND,
        None => 0.0,
    };
    let is_date = matches!(column.by_hand, Some(ByHand::Date | ByHand::Birth));
    let date = if is_date { DATE } else { 0.0 };
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
    let room = |step: usize| least + step as f64 * STEP - PADDING;
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
    Choice { least, lines, costs, is_fixed: is_order, by_hand, date }
}
