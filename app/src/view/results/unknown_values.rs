//! What was noticed about whole columns, and values of coded fields that no table has: how many
//! there are and, once it is opened, which.

use leptos::prelude::*;
use matcher::normalise::{ColumnNote, UnknownValue};
use matcher::words::{column_note, unknown_value};

use crate::client::Page;
use crate::view::common::texts::texts;

/// The most values that the screen names; the workbook lists all.
const SHOWN: usize = 30;

/// The values, folded; nothing if there are none.
#[component]
pub(super) fn UnknownValues() -> Option<impl IntoView> {
    let page = expect_context::<Page>();
    let values = page.results.results.get_untracked()?.statistics.unknown_values.clone();
    let all = values.len();
    let line = move |value: UnknownValue| {
        view! { <li>{move || unknown_value(&value, page.language.get())}</li> }
    };
    (all > 0).then(|| {
        view! {
            <details class="unknown-values" id="unknown-values">
                <summary>{move || (texts(page).results.unknown)(all)}</summary>
                <p class="quiet">{move || texts(page).results.unknown_note}</p>
                <ul>{values.into_iter().take(SHOWN).map(line).collect_view()}</ul>
            </details>
        }
    })
}

/// What was noticed about whole columns, one sentence each; nothing if there is none.
#[component]
pub(super) fn ColumnNotes() -> Option<impl IntoView> {
    let page = expect_context::<Page>();
    let notes = page.results.results.get_untracked()?.statistics.column_notes.clone();
    let all = notes.len();
    let line = move |note: ColumnNote| {
        view! { <li>{move || column_note(&note, page.language.get())}</li> }
    };
    (all > 0).then(|| {
        view! {
            <details class="unknown-values" id="column-notes" open>
                <summary>{move || (texts(page).results.column_notes)(all)}</summary>
                <ul>{notes.into_iter().take(SHOWN).map(line).collect_view()}</ul>
            </details>
        }
    })
}
