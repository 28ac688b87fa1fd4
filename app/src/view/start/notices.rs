//! What the reader noticed, table by table.

use leptos::prelude::*;
use matcher::plan::Side;
use matcher::read::Notice;
use matcher::words::notice as notice_words;
use page_core::state::{TableNotices, table_notices};

use crate::client::Page;
use crate::view::common::texts::texts;

/// The notices, folded unless one of them needs a look; nothing if there are none.
#[component]
pub(super) fn Notices(side: Side) -> impl IntoView {
    let page = expect_context::<Page>();
    let groups = Memo::new(move |_| {
        page.file(side).with(|state| state.loaded.as_ref().map_or_else(Vec::new, table_notices))
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
        let group = |group: &TableNotices| {
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
