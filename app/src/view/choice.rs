//! The columns of one field on one side: the choices, some values, and how sure the guess is.

use leptos::prelude::*;
use matcher::columns::{ColumnSummary, Side};
use matcher::layout::Origin;
use matcher::plan::Field;
use matcher::words::{field as field_name, side as side_name};

use super::card::side_code;
use super::{focus_soon, texts};
use crate::client::Page;
use crate::state::{Confidence, takes_several};

/// Values shown beside the choice.
const SAMPLES: usize = 3;

#[component]
pub fn ColumnChoice(side: Side, field: Field) -> impl IntoView {
    let page = expect_context::<Page>();
    let file = page.file(side);
    let chosen = Memo::new(move |_| {
        file.with(|state| {
            state.loaded.as_ref().map(|loaded| loaded.columns(field)).unwrap_or_default()
        })
    });
    let samples = Memo::new(move |_| {
        file.with(|state| {
            let values =
                state.loaded.as_ref().map_or(&[][..], |loaded| loaded.field_samples(field));
            values[..values.len().min(SAMPLES)].join(" · ")
        })
    });
    let confidence = Memo::new(move |_| {
        page.saved.with(|saved| {
            file.with(|s| s.loaded.as_ref().and_then(|loaded| loaded.confidence(field, saved)))
        })
    });
    let next = Memo::new(move |_| {
        file.with(|s| s.loaded.as_ref().and_then(|loaded| loaded.next_column(field)))
            .filter(|_| takes_several(field))
    });
    let set = move |change: &dyn Fn(&mut Vec<usize>)| {
        let mut columns = chosen.get_untracked();
        change(&mut columns);
        file.update(|state| state.change(|loaded| loaded.set_columns(field, &columns)));
    };
    let names = move || {
        let language = page.language.get();
        (field_name(field, language), side_name(side, language))
    };
    let places = move || 0..chosen.with(Vec::len).max(1);
    let add = move |_| {
        let Some(column) = next.get_untracked() else { return };
        let place = chosen.with_untracked(Vec::len);
        set(&|columns| columns.push(column));
        focus_soon(select_id(side, field, place));
    };
    view! {
        <div class="column-choice">
            <div class="selects">
                <For each=places key=|place| *place let:place>
                    <span class="select-line">
                        <ColumnSelect side field place chosen set=StoredValue::new_local(Box::new(set)) />
                        {(place > 0)
                            .then(|| {
                                view! {
                                    <button
                                        type="button"
                                        class="plain remove"
                                        aria-label=move || {
                                            let (field, side) = names();
                                            let words = &texts(page).columns;
                                            let which = (words.choice_of)(place + 1, field, side);
                                            format!("{}: {which}", words.remove)
                                        }
                                        title=move || texts(page).columns.remove
                                        disabled=move || page.run.with(|run| run.is_going())
                                        on:click=move |_| {
                                            set(&|columns| {
                                                columns.remove(place);
                                            });
                                            focus_soon(select_id(side, field, place - 1));
                                        }
                                    >
                                        "✕"
                                    </button>
                                }
                            })}
                    </span>
                </For>
            </div>
            <span class="add-room">
                <Show when=move || next.get().is_some()>
                    <button
                        type="button"
                        class="plain add-column"
                        aria-label=move || {
                            let (field, side) = names();
                            (texts(page).columns.add_to)(field, side)
                        }
                        disabled=move || page.run.with(|run| run.is_going())
                        on:click=add
                    >
                        {move || texts(page).columns.add}
                    </button>
                </Show>
            </span>
            <span class="samples" title=samples>
                {samples}
            </span>
            {move || confidence.get().map(|confidence| badge(page, confidence))}
        </div>
    }
}

type Set = Box<dyn Fn(&dyn Fn(&mut Vec<usize>))>;

/// The choice of the column at a place of a field.
#[component]
fn ColumnSelect(
    side: Side,
    field: Field,
    place: usize,
    chosen: Memo<Vec<usize>>,
    set: StoredValue<Set, LocalStorage>,
) -> impl IntoView {
    let page = expect_context::<Page>();
    let file = page.file(side);
    let offered = Memo::new(move |_| {
        let section = texts(page).tables.section_column;
        file.with(|state| {
            let loaded = state.loaded.as_ref()?;
            let (table, _) = loaded.shown_table(field)?;
            let columns = &table.summary.columns;
            let name = |column: usize| (column, column_name(&columns[column], section));
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
        let words = &texts(page).columns;
        let (field, side) = (field_name(field, language), side_name(side, language));
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
                page.run.with(|run| run.is_going()) || offered.with(Option::is_none)
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

fn select_id(side: Side, field: Field, place: usize) -> String {
    match place {
        0 => format!("column-{}-{}", side_code(side), field.code()),
        _ => format!("column-{}-{}-{}", side_code(side), field.code(), place + 1),
    }
}

fn badge(page: Page, confidence: Confidence) -> impl IntoView {
    let words = &texts(page).columns;
    let (class, text) = match confidence {
        Confidence::Sure => ("badge sure", words.sure),
        Confidence::Fair => ("badge fair", words.fair),
        Confidence::Check => ("badge check", words.check),
        Confidence::Chosen => ("badge chosen", words.chosen),
        Confidence::Remembered => ("badge remembered", words.remembered),
    };
    view! { <span class=class>{text}</span> }
}

/// A column as its spreadsheet shows it: letters and header.
fn column_name(column: &ColumnSummary, section: &str) -> String {
    if column.origin == Origin::Section {
        section.to_owned()
    } else if column.header.is_empty() {
        column.letters.clone()
    } else {
        format!("{} · {}", column.letters, column.header)
    }
}
