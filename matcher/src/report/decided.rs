//! What people decided about a row, in words, for every list and sheet that shows the row.

use crate::classify::{Linked, Verdict};
use crate::explain::ruling_view;
use crate::language::Language;
use crate::words;
use crate::words::papers::capital;

/// Who the row is and which sides are right, as decided; empty if nothing is.
pub(super) fn decided(linked: &Linked, verdict: &Verdict, language: Language) -> String {
    let who = ruling_view(linked, verdict).map(|view| words::ruling(&view, language));
    let said: Vec<String> = who.into_iter().chain(of_fields(linked, verdict, language)).collect();
    capital(&said.join("; "))
}

/// The same as a remark beside a row.
pub(super) fn remark(linked: &Linked, verdict: &Verdict, language: Language) -> Option<String> {
    let (who, fields) = (ruling_view(linked, verdict), of_fields(linked, verdict, language));
    words::decision_remark(who.as_ref(), &fields, language)
}

fn of_fields(linked: &Linked, verdict: &Verdict, language: Language) -> Vec<String> {
    let fields = linked.ruled.fields(verdict.sector);
    fields.map(|(field, ruling)| words::righted(field, ruling, language)).collect()
}
