//! Whose columns are shown, where a row holds several people: those of the child, of the father or of
//! the mother, of the husband or of the wife.

use leptos::prelude::*;
use matcher::plan::Role;
use matcher::words::role as role_name;

use super::texts;
use crate::client::Page;
use crate::state::Loaded;

#[component]
pub fn PeopleOfRow() -> impl IntoView {
    let page = expect_context::<Page>();
    let file = page.sector;
    let people = Memo::new(move |_| {
        file.with(|state| state.loaded.as_ref().map_or(&[][..], Loaded::people))
    });
    let shown = Memo::new(move |_| file.with(|s| s.loaded.as_ref().map(Loaded::person)));
    let several = move || people.with(|people| people.len() > 1);
    let name = move |role: Role| {
        let kind = file.with(|s| s.loaded.as_ref().and_then(Loaded::list_kind));
        role_name(role, kind.unwrap_or_default(), page.language.get())
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
