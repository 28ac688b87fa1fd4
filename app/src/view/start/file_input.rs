//! The button that opens the browser's file dialog.

use leptos::html::Input;
use leptos::prelude::*;
use matcher::plan::Side;
use web_sys::{File, FileList};

use crate::client::{Page, Source};
use crate::view::common::side::{side_code, side_heading};

/// What the file dialog offers. Dropped files of other kinds are read and judged by their content.
const ACCEPT: &str = ".xlsx,.xlsm,.xls,.xlsb,.ods,.csv,.txt,.tsv,.html,.htm,.xml,.zip";

/// The button.
#[component]
pub(super) fn FileInput(side: Side, adds: bool, label: Signal<&'static str>) -> impl IntoView {
    let page = expect_context::<Page>();
    let input = NodeRef::<Input>::new();
    let id = format!("{}-{}", if adds { "add" } else { "file" }, side_code(side));
    let on_choose = move |_| {
        let Some(input) = input.get_untracked() else { return };
        page.load(side, Source::Files(listed(input.files())), adds);
        // So that the same file can be chosen again after it was changed.
        input.set_value("");
    };
    view! {
        <input
            type="file"
            class="visually-hidden"
            id=id.clone()
            accept=ACCEPT
            multiple
            node_ref=input
            disabled=move || page.is_running()
            on:change=on_choose
        />
        <label class="button" for=id>
            {label}
            <span class="visually-hidden">" " {move || side_heading(page, side)}</span>
        </label>
    }
}

/// The files of a list of files.
pub(super) fn listed(files: Option<FileList>) -> Vec<File> {
    files.map_or_else(Vec::new, |files| (0..files.length()).filter_map(|n| files.get(n)).collect())
}
