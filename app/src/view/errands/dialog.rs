//! The button beside that of the lists, and its dialog with three parts.

use leptos::html::Dialog;
use leptos::prelude::*;

use super::give::Giving;
use super::report::Reporting;
use super::send::Sending;
use super::take::Taking;
use crate::client::Page;
use crate::view::common::texts::texts;
use crate::view::review::who::Who;

/// What the dialog shows.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Shown {
    Send,
    Take,
    Give,
    Report,
}

impl Shown {
    const ALL: [Shown; 4] = [Shown::Send, Shown::Take, Shown::Give, Shown::Report];

    fn id(self) -> &'static str {
        match self {
            Shown::Send => "errands-send",
            Shown::Take => "errands-take",
            Shown::Give => "errands-give",
            Shown::Report => "errands-report",
        }
    }
}

/// The button and its dialog.
#[component]
pub(crate) fn ErrandsDialog() -> impl IntoView {
    let page = expect_context::<Page>();
    let dialog = NodeRef::<Dialog>::new();
    let is_open = RwSignal::new(false);
    let shown = RwSignal::new(Shown::Send);
    let has_begun = Memo::new(move |_| page.results.desk.with(|desk| desk.has_begun));
    let open = move |_| {
        if let Some(dialog) = dialog.get_untracked() {
            page.look_at_errands();
            is_open.set(true);
            // A dialog that is open already refuses, and stays open.
            let _opened = dialog.show_modal();
        }
    };
    let close = move || {
        if let Some(dialog) = dialog.get_untracked() {
            dialog.close();
        }
    };
    let tab = move |of: Shown| {
        let text = move || {
            let words = texts(page).errands;
            match of {
                Shown::Send => words.send,
                Shown::Take => words.take,
                Shown::Give => words.give,
                Shown::Report => words.report,
            }
        };
        view! {
            <button
                type="button"
                id=of.id()
                aria-pressed=move || (shown.get() == of).to_string()
                on:click=move |_| shown.set(of)
            >
                {text}
            </button>
        }
    };
    view! {
        <button type="button" id="errands" aria-haspopup="dialog" on:click=open>
            {move || texts(page).errands.open}
        </button>
        <dialog
            class="about-data errands"
            aria-labelledby="errands-heading"
            node_ref=dialog
            on:close=move |_| is_open.set(false)
        >
            <div class="heading-line">
                <h2 id="errands-heading">{move || texts(page).errands.heading}</h2>
                <button type="button" id="close-errands" on:click=move |_| close()>
                    {move || texts(page).errands.close}
                </button>
            </div>
            <Show when=move || is_open.get()>
                <Show
                    when=move || has_begun.get()
                    fallback=|| view! { <Who id="errands-by" then="errands-send" /> }
                >
                    <div class="tabs">{Shown::ALL.map(tab).collect_view()}</div>
                    {move || match shown.get() {
                        Shown::Send => view! { <Sending /> }.into_any(),
                        Shown::Take => view! { <Taking close /> }.into_any(),
                        Shown::Give => view! { <Giving /> }.into_any(),
                        Shown::Report => view! { <Reporting /> }.into_any(),
                    }}
                </Show>
            </Show>
        </dialog>
    }
}
