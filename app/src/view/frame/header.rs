//! The head of the page: name, purpose, steps, the promise and the language.

use leptos::prelude::*;

use super::language::LanguageSwitch;
use super::promise::Promise;
use super::stepper::Stepper;
use crate::client::Page;
use crate::view::about::dialog::AboutData;
use crate::view::common::texts::texts;

/// The head of the page.
#[component]
pub(crate) fn Header() -> impl IntoView {
    let page = expect_context::<Page>();
    view! {
        <header class="top">
            <div class="brand">
                <h1>"Đối Soát"</h1>
                <p>{move || texts(page).frame.purpose}</p>
            </div>
            <Stepper />
            <div class="top-end">
                <AboutData />
                <Promise />
                <LanguageSwitch />
            </div>
        </header>
    }
}
