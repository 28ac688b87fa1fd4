//! The head of a side's columns: which kind of table is shown, what it lists, and whether its
//! mapping is remembered.

use leptos::prelude::*;
use matcher::plan::Side;
use page_core::state::{Loaded, TableKind};

use super::list_kind::ListKindChoice;
use crate::client::Page;
use crate::view::common::focus::focus_soon;
use crate::view::common::side::{side_code, side_column};
use crate::view::common::texts::texts;

/// The head of a side's columns.
#[component]
pub(super) fn SideHead(side: Side) -> impl IntoView {
    let page = expect_context::<Page>();
    let file = page.file(side);
    let kinds = Memo::new(move |_| {
        file.with(|state| state.loaded.as_ref().map_or_else(Vec::new, Loaded::kinds))
    });
    let shown = Memo::new(move |_| file.with(|s| s.loaded.as_ref().and_then(Loaded::shown)));
    let remembered = Memo::new(move |_| {
        let shape = shown.get()?;
        let is_remembered = page.remembered.with(|remembered| {
            let is = |loaded: &Loaded| loaded.is_remembered(shape, &remembered.mappings);
            file.with(|state| state.loaded.as_ref().is_some_and(is))
        });
        is_remembered.then_some(shape)
    });
    let id = format!("kind-{}", side_code(side));
    let option = move |kind: TableKind| {
        let name = (texts(page).columns.kind_name)(&kind.name, kind.tables - 1, kind.check);
        view! {
            <option
                value=kind.shape.to_string()
                prop:selected=move || shown.get() == Some(kind.shape)
            >
                {name}
            </option>
        }
    };
    let choice = move || {
        let kinds = kinds.get();
        (kinds.len() > 1).then(|| {
            let label = format!("{}, {}", texts(page).columns.kind, side.text(page.language.get()));
            view! {
                <label class="kind">
                    {texts(page).columns.kind}
                    <select
                        id=id.clone()
                        aria-label=label
                        on:change:target=move |event| {
                            if let Ok(shape) = event.target().value().parse() {
                                file.update(|s| s.change(|loaded| loaded.show_kind(shape)));
                            }
                        }
                    >
                        {kinds.into_iter().map(option).collect_view()}
                    </select>
                </label>
            }
        })
    };
    let memory = move || {
        let shape = remembered.get()?;
        let words = texts(page).remembered;
        Some(view! {
            <span class="badge remembered">{words.badge}</span>
            <button
                type="button"
                class="plain forget"
                title=words.forget_hint
                disabled=move || page.is_running()
                on:click=move |_| {
                    page.forget(shape);
                    focus_soon(format!("column-{}-name", side_code(side)));
                }
            >
                {words.forget}
            </button>
        })
    };
    view! {
        <span class="side-head">
            <span>{move || side_column(page, side)}</span>
            {choice}
            {(side == Side::Sector).then(|| view! { <ListKindChoice side /> })}
            {memory}
        </span>
    }
}
