//! The pane beside the list: the marked row in full.

use leptos::prelude::*;
use page_core::state::Pane;

use super::row_in_full::RowInFull;
use crate::client::Page;
use crate::view::common::focus::focus;
use crate::view::common::texts::texts;
use crate::view::review::bar::ReviewBar;
use crate::view::review::keyboard;

/// The pane.
#[component]
pub(crate) fn DetailPane() -> impl IntoView {
    let page = expect_context::<Page>();
    keyboard::listen(page);
    let close = move || {
        page.close_pane();
        focus("list");
    };
    view! {
        <aside
            id="detail"
            aria-label=move || texts(page).detail.label
            on:keydown=move |event| {
                if event.key() == "Escape" {
                    close();
                }
            }
        >
            <button type="button" class="close" on:click=move |_| close()>
                {move || texts(page).detail.close}
            </button>
            <div class="row-room">
                {move || match page.results.pane.get() {
                    Pane::Open(detail) => view! { <RowInFull detail /> }.into_any(),
                    Pane::Closed | Pane::Opening => {
                        view! { <p class="quiet">{texts(page).detail.loading}</p> }.into_any()
                    }
                }}
            </div>
            <ReviewBar />
        </aside>
    }
}
