//! The list of results: only the rows on the screen are in the document.
//!
//! The focus stays on the list itself, and the marked row is named to screen readers, because rows
//! come and go while scrolling.

use leptos::ev::KeyboardEvent;
use leptos::html::Div;
use leptos::prelude::*;
use matcher::plan::{Field, Side};
use page_core::state::Scroll;

use super::row::{ROW_HEIGHT, ResultRow};
use crate::client::Page;
use crate::view::common::height::watch_height;
use crate::view::common::texts::texts;

/// Height of the line with the column names, in pixels; it stays on top of the scrolled rows.
const HEAD: f64 = 34.0;

/// The list.
#[component]
pub(super) fn RowList() -> impl IntoView {
    let page = expect_context::<Page>();
    let grid = NodeRef::<Div>::new();
    let height = RwSignal::new(400.0);
    let scrolled = RwSignal::new(0.0);
    watch_height(grid, height);

    let total = page.results.total;
    let mark = page.results.mark;
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
        page.results.query.track();
        if let (Some(()), Some(grid)) = (before, grid.get_untracked()) {
            grid.set_scroll_top(0);
        }
    });
    // The marked row is brought into view.
    Effect::new(move |_| {
        let (Some(mark), Some(grid)) = (mark.get(), grid.get()) else { return };
        let now = f64::from(grid.scroll_top());
        if let Some(to) = scroll.get_untracked().reveal(now, mark.position) {
            grid.set_scroll_top(to.round() as i32);
        }
    });
    // The pane is given the row that it needs.
    Effect::new(move |asked: Option<Option<u32>>| {
        let asked = asked.flatten();
        let needed = page.results.with(|screen| screen.needed_detail(asked)).flatten();
        if let Some(index) = needed.filter(|_| needed != asked) {
            page.ask_detail(index);
        }
        needed
    });

    let positions = move || {
        let slice = slice.get();
        slice.first..slice.first + slice.count
    };
    let several = page.results.results.with_untracked(|results| {
        results.as_ref().is_some_and(|results| results.inputs.side(Side::Sector).len() > 1)
    });
    let name = move |field: Field| move || field.text(page.language.get());
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
            aria-activedescendant=move || mark.get().map(|mark| format!("row-{}", mark.position))
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

/// Moves the mark, opens and closes the pane.
fn on_key(page: Page, scroll: Scroll, event: &KeyboardEvent) {
    if scroll.rows == 0 || event.ctrl_key() || event.alt_key() || event.meta_key() {
        return;
    }
    let last = scroll.rows - 1;
    let at = page.results.mark.get_untracked().map(|mark| mark.position);
    let down = |by: u32| at.map_or(0, |at| at.saturating_add(by).min(last));
    let up = |by: u32| at.map_or(0, |at| at.saturating_sub(by));
    match event.key().as_str() {
        "ArrowDown" => page.mark_row(down(1)),
        "ArrowUp" => page.mark_row(up(1)),
        "PageDown" => page.mark_row(down(scroll.page())),
        "PageUp" => page.mark_row(up(scroll.page())),
        "Home" => page.mark_row(0),
        "End" => page.mark_row(last),
        "Enter" | " " => page.open(at.unwrap_or(0)),
        "Escape" => page.close_pane(),
        _ => return,
    }
    event.prevent_default();
}
