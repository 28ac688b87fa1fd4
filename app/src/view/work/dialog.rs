//! The button that says whether all is saved, and the dialog that saves.

use leptos::ev::SubmitEvent;
use leptos::html::{Dialog, Input};
use leptos::prelude::*;
use page_core::state::Saving;

use super::colleagues::Colleagues;
use crate::client::Page;
use crate::view::common::save_line::SaveLine;
use crate::view::common::texts::texts;

/// The button and its dialog; nothing before somebody decides.
#[component]
pub(crate) fn SaveWork() -> impl IntoView {
    let page = expect_context::<Page>();
    let has_begun = Memo::new(move |_| page.results.desk.with(|desk| desk.has_begun));
    let dialog = NodeRef::<Dialog>::new();
    let open = move |_| {
        if let Some(dialog) = dialog.get_untracked() {
            // A dialog that is open already refuses, and stays open.
            let _opened = dialog.show_modal();
        }
    };
    let close = move || {
        if let Some(dialog) = dialog.get_untracked() {
            dialog.close();
        }
    };
    view! {
        <Show when=move || has_begun.get()>
            <button type="button" id="work" aria-haspopup="dialog" on:click=open>
                {move || texts(page).work.work}
                <Unsaved />
            </button>
        </Show>
        <dialog class="about-data work-file" aria-labelledby="work-heading" node_ref=dialog>
            <div class="heading-line">
                <h2 id="work-heading">{move || texts(page).work.heading}</h2>
                <button type="button" id="close-work" on:click=move |_| close()>
                    {move || texts(page).work.close}
                </button>
            </div>
            <p>{move || texts(page).work.about}</p>
            <WithLists />
            <Passphrase />
            <Save />
            <Journal />
            <Colleagues close />
        </dialog>
    }
}

/// How many entries of the journal are not saved.
#[component]
fn Unsaved() -> impl IntoView {
    let page = expect_context::<Page>();
    let unsaved = Memo::new(move |_| page.results.desk.with(|desk| desk.unsaved()));
    move || {
        let count = unsaved.get();
        (count > 0).then(|| view! { <span class="unsaved">{format!(" ({count})")}</span> })
    }
}

/// Whether the lists go into the file.
#[component]
fn WithLists() -> impl IntoView {
    let page = expect_context::<Page>();
    let with_lists = move || page.work.with(|work| !work.without_lists);
    view! {
        <label class="switch" title=move || texts(page).work.with_lists_hint>
            <input
                type="checkbox"
                id="with-lists"
                prop:checked=with_lists
                on:change:target=move |event| page.keep_lists_in_work(event.target().checked())
            />
            {move || texts(page).work.with_lists}
        </label>
    }
}

/// The passphrase: set, or taken away.
#[component]
fn Passphrase() -> impl IntoView {
    let page = expect_context::<Page>();
    let typed = NodeRef::<Input>::new();
    let is_sealed = Memo::new(move |_| page.work.with(|work| work.sealed));
    let set = move |event: SubmitEvent| {
        event.prevent_default();
        if let Some(input) = typed.get_untracked().filter(|input| !input.value().is_empty()) {
            page.lock_work(Some(input.value()));
            input.set_value("");
        }
    };
    view! {
        <form class="passphrase" on:submit=set>
            <label for="passphrase">{move || texts(page).work.passphrase}</label>
            <input id="passphrase" type="password" autocomplete="new-password" node_ref=typed />
            <button type="submit" id="set-passphrase">
                {move || texts(page).work.set_passphrase}
            </button>
            <Show when=move || is_sealed.get()>
                <button
                    type="button"
                    class="plain"
                    id="drop-passphrase"
                    on:click=move |_| page.lock_work(None)
                >
                    {move || texts(page).work.drop_passphrase}
                </button>
            </Show>
            <p class="quiet" role="status">
                {move || {
                    let words = texts(page).work;
                    if is_sealed.get() { words.is_sealed } else { words.passphrase_hint }
                }}
            </p>
        </form>
    }
}

/// The button that writes the journal, and what came of it.
#[component]
fn Journal() -> impl IntoView {
    let page = expect_context::<Page>();
    let is_writing = move || page.work.with(|work| work.saving_journal.is_writing());
    let state = move || {
        let words = texts(page).work;
        page.work.with(|work| match &work.saving_journal {
            Saving::Idle => words.journal_hint.to_owned(),
            Saving::Writing { .. } => words.saving.to_owned(),
            Saving::Saved { name } => (words.saved)(name),
            Saving::Failed { cause } => (words.failed)(cause),
        })
    };
    view! {
        <SaveLine
            id="save-journal"
            state_id="journal-state"
            state=move || Some(state())
            label=move || texts(page).work.journal.to_owned()
            disabled=is_writing
            save=move || page.save_journal()
            is_minor=true
        />
    }
}

/// The button that saves, and what came of it.
#[component]
fn Save() -> impl IntoView {
    let page = expect_context::<Page>();
    let is_saving = move || page.work.with(|work| work.saving.is_writing());
    let state = move || {
        let words = texts(page).work;
        let unsaved = page.results.desk.with(|desk| desk.unsaved());
        page.work.with(|work| match &work.saving {
            Saving::Saved { name } if work.file.is_some() && unsaved == 0 => {
                (words.saves_itself)(name, work.saved_at.as_deref().unwrap_or("–"))
            }
            Saving::Writing { .. } => words.saving.to_owned(),
            Saving::Failed { cause } => (words.failed)(cause),
            _ if unsaved > 0 => (words.unsaved)(unsaved, work.saved_at.as_deref()),
            Saving::Saved { name } => (words.saved)(name),
            Saving::Idle => match &work.saved_at {
                Some(time) => (words.all_saved)(time),
                None => (words.unsaved)(0, None),
            },
        })
    };
    view! {
        <SaveLine
            id="save-work"
            state_id="work-state"
            state=move || Some(state())
            label=move || texts(page).work.save.to_owned()
            disabled=is_saving
            save=move || page.save_work()
        />
    }
}
