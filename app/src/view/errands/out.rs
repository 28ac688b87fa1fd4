//! Where cases are out, how many are not answered, and the button that waits for them no more.

use leptos::prelude::*;
use matcher::report::progress::OfErrand;
use matcher::words::progress::day;
use page_core::words::count;

use crate::client::Page;
use crate::view::common::texts::texts;

/// The places as a table that opens.
#[component]
pub(super) fn Out() -> impl IntoView {
    let page = expect_context::<Page>();
    let out = Memo::new(move |_| page.errands.with(|of| of.out.clone()));
    let row = move |(to, of): (String, OfErrand)| {
        let language = page.language.get();
        let words = texts(page).errands;
        let due = of.due.as_deref().map(|due| day(due, language));
        let numbers = [of.sent, of.left()]
            .map(|of| view! { <td class="number">{count(of.into(), language)}</td> });
        let label = format!("{}: {to}", words.recall);
        view! {
            <tr>
                <td>{to.clone()}</td>
                {numbers.collect_view()}
                <td class="number" class:late=of.overdue != 0>{count(of.overdue.into(), language)}</td>
                <td>{due}</td>
                <td>
                    <button
                        type="button"
                        class="recall"
                        aria-label=label
                        title=words.recall_about
                        disabled=of.left() == 0
                        on:click=move |_| page.recall(to.clone())
                    >
                        {words.recall}
                    </button>
                </td>
            </tr>
        }
    };
    move || {
        let out = out.get();
        let words = texts(page).errands;
        let places = out.len() as u32;
        (places > 0).then(|| {
            view! {
                <details class="out" id="errands-out">
                    <summary>{(words.out_at)(places)}</summary>
                    <div class="scrolls">
                        <table class="plain-table">
                            <thead>
                                <tr>
                                    {words.out_heads.map(|text| view! { <th>{text}</th> }).collect_view()}
                                    <th></th>
                                </tr>
                            </thead>
                            <tbody>{out.into_iter().map(row).collect_view()}</tbody>
                        </table>
                    </div>
                </details>
            }
        })
    }
}
