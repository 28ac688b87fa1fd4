//! Corrections that a book tells: what was registered before, and what is registered since.
//!
//! A register of corrections has columns for both; the notes of other books say “… thành …”. The new
//! value is today's: a registry that has it agrees, one that has the old one was not updated.

use super::super::asked::Asked;
use super::super::person::{own, theirs};
use super::said::Said;
use super::values::{note_of_entry, row_of};
use crate::classify::Verdict;
use crate::normalise::parse_date;
use crate::plan::headers::{is_after_correction, is_before_correction};
use crate::plan::{Field, Ground, ListKind, Way};
use crate::propose::{Proposal, doubts};
use crate::text::{fold, has_words, lower};
use crate::words::not_corrected;

/// What corrections change and the registry shows.
const CHANGED: [Field; 8] = [
    Field::Name,
    Field::Dob,
    Field::Sex,
    Field::Ethnicity,
    Field::Nationality,
    Field::Father,
    Field::Mother,
    Field::Address,
];

/// Whether the book itself tells why the registry has another value: it was corrected since, or the
/// parent that the entry lacks was added by a note.
pub(crate) fn explains(asked: &Asked<'_>, verdict: &Verdict, field: Field, registry: &str) -> bool {
    let theirs = key(registry);
    if theirs.is_empty() {
        return false;
    }
    let sentences = sentences(asked, verdict);
    let is_new = |(_, new): &(String, String)| key(new) == theirs;
    let is_added = matches!(field, Field::Father | Field::Mother)
        && own(asked, verdict, field).is_empty()
        && sentences.contains(&format!(" {theirs} "));
    is_added
        || pairs(asked, verdict).iter().any(is_new)
        || sentences.contains(&format!(" thành {theirs} "))
        || is_changed_in_part(&words(&own(asked, verdict, field)), &theirs, &sentences)
}

/// Whether a sentence changes words of a value so that it becomes another: “Tên đệm Thi thành Thị”.
fn is_changed_in_part(own: &str, theirs: &str, sentences: &str) -> bool {
    /// The most words that such a sentence names.
    const MOST_WORDS: usize = 4;
    let spaced = |text: &str| format!(" {text} ");
    sentences.match_indices(" thành ").any(|(at, between)| {
        let (before, after) = (&sentences[..at], &sentences[at + between.len()..]);
        let before: Vec<&str> = before.split_whitespace().collect();
        let after: Vec<&str> = after.split_whitespace().collect();
        let ends = (1..=MOST_WORDS).filter_map(|count| {
            before.len().checked_sub(count).map(|from| spaced(&before[from..].join(" ")))
        });
        let mut ends = ends.filter(|old| spaced(own).contains(old));
        ends.any(|old| {
            let beginnings =
                (1..=MOST_WORDS.min(after.len())).map(|count| after[..count].join(" "));
            let mut changed = beginnings.map(|new| spaced(own).replacen(&old, &spaced(&new), 1));
            changed.any(|changed| changed == spaced(theirs))
        })
    })
}

/// The corrections that the registry does not have yet.
pub(super) fn not_yet_made(asked: &Asked<'_>, verdict: &Verdict, person: u32) -> Vec<Said> {
    let proposal =
        Proposal::new(Way::UpdateByBook, Ground::InBooks).unless(&doubts(asked.linked, verdict));
    let registry = CHANGED.map(|field| (field, theirs(asked, person, field)));
    let mut said = Vec::new();
    let mut add = |old: &str, new: &str| {
        let words = not_corrected(old, new, asked.language);
        said.push(Said { words, proposal });
    };
    let pairs = pairs(asked, verdict);
    for (old, new) in &pairs {
        let has_old = registry.iter().any(|(_, value)| key(value) == key(old));
        if has_old && !key(old).is_empty() && !key(new).is_empty() && key(old) != key(new) {
            add(old, new);
        }
    }
    let sentences = sentences(asked, verdict);
    for (field, value) in registry.iter().filter(|_| pairs.is_empty()) {
        // A year or a sex alone may be anything's.
        let is_telling =
            matches!(field, Field::Name | Field::Dob) && key(value).chars().count() > 4;
        let from = format!(" {} thành ", key(value));
        if is_telling && let Some((_, rest)) = sentences.split_once(&from) {
            let new: Vec<&str> = rest.split(' ').take(value.split_whitespace().count()).collect();
            if new.join(" ") != key(value) {
                add(value, note_of_entry(asked, verdict).trim());
            }
        }
    }
    said
}

/// What was registered before and since, in the columns of a register of corrections.
fn pairs(asked: &Asked<'_>, verdict: &Verdict) -> Vec<(String, String)> {
    if asked.kind(verdict) != ListKind::Corrections {
        return Vec::new();
    }
    let Some((table, row)) = row_of(asked, verdict) else { return Vec::new() };
    let values = |is_it: fn(&str) -> bool| -> Vec<String> {
        let columns = table.columns.iter().enumerate();
        let headed = columns.filter(|(_, column)| is_it(&fold(&column.header)));
        headed.map(|(place, _)| table.text(place, row).trim().to_owned()).collect()
    };
    values(is_before_correction).into_iter().zip(values(is_after_correction)).collect()
}

/// What the book's notes and, in a register of corrections, its other columns tell in sentences:
/// between spaces, so that whole words can be looked for.
fn sentences(asked: &Asked<'_>, verdict: &Verdict) -> String {
    let mut text = note_of_entry(asked, verdict);
    if asked.kind(verdict) == ListKind::Corrections
        && let Some((table, row)) = row_of(asked, verdict)
    {
        for (place, column) in table.columns.iter().enumerate() {
            if has_words(&fold(&column.header), "noi dung") {
                text.push(' ');
                text.push_str(table.text(place, row));
            }
        }
    }
    format!(" {} ", words(&text))
}

/// A value for comparing: a date whichever way it is written, else lower case words.
fn key(text: &str) -> String {
    match parse_date(text.trim()) {
        Some(date) if !date.is_missing() => date.to_string(),
        _ => words(text),
    }
}

fn words(text: &str) -> String {
    let lower = lower(text);
    let is_between =
        |c: char| c.is_whitespace() || ['“', '”', '"', '\'', ':', ';', ','].contains(&c);
    lower.split(is_between).filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::{is_changed_in_part, key, words};

    #[test]
    fn words_that_a_sentence_changes() {
        for (own, theirs, sentence, expected) in [
            ("vũ thi thủy", "vũ thị thủy", "Tên đệm Thi thành Thị", true),
            ("lò minh", "lò văn minh", "Cải chính tên Minh thành Văn Minh theo QĐ 08", true),
            ("phan thị ngọc", "mai thị ngọc", "Đổi họ Phan thành Mai", true),
            ("vũ thi thủy", "vũ thị thúy", "Tên đệm Thi thành Thị", false),
            ("vũ thi thủy", "vũ thị thủy", "Đã cấp trích lục", false),
            ("vũ thi thủy", "vũ thị thủy", "Dân tộc Mường thành Thái", false),
        ] {
            let sentence = format!(" {} ", words(sentence));
            assert_eq!(is_changed_in_part(own, theirs, &sentence), expected, "{own} {sentence}");
        }
    }

    #[test]
    fn values_are_compared_as_dates_or_words() {
        assert_eq!(key("17-7-2016"), key("17/07/2016"));
        assert_eq!(key("LÊ  Thị “Linh”"), key("Lê Thị Linh"));
        assert_ne!(key("Lê Thi Linh"), key("Lê Thị Linh"));
    }
}
