//! Who decides: asked before the first decision.

use leptos::ev::SubmitEvent;
use leptos::html::Input;
use leptos::prelude::*;

use crate::client::Page;
use crate::view::common::texts::texts;

/// The field for the name. `id` is that of the field, and `then` that of what is focused afterwards.
#[component]
pub(crate) fn Who(
    #[prop(default = "reviewer")] id: &'static str,
    #[prop(default = "list")] then: &'static str,
) -> impl IntoView {
    let page = expect_context::<Page>();
    let name = NodeRef::<Input>::new();
    let begin = move |event: SubmitEvent| {
        event.prevent_default();
        if let Some(name) = name.get_untracked() {
            page.begin_review(&name.value());
            crate::view::common::focus::focus_soon(then);
        }
    };
    view! {
        <form class="who" on:submit=begin>
            <label for=id>{move || texts(page).review.who}</label>
            <input id=id type="text" maxlength="100" autocomplete="off"
                spellcheck="false" node_ref=name />
            <button type="submit" class="primary">
                {move || texts(page).review.begin}
            </button>
            <p class="quiet">{move || texts(page).review.who_hint}</p>
        </form>
    }
}
