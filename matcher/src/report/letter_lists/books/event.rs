//! What a book registers of somebody's state, and whether the registry knows of it: a death, a
//! marriage, a divorce.

use super::super::asked::Asked;
use super::super::person::{own, theirs};
use super::values::{note_of_entry, row_of};
use crate::classify::Verdict;
use crate::normalise::{CodeRelation, CodedField};
use crate::plan::{Field, Ground, ListKind, Role, Side, Way};
use crate::propose::{Proposal, doubts, doubts_of_death, of_dead_alive};
use crate::text::{fold, has_words};
use crate::words::{ListText, event_against_registry};

/// An event that the registry does not know of, or knows otherwise.
pub(crate) struct Event {
    /// The event.
    pub name: ListText,
    /// What the book and the registry have.
    pub values: [String; 2],
    /// Whether the registry says otherwise, and does not only lack it.
    pub contradicts: bool,
    /// What both say, in a sentence.
    pub words: String,
    /// How it could be settled.
    pub proposal: Proposal,
}

/// The event that the entry registers and the registry does not know of.
pub(crate) fn event(asked: &Asked<'_>, verdict: &Verdict, person: u32) -> Option<Event> {
    let group = asked.linked.prepared.sector.group(verdict.sector);
    match (group.kind, group.role) {
        (ListKind::Deaths, _) => death(asked, verdict, person),
        (ListKind::Marriages, Role::Husband | Role::Wife) => {
            if is_divorced(asked, verdict) {
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
        _ => None,
    }
}

fn death(asked: &Asked<'_>, verdict: &Verdict, person: u32) -> Option<Event> {
    let prepared = &asked.linked.prepared;
    let dead = prepared.listed_as_dead(verdict.sector)?;
    let doubts = doubts_of_death(asked.linked, verdict);
    let book = own(asked, verdict, Field::Death);
    if !prepared.is_dead(Side::Registry, person) {
        let registry = theirs(asked, person, Field::State);
        let proposal = of_dead_alive(dead).unless(&doubts);
        return Some(said(asked, ListText::Death, [book, registry], true, proposal));
    }
    (same_death(asked, verdict, person) == Some(false)).then(|| {
        let registry = theirs(asked, person, Field::Death);
        let proposal = Proposal::new(Way::CompareOriginal, Ground::OriginalPaper);
        said(asked, ListText::DeathList, [book, registry], true, proposal)
    })
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
        let proposal = Proposal::new(Way::UpdateByBook, Ground::InBooks)
            .unless(&doubts(asked.linked, verdict));
        said(asked, ListText::Marriage, values, single, proposal)
    })
}

fn divorce(asked: &Asked<'_>, verdict: &Verdict, person: u32) -> Option<Event> {
    let prepared = &asked.linked.prepared;
    let codes = &prepared.codes;
    let registry = prepared.registry.extra(person).code(Field::Marital);
    let married = registry == codes.parse(CodedField::MARITAL, "Đã kết hôn");
    let single = registry == codes.parse(CodedField::MARITAL, "Chưa kết hôn");
    (married || single).then(|| {
        let texts = [
            certified(asked, verdict),
            note_of_entry(asked, verdict),
            own(asked, verdict, Field::Registered),
        ];
        let book = texts.into_iter().find(|text| !text.is_empty()).unwrap_or_default();
        let values = [book, theirs(asked, person, Field::Marital)];
        // They may have married again since.
        let proposal = Proposal::new(Way::CompareOriginal, Ground::InBooks);
        said(asked, ListText::Divorce, values, true, proposal)
    })
}

/// What a certificate says of somebody's marriage: sentences that no column of codes holds.
fn certified(asked: &Asked<'_>, verdict: &Verdict) -> String {
    let said = own(asked, verdict, Field::Marital);
    if !said.is_empty() || asked.kind(verdict) != ListKind::MaritalStatus {
        return said;
    }
    let Some((table, row)) = row_of(asked, verdict) else { return said };
    let names_it = |header: &str| {
        let folded = fold(header);
        ["tinh trang hon nhan", "tthn"].iter().any(|words| has_words(&folded, words))
    };
    let column = table.columns.iter().position(|column| names_it(&column.header));
    column.map_or(said, |column| table.text(column, row).trim().to_owned())
}

/// Whether a marriage was ended later, by a note in the book.
fn is_divorced(asked: &Asked<'_>, verdict: &Verdict) -> bool {
    ends_marriage(&note_of_entry(asked, verdict))
}

/// Whether a sentence tells that a marriage ended: a divorce, an annulment.
fn ends_marriage(text: &str) -> bool {
    let folded = fold(text);
    let has = |words: &[&str]| words.iter().any(|words| has_words(&folded, words));
    let denies =
        ["chua ly hon", "khong ly hon", "chua li hon", "dinh chi ly hon", "bac don ly hon"];
    has(&["ly hon", "li hon", "ly di", "huy viec ket hon", "huy ket hon"]) && !has(&denies)
}

fn said(
    asked: &Asked<'_>,
    name: ListText,
    values: [String; 2],
    contradicts: bool,
    proposal: Proposal,
) -> Event {
    let words =
        event_against_registry(name.text(asked.language), &values[0], &values[1], asked.language);
    Event { name, values, contradicts, words, proposal }
}

/// Whether both sides give one day of death; `None` if either gives none.
pub(super) fn same_death(asked: &Asked<'_>, verdict: &Verdict, person: u32) -> Option<bool> {
    let prepared = &asked.linked.prepared;
    let [a, b] =
        [prepared.sector.extra(verdict.sector).death, prepared.registry.extra(person).death];
    if a.is_missing() || b.is_missing() {
        return None;
    }
    let other = |a: u16, b: u16| a != 0 && b != 0 && a != b;
    let differs = other(a.year, b.year)
        || other(a.month.into(), b.month.into())
        || other(a.day.into(), b.day.into());
    Some(!differs)
}

#[cfg(test)]
mod tests {
    use super::ends_marriage;

    #[test]
    fn notes_that_end_a_marriage() {
        for (note, expected) in [
            ("Ly hôn theo Bản án số 12/2022/HNGĐ-ST", true),
            ("Đã ly hôn theo bản án 12/2022, chưa kết hôn với ai", true),
            ("QĐ công nhận thuận tình ly hôn số 05", true),
            ("Hủy việc kết hôn trái pháp luật theo QĐ 03", true),
            ("Chưa ly hôn", false),
            ("Đã cấp trích lục ngày 02/3/2021", false),
            ("", false),
        ] {
            assert_eq!(ends_marriage(note), expected, "{note}");
        }
    }
}
