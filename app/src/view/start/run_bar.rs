//! What speaks against a run, and the button that starts it.

use leptos::prelude::*;
use matcher::columns::MappingProblem;
use matcher::words::mapping_problem;
use page_core::state::{FileState, Loaded, Run, grouped};

use super::progress::Progress;
use crate::client::Page;
use crate::view::common::side::side_column;
use crate::view::common::texts::texts;

/// The bar below the columns.
#[component]
pub(super) fn RunBar() -> impl IntoView {
    let page = expect_context::<Page>();
    let problems = Memo::new(move |_| page.problems());
    let without = Memo::new(move |_| page.with_sides(|sides| sides.without_table()));
    let is_blocked = move || {
        without.get().is_some() || problems.with(|all| all.iter().any(|problem| problem.blocks()))
    };
    let is_running = Memo::new(move |_| page.is_running());
    let list = move || {
        let language = page.language.get();
        let words = texts(page).run;
        let item = |(problem, more): (MappingProblem, usize)| {
            let class = if problem.blocks() { "blocking" } else { "warning" };
            let more = (more > 0).then(|| (words.alike)(more));
            view! { <li class=class>{mapping_problem(&problem, language)} " " {more}</li> }
        };
        let nothing = without.get().map(|side| {
            let only =
                page.file(side).with(|s| s.loaded.as_ref().is_some_and(Loaded::is_statistics));
            let side = side_column(page, side);
            let sentence =
                if only { (texts(page).tally.only)(side) } else { (words.nothing_taken)(side) };
            view! { <li class="blocking">{sentence}</li> }
        });
        (nothing, grouped(problems.get()).into_iter().map(item).collect_view())
    };
    let failure = move || {
        page.run.with(|run| match run {
            Run::Failed { cause } => Some((texts(page).run.failed)(cause)),
            Run::Idle | Run::HandingOver | Run::Matching { .. } => None,
        })
    };
    let about = move || {
        let rows = |file: RwSignal<FileState>| {
            file.with(|state| state.loaded.as_ref().map_or(0, |loaded| loaded.rows()))
        };
        let words = texts(page).run;
        if is_blocked() {
            words.blocked.to_owned()
        } else {
            (words.about)(rows(page.sector), rows(page.registry))
        }
    };
    view! {
        <div class="start-bar">
            <ul id="problems" role="status">
                {list}
            </ul>
            <div class="problem" role="alert">
                {move || failure().map(|sentence| view! { <p>{sentence}</p> })}
            </div>
            <Show when=move || is_running.get() fallback=move || view! {
                <div class="start">
                    <p>{about}</p>
                    <button
                        type="button"
                        class="primary"
                        id="run"
                        disabled=move || is_blocked() || page.reading()
                        on:click=move |_| page.start_run()
                    >
                        {move || texts(page).run.start}
                    </button>
                </div>
            }>
                <Progress />
            </Show>
        </div>
    }
}
