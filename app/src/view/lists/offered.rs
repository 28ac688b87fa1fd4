//! The lists that can be made, by what they are made for, each with the letter that asks for it, the
//! number of its rows and a box to tick.

use leptos::prelude::*;
use matcher::plan::{Aim, ListId};
use page_core::state::OfferedLists;
use page_core::words::count;

use crate::client::Page;
use crate::view::common::texts::texts;

/// All lists.
#[component]
pub(super) fn Offered() -> impl IntoView {
    let page = expect_context::<Page>();
    let by_aim = Memo::new(move |_| page.results.lists.with(OfferedLists::by_aim));
    let is_counting = Memo::new(move |_| page.results.lists.with(OfferedLists::is_counting));
    let lead = move || {
        let words = texts(page).lists;
        if is_counting.get() { words.counting } else { words.lead }
    };
    let any = move || page.results.lists.with(|lists| !lists.wanted().is_empty());
    view! {
        <div class="offered" aria-busy=move || is_counting.get().to_string()>
            <div class="offered-head">
                <p role="status">{lead}</p>
                <Show when=move || !by_aim.with(Vec::is_empty)>
                    <button
                        type="button"
                        class="plain"
                        id="tick-lists"
                        on:click=move |_| {
                            let all = !any();
                            page.change_lists(|lists| lists.want_all(all));
                        }
                    >
                        {move || {
                            let words = texts(page).lists;
                            if any() { words.want_none } else { words.want_all }
                        }}
                    </button>
                </Show>
            </div>
            {move || by_aim.get().into_iter().map(|of| view! { <OfAim of /> }).collect_view()}
        </div>
    }
}

/// The lists of one aim.
#[component]
fn OfAim(of: (Aim, Vec<(ListId, u32)>)) -> impl IntoView {
    let page = expect_context::<Page>();
    let (aim, lists) = of;
    let line = move |(id, rows): (ListId, u32)| {
        view! {
            <li class:none=rows == 0>
                <label>
                    <input
                        type="checkbox"
                        data-list=id.code()
                        prop:checked=move || page.results.lists.with(|lists| lists.is_wanted(id))
                        disabled=rows == 0
                        on:change:target=move |event| {
                            let wanted = event.target().checked();
                            page.change_lists(|lists| lists.want(id, wanted));
                        }
                    />
                    <span>
                        {move || id.title().in_language(page.language.get())}
                        " "
                        <small title=move || id.letter().text(page.language.get())>
                            {move || id.letter().number().in_language(page.language.get())}
                        </small>
                    </span>
                    <span class="tabular">
                        {move || {
                            let rows = count(u64::from(rows), page.language.get());
                            (texts(page).lists.rows)(&rows)
                        }}
                    </span>
                </label>
            </li>
        }
    };
    view! {
        <fieldset>
            <legend>{move || aim.text(page.language.get())}</legend>
            <ul>{lists.into_iter().map(line).collect_view()}</ul>
        </fieldset>
    }
}
