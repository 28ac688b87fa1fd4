//! Search and filters above the list.

use leptos::prelude::*;

use super::chips::Chips;
use super::finding_choice::FindingChoice;
use super::ruled_choice::RuledChoice;
use crate::client::Page;
use crate::view::common::rest::Rest;
use crate::view::common::texts::texts;

/// How long the user must have stopped typing before the list is searched, in milliseconds.
const REST: u32 = 200;

/// The line above the list.
#[component]
pub(super) fn Toolbar() -> impl IntoView {
    let page = expect_context::<Page>();
    let rest = Rest::new();
    let text = Memo::new(move |_| page.results.query.with(|query| query.text.clone()));
    let on_input = move |typed: String| {
        let search = move || page.filter(|query| query.text = typed);
        rest.after(REST, search);
    };
    let listed = Memo::new(move |_| {
        page.results.total.get().map(|total| (texts(page).results.listed)(total))
    });
    view! {
        <div class="toolbar" role="search">
            <input
                type="search"
                id="search"
                autocomplete="off"
                spellcheck="false"
                aria-label=move || texts(page).results.search
                placeholder=move || texts(page).results.search_hint
                prop:value=text
                on:input:target=move |event| on_input(event.target().value())
            />
            <FindingChoice />
            <RuledChoice />
            <Chips />
            <span class="listed tabular" role="status">
                {listed}
            </span>
        </div>
    }
}
