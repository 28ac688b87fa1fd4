//! The fields that move a table's header and its end.

use leptos::html::Input;
use leptos::prelude::*;
use matcher::columns::TableSummary;
use page_core::protocol::{Layout, TableId};
use page_core::state::TableState;

use super::show_layout::summary_of;
use crate::client::Page;
use crate::view::common::focus::focus_soon;
use crate::view::common::texts::texts;

/// The fields.
#[component]
pub(super) fn LayoutFields(id: TableId) -> impl IntoView {
    let page = expect_context::<Page>();
    let summary = summary_of(page, id);
    let [from, to, last] = [(); 3].map(|()| NodeRef::<Input>::new());
    let none = NodeRef::<Input>::new();
    let of_table = move |read: fn(&TableState) -> u32| {
        let side = page.side_of(id)?;
        page.file(side).with(|s| s.loaded.as_ref().and_then(|l| l.table(id)).map(read))
    };
    let revision = Memo::new(move |_| of_table(|table| table.revision));
    let is_busy = Memo::new(move |_| of_table(|table| table.pending) > Some(0));
    let by_hand =
        Memo::new(move |_| of_table(|table| u32::from(table.layout.by_hand())) == Some(1));
    let is_fixed = move || page.is_running();
    // After every answer the fields show what holds, even if something else was typed.
    Effect::new(move |_| {
        revision.get();
        let Some(summary) = summary.get() else { return };
        let (first_row, last_row) = match summary.header_rows {
            Some((first, last)) => (first.to_string(), last.to_string()),
            // Without a header the fields are empty.
            None => (String::new(), String::new()),
        };
        for (input, value) in
            [(from, first_row), (to, last_row), (last, summary.data_rows.1.to_string())]
        {
            if let Some(input) = input.get() {
                input.set_value(&value);
            }
        }
        if let Some(none) = none.get() {
            none.set_checked(summary.header_rows.is_none());
        }
    });
    let change = move |change: &dyn Fn(&mut Layout, &TableSummary)| {
        if let Some(summary) = summary.get_untracked() {
            page.lay_out(id, |layout| change(layout, &summary));
        }
    };
    let row = move |input: NodeRef<Input>| {
        input.get_untracked().and_then(|input| input.value().trim().parse::<u32>().ok())
    };
    let most = move || summary.with(|s| s.as_ref().map_or(1, |s| s.last_filled).to_string());
    view! {
        <div class="layout-fields">
            <span class="field">
                <label for="header-from">{move || texts(page).layout.header_from}</label>
                <input
                    id="header-from"
                    type="number"
                    min="1"
                    max=most
                    node_ref=from
                    disabled=is_fixed
                    on:change=move |_| change(
                        &|layout, table| {
                            if let Some(row) = row(from) {
                                layout.header_from(row, table);
                            }
                        },
                    )
                />
                <label for="header-to">{move || texts(page).layout.header_to}</label>
                <input
                    id="header-to"
                    type="number"
                    min="1"
                    max=most
                    node_ref=to
                    disabled=is_fixed
                    on:change=move |_| change(
                        &|layout, table| {
                            if let Some(row) = row(to) {
                                layout.header_to(row, table);
                            }
                        },
                    )
                />
            </span>
            <label class="field">
                <input
                    id="no-header"
                    type="checkbox"
                    node_ref=none
                    disabled=is_fixed
                    on:change:target=move |event| {
                        let none = event.target().checked();
                        change(&|layout, table| layout.set_no_header(none, table));
                    }
                />
                {move || texts(page).layout.no_header}
            </label>
            <span class="field">
                <label for="last-row">{move || texts(page).layout.last_row}</label>
                <input
                    id="last-row"
                    type="number"
                    min="1"
                    max=most
                    node_ref=last
                    disabled=is_fixed
                    on:change=move |_| change(&|layout, _| layout.last_row = row(last))
                />
            </span>
            <button
                type="button"
                id="find-again"
                disabled=move || is_fixed() || !by_hand.get()
                on:click=move |_| {
                    change(&|layout, _| layout.find_again());
                    // The button is disabled now, and cannot keep the focus.
                    focus_soon("layout-heading");
                }
            >
                {move || texts(page).layout.find_again}
            </button>
            <span class="quiet" role="status">
                {move || {
                    let words = texts(page);
                    if is_busy.get() {
                        Some(words.layout.busy.to_owned())
                    } else {
                        summary.get().map(|summary| (words.files.rows)(summary.rows))
                    }
                }}
            </span>
        </div>
    }
}
