//! The office's own list, given back.

use leptos::prelude::*;
use page_core::state::Saving;

use crate::client::Page;
use crate::view::common::save_line::SaveLine;
use crate::view::common::texts::texts;

/// The button that makes the files, and what is to be known of them.
#[component]
pub(super) fn Giving() -> impl IntoView {
    let page = expect_context::<Page>();
    let is_making = move || page.errands.with(|of| of.giving.is_writing());
    let state = move || {
        let words = texts(page).errands;
        page.errands.with(|of| match &of.giving {
            Saving::Idle => None,
            Saving::Writing { .. } => Some(words.giving.to_owned()),
            Saving::Saved { name } => Some((words.given)(name, of.given.0)),
            Saving::Failed { cause } => Some((texts(page).work.failed)(cause)),
        })
    };
    let notes = move || {
        let language = page.language.get();
        page.errands.with(|of| {
            let notes = of.given.1.iter().filter(|_| of.giving.is_saved());
            notes.map(|note| view! { <li>{note.text(language).to_owned()}</li> }).collect_view()
        })
    };
    view! {
        <p class="quiet">{move || texts(page).errands.give_about}</p>
        <ul class="unread" id="given-notes">{notes}</ul>
        <SaveLine
            id="give-back"
            state_id="given-state"
            state
            label=move || texts(page).errands.give_back.to_owned()
            disabled=is_making
            save=move || page.give_back()
        />
    }
}
