//! The number of rows with each kind of difference in each field; pressing a number lists its rows.

use leptos::prelude::*;
use matcher::plan::{Field, Kind};
use matcher::report::Statistics;
use page_core::state::{fields_compared, kinds_found, toggle_cell};
use page_core::words::count;

use crate::client::Page;
use crate::view::common::texts::texts;

/// The table of differences.
#[component]
pub(super) fn Differences() -> impl IntoView {
    let page = expect_context::<Page>();
    move || page.results.results.get().map(|results| table(page, &results.statistics))
}

fn table(page: Page, statistics: &Statistics) -> AnyView {
    let (kinds, fields) = (kinds_found(statistics), fields_compared(statistics));
    if kinds.is_empty() {
        let nothing = move || texts(page).results.no_differences;
        return view! { <p class="quiet">{nothing}</p> }.into_any();
    }
    let head = fields
        .iter()
        .map(|&field| {
            view! { <th scope="col">{move || field.text(page.language.get())}</th> }
        })
        .collect_view();
    let row = |kind: Kind| {
        let cells =
            fields.iter().map(|&field| cell(page, field, kind, statistics.kind(field, kind)));
        view! {
            <tr>
                <th scope="row">{move || kind.text(page.language.get())}</th>
                {cells.collect_view()}
            </tr>
        }
    };
    let rows = kinds.into_iter().map(row).collect_view();
    view! {
        <table class="differences">
            <caption>
                {move || texts(page).results.differences} ". "
                <span class="quiet">{move || texts(page).results.differences_note}</span>
            </caption>
            <thead>
                <tr>
                    <th scope="col">{move || texts(page).results.kind}</th>
                    {head}
                </tr>
            </thead>
            <tbody>{rows}</tbody>
        </table>
    }
    .into_any()
}

fn cell(page: Page, field: Field, kind: Kind, rows: u32) -> impl IntoView {
    if rows == 0 {
        return view! { <td class="none">"–"</td> }.into_any();
    }
    let is_chosen =
        move || page.results.query.with(|of| (of.field, of.kind) == (Some(field), Some(kind)));
    let label = move || {
        let language = page.language.get();
        (texts(page).results.cell)(rows, field.text(language), kind.text(language))
    };
    view! {
        <td>
            <button
                type="button"
                aria-label=label
                aria-pressed=move || is_chosen().to_string()
                on:click=move |_| page.filter(|query| toggle_cell(query, Some(field), Some(kind)))
            >
                {move || count(u64::from(rows), page.language.get())}
            </button>
        </td>
    }
    .into_any()
}
