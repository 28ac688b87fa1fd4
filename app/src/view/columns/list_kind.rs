//! The choice of what the shown kind of table lists.

use leptos::prelude::*;
use matcher::plan::{ListKind, Side};
use page_core::state::Loaded;

use crate::client::Page;
use crate::view::common::texts::texts;

/// The choice; nothing until there are tables.
#[component]
pub(super) fn ListKindChoice(side: Side) -> impl IntoView {
    let page = expect_context::<Page>();
    let file = page.file(side);
    let chosen = Memo::new(move |_| file.with(|s| s.loaded.as_ref().and_then(Loaded::list_kind)));
    let option = move |kind: ListKind| {
        view! {
            <option
                value=kind.profile().code
                prop:selected=move || chosen.get() == Some(kind)
            >
                {move || kind.profile().label.in_language(page.language.get())}
            </option>
        }
    };
    view! {
        <Show when=move || chosen.with(Option::is_some)>
            <label class="kind">
                {move || texts(page).columns.list_kind}
                <select
                    id="list-kind"
                    disabled=move || page.is_running()
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
