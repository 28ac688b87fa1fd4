//! One side's file: a drop zone, the reading, what was read, what went wrong.

use leptos::ev::DragEvent;
use leptos::html::Input;
use leptos::prelude::*;
use matcher::columns::Side;
use web_sys::{File, FileList};

use super::loaded::LoadedFile;
use super::reading::{ProblemLine, Reading};
use super::texts;
use crate::client::Page;

/// What the file dialog offers; dropped files of other kinds are read and judged by their content.
/// Old and other formats are offered too: the clerk sees the file, and a sentence that says what to do.
const ACCEPT: &str = ".xlsx,.xlsm,.csv,.txt,.tsv,.xls,.xlsb,.ods";

#[component]
pub fn FileCard(side: Side) -> impl IntoView {
    let page = expect_context::<Page>();
    let file = page.file(side);
    let code = side_code(side);
    let input = NodeRef::<Input>::new();
    let dragging = RwSignal::new(false);
    let is_busy = move || page.run.with(|run| run.is_going());

    let on_choose = move |_| {
        let Some(input) = input.get_untracked() else { return };
        page.load_first(side, listed(input.files()));
        // So that the same file can be chosen again after it was changed.
        input.set_value("");
    };
    let on_over = move |event: DragEvent| {
        event.prevent_default();
        dragging.set(true);
    };
    let on_drop = move |event: DragEvent| {
        event.prevent_default();
        dragging.set(false);
        if !is_busy() {
            page.load_first(side, listed(event.data_transfer().and_then(|data| data.files())));
        }
    };
    let heading = move || {
        let texts = &texts(page).files;
        if side == Side::Sector { texts.sector } else { texts.registry }
    };
    let hint = move || {
        let texts = &texts(page).files;
        if side == Side::Sector { texts.sector_hint } else { texts.registry_hint }
    };
    let is_loaded = Memo::new(move |_| file.with(|state| state.loaded.is_some()));
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
                {heading}
            </h3>
            <Show when=move || !is_loaded.get()>
                <p class="hint">{hint}</p>
            </Show>
            <LoadedFile side />
            <Show when=move || is_reading.get()>
                <Reading side />
            </Show>
            <p class="choose" class:hidden=is_reading>
                <Show when=move || !is_loaded.get()>
                    <span>{move || texts(page).files.drop_here}</span>
                </Show>
                <input
                    type="file"
                    class="visually-hidden"
                    id=format!("file-{code}")
                    accept=ACCEPT
                    node_ref=input
                    disabled=is_busy
                    on:change=on_choose
                />
                <label class="button" for=format!("file-{code}")>
                    {move || {
                        let texts = &texts(page).files;
                        if is_loaded.get() { texts.choose_other } else { texts.choose }
                    }}
                    <span class="visually-hidden">" " {heading}</span>
                </label>
                <Show when=move || !is_loaded.get()>
                    <span class="quiet">{move || texts(page).files.formats}</span>
                </Show>
            </p>
            <div class="problem" id=format!("error-{code}") role="alert">
                <ProblemLine side />
            </div>
        </section>
    }
}

fn listed(files: Option<FileList>) -> Vec<File> {
    files.map_or_else(Vec::new, |files| (0..files.length()).filter_map(|n| files.get(n)).collect())
}

/// The side in the ids of elements.
pub fn side_code(side: Side) -> &'static str {
    match side {
        Side::Sector => "sector",
        Side::Registry => "registry",
    }
}
