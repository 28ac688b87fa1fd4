//! The first screen: both files, their columns, and the start of a run.

use leptos::prelude::*;

use super::columns::ColumnsTable;
use super::files::FilePair;
use super::start::StartBar;
use super::tally::Tallies;
use super::texts;
use crate::client::Page;

#[component]
pub fn Prepare() -> impl IntoView {
    let page = expect_context::<Page>();
    view! {
        <FilePair />
        <Tallies />
        <Show when=move || page.both_loaded() fallback=Guide>
            <ColumnsTable />
            <StartBar />
        </Show>
    }
}

/// What to do, in three sentences, for who opens the page for the first time.
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
