//! How lists are made: cut by place or office, with a letter, for people of which ages, by which office.

use leptos::prelude::*;
use matcher::plan::{Ages, ListId, ListKind};
use matcher::report::list::Split;
use matcher::words::{list_kind, list_title};

use super::texts;
use crate::client::Page;
use crate::state::Lists;

/// The choices of splitting, each with its code.
const SPLITS: [(&str, Option<Split>); 4] = [
    ("", None),
    ("commune", Some(Split::Commune)),
    ("district", Some(Split::District)),
    ("office", Some(Split::Office)),
];

/// Nobody is older than this.
const OLDEST: u16 = 130;

#[component]
pub fn OrderOptions(#[prop(into)] letterhead: Callback<()>) -> impl IntoView {
    let page = expect_context::<Page>();
    let split = Memo::new(move |_| page.lists.with(|lists| lists.split));
    let option = move |(code, of): (&'static str, Option<Split>)| {
        view! {
            <option value=code prop:selected=move || split.get() == of>
                {move || (texts(page).lists.split_name)(of)}
            </option>
        }
    };
    let office = move || {
        page.letterhead.with(|letterhead| match letterhead.name.as_str() {
            "" => texts(page).lists.no_letterhead.to_owned(),
            name => name.to_owned(),
        })
    };
    view! {
        <div class="order-options">
            <label class="field">
                <span>{move || texts(page).lists.split}</span>
                <select
                    id="split-lists"
                    on:change:target=move |event| {
                        let code = event.target().value();
                        let chosen = SPLITS.into_iter().find(|(of, _)| *of == code);
                        page.lists.update(|lists| lists.split = chosen.and_then(|(_, of)| of));
                    }
                >
                    {SPLITS.map(option).collect_view()}
                </select>
            </label>
            <label class="switch">
                <input
                    type="checkbox"
                    id="with-letter"
                    prop:checked=move || page.lists.with(|lists| lists.with_letter)
                    on:change:target=move |event| {
                        let with_letter = event.target().checked();
                        page.lists.update(|lists| lists.with_letter = with_letter);
                    }
                />
                {move || texts(page).lists.with_letter}
            </label>
            <div class="office">
                <button type="button" id="letterhead" on:click=move |_| letterhead.run(())>
                    {move || texts(page).lists.letterhead}
                </button>
                <p class="quiet">{office}</p>
            </div>
            <Coverage />
        </div>
    }
}

/// Of each kind of list, the ages of those who should be in it.
#[component]
fn Coverage() -> impl IntoView {
    let page = expect_context::<Page>();
    let kinds = Memo::new(move |_| {
        page.lists.with(Lists::coverage).into_iter().map(|(kind, _)| kind).collect::<Vec<_>>()
    });
    let hint = move || {
        let title = list_title(ListId::NotCovered, page.language.get());
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
                        prop:value=move || page.lists.with(|lists| lists.communes().to_owned())
                        on:change:target=move |event| page.set_communes(event.target().value())
                    />
                </label>
                <p class="quiet">{hint}</p>
            </fieldset>
        </Show>
    }
}

#[component]
fn AgesOf(kind: ListKind) -> impl IntoView {
    let page = expect_context::<Page>();
    let ages = Memo::new(move |_| page.lists.with(|lists| lists.ages(kind)));
    let ends = |ages: Option<Ages>| (ages.map(|ages| ages.from), ages.and_then(|ages| ages.to));
    let end = move |is_to: bool| {
        let shown = move || {
            let (from, to) = ends(ages.get());
            if is_to { to } else { from }.map_or_else(String::new, |age| age.to_string())
        };
        let word = move || if is_to { texts(page).lists.to } else { texts(page).lists.from };
        view! {
            <label>
                {word}
                <input
                    type="number"
                    id=format!("{}-{}", if is_to { "to" } else { "from" }, kind.profile().code)
                    min="0"
                    max=OLDEST
                    aria-label=move || {
                        (texts(page).lists.age_of)(word(), list_kind(kind, page.language.get()))
                    }
                    prop:value=shown
                    on:change:target=move |event| {
                        let typed = event.target().value().parse().ok().map(|age: u16| age.min(OLDEST));
                        let (from, to) = ends(ages.get_untracked());
                        let (from, to) = if is_to { (from, typed) } else { (typed, to) };
                        page.set_ages(kind, from, to);
                    }
                />
            </label>
        }
    };
    view! {
        <p class="ages">
            <span>{move || list_kind(kind, page.language.get())}</span>
            {end(false)}
            {end(true)}
            {move || texts(page).lists.years}
        </p>
    }
}
