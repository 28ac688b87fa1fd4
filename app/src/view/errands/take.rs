//! What came back: chosen, shown before anything is applied, taken in or not.

use leptos::html::Input;
use leptos::prelude::*;
use page_core::protocol::{ComparedView, OutcomeView};
use page_core::state::Coming;
use web_sys::{File, HtmlInputElement};

use super::lines::Returned;
use super::send::password_in;
use crate::client::Page;
use crate::view::common::texts::texts;

/// The files, and what becomes of them.
#[component]
pub(super) fn Taking(close: impl Fn() + Copy + Send + Sync + 'static) -> impl IntoView {
    let page = expect_context::<Page>();
    let (folder, typed) = (NodeRef::<Input>::new(), NodeRef::<Input>::new());
    Effect::new(move |_| {
        if let Some(folder) = folder.get() {
            // A browser that knows it not lets single files be chosen.
            let _set = folder.set_attribute("webkitdirectory", "");
        }
    });
    let coming = Memo::new(move |_| page.errands.with(|of| of.coming.clone()));
    let choose = move |input: HtmlInputElement| {
        let files = input.files();
        let count = files.as_ref().map_or(0, |files| files.length());
        let files: Vec<File> = (0..count).filter_map(|place| files.as_ref()?.get(place)).collect();
        // The same files can be chosen again.
        input.set_value("");
        page.read_returned(files, password_in(typed));
    };
    view! {
        <p class="quiet">{move || texts(page).errands.take_about}</p>
        <p class="choose-returned">
            <label class="button" for="file-returned">
                {move || texts(page).errands.choose}
            </label>
            <input
                type="file"
                id="file-returned"
                class="visually-hidden"
                multiple
                accept=".xlsx,.xls,.xlsm,.xlsb,.ods,.csv,.tsv,.txt,.zip"
                on:change:target=move |event| choose(event.target())
            />
            <label class="button" for="folder-returned">
                {move || texts(page).errands.choose_folder}
            </label>
            <input
                type="file"
                id="folder-returned"
                class="visually-hidden"
                multiple
                node_ref=folder
                on:change:target=move |event| choose(event.target())
            />
            <label>
                {move || texts(page).errands.password_of_files}
                <input
                    type="password"
                    id="returned-password"
                    autocomplete="new-password"
                    node_ref=typed
                />
            </label>
            <span role="status" id="returned-state">
                {move || said(page, &coming.get())}
            </span>
            <Show when=move || coming.with(|of| matches!(of, Coming::Reading { .. }))>
                <button type="button" id="stop-returned" on:click=move |_| page.drop_returned()>
                    {move || texts(page).errands.stop}
                </button>
            </Show>
        </p>
        {move || match coming.get() {
            Coming::Compared(view) => Some(compared(page, &view, close)),
            _ => None,
        }}
    }
}

fn said(page: Page, coming: &Coming) -> Option<String> {
    let words = texts(page).errands;
    Some(match coming {
        Coming::None => return None,
        Coming::Reading { done, all } => (words.reading)(*done, *all),
        Coming::Compared(view) => (words.read)(view.files),
        Coming::Taken { cases } => (words.taken)(*cases),
        Coming::Failed(why) => why.text(page.language.get()).to_owned(),
    })
}

/// What becomes of the lines, and the buttons that take them in or not.
fn compared(
    page: Page,
    view: &ComparedView,
    close: impl Fn() + Copy + Send + Sync + 'static,
) -> AnyView {
    let words = texts(page).errands;
    let language = page.language.get();
    let unread = view.unread.iter().map(|of| view! { <li>{of.text(language).to_owned()}</li> });
    let unread = unread.collect_view();
    let chip = |code: Option<String>, text: String, needs_look: bool| {
        let of = code.clone();
        let is_shown = move || page.errands.with(|errands| errands.outcome == of);
        view! {
            <button
                type="button"
                class="outcome"
                class:needs-look=needs_look
                aria-pressed=move || is_shown().to_string()
                on:click=move |_| page.show_outcome(code.clone())
            >
                {text}
            </button>
        }
    };
    let outcome = |of: &OutcomeView| {
        let text = (words.outcome)(of.lines, of.text.text(language));
        chip(Some(of.code.clone()), text, of.needs_look)
    };
    let outcomes = view.outcomes.iter().map(outcome).collect_view();
    let cases = view.cases;
    view! {
        <ul class="unread">{unread}</ul>
        <div class="outcomes" id="outcomes">
            {outcomes}
            {chip(None, words.every.to_owned(), false)}
        </div>
        <Returned close />
        <p class="save-lists">
            <button type="button" id="drop-returned" on:click=move |_| page.drop_returned()>
                {words.drop}
            </button>
            <button
                type="button"
                class="primary"
                id="take-returned"
                disabled=cases == 0
                on:click=move |_| page.take_returned()
            >
                {(words.apply)(cases)}
            </button>
        </p>
    }
    .into_any()
}
