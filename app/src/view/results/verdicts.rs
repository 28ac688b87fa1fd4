//! The number of rows of each verdict; pressing one lists its rows.

use leptos::prelude::*;
use matcher::plan::Status;
use page_core::state::toggle_status;
use page_core::words::{count, share};

use crate::client::Page;
use crate::view::common::texts::texts;

/// A tile for each verdict.
#[component]
pub(super) fn Verdicts() -> impl IntoView {
    let page = expect_context::<Page>();
    view! {
        <div class="tiles" role="group" aria-label=move || texts(page).results.statuses>
            {Status::ALL.map(|status| view! { <Tile status /> }).collect_view()}
        </div>
    }
}

#[component]
fn Tile(status: Status) -> impl IntoView {
    let page = expect_context::<Page>();
    let rows = Memo::new(move |_| {
        page.results.results.with(|results| {
            let statistics = &results.as_ref()?.statistics;
            Some((statistics.status(status), statistics.sector_rows))
        })
    });
    let of_all = move || rows.get().unwrap_or_default();
    let is_chosen = move || page.results.query.with(|query| query.status == Some(status));
    view! {
        <button
            type="button"
            class="tile"
            data-status=status.code()
            aria-pressed=move || is_chosen().to_string()
            on:click=move |_| page.filter(|query| toggle_status(query, status))
        >
            <span class="label">{move || status.text(page.language.get())}</span>
            <span class="count" data-count=move || of_all().0.to_string()>
                {move || count(u64::from(of_all().0), page.language.get())}
            </span>
            <span class="share">{move || share(of_all().0, of_all().1)}</span>
        </button>
    }
}
