//! A row in full: both people side by side, the other columns, findings, other candidates, the
//! score.

use std::sync::Arc;

use leptos::prelude::*;
use matcher::classify::Finding;
use matcher::explain::DetailView;
use matcher::plan::{FindingKind, Side};
use matcher::words::finding as finding_words;
use page_core::state::Beside;

use super::both_people::BothPeople;
use super::candidates::candidate_choice;
use super::own_columns::OwnColumns;
use super::score::Score;
use crate::client::Page;
use crate::view::common::texts::texts;
use crate::view::review::case::Case;
use crate::view::review::ruling::ruled;

/// A row in full.
#[component]
pub(super) fn RowInFull(detail: Arc<DetailView>) -> impl IntoView {
    let page = expect_context::<Page>();
    let beside = Memo::new(move |_| page.results.desk.with(|desk| desk.beside.clone()));
    let hides_scores = Memo::new(move |_| page.results.desk.with(|desk| desk.hides_scores));
    let (row, status) = (detail.row, detail.status);
    // The only file of a side need not be named.
    let several_tables = move |side| {
        page.results.results.with_untracked(|results| {
            results.as_ref().is_some_and(|r| r.inputs.side(side).len() > 1)
        })
    };
    let place = several_tables(Side::Sector).then(|| detail.file.clone());
    let registry_places = several_tables(Side::Registry);
    // What was decided is shown by itself.
    let is_shown =
        |of: &&Finding| !matches!(of.kind(), FindingKind::Ruled | FindingKind::RulingUnsettled);
    let findings: Vec<Finding> = detail.findings.iter().filter(is_shown).cloned().collect();
    let several = (detail.candidates.len() > 1).then(|| {
        let detail = detail.clone();
        move || candidate_choice(page, &detail.candidates, &beside.get(), hides_scores.get())
    });
    // A verdict that stayed as it was need not be told twice.
    let engine = detail.engine.filter(|engine| engine.status != status);
    let (ruling, disputed) = (detail.ruling, detail.disputed);
    let own = detail.own.clone();
    let candidate = move |beside: &Beside| match beside {
        Beside::Candidate(place) => {
            detail.candidates.get(*place).cloned().ok_or_else(|| detail.clone())
        }
        Beside::Found(_) => Err(detail.clone()),
    };
    let shown = move || match (candidate(&beside.get()), beside.get()) {
        (_, Beside::Found(person)) => {
            let (fields, number) = (person.fields, person.row);
            let registry_row = Some(number);
            view! {
                <p class="found-by-hand">
                    {move || (texts(page).review.show_person)(number)} " "
                    <button type="button" class="plain" on:click=move |_| page.show_candidate(0)>
                        {move || texts(page).review.back}
                    </button>
                </p>
                <BothPeople fields sector_row=row registry_row registry_place=None can_right=false />
            }
            .into_any()
        }
        (Ok(candidate), _) => {
            let (fields, score) = (candidate.fields, candidate.score);
            let is_first = beside.get() == Beside::Candidate(0);
            let registry_row = Some(candidate.row);
            let registry_place = registry_places.then(|| candidate.file.clone());
            let (steps, next) = (candidate.steps, candidate.next);
            view! {
                <BothPeople fields sector_row=row registry_row registry_place can_right=is_first />
                <OwnColumns side=Side::Sector own=own.clone() />
                <OwnColumns side=Side::Registry own=candidate.own />
                <Show when=move || !hides_scores.get()>
                    <Score steps=steps.clone() score next />
                </Show>
            }
            .into_any()
        }
        (Err(detail), _) => {
            let fields = detail.fields.clone();
            view! {
                <p>{move || texts(page).detail.no_candidate}</p>
                <BothPeople fields sector_row=row registry_row=None registry_place=None can_right=false />
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
        {ruled(page, ruling, engine, disputed)}
        <Case />
        {several}
        {shown}
    }
}
