//! A box that is ticked or not, with what it says.

use leptos::prelude::*;

/// The box.
#[component]
pub(crate) fn Switch(
    /// Of the box.
    id: &'static str,
    /// What it says.
    label: impl Fn() -> &'static str + Send + Sync + 'static,
    /// Whether it is ticked.
    is_on: impl Fn() -> bool + Send + Sync + 'static,
    /// Ticks it, or not.
    set: impl Fn(bool) + 'static,
) -> impl IntoView {
    view! {
        <label class="switch">
            <input
                type="checkbox"
                id=id
                prop:checked=is_on
                on:change:target=move |event| set(event.target().checked())
            />
            {label}
        </label>
    }
}
