//! Corrections that a book tells: what was registered before, and what is registered since.
//!
//! A register of corrections has columns for both; the notes of other books say “… thành …”. The new
//! value is today's: a registry that has it agrees, one that has the old one was not updated.

use super::super::asked::Asked;
use super::super::person::{own, theirs};
use super::change_state::{State, is_same, key, state, words};
use super::said::Event;
use super::told_changes::{Change, What, changes, named};
use super::values::{note_of_entry, row_of};
use crate::classify::Verdict;
use crate::plan::headers::{is_after_correction, is_before_correction};
use crate::plan::{Doubt, Field, FindingKind, Ground, ListKind, Role, Side, Way};
use crate::propose::{Proposal, decided_otherwise, doubts};
use crate::text::{fold, has_words};
use crate::words::books::changed_in_book;

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
    let is_made = || {
        verdict.linked().is_some_and(|person| {
            of_verdict(asked, verdict, person).iter().any(|(of, change)| {
                *of == field && state(asked, verdict, person, field, change) == State::Made
            })
        })
    };
    is_added
        || is_made()
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

/// The changes that the registry does not have yet, or has otherwise.
pub(super) fn not_yet_made(asked: &Asked<'_>, verdict: &Verdict, person: u32) -> Vec<Event> {
    let told: Vec<(Field, String, State)> = of_verdict(asked, verdict, person)
        .into_iter()
        .map(|(field, change)| {
            let state = state(asked, verdict, person, field, &change);
            (field, whole(&change, &theirs(asked, person, field)), state)
        })
        .collect();
    // What the changes explain is no doubt.
    let mut doubts = doubts(asked.linked, verdict);
    doubts.retain(|doubt| {
        !told.iter().any(|(of, _, state)| *state != State::Other && is_explained(*doubt, *of))
    });
    let open = told.into_iter().filter(|(.., state)| *state != State::Made);
    open.map(|(field, new, state)| {
        let what = field.text(asked.language);
        let registry = theirs(asked, person, field);
        let is_old = state == State::NotMade;
        let words = changed_in_book(what, &new, &registry, is_old, asked.language);
        let by_registry = decided_otherwise(asked.linked, verdict, &[field], Side::Registry);
        let doubts: Vec<Doubt> = doubts.iter().copied().chain(by_registry).collect();
        let proposal = match is_old && is_registered_here(asked, verdict, field, &registry) {
            true => Proposal::new(Way::UpdateByBook, Ground::InBooks).unless(&doubts),
            false => Proposal::new(Way::CompareOriginal, Ground::OriginalPaper),
        };
        let values = [new, registry];
        let settles = Some(field);
        Event { name: Some(what), values, contradicts: true, settles, words, proposal }
    })
    .collect()
}

/// Whether a book is where a value of a person is registered, so that the registry follows it: the
/// registers of births and of corrections for their own person. What other entries say of somebody
/// may have been corrected to agree with the person's papers; so may the name of a parent whom the
/// registry itself knows by the old one.
fn is_registered_here(asked: &Asked<'_>, verdict: &Verdict, field: Field, registry: &str) -> bool {
    let sector = &asked.linked.prepared.sector;
    let group = sector.group(verdict.sector);
    let is_own =
        matches!(group.kind, ListKind::Births | ListKind::Corrections) && group.role == Role::Own;
    let parent = match field {
        Field::Father => Role::Father,
        Field::Mother => Role::Mother,
        _ => return is_own,
    };
    let is_so_named = |of: &Verdict| {
        sector.group(of.sector).role == parent
            && of
                .linked()
                .is_some_and(|person| key(&theirs(asked, person, Field::Name)) == key(registry))
    };
    is_own && (registry.is_empty() || !asked.of_row(verdict).any(is_so_named))
}

/// The new value; of some words of a name, the whole name as the registry would have it.
fn whole(change: &Change, registry: &str) -> String {
    let old: Vec<&str> = change.old.split_whitespace().collect();
    let name: Vec<&str> = registry.split_whitespace().collect();
    let at = name
        .windows(old.len().max(1))
        .position(|some| words(&some.join(" ")) == words(&change.old));
    match at {
        Some(at) if change.what == What::PartOfName => {
            [&name[..at], &[change.new.as_str()], &name[at + old.len()..]].concat().join(" ")
        }
        _ => change.new.clone(),
    }
}

/// Whether a doubt is no more than that this field was changed.
pub(super) fn is_explained(doubt: Doubt, changed: Field) -> bool {
    match doubt {
        Doubt::Name => changed == Field::Name,
        Doubt::Dob | Doubt::Finding(FindingKind::NumberYear) => changed == Field::Dob,
        Doubt::Finding(FindingKind::NumberSex) => changed == Field::Sex,
        _ => false,
    }
}

/// The changes that the entry tells of a person, each with the field of the registry.
fn of_verdict(asked: &Asked<'_>, verdict: &Verdict, person: u32) -> Vec<(Field, Change)> {
    let group = asked.linked.prepared.sector.group(verdict.sector);
    let has_own = group.kind.profile().people.contains(&Role::Own);
    let of_person = |change: Change| {
        let field = match change.what {
            What::Whole(field) => field,
            What::PartOfName => Field::Name,
            // The old value says which it is.
            What::Unsaid => CHANGED
                .into_iter()
                .find(|of| is_same(asked, *of, &theirs(asked, person, *of), &change.old))?,
        };
        let is_theirs = |role: Role| group.role == role;
        match change.of {
            None if has_own => is_theirs(Role::Own).then_some((field, change)),
            // Of a couple, the one who has the old value.
            None => {
                let book = own(asked, verdict, field);
                let registry = theirs(asked, person, field);
                let has_it = is_same(asked, field, &book, &change.old)
                    || is_same(asked, field, &registry, &change.old);
                has_it.then_some((field, change))
            }
            // The registry keeps the name of a parent with the child.
            Some(Role::Father) if is_theirs(Role::Own) && field == Field::Name => {
                Some((Field::Father, change))
            }
            Some(Role::Mother) if is_theirs(Role::Own) && field == Field::Name => {
                Some((Field::Mother, change))
            }
            Some(role) => is_theirs(role).then_some((field, change)),
        }
    };
    let mut told: Vec<(Field, Change)> = Vec::new();
    for change in in_columns(asked, verdict).into_iter().chain(in_sentences(asked, verdict)) {
        if let Some((field, change)) = of_person(change)
            && told.iter().all(|(of, _)| *of != field)
        {
            told.push((field, change));
        }
    }
    told
}

/// The changes in a register's columns for what was before and what is since.
fn in_columns(asked: &Asked<'_>, verdict: &Verdict) -> Vec<Change> {
    let contents = named(&contents(asked, verdict));
    let pairs = pairs(asked, verdict).into_iter();
    let changed = pairs.filter(|(_, new)| !key(new).is_empty());
    let changes = changed.map(|(old, new)| {
        let (what, of) = contents.unwrap_or((What::Unsaid, None));
        // Whole names stand in such columns, even if a part of them was changed.
        let what = match what {
            What::PartOfName if new.contains(' ') => What::Whole(Field::Name),
            what => what,
        };
        Change { of, what, old, new }
    });
    changes.filter(|change| key(&change.old) != key(&change.new)).collect()
}

/// The changes in sentences: of the notes and, in a register of corrections, of its contents.
fn in_sentences(asked: &Asked<'_>, verdict: &Verdict) -> Vec<Change> {
    let mut told = changes(&note_of_entry(asked, verdict));
    told.extend(changes(&contents(asked, verdict)));
    told
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
    let text = [note_of_entry(asked, verdict), contents(asked, verdict)].join(" ");
    format!(" {} ", words(&text))
}

/// What a register of corrections says that was changed.
fn contents(asked: &Asked<'_>, verdict: &Verdict) -> String {
    if asked.kind(verdict) != ListKind::Corrections {
        return String::new();
    }
    let Some((table, row)) = row_of(asked, verdict) else { return String::new() };
    let tells = |header: &str| {
        let folded = fold(header);
        ["noi dung", "loai viec", "viec thay doi"].iter().any(|of| has_words(&folded, of))
            && !is_before_correction(&folded)
            && !is_after_correction(&folded)
    };
    let told = table.columns.iter().enumerate().filter(|(_, column)| tells(&column.header));
    told.map(|(place, _)| table.text(place, row)).collect::<Vec<_>>().join("; ")
}

#[cfg(test)]
mod tests {
    use super::{Change, What, is_changed_in_part, whole, words};

    #[test]
    fn names_are_told_whole() {
        for (old, new, registry, expected) in [
            ("Vàng", "Vừ", "Vàng Thị Chư", "Vừ Thị Chư"),
            ("thi", "Thị", "Vũ Thi Ba", "Vũ Thị Ba"),
            ("Minh", "Văn Minh", "Lò Minh", "Lò Văn Minh"),
            ("", "Dung", "Lê Gia Hoa", "Dung"),
            ("Phan", "Mai", "", "Mai"),
        ] {
            let [old, new] = [old, new].map(str::to_owned);
            let change = Change { of: None, what: What::PartOfName, old, new };
            assert_eq!(whole(&change, registry), expected);
        }
    }

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
}
