//! What has become of decided cases: said in numbers, and written as a table.

use std::collections::BTreeSet;
use std::path::Path;

use casework::ids::{CaseId, Code};
use matcher::caseload::{Case, Caseload};
use matcher::classify::Linked;
use matcher::identity::Again;
use matcher::language::Language;
use matcher::plan::{Field, FindingKind, Side};
use matcher::report::{CsvText, CsvValue};

use crate::failure::Failure;
use crate::write::write_with;

/// What became of a decided case.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Became {
    Same,
    Changed,
    Unsettled,
    Gone,
}

impl Became {
    const ALL: [Became; 4] = [Became::Same, Became::Changed, Became::Unsettled, Became::Gone];

    const fn code(self) -> &'static str {
        match self {
            Became::Same => "same",
            Became::Changed => "changed",
            Became::Unsettled => "unsettled",
            Became::Gone => "gone",
        }
    }

    fn text(self, language: Language) -> &'static str {
        let (vi, en) = match self {
            Became::Same => ("hồ sơ đã quyết, không đổi", "decided cases, as they were"),
            Became::Changed => (
                "hồ sơ đã quyết, dòng hoặc người đã đổi: cần xem lại",
                "decided cases whose row or person has changed: to be looked at",
            ),
            Became::Unsettled => (
                "hồ sơ đã quyết, chưa áp dụng được: cần xem lại",
                "decided cases that cannot be applied: to be looked at",
            ),
            Became::Gone => (
                "hồ sơ đã quyết, không còn dòng trong danh sách",
                "decided cases whose row is no longer in the list",
            ),
        };
        language.pick(vi, en)
    }
}

/// The decided cases, with what became of each.
fn decided<'a>(
    caseload: &'a Caseload,
    linked: &'a Linked,
) -> impl Iterator<Item = (CaseId, &'a Case, Became)> {
    let changed = caseload.changed();
    let state = caseload.casebook().state();
    let fields: Vec<Code> =
        Field::COMPARED.iter().filter_map(|field| Code::new(field.code()).ok()).collect();
    let decided = caseload.cases().filter(move |(id, _)| {
        let is_open = |field: &Code| state.field(*id, field).is_open();
        !state.who(*id).is_open() || !fields.iter().all(is_open)
    });
    let verdicts = linked.verdicts.iter();
    let unsettled: BTreeSet<u32> = verdicts
        .filter(|verdict| verdict.has(FindingKind::RulingUnsettled))
        .map(|verdict| verdict.sector)
        .collect();
    decided.map(move |(id, case)| {
        let became = match case.row {
            Again::Gone => Became::Gone,
            Again::Unclear(_) => Became::Unsettled,
            Again::Row(row) if unsettled.contains(&row) => Became::Unsettled,
            Again::Row(_) if changed.binary_search(&id).is_ok() => Became::Changed,
            Again::Row(_) => Became::Same,
        };
        (id, case, became)
    })
}

/// Says how many decided cases became what.
pub(super) fn tell_changes(caseload: &Caseload, linked: &Linked, language: Language) {
    let all: Vec<Became> = decided(caseload, linked).map(|(.., became)| became).collect();
    for became in Became::ALL {
        let count = all.iter().filter(|of| **of == became).count();
        if count > 0 {
            eprintln!("{count:>10}  {}", became.text(language));
        }
    }
}

/// Writes a line for each value that has changed, and one for each case that is not applied.
pub(super) fn write_changes(
    caseload: &Caseload,
    linked: &Linked,
    path: &Path,
) -> Result<(), Failure> {
    write_with::<csv::Error>(path, |out| {
        let mut table = CsvText::new(out)?;
        let header = ["case", "became", "sector_file", "sector_row", "side", "field", "old", "new"];
        table.add(header.map(CsvValue::own))?;
        for (id, case, became) in decided(caseload, linked) {
            if became == Became::Same {
                continue;
            }
            let sector = &linked.prepared.sector;
            let (file, row) = match case.row {
                Again::Row(row) | Again::Unclear(row) => {
                    (sector.file(row).to_owned(), sector.row(row).to_string())
                }
                Again::Gone => (String::new(), String::new()),
            };
            let begin = [
                CsvValue::own(id.to_string()),
                CsvValue::own(became.code()),
                CsvValue::text(file),
                CsvValue::own(row),
            ];
            let changes = caseload.changes_of(id, linked);
            if changes.is_empty() {
                table.add(begin.clone().into_iter().chain([""; 4].map(CsvValue::own)))?;
            }
            for change in changes {
                let side = match change.side {
                    Side::Sector => "list",
                    Side::Registry => "extract",
                };
                let of = [side, change.field.code()].map(CsvValue::own);
                let values = [&change.old, &change.new].map(CsvValue::text);
                table.add(begin.iter().cloned().chain(of).chain(values))?;
            }
        }
        table.finish()
    })
}
