//! The second screen: what came out, which rows, and one row in full.

use leptos::prelude::*;
use matcher::plan::Side;
use page_core::state::{Pane, Screen};

use super::conflicts::Conflicts;
use super::differences::Differences;
use super::row_list::RowList;
use super::save::SaveResults;
use super::since::SinceLast;
use super::toolbar::Toolbar;
use super::unknown_values::{ColumnNotes, UnknownValues};
use super::verdicts::Verdicts;
use crate::client::Page;
use crate::view::common::texts::texts;
use crate::view::detail::pane::DetailPane;

/// The screen. It is empty if there are no results.
#[component]
pub(crate) fn ResultsScreen() -> impl IntoView {
    let page = expect_context::<Page>();
    let overview = RwSignal::new(true);
    let has_pane = Memo::new(move |_| page.results.pane.with(|pane| *pane != Pane::Closed));
    let about = move || {
        page.results.results.with(|results| {
            let results = results.as_ref()?;
            let words = texts(page).results;
            let files = |side| {
                let (first, more) = results.inputs.files(side)?;
                Some((words.files)(first, more))
            };
            Some((words.about)(
                results.statistics.sector_rows,
                &files(Side::Sector)?,
                results.statistics.registry_rows,
                &files(Side::Registry)?,
            ))
        })
    };
    let toggle_label = move || {
        let words = texts(page).results;
        if overview.get() { words.hide_overview } else { words.show_overview }
    };
    view! {
        <div class="heading-line results-heading">
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
            <SaveResults />
        </div>
        <Show when=move || page.out_of_date()>
            <p class="out-of-date" role="status">
                {move || texts(page).results.out_of_date}
                <button
                    type="button"
                    on:click=move |_| {
                        page.screen.set(Screen::Start);
                        page.start_run();
                    }
                >
                    {move || texts(page).results.run_again}
                </button>
            </p>
        </Show>
        {move || {
            page.work
                .with(|work| work.resumed.as_ref().map(|of| (of.changed, of.unsettled)))
                .map(|(changed, unsettled)| {
                    view! {
                        <p class="resumed" role="status">
                            {(texts(page).work.resumed)(changed, unsettled)}
                        </p>
                    }
                })
        }}
        {move || {
            page.work
                .with(|work| work.told.as_ref().map(|of| of.text(page.language.get()).to_owned()))
                .map(|told| view! { <p class="work-told" role="alert">{told}</p> })
        }}
        <Conflicts />
        <SinceLast />
        <div class="results-body" class:with-detail=move || has_pane.get()>
            <div class="results-main">
                <div class="overview" class:folded=move || !overview.get()>
                    <Verdicts />
                    <div id="differences" class:hidden=move || !overview.get()>
                        <Differences />
                    </div>
                </div>
                <ColumnNotes />
                <UnknownValues />
                <Toolbar />
                <RowList />
            </div>
            <Show when=move || has_pane.get()>
                <DetailPane />
            </Show>
        </div>
    }
}
