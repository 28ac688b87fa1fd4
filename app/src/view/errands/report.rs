//! How far the work is, at the end of a day: the days that are asked for, and the report as a file.

use leptos::prelude::*;
use matcher::report::progress::Period;
use page_core::state::Saving;

use super::figures::figures;
use crate::client::Page;
use crate::view::common::save_line::SaveLine;
use crate::view::common::switch::Switch;
use crate::view::common::texts::texts;

/// The report, and the buttons that save and print it.
#[component]
pub(super) fn Reporting() -> impl IntoView {
    let page = expect_context::<Page>();
    let (day, since) = (RwSignal::new(page.today()), RwSignal::new(String::new()));
    Effect::new(move |_| page.report(day.get(), since.get()));
    let report = Memo::new(move |_| page.errands.with(|of| of.report.clone()));
    let failed = move || {
        let language = page.language.get();
        page.errands.with(|of| of.no_report.as_ref().map(|why| why.text(language).to_owned()))
    };
    let field = move |id: &'static str, of: RwSignal<String>, is_first: bool| {
        let label = move || {
            let words = texts(page).errands;
            if is_first { words.day } else { words.since }
        };
        view! {
            <label>
                {label}
                <input
                    type="date"
                    id=id
                    prop:value=of
                    on:change:target=move |event| of.set(event.target().value())
                />
            </label>
        }
    };
    let period = move |of: Period| {
        let compare = move |_| {
            if let Some(before) = of.before(&day.get_untracked()) {
                since.set(before);
            }
        };
        view! {
            <button type="button" id=format!("period-{}", of.code()) on:click=compare>
                {move || of.text(page.language.get())}
            </button>
        }
    };
    let saved = move || {
        let words = texts(page);
        page.errands.with(|of| match &of.saving_report {
            Saving::Idle | Saving::Writing { .. } => None,
            Saving::Saved { name } => Some((words.results.saved)(name)),
            Saving::Failed { cause } => Some((words.results.save_failed)(cause)),
        })
    };
    view! {
        <p class="errand-options">
            {field("report-day", day, true)} {field("report-since", since, false)}
            <span class="quiet due-days">
                {move || texts(page).errands.period} {Period::ALL.map(period).collect_view()}
            </span>
            <Switch
                id="report-letter"
                label=move || texts(page).errands.report_by_letter
                is_on=move || page.errands.with(|of| of.reports_by_letter)
                set=move |wanted| page.errands.update(|of| of.reports_by_letter = wanted)
            />
        </p>
        <p role="alert">{failed}</p>
        {move || report.get().map(|report| figures(page, &report))}
        <SaveLine
            id="save-report"
            state_id="report-state"
            state=saved
            label=move || texts(page).errands.save_report.to_owned()
            disabled=move || report.with(Option::is_none)
            save=move || page.save_report()
        >
            <button type="button" id="print-report" on:click=move |_| print()>
                {move || texts(page).errands.print}
            </button>
        </SaveLine>
    }
}

/// Has the browser print the dialog.
fn print() {
    if let Some(window) = web_sys::window() {
        // A browser that cannot print says so itself.
        let _printed = window.print();
    }
}
