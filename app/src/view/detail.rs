//! The row that is open, in full: both people side by side, notes, other candidates, the score.

use std::sync::Arc;

use leptos::prelude::*;
use matcher::columns::Side;
use matcher::explain::{CandidateView, DetailView};
use matcher::plan::Field;
use matcher::words::{finding as finding_words, status as status_name};

use super::pair::PairTable;
use super::waterfall::Waterfall;
use super::{focus, texts};
use crate::client::Page;
use crate::words::signed;

#[component]
pub fn DetailPane() -> impl IntoView {
    let page = expect_context::<Page>();
    let close = move || {
        page.close_pane();
        focus("list");
    };
    view! {
        <aside
            id="detail"
            aria-label=move || texts(page).detail.label
            on:keydown=move |event| {
                if event.key() == "Escape" {
                    close();
                }
            }
        >
            <button type="button" class="close" on:click=move |_| close()>
                {move || texts(page).detail.close}
            </button>
            {move || match page.detail.get() {
                Some(detail) => view! { <Opened detail /> }.into_any(),
                None => view! { <p class="quiet">{texts(page).detail.loading}</p> }.into_any(),
            }}
        </aside>
    }
}

#[component]
fn Opened(detail: Arc<DetailView>) -> impl IntoView {
    let page = expect_context::<Page>();
    let chosen = RwSignal::new(0_usize);
    let (row, status) = (detail.row, detail.status);
    // The file says nothing new where it is the only one of its side.
    let several_tables = move |side| {
        page.results.with_untracked(|r| r.as_ref().is_some_and(|r| r.inputs.side(side).len() > 1))
    };
    let place = several_tables(Side::Sector).then(|| detail.file.clone());
    let registry_places = several_tables(Side::Registry);
    let findings = detail.findings.clone();
    let several = (detail.candidates.len() > 1).then(|| {
        let detail = detail.clone();
        move || candidate_choice(page, &detail.candidates, chosen)
    });
    let shown = move || {
        match detail.candidates.get(chosen.get()).cloned() {
        Some(candidate) => {
            let score = candidate.score;
            let place = registry_places.then(|| candidate.file.clone());
            let (steps, next) = (candidate.steps, candidate.next);
            view! {
                <PairTable fields=candidate.fields sector_row=row registry_row=Some(candidate.row) registry_place=place />
                <Waterfall steps score next />
            }
            .into_any()
        }
        None => view! {
            <p>{move || texts(page).detail.no_candidate}</p>
            <PairTable fields=detail.fields.clone() sector_row=row registry_row=None registry_place=None />
        }
        .into_any(),
    }
    };
    view! {
        <h3>
            {move || (texts(page).detail.heading)(row)}
            <span class="badge" data-verdict=status.code()>
                {move || status_name(status, page.language.get())}
            </span>
        </h3>
        {place
            .map(|place| {
                view! { <p class="quiet place">{move || (texts(page).detail.place)(&place)}</p> }
            })}
        {(!findings.is_empty())
            .then(|| {
                view! {
                    <ul class="findings" aria-label=move || texts(page).detail.findings>
                        {move || {
                            let language = page.language.get();
                            let item = |finding| view! { <li>{finding_words(finding, language)}</li> };
                            findings.iter().map(item).collect_view()
                        }}
                    </ul>
                }
            })}
        {several}
        {shown}
    }
}

/// The people that the row may be; the chosen one is shown beside it.
fn candidate_choice(
    page: Page,
    candidates: &[CandidateView],
    chosen: RwSignal<usize>,
) -> impl IntoView + use<> {
    let words = &texts(page).detail;
    let language = page.language.get();
    let options = candidates
        .iter()
        .enumerate()
        .map(|(place, candidate)| {
            let score = signed(candidate.score, language);
            let text = (words.candidate)(candidate.row, &name_of(candidate), &score);
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
                    chosen.set(event.target().value().parse().unwrap_or_default());
                }
            >
                {options}
            </select>
        </p>
    }
}

fn name_of(candidate: &CandidateView) -> String {
    let name = candidate.fields.iter().find(|view| view.field == Field::Name);
    name.map(|view| view.registry.iter().map(|span| span.text.as_str()).collect())
        .unwrap_or_default()
}
