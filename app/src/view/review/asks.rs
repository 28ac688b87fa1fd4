//! What must be answered before a person is given to a row: what becomes of the other rows that are
//! linked to that person.

use leptos::prelude::*;
use matcher::explain::RowView;
use page_core::protocol::Others;

use crate::client::Page;
use crate::view::common::focus::focus_soon;
use crate::view::common::texts::texts;

/// The question; nothing if there is none.
#[component]
pub(super) fn Asked() -> impl IntoView {
    let page = expect_context::<Page>();
    let rows = Memo::new(move |_| {
        page.results.desk.with(|desk| desk.asks.as_ref().map(|asks| asks.rows.clone()))
    });
    Effect::new(move |_| {
        if rows.with(Option::is_some) {
            focus_soon("others-look");
        }
    });
    let answer = move |others| {
        page.answer_asked(others);
        focus_soon("list");
    };
    move || {
        let rows = rows.get()?;
        let words = texts(page).review;
        let one = |row: &RowView| (words.asked_row)(row.row, &row.name);
        let named = rows.iter().map(one).collect::<Vec<_>>().join(", ");
        Some(view! {
            <div class="asked" role="alertdialog" aria-labelledby="asked">
                <p id="asked">{(words.asks)(&named)}</p>
                <button type="button" id="others-look" on:click=move |_| answer(Some(Others::Look))>
                    {words.others_look}
                </button>
                <button type="button" id="others-same" on:click=move |_| answer(Some(Others::Same))>
                    {words.others_same}
                </button>
                <button type="button" class="plain" on:click=move |_| answer(None)>
                    {words.leave}
                </button>
            </div>
        })
    }
}
