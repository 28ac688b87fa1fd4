//! The head of a side's columns: which kind of table is shown, what it lists, and whether its mapping
//! is remembered.

use leptos::prelude::*;
use matcher::columns::Side;
use matcher::plan::ListKind;
use matcher::words::{list_kind, side as side_name};

use super::card::side_code;
use super::{focus_soon, texts};
use crate::client::Page;
use crate::state::{Loaded, TableKind};

#[component]
pub fn SideHead(side: Side) -> impl IntoView {
    let page = expect_context::<Page>();
    let file = page.file(side);
    let kinds = Memo::new(move |_| {
        file.with(|state| state.loaded.as_ref().map(Loaded::kinds).unwrap_or_default())
    });
    let shown = Memo::new(move |_| file.with(|s| s.loaded.as_ref().and_then(Loaded::shown)));
    let remembered = Memo::new(move |_| {
        let shape = shown.get()?;
        let is = page.saved.with(|saved| {
            file.with(|s| s.loaded.as_ref().is_some_and(|l| l.is_remembered(shape, saved)))
        });
        is.then_some(shape)
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
            let label =
                format!("{}, {}", texts(page).columns.kind, side_name(side, page.language.get()));
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
        let words = &texts(page).remembered;
        Some(view! {
            <span class="badge remembered">{words.badge}</span>
            <button
                type="button"
                class="plain forget"
                title=words.forget_hint
                disabled=move || page.run.with(|run| run.is_going())
                on:click=move |_| {
                    page.forget(shape);
                    focus_soon(format!("column-{}-name", side_code(side)));
                }
            >
                {words.forget}
            </button>
        })
    };
    let name = move || {
        let words = &texts(page).columns;
        if side == Side::Sector { words.sector } else { words.registry }
    };
    view! {
        <span class="side-head">
            <span>{name}</span>
            {choice}
            {(side == Side::Sector).then(|| view! { <ListKindChoice side /> })}
            {memory}
        </span>
    }
}

/// What the tables of the kind that is shown list.
#[component]
fn ListKindChoice(side: Side) -> impl IntoView {
    let page = expect_context::<Page>();
    let file = page.file(side);
    let chosen = Memo::new(move |_| file.with(|s| s.loaded.as_ref().and_then(Loaded::list_kind)));
    let option = move |kind: ListKind| {
        view! {
            <option
                value=kind.profile().code
                prop:selected=move || chosen.get() == Some(kind)
            >
                {move || list_kind(kind, page.language.get())}
            </option>
        }
    };
    view! {
        <Show when=move || chosen.with(Option::is_some)>
            <label class="kind">
                {move || texts(page).columns.list_kind}
                <select
                    id="list-kind"
                    disabled=move || page.run.with(|run| run.is_going())
                    on:change:target=move |event| {
                        if let Some(kind) = ListKind::of_code(&event.target().value()) {
                            page.set_list_kind(side, kind);
                        }
                    }
                >
                    {ListKind::ALL.map(option).collect_view()}
                </select>
            </label>
        </Show>
    }
}
