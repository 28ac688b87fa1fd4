//! A report as csv: a line for each commune.

use std::io::Write;

use super::Report;
use crate::plan::Status;
use crate::report::csv_text::{CsvText, CsvValue};
use crate::share::Commune;

/// Writes a line for each commune as csv.
///
/// # Errors
/// If `out` takes no more.
pub fn write_progress(of: &Report, out: &mut dyn Write) -> Result<(), csv::Error> {
    let mut table = CsvText::new(out)?;
    let statuses = Status::ALL.map(|status| status.code());
    let counts = ["to_settle", "settled", "left", "sent", "answered", "overdue", "reopened"];
    let header = [&["commune", "province", "rows"], &statuses[..], &counts].concat();
    table.add(header.into_iter().map(CsvValue::own))?;
    for (Commune { commune, province }, of, _) in &of.communes {
        let counts =
            [of.to_settle, of.settled, of.left(), of.sent, of.answered, of.overdue, of.reopened];
        let numbers = [of.rows].into_iter().chain(of.by_status).chain(counts);
        let names = [commune, province].map(CsvValue::text);
        table
            .add(names.into_iter().chain(numbers.map(|count| CsvValue::own(count.to_string()))))?;
    }
    table.finish()
}
