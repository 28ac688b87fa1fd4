//! The button that shows how a table is read.

use std::sync::Arc;

use leptos::prelude::*;
use matcher::columns::TableSummary;
use page_core::protocol::TableId;

use crate::client::Page;
use crate::view::common::focus::focus_soon;
use crate::view::common::texts::texts;

/// The button; its text is shorter in a list of tables.
#[component]
pub(super) fn ShowLayout(id: TableId, short: bool) -> impl IntoView {
    let page = expect_context::<Page>();
    let is_open = move || page.opened.get() == Some(id);
    let label = move || {
        let words = texts(page).layout;
        if is_open() {
            words.hide
        } else if short {
            words.show_short
        } else {
            words.show
        }
    };
    let full = move || {
        let summary = summary_of(page, id).get()?;
        Some((texts(page).layout.show_of)(&summary.place()))
    };
    view! {
        <button
            type="button"
            class="plain show-layout"
            id=format!("show-{}-{}", id.reader, id.place)
            aria-label=full
            aria-expanded=move || is_open().to_string()
            aria-controls="layout-panel"
            on:click=move |_| {
                let opens = !is_open();
                page.opened.set(opens.then_some(id));
                if opens {
                    focus_soon("layout-heading");
                }
            }
        >
            {label}
        </button>
    }
}

/// What the page knows about a table, whichever side it is on.
pub(super) fn summary_of(page: Page, id: TableId) -> Memo<Option<Arc<TableSummary>>> {
    Memo::new(move |_| {
        let side = page.side_of(id)?;
        page.file(side)
            .with(|state| state.loaded.as_ref()?.table(id).map(|table| table.summary.clone()))
    })
}
