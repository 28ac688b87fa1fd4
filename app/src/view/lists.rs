//! The lists that letters order: the button beside the workbook's, and the dialog that it opens.

use leptos::html::Dialog;
use leptos::prelude::*;

use super::letterhead::LetterheadForm;
use super::offered::Offered;
use super::order::OrderOptions;
use super::{focus_soon, texts};
use crate::client::Page;
use crate::state::Saving;

#[component]
pub fn OrderedLists() -> impl IntoView {
    let page = expect_context::<Page>();
    let dialog = NodeRef::<Dialog>::new();
    let is_open = RwSignal::new(false);
    // Whether what the office is called is typed in, in the place of the lists.
    let form = RwSignal::new(false);
    let open = move |_| {
        if let Some(dialog) = dialog.get_untracked() {
            page.look_at_lists();
            form.set(false);
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
    let heading = move || {
        let words = texts(page).lists;
        if form.get() { words.form.heading } else { words.heading }
    };
    let leave_form = move |()| {
        form.set(false);
        focus_soon("letterhead");
    };
    let enter_form = move |()| {
        form.set(true);
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
                    when=move || !form.get()
                    fallback=move || view! { <LetterheadForm done=leave_form /> }
                >
                    <div class="order">
                        <Offered />
                        <OrderOptions letterhead=enter_form />
                    </div>
                    <SaveLists />
                </Show>
            </Show>
        </dialog>
    }
}

/// What became of saving, and the button that does it.
#[component]
fn SaveLists() -> impl IntoView {
    let page = expect_context::<Page>();
    let is_writing =
        move || page.lists_saving.with(|saving| matches!(saving, Saving::Writing { .. }));
    let is_nothing = move || page.lists.with(|l| l.is_counting() || l.wanted().is_empty());
    let told = move || {
        let words = texts(page).lists;
        page.lists_saving.with(|saving| match saving {
            Saving::Idle => String::new(),
            Saving::Writing { percent } => (words.saving)(*percent),
            Saving::Saved { name } => (texts(page).results.saved)(name),
            Saving::Failed { cause } => (words.failed)(cause),
        })
    };
    view! {
        <p class="save-lists">
            <span class="save-state" id="lists-state" role="status">
                {told}
            </span>
            <button
                type="button"
                class="primary"
                id="save-lists"
                disabled=move || is_writing() || is_nothing()
                on:click=move |_| page.save_lists()
            >
                {move || texts(page).lists.save}
            </button>
        </p>
    }
}
