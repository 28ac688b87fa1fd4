//! Layout: a sheet in, a [`Table`] out: where the header is, what the columns are called, which
//! rows are people, and what letters typed in a legacy font mean.
//!
//! Nothing is thrown away: a choice by the user ([`LayoutChoice`]) lays out the same sheet again,
//! immediately.

mod beside;
mod closing;
mod column_headers;
mod column_numbers;
mod continued;
mod fonts;
mod header;
mod header_cells;
mod households;
mod merged;
mod people;
mod preview;
mod repeated;
mod rows;
mod section;
#[cfg(test)]
mod shapes_tests;
mod some_rows;
mod split;
mod spread;
mod table;
mod template;
#[cfg(test)]
mod tests;
mod told;
mod transfer;

pub use preview::{PreviewRow, preview};
pub use table::{Column, DataColumn, LayoutChoice, NoList, Origin, RowRole, Table};
pub use told::name_alone;

use crate::plan::LIMITS;
use crate::read::{Notice, Sheet, column_letters};
use beside::side_by_side;
use header::{Found, Searched};
use split::split;

/// The tables of a sheet, laid out: the parts of a list that stand side by side, and, if `divides`
/// says so, the tables that stand one below the other.
pub fn tables(sheet: Sheet, choice: &LayoutChoice, divides: bool) -> Vec<Table> {
    let pieces = if divides { split(sheet) } else { vec![Searched::new(sheet)] };
    let parts = pieces.into_iter().flat_map(|piece| side_by_side(piece, choice));
    parts.map(|part| lay_out_searched(part, choice)).collect()
}

/// Lays a sheet out.
pub fn lay_out(sheet: Sheet, choice: &LayoutChoice) -> Table {
    lay_out_searched(Searched::new(sheet), choice)
}

fn lay_out_searched(mut searched: Searched, choice: &LayoutChoice) -> Table {
    let sheet = &searched.sheet;
    let mut table = Table { notices: sheet.notices.clone(), ..Table::default() };
    if sheet.rows.is_empty() {
        table.no_list = Some(NoList::Empty);
        table.sheet = searched.sheet;
        return table;
    }
    let found = match choice.header {
        Some(Some((first, last))) => header::by_hand(sheet, first, last),
        Some(None) => Found::None { data_from: 0 },
        None => searched.found(),
    };
    let Searched { sheet, .. } = searched;
    table.columns = column_headers::columns(&sheet, &found);
    table.sheet = sheet;
    let data_from = match found {
        Found::Rows { first, last, guessed } => {
            let (first_row, last_row) = (table.sheet.rows[first], table.sheet.rows[last]);
            table.header_rows = Some((first_row, last_row));
            if first > 0 {
                table.notices.push(Notice::TitleRows { rows: first as u32 });
            }
            if guessed {
                table.notices.push(Notice::HeaderGuessed { row: last_row });
            }
            last + 1
        }
        Found::None { data_from } => {
            let row = table.sheet.rows.get(data_from).copied().unwrap_or(0);
            table.notices.push(Notice::NoHeader { row });
            data_from
        }
        Found::NotATable { searched } => {
            table.no_list = Some(NoList::NoHeader { searched });
            return table;
        }
    };
    fonts::read_fonts(&mut table, data_from, &choice.fonts_off);
    rows::sort_out(&mut table, data_from, choice.last_row);
    merged::fill_down(&mut table);
    households::fill_members(&mut table);
    told::read_names(&mut table);
    tell_hidden(&mut table);
    if table.is_empty() {
        let header_row = table.header_rows.map_or(0, |(_, last)| last);
        table.no_list = Some(NoList::NoRows { header_row });
    }
    table
}

/// Hidden rows and columns are read like the others, and reported.
fn tell_hidden(table: &mut Table) {
    let hidden = &table.sheet.hidden_rows;
    if let Some(&row) = hidden.first() {
        table.notices.push(Notice::HiddenRows { rows: hidden.len() as u32, row });
    }
    let columns: Vec<String> = table
        .sheet
        .hidden_columns
        .iter()
        .filter(|&&column| table.sheet.columns.get(column as usize).is_some_and(|c| !c.is_empty()))
        .take(LIMITS.named_columns)
        .map(|&column| column_letters(table.first_column() + column as usize))
        .collect();
    if !columns.is_empty() {
        table.notices.push(Notice::HiddenColumns { columns });
    }
}
