//! The choice of the language.

use leptos::prelude::*;
use matcher::language::Language;

use crate::client::Page;
use crate::view::common::texts::texts;

/// A button for each language.
#[component]
pub(super) fn LanguageSwitch() -> impl IntoView {
    let page = expect_context::<Page>();
    let choice = move |id, code, label, name, language: Language| {
        view! {
            <button
                type="button"
                id=id
                lang=code
                aria-pressed=move || (page.language.get() == language).to_string()
                on:click=move |_| page.language.set(language)
            >
                {label}
                <span class="visually-hidden">" " {name}</span>
            </button>
        }
    };
    view! {
        <div class="languages" role="group" aria-label=move || texts(page).frame.language>
            {choice("lang-vi", "vi", "VI", "Tiếng Việt", Language::Vi)}
            {choice("lang-en", "en", "EN", "English", Language::En)}
        </div>
    }
}
