//! The tables of a side that has several: which are taken, and why the others are not.

use leptos::prelude::*;
use matcher::plan::Side;
use page_core::protocol::TableId;
use page_core::state::Loaded;

use super::table_line::TableLine;
use crate::client::Page;
use crate::view::common::texts::texts;

/// If there are more tables than this, they can be ticked all at once.
const FEW: usize = 3;

/// The list, below its totals.
#[component]
pub(super) fn TableList(side: Side, ids: Vec<TableId>) -> impl IntoView {
    let page = expect_context::<Page>();
    let file = page.file(side);
    let many = ids.len() > FEW;
    let is_running = move || page.is_running();
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
            [] | [_, _, ..] => None,
        }
    };
    let counted = move || {
        let words = texts(page).tables;
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
                                let words = texts(page).tables;
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
