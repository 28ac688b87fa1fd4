//! Columns in old fonts: what their letters become, and the switch that leaves them as they are.

use leptos::prelude::*;
use matcher::plan::Side;
use page_core::state::{FontLine, Loaded};

use crate::client::Page;
use crate::view::common::texts::texts;

/// If there are more columns than this, they are folded.
const FEW: usize = 4;

/// A line for each column; nothing if there are none.
#[component]
pub(super) fn Fonts(side: Side) -> impl IntoView {
    let page = expect_context::<Page>();
    let lines = Memo::new(move |_| {
        page.file(side).with(|state| state.loaded.as_ref().map_or_else(Vec::new, Loaded::fonts))
    });
    let summary = move || {
        lines.with(|lines| {
            let decoded = lines.iter().filter(|line| line.decoded).count();
            (texts(page).tables.fonts)(lines.len(), decoded)
        })
    };
    let keys = move || lines.with(|lines| lines.iter().map(key).collect::<Vec<_>>());
    view! {
        <Show when=move || lines.with(|lines| !lines.is_empty())>
            <details class="fonts" open=lines.with_untracked(Vec::len) <= FEW>
                <summary>{summary}</summary>
                <ul>
                    <For each=keys key=|key| *key let:key>
                        <Line lines of=key />
                    </For>
                </ul>
            </details>
        </Show>
    }
}

fn key(line: &FontLine) -> (u64, usize) {
    (line.shape, line.column)
}

#[component]
fn Line(lines: Memo<Vec<FontLine>>, of: (u64, usize)) -> impl IntoView {
    let page = expect_context::<Page>();
    let line =
        Memo::new(move |_| lines.with(|lines| lines.iter().find(|line| key(line) == of).cloned()));
    let decoded = move || line.with(|line| line.as_ref().is_some_and(|line| line.decoded));
    let name = move || line.with(|line| line.as_ref().map(column_name));
    let about = move || {
        let words = texts(page).tables;
        let line = line.get()?;
        let font = (words.font)(line.font);
        Some(match line.tables.len() {
            1 => font.to_owned(),
            tables => format!("{font}, {}", (words.tables)(tables)),
        })
    };
    let sample = move || {
        let words = texts(page).tables;
        let (before, after) = line.get()?.sample?;
        Some(view! {
            <span class="font-sample">
                <span class="before">{before}</span>
                <span aria-hidden="true">" → "</span>
                <span class="visually-hidden">" " {words.becomes} " "</span>
                <strong>{after}</strong>
            </span>
        })
    };
    let switch = move |on: bool| {
        let Some(FontLine { tables, column, .. }) = line.get_untracked() else { return };
        for id in tables {
            page.lay_out(id, |layout| layout.set_font(column, on));
        }
    };
    view! {
        <li>
            <label class="switch">
                <input
                    type="checkbox"
                    role="switch"
                    class="font-switch"
                    aria-label=move || name().map(|name| (texts(page).tables.to_unicode_of)(&name))
                    prop:checked=decoded
                    disabled=move || page.is_running()
                    on:change:target=move |event| switch(event.target().checked())
                />
                <span>{move || texts(page).tables.to_unicode}</span>
            </label>
            <span>{name}</span>
            <span class="quiet">{about}</span>
            {sample}
        </li>
    }
}

/// Letters and header.
fn column_name(line: &FontLine) -> String {
    if line.header.is_empty() {
        line.letters.clone()
    } else {
        format!("{} · {}", line.letters, line.header)
    }
}
