//! Search and filters of the list.

use gloo::timers::callback::Timeout;
use leptos::prelude::*;
use matcher::words::{field as field_name, kind as kind_name, status as status_name};

use super::texts;
use crate::client::Page;
use crate::state::{Chip, remove_chip, toggle_findings};

/// How long typing must rest before the list is searched, in milliseconds.
const REST: u32 = 200;

#[component]
pub fn Toolbar() -> impl IntoView {
    let page = expect_context::<Page>();
    let waiting = StoredValue::new_local(None::<Timeout>);
    let text = Memo::new(move |_| page.query.with(|query| query.text.clone()));
    let on_input = move |typed: String| {
        let search = move || page.filter(|query| query.text = typed);
        // Setting the new timer drops the older one, which cancels it.
        waiting.set_value(Some(Timeout::new(REST, search)));
    };
    let findings =
        page.results.with_untracked(|r| r.as_ref().map_or(0, |r| r.statistics.with_findings));
    let is_on = move || page.query.with(|query| query.with_findings);
    let listed = Memo::new(move |_| {
        let total = page.rows.with(|rows| rows.total());
        total.map(|total| (texts(page).results.listed)(total)).unwrap_or_default()
    });
    view! {
        <div class="toolbar" role="search">
            <input
                type="search"
                id="search"
                autocomplete="off"
                spellcheck="false"
                aria-label=move || texts(page).results.search
                placeholder=move || texts(page).results.search_hint
                prop:value=text
                on:input:target=move |event| on_input(event.target().value())
            />
            {(findings > 0)
                .then(|| {
                    view! {
                        <button
                            type="button"
                            class="toggle"
                            id="with-findings"
                            aria-pressed=move || is_on().to_string()
                            on:click=move |_| page.filter(toggle_findings)
                        >
                            {move || (texts(page).results.findings)(findings)}
                        </button>
                    }
                })}
            <Chips />
            <span class="listed tabular" role="status">
                {listed}
            </span>
        </div>
    }
}

/// The filters that are on, each with the button that takes it off.
#[component]
fn Chips() -> impl IntoView {
    let page = expect_context::<Page>();
    let chips = Memo::new(move |_| page.query.with(Chip::of));
    let chip = move |chip: Chip| {
        let name = chip_name(page, &chip);
        let label = (texts(page).results.remove)(&name);
        view! {
            <li>
                <button
                    type="button"
                    class="chip"
                    aria-label=label
                    on:click=move |_| page.filter(|query| remove_chip(query, &chip))
                >
                    {name}
                    <span aria-hidden="true">" ×"</span>
                </button>
            </li>
        }
    };
    let all = move || {
        (chips.with(Vec::len) > 1).then(|| {
            view! {
                <li>
                    <button
                        type="button"
                        class="plain"
                        on:click=move |_| page.filter(|query| *query = Default::default())
                    >
                        {texts(page).results.show_all}
                    </button>
                </li>
            }
        })
    };
    view! {
        <ul class="chips" aria-label=move || texts(page).results.filters>
            {move || chips.get().into_iter().map(chip).collect_view()}
            {all}
        </ul>
    }
}

fn chip_name(page: Page, chip: &Chip) -> String {
    let language = page.language.get();
    let words = &texts(page).results;
    match chip {
        Chip::Status(status) => status_name(*status, language).to_owned(),
        Chip::Difference(field, kind) => {
            let field = field.map_or(words.any_field, |field| field_name(field, language));
            match kind {
                Some(kind) => format!("{field}: {}", kind_name(*kind, language)),
                None => field.to_owned(),
            }
        }
        Chip::Findings => words.with_findings.to_owned(),
        Chip::Text(text) => format!("“{text}”"),
    }
}
