//! What was read on one side: its files and tables, what the reader noticed, old fonts.

use leptos::prelude::*;
use matcher::plan::Side;
use page_core::protocol::TableId;
use page_core::state::WhyNot;

use super::fonts::Fonts;
use super::notices::Notices;
use super::show_layout::{ShowLayout, summary_of};
use super::table_list::TableList;
use crate::client::Page;
use crate::view::common::texts::texts;

/// What was read; nothing before that.
#[component]
pub(super) fn LoadedFiles(side: Side) -> impl IntoView {
    let page = expect_context::<Page>();
    let ids = Memo::new(move |_| {
        page.file(side).with(|state| {
            let tables = state.loaded.iter().flat_map(|loaded| &loaded.tables);
            tables.map(|table| table.id).collect::<Vec<_>>()
        })
    });
    move || match ids.get()[..] {
        [] => None,
        [id] => Some(
            view! {
                <div class="summary">
                    <OneTable side id />
                    <Notices side />
                </div>
                <Fonts side />
            }
            .into_any(),
        ),
        [_, _, ..] => Some(
            view! {
                <TableList side ids=ids.get() />
                <div class="summary">
                    <Notices side />
                </div>
                <Fonts side />
            }
            .into_any(),
        ),
    }
}

/// A side with a single table: its file, its rows and where its header is.
#[component]
fn OneTable(side: Side, id: TableId) -> impl IntoView {
    let page = expect_context::<Page>();
    let summary = summary_of(page, id);
    let sample = page.file(side).with_untracked(|s| s.loaded.as_ref().is_some_and(|l| l.sample));
    let why = page
        .file(side)
        .with_untracked(|s| s.loaded.as_ref()?.why_not(0).filter(|why| *why == WhyNot::Statistics));
    let read = move || {
        let words = texts(page).files;
        let summary = summary.get()?;
        let rows = (words.rows)(summary.rows);
        let header = match summary.header_rows {
            Some((first, last)) => (words.header_rows)(first, last),
            None => words.no_header.to_owned(),
        };
        Some(format!("{rows}, {header}"))
    };
    view! {
        <p class="file-name">
            <strong>{move || summary.get().map(|summary| summary.file.clone())}</strong>
            {sample.then(|| view! { <span class="tag">{move || texts(page).files.sample}</span> })}
        </p>
        <p class="tabular">{read}</p>
        {why.map(|why| view! { <span class="tag">{move || (texts(page).tables.why_not)(why)}</span> })}
        <ShowLayout id short=false />
    }
}
