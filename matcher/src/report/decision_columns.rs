//! The columns of `results.csv` that tell what people decided.
//!
//! Decided: where nothing is decided there are none, so that scripts written for a run without
//! decisions read the same bytes as ever.

use super::csv_text::CsvValue;
use crate::classify::{Linked, Verdict};
use crate::plan::Field;
use crate::ruled::{decision, engine_verdict};

/// Which columns there are.
pub(super) struct DecisionColumns {
    /// Whether anything is decided.
    is_any: bool,
    /// Fields of which somebody said what is right.
    right: Vec<Field>,
    /// Whether rows have numbers of cases.
    cases: bool,
}

impl DecisionColumns {
    /// Those of a run.
    pub(super) fn of(linked: &Linked) -> DecisionColumns {
        let ruled = &linked.ruled;
        let has_value = |field: &Field| ruled.has_values_of(*field);
        DecisionColumns {
            is_any: !ruled.is_empty() || ruled.disputed().next().is_some(),
            right: Field::COMPARED.into_iter().filter(has_value).collect(),
            cases: ruled.has_cases(),
        }
    }

    /// Their names.
    pub(super) fn header(&self) -> Vec<String> {
        let mut header = Vec::new();
        if self.is_any {
            header.extend(["ruling", "basis", "engine_status", "righted"].map(str::to_owned));
            header.extend(self.right.iter().map(|field| format!("right_{}", field.code())));
        }
        header.extend(self.cases.then(|| "case".to_owned()));
        header
    }

    /// What they hold of a row. A decision that is kept and not applied is “unsettled” with the reason;
    /// one that was made before the row changed has “changed” behind it, and one about which a second
    /// reviewer said something else “disputed”.
    pub(super) fn values<'v>(&self, linked: &Linked, verdict: &Verdict) -> Vec<CsvValue<'v>> {
        let (row, ruled) = (verdict.sector, &linked.ruled);
        let mut values = Vec::new();
        if self.is_any {
            let mut ruling = match decision(linked, verdict) {
                Some(Ok(who)) => who.code().to_owned(),
                Some(Err(why)) => format!("unsettled:{}", why.code()),
                None => String::new(),
            };
            if ruled.has_changed(row) {
                ruling += ";changed";
            }
            if ruled.is_disputed(row) {
                ruling += ";disputed";
            }
            // What else may be decided rests on nothing but having looked.
            let person = ruled.row(row).filter(|of| of.who.person().is_some());
            let mut basis = person.map_or("", |of| of.basis.code()).to_owned();
            if person.is_some_and(|of| of.agreed) {
                basis += ";agreed";
            }
            let engine = engine_verdict(linked, verdict);
            let engine = if engine == verdict { "" } else { engine.status.code() };
            let righted = ruled.fields(row).map(|(field, of)| {
                let side = if of.conflict { "conflict" } else { of.righted.code() };
                format!("{}:{side}", field.code())
            });
            let righted = righted.collect::<Vec<_>>().join(";");
            values.extend([ruling, basis, engine.to_owned(), righted].map(CsvValue::own));
            values.extend(self.right.iter().map(|field| {
                let value = ruled.field(row, *field).and_then(|of| of.value.clone());
                CsvValue::text(value.unwrap_or_default())
            }));
        }
        values.extend(self.cases.then(|| {
            CsvValue::own(ruled.case(row).map_or_else(String::new, |case| case.to_string()))
        }));
        values
    }
}
