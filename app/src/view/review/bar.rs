//! The bar below the row: how far the work is, and a button for each decision.

use leptos::prelude::*;
use page_core::state::{Command, Pane, key_of};

use super::alike::RowsAlike;
use super::asks::Asked;
use super::find::FindPerson;
use super::help::{Keys, what};
use super::news::LastDone;
use super::who::Who;
use crate::client::Page;
use crate::view::common::texts::texts;

/// The bar.
#[component]
pub(crate) fn ReviewBar() -> impl IntoView {
    let page = expect_context::<Page>();
    let desk = page.results.desk;
    let is_known = Memo::new(move |_| page.reviewer.with(Option::is_some));
    let has_person = Memo::new(move |_| {
        page.results.pane.with(|pane| match pane {
            Pane::Open(detail) => desk.with(|desk| desk.beside.registry(detail).is_some()),
            Pane::Closed | Pane::Opening => false,
        })
    });
    let is_ready = Memo::new(move |_| desk.with(|desk| desk.has_begun));
    let papers = Memo::new(move |_| desk.with(|desk| desk.papers));
    let can = move |command: Command| {
        move || {
            is_ready.get()
                && match command {
                    Command::This | Command::NotThis => has_person.get(),
                    Command::Undo => desk.with(|desk| desk.tally.can_undo),
                    Command::Redo => desk.with(|desk| desk.tally.can_redo),
                    _ => true,
                }
        }
    };
    let button = move |command: Command, class: &'static str| {
        let can = can(command);
        view! {
            <button
                type="button"
                class=class
                data-command=format!("{command:?}")
                aria-keyshortcuts=key_of(command)
                disabled=move || !can()
                on:click=move |_| page.command(command)
            >
                {move || what(page, command)}
                <kbd>{key_of(command)}</kbd>
            </button>
        }
    };
    view! {
        <section class="review" aria-label=move || texts(page).review.label>
            <LastDone />
            <Show when=move || is_known.get() fallback=|| view! { <Who /> }>
                <Asked />
                <div class="decide">
                    {button(Command::This, "primary")} {button(Command::NotThis, "")}
                    {button(Command::Nobody, "")} {button(Command::Undecided, "")}
                    {button(Command::AskBack, "")}
                </div>
                <div class="decide-end">
                    <label title=move || texts(page).review.papers_hint>
                        <input
                            type="checkbox"
                            id="papers"
                            prop:checked=papers
                            on:change=move |_| page.command(Command::Papers)
                        />
                        {move || texts(page).review.papers}
                        <kbd>{key_of(Command::Papers)}</kbd>
                    </label>
                    <FindPerson /> <RowsAlike />
                    {button(Command::Undo, "plain")} {button(Command::Redo, "plain")}
                    <Keys />
                </div>
                <Show when=move || !is_ready.get()>
                    <p class="quiet">{move || texts(page).review.beginning}</p>
                </Show>
            </Show>
        </section>
    }
}
