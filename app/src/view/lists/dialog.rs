//! The button beside that of the workbook, and the dialog that it opens: which lists there are, or
//! what the office is called.

use leptos::html::Dialog;
use leptos::prelude::*;

use super::choices::ListOptions;
use super::letterhead::LetterheadForm;
use super::offered::Offered;
use super::save::SaveLists;
use crate::client::Page;
use crate::view::common::focus::focus_soon;
use crate::view::common::texts::texts;

/// What the dialog shows.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Shown {
    Lists,
    Letterhead,
}

/// The button and its dialog.
#[component]
pub(crate) fn ListsForLetters() -> impl IntoView {
    let page = expect_context::<Page>();
    let dialog = NodeRef::<Dialog>::new();
    let is_open = RwSignal::new(false);
    let shown = RwSignal::new(Shown::Lists);
    let open = move |_| {
        if let Some(dialog) = dialog.get_untracked() {
            page.look_at_lists();
            shown.set(Shown::Lists);
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
    let heading = move || match shown.get() {
        Shown::Lists => texts(page).lists.heading,
        Shown::Letterhead => texts(page).letterhead.heading,
    };
    let leave_form = move |()| {
        shown.set(Shown::Lists);
        focus_soon("letterhead");
    };
    let enter_form = move |()| {
        shown.set(Shown::Letterhead);
        focus_soon("letterhead-0");
    };
    view! {
        <button type="button" id="lists" aria-haspopup="dialog" on:click=open>
            {move || texts(page).lists.open}
        </button>
        <dialog
            class="about-data ordered-lists"
            aria-labelledby="lists-heading"
            node_ref=dialog
            on:close=move |_| is_open.set(false)
        >
            <div class="heading-line">
                <h2 id="lists-heading">{heading}</h2>
                <button type="button" id="close-lists" on:click=close>
                    {move || texts(page).lists.close}
                </button>
            </div>
            <Show when=move || is_open.get()>
                <Show
                    when=move || shown.get() == Shown::Lists
                    fallback=move || view! { <LetterheadForm done=leave_form /> }
                >
                    <div class="order">
                        <Offered />
                        <ListOptions letterhead=enter_form />
                    </div>
                    <SaveLists />
                </Show>
            </Show>
        </dialog>
    }
}
