//! Search and filters of the list.

use gloo::timers::callback::Timeout;
use leptos::prelude::*;
use matcher::classify::FindingKind;
use matcher::words::{field as field_name, finding_kind, kind as kind_name, status as status_name};

use super::texts;
use crate::client::Page;
use crate::state::{Chip, FindingFilter, remove_chip};
use crate::words::count;

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
            <FindingChoice />
            <Chips />
            <span class="listed tabular" role="status">
                {listed}
            </span>
        </div>
    }
}

/// The choice of rows by what there is to know about them, each kind with its count.
#[component]
fn FindingChoice() -> impl IntoView {
    let page = expect_context::<Page>();
    let counts: Vec<(FindingFilter, u32)> = page.results.with_untracked(|results| {
        let Some(results) = results else { return Vec::new() };
        let statistics = &results.statistics;
        let (remarks, kinds): (Vec<_>, Vec<_>) =
            FindingKind::ALL.into_iter().partition(|kind| kind.is_remark());
        let of_kind = |kind: FindingKind| (FindingFilter::Kind(kind), statistics.finding(kind));
        std::iter::once((FindingFilter::Any, statistics.with_findings))
            .chain(kinds.into_iter().chain(remarks).map(of_kind))
            .filter(|(_, rows)| *rows > 0)
            .collect()
    });
    let chosen = Memo::new(move |_| page.query.with(FindingFilter::of));
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
    (!counts.is_empty()).then(|| {
        view! {
            <select
                id="findings"
                aria-label=move || texts(page).results.findings
                class:chosen=move || chosen.get() != FindingFilter::Off
                on:change:target=move |event| {
                    let filter = FindingFilter::from_code(&event.target().value());
                    page.filter(|query| filter.put(query));
                }
            >
                <option value="" prop:selected=move || chosen.get() == FindingFilter::Off>
                    {move || texts(page).results.any_finding}
                </option>
                {counts.into_iter().map(option).collect_view()}
            </select>
        }
    })
}

fn finding_name(page: Page, filter: FindingFilter) -> &'static str {
    match filter {
        FindingFilter::Off => texts(page).results.any_finding,
        FindingFilter::Any => texts(page).results.with_findings,
        FindingFilter::Kind(kind) => finding_kind(kind, page.language.get()),
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
        Chip::Findings(None) => words.with_findings.to_owned(),
        Chip::Findings(Some(kind)) => finding_kind(*kind, language).to_owned(),
        Chip::Text(text) => format!("“{text}”"),
    }
}
