//! How the score of a pair came about: the starting point, what each comparison adds or takes, the
//! total, what a link needs, and how far behind the next person is. Folded until somebody opens it.

use leptos::prelude::*;
use matcher::explain::{Rival, Step};
use matcher::plan::THRESHOLDS;
use page_core::state::{ScoreScale, rounded_steps, running_sums};
use page_core::words::signed;

use crate::client::Page;
use crate::view::common::texts::texts;

/// The score of a pair, step by step.
#[component]
pub(super) fn Score(
    steps: Vec<Step>,
    score: f64,
    /// The likeliest of the row's other candidates.
    next: Option<Rival>,
) -> impl IntoView {
    let page = expect_context::<Page>();
    let sums = running_sums(steps.iter().map(|step| step.weight));
    let shown = sums.iter().copied().chain(next.map(|next| next.score));
    let scale = ScoreScale::of(THRESHOLDS.link, shown);
    let number = move |weight: f64| signed(weight, page.language.get());
    let plain = move |weight: f64| number(weight).trim_start_matches(['+', '−']).to_owned();
    let line = move |((step, shown), ends): ((&Step, f64), &[f64])| {
        let language = page.language.get();
        let (from, to) = (ends[0], ends[1]);
        view! {
            <tr>
                <th scope="row">{step.of.label().in_language(language)}</th>
                <td>{step.of.level().map(|level| level.in_language(language))}</td>
                <td class="tabular weight">{signed(shown, language)}</td>
                <td class="tabular weight quiet">{signed(to, language)}</td>
                {bar(scale, from, to)}
            </tr>
        }
    };
    let rival = next.map(|next| {
        let difference = score - next.score;
        move || {
            let words = texts(page).detail;
            // A difference that would be shown as 0 counts as none.
            let stands = match plain(difference) {
                _ if difference.abs() < 0.05 => words.level_with.to_owned(),
                points if difference > 0.0 => (words.behind)(&points),
                points => (words.ahead)(&points),
            };
            view! {
                <tr>
                    <th scope="row">{(words.next)(next.row)}</th>
                    <td>{stands}</td>
                    <td></td>
                    <td class="tabular weight">{number(next.score)}</td>
                    {bar(scale, 0.0, next.score)}
                </tr>
            }
        }
    });
    view! {
        <details class="waterfall">
            <summary>{move || (texts(page).detail.score)(&number(score))}</summary>
            <p class="quiet">
                {move || texts(page).detail.score_hint} " "
                {move || {
                    let margin = plain(THRESHOLDS.margin);
                    let (link, review) = (number(THRESHOLDS.link), number(THRESHOLDS.review));
                    (texts(page).detail.score_scale)(&link, &review, &margin)
                }}
            </p>
            <table>
                <thead>
                    <tr>
                        <th scope="col">{move || texts(page).detail.comparison}</th>
                        <th scope="col">{move || texts(page).detail.level}</th>
                        <th scope="col" class="weight">{move || texts(page).detail.weight}</th>
                        <th scope="col" class="weight">{move || texts(page).detail.sum}</th>
                        <td></td>
                    </tr>
                </thead>
                <tbody>
                    {move || {
                        let shown = steps.iter().zip(rounded_steps(&sums));
                        shown.zip(sums.windows(2)).map(line).collect_view()
                    }}
                </tbody>
                <tfoot>
                    <tr class="total">
                        <th scope="row" colspan="3">{move || texts(page).detail.total}</th>
                        <td class="tabular weight">{move || number(score)}</td>
                        {bar(scale, 0.0, score)}
                    </tr>
                    <tr>
                        <th scope="row" colspan="3">{move || texts(page).detail.needed}</th>
                        <td class="tabular weight">{move || number(THRESHOLDS.link)}</td>
                        {bar(scale, 0.0, THRESHOLDS.link)}
                    </tr>
                    {rival}
                </tfoot>
            </table>
        </details>
    }
}

/// The bar between two sums, with rules at 0 and at what a link needs.
fn bar(scale: ScoreScale, from: f64, to: f64) -> impl IntoView + use<> {
    let class = if to < from { "bar against" } else { "bar for" };
    let left = scale.place(from.min(to));
    let width = scale.place(from.max(to)) - left;
    view! {
        <td class="bar-room" aria-hidden="true">
            <span class="rule" style:left=format!("{}%", scale.place(0.0))></span>
            <span class="rule needed" style:left=format!("{}%", scale.place(THRESHOLDS.link))></span>
            <span class=class style:left=format!("{left}%") style:width=format!("{width}%")></span>
        </td>
    }
}
