//! The filters that are on, each with the button that takes it off.

use leptos::prelude::*;
use matcher::words::share;
use page_core::state::{Chip, remove_chip};

use crate::client::Page;
use crate::view::common::texts::texts;

/// A chip for each filter, and a button that takes all off.
#[component]
pub(super) fn Chips() -> impl IntoView {
    let page = expect_context::<Page>();
    let chips = Memo::new(move |_| page.results.query.with(Chip::of));
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
    let words = texts(page).results;
    match chip {
        Chip::Status(status) => status.text(language).to_owned(),
        Chip::Difference(field, kind) => {
            let field = field.map_or(words.any_field, |field| field.text(language));
            match kind {
                Some(kind) => format!("{field}: {}", kind.text(language)),
                None => field.to_owned(),
            }
        }
        Chip::Findings(None) => words.with_findings.to_owned(),
        Chip::Findings(Some(kind)) => kind.text(language).to_owned(),
        Chip::Ruled(filter) => filter.text(language).to_owned(),
        Chip::Share(of) => share(of, language),
        Chip::Since(kind) => kind.text(language).to_owned(),
        Chip::Text(text) => format!("“{text}”"),
    }
}
