//! What the reader noticed, table by table.

use leptos::prelude::*;
use matcher::columns::Side;
use matcher::read::Notice;
use matcher::words::notice as notice_words;

use super::texts;
use crate::client::Page;
use crate::state::Loaded;

/// The notices of a table.
#[derive(Clone, PartialEq)]
struct Group {
    /// The table, where there are several.
    name: Option<String>,
    notices: Vec<Notice>,
    open: bool,
}

#[component]
pub fn Notices(side: Side) -> impl IntoView {
    let page = expect_context::<Page>();
    let groups = Memo::new(move |_| {
        page.file(side).with(|state| state.loaded.as_ref().map(groups).unwrap_or_default())
    });
    move || {
        let groups = groups.get();
        let count: usize = groups.iter().map(|group| group.notices.len()).sum();
        if count == 0 {
            return None;
        }
        let language = page.language.get();
        let list = |notices: &[Notice]| {
            let item = |one: &Notice| view! { <li>{notice_words(one, language)}</li> };
            view! { <ul>{notices.iter().map(item).collect_view()}</ul> }
        };
        let group = |group: &Group| {
            let name = group.name.clone();
            view! {
                {name.map(|name| view! { <p class="of-table">{name}</p> })}
                {list(&group.notices)}
            }
        };
        Some(view! {
            <details class="notices" open=groups.iter().any(|group| group.open)>
                <summary>{(texts(page).files.notices)(count)}</summary>
                <div>{groups.iter().map(group).collect_view()}</div>
            </details>
        })
    }
}

/// The notices of the tables that take part. What was passed over in an archive belongs to the whole.
fn groups(loaded: &Loaded) -> Vec<Group> {
    let several = loaded.tables.len() > 1;
    let mut groups = Vec::new();
    for table in &loaded.tables {
        let shown = |notice: &&Notice| {
            !several || table.takes_part() || matches!(notice, Notice::PassedOver { .. })
        };
        let notices: Vec<Notice> = table.summary.notices.iter().filter(shown).cloned().collect();
        if notices.is_empty() {
            continue;
        }
        let by_hand = table.layout.by_hand();
        // What is said of columns matters to lists of people alone.
        let open =
            table.tally.is_none() && notices.iter().any(|notice| needs_a_look(notice, by_hand));
        groups.push(Group { name: several.then(|| loaded.name(&table.summary)), notices, open });
    }
    groups
}

/// Whether a notice can change who is compared or what the columns mean, and so is not folded away.
fn needs_a_look(notice: &Notice, laid_out_by_hand: bool) -> bool {
    match notice {
        Notice::TitleRows { .. }
        | Notice::NumberingRow { .. }
        | Notice::BlankRows { .. }
        | Notice::RepeatedHeader { .. }
        | Notice::Encoding { .. }
        | Notice::SectionRows { .. }
        | Notice::ClosingRows { .. }
        | Notice::FilledDown { .. }
        | Notice::RowsBelowLast { .. }
        | Notice::RowsOfNobody { .. }
        | Notice::HiddenColumns { .. } => false,
        Notice::NoHeader { .. } | Notice::HeaderGuessed { .. } => !laid_out_by_hand,
        Notice::HiddenRows { .. }
        | Notice::DamagedText { .. }
        | Notice::UnclosedQuote
        | Notice::FarCells { .. }
        | Notice::LongText { .. }
        | Notice::ErrorCells { .. }
        | Notice::UncalculatedCells { .. }
        | Notice::PassedOver { .. }
        | Notice::RaggedRows { .. } => true,
    }
}
