//! Saving the results: as a workbook, or as the lists that letters order.

use leptos::prelude::*;
use page_core::state::{Chip, Saving};

use crate::client::Page;
use crate::view::common::texts::texts;
use crate::view::errands::dialog::ErrandsDialog;
use crate::view::lists::dialog::ListsForLetters;
use crate::view::review::reliability::Reliability;
use crate::view::work::dialog::SaveWork;

/// The buttons, and how far the writing of the workbook is.
#[component]
pub(super) fn SaveResults() -> impl IntoView {
    let page = expect_context::<Page>();
    let is_writing = move || page.results.saving_workbook.with(Saving::is_writing);
    let tidy_names = move || page.saving_choices.with(|choices| choices.tidy_names);
    let is_filtered = move || page.results.query.with(|query| !Chip::of(query).is_empty());
    let state = move || {
        let words = texts(page).results;
        page.results.saving_workbook.with(|saving| match saving {
            Saving::Idle => None,
            Saving::Writing { percent } => Some((words.saving)(*percent)),
            Saving::Saved { name } => Some((words.saved)(name)),
            Saving::Failed { cause } => Some((words.save_failed)(cause)),
        })
    };
    view! {
        <span class="save-state" role="status">
            {state}
        </span>
        <Show when=is_writing>
            <button type="button" id="stop-saving" on:click=move |_| page.stop_workbook()>
                {move || texts(page).files.cancel}
            </button>
        </Show>
        <label class="tidy-names" title=move || texts(page).results.tidy_names_hint>
            <input
                type="checkbox"
                id="tidy-names"
                prop:checked=tidy_names
                disabled=is_writing
                on:change:target=move |event| {
                    let tidy_names = event.target().checked();
                    page.saving_choices.update(|choices| choices.tidy_names = tidy_names);
                }
            />
            {move || texts(page).results.tidy_names}
        </label>
        <Reliability />
        <SaveWork />
        <ErrandsDialog />
        <ListsForLetters />
        <Show when=is_filtered>
            <button
                type="button"
                id="save-shown"
                disabled=is_writing
                on:click=move |_| page.save_rows_shown()
            >
                {move || texts(page).results.save_shown}
            </button>
        </Show>
        <button
            type="button"
            class="primary"
            id="save"
            disabled=is_writing
            on:click=move |_| page.save_workbook()
        >
            {move || texts(page).results.save}
        </button>
    }
}
