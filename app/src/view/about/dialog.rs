//! What the engine knows about places, groups and numbers: the button in the page's head, and the
//! dialog that it opens.

use leptos::html::Dialog;
use leptos::prelude::*;

use super::amendments::AmendmentsInForce;
use super::tables::Tables;
use crate::client::Page;
use crate::view::common::texts::texts;

/// The button and its dialog.
#[component]
pub(crate) fn AboutData() -> impl IntoView {
    let page = expect_context::<Page>();
    let dialog = NodeRef::<Dialog>::new();
    let is_open = RwSignal::new(false);
    let open = move |_| {
        if let Some(dialog) = dialog.get_untracked() {
            is_open.set(true);
            // A dialog that is open already refuses, and stays open.
            let _opened = dialog.show_modal();
        }
    };
    let close = move |_| {
        if let Some(dialog) = dialog.get_untracked() {
            dialog.close();
        }
    };
    view! {
        <button type="button" class="plain" id="about-data" aria-haspopup="dialog" on:click=open>
            {move || texts(page).about.open}
        </button>
        <dialog
            class="about-data"
            aria-labelledby="about-heading"
            node_ref=dialog
            on:close=move |_| is_open.set(false)
        >
            <div class="heading-line">
                <h2 id="about-heading">{move || texts(page).about.heading}</h2>
                <button type="button" id="close-about" on:click=close>
                    {move || texts(page).about.close}
                </button>
            </div>
            <Show when=move || is_open.get()>
                <p class="quiet">{move || texts(page).about.lead}</p>
                <AmendmentsInForce />
                <Tables />
            </Show>
        </dialog>
    }
}
