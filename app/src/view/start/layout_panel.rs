//! The panel that shows how a table was read, and moves its header and its end.

use leptos::prelude::*;
use page_core::protocol::TableId;

use super::layout_fields::LayoutFields;
use super::preview::Preview;
use super::show_layout::summary_of;
use crate::client::Page;
use crate::view::common::focus::focus_soon;
use crate::view::common::side::side_column;
use crate::view::common::texts::texts;

/// The panel of the table that is open, if one is.
#[component]
pub(super) fn LayoutPanel() -> impl IntoView {
    let page = expect_context::<Page>();
    let opened = Memo::new(move |_| page.opened.get().filter(|&id| page.side_of(id).is_some()));
    move || opened.get().map(|id| view! { <Panel id /> })
}

#[component]
fn Panel(id: TableId) -> impl IntoView {
    let page = expect_context::<Page>();
    let summary = summary_of(page, id);
    let heading = move || {
        let place = summary.with(|summary| summary.as_ref().map(|summary| summary.place()))?;
        Some((texts(page).layout.heading)(&place))
    };
    let side = move || page.side_of(id).map(|side| side_column(page, side));
    let close = move || {
        page.opened.set(None);
        focus_soon(format!("show-{}-{}", id.reader, id.place));
    };
    view! {
        <section
            id="layout-panel"
            aria-labelledby="layout-heading"
            on:keydown=move |event| {
                if event.key() == "Escape" {
                    close();
                }
            }
        >
            <div class="heading-line">
                <h3 id="layout-heading" tabindex="-1">
                    {heading}
                </h3>
                <p class="quiet">{side} ". " {move || texts(page).layout.lead}</p>
                <button type="button" class="close-layout" on:click=move |_| close()>
                    {move || texts(page).layout.hide}
                </button>
            </div>
            <LayoutFields id />
            <Preview id />
        </section>
    }
}
