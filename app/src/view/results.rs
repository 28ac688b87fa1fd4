//! The second screen: what came out, which rows, and one row in full.

use leptos::prelude::*;
use matcher::columns::Side;

use super::detail::DetailPane;
use super::differences::Differences;
use super::list::ResultList;
use super::lists::OrderedLists;
use super::texts;
use super::tiles::Tiles;
use super::toolbar::Toolbar;
use super::unknown::UnknownValues;
use crate::client::Page;
use crate::state::Saving;

#[component]
pub fn ResultsScreen() -> impl IntoView {
    let page = expect_context::<Page>();
    let overview = RwSignal::new(true);
    let about = move || {
        page.results.with(|results| {
            let results = results.as_ref()?;
            let words = &texts(page).results;
            let files = |side| {
                let (first, more) = results.inputs.files(side);
                (words.files)(first, more)
            };
            Some((words.about)(
                results.statistics.sector_rows,
                &files(Side::Sector),
                results.statistics.registry_rows,
                &files(Side::Registry),
            ))
        })
    };
    let toggle_label = move || {
        let words = &texts(page).results;
        if overview.get() { words.hide_overview } else { words.show_overview }
    };
    view! {
        <div class="heading-line">
            <h2 id="screen-heading" tabindex="-1">
                {move || texts(page).results.heading}
            </h2>
            <p class="quiet about">{about}</p>
            <button
                type="button"
                class="plain"
                aria-expanded=move || overview.get().to_string()
                aria-controls="differences"
                on:click=move |_| overview.update(|open| *open = !*open)
            >
                {toggle_label}
            </button>
            <SaveButton />
        </div>
        <Show when=move || page.out_of_date()>
            <p class="out-of-date" role="status">
                {move || texts(page).results.out_of_date}
                <button
                    type="button"
                    on:click=move |_| {
                        page.at_results.set(false);
                        page.start_run();
                    }
                >
                    {move || texts(page).results.run_again}
                </button>
            </p>
        </Show>
        <div class="results-body" class:with-detail=move || page.pane.get()>
            <div class="results-main">
                <div class="overview" class:folded=move || !overview.get()>
                    <Tiles />
                    <div id="differences" class:hidden=move || !overview.get()>
                        <Differences />
                    </div>
                </div>
                <UnknownValues />
                <Toolbar />
                <ResultList />
            </div>
            <Show when=move || page.pane.get()>
                <DetailPane />
            </Show>
        </div>
    }
}

#[component]
fn SaveButton() -> impl IntoView {
    let page = expect_context::<Page>();
    let is_writing = move || page.saving.with(|saving| matches!(saving, Saving::Writing { .. }));
    let told = move || {
        let words = &texts(page).results;
        page.saving.with(|saving| match saving {
            Saving::Idle => String::new(),
            Saving::Writing { percent } => (words.saving)(*percent),
            Saving::Saved { name } => (words.saved)(name),
            Saving::Failed { cause } => (words.save_failed)(cause),
        })
    };
    view! {
        <span class="save-state" role="status">
            {told}
        </span>
        <label class="tidy-names" title=move || texts(page).results.tidy_names_hint>
            <input
                type="checkbox"
                id="tidy-names"
                prop:checked=move || page.tidy_names.get()
                disabled=is_writing
                on:change:target=move |event| page.tidy_names.set(event.target().checked())
            />
            {move || texts(page).results.tidy_names}
        </label>
        <OrderedLists />
        <button
            type="button"
            class="primary"
            id="save"
            disabled=is_writing
            on:click=move |_| page.save()
        >
            {move || texts(page).results.save}
        </button>
    }
}
