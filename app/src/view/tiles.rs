//! Rows by verdict; pressing one lists its rows.

use leptos::prelude::*;
use matcher::classify::Status;
use matcher::words::status as status_name;

use super::texts;
use crate::client::Page;
use crate::state::toggle_status;
use crate::words::{count, share};

#[component]
pub fn Tiles() -> impl IntoView {
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
    let (rows, all) = page.results.with_untracked(|results| {
        let counts = results.as_ref().map(|results| &results.statistics);
        counts.map_or((0, 0), |counts| (counts.status(status), counts.sector_rows))
    });
    let is_chosen = move || page.query.with(|query| query.status == Some(status));
    view! {
        <button
            type="button"
            class="tile"
            data-status=status.code()
            aria-pressed=move || is_chosen().to_string()
            on:click=move |_| page.filter(|query| toggle_status(query, status))
        >
            <span class="label">{move || status_name(status, page.language.get())}</span>
            <span class="count" data-count=rows.to_string()>
                {move || count(u64::from(rows), page.language.get())}
            </span>
            <span class="share">{share(rows, all)}</span>
        </button>
    }
}
