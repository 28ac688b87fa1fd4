//! One side's files: a drop zone, the reading, what was read, what went wrong.

use leptos::ev::DragEvent;
use leptos::html::Input;
use leptos::prelude::*;
use matcher::columns::Side;
use web_sys::{File, FileList};

use super::loaded::LoadedFiles;
use super::password::PasswordField;
use super::reading::{ProblemLine, Reading};
use super::texts;
use crate::client::{Page, Source};

/// What the file dialog offers; dropped files of other kinds are read and judged by their content.
const ACCEPT: &str = ".xlsx,.xlsm,.xls,.xlsb,.ods,.csv,.txt,.tsv,.html,.htm,.xml,.zip";

#[component]
pub fn FileCard(side: Side) -> impl IntoView {
    let page = expect_context::<Page>();
    let file = page.file(side);
    let code = side_code(side);
    let dragging = RwSignal::new(false);
    let is_busy = move || page.run.with(|run| run.is_going());
    let on_over = move |event: DragEvent| {
        event.prevent_default();
        dragging.set(true);
    };
    let on_drop = move |event: DragEvent| {
        event.prevent_default();
        dragging.set(false);
        if !is_busy() {
            let files = listed(event.data_transfer().and_then(|data| data.files()));
            page.load(side, Source::Files(files), false);
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
                {heading}
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
                        let texts = &texts(page).files;
                        if is_loaded.get() { texts.choose_other } else { texts.choose }
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

/// A button that opens the file dialog.
#[component]
fn FileInput(side: Side, adds: bool, label: Signal<&'static str>) -> impl IntoView {
    let page = expect_context::<Page>();
    let input = NodeRef::<Input>::new();
    let id = format!("{}-{}", if adds { "add" } else { "file" }, side_code(side));
    let on_choose = move |_| {
        let Some(input) = input.get_untracked() else { return };
        page.load(side, Source::Files(listed(input.files())), adds);
        // So that the same file can be chosen again after it was changed.
        input.set_value("");
    };
    let heading = move || {
        let texts = &texts(page).files;
        if side == Side::Sector { texts.sector } else { texts.registry }
    };
    view! {
        <input
            type="file"
            class="visually-hidden"
            id=id.clone()
            accept=ACCEPT
            multiple
            node_ref=input
            disabled=move || page.run.with(|run| run.is_going())
            on:change=on_choose
        />
        <label class="button" for=id>
            {label}
            <span class="visually-hidden">" " {heading}</span>
        </label>
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
