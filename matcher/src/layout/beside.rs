//! A list whose rows go on beside themselves: columns A to E and again G to K under the same
//! headers, as offices print long lists on few pages. Its parts become sheets of their own, so that
//! equal headers are one field and each row keeps its spreadsheet row.
//!
//! Decided: only a header that repeats as a whole is taken for such parts, with values of the same
//! kind below it. A second set of columns may be about a wife or a mother: groups above the header
//! then differ, or rows are numbered once, or all names on one side are women's.

use std::ops::Range;

use super::column_headers::columns;
use super::header::{Found, Searched, by_hand};
use super::table::LayoutChoice;
use crate::plan::headers::{RUNNING_NUMBER, SURNAME};
use crate::plan::{Field, LIMITS, fields_of_header, header_words};
use crate::read::{CellKind, Cells, Merge, Notice, Sheet, column_letters};
use crate::text::{fold, lower};

/// Cuts the sheet into the parts of a list that stand side by side, the leftmost first; usually
/// there is only one.
pub(super) fn side_by_side(mut searched: Searched, choice: &LayoutChoice) -> Vec<Searched> {
    let found = match choice.header {
        Some(Some((first, last))) => by_hand(&searched.sheet, first, last),
        Some(None) => return vec![searched],
        None => searched.found(),
    };
    let Found::Rows { first, last, guessed: false } = found else { return vec![searched] };
    // Nearly every header has all of its words once, which is quickly seen.
    if !(first..=last).any(|row| repeats_a_word(&searched.sheet, row)) {
        return vec![searched];
    }
    let Some(parts) = parts(&searched.sheet, &found, last) else { return vec![searched] };
    let sheet = searched.sheet;
    let columns: Vec<(String, String)> = parts
        .iter()
        .map(|part| (column_letters(part.start), column_letters(part.end.saturating_sub(1))))
        .collect();
    let mut sheets: Vec<Sheet> = parts.iter().map(|part| cut(&sheet, part, first)).collect();
    if let Some(leftmost) = sheets.first_mut() {
        leftmost.notices = sheet.notices;
        leftmost.notices.push(Notice::SideBySide { columns });
    }
    sheets.into_iter().map(Searched::new).collect()
}

/// Whether two cells of a row are equal.
fn repeats_a_word(sheet: &Sheet, row: usize) -> bool {
    let mut texts: Vec<String> = sheet.cells(row).map(|(_, _, text)| header_words(text)).collect();
    texts.sort_unstable();
    texts.windows(2).any(|pair| pair[0] == pair[1])
}

/// A column of a part: its position within the part, its header and the groups above it.
type Headed = (usize, String, String);

/// The columns of each part; `None` if the header does not repeat, or what is below it differs.
fn parts(sheet: &Sheet, found: &Found, last: usize) -> Option<Vec<Range<usize>>> {
    let headed: Vec<Headed> = columns(sheet, found)
        .iter()
        .enumerate()
        .map(|(place, column)| (place, header_words(&column.header), fold(&column.group)))
        .filter(|(_, leaf, _)| !leaf.is_empty())
        .collect();
    let first = &headed.first()?.1;
    let starts: Vec<usize> =
        headed.iter().filter(|(_, leaf, _)| leaf == first).map(|(place, ..)| *place).collect();
    if !(2..=LIMITS.parts_side_by_side).contains(&starts.len()) {
        return None;
    }
    let ends = starts.iter().skip(1).copied().chain([sheet.columns.len()]);
    let mut ranges: Vec<Range<usize>> =
        starts.iter().zip(ends).map(|(&start, end)| start..end).collect();
    let of_range = |range: &Range<usize>| -> Vec<Headed> {
        let own = headed.iter().filter(|(place, ..)| range.contains(place));
        own.map(|(place, leaf, group)| (place - range.start, leaf.clone(), group.clone())).collect()
    };
    let pattern = of_range(&ranges[0]);
    if ranges.iter().any(|range| of_range(range) != pattern) {
        return None;
    }
    // A column without a header and without cells only keeps the parts apart.
    let headers_end = pattern.last()?.0 + 1;
    let filled = |column: usize| {
        sheet.columns.get(column).is_some_and(|cells| {
            (last + 1..cells.len()).any(|at| cells.kind(at) != CellKind::Empty)
        })
    };
    let mut apart = true;
    for range in &mut ranges {
        let end = (range.start + headers_end..range.end).rev().find(|&column| filled(column));
        apart &= end.is_none();
        range.end = end.map_or(range.start + headers_end, |column| column + 1);
    }
    let apart = apart && starts.windows(2).all(|pair| pair[1] - pair[0] > headers_end);
    let belongs = are_one_list(sheet, last + 1, &ranges, &pattern, apart);
    if let (true, Some(leftmost)) = (belongs, ranges.first_mut())
        && (0..leftmost.start).any(filled)
    {
        // Cells to the left of the first header are not lost.
        leftmost.start = 0;
    }
    belongs.then_some(ranges)
}

/// Whether the cells below the headers of all parts are the rows of one list. `apart` says that
/// empty columns separate the parts.
fn are_one_list(
    sheet: &Sheet,
    from: usize,
    parts: &[Range<usize>],
    pattern: &[Headed],
    apart: bool,
) -> bool {
    let names = |leaf: &str, field: Field| fields_of_header(leaf).iter().any(|(f, _)| *f == field);
    let Some(&(name, ..)) = pattern
        .iter()
        .find(|(_, leaf, _)| names(leaf, Field::Name) || SURNAME.contains(&leaf.as_str()))
    else {
        return false;
    };
    let order = pattern.iter().find(|(_, leaf, _)| RUNNING_NUMBER.contains(&leaf.as_str()));
    let identified = pattern.iter().any(|(_, leaf, _)| {
        [Field::Dob, Field::Number].into_iter().any(|field| names(leaf, field))
    });
    if order.is_none() && !(apart || pattern.len() >= 3 && identified) {
        return false;
    }
    let part = |range: &Range<usize>| Part { sheet, from, first: range.start, name };
    let Some((left, others)) = parts.split_first() else { return false };
    let left = part(left);
    let filled = |range: &Range<usize>| part(range).names().next().is_some();
    if left.names().next().is_none() || !others.first().is_some_and(filled) {
        return false;
    }
    others.iter().filter(|range| filled(range)).all(|range| {
        let right = part(range);
        let numbered = match order {
            Some(&(order, ..)) => left.is_numbered_with(&right, order),
            None => Numbered::Apart,
        };
        let of_one_sex = || left.women().abs_diff(right.women()) > ONE_SEX;
        pattern.iter().all(|&(column, ..)| left.looks_like(&right, column))
            && match numbered {
                Numbered::On => true,
                Numbered::Apart => !of_one_sex(),
                Numbered::Otherwise => false,
            }
    })
}

/// If the shares of women on two sides are farther apart, in percent, they are couples.
const ONE_SEX: u32 = 70;

/// How the running numbers of two parts go together.
enum Numbered {
    /// One goes on where the other ends, or every second row is on the other side.
    On,
    /// Each begins at one, or there are none.
    Apart,
    /// In some other way, or only one part has them.
    Otherwise,
}

/// The cells of a part below its header.
struct Part<'a> {
    sheet: &'a Sheet,
    from: usize,
    /// Its first column.
    first: usize,
    /// Its column of names, counted from the first.
    name: usize,
}

impl<'a> Part<'a> {
    /// The filled cells of a column, with their rows.
    fn cells(&self, column: usize) -> impl Iterator<Item = (usize, &'a str)> {
        let cells = self.sheet.columns.get(self.first + column);
        let from = self.from;
        cells.into_iter().flat_map(move |cells| {
            (from..cells.len())
                .map(|at| (at, cells.text(at).trim()))
                .filter(|(_, text)| !text.is_empty())
        })
    }

    fn names(&self) -> impl Iterator<Item = &'a str> {
        let is_name = |text: &&str| text.chars().any(char::is_alphabetic);
        self.cells(self.name).map(|(_, text)| text).filter(is_name)
    }

    /// The share of names that only women have, in percent.
    fn women(&self) -> u32 {
        let (mut all, mut women) = (0_u32, 0_u32);
        for name in self.names() {
            all += 1;
            women += u32::from(
                lower(name).split_whitespace().any(|word| word == "thị" || word == "thi"),
            );
        }
        (women * 100).checked_div(all).unwrap_or(0)
    }

    /// Whether the values of a column are written with digits, or in letters, on both sides.
    fn looks_like(&self, other: &Part<'_>, column: usize) -> bool {
        let share = |part: &Part<'_>| {
            let (mut all, mut digits, mut letters) = (0_u32, 0_u32, 0_u32);
            for (_, text) in part.cells(column) {
                all += 1;
                digits += u32::from(text.bytes().any(|b| b.is_ascii_digit()));
                letters += u32::from(text.chars().any(char::is_alphabetic));
            }
            (all > 0).then(|| (digits * 100 / all, letters * 100 / all))
        };
        match (share(self), share(other)) {
            (Some(own), Some(others)) => {
                own.0.abs_diff(others.0) <= 50 && own.1.abs_diff(others.1) <= 50
            }
            // A column of remarks may be empty on one side.
            _ => true,
        }
    }

    /// How the running numbers go on in another part.
    fn is_numbered_with(&self, other: &Part<'_>, order: usize) -> Numbered {
        let numbers = |part: &Part<'_>| -> Vec<(usize, u32)> {
            let number = |(at, text): (usize, &str)| {
                Some((at, text.trim_end_matches(['.', ')']).parse::<u32>().ok()?))
            };
            part.cells(order).filter_map(number).collect()
        };
        let (own, others) = (numbers(self), numbers(other));
        if own.is_empty() && others.is_empty() {
            return Numbered::Apart;
        }
        let ascends = |numbers: &[(usize, u32)]| {
            let steps = numbers.windows(2).filter(|pair| pair[0].1 < pair[1].1).count();
            !numbers.is_empty() && steps * 10 >= (numbers.len() - 1) * 9
        };
        if !ascends(&own) || !ascends(&others) {
            return Numbered::Otherwise;
        }
        let mut seen: Vec<u32> = own.iter().map(|(_, number)| *number).collect();
        seen.sort_unstable();
        let shared = others.iter().filter(|(_, n)| seen.binary_search(n).is_ok()).count();
        if shared * 10 <= others.len() {
            Numbered::On
        } else if others.first().is_some_and(|(_, number)| *number == 1) {
            Numbered::Apart
        } else {
            Numbered::Otherwise
        }
    }
}

/// A part as a sheet: its columns, and the rows that are filled in them. The titles above the
/// header belong to every part, and so does a row that is merged beyond its own part.
fn cut(sheet: &Sheet, part: &Range<usize>, header: usize) -> Sheet {
    let (first, end) = (part.start as u32, part.end as u32);
    let reaches = |merge: &Merge| merge.first_column < end && merge.last_column >= first;
    let mut cut = Sheet {
        file: sheet.file.clone(),
        name: sheet.name.clone(),
        hidden: sheet.hidden,
        columns: vec![Cells::default(); part.len()],
        first_column: Some(first),
        columns_of_file: sheet.columns_of_file,
        ..Sheet::default()
    };
    for (at, &row) in sheet.rows.iter().enumerate() {
        let own = |column: &usize| sheet.columns[*column].kind(at) != CellKind::Empty;
        let place = cut.rows.len();
        let mut filled = false;
        for column in part.clone().filter(own) {
            let cells = &sheet.columns[column];
            cut.columns[column - part.start].put(place, cells.kind(at), cells.text(at));
            filled = true;
        }
        if !filled {
            let over = |merge: &&Merge| {
                merge.first_row == row && merge.first_column < first && merge.last_column >= first
            };
            let of_all = at < header || sheet.merges.iter().any(|merge| over(&merge));
            let cell = sheet.cells(at).next().filter(|_| of_all);
            if let (Some((_, kind, text)), Some(cells)) = (cell, cut.columns.first_mut()) {
                filled = cells.put(place, kind, text);
            }
        }
        if filled {
            cut.rows.push(row);
        }
    }
    cut.columns.iter_mut().for_each(Cells::shrink);
    let is_kept = |row: &u32| cut.rows.binary_search(row).is_ok();
    cut.hidden_rows = sheet.hidden_rows.iter().copied().filter(is_kept).collect();
    let hidden = sheet.hidden_columns.iter().filter(|column| part.contains(&(**column as usize)));
    cut.hidden_columns = hidden.map(|column| column - first).collect();
    let within = sheet.merges.iter().filter(|merge| reaches(merge)).map(|merge| Merge {
        first_column: merge.first_column.max(first) - first,
        last_column: merge.last_column.min(end.saturating_sub(1)) - first,
        ..*merge
    });
    cut.merges = within.collect();
    cut.columns_changed();
    cut
}

#[cfg(test)]
#[path = "beside_tests.rs"]
mod tests;
