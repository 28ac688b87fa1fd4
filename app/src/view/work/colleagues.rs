//! Parts for colleagues, and what is taken in of what they decided.

use leptos::ev::SubmitEvent;
use leptos::html::{Input, Select};
use leptos::prelude::*;
use page_core::state::{Saving, Taking};
use web_sys::HtmlInputElement;

use super::unlock::Unlock;
use crate::client::Page;
use crate::view::common::texts::texts;

/// How many people a work is split for at most.
const MOST: u8 = 50;

/// Both, folded away until somebody works with others.
#[component]
pub(super) fn Colleagues(close: impl Fn() + Copy + Send + Sync + 'static) -> impl IntoView {
    let page = expect_context::<Page>();
    view! {
        <details class="colleagues" id="colleagues">
            <summary>{move || texts(page).colleagues.heading}</summary>
            <Split />
            <Take close />
        </details>
    }
}

/// For how many people the work is split, and how.
#[component]
fn Split() -> impl IntoView {
    let page = expect_context::<Page>();
    let (people, by) = (NodeRef::<Input>::new(), NodeRef::<Select>::new());
    let is_packing = move || page.work.with(|work| work.colleagues.splitting.is_writing());
    let split = move |event: SubmitEvent| {
        event.prevent_default();
        let (Some(people), Some(by)) = (people.get_untracked(), by.get_untracked()) else {
            return;
        };
        if let Ok(people) = people.value().trim().parse() {
            page.split_work(people, by.value() == "commune");
        }
    };
    view! {
        <form class="split-work" on:submit=split>
            <p class="quiet">{move || texts(page).colleagues.split_hint}</p>
            <label for="split-people">{move || texts(page).colleagues.people}</label>
            <input
                id="split-people"
                type="number"
                min="2"
                max=MOST
                value="2"
                required
                node_ref=people
            />
            <label for="split-by">{move || texts(page).colleagues.by}</label>
            <select id="split-by" node_ref=by>
                <option value="commune">{move || texts(page).colleagues.by_commune}</option>
                <option value="portion">{move || texts(page).colleagues.by_portion}</option>
            </select>
            <button type="submit" id="split-work" disabled=is_packing>
                {move || texts(page).colleagues.split}
            </button>
        </form>
        <div role="status" id="split-state">
            {move || packed(page)}
        </div>
    }
}

/// How far the packing of the parts is, and which parts there are.
fn packed(page: Page) -> Option<AnyView> {
    let words = texts(page).colleagues;
    page.work.with(|work| {
        let name = match &work.colleagues.splitting {
            Saving::Idle => return None,
            Saving::Writing { percent } => {
                return Some(view! { <p class="quiet">{(words.packing)(*percent)}</p> }.into_any());
            }
            Saving::Failed { cause } => {
                let failed = (texts(page).work.failed)(cause);
                return Some(view! { <p class="quiet">{failed}</p> }.into_any());
            }
            Saving::Saved { name } => name,
        };
        let language = page.language.get();
        let part = |part: &page_core::protocol::PartView| {
            view! { <li>{(words.part)(part.about.text(language), part.open)}</li> }
        };
        let parts = work.colleagues.parts.iter().map(part).collect_view();
        let sealed = work.sealed.then(|| view! { <p class="quiet">{words.sealed}</p> });
        Some(view! { <p>{(words.packed)(name)}</p> <ul>{parts}</ul> {sealed} }.into_any())
    })
}

/// The button that takes in a colleague's file, and what came of it.
#[component]
fn Take(close: impl Fn() + Copy + Send + Sync + 'static) -> impl IntoView {
    let page = expect_context::<Page>();
    let taking = Memo::new(move |_| page.work.with(|work| work.colleagues.taking.clone()));
    let choose = move |input: HtmlInputElement| {
        let chosen = input.files().and_then(|files| files.get(0));
        // The same file can be chosen again.
        input.set_value("");
        if let Some(file) = chosen {
            page.take_theirs(file);
        }
    };
    let has_conflicts =
        move || taking.with(|of| matches!(of, Taking::Taken { conflicts, .. } if *conflicts > 0));
    view! {
        <div class="take-work">
            <p class="quiet">{move || texts(page).colleagues.take_hint}</p>
            <label class="button" for="file-theirs">
                {move || texts(page).colleagues.take}
            </label>
            <input
                type="file"
                id="file-theirs"
                class="visually-hidden"
                accept=".doisoat"
                on:change:target=move |event| choose(event.target())
            />
            <span role="status" id="take-state">
                {move || said(page, &taking.get())}
            </span>
            <Show when=move || taking.with(|of| matches!(of, Taking::Locked { .. }))>
                <Unlock id="unlock-theirs" unlock=move |typed| page.try_theirs_passphrase(typed) />
            </Show>
            <Show when=has_conflicts>
                <button
                    type="button"
                    id="show-conflicts"
                    on:click=move |_| {
                        page.show_conflicts();
                        close();
                    }
                >
                    {move || texts(page).colleagues.show}
                </button>
            </Show>
        </div>
    }
}

fn said(page: Page, taking: &Taking) -> Option<String> {
    let words = texts(page);
    Some(match taking {
        Taking::None => return None,
        Taking::Reading { name } => (words.colleagues.taking)(name),
        Taking::Locked { name, wrong: false } => (words.work.locked)(name),
        Taking::Locked { name, wrong: true } => (words.work.wrong)(name),
        Taking::Failed { why } => why.text(page.language.get()).to_owned(),
        Taking::Taken { name, entries, agreed, conflicts } => {
            (words.colleagues.taken)(name, *entries, *agreed, *conflicts)
        }
    })
}
