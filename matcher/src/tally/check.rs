//! What does not add up in a table: totals, lines, percentages, cells without numbers, units with
//! two lines, running numbers.
//!
//! Takes the table with its totals and relations, gives the faults by row and column. Decided: each
//! number is compared with those printed next to it, so that one wrong number is reported wherever
//! it shows; percentages are rounded half up to the printed decimals.

use rustc_hash::FxHashMap;

use super::fault::Fault;
use super::numbering::Numbering;
use super::relations::{Ratio, compare};
use super::table::{LineRole, Relation, Role, Tally};
use super::value::{Cell, Value};
use crate::text::lower;

/// Finds the faults. Returns how many cells of totals are correct.
pub(super) fn check(tally: &mut Tally, numbers: &[Option<Numbering>]) -> usize {
    let mut faults = Vec::new();
    let exact = totals(tally, &mut faults);
    for relation in &tally.relations {
        match relation {
            Relation::Sum { of, parts } => lines(tally, *of, parts, &mut faults),
            Relation::Percent { of, part, whole, rest, fraction } => {
                let (of, part, whole) = (*of, *part, *whole);
                let ratio = Ratio { of, part, whole, rest: *rest, fraction: *fraction };
                percentages(tally, &ratio, &mut faults);
            }
        }
    }
    unreadable(tally, &mut faults);
    units(tally, &mut faults);
    running_numbers(tally, numbers, &mut faults);
    // Faults of one cell stay in the order above.
    faults.sort_by_key(|fault| (fault.row(), fault.column()));
    tally.faults = faults;
    exact
}

fn column_of(tally: &Tally, place: usize) -> usize {
    tally.columns.get(place).map_or(0, |column| column.column)
}

fn totals(tally: &Tally, faults: &mut Vec<Fault>) -> usize {
    let mut exact = 0;
    for place in 0..tally.columns.len() {
        let cells = || {
            tally.totals.iter().filter_map(move |total| {
                let line = tally.lines.get(total.line)?;
                let sum = total.sums.get(place).copied().flatten()?;
                Some((line.row, line.cells.get(place)?, sum))
            })
        };
        // A column in which no total has a number is not added up, nor is a column of averages.
        let written = cells().any(|(_, cell, _)| cell.written().is_some());
        let values = || tally.lines.iter().filter_map(|l| l.cells.get(place)?.written());
        let fractional = values().filter(|value| !value.is_whole()).count() * 2 > values().count();
        let about = |(_, cell, sum): (u32, &Cell, Value)| {
            cell.value()
                .is_some_and(|printed| printed.less(sum).micro().abs() * 10 <= sum.micro().abs())
        };
        if !written || fractional && !cells().any(about) {
            continue;
        }
        for (row, cell, sum) in cells() {
            let Some(value) = cell.value() else { continue };
            if value.equals(sum) {
                exact += 1;
            } else {
                let column = column_of(tally, place);
                faults.push(Fault::TotalDiffers { row, column, printed: cell.written(), sum });
            }
        }
    }
    exact
}

fn lines(tally: &Tally, of: usize, parts: &[usize], faults: &mut Vec<Fault>) {
    for line in tally.lines.iter().filter(|line| line.role != LineRole::Heading) {
        let Some((printed, sum, _)) = compare(&line.cells, of, parts) else { continue };
        if !printed.equals(sum) {
            faults.push(Fault::LineDoesNotAddUp {
                row: line.row,
                column: column_of(tally, of),
                printed,
                sum,
                of: parts.iter().map(|&part| column_of(tally, part)).collect(),
            });
        }
    }
}

fn percentages(tally: &Tally, ratio: &Ratio, faults: &mut Vec<Fault>) {
    // A number loses zeros at its end, so it is taken to have the decimals that most others have.
    let mut usual = [0_usize; 8];
    let printed = |cells: &[Cell]| ratio.compare(cells).map(|(printed, _)| printed);
    for value in tally.lines.iter().filter_map(|line| printed(&line.cells)) {
        if let Some(count) = usual.get_mut(usize::from(value.decimals())) {
            *count += 1;
        }
    }
    let most = usual.iter().copied().max().unwrap_or(0);
    let usual = usual.iter().rposition(|&count| count == most).unwrap_or(0) as u8;
    for line in &tally.lines {
        let Some(printed) = printed(&line.cells) else { continue };
        let decimals = printed.decimals().max(if ratio.fraction { usual } else { 0 });
        let Some(computed) = ratio.rounded(&line.cells, decimals) else { continue };
        if !printed.equals(computed) {
            let cut = ratio.cut(&line.cells, decimals);
            faults.push(Fault::PercentDiffers {
                row: line.row,
                column: column_of(tally, ratio.of),
                printed: Value::of_micro(printed.micro(), decimals),
                computed,
                truncated: cut.is_some_and(|cut| cut.equals(printed)),
                part: column_of(tally, ratio.part),
                whole: column_of(tally, ratio.whole),
                rest: ratio.rest,
            });
        }
    }
}

fn unreadable(tally: &Tally, faults: &mut Vec<Fault>) {
    for line in &tally.lines {
        for (cell, column) in line.cells.iter().zip(&tally.columns) {
            if let (Cell::Text(text), true) = (cell, column.role != Role::Other) {
                let (row, column) = (line.row, column.column);
                faults.push(Fault::Unreadable { row, column, text: text.clone() });
            }
        }
    }
}

/// Finds units with two lines under one total. Two districts may each have a commune with the same
/// name.
fn units(tally: &Tally, faults: &mut Vec<Fault>) {
    // The smallest total that covers a unit.
    let mut group: FxHashMap<usize, (usize, usize)> = FxHashMap::default();
    for total in &tally.totals {
        for &unit in &total.over {
            let narrow = group.entry(unit).or_insert((usize::MAX, 0));
            *narrow = (*narrow).min((total.over.len(), total.line));
        }
    }
    let mut heading = 0;
    let mut rows: FxHashMap<(usize, usize, String), Vec<u32>> = FxHashMap::default();
    for (at, line) in tally.lines.iter().enumerate() {
        if line.role == LineRole::Heading {
            heading = at;
        }
        if line.role != LineRole::Unit || line.label.is_empty() {
            continue;
        }
        let under = group.get(&at).map_or(usize::MAX, |&(_, total)| total);
        rows.entry((under, heading, lower(&line.label))).or_default().push(line.row);
    }
    let mut twice: Vec<Vec<u32>> = rows.into_values().filter(|rows| rows.len() > 1).collect();
    twice.sort_unstable();
    for rows in twice {
        let first = rows.first().and_then(|&row| tally.line(row));
        let unit = first.map_or_else(String::new, |line| line.label.clone());
        faults.push(Fault::UnitTwice { unit, rows });
    }
}

/// Checks running numbers 1, 2, 3: each is one more than the previous, or 1 again where another
/// group begins.
fn running_numbers(tally: &Tally, numbers: &[Option<Numbering>], faults: &mut Vec<Fault>) {
    if numbers.iter().flatten().count() * 2 < numbers.len() {
        return;
    }
    let mut last = 0_u32;
    // How many units without a number came since: they may have been counted or not.
    let mut skipped = 0_u32;
    for (line, number) in tally.lines.iter().zip(numbers) {
        let row = line.row;
        match number {
            None if line.role == LineRole::Unit => {
                faults.push(Fault::Unnumbered { row });
                skipped = skipped.saturating_add(1);
            }
            Some(number) if number.is_plain() => {
                let expected = last.saturating_add(1);
                let follows =
                    (expected..=expected.saturating_add(skipped)).contains(&number.number);
                if !follows && number.number != 1 {
                    let printed = line.number.clone();
                    faults.push(Fault::NumberOutOfOrder { row, printed, expected });
                }
                (last, skipped) = (number.number, 0);
            }
            _ => {}
        }
    }
}
