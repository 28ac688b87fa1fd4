//! The choice of one column of a field.

use leptos::prelude::*;
use matcher::columns::ColumnSummary;
use matcher::layout::Origin;
use matcher::plan::{Field, Side};

use crate::client::Page;
use crate::view::common::side::side_code;
use crate::view::common::texts::texts;

/// Changes the columns of a field.
type Set = Box<dyn Fn(&dyn Fn(&mut Vec<usize>))>;

/// The choice of the column at a place of a field.
#[component]
pub(super) fn ColumnSelect(
    side: Side,
    field: Field,
    place: usize,
    chosen: Memo<Vec<usize>>,
    set: StoredValue<Set, LocalStorage>,
) -> impl IntoView {
    let page = expect_context::<Page>();
    let file = page.file(side);
    let offered = Memo::new(move |_| {
        let (section, names) = (texts(page).tables.section_column, texts(page).tables.names_column);
        file.with(|state| {
            let loaded = state.loaded.as_ref()?;
            let (table, _) = loaded.shown_table(field)?;
            let columns = &table.summary.columns;
            let name = |column: usize| (column, column_name(&columns[column], section, names));
            Some(loaded.choices().into_iter().map(name).collect::<Vec<_>>())
        })
    });
    let here = move || chosen.with(|chosen| chosen.get(place).copied());
    let option = move |(column, name): (usize, String)| {
        view! {
            <option value=column.to_string() prop:selected=move || here() == Some(column)>
                {name}
            </option>
        }
    };
    let none = (place == 0).then(|| {
        view! {
            <option value="" prop:selected=move || here().is_none()>
                {move || texts(page).columns.none}
            </option>
        }
    });
    let label = move || {
        let language = page.language.get();
        let words = texts(page).columns;
        let (field, side) = (field.text(language), side.text(language));
        if place == 0 {
            (words.choice)(field, side)
        } else {
            (words.choice_of)(place + 1, field, side)
        }
    };
    view! {
        <select
            id=select_id(side, field, place)
            aria-label=label
            disabled=move || {
                page.is_running() || offered.with(Option::is_none)
            }
            on:change:target=move |event| {
                let column: Option<usize> = event.target().value().parse().ok();
                set.with_value(|set| {
                    set(&|columns| match column {
                        Some(column) if place < columns.len() => columns[place] = column,
                        Some(column) => columns.push(column),
                        None => columns.clear(),
                    });
                });
            }
        >
            {none}
            {move || offered.get().map(|all| all.into_iter().map(option).collect_view())}
        </select>
    }
}

/// The id of the choice at a place of a field.
pub(super) fn select_id(side: Side, field: Field, place: usize) -> String {
    match place {
        0 => format!("column-{}-{}", side_code(side), field.code()),
        _ => format!("column-{}-{}-{}", side_code(side), field.code(), place + 1),
    }
}

/// A column as its spreadsheet shows it: letters and header.
fn column_name(column: &ColumnSummary, section: &str, names: &str) -> String {
    match column.origin {
        Origin::Section => section.to_owned(),
        Origin::Names(_) => names.to_owned(),
        Origin::Sheet if column.header.is_empty() => column.letters.clone(),
        Origin::Sheet => format!("{} · {}", column.letters, column.header),
    }
}
