//! How the lists are made: split by place or office or not at all, with a letter or without, by
//! which office, for whom.

use leptos::prelude::*;
use matcher::plan::Split;

use super::coverage::Coverage;
use super::extent::ExtractExtent;
use crate::client::Page;
use crate::view::common::switch::Switch;
use crate::view::common::texts::texts;

/// The ways to split the lists.
const SPLITS: [Option<Split>; 5] = [
    None,
    Some(Split::Commune),
    Some(Split::Office),
    Some(Split::CommuneOffice),
    Some(Split::District),
];

/// A way to split, as the value of its option.
fn code(split: Option<Split>) -> &'static str {
    match split {
        None => "",
        Some(Split::Commune) => "commune",
        Some(Split::District) => "district",
        Some(Split::Office) => "office",
        Some(Split::CommuneOffice) => "commune-office",
    }
}

/// The options; `letterhead` is called when the user wants to type what the office is called.
#[component]
pub(super) fn ListOptions(#[prop(into)] letterhead: Callback<()>) -> impl IntoView {
    let page = expect_context::<Page>();
    let split = Memo::new(move |_| page.saving_choices.with(|choices| choices.lists.split));
    let option = move |of: Option<Split>| {
        view! {
            <option value=code(of) prop:selected=move || split.get() == of>
                {move || (texts(page).lists.split_name)(of)}
            </option>
        }
    };
    let office = move || {
        page.office.with(|office| match office.letterhead.name.as_str() {
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
                        let value = event.target().value();
                        if let Some(chosen) = SPLITS.into_iter().find(|of| code(*of) == value) {
                            page.saving_choices.update(|choices| choices.lists.split = chosen);
                        }
                    }
                >
                    {SPLITS.map(option).collect_view()}
                </select>
            </label>
            <Switch
                id="with-letter"
                label=move || texts(page).lists.with_letter
                is_on=move || page.saving_choices.with(|choices| choices.lists.with_letter)
                set=move |wanted| page.saving_choices.update(|choices| choices.lists.with_letter = wanted)
            />
            <div class="office">
                <button type="button" id="letterhead" on:click=move |_| letterhead.run(())>
                    {move || texts(page).lists.letterhead}
                </button>
                <p class="quiet">{office}</p>
            </div>
            <ExtractExtent />
            <Coverage />
        </div>
    }
}
