//! What the office is called and who signs: typed once, kept by the browser until it is forgotten.

use leptos::prelude::*;
use matcher::report::papers::Letterhead;

use super::{focus_soon, texts};
use crate::client::Page;

/// A field of the form: the text of a letterhead.
type Field = fn(&mut Letterhead) -> &mut String;

/// The fields, in the order of the form and of their words.
const FIELDS: [Field; 10] = [
    |of| &mut of.superior,
    |of| &mut of.name,
    |of| &mut of.place,
    |of| &mut of.number,
    |of| &mut of.reference,
    |of| &mut of.recipients,
    |of| &mut of.authority,
    |of| &mut of.signer_title,
    |of| &mut of.signer,
    |of| &mut of.maker,
];

/// The field that has several lines.
const RECIPIENTS: usize = 5;

#[component]
pub fn LetterheadForm(#[prop(into)] done: Callback<()>) -> impl IntoView {
    let page = expect_context::<Page>();
    let is_empty = move || page.letterhead.with(|of| *of == Letterhead::default());
    let lost = move || page.letterhead_lost.get().then(|| texts(page).lists.form.not_kept);
    view! {
        <p class="quiet">{move || texts(page).lists.form.lead}</p>
        <form
            class="letterhead"
            on:submit=move |event| {
                event.prevent_default();
                done.run(());
            }
        >
            {(0..FIELDS.len()).map(|place| view! { <FormField place /> }).collect_view()}
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
                    {move || texts(page).lists.form.forget}
                </button>
                <button type="submit" class="primary" id="letterhead-done">
                    {move || texts(page).lists.form.back}
                </button>
            </p>
        </form>
    }
}

#[component]
fn FormField(place: usize) -> impl IntoView {
    let page = expect_context::<Page>();
    let field = FIELDS[place];
    let value = move || field(&mut page.letterhead.get()).clone();
    let keep = move |text: String| page.change_letterhead(|of| *field(of) = text);
    let label = move || texts(page).lists.form.fields[place].0;
    let example = move || {
        let words = texts(page).lists.form;
        [words.example, words.fields[place].1].concat()
    };
    let id = format!("letterhead-{place}");
    let input = if place == RECIPIENTS {
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
        <label class="field" class:lines=place == RECIPIENTS for=id>
            <span>{label}</span>
            {input}
        </label>
    }
}
