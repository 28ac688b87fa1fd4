//! The list of results: only the rows on the screen are in the document.
//!
//! The focus stays on the list itself and the marked row is named to screen readers, because rows
//! come and go while scrolling.

use leptos::ev::KeyboardEvent;
use leptos::html::Div;
use leptos::prelude::*;
use matcher::columns::Side;
use matcher::plan::Field;
use matcher::words::field as field_name;

use super::row::{ROW_HEIGHT, ResultRow};
use super::size::watch_height;
use super::texts;
use crate::client::Page;
use crate::state::Scroll;

/// Height of the line with the column names, in pixels; it stays on top of the scrolled rows.
const HEAD: f64 = 34.0;

#[component]
pub fn ResultList() -> impl IntoView {
    let page = expect_context::<Page>();
    let grid = NodeRef::<Div>::new();
    let height = RwSignal::new(400.0);
    let scrolled = RwSignal::new(0.0);
    watch_height(grid, height);

    let total = Memo::new(move |_| page.rows.with(|rows| rows.total()));
    let scroll = Memo::new(move |_| Scroll {
        rows: total.get().unwrap_or(0),
        row_height: ROW_HEIGHT,
        viewport: (height.get() - HEAD).max(ROW_HEIGHT),
    });
    let slice = Memo::new(move |_| scroll.get().slice(scrolled.get()));
    Effect::new(move |_| {
        let slice = slice.get();
        page.look_at(slice.first, slice.count);
    });
    // Another list begins at its top.
    Effect::new(move |before: Option<()>| {
        page.query.track();
        if let (Some(()), Some(grid)) = (before, grid.get_untracked()) {
            grid.set_scroll_top(0);
        }
    });
    // The marked row is brought into view.
    Effect::new(move |_| {
        let (Some(position), Some(grid)) = (page.cursor.get(), grid.get()) else { return };
        let now = f64::from(grid.scroll_top());
        if let Some(to) = scroll.get_untracked().reveal(now, position) {
            grid.set_scroll_top(to.round() as i32);
        }
    });
    Effect::new(move |asked: Option<Option<u32>>| ask_detail(page, asked.flatten()));

    let positions = move || {
        let slice = slice.get();
        slice.first..slice.first + slice.count
    };
    let several = page.results.with_untracked(|results| {
        results.as_ref().is_some_and(|results| results.inputs.side(Side::Sector).len() > 1)
    });
    let name = move |field| move || field_name(field, page.language.get());
    view! {
        <div
            id="list"
            class="list"
            class:several=several
            role="grid"
            tabindex="0"
            aria-label=move || texts(page).results.list
            aria-rowcount=move || total.get().map_or(-1, |total| i64::from(total) + 1).to_string()
            aria-colcount="7"
            aria-activedescendant=move || page.cursor.get().map(|position| format!("row-{position}"))
            node_ref=grid
            on:scroll:target=move |event| scrolled.set(f64::from(event.target().scroll_top()))
            on:keydown=move |event| on_key(page, scroll.get_untracked(), &event)
        >
            <div class="list-head" role="row" aria-rowindex="1">
                <span role="columnheader" class="number">{move || texts(page).results.row}</span>
                <span role="columnheader">{name(Field::Name)}</span>
                <span role="columnheader">{name(Field::Dob)}</span>
                <span role="columnheader" class="wide">{name(Field::Number)}</span>
                <span role="columnheader" class="wide">{name(Field::Address)}</span>
                <span role="columnheader">{move || texts(page).results.result}</span>
                <span role="columnheader">{move || texts(page).results.changed}</span>
            </div>
            <div
                class="track"
                role="rowgroup"
                style:height=move || format!("{}px", scroll.get().track())
            >
                <div
                    class="slice"
                    role="presentation"
                    style:transform=move || format!("translateY({}px)", slice.get().offset)
                >
                    <For each=positions key=|position| *position let:position>
                        <ResultRow position />
                    </For>
                </div>
            </div>
            <Show when=move || total.get() == Some(0)>
                <p class="nothing">{move || texts(page).results.nothing_found}</p>
            </Show>
        </div>
    }
}

/// Asks for the detail of the marked row once the row is here; gives what was asked for last.
fn ask_detail(page: Page, asked: Option<u32>) -> Option<u32> {
    if !page.pane.get() {
        return None;
    }
    let Some(position) = page.cursor.get() else { return asked };
    let index = page.rows.with(|rows| rows.get(position).map(|row| row.index));
    if let Some(index) = index.filter(|index| asked != Some(*index)) {
        page.ask_detail(index);
    }
    index.or(asked)
}

/// Moves the mark, opens and closes the pane.
fn on_key(page: Page, scroll: Scroll, event: &KeyboardEvent) {
    if scroll.rows == 0 || event.ctrl_key() || event.alt_key() || event.meta_key() {
        return;
    }
    let last = scroll.rows - 1;
    let at = page.cursor.get_untracked();
    let down = |by: u32| at.map_or(0, |at| at.saturating_add(by).min(last));
    let up = |by: u32| at.map_or(0, |at| at.saturating_sub(by));
    match event.key().as_str() {
        "ArrowDown" => page.mark(down(1)),
        "ArrowUp" => page.mark(up(1)),
        "PageDown" => page.mark(down(scroll.page())),
        "PageUp" => page.mark(up(scroll.page())),
        "Home" => page.mark(0),
        "End" => page.mark(last),
        "Enter" | " " => page.open(at.unwrap_or(0)),
        "Escape" => page.close_pane(),
        _ => return,
    }
    event.prevent_default();
}
