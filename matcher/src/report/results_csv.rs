//! `results.csv`: one line per person in a sector row, for scripts.

use crate::classify::Linked;
use crate::plan::{Field, Kind, Status};

/// The lines, in UTF-8 with line feeds. Every cell of a compared field says something, even for
/// fields without a column: it is empty only if there is no person to compare with.
pub fn results_csv(linked: &Linked) -> Result<Vec<u8>, csv::Error> {
    let mut writer =
        csv::WriterBuilder::new().terminator(csv::Terminator::Any(b'\n')).from_writer(Vec::new());
    let mut header =
        vec!["sector_file", "sector_row", "registry_file", "registry_row", "status", "score"];
    let last = ["findings", "sector_sheet", "registry_sheet"];
    // What identifies a person comes first, the other fields last.
    let (told, others) = Field::COMPARED.split_at(Field::WEIGHED.len());
    header.extend(told.iter().map(|field| field.code()));
    header.extend(last);
    header.extend(others.iter().map(|field| field.code()));
    header.extend(["list", "person"]);
    writer.write_record(&header)?;
    for verdict in &linked.verdicts {
        let sector = &linked.prepared.sector;
        let registry = &linked.prepared.registry;
        let chosen = verdict.chosen();
        let mut line = vec![
            sector.file(verdict.sector).to_owned(),
            sector.row(verdict.sector).to_string(),
            chosen.map_or(String::new(), |c| registry.file(c.registry).to_owned()),
            chosen.map_or(String::new(), |c| registry.row(c.registry).to_string()),
            verdict.status.code().to_owned(),
            chosen.map_or(String::new(), |c| format!("{:.3}", c.score)),
        ];
        let kinds = verdict.outcomes.filter(|_| verdict.status != Status::NotFound);
        let kind = |f: usize| kinds.map_or(String::new(), |k| k[f].kind.code().to_owned());
        line.extend((0..told.len()).map(kind));
        line.push(findings(verdict, kinds.as_ref().map(|k| k.as_slice())));
        line.push(sector.sheet(verdict.sector));
        line.push(chosen.map_or(String::new(), |c| registry.sheet(c.registry)));
        line.extend((told.len()..Field::COMPARED.len()).map(|f| {
            let field = Field::COMPARED[f];
            let has = |c: &crate::classify::Candidate| {
                sector.has(verdict.sector, field) || registry.has(c.registry, field)
            };
            if chosen.is_some_and(has) { kind(f) } else { String::new() }
        }));
        let list = sector.group(verdict.sector);
        line.extend([list.kind.profile().code, list.role.code()].map(str::to_owned));
        writer.write_record(&line)?;
    }
    writer.into_inner().map_err(|error| error.into_error().into())
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
