//! How many rows people contradict each other about; pressing the button lists them.

use leptos::prelude::*;
use matcher::plan::RuledFilter;
use page_core::state::toggle_conflicts;

use crate::client::Page;
use crate::view::common::texts::texts;

/// The line; nothing if nobody contradicts anybody.
#[component]
pub(super) fn Conflicts() -> impl IntoView {
    let page = expect_context::<Page>();
    let rows = Memo::new(move |_| {
        page.results.results.with(|results| {
            results.as_ref().map_or(0, |of| of.statistics.decisions.rows_in_conflict)
        })
    });
    let is_chosen =
        move || page.results.query.with(|query| query.ruled == Some(RuledFilter::Conflict));
    view! {
        <Show when=move || rows.get() != 0>
            <p class="conflicts" id="conflicts" role="status">
                {move || (texts(page).review.in_conflict)(rows.get())}
                " "
                <button
                    type="button"
                    aria-pressed=move || is_chosen().to_string()
                    on:click=move |_| page.filter(toggle_conflicts)
                >
                    {move || texts(page).review.show_conflicts}
                </button>
            </p>
        </Show>
    }
}
