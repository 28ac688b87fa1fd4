//! One of several tables of a side: the box to tick it, why it is left out, its rows.

use leptos::prelude::*;
use matcher::plan::Side;
use page_core::protocol::TableId;

use super::show_layout::ShowLayout;
use crate::client::Page;
use crate::view::common::texts::texts;

/// The line of a table.
#[component]
pub(super) fn TableLine(side: Side, id: TableId) -> impl IntoView {
    let page = expect_context::<Page>();
    let file = page.file(side);
    let now = Memo::new(move |_| {
        file.with(|state| {
            let loaded = state.loaded.as_ref()?;
            let place = loaded.tables.iter().position(|table| table.id == id)?;
            let table = &loaded.tables[place];
            let name = loaded.name(&table.summary);
            Some((name, table.summary.rows, table.takes_part(), loaded.why_not(place)))
        })
    });
    let name = move || now.with(|now| now.as_ref().map(|(name, ..)| name.clone()));
    let rows = move || now.with(|now| now.as_ref().map_or(0, |(_, rows, ..)| *rows));
    let taken = move || now.with(|now| now.as_ref().is_some_and(|(_, _, taken, _)| *taken));
    let why = move || {
        let why = now.with(|now| now.as_ref().and_then(|(.., why)| *why))?;
        Some(view! { <span class="why">{(texts(page).tables.why_not)(why)}</span> })
    };
    view! {
        <li class:left=move || !taken()>
            <label title=name>
                <input
                    type="checkbox"
                    prop:checked=taken
                    disabled=move || rows() == 0 || page.is_running()
                    on:change:target=move |event| {
                        let taken = event.target().checked();
                        file.update(|state| state.change(|loaded| loaded.set_taken(id, taken)));
                    }
                />
                <span class="table-name">{name}</span>
                <span class="visually-hidden">", " {move || texts(page).tables.take}</span>
            </label>
            {why}
            <span class="tabular">{move || (texts(page).files.rows)(rows())}</span>
            <ShowLayout id short=true />
        </li>
    }
}
