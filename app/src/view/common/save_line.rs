//! The line that ends a dialog: what came of saving, and the button that saves.

use leptos::prelude::*;

/// The line. Other buttons stand before its own.
#[component]
pub(crate) fn SaveLine(
    /// Of the button.
    id: &'static str,
    /// Of what came of saving.
    state_id: &'static str,
    /// What came of saving, or how far it is.
    state: impl Fn() -> Option<String> + Send + Sync + 'static,
    /// What the button is called.
    label: impl Fn() -> String + Send + Sync + 'static,
    /// Whether it cannot be pressed.
    disabled: impl Fn() -> bool + Send + Sync + 'static,
    /// Saves.
    save: impl Fn() + 'static,
    /// Whether it is one of several things to do in the dialog.
    #[prop(optional)]
    is_minor: bool,
    #[prop(optional)] children: Option<Children>,
) -> impl IntoView {
    view! {
        <div class="save-lists">
            <span class="save-state" role="status" id=state_id>
                {state}
            </span>
            {children.map(|children| children())}
            <button
                type="button"
                class:primary=!is_minor
                id=id
                disabled=disabled
                on:click=move |_| save()
            >
                {label}
            </button>
        </div>
    }
}
