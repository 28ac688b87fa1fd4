//! How the score of a pair came about, step by step; folded until someone asks.

use leptos::prelude::*;
use matcher::explain::Step;
use matcher::plan::THRESHOLDS;
use matcher::words::level;

use super::texts;
use crate::client::Page;
use crate::words::signed;

#[component]
pub fn Waterfall(steps: Vec<Step>, score: f64) -> impl IntoView {
    let page = expect_context::<Page>();
    let most = steps.iter().fold(1.0_f64, |most, step| most.max(step.weight.abs()));
    let number = move |weight: f64| signed(weight, page.language.get());
    let line = move |(step, shown): (&Step, f64)| {
        let language = page.language.get();
        // Half of the bar's room lies on each side of nothing.
        let width = 50.0 * step.weight.abs() / most;
        let left = if step.weight < 0.0 { 50.0 - width } else { 50.0 };
        let class = if step.weight < 0.0 { "bar against" } else { "bar for" };
        view! {
            <tr>
                <th scope="row">{level(&step.comparison, language).to_owned()}</th>
                <td>{level(&step.level, language).to_owned()}</td>
                <td class="tabular weight">{signed(shown, language)}</td>
                <td class="bar-room" aria-hidden="true">
                    <span
                        class=class
                        style:left=format!("{left}%")
                        style:width=format!("{width}%")
                    ></span>
                </td>
            </tr>
        }
    };
    view! {
        <details class="waterfall">
            <summary>{move || (texts(page).detail.score)(&number(score))}</summary>
            <p class="quiet">
                {move || texts(page).detail.score_hint} " "
                {move || {
                    (texts(page).detail.score_scale)(&number(THRESHOLDS.link), &number(THRESHOLDS.review))
                }}
            </p>
            <table>
                <thead>
                    <tr>
                        <th scope="col">{move || texts(page).detail.comparison}</th>
                        <th scope="col">{move || texts(page).detail.level}</th>
                        <th scope="col" class="weight">{move || texts(page).detail.weight}</th>
                        <td></td>
                    </tr>
                </thead>
                <tbody>{move || steps.iter().zip(rounded(&steps)).map(line).collect_view()}</tbody>
                <tfoot>
                    <tr>
                        <th scope="row" colspan="2">{move || texts(page).detail.total}</th>
                        <td class="tabular weight">{move || number(score)}</td>
                        <td></td>
                    </tr>
                </tfoot>
            </table>
        </details>
    }
}

/// The steps to one decimal, so rounded that what is shown adds up to the total that is shown.
fn rounded(steps: &[Step]) -> Vec<f64> {
    let tenths = |sum: f64| (sum * 10.0).round();
    let mut sum = 0.0;
    steps
        .iter()
        .map(|step| {
            let before = tenths(sum);
            sum += step.weight;
            (tenths(sum) - before) / 10.0
        })
        .collect()
}
