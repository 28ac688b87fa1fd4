//! Values of coded fields that no table has: how many, and which when it is opened.

use leptos::prelude::*;
use matcher::normalise::UnknownValue;
use matcher::words::unknown_value;

use super::texts;
use crate::client::Page;

/// Values named on the screen; the workbook lists all.
const SHOWN: usize = 30;

#[component]
pub fn UnknownValues() -> impl IntoView {
    let page = expect_context::<Page>();
    let values: Vec<UnknownValue> = page.results.with_untracked(|results| {
        results.as_ref().map(|r| r.statistics.unknown_values.clone()).unwrap_or_default()
    });
    let all = values.len();
    let line = move |value: UnknownValue| {
        view! { <li>{move || unknown_value(&value, page.language.get())}</li> }
    };
    (all > 0).then(|| {
        view! {
            <details class="unknown-values" id="unknown-values">
                <summary>{move || (texts(page).results.unknown)(all)}</summary>
                <p class="quiet">{move || texts(page).results.unknown_note}</p>
                <ul>{values.into_iter().take(SHOWN).map(line).collect_view()}</ul>
            </details>
        }
    })
}
