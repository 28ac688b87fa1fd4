//! What a report says: in a sentence, by communes with bars, and in tables beside.

use leptos::prelude::*;
use matcher::language::Language;
use matcher::plan::Split;
use matcher::report::list::{Cell, List, Row, RowStyle};
use matcher::report::progress::{Progress, Report, progress_lists};
use page_core::words::{count, decimal};

use crate::client::Page;
use crate::view::common::texts::texts;

/// What a report says.
pub(super) fn figures(page: Page, report: &Report) -> impl IntoView + use<> {
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
        {beside(report, language)}
    }
}

/// The other tables of a report, as they are on paper.
fn beside(report: &Report, language: Language) -> impl IntoView + use<> {
    let table = |list: List| {
        let heads = list.columns.iter().skip(1).map(|of| view! { <th>{of.header.clone()}</th> });
        let line = |row: &Row| {
            // The first cell is that of the running number; of a sum, it is its name.
            let is_sum = row.style == RowStyle::Total;
            let cells = row.cells.iter().enumerate().skip(usize::from(!is_sum));
            let cells = cells.filter(move |(at, _)| !(is_sum && *at == 1)).map(|(_, cell)| {
                let is_number = matches!(cell, Cell::Count(_) | Cell::Share(_));
                view! { <td class:number=is_number>{shown(cell, language)}</td> }
            });
            view! { <tr class:sum=is_sum>{cells.collect_view()}</tr> }
        };
        view! {
            <details class="report-table" id=list.id>
                <summary>{list.title.clone()}</summary>
                <div class="scrolls">
                    <table class="plain-table">
                        <thead>
                            <tr>{heads.collect_view()}</tr>
                        </thead>
                        <tbody>{list.rows.iter().map(line).collect_view()}</tbody>
                    </table>
                </div>
            </details>
        }
    };
    progress_lists(report, language).into_iter().skip(1).map(table).collect_view()
}

/// A cell as people read it.
fn shown(cell: &Cell, language: Language) -> String {
    match cell {
        Cell::Count(of) => count(*of, language),
        Cell::Share(of) => decimal(*of, language),
        Cell::Empty | Cell::Text(_) => cell.plain(),
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

/// The share of rows that are settled; all of them where there are none to settle.
fn percent(of: &Progress) -> f64 {
    of.share().unwrap_or(100.0)
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
