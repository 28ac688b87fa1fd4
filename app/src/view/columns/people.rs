//! The choice of the person whose columns are shown, if a row holds several: the child, the father
//! or the mother, the husband or the wife.

use leptos::prelude::*;
use matcher::plan::Role;
use matcher::words::role as role_name;
use page_core::state::Loaded;

use crate::client::Page;
use crate::view::common::texts::texts;

/// The choice; nothing if a row holds one person.
#[component]
pub(super) fn PeopleOfRow() -> impl IntoView {
    let page = expect_context::<Page>();
    let file = page.sector;
    let people = Memo::new(move |_| {
        file.with(|state| state.loaded.as_ref().map_or(&[][..], Loaded::people))
    });
    let shown = Memo::new(move |_| file.with(|s| s.loaded.as_ref().map(Loaded::person)));
    let several = move || people.with(|people| people.len() > 1);
    let name = move |role: Role| {
        let kind = file.with(|s| s.loaded.as_ref().and_then(Loaded::list_kind));
        kind.map(|kind| role_name(role, kind, page.language.get()))
    };
    let choice = move |role: Role| {
        let id = format!("person-{}", role.code());
        view! {
            <input
                type="radio"
                class="visually-hidden"
                name="person"
                id=id.clone()
                prop:checked=move || shown.get() == Some(role)
                on:change=move |_| file.update(|s| s.change(|loaded| loaded.show_person(role)))
            />
            <label class="button" for=id>
                {move || name(role)}
            </label>
        }
    };
    view! {
        <Show when=several>
            <fieldset class="people-of-row">
                <legend>{move || texts(page).columns.people}</legend>
                <For each=move || people.get().iter().copied() key=|role| *role let:role>
                    {choice(role)}
                </For>
            </fieldset>
        </Show>
    }
}
