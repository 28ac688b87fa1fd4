//! Files that are being read.

use leptos::prelude::*;
use matcher::plan::Side;

use crate::client::Page;
use crate::view::common::texts::texts;

/// The file that is being read, its rows so far, and the button that ends the reading.
#[component]
pub(super) fn Reading(side: Side) -> impl IntoView {
    let page = expect_context::<Page>();
    let file = page.file(side);
    let now = Memo::new(move |_| {
        file.with(|state| {
            let reading = state.reading.as_ref()?;
            Some((reading.name().map(str::to_owned), reading.at, reading.names.len()))
        })
    });
    // A reading that waits for a password does not move.
    let is_moving = Memo::new(move |_| {
        file.with(|state| {
            let locked = state.reading.as_ref().and_then(|reading| reading.locked.as_ref());
            locked.is_none_or(|locked| locked.trying)
        })
    });
    let sentence = move || {
        let words = texts(page).files;
        let (name, at, files) = now.get()?;
        let sentence = match name {
            _ if !is_moving.get() => words.waiting.to_owned(),
            Some(name) => (words.reading)(&name),
            None => words.reading_sample.to_owned(),
        };
        Some(if files > 1 {
            format!("{sentence} ({})", (words.reading_of)(at + 1, files))
        } else {
            sentence
        })
    };
    let rows = move || file.with(|state| state.reading.as_ref().map_or(0, |reading| reading.rows));
    view! {
        <div class="reading">
            <p role="status">{sentence}</p>
            <span class="tabular" class:hidden=move || !is_moving.get()>
                {move || (texts(page).files.rows)(rows())}
            </span>
            <button type="button" on:click=move |_| page.cancel_reading(side)>
                {move || texts(page).files.cancel}
            </button>
            <span class="sweep" class:hidden=move || !is_moving.get() aria-hidden="true"></span>
        </div>
    }
}
