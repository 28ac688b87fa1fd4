//! The column of one field on one side: the choice, some values, and how sure the guess is.

use leptos::prelude::*;
use matcher::columns::{ColumnSummary, Side};
use matcher::plan::Field;
use matcher::words::{field as field_name, side as side_name};

use super::card::side_code;
use super::texts;
use crate::client::Page;
use crate::state::{Confidence, Loaded};

/// Values shown beside the choice.
const SAMPLES: usize = 3;

#[component]
pub fn ColumnChoice(side: Side, field: Field) -> impl IntoView {
    let page = expect_context::<Page>();
    let file = page.file(side);
    let of_loaded = move |read: fn(&Loaded, Field) -> Option<String>| {
        file.with(|state| state.loaded.as_ref().and_then(|loaded| read(loaded, field)))
    };
    let table = Memo::new(move |_| file.with(|s| s.loaded.as_ref().map(|l| l.table.clone())));
    let chosen = Memo::new(move |_| {
        file.with(|state| state.loaded.as_ref().and_then(|loaded| loaded.mapping.column(field)))
    });
    let samples = Memo::new(move |_| {
        of_loaded(|loaded, field| {
            let values = loaded.samples(field);
            Some(values[..values.len().min(SAMPLES)].join(" · "))
        })
        .unwrap_or_default()
    });
    let confidence = Memo::new(move |_| {
        file.with(|state| state.loaded.as_ref().and_then(|loaded| loaded.confidence(field)))
    });
    let options = move || {
        table.get()?;
        let offered = file.with_untracked(|state| {
            let loaded = state.loaded.as_ref()?;
            let name = |column| (column, column_name(&loaded.table.columns[column]));
            Some(loaded.choices().into_iter().map(name).collect::<Vec<_>>())
        })?;
        let option = move |(column, name): (usize, String)| {
            let is_chosen = move || chosen.get() == Some(column);
            view! {
                <option value=column.to_string() prop:selected=is_chosen>
                    {name}
                </option>
            }
        };
        Some(offered.into_iter().map(option).collect_view())
    };
    let label = move || {
        let language = page.language.get();
        (texts(page).columns.choice)(field_name(field, language), side_name(side, language))
    };
    view! {
        <div class="column-choice">
            <select
                id=format!("column-{}-{}", side_code(side), field.code())
                aria-label=label
                disabled=move || page.run.with(|run| run.is_going())
                on:change:target=move |event| {
                    let column = event.target().value().parse().ok();
                    file.update(|state| state.set_column(field, column));
                }
            >
                <option value="" prop:selected=move || chosen.get().is_none()>
                    {move || texts(page).columns.none}
                </option>
                {options}
            </select>
            <span class="samples" title=samples>
                {samples}
            </span>
            {move || confidence.get().map(|confidence| badge(page, confidence))}
        </div>
    }
}

fn badge(page: Page, confidence: Confidence) -> impl IntoView {
    let words = &texts(page).columns;
    let (class, text) = match confidence {
        Confidence::Sure => ("badge sure", words.sure),
        Confidence::Fair => ("badge fair", words.fair),
        Confidence::Check => ("badge check", words.check),
        Confidence::Chosen => ("badge chosen", words.chosen),
    };
    view! { <span class=class>{text}</span> }
}

/// A column as its spreadsheet shows it: letters and header.
fn column_name(column: &ColumnSummary) -> String {
    if column.header.is_empty() {
        column.letters.clone()
    } else {
        format!("{} · {}", column.letters, column.header)
    }
}
