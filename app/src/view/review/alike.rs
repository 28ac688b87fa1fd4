//! Rows that are alike: how many, what is left out, and a button for each thing that can be said of
//! all of them.

use leptos::prelude::*;
use matcher::explain::RowView;
use matcher::plan::Who;
use page_core::protocol::{AlikeRows, AlikeView};
use page_core::state::{Command, key_of};

use crate::client::Page;
use crate::view::common::focus::focus_soon;
use crate::view::common::texts::texts;

/// The button, and what it opens.
#[component]
pub(super) fn RowsAlike() -> impl IntoView {
    let page = expect_context::<Page>();
    let alike = Memo::new(move |_| page.results.desk.with(|desk| desk.alike.clone()));
    let has_begun = Memo::new(move |_| page.results.desk.with(|desk| desk.has_begun));
    view! {
        <button
            type="button"
            class="plain"
            id="alike"
            aria-expanded=move || alike.with(Option::is_some).to_string()
            disabled=move || !has_begun.get()
            on:click=move |_| page.command(Command::Alike)
        >
            {move || texts(page).review.alike}
            <kbd>{key_of(Command::Alike)}</kbd>
        </button>
        {move || alike.get().map(|alike| shown(page, &alike))}
    }
}

fn shown(page: Page, alike: &AlikeView) -> impl IntoView + use<> {
    let words = texts(page).review;
    let say = move |who: Option<Who>| {
        page.say_of_alike(who);
        focus_soon("list");
    };
    let button = |who: Who, text: &str, rows: &AlikeRows| {
        let count = rows.count;
        view! {
            <button
                type="button"
                data-alike=who.code()
                disabled=count == 0
                on:click=move |_| say(Some(who))
            >
                {(words.for_all)(text, count)}
            </button>
        }
    };
    let example = |row: &RowView| {
        view! {
            <li>
                {format!("{} · ", row.row)} <b>{row.name.clone()}</b> {format!(" · {}", row.dob)}
            </li>
        }
    };
    let language = page.language.get();
    let left_out = alike.to_person.left_out.iter();
    let left_out = left_out.map(|(why, rows)| (words.left_out)(*rows, why.text(language)));
    let left_out = left_out.map(|line| view! { <li class="quiet">{line}</li> }).collect_view();
    let examples = alike.otherwise.examples.iter().map(example).collect_view();
    let (person, other) = (&alike.to_person, &alike.otherwise);
    view! {
        <div class="alike" role="group" aria-label=words.alike>
            <p>
                <b>{(words.alike_rows)(other.count)}</b>
                ". "
                <span class="quiet">{words.alike_hint}</span>
            </p>
            <ul>{examples}</ul>
            <ul>{left_out}</ul>
            <div class="decide">
                {button(Who::This, words.this, person)} {button(Who::Nobody, words.nobody, other)}
                {button(Who::Undecided, words.undecided, other)}
                {button(Who::AskBack, words.ask_back, other)}
                <button type="button" class="plain" on:click=move |_| say(None)>
                    {words.leave}
                </button>
            </div>
        </div>
    }
}
