//! The sentence about a side's files that could not be read, or that need a password.

use leptos::prelude::*;
use matcher::plan::Side;
use matcher::read::ReadError;
use matcher::words::read_error;
use page_core::state::Problem;

use crate::client::Page;
use crate::view::common::texts::texts;

/// What went wrong, whether other files were left out because of it, and whether something is
/// loaded all the same; or that a file is protected.
#[component]
pub(super) fn ProblemLine(side: Side) -> impl IntoView {
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
            let words = texts(page).files;
            let left = (left > 0).then(|| (words.left_with_it)(left));
            let kept = is_loaded.then_some(words.still_loaded);
            view! { <p>{sentence(page, &problem)} " " {left} " " {kept}</p> }.into_any()
        })
    }
}

fn sentence(page: Page, problem: &Problem) -> String {
    let words = texts(page).files;
    match problem {
        Problem::Read(error) => read_error(error, page.language.get()),
        Problem::Unreadable { name, cause } => (words.unreadable)(name, cause),
        Problem::Stopped { name, cause } => (words.stopped)(name.as_deref(), cause),
    }
}
