//! The tables inside the page, each with its source, date and licence.

use leptos::prelude::*;
use matcher::tables::{TableAbout, about};
use page_core::words::{count, day};

use crate::client::Page;
use crate::view::common::texts::texts;

/// A row for each table.
#[component]
pub(super) fn Tables() -> impl IntoView {
    let page = expect_context::<Page>();
    let row = move |table: TableAbout| {
        let TableAbout { file: _, name, rows, source, date, licence, rebuilt } = table;
        view! {
            <tr>
                <th scope="row">{move || name.in_language(page.language.get())}</th>
                <td class="tabular">{move || count(rows as u64, page.language.get())}</td>
                <td>{source}</td>
                <td class="tabular">{day(&date)}</td>
                <td>{licence}</td>
                <td>
                    {move || match rebuilt.as_str() {
                        "hand" => view! { <span>{texts(page).about.by_hand}</span> }.into_any(),
                        command => view! { <code>{command.to_owned()}</code> }.into_any(),
                    }}
                </td>
            </tr>
        }
    };
    view! {
        <table class="data-tables">
            <thead>
                <tr>
                    {move || {
                        let columns = texts(page).about.columns;
                        columns
                            .iter()
                            .map(|name| view! { <th scope="col">{*name}</th> })
                            .collect_view()
                    }}
                </tr>
            </thead>
            <tbody>{about().into_iter().map(row).collect_view()}</tbody>
        </table>
    }
}
