//! How far links can be relied on as csv, and the rows that are drawn for a second look.
//!
//! Decided: the table of drawn rows says nothing of what was decided, not even which rows have a
//! case: whoever fills it in is a second reviewer who must not know. It is read back as a table of
//! decisions.

use std::io::Write;

use casework::learn::Band;

use super::csv_text::{CsvText, CsvValue};
use crate::classify::Linked;
use crate::plan::Field;
use crate::quality::Quality;
use crate::ruled::engine_verdict;

/// The fields by which people are compared in the table of drawn rows.
const SHOWN: [Field; 7] = [
    Field::Name,
    Field::Dob,
    Field::Sex,
    Field::Number,
    Field::Address,
    Field::Father,
    Field::Mother,
];

/// Writes the bands, a line each: what the engine made of the rows, from which score to which, how
/// many rows, how many of the sample are decided, for how many it is right, and the interval.
///
/// # Errors
/// If `out` takes no more.
pub fn write_bands(of: &Quality, out: &mut dyn Write) -> Result<(), csv::Error> {
    let mut table = CsvText::new(out)?;
    let names =
        ["rows_are", "score_from", "score_to", "rows", "decided", "right", "share", "low", "high"];
    table.add(names.map(CsvValue::own))?;
    let not_found = std::slice::from_ref(&of.not_found);
    for (group, bands) in
        [("linked", &of.links[..]), ("review", &of.review), ("not_found", not_found)]
    {
        for band in bands.iter().filter(|band| band.rows > 0) {
            table.add(line(group, band).map(CsvValue::own))?;
        }
    }
    table.finish()
}

fn line(group: &str, band: &Band) -> [String; 9] {
    let score = |score: f64| if score.is_finite() { format!("{score:.2}") } else { String::new() };
    let share = |share: Option<f64>| share.map_or_else(String::new, |of| format!("{of:.4}"));
    let interval = band.interval();
    [
        group.to_owned(),
        score(band.from),
        score(band.to),
        band.rows.to_string(),
        band.decided.to_string(),
        band.right.to_string(),
        share(band.share()),
        share(interval.map(|of| of.low)),
        share(interval.map(|of| of.high)),
    ]
}

/// Writes the rows at these places of the results, each with the person whom the engine put first and
/// an empty column `second` for the answer.
///
/// # Errors
/// If `out` takes no more.
pub fn write_drawn(linked: &Linked, rows: &[u32], out: &mut dyn Write) -> Result<(), csv::Error> {
    let mut table = CsvText::new(out)?;
    let of_list = ["second", "sector_file", "sector_sheet", "sector_row", "person"];
    let of_person = ["registry_file", "registry_sheet", "registry_row"];
    let both = SHOWN.map(|of| [format!("list_{}", of.code()), format!("registry_{}", of.code())]);
    let names = of_list.into_iter().chain(of_person).map(str::to_owned);
    table.add(names.chain(both.into_iter().flatten()).map(CsvValue::own))?;
    let [sector, registry] = [&linked.prepared.sector, &linked.prepared.registry];
    for index in rows {
        let Some(verdict) = linked.verdicts.get(*index as usize) else { continue };
        let row = verdict.sector;
        let first = engine_verdict(linked, verdict).chosen().map(|first| first.registry);
        let mut line = vec![
            CsvValue::own(""),
            CsvValue::own(sector.file(row).to_owned()),
            CsvValue::own(sector.sheet(row)),
            CsvValue::own(sector.row(row).to_string()),
            CsvValue::own(sector.group(row).role.code()),
        ];
        line.extend(match first {
            Some(person) => [
                registry.file(person).to_owned(),
                registry.sheet(person),
                registry.row(person).to_string(),
            ]
            .map(CsvValue::own),
            None => ["", "", ""].map(CsvValue::own),
        });
        for field in SHOWN {
            let person = first.map(|person| registry.value(person, field).trim().to_owned());
            line.push(CsvValue::text(sector.value(row, field).trim().to_owned()));
            line.push(CsvValue::text(person.unwrap_or_default()));
        }
        table.add(line)?;
    }
    table.finish()
}
