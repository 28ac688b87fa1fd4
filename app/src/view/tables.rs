//! The tables of a side with several of them: which are taken, and why the others are not.

use std::sync::Arc;

use leptos::prelude::*;
use matcher::columns::{Side, TableSummary};

use super::{focus_soon, texts};
use crate::client::Page;
use crate::state::{Loaded, TableId};

/// More tables than this can be ticked together.
const FEW: usize = 3;

#[component]
pub fn Tables(side: Side, ids: Vec<TableId>) -> impl IntoView {
    let page = expect_context::<Page>();
    let file = page.file(side);
    let many = ids.len() > FEW;
    let is_running = move || page.run.with(|run| run.is_going());
    let ask =
        move |ask: fn(&Loaded) -> bool| file.with(|state| state.loaded.as_ref().is_some_and(ask));
    let takes_all = Memo::new(move |_| ask(Loaded::takes_all));
    let counts = Memo::new(move |_| {
        file.with(|state| {
            let loaded = state.loaded.as_ref()?;
            Some((loaded.files(), loaded.taken().count(), loaded.tables.len(), loaded.rows()))
        })
    });
    let one_file = move || {
        let (files, ..) = counts.get()?;
        match &files[..] {
            [only] => Some(view! {
                <p class="file-name">
                    <strong>{only.clone()}</strong>
                </p>
            }),
            _ => None,
        }
    };
    let counted = move || {
        let words = &texts(page).tables;
        let (files, taken, all, rows) = counts.get()?;
        Some(if files.len() == 1 {
            (words.taken_sheets)(taken, all, rows)
        } else {
            (words.taken)(files.len(), taken, all, rows)
        })
    };
    view! {
        <div class="summary">
            {one_file}
            <p class="tabular" role="status">{counted}</p>
            {many
                .then(|| {
                    view! {
                        <button
                            type="button"
                            class="plain take-all"
                            disabled=is_running
                            on:click=move |_| {
                                let all = !takes_all.get_untracked();
                                file.update(|state| state.change(|loaded| loaded.take_all(all)));
                            }
                        >
                            {move || {
                                let words = &texts(page).tables;
                                if takes_all.get() { words.take_none } else { words.take_all }
                            }}
                        </button>
                    }
                })}
        </div>
        <ul class="tables" aria-label=move || texts(page).tables.label>
            {ids.into_iter().map(|id| view! { <TableLine side id /> }).collect_view()}
        </ul>
    }
}

#[component]
fn TableLine(side: Side, id: TableId) -> impl IntoView {
    let page = expect_context::<Page>();
    let file = page.file(side);
    let now = Memo::new(move |_| {
        file.with(|state| {
            let loaded = state.loaded.as_ref()?;
            let place = loaded.tables.iter().position(|table| table.id == id)?;
            let table = &loaded.tables[place];
            let name = loaded.name(&table.summary);
            Some((name, table.summary.rows, table.takes_part(), loaded.why_not(place)))
        })
    });
    let name = move || now.with(|now| now.as_ref().map(|(name, ..)| name.clone()));
    let rows = move || now.with(|now| now.as_ref().map_or(0, |(_, rows, ..)| *rows));
    let taken = move || now.with(|now| now.as_ref().is_some_and(|(_, _, taken, _)| *taken));
    let why = move || {
        let why = now.with(|now| now.as_ref().and_then(|(.., why)| *why))?;
        Some(view! { <span class="why">{(texts(page).tables.why_not)(why)}</span> })
    };
    view! {
        <li class:left=move || !taken()>
            <label title=name>
                <input
                    type="checkbox"
                    prop:checked=taken
                    disabled=move || rows() == 0 || page.run.with(|run| run.is_going())
                    on:change:target=move |event| {
                        let taken = event.target().checked();
                        file.update(|state| state.change(|loaded| loaded.set_taken(id, taken)));
                    }
                />
                <span class="table-name">{name}</span>
                <span class="visually-hidden">", " {move || texts(page).tables.take}</span>
            </label>
            {why}
            <span class="tabular">{move || (texts(page).files.rows)(rows())}</span>
            <ShowLayout id short=true />
        </li>
    }
}

/// The button that shows how a table is read.
#[component]
pub fn ShowLayout(id: TableId, short: bool) -> impl IntoView {
    let page = expect_context::<Page>();
    let is_open = move || page.opened.get() == Some(id);
    let label = move || {
        let words = &texts(page).layout;
        if is_open() {
            words.hide
        } else if short {
            words.show_short
        } else {
            words.show
        }
    };
    let full = move || {
        let place = summary_of(page, id).get().map(|s| s.place()).unwrap_or_default();
        (texts(page).layout.show_of)(&place)
    };
    view! {
        <button
            type="button"
            class="plain show-layout"
            id=format!("show-{}-{}", id.reader, id.place)
            aria-label=full
            aria-expanded=move || is_open().to_string()
            aria-controls="layout-panel"
            on:click=move |_| {
                let opens = !is_open();
                page.opened.set(opens.then_some(id));
                if opens {
                    focus_soon("layout-heading");
                }
            }
        >
            {label}
        </button>
    }
}

/// What the page knows of a table, wherever it is.
pub fn summary_of(page: Page, id: TableId) -> Memo<Option<Arc<TableSummary>>> {
    Memo::new(move |_| {
        let side = page.side_of(id)?;
        page.file(side)
            .with(|state| state.loaded.as_ref()?.table(id).map(|table| table.summary.clone()))
    })
}
