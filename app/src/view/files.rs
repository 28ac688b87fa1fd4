//! Both sides beside each other, with what concerns them together.

use leptos::prelude::*;
use matcher::columns::Side;

use super::card::FileCard;
use super::layout::LayoutPanel;
use super::texts;
use crate::client::Page;

#[component]
pub fn FilePair() -> impl IntoView {
    let page = expect_context::<Page>();
    let is_running = move || page.run.with(|run| run.is_going());
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
                        disabled=move || is_running() || page.reading()
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
                <FileCard side=Side::Sector />
                <FileCard side=Side::Registry />
            </div>
            <LayoutPanel />
        </section>
    }
}
