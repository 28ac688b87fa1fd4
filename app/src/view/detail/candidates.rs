//! The choice among the people that a row may be.

use leptos::prelude::*;
use matcher::explain::CandidateView;
use matcher::plan::Field;
use page_core::words::signed;

use crate::client::Page;
use crate::view::common::texts::texts;

/// The candidates; the one at place `chosen` is shown beside the row.
pub(super) fn candidate_choice(
    page: Page,
    candidates: &[CandidateView],
    chosen: RwSignal<usize>,
) -> impl IntoView + use<> {
    let words = texts(page).detail;
    let language = page.language.get();
    let options = candidates
        .iter()
        .enumerate()
        .map(|(place, candidate)| {
            let score = signed(candidate.score, language);
            let text = (words.candidate)(candidate.row, &registry_name(candidate), &score);
            view! {
                <option value=place.to_string() prop:selected=move || chosen.get() == place>
                    {text}
                </option>
            }
        })
        .collect_view();
    view! {
        <p class="candidates">
            <label for="candidate">{(words.candidates)(candidates.len())}</label>
            <select
                id="candidate"
                on:change:target=move |event| {
                    if let Ok(place) = event.target().value().parse() {
                        chosen.set(place);
                    }
                }
            >
                {options}
            </select>
        </p>
    }
}

/// The person's name as the registry has it; empty if it has none.
fn registry_name(candidate: &CandidateView) -> String {
    let name = candidate.fields.iter().filter(|view| view.field == Field::Name);
    name.flat_map(|view| &view.registry).map(|span| span.text.as_str()).collect()
}
