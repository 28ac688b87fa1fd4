//! How far a run is, and the button that cancels it.

use leptos::prelude::*;
use page_core::protocol::Stage;
use page_core::state::Run;

use crate::client::Page;
use crate::view::common::texts::texts;

/// The progress of the run that is going on.
#[component]
pub(super) fn Progress() -> impl IntoView {
    let page = expect_context::<Page>();
    // Screen readers speak it when the stage changes, not with every count.
    let stage = Memo::new(move |_| {
        let words = texts(page).run;
        page.run.with(|run| match run {
            Run::Matching { stage, .. } => {
                (words.stage_line)(run.stage_number(), Run::STAGES.len(), (words.stage)(*stage))
            }
            Run::Idle | Run::HandingOver | Run::Failed { .. } => words.preparing.to_owned(),
        })
    });
    let counts = move || {
        page.run.with(|run| match run {
            Run::Matching { stage, done, total } => {
                Some((texts(page).run.counts)(*done, *total, *stage == Stage::Compare))
            }
            Run::Idle | Run::HandingOver | Run::Failed { .. } => None,
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
