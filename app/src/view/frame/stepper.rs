//! The three steps: where the user is, and the way back and forth.

use leptos::prelude::*;
use page_core::state::Step;

use crate::client::Page;
use crate::view::common::focus::focus;
use crate::view::common::texts::texts;

/// The steps, each a button.
#[component]
pub(super) fn Stepper() -> impl IntoView {
    let page = expect_context::<Page>();
    view! {
        <nav class="steps" aria-label=move || texts(page).frame.steps>
            <ol>{Step::ALL.map(|step| view! { <StepButton step /> }).collect_view()}</ol>
        </nav>
    }
}

#[component]
fn StepButton(step: Step) -> impl IntoView {
    let page = expect_context::<Page>();
    let is_current = move || page.step() == step;
    let name = move || (texts(page).frame.step)(step);
    let is_open = move || step.is_open(page.both_loaded(), page.results.exist());
    let go = move |_| {
        page.screen.set(step.screen());
        if step == Step::Columns {
            request_animation_frame(|| focus("mapping-heading"));
        }
    };
    view! {
        <li>
            <button
                type="button"
                class:done=move || (step as usize) < page.step() as usize
                aria-current=move || is_current().then_some("step")
                disabled=move || !is_open()
                on:click=go
            >
                <span class="visually-hidden">{move || texts(page).frame.step_word} " "</span>
                <span class="step-number">{step.number()}</span>
                " "
                <span>{name}</span>
            </button>
        </li>
    }
}
