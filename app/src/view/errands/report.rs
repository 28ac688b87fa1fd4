//! How far the work is, at the end of a day: in a sentence, by communes with bars, and by fields.

use leptos::prelude::*;
use matcher::plan::Split;
use matcher::report::progress::{Progress, Report};
use page_core::state::Saving;
use page_core::words::count;

use crate::client::Page;
use crate::view::common::save_line::SaveLine;
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

fn figures(page: Page, report: &Report) -> impl IntoView + use<> {
    let words = texts(page).errands;
    let (now, before) = report.in_all();
    let share = percent(&now);
    let in_all = (words.in_all)(now.rows, now.to_settle, now.settled, share);
    let out = (words.out)(now.sent, now.answered, now.overdue);
    let more = before.map(|before| i64::from(now.settled) - i64::from(before.settled));
    let mut communes = report.communes.clone();
    // Those with most left come first.
    communes.sort_by_key(|(_, of, _)| std::cmp::Reverse(of.left()));
    let language = page.language.get();
    let rows = communes.into_iter().map(|(commune, of, _)| {
        let name = match commune.commune.as_str() {
            "" => Split::Commune.unknown().in_language(language).to_owned(),
            name => name.to_owned(),
        };
        let counts = [of.rows, of.to_settle, of.settled, of.left(), of.sent, of.answered];
        let counts = counts.map(|of| view! { <td class="number">{count(of.into(), language)}</td> });
        view! {
            <tr>
                <td>{name}</td>
                {counts.collect_view()}
                <td class="number" class:late=of.overdue != 0>{count(of.overdue.into(), language)}</td>
                <td>{bar(percent(&of), of.to_settle)}</td>
            </tr>
        }
    });
    let head = ProgressHeads::of(page);
    view! {
        <p id="report-in-all">
            {in_all} " " {out} " " {more.map(|more| (words.more)(more))}
        </p>
        <div class="scrolls">
            <table class="plain-table" id="report-communes">
                <thead>
                    <tr>{head.0.map(|text| view! { <th>{text}</th> }).collect_view()}</tr>
                </thead>
                <tbody>{rows.collect_view()}</tbody>
            </table>
        </div>
    }
}

/// The headers of the table.
struct ProgressHeads([&'static str; 9]);

impl ProgressHeads {
    fn of(page: Page) -> ProgressHeads {
        use matcher::words::progress::ProgressText as Text;
        let language = page.language.get();
        ProgressHeads(
            [
                Text::Commune,
                Text::Rows,
                Text::ToSettle,
                Text::Settled,
                Text::Left,
                Text::Sent,
                Text::Answered,
                Text::Overdue,
                Text::Share,
            ]
            .map(|of| of.text(language)),
        )
    }
}

/// The share of rows that are settled, in percent of those to settle.
fn percent(of: &Progress) -> f64 {
    match of.to_settle {
        0 => 100.0,
        all => f64::from(of.settled) / f64::from(all) * 100.0,
    }
}

/// A share as a bar, with its number.
fn bar(percent: f64, of: u32) -> Option<impl IntoView + use<>> {
    let text = format!("{percent:.0}%");
    (of > 0).then(|| {
        view! {
            <svg class="share-bar" viewBox="0 0 100 10" preserveAspectRatio="none" role="img"
                aria-label=text.clone()>
                <rect class="rest" width="100" height="10" />
                <rect class="done" width=format!("{percent:.1}") height="10" />
            </svg>
            <span class="tabular">{text}</span>
        }
    })
}
