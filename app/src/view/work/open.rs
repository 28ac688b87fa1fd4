//! Opening a work file, from the first screen.

use leptos::prelude::*;
use page_core::state::Opening;
use web_sys::HtmlInputElement;

use super::unlock::Unlock;
use crate::client::Page;
use crate::view::common::moment::moment;
use crate::view::common::texts::texts;

/// The button, and how far the opening is.
#[component]
pub(crate) fn OpenWork() -> impl IntoView {
    let page = expect_context::<Page>();
    let opening = Memo::new(move |_| page.work.with(|work| work.opening.clone()));
    let choose = move |input: HtmlInputElement| {
        let chosen = input.files().and_then(|files| files.get(0));
        // The same file can be chosen again.
        input.set_value("");
        if let Some(file) = chosen.filter(|_| may_open(page)) {
            page.open_work(file);
        }
    };
    view! {
        <div class="open-work">
            <label class="button" for="file-work" title=move || texts(page).work.open_hint>
                {move || texts(page).work.open}
            </label>
            <input
                type="file"
                id="file-work"
                class="visually-hidden"
                accept=".doisoat"
                on:change:target=move |event| choose(event.target())
            />
            {move || page.work.with(|work| work.left.clone()).map(|left| left_behind(page, &left))}
            <span role="status" class="opening">
                {move || said(page, &opening.get())}
            </span>
            <Show when=move || opening.with(|of| matches!(of, Opening::Locked { .. }))>
                <Unlock id="unlock-work" unlock=move |typed| page.try_passphrase(typed) />
            </Show>
            <Show when=move || opening.with(|of| matches!(of, Opening::Failed { name: Some(_), .. }))>
                <button type="button" id="rescue-work" on:click=move |_| page.rescue_work()>
                    {move || texts(page).work.rescue}
                </button>
            </Show>
            <Show when=move || opening.with(|of| *of != Opening::None)>
                <button type="button" class="plain" on:click=move |_| page.give_up_opening()>
                    {move || texts(page).work.give_up}
                </button>
            </Show>
        </div>
    }
}

/// What a save that never ended left behind.
fn left_behind(page: Page, (name, at): &(String, String)) -> impl IntoView + use<> {
    let words = texts(page).work;
    view! {
        <p class="left-behind" role="status">
            {(words.left)(name, &moment(at))}" "
            <button
                type="button"
                id="open-reserve"
                on:click=move |_| {
                    if may_open(page) {
                        page.open_reserve();
                    }
                }
            >
                {words.open_left}
            </button>
            <button
                type="button"
                class="plain"
                id="drop-reserve"
                on:click=move |_| page.forget_reserve()
            >
                {words.drop_left}
            </button>
        </p>
    }
}

/// Whether nothing would be lost, or somebody says that it may be.
fn may_open(page: Page) -> bool {
    let unsaved = page.results.desk.with_untracked(|desk| desk.unsaved());
    let sure = || window().confirm_with_message(texts(page).work.sure).unwrap_or(false);
    unsaved == 0 || sure()
}

fn said(page: Page, opening: &Opening) -> Option<String> {
    let words = texts(page).work;
    Some(match opening {
        Opening::None => return None,
        Opening::Reading { name } => (words.opening)(name),
        Opening::Locked { name, wrong: false } => (words.locked)(name),
        Opening::Locked { name, wrong: true } => (words.wrong)(name),
        Opening::Loading { name, .. } => {
            let missing = page.work.with(|work| work.missing().join("”, “"));
            if missing.is_empty() {
                (words.reading_lists)(name)
            } else {
                (words.choose)(name, &format!("“{missing}”"))
            }
        }
        Opening::Failed { why, .. } => why.text(page.language.get()).to_owned(),
    })
}
