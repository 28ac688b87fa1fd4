//! The second look: a row as the comparison alone has it, and a button for each answer.

use std::sync::Arc;

use leptos::ev::{KeyboardEvent, SubmitEvent};
use leptos::html::{Input, Select};
use leptos::prelude::*;
use matcher::explain::DetailView;
use page_core::state::{Command, SecondLook, command_of, key_of};

use super::help::what;
use super::news::refused;
use crate::client::Page;
use crate::view::common::focus::focus_soon;
use crate::view::common::texts::texts;
use crate::view::detail::both_people::BothPeople;

/// How many rows of the list can be drawn.
const SIZES: [&str; 4] = ["60", "120", "300", "800"];

/// What a key does while somebody takes the second look.
pub(super) fn on_key(page: Page, event: &KeyboardEvent) {
    let modified = event.ctrl_key() || event.alt_key() || event.meta_key() || event.shift_key();
    let is_looking = page.results.second.with_untracked(|second| second.by.is_some());
    if modified || event.is_composing() || !is_looking {
        return;
    }
    if let Some(command) = command_of(&event.code()) {
        event.prevent_default();
        page.command_second(command);
    }
}

/// Who takes the second look, and of how many rows.
#[component]
pub(super) fn BeginSecond() -> impl IntoView {
    let page = expect_context::<Page>();
    let (name, size) = (NodeRef::<Input>::new(), NodeRef::<Select>::new());
    let begin = move |event: SubmitEvent| {
        event.prevent_default();
        if let (Some(name), Some(size)) = (name.get_untracked(), size.get_untracked()) {
            page.begin_second(&name.value(), size.value().parse().unwrap_or(60));
        }
    };
    let option = |size: &'static str| view! { <option value=size>{size}</option> };
    view! {
        <form class="second-begin" on:submit=begin>
            <h3>{move || texts(page).second.second}</h3>
            <p class="quiet">{move || texts(page).second.hint}</p>
            <label for="second-by">{move || texts(page).second.who}</label>
            <input id="second-by" type="text" maxlength="100" autocomplete="off"
                spellcheck="false" node_ref=name />
            <label for="second-size">{move || texts(page).second.sample}</label>
            <select id="second-size" node_ref=size>
                {SIZES.map(option)}
            </select>
            <button type="submit" class="primary" id="begin-second">
                {move || texts(page).second.begin}
            </button>
        </form>
    }
}

/// The row that is looked at.
#[component]
pub(super) fn Looking() -> impl IntoView {
    let page = expect_context::<Page>();
    let second = page.results.second;
    let row = Memo::new(move |_| second.with(|second| second.row.clone()));
    let beside = Memo::new(move |_| second.with(|second| second.beside));
    let progress = Memo::new(move |_| second.with(|second| second.progress));
    let has_person = Memo::new(move |_| {
        row.with(|row| row.as_ref().is_some_and(|row| !row.candidates.is_empty()))
    });
    let can_go_back = Memo::new(move |_| second.with(|second| second.can_go_back));
    let can = move |command: Command| match command {
        Command::This | Command::NotThis => has_person.get(),
        Command::Undo => can_go_back.get(),
        _ => row.with(Option::is_some),
    };
    let button = move |command: Command| {
        view! {
            <button
                type="button"
                class:primary=command == Command::This
                class:plain=command == Command::Undo
                data-second=format!("{command:?}")
                aria-keyshortcuts=key_of(command)
                disabled=move || !can(command)
                on:click=move |_| page.command_second(command)
            >
                {move || what(page, command)}
                <kbd>{key_of(command)}</kbd>
            </button>
        }
    };
    let told = move || second.with(|second| second.refused.as_ref().map(|why| refused(page, why)));
    // Keys are heard wherever the focus was before the row came.
    Effect::new(move |_| {
        row.track();
        focus_soon("looking");
    });
    view! {
        <div id="looking" tabindex="-1">
        <div class="review-head">
            <span class="tabular progress" id="second-progress" role="status">
                {move || {
                    let (done, left) = progress.get();
                    (texts(page).second.progress)(done, left)
                }}
            </span>
            <span class="quiet">
                {move || {
                    second.with(|second| {
                        second.by.as_ref().map(|name| (texts(page).second.by)(name))
                    })
                }}
            </span>
            <button type="button" id="stop-second" on:click=move |_| page.stop_second()>
                {move || texts(page).second.stop}
            </button>
        </div>
        {move || match row.get() {
            Some(row) => blind(page, &row, beside.get()).into_any(),
            None if second.with(SecondLook::is_beginning) => {
                view! { <p class="quiet">{texts(page).review.beginning}</p> }.into_any()
            }
            None => view! { <p class="over">{texts(page).second.over}</p> }.into_any(),
        }}
        <div class="decide">{SecondLook::COMMANDS.map(button)}</div>
        <p class="news" role="alert">
            {told}
        </p>
        </div>
    }
}

/// The row with the person whom the comparison proposes.
fn blind(page: Page, row: &Arc<DetailView>, beside: usize) -> impl IntoView + use<> {
    let words = texts(page).second;
    let language = page.language.get();
    let candidates = row.candidates.iter().enumerate();
    let choice = (row.candidates.len() > 1).then(|| {
        let one = |(place, candidate): (usize, &matcher::explain::CandidateView)| {
            view! {
                <button
                    type="button"
                    aria-pressed=(place == beside).to_string()
                    on:click=move |_| page.command_second(Command::Candidate(place))
                >
                    {(words.candidate)(place + 1, candidate.row)}
                </button>
            }
        };
        view! { <div class="decide">{candidates.map(one).collect_view()}</div> }
    });
    let shown = row.candidates.get(beside);
    let fields = shown.map_or_else(|| row.fields.clone(), |of| of.fields.clone());
    let registry_row = shown.map(|of| of.row);
    view! {
        <h3>
            {(texts(page).detail.heading)(row.row)}
            <span class="badge" data-verdict=row.status.code()>
                {(words.engine)(row.status.text(language))}
            </span>
        </h3>
        {shown.is_none().then(|| view! { <p>{texts(page).detail.no_candidate}</p> })}
        {choice}
        <BothPeople fields sector_row=row.row registry_row registry_place=None can_right=false />
    }
}
