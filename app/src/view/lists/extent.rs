//! What the registry extract covers: guessed from its people, and corrected here. Whoever lies
//! outside is not called missing from the national database.

use leptos::prelude::*;

use crate::client::Page;
use crate::view::common::switch::Switch;
use crate::view::common::texts::texts;

/// The first year of birth that can be said.
const FIRST_YEAR: u16 = 1880;

/// The communes and years that the extract covers, and what lists say of it.
#[component]
pub(super) fn ExtractExtent() -> impl IntoView {
    let page = expect_context::<Page>();
    let years = Memo::new(move |_| page.saving_choices.with(|of| of.lists.extent_years()));
    let told = move || page.results.lists.with(|lists| lists.extent().to_owned());
    let year = move |is_first: bool| {
        let of =
            move |(first, last): (Option<u16>, Option<u16>)| if is_first { first } else { last };
        let shown = move || of(years.get()).map_or_else(String::new, |year| year.to_string());
        let word = move || if is_first { texts(page).lists.from } else { texts(page).lists.to };
        view! {
            <label>
                {word}
                <input
                    type="number"
                    id=if is_first { "extent-from" } else { "extent-to" }
                    min=FIRST_YEAR
                    max="2100"
                    aria-label=move || format!("{} {}", texts(page).lists.extent_years, word())
                    prop:value=shown
                    on:change:target=move |event| {
                        let typed = event.target().value().parse().ok();
                        let (first, last) = years.get_untracked();
                        page.set_extent_years(if is_first { (typed, last) } else { (first, typed) });
                    }
                />
            </label>
        }
    };
    view! {
        <fieldset class="coverage">
            <legend>{move || texts(page).lists.extent}</legend>
            <p class="quiet" id="extent">{told}</p>
            <label class="field communes">
                <span>{move || texts(page).lists.extent_communes}</span>
                <input
                    id="extent-communes"
                    autocomplete="off"
                    spellcheck="false"
                    placeholder=move || texts(page).lists.extent_communes_hint
                    prop:value=move || {
                        page.saving_choices.with(|of| of.lists.extent_communes().to_owned())
                    }
                    on:change:target=move |event| page.set_extent_communes(event.target().value())
                />
            </label>
            <p class="ages">
                <span>{move || texts(page).lists.extent_years}</span>
                {year(true)}
                {year(false)}
            </p>
            <Switch
                id="missing-columns"
                label=move || texts(page).lists.missing_columns
                is_on=move || page.saving_choices.with(|of| of.lists.missing_columns())
                set=move |wanted| page.set_missing_columns(wanted)
            />
        </fieldset>
    }
}
