//! What books tell of somebody's marriage: that it was registered, ended or annulled, or that
//! somebody was single on a day.

use super::super::asked::Asked;
use super::super::person::{own, theirs};
use super::notes::{annuls_marriage, ends_marriage};
use super::said::{Event, said};
use super::values::{note_of_entry, registered_on, row_of};
use crate::classify::Verdict;
use crate::normalise::{CodeRelation, CodedField};
use crate::plan::{Field, Ground, ListKind, Role, Side, Way};
use crate::propose::{Proposal, decided_otherwise, doubts};
use crate::text::{fold, has_words};
use crate::words::ListText;
use crate::words::books::married_since;

/// What the entry tells of the marriage of a linked person and the registry does not know.
pub(super) fn of_person(asked: &Asked<'_>, verdict: &Verdict, person: u32) -> Option<Event> {
    let group = asked.linked.prepared.sector.group(verdict.sector);
    match (group.kind, group.role) {
        (ListKind::Marriages, Role::Husband | Role::Wife) => {
            let note = note_of_entry(asked, verdict);
            if annuls_marriage(&note) {
                Some(annulment(asked, note, person))
            } else if ends_marriage(&note) {
                divorce(asked, verdict, person)
            } else {
                marriage(asked, verdict, person)
            }
        }
        (ListKind::Divorces, _) => divorce(asked, verdict, person),
        // A certificate tells in a sentence how a marriage ended.
        (ListKind::MaritalStatus, _) if ends_marriage(&certified(asked, verdict)) => {
            divorce(asked, verdict, person)
        }
        (ListKind::MaritalStatus, _) => single(asked, verdict, person),
        _ => None,
    }
}

fn marriage(asked: &Asked<'_>, verdict: &Verdict, person: u32) -> Option<Event> {
    let prepared = &asked.linked.prepared;
    let codes = &prepared.codes;
    let married = codes.parse(CodedField::MARITAL, "Đã kết hôn");
    let registry = prepared.registry.extra(person).code(Field::Marital);
    // Somebody divorced or widowed by now was married once.
    let single = registry == codes.parse(CodedField::MARITAL, "Chưa kết hôn");
    let unknown = codes.relate(CodedField::MARITAL, registry, married) == CodeRelation::Missing
        && prepared.registry.has(person, Field::Marital);
    (single || unknown).then(|| {
        let book = own(asked, verdict, Field::Registered);
        let values = [book, theirs(asked, person, Field::Marital)];
        let mut doubts = doubts(asked.linked, verdict);
        let by_registry =
            decided_otherwise(asked.linked, verdict, &[Field::Marital], Side::Registry);
        doubts.extend(by_registry);
        let proposal = Proposal::new(Way::UpdateByBook, Ground::InBooks).unless(&doubts);
        said(asked, ListText::Marriage, values, single, proposal)
    })
}

/// A marriage that never was one is no divorce, whatever the registry has.
fn annulment(asked: &Asked<'_>, note: String, person: u32) -> Event {
    let values = [note, theirs(asked, person, Field::Marital)];
    let proposal = Proposal::new(Way::CompareOriginal, Ground::InBooks);
    said(asked, ListText::Annulment, values, true, proposal)
}

fn divorce(asked: &Asked<'_>, verdict: &Verdict, person: u32) -> Option<Event> {
    let prepared = &asked.linked.prepared;
    let codes = &prepared.codes;
    let registry = prepared.registry.extra(person).code(Field::Marital);
    let married = registry == codes.parse(CodedField::MARITAL, "Đã kết hôn");
    let single = registry == codes.parse(CodedField::MARITAL, "Chưa kết hôn");
    // Who was never married by the registry agrees with a marriage that never was one.
    let is_annulled = asked.kind(verdict) == ListKind::Divorces
        && row_of(asked, verdict).is_some_and(|(table, row)| {
            (0..table.columns.len()).any(|place| annuls_marriage(table.text(place, row)))
        });
    (married || single && !is_annulled).then(|| {
        let texts = [
            certified(asked, verdict),
            note_of_entry(asked, verdict),
            own(asked, verdict, Field::Registered),
        ];
        let book = texts.into_iter().find(|text| !text.is_empty()).unwrap_or_default();
        let values = [book, theirs(asked, person, Field::Marital)];
        // They may have married again since.
        let proposal = Proposal::new(Way::CompareOriginal, Ground::InBooks);
        let name = if is_annulled { ListText::Annulment } else { ListText::Divorce };
        said(asked, name, values, true, proposal)
    })
}

/// Somebody certified as single who is married, divorced or widowed in the registry: a marriage since
/// then explains it, if a book has one.
fn single(asked: &Asked<'_>, verdict: &Verdict, person: u32) -> Option<Event> {
    let prepared = &asked.linked.prepared;
    let single = prepared.codes.parse(CodedField::MARITAL, "Chưa kết hôn");
    let book = match prepared.sector.extra(verdict.sector).code(Field::Marital) {
        0 => prepared.codes.parse(CodedField::MARITAL, &certified(asked, verdict)),
        code => code,
    };
    let registry = prepared.registry.extra(person).code(Field::Marital);
    let differs = prepared.codes.relate(CodedField::MARITAL, book, registry) == CodeRelation::Other;
    let certified_on = registered_on(asked, verdict);
    let is_married_since = || {
        let mut marriages = asked.rows_of(person, |kind| kind == ListKind::Marriages);
        marriages.any(|of| !certified_on.surely_after(registered_on(asked, of)))
    };
    if book != single || !differs || is_married_since() {
        return None;
    }
    let name = Field::Marital.text(asked.language);
    let values = [certified(asked, verdict), theirs(asked, person, Field::Marital)];
    let day = own(asked, verdict, Field::Registered);
    let words = married_since(name, [&values[0], &values[1]], &day, asked.language);
    let proposal = Proposal::new(Way::CheckRow, Ground::InBooks);
    let settles = Some(Field::Marital);
    Some(Event { name: Some(name), values, contradicts: true, settles, words, proposal })
}

/// What a certificate says of somebody's marriage: sentences that no column of codes holds.
pub(super) fn certified(asked: &Asked<'_>, verdict: &Verdict) -> String {
    let said = own(asked, verdict, Field::Marital);
    if !said.is_empty() || asked.kind(verdict) != ListKind::MaritalStatus {
        return said;
    }
    let Some((table, row)) = row_of(asked, verdict) else { return said };
    let names_it = |header: &str| {
        let folded = fold(header);
        ["tinh trang hon nhan", "tthn", "noi dung xac nhan"]
            .iter()
            .any(|words| has_words(&folded, words))
    };
    let column = table.columns.iter().position(|column| names_it(&column.header));
    column.map_or(said, |column| table.text(column, row).trim().to_owned())
}
