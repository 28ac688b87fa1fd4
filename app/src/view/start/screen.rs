//! The first screen: both files, their columns, and the start of a run.

use leptos::prelude::*;

use super::both_sides::BothSides;
use super::run_bar::RunBar;
use super::statistics::StatisticsTables;
use crate::client::Page;
use crate::view::columns::table::ColumnsTable;
use crate::view::common::texts::texts;
use crate::view::work::open::OpenWork;

/// The screen.
#[component]
pub(crate) fn StartScreen() -> impl IntoView {
    let page = expect_context::<Page>();
    view! {
        <OpenWork />
        <BothSides />
        <StatisticsTables />
        <Show when=move || page.both_loaded() fallback=Guide>
            <ColumnsTable />
            <RunBar />
        </Show>
    }
}

/// What to do, in three sentences, for a person who opens the page for the first time.
#[component]
fn Guide() -> impl IntoView {
    let page = expect_context::<Page>();
    view! {
        <section class="guide" aria-labelledby="guide-heading">
            <h3 id="guide-heading">{move || texts(page).files.guide_heading}</h3>
            <ol>
                {move || {
                    let guide = texts(page).files.guide;
                    guide.iter().map(|step| view! { <li>{*step}</li> }).collect_view()
                }}
            </ol>
        </section>
    }
}
