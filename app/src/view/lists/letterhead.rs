//! The form in which an office types what it is called and who signs. The browser keeps it until
//! the user has it forgotten.

use leptos::prelude::*;
use matcher::report::papers::Letterhead;
use page_core::state::LetterheadField;

use crate::client::Page;
use crate::view::common::focus::focus_soon;
use crate::view::common::texts::texts;

/// The form; `done` is called when the user is done with it.
#[component]
pub(super) fn LetterheadForm(#[prop(into)] done: Callback<()>) -> impl IntoView {
    let page = expect_context::<Page>();
    let is_empty = move || page.office.with(|office| office.letterhead == Letterhead::default());
    let lost =
        move || page.office.with(|office| office.lost).then(|| texts(page).letterhead.not_kept);
    view! {
        <p class="quiet">{move || texts(page).letterhead.lead}</p>
        <form
            class="letterhead"
            on:submit=move |event| {
                event.prevent_default();
                done.run(());
            }
        >
            {LetterheadField::ALL.map(|field| view! { <FormField field /> }).collect_view()}
            <p class="save-lists">
                <span class="save-state" role="status">
                    {lost}
                </span>
                <button
                    type="button"
                    id="forget-letterhead"
                    disabled=is_empty
                    on:click=move |_| {
                        page.forget_letterhead();
                        focus_soon("letterhead-0");
                    }
                >
                    {move || texts(page).letterhead.forget}
                </button>
                <button type="submit" class="primary" id="letterhead-done">
                    {move || texts(page).letterhead.back}
                </button>
            </p>
        </form>
    }
}

/// One field, with its example.
#[component]
fn FormField(field: LetterheadField) -> impl IntoView {
    let page = expect_context::<Page>();
    let value = move || page.office.with(|office| field.of(&mut office.letterhead.clone()).clone());
    let keep = move |text: String| page.change_letterhead(|of| *field.of(of) = text);
    let label = move || (texts(page).letterhead.field)(field).0;
    let example = move || {
        let words = texts(page).letterhead;
        [words.example, (words.field)(field).1].concat()
    };
    let id = format!("letterhead-{}", field as usize);
    let input = if field.has_lines() {
        view! {
            <textarea
                id=id.clone()
                rows="3"
                placeholder=example
                prop:value=value
                on:change:target=move |event| keep(event.target().value())
            ></textarea>
        }
        .into_any()
    } else {
        view! {
            <input
                type="text"
                id=id.clone()
                autocomplete="off"
                placeholder=example
                prop:value=value
                on:change:target=move |event| keep(event.target().value())
            />
        }
        .into_any()
    };
    view! {
        <label class="field" class:lines=field.has_lines() for=id>
            <span>{label}</span>
            {input}
        </label>
    }
}
