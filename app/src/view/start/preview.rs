//! The rows around a table's header and its end, each with what it was read as.

use leptos::prelude::*;
use matcher::columns::TableSummary;
use matcher::layout::{PreviewRow, RowRole};
use page_core::protocol::{Header, Layout, TableId};
use page_core::state::{RowOffers, row_offers};

use super::show_layout::summary_of;
use crate::client::Page;
use crate::view::common::focus::focus_soon;
use crate::view::common::texts::texts;

/// The preview of a table.
#[component]
pub(super) fn Preview(id: TableId) -> impl IntoView {
    let page = expect_context::<Page>();
    let summary = summary_of(page, id);
    let body = move || summary.get().map(|summary| rows(page, id, &summary));
    let head = move || {
        let words = texts(page).layout;
        let columns = summary.with(|s| s.as_ref().map_or(1, |s| width(s)));
        view! {
            <tr>
                <th scope="col" class="number">{words.row}</th>
                <th scope="col">{words.role}</th>
                <th scope="colgroup" colspan=columns.to_string()>{words.cells}</th>
                <th scope="col">
                    <span class="visually-hidden">{words.change}</span>
                </th>
            </tr>
        }
    };
    view! {
        <div class="preview-room" tabindex="0" role="region" aria-labelledby="layout-heading">
            <table class="preview">
                <thead>{head}</thead>
                <tbody>{body}</tbody>
            </table>
        </div>
    }
}

/// Cells that each row shows.
fn width(summary: &TableSummary) -> usize {
    summary.preview.iter().map(|row| row.cells.len()).max().unwrap_or(0).max(1)
}

fn rows(page: Page, id: TableId, summary: &TableSummary) -> impl IntoView + use<> {
    let columns = width(summary);
    let offers = row_offers(summary);
    let line = |(row, offers): (&PreviewRow, &RowOffers)| {
        let gap = (offers.gap > 0).then(|| {
            let text = (texts(page).layout.gap)(offers.gap);
            view! {
                <tr class="gap">
                    <td colspan=(columns + 3).to_string()>{text}</td>
                </tr>
            }
        });
        (gap, one_row(page, id, row, *offers))
    };
    summary.preview.iter().zip(&offers).map(line).collect_view()
}

fn one_row(page: Page, id: TableId, row: &PreviewRow, offers: RowOffers) -> impl IntoView + use<> {
    let words = texts(page).layout;
    let number = row.row;
    let button = move |text: &'static str, class: &'static str, change: fn(&mut Layout, u32)| {
        view! {
            <button
                type="button"
                class=class
                aria-label=(words.of_row)(text, number)
                disabled=move || page.is_running()
                on:click=move |_| {
                    page.lay_out(id, |layout| change(layout, number));
                    // The button is drawn anew together with the rows, or not at all.
                    focus_soon("layout-heading");
                }
            >
                {text}
            </button>
        }
    };
    let to_header = offers.header.then(|| {
        button(words.make_header, "make-header", |layout, row| {
            layout.header = Header::Rows(row, row)
        })
    });
    let to_last = offers
        .last
        .then(|| button(words.make_last, "make-last", |layout, row| layout.last_row = Some(row)));
    view! {
        <tr data-role=role_code(row.role) data-preview-row=number.to_string()>
            <th scope="row" class="number">{number}</th>
            <td class="role">{(words.role_name)(row.role)}</td>
            {row.cells.iter().map(|cell| view! { <td title=cell.clone()>{cell.clone()}</td> }).collect_view()}
            <td class="change">{to_header} {to_last}</td>
        </tr>
    }
}

/// The role by which a row is styled.
fn role_code(role: RowRole) -> &'static str {
    match role {
        RowRole::Title => "title",
        RowRole::Header => "header",
        RowRole::Numbering | RowRole::Template | RowRole::RepeatedHeader => "passed",
        RowRole::Section => "section",
        RowRole::Data => "data",
        RowRole::Closing => "closing",
        RowRole::Continued => "data",
        RowRole::Nobody | RowRole::BelowLast => "below",
    }
}
