//! What has changed since the list was compared the last time: said in numbers, and written as a
//! table.

use std::collections::BTreeMap;
use std::path::Path;

use casework::ids::CaseId;
use matcher::caseload::Caseload;
use matcher::classify::Linked;
use matcher::identity::Again;
use matcher::language::Language;
use matcher::report::{CsvText, CsvValue};
use matcher::since::{FormerError, cells_of};

use crate::failure::Failure;
use crate::write::write_with;

/// Says how many rows became what.
pub(super) fn tell_since(linked: &Linked, unread: Option<FormerError>, language: Language) {
    if let Some(FormerError { line }) = unread {
        let (vi, en) = (
            "Không so sánh được với lần đối soát trước: verdicts.csv trong tệp công việc không đọc được từ dòng",
            "Not compared with the last time: verdicts.csv in the work file cannot be read from line",
        );
        eprintln!("{} {line}", language.pick(vi, en));
    }
    let Some(since) = &linked.since else { return };
    let (counts, gone) = (since.counts(), since.gone().len());
    if counts.is_empty() && gone == 0 {
        let (vi, en) = (
            "Không có gì thay đổi so với lần đối soát trước",
            "Nothing has changed since the last time",
        );
        eprintln!("{}", language.pick(vi, en));
        return;
    }
    eprintln!("{}", language.pick("So với lần đối soát trước:", "Since the last time:"));
    for (kind, rows) in counts {
        eprintln!("{rows:>10}  {}", kind.text(language));
    }
    if gone > 0 {
        let (vi, en) = ("Dòng không còn trong danh sách", "Rows no longer in the list");
        eprintln!("{gone:>10}  {}", language.pick(vi, en));
    }
}

/// Writes a line for each row of which anything has become, and one for each that is gone.
pub(super) fn write_since(
    caseload: &Caseload,
    linked: &Linked,
    path: &Path,
) -> Result<(), Failure> {
    let gone: BTreeMap<_, CaseId> = caseload
        .cases()
        .filter(|(_, case)| case.row == Again::Gone)
        .map(|(id, case)| (cells_of(&case.identity), id))
        .collect();
    let number = |id: Option<CaseId>| id.map(|id| id.to_string()).unwrap_or_default();
    write_with::<csv::Error>(path, |out| {
        let mut table = CsvText::new(out)?;
        let header = ["became", "sector_file", "sector_row", "person", "status", "case"];
        table.add(header.map(CsvValue::own))?;
        let sector = &linked.prepared.sector;
        for verdict in &linked.verdicts {
            let row = verdict.sector;
            let kinds = linked.since.as_ref().map(|since| since.of(row)).unwrap_or_default();
            if kinds.is_empty() {
                continue;
            }
            let became: Vec<&str> = kinds.all().map(|kind| kind.code()).collect();
            table.add([
                CsvValue::own(became.join(";")),
                CsvValue::text(sector.file(row)),
                CsvValue::own(sector.row(row).to_string()),
                CsvValue::own(sector.role(row).code()),
                CsvValue::own(verdict.status.code()),
                CsvValue::own(number(caseload.case_of(row))),
            ])?;
        }
        for former in linked.since.iter().flat_map(|since| since.gone()) {
            let case = number(gone.get(&former.cells).copied());
            let status = former.status.code();
            let gone = ["gone", "", &former.place, "", status, &case];
            table.add(gone.map(CsvValue::own))?;
        }
        table.finish()
    })
}
