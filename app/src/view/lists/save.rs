//! Saving the lists that are ticked, and what came of it.

use leptos::prelude::*;
use page_core::state::Saving;

use crate::client::Page;
use crate::view::common::save_line::SaveLine;
use crate::view::common::texts::texts;

/// The button, and how far the writing is.
#[component]
pub(super) fn SaveLists() -> impl IntoView {
    let page = expect_context::<Page>();
    let is_writing = move || page.results.saving_lists.with(Saving::is_writing);
    let is_nothing =
        move || page.results.lists.with(|lists| lists.is_counting() || lists.wanted().is_empty());
    let state = move || {
        let words = texts(page).lists;
        page.results.saving_lists.with(|saving| match saving {
            Saving::Idle => None,
            Saving::Writing { percent } => Some((words.saving)(*percent)),
            Saving::Saved { name } => Some((texts(page).results.saved)(name)),
            Saving::Failed { cause } => Some((words.failed)(cause)),
        })
    };
    view! {
        <SaveLine
            id="save-lists"
            state_id="lists-state"
            state
            label=move || texts(page).lists.save.to_owned()
            disabled=move || is_writing() || is_nothing()
            save=move || page.save_lists()
        />
    }
}
