//! The last day on which a row shows its person alive: a dose, a visit, a card fetched.

use super::date::{PartialDate, parse_date};
use super::life::{last_day_in, said_of_life};
use super::records::Records;
use super::remarks::remark_columns;
use crate::layout::Origin;
use crate::plan::{Says, header_words, is_presence, tells_of_payment};

impl Records {
    /// The last day on which the row shows its person alive; missing if it shows none. Payments go
    /// on after a death, and are no such sign.
    pub fn last_seen_alive(&self, record: u32) -> PartialDate {
        let (source, row) = self.origin(record);
        let table = &source.table;
        // A card is fetched in person.
        let of_holders =
            matches!(source.mapping.kind.profile().says, Says::HasCard | Says::HasAccount);
        let columns = table.columns.iter().enumerate().filter(|(_, column)| {
            let words = header_words(&column.full_header());
            column.origin == Origin::Sheet
                && (is_presence(&words) || of_holders && words == "ngay cap")
        });
        let of_columns = columns.map(|(place, _)| parse_date(table.text(place, row).trim()));
        let remarks = remark_columns(source).into_iter().map(|of| table.text(of.place, row));
        let of_remarks = remarks
            .filter(|text| said_of_life(text).life.is_none() && !tells_of_payment(text))
            .map(|text| Some(last_day_in(text)));
        let days = of_columns.chain(of_remarks).flatten().filter(|day| !day.is_missing());
        days.max_by_key(|day| (day.year, day.month, day.day)).unwrap_or_default()
    }
}
