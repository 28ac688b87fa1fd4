//! A row in full: both people side by side, the other columns, findings, other candidates, the
//! score.

use std::sync::Arc;

use leptos::prelude::*;
use matcher::explain::DetailView;
use matcher::plan::Side;
use matcher::words::finding as finding_words;

use super::both_people::BothPeople;
use super::candidates::candidate_choice;
use super::own_columns::OwnColumns;
use super::score::Score;
use crate::client::Page;
use crate::view::common::texts::texts;

/// A row in full.
#[component]
pub(super) fn RowInFull(detail: Arc<DetailView>) -> impl IntoView {
    let page = expect_context::<Page>();
    let chosen = RwSignal::new(0_usize);
    let (row, status) = (detail.row, detail.status);
    // The only file of a side need not be named.
    let several_tables = move |side| {
        page.results.results.with_untracked(|results| {
            results.as_ref().is_some_and(|r| r.inputs.side(side).len() > 1)
        })
    };
    let place = several_tables(Side::Sector).then(|| detail.file.clone());
    let registry_places = several_tables(Side::Registry);
    let findings = detail.findings.clone();
    let several = (detail.candidates.len() > 1).then(|| {
        let detail = detail.clone();
        move || candidate_choice(page, &detail.candidates, chosen)
    });
    let shown = move || match detail.candidates.get(chosen.get()).cloned() {
        Some(candidate) => {
            let (fields, score) = (candidate.fields, candidate.score);
            let registry_row = Some(candidate.row);
            let registry_place = registry_places.then(|| candidate.file.clone());
            let (steps, next) = (candidate.steps, candidate.next);
            view! {
                <BothPeople fields sector_row=row registry_row registry_place />
                <OwnColumns side=Side::Sector own=detail.own.clone() />
                <OwnColumns side=Side::Registry own=candidate.own />
                <Score steps score next />
            }
            .into_any()
        }
        None => {
            let fields = detail.fields.clone();
            view! {
                <p>{move || texts(page).detail.no_candidate}</p>
                <BothPeople fields sector_row=row registry_row=None registry_place=None />
                <OwnColumns side=Side::Sector own=detail.own.clone() />
            }
            .into_any()
        }
    };
    view! {
        <h3>
            {move || (texts(page).detail.heading)(row)}
            <span class="badge" data-verdict=status.code()>
                {move || status.text(page.language.get())}
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
