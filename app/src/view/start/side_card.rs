//! One side's files: a drop zone, the reading, what was read, what went wrong.

use leptos::ev::DragEvent;
use leptos::prelude::*;
use matcher::plan::Side;

use super::file_input::{FileInput, listed};
use super::loaded::LoadedFiles;
use super::password::PasswordField;
use super::problem::ProblemLine;
use super::reading::Reading;
use crate::client::{Page, Source};
use crate::view::common::side::{side_code, side_heading};
use crate::view::common::texts::texts;

/// One side.
#[component]
pub(super) fn SideCard(side: Side) -> impl IntoView {
    let page = expect_context::<Page>();
    let file = page.file(side);
    let code = side_code(side);
    let dragging = RwSignal::new(false);
    let on_over = move |event: DragEvent| {
        event.prevent_default();
        dragging.set(true);
    };
    let on_drop = move |event: DragEvent| {
        event.prevent_default();
        dragging.set(false);
        if !untrack(|| page.is_running()) {
            let files = listed(event.data_transfer().and_then(|data| data.files()));
            page.load(side, Source::Files(files), false);
        }
    };
    let hint = move || match side {
        Side::Sector => texts(page).files.sector_hint,
        Side::Registry => texts(page).files.registry_hint,
    };
    let is_loaded = Memo::new(move |_| file.with(|state| state.loaded.is_some()));
    let can_add =
        Memo::new(move |_| file.with(|s| s.loaded.as_ref().is_some_and(|loaded| !loaded.sample)));
    let is_reading = Memo::new(move |_| file.with(|state| state.reading.is_some()));
    view! {
        <section
            class="card"
            class:dragging=dragging
            class:loaded=is_loaded
            aria-labelledby=format!("heading-{code}")
            on:dragover=on_over
            on:dragleave=move |_| dragging.set(false)
            on:drop=on_drop
        >
            <h3 id=format!("heading-{code}")>
                <span class="side-number">{side as usize + 1}</span>
                {move || side_heading(page, side)}
            </h3>
            <Show when=move || !is_loaded.get()>
                <p class="hint">{hint}</p>
            </Show>
            <LoadedFiles side />
            <Show when=move || is_reading.get()>
                <Reading side />
            </Show>
            <p class="choose" class:hidden=is_reading>
                <Show when=move || !is_loaded.get()>
                    <span>{move || texts(page).files.drop_here}</span>
                </Show>
                <FileInput
                    side
                    adds=false
                    label=Signal::derive(move || {
                        let words = texts(page).files;
                        if is_loaded.get() { words.choose_other } else { words.choose }
                    })
                />
                <Show when=move || can_add.get()>
                    <FileInput
                        side
                        adds=true
                        label=Signal::derive(move || texts(page).files.add)
                    />
                </Show>
                <Show when=move || !is_loaded.get()>
                    <span class="quiet">{move || texts(page).files.formats}</span>
                </Show>
            </p>
            <Show when=move || !is_loaded.get() && !is_reading.get()>
                <p class="quiet add-hint">{move || texts(page).files.add_hint}</p>
            </Show>
            <div class="problem" id=format!("error-{code}") role="alert">
                <ProblemLine side />
            </div>
            <PasswordField side />
        </section>
    }
}
