//! How far the work is, and what was just done, told to screen readers too.

use leptos::prelude::*;
use page_core::protocol::{Deed, Refused};
use page_core::state::{Command, News, key_of};

use super::help::what;
use crate::client::Page;
use crate::view::common::texts::texts;

/// The line above the buttons.
#[component]
pub(super) fn LastDone() -> impl IntoView {
    let page = expect_context::<Page>();
    let desk = page.results.desk;
    let progress = move || {
        let tally = desk.with(|desk| desk.has_begun.then_some(desk.tally))?;
        Some((texts(page).review.progress)(tally.looked_at, tally.to_look_at))
    };
    let news = move || desk.with(|desk| desk.news.as_ref().map(|news| told(page, news)));
    let step = move |command: Command, sign: &'static str| {
        let label = move || what(page, command);
        view! {
            <button
                type="button"
                class="plain"
                aria-label=label
                title=label
                on:click=move |_| page.command(command)
            >
                {sign}
                <kbd>{key_of(command)}</kbd>
            </button>
        }
    };
    view! {
        <div class="review-head">
            {step(Command::Before, "↑")} {step(Command::After, "↓")}
            <span class="tabular progress" id="progress">
                {progress}
            </span>
            {move || {
                page.reviewer
                    .get()
                    .map(|name| {
                        view! {
                            <button
                                type="button"
                                class="plain reviewer"
                                title=move || texts(page).review.change_who
                                on:click=move |_| page.change_reviewer()
                            >
                                {name}
                            </button>
                        }
                    })
            }}
        </div>
        <p class="news" role="status">
            {news}
        </p>
    }
}

fn told(page: Page, news: &News) -> String {
    let words = texts(page).review;
    match news {
        News::Done { deed, row, is_last } => {
            let what = match deed {
                Deed::Who { said, .. } => words.said(said.who()),
                Deed::Alike { .. } => words.alike_said,
                Deed::Right { .. } => words.right_said,
                Deed::Note { .. } => words.noted,
                Deed::Confirm { .. } => words.confirmed,
                Deed::Undo => words.undone,
                Deed::Redo => words.redone,
            };
            let done = (words.news)(*row, what);
            let is_end = *is_last && matches!(deed, Deed::Who { .. } | Deed::Alike { .. });
            if is_end { format!("{done} {}", words.nothing_left) } else { done }
        }
        News::Refused(why) => refused(page, why),
    }
}

/// Why nothing was done.
pub(super) fn refused(page: Page, why: &Refused) -> String {
    let words = texts(page).review;
    match why {
        Refused::NothingToUndo => words.nothing_to_undo.to_owned(),
        Refused::NothingToConfirm => words.nothing_to_confirm.to_owned(),
        Refused::Writing => words.writing.to_owned(),
        Refused::NotOfField { field } => (words.not_of_field)(field.text(page.language.get())),
        Refused::Other { cause } => (words.refused)(cause),
    }
}
