//! Statistics tables among the office's files: whether they add up and, if not, where.

use std::sync::Arc;

use leptos::prelude::*;
use matcher::tally::Tally;
use matcher::words::tally::{fault_headers, fault_rows, tally_summary, total_headers, total_rows};
use page_core::protocol::TableId;
use page_core::state::Loaded;

use crate::client::Page;
use crate::view::common::texts::texts;

/// All statistics tables.
#[component]
pub(super) fn StatisticsTables() -> impl IntoView {
    let page = expect_context::<Page>();
    let all = move || -> Vec<(TableId, Arc<Tally>)> {
        page.sector.with(|state| {
            let tallies = state.loaded.iter().flat_map(Loaded::tallies);
            tallies.map(|(id, tally)| (id, tally.clone())).collect()
        })
    };
    view! {
        <For each=all key=|(id, _)| *id let((id, tally))>
            <StatisticsTable id tally />
        </For>
    }
}

/// One of them.
#[component]
fn StatisticsTable(id: TableId, tally: Arc<Tally>) -> impl IntoView {
    let page = expect_context::<Page>();
    let name = move || {
        page.sector.with(|state| {
            let loaded = state.loaded.as_ref()?;
            Some(loaded.name(&loaded.table(id)?.summary))
        })
    };
    let is_right = tally.faults.is_empty();
    let heading = format!("tally-{}-{}", id.reader, id.place);
    let labelled = heading.clone();
    let tally = StoredValue::new(tally);
    let summary = move || tally.with_value(|tally| tally_summary(tally, page.language.get()));
    let faults = move || {
        let language = page.language.get();
        tally.with_value(|tally| table(fault_headers(language), fault_rows(tally, language)))
    };
    let totals = move || {
        let language = page.language.get();
        let rows = tally.with_value(|tally| total_rows(tally, language));
        (!rows.is_empty()).then(|| {
            view! {
                <details class="totals" open=is_right>
                    <summary>{(texts(page).tally.totals)(rows.len())}</summary>
                    {table(total_headers(language), rows)}
                </details>
            }
        })
    };
    view! {
        <section class="tally" class:right=is_right aria-labelledby=labelled>
            <div class="heading-line">
                <h3 id=heading>{move || texts(page).tally.heading} " “" {name} "”"</h3>
                <p>{summary}</p>
                {is_right
                    .then(|| view! { <span class="badge sure">{move || texts(page).tally.right}</span> })}
            </div>
            {(!is_right).then(|| view! { <p class="of-table">{move || texts(page).tally.faults}</p> })}
            {move || (!is_right).then(faults)}
            {totals}
        </section>
    }
}

/// Rows of text under their headers. The last column says what differs.
fn table<const N: usize>(headers: [&'static str; N], rows: Vec<[String; N]>) -> impl IntoView {
    let row = |cells: [String; N]| {
        let cells = cells.map(|cell| view! { <td>{cell}</td> }.into_any());
        view! { <tr>{cells.into_iter().collect_view()}</tr> }
    };
    let heads = headers.map(|header| view! { <th scope="col">{header}</th> }.into_any());
    view! {
        <div class="tally-room" tabindex="0">
            <table class="tally-table">
                <thead>
                    <tr>{heads.into_iter().collect_view()}</tr>
                </thead>
                <tbody>{rows.into_iter().map(row).collect_view()}</tbody>
            </table>
        </div>
    }
}
