//! What the press of a button can make of each row of a table's preview.

use matcher::columns::TableSummary;
use matcher::layout::RowRole;

/// What a press can make of a row of the preview.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RowOffers {
    /// The number of spreadsheet rows above it that are not shown.
    pub gap: u32,
    /// Whether it can be the header.
    pub header: bool,
    /// Whether it can be the last row.
    pub last: bool,
}

/// What each row of a table's preview offers: the rows above and just below the header may be the
/// header, those of the end may be the last.
pub fn row_offers(table: &TableSummary) -> Vec<RowOffers> {
    let rows = &table.preview;
    // The engine shows four rows below the header, then the end.
    let below = rows.iter().rposition(|row| row.role == RowRole::Header).map_or(4, |at| at + 5);
    let is_header_alone =
        |row: u32| table.header_rows.is_some_and(|(first, last)| first == row && last == row);
    let mut offers = Vec::with_capacity(rows.len());
    for (at, row) in rows.iter().enumerate() {
        let before = if at == 0 { 0 } else { rows[at - 1].row };
        let gap = if at == below { row.row.saturating_sub(before + 1) } else { 0 };
        let below_header = table.header_rows.is_none_or(|(_, last)| row.row > last);
        let header = at < below && !is_header_alone(row.row);
        let last = at >= below && below_header && row.row != table.data_rows.1;
        offers.push(RowOffers { gap, header, last });
    }
    offers
}

#[cfg(test)]
mod tests {
    use super::*;
    use matcher::layout::PreviewRow;

    #[test]
    fn the_preview_offers_what_a_row_can_be() {
        let row = |row, role| PreviewRow { row, role, cells: Vec::new() };
        let mut table = TableSummary {
            header_rows: Some((3, 3)),
            data_rows: (4, 50),
            last_filled: 52,
            ..TableSummary::default()
        };
        table.preview = vec![row(1, RowRole::Title), row(3, RowRole::Header)];
        table.preview.extend((4..8).map(|n| row(n, RowRole::Data)));
        table.preview.extend((49..51).map(|n| row(n, RowRole::Data)));
        table.preview.push(row(52, RowRole::Closing));
        let offers = row_offers(&table);
        let headers: Vec<bool> = offers.iter().map(|o| o.header).collect();
        let lasts: Vec<bool> = offers.iter().map(|o| o.last).collect();
        let gaps: Vec<u32> = offers.iter().map(|o| o.gap).collect();
        assert_eq!(headers, [true, false, true, true, true, true, false, false, false]);
        assert_eq!(lasts, [false, false, false, false, false, false, true, false, true]);
        assert_eq!(gaps, [0, 0, 0, 0, 0, 0, 41, 0, 0]);
    }
}
