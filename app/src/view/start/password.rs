//! The field for the password of a protected file. It is sent to the worker that reads and kept
//! nowhere else.

use leptos::html::Input;
use leptos::prelude::*;
use matcher::plan::Side;
use page_core::state::Locked;
use wasm_bindgen::JsCast;
use web_sys::HtmlInputElement;

use crate::client::Page;
use crate::view::common::side::side_code;
use crate::view::common::texts::texts;

/// The field; nothing unless a file waits for its password.
#[component]
pub(super) fn PasswordField(side: Side) -> impl IntoView {
    let page = expect_context::<Page>();
    let locked = Memo::new(move |_| {
        page.file(side).with(|state| state.reading.as_ref().and_then(|r| r.locked.clone()))
    });
    view! {
        <Show when=move || locked.with(Option::is_some)>
            <Field side locked />
        </Show>
    }
}

#[component]
fn Field(side: Side, locked: Memo<Option<Locked>>) -> impl IntoView {
    let page = expect_context::<Page>();
    let input = NodeRef::<Input>::new();
    let shown = RwSignal::new(false);
    let id = format!("password-{}", side_code(side));
    let is_trying =
        move || locked.with(|locked| locked.as_ref().is_some_and(|locked| locked.trying));
    let submit = move || {
        let Some(input) = input.get_untracked() else { return };
        let password = input.value();
        if !password.is_empty() && !untrack(is_trying) {
            page.try_password(side, password);
        }
    };
    // The field takes the focus when it is asked for, unless the other side's is being filled in.
    Effect::new(move |before: Option<Option<String>>| {
        let input = input.get()?;
        let Locked { file, wrong, trying } = locked.get()?;
        if trying {
            return Some(file);
        }
        if before.flatten().as_ref() != Some(&file) {
            input.set_value("");
        }
        if wrong || !is_at_a_password() {
            // A field that cannot take the focus leaves it where it was.
            let _focused = input.focus();
            input.select();
        }
        Some(file)
    });
    view! {
        <div class="password">
            <label for=id.clone()>
                {move || {
                    let password = texts(page).tables.password;
                    locked.with(|locked| locked.as_ref().map(|locked| password(&locked.file)))
                }}
            </label>
            <input
                id=id
                type=move || if shown.get() { "text" } else { "password" }
                autocomplete="off"
                autocapitalize="off"
                spellcheck="false"
                node_ref=input
                prop:readOnly=is_trying
                aria-invalid=move || {
                    locked.with(|l| l.as_ref().is_some_and(|l| l.wrong && !l.trying)).to_string()
                }
                aria-describedby=format!("error-{}", side_code(side))
                on:keydown=move |event| {
                    if event.key() == "Enter" {
                        event.prevent_default();
                        submit();
                    }
                }
            />
            <button
                type="button"
                aria-pressed=move || shown.get().to_string()
                on:click=move |_| shown.update(|shown| *shown = !*shown)
            >
                {move || {
                    let words = texts(page).tables;
                    if shown.get() { words.hide_password } else { words.show_password }
                }}
            </button>
            <button type="button" class="open-file" disabled=is_trying on:click=move |_| submit()>
                {move || {
                    let words = texts(page).tables;
                    if is_trying() { words.opening } else { words.open }
                }}
            </button>
            <p class="quiet">{move || texts(page).tables.password_stays}</p>
        </div>
    }
}

/// Whether a password is being typed somewhere.
fn is_at_a_password() -> bool {
    let active = document().active_element().and_then(|e| e.dyn_into::<HtmlInputElement>().ok());
    active.is_some_and(|input| input.id().starts_with("password-") && !input.value().is_empty())
}
