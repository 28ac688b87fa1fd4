//! The columns of one field on one side: the choices, some values, and how sure the guess is.

use leptos::prelude::*;
use matcher::plan::{Field, Side};
use page_core::state::{Confidence, Loaded};

use super::column_select::{ColumnSelect, select_id};
use crate::client::Page;
use crate::view::common::focus::focus_soon;
use crate::view::common::texts::texts;

/// The most values shown beside the choice.
const SAMPLES: usize = 3;

/// The columns of a field.
#[component]
pub(super) fn FieldColumns(side: Side, field: Field) -> impl IntoView {
    let page = expect_context::<Page>();
    let file = page.file(side);
    let chosen = Memo::new(move |_| {
        file.with(|state| {
            state.loaded.as_ref().map_or_else(Vec::new, |loaded| loaded.columns(field))
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
        page.remembered.with(|remembered| {
            let confidence = |loaded: &Loaded| loaded.confidence(field, &remembered.mappings);
            file.with(|state| state.loaded.as_ref().and_then(confidence))
        })
    });
    let next = Memo::new(move |_| {
        file.with(|s| s.loaded.as_ref().and_then(|loaded| loaded.next_column(field)))
            .filter(|_| field.takes_several())
    });
    let set = move |change: &dyn Fn(&mut Vec<usize>)| {
        let mut columns = chosen.get_untracked();
        change(&mut columns);
        file.update(|state| state.change(|loaded| loaded.set_columns(field, &columns)));
    };
    let names = move || {
        let language = page.language.get();
        (field.text(language), side.text(language))
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
                                            let words = texts(page).columns;
                                            let which = (words.choice_of)(place + 1, field, side);
                                            format!("{}: {which}", words.remove)
                                        }
                                        title=move || texts(page).columns.remove
                                        disabled=move || page.is_running()
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
                        disabled=move || page.is_running()
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

fn badge(page: Page, confidence: Confidence) -> impl IntoView {
    let words = texts(page).columns;
    let (class, text) = match confidence {
        Confidence::Sure => ("badge sure", words.sure),
        Confidence::Fair => ("badge fair", words.fair),
        Confidence::Check => ("badge check", words.check),
        Confidence::Chosen => ("badge chosen", words.chosen),
        Confidence::Remembered => ("badge remembered", words.remembered),
    };
    view! { <span class=class>{text}</span> }
}
