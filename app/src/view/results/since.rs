//! What has changed since the list was compared the last time: a button for each kind, which lists its
//! rows, and the rows that are gone.

use leptos::prelude::*;
use matcher::plan::SinceKind;
use page_core::protocol::{GoneView, SinceView};
use page_core::state::toggle_since;
use page_core::words::count;

use crate::client::Page;
use crate::view::common::texts::texts;

/// The strip; nothing if nothing has changed.
#[component]
pub(super) fn SinceLast() -> impl IntoView {
    let page = expect_context::<Page>();
    let since = Memo::new(move |_| page.work.with(|work| work.resumed.as_ref()?.since.clone()));
    move || {
        let SinceView { counts, gone, shown } = since.get()?;
        let kinds = counts.into_iter().map(|(kind, rows)| kind_button(page, kind, rows));
        Some(view! {
            <div class="since-last" id="since">
                <span>{move || texts(page).results.since}</span>
                {kinds.collect_view()}
                {(gone > 0).then(|| gone_rows(page, gone, shown))}
            </div>
        })
    }
}

fn kind_button(page: Page, kind: SinceKind, rows: u32) -> impl IntoView {
    let is_chosen = move || page.results.query.with(|query| query.since == Some(kind));
    view! {
        <button
            type="button"
            class="chip"
            data-since=kind.code()
            aria-pressed=move || is_chosen().to_string()
            on:click=move |_| page.filter(|query| toggle_since(query, kind))
        >
            {move || {
                let language = page.language.get();
                format!("{} ({})", kind.text(language), count(u64::from(rows), language))
            }}
        </button>
    }
}

/// The rows that are gone: they have no row in the list of results.
fn gone_rows(page: Page, gone: u32, shown: Vec<GoneView>) -> impl IntoView {
    let more = gone - shown.len() as u32;
    view! {
        <details id="gone">
            <summary>{move || (texts(page).results.gone)(gone)}</summary>
            <ul>
                {move || shown.iter().map(|of| view! { <li>{told(page, of)}</li> }).collect_view()}
                {move || {
                    (more > 0).then(|| view! { <li>{(texts(page).results.gone_more)(more)}</li> })
                }}
            </ul>
        </details>
    }
}

fn told(page: Page, gone: &GoneView) -> String {
    let words = texts(page);
    let status = gone.status.text(page.language.get());
    let mut told = vec![(words.results.gone_row)(&gone.place, status)];
    if let Some(case) = &gone.case {
        told.extend(case.name.clone());
        told.push((words.results.gone_case)(&case.number));
        told.extend(case.who.map(|who| words.review.said(who).to_owned()));
    }
    told.join(" · ")
}
