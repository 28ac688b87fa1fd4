//! Saying which side is right, below a field in which both sides differ.

use leptos::ev::SubmitEvent;
use leptos::html::Input;
use leptos::prelude::*;
use matcher::explain::FieldView;
use matcher::plan::{Kind, Righted};
use page_core::protocol::SaidRight;

use crate::client::Page;
use crate::view::common::focus::focus_soon;
use crate::view::common::texts::texts;

/// Whether the sides of a field differ so that somebody can say which is right.
pub(crate) fn can_be_righted(view: &FieldView) -> bool {
    view.outcome.is_some_and(|outcome| match outcome.kind {
        Kind::Same | Kind::Format | Kind::MissingBoth => false,
        Kind::Variant
        | Kind::Unmarked
        | Kind::Partial
        | Kind::MissingSector
        | Kind::MissingRegistry
        | Kind::Different => true,
    })
}

/// The choice of the right side.
#[component]
pub(crate) fn WhichIsRight(view: FieldView) -> impl IntoView {
    let page = expect_context::<Page>();
    let (field, said) = (view.field, view.righted);
    let is_writing = RwSignal::new(false);
    let value = NodeRef::<Input>::new();
    let chosen = said.as_ref().map(|of| of.righted);
    let given = said.and_then(|of| of.value).unwrap_or_default();
    let choice = move |righted: Righted| {
        let label = move || texts(page).review.right(righted);
        let press = move |_| match righted {
            Righted::List => page.say_right(field, SaidRight::List),
            Righted::Registry => page.say_right(field, SaidRight::Registry),
            Righted::Later => page.say_right(field, SaidRight::Later),
            Righted::BothWrong => {
                is_writing.set(true);
                focus_soon(format!("right-{}", field.code()));
            }
        };
        view! {
            <button
                type="button"
                aria-pressed=(chosen == Some(righted)).to_string()
                data-right=righted.code()
                on:click=press
            >
                {label}
            </button>
        }
    };
    let keep = move |event: SubmitEvent| {
        event.prevent_default();
        if let Some(value) = value.get_untracked() {
            page.say_right(field, SaidRight::Neither(value.value()));
        }
    };
    let is_given = chosen == Some(Righted::BothWrong);
    view! {
        <div
            class="righting"
            role="group"
            data-righted=chosen.map(Righted::code)
            aria-label=move || {
                (texts(page).review.which_is_right)(field.text(page.language.get()))
            }
        >
            {Righted::ALL.iter().map(|righted| choice(*righted)).collect_view()}
            <Show when=move || is_writing.get() || is_given>
                <form on:submit=keep>
                    <input
                        type="text"
                        id=format!("right-{}", field.code())
                        aria-label=move || texts(page).review.right_value
                        placeholder=move || texts(page).review.right_value
                        prop:value=given.clone()
                        autocomplete="off"
                spellcheck="false"
                        node_ref=value
                    />
                    <button type="submit">{move || texts(page).review.keep}</button>
                </form>
            </Show>
        </div>
    }
}
