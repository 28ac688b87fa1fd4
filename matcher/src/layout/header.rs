//! Finds the header: the row among the first ones whose cells name the most known columns, with the
//! rows above and below that belong to it.
//!
//! A sheet whose first filled row already looks like data has no header: its columns are named by
//! their letters. Headers in a legacy font, or with letters lost, are recognised too.

use super::header_cells::{
    LONGEST, divides, header_text, is_letterhead, looks_like_data, names_a_column, names_a_person,
    score,
};
use super::template::names_fields;
use crate::plan::LIMITS;
use crate::read::{CellKind, Merge, Sheet};
use crate::text::fold;

#[cfg(test)]
#[path = "header_tests.rs"]
mod tests;

/// What was found; positions are among the sheet's filled rows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Found {
    /// The rows of the header.
    Rows { first: usize, last: usize, guessed: bool },
    /// No header: the rows are data from this one on.
    None { data_from: usize },
    /// Only rows of one cell: prose, not a table.
    NotATable { searched: u32 },
}

/// The most rows that a header can have.
const MOST_ROWS: usize = 4;

/// A sheet, and its header once it was looked for: the same sheet is asked by several steps.
pub(super) struct Searched {
    pub sheet: Sheet,
    found: Option<Found>,
}

impl Searched {
    /// A sheet whose header was not looked for yet.
    pub(super) fn new(sheet: Sheet) -> Searched {
        Searched { sheet, found: None }
    }

    /// Its header, looked for the first time.
    pub(super) fn found(&mut self) -> Found {
        *self.found.get_or_insert_with(|| find(&self.sheet))
    }
}

/// Looks for the header among the first rows.
pub(super) fn find(sheet: &Sheet) -> Found {
    // Letters have many rows of one cell above their table.
    let wide = |&place: &usize| sheet.cells(place).nth(1).is_some();
    let within = sheet.rows.len().min(LIMITS.header_search_rows);
    let candidates: Vec<usize> = (0..within).filter(wide).take(most_candidates(sheet)).collect();
    if let Some(place) = best(sheet, &candidates) {
        let (first, last) = whole_header(sheet, place);
        return Found::Rows { first, last, guessed: false };
    }
    match candidates.first().copied() {
        None => Found::NotATable { searched: within as u32 },
        Some(place) if looks_like_data(sheet, place) => Found::None { data_from: place },
        Some(place) => Found::Rows { first: place, last: place, guessed: true },
    }
}

/// Rows that are examined: fewer in each of very many sheets, because every cell costs a search of
/// all header words.
fn most_candidates(sheet: &Sheet) -> usize {
    let columns = sheet.columns.len().max(sheet.columns_of_file as usize).max(1);
    (LIMITS.header_cells / columns)
        .clamp(LIMITS.header_candidates_at_least, LIMITS.header_candidates)
}

/// The row that names the most columns. A later row wins over an earlier one only if no row of data
/// lies between them or the earlier one names no person: another list with more columns may follow
/// below, and a table of totals may come first. A header for readers wins over the names of fields
/// that programs use, wherever they stand.
fn best(sheet: &Sheet, candidates: &[usize]) -> Option<usize> {
    let mut best: Option<Candidate> = None;
    let mut data_below = Passed::default();
    for &place in candidates {
        // Below the rows of data of a header that names people, no other is taken.
        if let Some(best) = &best
            && best.names
            && data_below.between(sheet, best.place, place)
        {
            break;
        }
        let score = score(sheet, place);
        let names = score >= 2 && names_a_person(sheet, place);
        let of_program = score >= 2 && names_fields(sheet.cells(place));
        let wins = match &best {
            None => score >= 2,
            Some(earlier) if names && !earlier.names => true,
            Some(earlier) => {
                let better = match (earlier.of_program, of_program) {
                    (true, false) => names,
                    (false, true) => false,
                    _ => score > earlier.score && (names || !earlier.names),
                };
                better && !data_below.between(sheet, earlier.place, place)
            }
        };
        if wins {
            best = Some(Candidate { place, score, names, of_program });
        }
    }
    best.map(|best| best.place)
}

/// Which rows were already searched for data below a row, so that none is searched twice.
#[derive(Default)]
struct Passed {
    below: usize,
    to: usize,
    data: bool,
}

impl Passed {
    /// Whether a row of data lies between two rows.
    fn between(&mut self, sheet: &Sheet, above: usize, place: usize) -> bool {
        if self.below != above || self.to < above + 1 {
            *self = Passed { below: above, to: above + 1, data: false };
        }
        while !self.data && self.to < place {
            self.data = looks_like_data(sheet, self.to);
            self.to += 1;
        }
        self.data
    }
}

/// A row that may be the header.
struct Candidate {
    place: usize,
    /// How many columns it names.
    score: usize,
    /// Whether it names people.
    names: bool,
    /// Whether it names fields as programs do.
    of_program: bool,
}

/// Where another table begins below a header: a row of other headers that names people too. Only
/// the column of the first header is examined in every row, so that a long list costs little.
pub(super) fn next_table(sheet: &Sheet, last: usize) -> Option<usize> {
    let own: Vec<String> = sheet.cells(last).map(|(_, _, text)| fold(&header_text(text))).collect();
    let (first_column, ..) = sheet.cells(last).next()?;
    let cells = sheet.columns.get(first_column)?;
    (last + 2..cells.len()).find(|&place| {
        cells.kind(place) == CellKind::Text
            // Nearly every row is data, which is quickly seen.
            && !looks_like_data(sheet, place)
            && names_a_column(CellKind::Text, cells.text(place))
            && score(sheet, place) >= 3
            && names_a_person(sheet, place)
            && !sheet
                .cells(place)
                .map(|(_, _, text)| fold(&header_text(text)))
                .eq(own.iter().cloned())
    })
}

/// The header that the user chose, by spreadsheet rows.
pub(super) fn by_hand(sheet: &Sheet, first: u32, last: u32) -> Found {
    let first = sheet.rows.partition_point(|&row| row < first);
    let last = sheet.rows.partition_point(|&row| row <= last).saturating_sub(1);
    if first < sheet.rows.len() && first <= last {
        Found::Rows { first, last: last.min(first + MOST_ROWS - 1), guessed: false }
    } else {
        Found::None { data_from: 0 }
    }
}

/// Extends the best row by the rows around it that belong to the header too.
fn whole_header(sheet: &Sheet, best: usize) -> (usize, usize) {
    let (mut first, mut last) = (best, best);
    while last + 1 < sheet.rows.len()
        && last - first + 1 < MOST_ROWS
        && continues(sheet, first, last)
    {
        last += 1;
    }
    while first > 0 && last - first + 1 < MOST_ROWS && groups_columns(sheet, first) {
        first -= 1;
    }
    (first, last)
}

/// Whether the row below divides columns of the header: each of its cells is below a blank or below
/// the first cell of a span, and none looks like data.
fn continues(sheet: &Sheet, first: usize, last: usize) -> bool {
    let next = last + 1;
    if sheet.rows[next] != sheet.rows[last] + 1
        || looks_like_data(sheet, next)
        || names_fields(sheet.cells(next))
    {
        return false;
    }
    let merged_down = sheet.merges.iter().any(|merge| {
        (sheet.rows[first]..=sheet.rows[last]).contains(&merge.first_row)
            && merge.last_row == sheet.rows[next]
    });
    let filled = |column: usize| {
        sheet.columns.get(column).is_some_and(|cells| cells.kind(last) != CellKind::Empty)
    };
    let mut cells = 0;
    for (column, _, text) in sheet.cells(next) {
        cells += 1;
        let below_span = !filled(column) || !filled(column + 1);
        let short = text.chars().count() <= LONGEST;
        if !(short && (below_span || merged_down)) {
            return false;
        }
    }
    // A row of data fills most columns; a row of sub-headers fills only those it divides, each with
    // a header word.
    let named = sheet.cells(next).filter(|(_, _, text)| divides(&fold(&header_text(text)))).count();
    cells > 0 && (named * 2 >= cells || merged_down)
}

/// Whether the row above names groups of the header's columns: several short texts, or one above a
/// part of the table, with blanks in between where the groups extend.
fn groups_columns(sheet: &Sheet, first: usize) -> bool {
    let above = first - 1;
    if sheet.rows[above] + 1 != sheet.rows[first]
        || looks_like_data(sheet, above)
        || names_fields(sheet.cells(above))
    {
        return false;
    }
    let width = sheet.cells(first).map(|(column, ..)| column).max().unwrap_or(0) + 1;
    let merges = |merge: &&Merge| {
        merge.first_row <= sheet.rows[above] && merge.last_row >= sheet.rows[above]
    };
    let spans: Vec<&Merge> = sheet.merges.iter().filter(merges).collect();
    let alone = sheet.cells(above).count() == 1;
    let covers = |span: &&Merge| {
        let columns = (span.last_column - span.first_column + 1) as usize;
        columns * 4 > width * 3 || alone && columns * 2 > width
    };
    if spans.iter().any(covers) {
        // A title above the table, or above most of it.
        return false;
    }
    let short = sheet.cells(above).all(|(_, kind, text)| {
        kind == CellKind::Text && text.chars().count() <= LONGEST && !is_letterhead(&fold(text))
    });
    let cells = sheet.cells(above).count();
    let over_part = spans
        .iter()
        .any(|span| span.first_column < span.last_column || span.last_row > span.first_row);
    short && (over_part || cells >= 3 || cells == 2 && score(sheet, above) >= 1)
}
