//! The promise that nothing leaves the machine, and why it can be believed.

use leptos::ev::FocusEvent;
use leptos::html::Details;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::Node;

use crate::client::Page;
use crate::view::common::texts::texts;

/// The promise, which opens to its reasons.
#[component]
pub(super) fn Promise() -> impl IntoView {
    let page = expect_context::<Page>();
    let details = NodeRef::<Details>::new();
    let close = move || {
        if let Some(details) = details.get_untracked() {
            details.set_open(false);
        }
    };
    let on_leave = move |event: FocusEvent| {
        let to = event.related_target().and_then(|to| to.dyn_into::<Node>().ok());
        let stays = details.get_untracked().is_some_and(|details| details.contains(to.as_ref()));
        if to.is_none() || !stays {
            close();
        }
    };
    view! {
        <details
            class="promise"
            node_ref=details
            on:focusout=on_leave
            on:keydown=move |event| {
                if event.key() == "Escape" {
                    close();
                }
            }
        >
            <summary>
                <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
                    <path
                        fill="currentColor"
                        d="M8 1a3.5 3.5 0 0 0-3.5 3.5V7H4a1 1 0 0 0-1 1v6a1 1 0 0 0 1 1h8a1 1 0 0 0 1-1V8a1 1 0 0 0-1-1h-.5V4.500A3.500 3.500 0 0 0 8 1Zm2 6H6V4.500a2 2 0 1 1 4 0V7Z"
                    />
                </svg>
                {move || texts(page).frame.promise}
            </summary>
            <div class="promise-reason" tabindex="-1">
                {move || {
                    let reasons = texts(page).frame.promise_reason;
                    reasons.iter().map(|reason| view! { <p>{*reason}</p> }).collect_view()
                }}
            </div>
        </details>
    }
}
