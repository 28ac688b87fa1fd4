//! The choice of rows by their findings, each kind with the number of its rows.

use leptos::prelude::*;
use matcher::plan::FindingKind;
use matcher::report::Statistics;
use page_core::state::FindingFilter;
use page_core::words::count;

use crate::client::Page;
use crate::view::common::texts::texts;

/// The choice; nothing if there are no findings.
#[component]
pub(super) fn FindingChoice() -> impl IntoView {
    let page = expect_context::<Page>();
    let counts = Memo::new(move |_| {
        page.results
            .results
            .with(|results| results.as_ref().map(|of| counts(&of.statistics)).unwrap_or_default())
    });
    let chosen = Memo::new(move |_| page.results.query.with(FindingFilter::of));
    let option = move |(filter, rows): (FindingFilter, u32)| {
        view! {
            <option value=filter.code() prop:selected=move || chosen.get() == filter>
                {move || {
                    let language = page.language.get();
                    format!("{} ({})", finding_name(page, filter), count(u64::from(rows), language))
                }}
            </option>
        }
    };
    view! {
        <Show when=move || counts.with(|counts| !counts.is_empty())>
            <select
                id="findings"
                aria-label=move || texts(page).results.findings
                class:chosen=move || chosen.get() != FindingFilter::Off
                on:change:target=move |event| {
                    if let Some(filter) = FindingFilter::of_code(&event.target().value()) {
                        page.filter(|query| filter.put(query));
                    }
                }
            >
                <option value="" prop:selected=move || chosen.get() == FindingFilter::Off>
                    {move || texts(page).results.any_finding}
                </option>
                {move || counts.get().into_iter().map(option).collect_view()}
            </select>
        </Show>
    }
}

/// The kinds of findings that there are, with the number of their rows.
fn counts(statistics: &Statistics) -> Vec<(FindingFilter, u32)> {
    let (remarks, kinds): (Vec<_>, Vec<_>) =
        FindingKind::ALL.into_iter().partition(|kind| kind.is_remark());
    let of_kind = |kind: FindingKind| (FindingFilter::Kind(kind), statistics.finding(kind));
    std::iter::once((FindingFilter::Any, statistics.with_findings))
        .chain(kinds.into_iter().chain(remarks).map(of_kind))
        .filter(|(_, rows)| *rows > 0)
        .collect()
}

fn finding_name(page: Page, filter: FindingFilter) -> &'static str {
    match filter {
        FindingFilter::Off => texts(page).results.any_finding,
        FindingFilter::Any => texts(page).results.with_findings,
        FindingFilter::Kind(kind) => kind.text(page.language.get()),
    }
}
