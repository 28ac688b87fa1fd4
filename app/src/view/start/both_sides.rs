//! Both sides beside each other, with what concerns the two together.

use leptos::prelude::*;
use matcher::plan::Side;

use super::layout_panel::LayoutPanel;
use super::side_card::SideCard;
use crate::client::Page;
use crate::view::common::texts::texts;

/// Both sides.
#[component]
pub(super) fn BothSides() -> impl IntoView {
    let page = expect_context::<Page>();
    let any_loaded = move || {
        page.sector.with(|file| file.loaded.is_some())
            || page.registry.with(|file| file.loaded.is_some())
    };
    view! {
        <section class="files" class:loaded=move || page.both_loaded() aria-labelledby="screen-heading">
            <div class="heading-line">
                <h2 id="screen-heading" tabindex="-1">
                    {move || texts(page).files.heading}
                </h2>
                <Show when=any_loaded>
                    <button
                        type="button"
                        id="swap"
                        disabled=move || page.is_running() || page.reading()
                        on:click=move |_| page.swap()
                    >
                        {move || texts(page).files.swap}
                    </button>
                </Show>
                <Show when=move || !any_loaded()>
                    <p class="quiet">{move || texts(page).files.use_sample_hint}</p>
                    <button
                        type="button"
                        id="use-sample"
                        disabled=move || page.reading()
                        on:click=move |_| page.load_sample()
                    >
                        {move || texts(page).files.use_sample}
                    </button>
                </Show>
            </div>
            <div class="file-pair">
                <SideCard side=Side::Sector />
                <SideCard side=Side::Registry />
            </div>
            <LayoutPanel />
        </section>
    }
}
