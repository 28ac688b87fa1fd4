//! The search of the whole extract for somebody else.

use leptos::prelude::*;
use matcher::plan::Field;
use page_core::protocol::PersonView;
use page_core::state::{Command, key_of};

use crate::client::Page;
use crate::view::common::focus::focus_soon;
use crate::view::common::rest::Rest;
use crate::view::common::texts::texts;

/// How long nothing must have been typed before the extract is searched, in milliseconds.
const REST: u32 = 150;

/// The button, and once it is pressed the field, and below it who was found.
#[component]
pub(super) fn FindPerson() -> impl IntoView {
    let page = expect_context::<Page>();
    let rest = Rest::new();
    let found = Memo::new(move |_| page.results.desk.with(|desk| desk.found.clone()));
    let is_open = Memo::new(move |_| found.with(|found| found.is_open));
    let typed = Memo::new(move |_| found.with(|found| found.typed.clone()));
    let on_input = move |typed: String| {
        rest.after(REST, move || page.look_for(typed));
    };
    Effect::new(move |_| {
        if is_open.get() {
            focus_soon("find-person");
        }
    });
    view! {
        <button
            type="button"
            class="plain"
            id="open-find"
            aria-expanded=move || is_open.get().to_string()
            on:click=move |_| page.command(Command::Search)
        >
            {move || texts(page).review.search}
            <kbd>{key_of(Command::Search)}</kbd>
        </button>
        <Show when=move || is_open.get()>
            <div class="find-person">
                <input
                    type="search"
                    id="find-person"
                    autocomplete="off"
                    spellcheck="false"
                    aria-label=move || texts(page).review.search
                    placeholder=move || texts(page).review.search_hint
                    prop:value=typed
                    on:input:target=move |event| on_input(event.target().value())
                    on:keydown=move |event| {
                        if event.key() == "Escape" {
                            event.stop_propagation();
                            page.stop_looking();
                            focus_soon("list");
                        }
                    }
                />
                {move || {
                    let found = found.get();
                    (!found.typed.trim().is_empty() && found.is_answered)
                        .then(|| people(page, &found.people, found.count))
                }}
            </div>
        </Show>
    }
}

fn people(page: Page, people: &[PersonView], count: u32) -> impl IntoView + use<> {
    let words = texts(page).review;
    let heading = if count == 0 { words.nobody_found.to_owned() } else { (words.found)(count) };
    let more = count.saturating_sub(people.len() as u32);
    let lines = people.iter().map(|person| line(page, person)).collect_view();
    view! {
        <p role="status">{heading}</p>
        <ul class="people">{lines}</ul>
        {(more > 0).then(|| view! { <p class="quiet">{(words.more)(more)}</p> })}
    }
}

/// Somebody found; pressing the line shows them beside the row.
fn line(page: Page, person: &PersonView) -> impl IntoView + use<> {
    let value = |field: Field| -> String {
        let of = person.fields.iter().filter(|view| view.field == field);
        of.flat_map(|view| &view.registry).map(|span| span.text.as_str()).collect()
    };
    let rest = [Field::Dob, Field::Number, Field::Address].map(value);
    let rest: Vec<String> = rest.into_iter().filter(|text| !text.is_empty()).collect();
    let (name, shown) = (value(Field::Name), person.clone());
    view! {
        <li>
            <button
                type="button"
                class="plain"
                on:click=move |_| {
                    page.show_person(shown.clone());
                    page.stop_looking();
                    focus_soon("list");
                }
            >
                <b>{name}</b>
                " "
                {rest.join(" · ")}
            </button>
        </li>
    }
}
