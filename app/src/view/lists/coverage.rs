//! Who should be in the lists: people of which ages, of which communes.

use leptos::prelude::*;
use matcher::plan::{Ages, ListId, ListKind};

use crate::client::Page;
use crate::view::common::texts::texts;

/// Nobody is older than this.
const OLDEST: u16 = 130;

/// An end of a span of ages.
#[derive(Clone, Copy)]
enum End {
    From,
    To,
}

/// The ages for each kind of list, and the communes.
#[component]
pub(super) fn Coverage() -> impl IntoView {
    let page = expect_context::<Page>();
    let kinds = Memo::new(move |_| page.results.lists.with(|lists| lists.covering().to_vec()));
    let hint = move || {
        let title = ListId::NotCovered.title().in_language(page.language.get());
        (texts(page).lists.coverage_hint)(title)
    };
    view! {
        <Show when=move || !kinds.with(Vec::is_empty)>
            <fieldset class="coverage">
                <legend>{move || texts(page).lists.coverage}</legend>
                <For each=move || kinds.get() key=|kind| *kind let:kind>
                    <AgesOf kind />
                </For>
                <label class="field communes">
                    <span>{move || texts(page).lists.communes}</span>
                    <input
                        id="communes"
                        autocomplete="off"
                        spellcheck="false"
                        placeholder=move || texts(page).lists.communes_hint
                        prop:value=move || {
                            page.saving_choices.with(|choices| choices.lists.communes().to_owned())
                        }
                        on:change:target=move |event| page.set_communes(event.target().value())
                    />
                </label>
                <p class="quiet">{hint}</p>
            </fieldset>
        </Show>
    }
}

/// The ages for one kind of list.
#[component]
fn AgesOf(kind: ListKind) -> impl IntoView {
    let page = expect_context::<Page>();
    let ages = Memo::new(move |_| page.saving_choices.with(|choices| choices.lists.ages(kind)));
    let ends = |ages: Option<Ages>| (ages.map(|ages| ages.from), ages.and_then(|ages| ages.to));
    let end = move |end: End| {
        let shown = move || {
            let (from, to) = ends(ages.get());
            let age = match end {
                End::From => from,
                End::To => to,
            };
            // A field without an age is empty.
            age.map_or_else(String::new, |age| age.to_string())
        };
        let word = move || match end {
            End::From => texts(page).lists.from,
            End::To => texts(page).lists.to,
        };
        let code = match end {
            End::From => "from",
            End::To => "to",
        };
        view! {
            <label>
                {word}
                <input
                    type="number"
                    id=format!("{code}-{}", kind.profile().code)
                    min="0"
                    max=OLDEST
                    aria-label=move || {
                        (texts(page).lists.age_of)(word(), kind.profile().label.in_language(page.language.get()))
                    }
                    prop:value=shown
                    on:change:target=move |event| {
                        let typed = event.target().value().parse().ok().map(|age: u16| age.min(OLDEST));
                        let (from, to) = ends(ages.get_untracked());
                        let (from, to) = match end {
                            End::From => (typed, to),
                            End::To => (from, typed),
                        };
                        page.set_ages(kind, from, to);
                    }
                />
            </label>
        }
    };
    view! {
        <p class="ages">
            <span>{move || kind.profile().label.in_language(page.language.get())}</span>
            {end(End::From)}
            {end(End::To)}
            {move || texts(page).lists.years}
        </p>
    }
}
