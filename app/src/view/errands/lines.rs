//! Lines that came back, cell by cell beside what both sides say.

use leptos::prelude::*;
use page_core::protocol::LineView;
use page_core::state::LINES;

use crate::client::Page;
use crate::view::common::texts::texts;

/// A window of the lines.
#[component]
pub(super) fn Returned(close: impl Fn() + Copy + Send + Sync + 'static) -> impl IntoView {
    let page = expect_context::<Page>();
    let lines = Memo::new(move |_| page.errands.with(|of| of.lines.clone()));
    let head = move || {
        let words = texts(page).errands;
        let [list, registry] = words.sides;
        let [reply, right] = words.reply;
        let all =
            [words.place, words.name, words.asked, list, registry, reply, right, words.becomes];
        all.map(|text| view! { <th>{text}</th> }).collect_view()
    };
    let body = move || {
        lines.with(|lines| lines.shown.iter().map(|line| row(page, line, close)).collect_view())
    };
    view! {
        <div class="scrolls">
            <table class="plain-table" id="returned-lines">
                <thead>
                    <tr>{head}</tr>
                </thead>
                <tbody>{body}</tbody>
            </table>
        </div>
        <Pager />
    }
}

fn row(page: Page, line: &LineView, close: impl Fn() + Copy + Send + Sync + 'static) -> AnyView {
    let language = page.language.get();
    let LineView { name, asked, sides: [list, registry], reply: [reply, right], .. } = line.clone();
    let index = line.index.filter(|_| line.needs_look);
    let look = index.map(|index| {
        view! {
            <button
                type="button"
                class="plain"
                on:click=move |_| {
                    page.look_at_row(index);
                    close();
                }
            >
                {texts(page).errands.show_row}
            </button>
        }
    });
    view! {
        <tr class:needs-look=line.needs_look>
            <td class="quiet">{line.place.text(language).to_owned()}</td>
            <td>{name}</td>
            <td>{asked}</td>
            <td>{list}</td>
            <td class="several">{registry}</td>
            <td class="reply">{reply}</td>
            <td class="reply">{right}</td>
            <td>{line.outcome.text(language).to_owned()} " " {look}</td>
        </tr>
    }
    .into_any()
}

/// Which lines are shown, and the buttons to those before and after.
#[component]
fn Pager() -> impl IntoView {
    let page = expect_context::<Page>();
    let window = Memo::new(move |_| {
        page.errands.with(|of| (of.lines.start, of.lines.shown.len() as u32, of.lines.total))
    });
    let is_long = move || window.get().2 > LINES;
    let go = move |forward: bool| {
        let (start, ..) = window.get_untracked();
        page.show_lines(if forward { start + LINES } else { start.saturating_sub(LINES) });
    };
    view! {
        <Show when=is_long>
            <p class="pager">
                <button
                    type="button"
                    id="lines-before"
                    disabled=move || window.get().0 == 0
                    on:click=move |_| go(false)
                >
                    {move || texts(page).errands.before}
                </button>
                <span class="tabular" role="status">
                    {move || {
                        let (start, shown, total) = window.get();
                        (texts(page).errands.window)(start + 1, start + shown, total)
                    }}
                </span>
                <button
                    type="button"
                    id="lines-after"
                    disabled=move || {
                        let (start, shown, total) = window.get();
                        start + shown >= total
                    }
                    on:click=move |_| go(true)
                >
                    {move || texts(page).errands.after}
                </button>
            </p>
        </Show>
    }
}
