//! `results.csv`: one line per person in a sector row, for scripts. Columns about decisions come last,
//! and only if people decided something.

use std::io::Write;

use super::csv_text::{CsvText, CsvValue};
use super::decision_columns::DecisionColumns;
use crate::classify::Linked;
use crate::plan::{Field, Kind, Status};

/// The lines in memory.
///
/// # Errors
/// None: memory takes everything.
pub fn results_csv(linked: &Linked) -> Result<Vec<u8>, csv::Error> {
    let mut bytes = Vec::new();
    write_results_csv(linked, &mut bytes)?;
    Ok(bytes)
}

/// Writes the lines, in UTF-8 with a byte-order mark and line feeds. Every cell of a compared field
/// says something, even for fields without a column: it is empty only if there is no person to
/// compare with.
///
/// # Errors
/// If `out` takes no more.
pub fn write_results_csv(linked: &Linked, out: &mut dyn Write) -> Result<(), csv::Error> {
    let mut text = CsvText::new(out)?;
    let mut header =
        vec!["sector_file", "sector_row", "registry_file", "registry_row", "status", "score"];
    let last = ["findings", "sector_sheet", "registry_sheet"];
    // What identifies a person comes first, the other fields last.
    let (weighed, others) = Field::COMPARED.split_at(Field::WEIGHED.len());
    header.extend(weighed.iter().map(|field| field.code()));
    header.extend(last);
    header.extend(others.iter().map(|field| field.code()));
    header.extend(["list", "person"]);
    let decisions = DecisionColumns::of(linked);
    let header = header.into_iter().map(CsvValue::own);
    text.add(header.chain(decisions.header().into_iter().map(CsvValue::own)))?;
    for verdict in &linked.verdicts {
        let sector = &linked.prepared.sector;
        let registry = &linked.prepared.registry;
        let chosen = verdict.chosen();
        let sheets = [
            sector.sheet(verdict.sector),
            chosen.map_or_else(String::new, |c| registry.sheet(c.registry)),
        ];
        let mut line = vec![
            CsvValue::text(sector.file(verdict.sector)),
            CsvValue::own(sector.row(verdict.sector).to_string()),
            CsvValue::text(chosen.map_or("", |c| registry.file(c.registry))),
            CsvValue::own(chosen.map_or(String::new(), |c| registry.row(c.registry).to_string())),
            CsvValue::own(verdict.status.code()),
            CsvValue::own(chosen.map_or(String::new(), |c| format!("{:.3}", c.score))),
        ];
        let kinds = verdict.outcomes.filter(|_| verdict.status != Status::NotFound);
        let kind = |f: usize| CsvValue::own(kinds.map_or("", |k| k[f].kind.code()));
        line.extend((0..weighed.len()).map(kind));
        line.push(CsvValue::own(findings(verdict, kinds.as_ref().map(|k| k.as_slice()))));
        line.extend(sheets.iter().map(CsvValue::text));
        line.extend((weighed.len()..Field::COMPARED.len()).map(|f| {
            let field = Field::COMPARED[f];
            let has = |c: &crate::classify::Candidate| {
                sector.has(verdict.sector, field) || registry.has(c.registry, field)
            };
            if chosen.is_some_and(has) { kind(f) } else { CsvValue::own("") }
        }));
        let list = sector.group(verdict.sector);
        line.extend([list.kind.profile().code, list.role.code()].map(CsvValue::own));
        line.extend(decisions.values(linked, verdict));
        text.add(line)?;
    }
    text.finish()
}

/// Codes of the row's findings, then `field:kind:detail` for every field that is not the same.
fn findings(
    verdict: &crate::classify::Verdict,
    outcomes: Option<&[crate::plan::Outcome]>,
) -> String {
    let mut codes: Vec<String> =
        verdict.findings.iter().map(|f| f.kind().code().to_owned()).collect();
    for (field, outcome) in Field::COMPARED.iter().zip(outcomes.unwrap_or(&[])) {
        if let (Some(detail), true) = (outcome.detail, outcome.kind != Kind::Same) {
            codes.push(format!("{}:{}", field.code(), detail.code()));
        }
    }
    codes.join(";")
}
