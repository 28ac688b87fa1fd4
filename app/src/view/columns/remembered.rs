//! The remembered mappings: how many there are, exporting, importing and forgetting them.

use leptos::html::{Details, Input};
use leptos::prelude::*;
use matcher::words::saved_problem;
use page_core::state::Learned;
use wasm_bindgen::JsCast;
use web_sys::Node;

use crate::client::Page;
use crate::view::common::texts::texts;

/// What is remembered, folded.
#[component]
pub(super) fn RememberedMappings() -> impl IntoView {
    let page = expect_context::<Page>();
    let details = NodeRef::<Details>::new();
    let input = NodeRef::<Input>::new();
    let count = Memo::new(move |_| page.remembered.with(|remembered| remembered.mappings.len()));
    let close = move || {
        if let Some(details) = details.get_untracked() {
            details.set_open(false);
        }
    };
    let on_leave = move |event: leptos::ev::FocusEvent| {
        let to = event.related_target().and_then(|to| to.dyn_into::<Node>().ok());
        let stays = details.get_untracked().is_some_and(|details| details.contains(to.as_ref()));
        // A file dialog takes the focus to no element of the page.
        if to.is_some() && !stays {
            close();
        }
    };
    let on_choose = move |_| {
        let Some(input) = input.get_untracked() else { return };
        if let Some(file) = input.files().and_then(|files| files.get(0)) {
            page.import_mappings(file);
        }
        input.set_value("");
    };
    let news =
        move || page.remembered.with(|of| of.news.as_ref().map(|learned| sentence(page, learned)));
    let is_empty = move || count.get() == 0;
    view! {
        <details
            class="remembered-mappings"
            node_ref=details
            on:focusout=on_leave
            on:keydown=move |event| {
                if event.key() == "Escape" {
                    close();
                }
            }
        >
            <summary>{move || (texts(page).remembered.heading)(count.get())}</summary>
            <div class="remembered-room" tabindex="-1">
                {move || {
                    let lead = texts(page).remembered.lead;
                    lead.iter().map(|sentence| view! { <p>{*sentence}</p> }).collect_view()
                }}
                <p class="actions">
                    <button
                        type="button"
                        id="export-mappings"
                        disabled=is_empty
                        on:click=move |_| page.export_mappings()
                    >
                        {move || texts(page).remembered.export}
                    </button>
                    <input
                        type="file"
                        class="visually-hidden"
                        id="import-mappings"
                        accept=".txt"
                        node_ref=input
                        disabled=move || page.is_running()
                        on:change=on_choose
                    />
                    <label class="button" for="import-mappings">
                        {move || texts(page).remembered.import}
                    </label>
                    <button
                        type="button"
                        id="forget-mappings"
                        disabled=move || is_empty() || page.is_running()
                        on:click=move |_| page.forget_all()
                    >
                        {move || texts(page).remembered.forget_all}
                    </button>
                </p>
                <p role="status" class="learned">
                    {news}
                </p>
            </div>
        </details>
    }
}

fn sentence(page: Page, learned: &Learned) -> String {
    let words = texts(page).remembered;
    match learned {
        Learned::Taken { count } => (words.taken)(*count),
        Learned::Refused { name, problem } => saved_problem(*problem, name, page.language.get()),
        Learned::Unreadable { name, cause } => (words.unreadable)(name, cause),
        Learned::NotExported { cause } => (words.not_exported)(cause),
    }
}
