//! The choice among the people that a row may be.

use leptos::prelude::*;
use matcher::explain::CandidateView;
use matcher::plan::Field;
use page_core::state::Beside;
use page_core::words::signed;

use crate::client::Page;
use crate::view::common::texts::texts;

/// The candidates; one of them may be shown beside the row.
pub(super) fn candidate_choice(
    page: Page,
    candidates: &[CandidateView],
    beside: &Beside,
    hides_scores: bool,
) -> impl IntoView + use<> {
    let words = texts(page).detail;
    let language = page.language.get();
    let options = candidates
        .iter()
        .enumerate()
        .map(|(place, candidate)| {
            let score = (!hides_scores).then(|| signed(candidate.score, language));
            let name = registry_name(candidate);
            let text = (words.candidate)(place + 1, candidate.row, &name, score.as_deref());
            let is_shown = *beside == Beside::Candidate(place);
            view! {
                <option value=place.to_string() prop:selected=is_shown>
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
                        page.show_candidate(place);
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
