//! A file that is being read, and the sentence about one that could not be.

use leptos::prelude::*;
use matcher::columns::Side;
use matcher::words::read_error;

use super::texts;
use crate::client::Page;
use crate::state::Problem;

/// The reading with its row count and the button that ends it.
#[component]
pub fn Reading(side: Side) -> impl IntoView {
    let page = expect_context::<Page>();
    let file = page.file(side);
    let name = Memo::new(move |_| {
        file.with(|state| state.reading.as_ref().and_then(|reading| reading.name.clone()))
    });
    let rows = move || file.with(|state| state.reading.as_ref().map_or(0, |reading| reading.rows));
    view! {
        <div class="reading">
            <p role="status">
                {move || {
                    let texts = &texts(page).files;
                    name.get()
                        .map_or_else(
                            || texts.reading_sample.to_owned(),
                            |name| (texts.reading)(&name),
                        )
                }}
            </p>
            <span class="tabular">{move || (texts(page).files.rows)(rows())}</span>
            <button type="button" on:click=move |_| page.cancel_reading(side)>
                {move || texts(page).files.cancel}
            </button>
            <span class="sweep" aria-hidden="true"></span>
        </div>
    }
}

/// What went wrong, and whether something is loaded all the same.
#[component]
pub fn ProblemLine(side: Side) -> impl IntoView {
    let page = expect_context::<Page>();
    let problem = Memo::new(move |_| page.file(side).with(|state| state.problem.clone()));
    let is_loaded = Memo::new(move |_| page.file(side).with(|state| state.loaded.is_some()));
    move || {
        problem.get().map(|problem| {
            let is_failure = !matches!(problem, Problem::OneFileOnly { .. });
            let kept = (is_failure && is_loaded.get()).then(|| texts(page).files.still_loaded);
            view! { <p class:caution=!is_failure>{sentence(page, &problem)} " " {kept}</p> }
        })
    }
}

fn sentence(page: Page, problem: &Problem) -> String {
    let words = &texts(page).files;
    match problem {
        Problem::Read(error) => read_error(error, page.language.get()),
        Problem::Unreadable { name, cause } => (words.unreadable)(name, cause),
        Problem::Stopped { name, cause } => (words.stopped)(name.as_deref(), cause),
        Problem::OneFileOnly { name, left } => (words.one_file_only)(name, *left),
    }
}
