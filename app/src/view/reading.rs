//! Files that are being read, and the sentence about one that could not be.

use leptos::prelude::*;
use matcher::columns::Side;
use matcher::read::ReadError;
use matcher::words::read_error;

use super::texts;
use crate::client::Page;
use crate::state::Problem;

/// The reading with its place, its row count and the button that ends it.
#[component]
pub fn Reading(side: Side) -> impl IntoView {
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
        let texts = &texts(page).files;
        let (name, at, files) = now.get()?;
        let sentence = match name {
            _ if !is_moving.get() => texts.waiting.to_owned(),
            Some(name) => (texts.reading)(&name),
            None => texts.reading_sample.to_owned(),
        };
        let place = (files > 1).then(|| format!(" ({})", (texts.reading_of)(at + 1, files)));
        Some(sentence + &place.unwrap_or_default())
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

/// What went wrong, whether other files were left with it, and whether something is loaded all the
/// same; or that a file is protected.
#[component]
pub fn ProblemLine(side: Side) -> impl IntoView {
    let page = expect_context::<Page>();
    let file = page.file(side);
    let problem = Memo::new(move |_| {
        file.with(|state| {
            Some((state.problem.clone()?, state.left_with_it, state.loaded.is_some()))
        })
    });
    let locked = Memo::new(move |_| {
        file.with(|state| {
            let locked = state.reading.as_ref()?.locked.as_ref()?;
            Some(ReadError::Password { file: locked.file.clone(), wrong: locked.wrong })
        })
    });
    move || {
        if let Some(error) = locked.get() {
            let asks = matches!(error, ReadError::Password { wrong: false, .. });
            let sentence = read_error(&error, page.language.get());
            return Some(view! { <p class:caution=asks>{sentence}</p> }.into_any());
        }
        problem.get().map(|(problem, left, is_loaded)| {
            let words = &texts(page).files;
            let left = (left > 0).then(|| (words.left_with_it)(left));
            let kept = is_loaded.then_some(words.still_loaded);
            view! { <p>{sentence(page, &problem)} " " {left} " " {kept}</p> }.into_any()
        })
    }
}

fn sentence(page: Page, problem: &Problem) -> String {
    let words = &texts(page).files;
    match problem {
        Problem::Read(error) => read_error(error, page.language.get()),
        Problem::Unreadable { name, cause } => (words.unreadable)(name, cause),
        Problem::Stopped { name, cause } => (words.stopped)(name.as_deref(), cause),
    }
}
