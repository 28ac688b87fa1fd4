//! The amendments to the map that are in force, and the office's own file of them.

use leptos::html::Input;
use leptos::prelude::*;
use matcher::words::amendment_error;
use page_core::state::{AmendmentNews, Amendments};

use crate::client::Page;
use crate::view::common::texts::texts;

/// How many are in force, and what can be done with the office's own.
#[component]
pub(super) fn AmendmentsInForce() -> impl IntoView {
    let page = expect_context::<Page>();
    let input = NodeRef::<Input>::new();
    let in_force =
        move || (texts(page).about.in_force)(&page.amendments.with(Amendments::in_force));
    let own = move || {
        page.amendments.with(|amendments| {
            amendments.own.as_ref().map(|own| (texts(page).about.own)(&own.name, own.added))
        })
    };
    let has_own = Memo::new(move |_| page.amendments.with(|of| of.own.is_some()));
    let is_busy = move || page.is_running();
    let on_choose = move |_| {
        let Some(input) = input.get_untracked() else { return };
        if let Some(file) = input.files().and_then(|files| files.get(0)) {
            page.load_amendments(file);
        }
        input.set_value("");
    };
    let news = move || {
        let words = texts(page).about;
        page.amendments.with(|amendments| match &amendments.news {
            AmendmentNews::None => None,
            AmendmentNews::Taken { kept: true } => Some(words.taken.to_owned()),
            AmendmentNews::Taken { kept: false } => Some(words.taken_for_now.to_owned()),
            AmendmentNews::Refused { name, error } => {
                Some((words.refused)(name, &amendment_error(error, page.language.get())))
            }
            AmendmentNews::Unreadable { name, cause } => Some((words.unreadable)(name, cause)),
            AmendmentNews::NotSaved { cause } => Some((words.not_saved)(cause)),
        })
    };
    view! {
        <section class="amendments" aria-labelledby="amendments-heading">
            <h3 id="amendments-heading">{move || texts(page).about.amendments}</h3>
            <p id="amendments-in-force">{in_force} " " {own}</p>
            <p class="quiet">{move || texts(page).about.amendments_lead}</p>
            <p class="actions">
                <input
                    type="file"
                    class="visually-hidden"
                    id="amendments-file"
                    accept=".tsv,.txt"
                    node_ref=input
                    disabled=is_busy
                    on:change=on_choose
                />
                <label class="button" for="amendments-file">
                    {move || texts(page).about.load}
                </label>
                <button type="button" id="save-amendments" on:click=move |_| page.save_amendments()>
                    {move || texts(page).about.save}
                </button>
                <Show when=move || has_own.get()>
                    <button
                        type="button"
                        id="drop-amendments"
                        disabled=is_busy
                        on:click=move |_| page.drop_amendments()
                    >
                        {move || texts(page).about.remove}
                    </button>
                </Show>
            </p>
            <p role="status" class="news" id="amendment-news">
                {news}
            </p>
        </section>
    }
}
