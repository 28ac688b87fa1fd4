//! The passphrase of a work file that is to be read.

use leptos::ev::SubmitEvent;
use leptos::html::Input;
use leptos::prelude::*;

use crate::client::Page;
use crate::view::common::texts::texts;

/// The field and its button; `unlock` gets what was typed, unless that is nothing.
#[component]
pub(super) fn Unlock(
    id: &'static str,
    unlock: impl Fn(String) + Copy + Send + Sync + 'static,
) -> impl IntoView {
    let page = expect_context::<Page>();
    let typed = NodeRef::<Input>::new();
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        if let Some(input) = typed.get_untracked().filter(|input| !input.value().is_empty()) {
            unlock(input.value());
        }
    };
    view! {
        <form class="unlock" on:submit=submit>
            <input
                id=id
                type="password"
                autocomplete="off"
                aria-label=move || texts(page).work.passphrase
                node_ref=typed
            />
            <button type="submit">{move || texts(page).work.unlock}</button>
        </form>
    }
}
