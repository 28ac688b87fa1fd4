//! The choice of rows by what was decided about them.

use leptos::prelude::*;
use matcher::plan::RuledFilter;

use crate::client::Page;
use crate::view::common::texts::texts;

/// The choice; nothing before anybody decides, here or in the work that was opened.
#[component]
pub(super) fn RuledChoice() -> impl IntoView {
    let page = expect_context::<Page>();
    let has_begun = Memo::new(move |_| {
        page.results.desk.with(|desk| desk.has_begun)
            || page.work.with(|work| work.resumed.is_some())
    });
    let chosen = Memo::new(move |_| page.results.query.with(|query| query.ruled));
    let option = move |filter: RuledFilter| {
        view! {
            <option value=filter.code() prop:selected=move || chosen.get() == Some(filter)>
                {move || filter.text(page.language.get())}
            </option>
        }
    };
    view! {
        <Show when=move || has_begun.get()>
            <select
                id="ruled"
                aria-label=move || texts(page).review.filter
                class:chosen=move || chosen.get().is_some()
                on:change:target=move |event| {
                    let code = event.target().value();
                    let filter = RuledFilter::ALL.into_iter().find(|filter| filter.code() == code);
                    page.filter(|query| query.ruled = filter);
                }
            >
                <option value="" prop:selected=move || chosen.get().is_none()>
                    {move || texts(page).review.any}
                </option>
                {RuledFilter::ALL.into_iter().map(option).collect_view()}
            </select>
        </Show>
    }
}
