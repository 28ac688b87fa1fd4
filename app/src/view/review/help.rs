//! All keys and what they do.

use leptos::prelude::*;
use page_core::state::{Command, KEYS};

use crate::client::Page;
use crate::view::common::texts::texts;

/// The keys, folded until somebody opens them.
#[component]
pub(super) fn Keys() -> impl IntoView {
    let page = expect_context::<Page>();
    let is_open = Memo::new(move |_| page.results.desk.with(|desk| desk.shows_keys));
    let lines = move || {
        let line = |(_, printed, command)| {
            view! {
                <div>
                    <dt>
                        <kbd>{printed}</kbd>
                    </dt>
                    <dd>{what(page, command)}</dd>
                </div>
            }
        };
        KEYS.into_iter().map(line).collect_view()
    };
    view! {
        <button
            type="button"
            class="plain"
            id="keys"
            aria-expanded=move || is_open.get().to_string()
            on:click=move |_| page.command(Command::Help)
        >
            {move || texts(page).review.keys}
            <kbd>"M"</kbd>
        </button>
        <Show when=move || is_open.get()>
            <dl class="keys">{lines}</dl>
        </Show>
    }
}

/// What a command is called.
pub(super) fn what(page: Page, command: Command) -> String {
    let words = texts(page).review;
    let text = match command {
        Command::This => words.this,
        Command::NotThis => words.not_this,
        Command::Nobody => words.nobody,
        Command::Undecided => words.undecided,
        Command::AskBack => words.ask_back,
        Command::Candidate(place) => return (words.candidate_key)(place + 1),
        Command::Alike => words.alike,
        Command::Search => words.search,
        Command::Confirm => words.confirm,
        Command::Note => words.note,
        Command::Fields => words.fields_key,
        Command::Papers => words.papers,
        Command::Undo => words.undo,
        Command::Redo => words.redo,
        Command::Before => words.before,
        Command::After => words.after,
        Command::Scores => words.scores_key,
        Command::Help => words.keys,
    };
    text.to_owned()
}
