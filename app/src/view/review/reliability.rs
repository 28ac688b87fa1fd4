//! How far the links can be relied on: shares by score as bars, the sentences about them, where two
//! people differ, and the second look.

use casework::learn::Band;
use leptos::html::Dialog;
use leptos::prelude::*;
use matcher::quality::{Disputed, Quality, TO_SHOW};
use matcher::words::quality as sentences;
use page_core::words::count;

use super::second::{BeginSecond, Looking, on_key};
use crate::client::Page;
use crate::view::common::texts::texts;

/// The button and its dialog.
#[component]
pub(crate) fn Reliability() -> impl IntoView {
    let page = expect_context::<Page>();
    let dialog = NodeRef::<Dialog>::new();
    let is_looking = Memo::new(move |_| page.results.second.with(|second| second.by.is_some()));
    let open = move |_| {
        if let Some(dialog) = dialog.get_untracked() {
            page.measure();
            // A dialog that is open already refuses, and stays open.
            let _opened = dialog.show_modal();
        }
    };
    let close = move || {
        if let Some(dialog) = dialog.get_untracked() {
            dialog.close();
        }
    };
    view! {
        <button
            type="button"
            class="plain"
            id="reliability"
            aria-haspopup="dialog"
            on:click=open
        >
            {move || texts(page).second.open}
        </button>
        <dialog
            class="about-data reliability"
            aria-labelledby="reliability-heading"
            node_ref=dialog
            on:keydown=move |event| on_key(page, &event)
            on:close=move |_| {
                if is_looking.get_untracked() {
                    page.stop_second();
                }
            }
        >
            <div class="heading-line">
                <h2 id="reliability-heading">
                    {move || {
                        let words = texts(page).second;
                        if is_looking.get() { words.second } else { words.heading }
                    }}
                </h2>
                <button type="button" id="close-reliability" on:click=move |_| close()>
                    {move || texts(page).second.close}
                </button>
            </div>
            <Show when=move || is_looking.get() fallback=move || view! { <Figures close /> }>
                <Looking />
            </Show>
        </dialog>
    }
}

/// The figures, and the form by which the second look begins.
#[component]
fn Figures(close: impl Fn() + Copy + Send + Sync + 'static) -> impl IntoView {
    let page = expect_context::<Page>();
    let quality = Memo::new(move |_| page.results.second.with(|second| second.quality.clone()));
    view! {
        <p class="quiet">{move || texts(page).second.about}</p>
        {move || match quality.get() {
            Some(quality) => figures(page, &quality, close).into_any(),
            None => view! { <p>{texts(page).second.nothing}</p> }.into_any(),
        }}
        <BeginSecond />
    }
}

fn figures<C: Fn() + Copy + Send + 'static>(
    page: Page,
    of: &Quality,
    close: C,
) -> impl IntoView + use<C> {
    let words = texts(page).second;
    let language = page.language.get();
    let line = |line: String| view! { <li>{line}</li> };
    let disputed = &of.reviewers.disputed;
    let rows = (0..).zip(disputed).map(|(position, of)| raised(page, position, of, close));
    view! {
        <ul class="said">{sentences::of_links(of, language).into_iter().map(line).collect_view()}</ul>
        {bands(page, words.links, words.right, &of.links)}
        {bands(page, words.review, words.candidate_right, &of.review)}
        {bands(page, words.not_found, words.found, std::slice::from_ref(&of.not_found))}
        <h3>{words.reviewers}</h3>
        <ul class="said" id="agreement">
            {sentences::of_reviewers(&of.reviewers, language).into_iter().map(line).collect_view()}
        </ul>
        {(!disputed.is_empty())
            .then(|| {
                view! {
                    <h3>{words.disputed}</h3>
                    <p class="quiet">{words.disputed_hint}</p>
                    <ul class="disputed">{rows.collect_view()}</ul>
                }
            })}
    }
}

/// The bands of a group that have rows: how many, and the share of right ones as a bar.
fn bands(
    page: Page,
    title: &'static str,
    right: &'static str,
    of: &[Band],
) -> impl IntoView + use<> {
    let words = texts(page).second;
    let language = page.language.get();
    let line = |band: &Band| {
        let (told, bar) = match (band.share(), band.interval()) {
            (Some(share), Some(between)) if band.decided >= TO_SHOW => {
                let share_told = sentences::with_interval(share, between, language);
                let told = (words.share)(band.right, band.decided, &share_told);
                let percent = |of: f64| format!("{}%", 100.0 * of);
                let bar = view! {
                    <span
                        class="range"
                        style:left=percent(between.low)
                        style:width=percent(between.high - between.low)
                    ></span>
                    <span class="point" style:left=percent(share)></span>
                };
                (told, Some(bar))
            }
            _ => ((words.too_few)(band.decided, TO_SHOW), None),
        };
        view! {
            <tr>
                <th scope="row" class="tabular">{sentences::band(band, language)}</th>
                <td class="tabular weight">{count(band.rows, language)}</td>
                <td class="share-room" aria-hidden="true">{bar}</td>
                <td>{told}</td>
            </tr>
        }
    };
    let filled: Vec<&Band> = of.iter().filter(|band| band.rows > 0).collect();
    (!filled.is_empty()).then(|| {
        view! {
            <table class="bands">
                <caption>{title}</caption>
                <thead>
                    <tr>
                        <th scope="col">{words.score}</th>
                        <th scope="col" class="weight">{words.rows}</th>
                        <td></td>
                        <th scope="col">{right}</th>
                    </tr>
                </thead>
                <tbody>{filled.into_iter().map(line).collect_view()}</tbody>
            </table>
        }
    })
}

/// A row about which two answers differ, which opens it.
fn raised<C: Fn() + Send + 'static>(
    page: Page,
    position: u32,
    of: &Disputed,
    close: C,
) -> impl IntoView + use<C> {
    let words = texts(page).second;
    let language = page.language.get();
    let first = of
        .first
        .as_ref()
        .map_or_else(|| words.engine_stands.to_owned(), |said| sentences::said(said, language));
    let second = of.second.as_ref().map(|said| sentences::said(said, language));
    let both = [Some(first), second].into_iter().flatten().collect::<Vec<_>>().join("; ");
    let open = move |_| {
        close();
        page.show_disputed(position);
    };
    view! {
        <li>
            <button type="button" class="plain" on:click=open>
                {(words.row)(of.row, &of.name)}
            </button>
            {both}
        </li>
    }
}
