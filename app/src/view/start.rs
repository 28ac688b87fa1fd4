//! The problems of the pair, the button that starts a run, and its progress.

use leptos::prelude::*;
use matcher::columns::{MappingProblem, Side};
use matcher::words::mapping_problem;

use super::texts;
use crate::client::Page;
use crate::protocol::Stage;
use crate::state::{Loaded, Run, grouped};

#[component]
pub fn StartBar() -> impl IntoView {
    let page = expect_context::<Page>();
    let problems = Memo::new(move |_| page.problems());
    let without = Memo::new(move |_| page.side_without_table());
    let is_blocked = move || {
        without.get().is_some() || problems.with(|all| all.iter().any(|problem| problem.blocks()))
    };
    let is_running = Memo::new(move |_| page.run.with(Run::is_going));
    let list = move || {
        let language = page.language.get();
        let words = &texts(page).run;
        let item = |(problem, more): (MappingProblem, usize)| {
            let class = if problem.blocks() { "blocking" } else { "warning" };
            let more = (more > 0).then(|| (words.alike)(more));
            view! { <li class=class>{mapping_problem(&problem, language)} " " {more}</li> }
        };
        let nothing = without.get().map(|side| {
            let only =
                page.file(side).with(|s| s.loaded.as_ref().is_some_and(Loaded::is_statistics));
            let side = match side {
                Side::Sector => texts(page).columns.sector,
                Side::Registry => texts(page).columns.registry,
            };
            let sentence =
                if only { (texts(page).tally.only)(side) } else { (words.nothing_taken)(side) };
            view! { <li class="blocking">{sentence}</li> }
        });
        (nothing, grouped(problems.get()).into_iter().map(item).collect_view())
    };
    let failure = move || {
        page.run.with(|run| match run {
            Run::Failed { cause } => Some((texts(page).run.failed)(cause)),
            _ => None,
        })
    };
    let about = move || {
        let rows = |file: RwSignal<crate::state::FileState>| {
            file.with(|state| state.loaded.as_ref().map_or(0, |loaded| loaded.rows()))
        };
        let words = &texts(page).run;
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

#[component]
fn Progress() -> impl IntoView {
    let page = expect_context::<Page>();
    // Spoken when the stage changes, not with every count.
    let stage = Memo::new(move |_| {
        let words = &texts(page).run;
        page.run.with(|run| match run {
            Run::Matching { stage, .. } => {
                (words.stage_line)(run.stage_number(), Run::STAGES.len(), (words.stage)(*stage))
            }
            _ => words.preparing.to_owned(),
        })
    });
    let counts = move || {
        page.run.with(|run| match run {
            Run::Matching { stage, done, total } => {
                (texts(page).run.counts)(*done, *total, *stage == Stage::Compare)
            }
            _ => String::new(),
        })
    };
    view! {
        <div class="start" id="progress">
            <p class="stage" role="status">{stage}</p>
            <progress
                max="100"
                aria-label=stage
                prop:value=move || f64::from(page.run.with(Run::percent))
            ></progress>
            <p class="tabular counts">{counts}</p>
            <button type="button" id="cancel" on:click=move |_| page.cancel_run()>
                {move || texts(page).run.cancel}
            </button>
        </div>
    }
}
