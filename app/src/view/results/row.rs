//! One row of the list.

use leptos::prelude::*;
use matcher::classify::Finding;
use matcher::explain::{RowView, RulingKind};
use matcher::language::Language;
use matcher::plan::{Field, Kind, Unsettled};
use matcher::words::{finding as finding_words, role as role_name};
use page_core::state::by_gravity;
use page_core::words::texts;

use crate::client::Page;

/// Height of every row, in pixels; the list computes with it.
pub(super) const ROW_HEIGHT: f64 = 36.0;

/// The row at a position of the list; empty until it has arrived.
#[component]
pub(super) fn ResultRow(position: u32) -> impl IntoView {
    let page = expect_context::<Page>();
    let row = Memo::new(move |_| page.results.row(position));
    let is_marked =
        move || page.results.mark.with(|mark| mark.is_some_and(|mark| mark.position == position));
    view! {
        <div
            role="row"
            class="row"
            class:marked=is_marked
            class:odd={position % 2 == 1}
            id=format!("row-{position}")
            aria-rowindex=(position + 2).to_string()
            aria-selected=move || is_marked().to_string()
            data-row=move || row.with(|row| row.as_ref().map(|row| row.row.to_string()))
            style:height=format!("{ROW_HEIGHT}px")
            on:click=move |_| page.open(position)
        >
            {move || row.get().map(|row| cells(&row, page.language.get()))}
        </div>
    }
}

fn cells(row: &RowView, language: Language) -> impl IntoView + use<> {
    view! {
        <span role="gridcell" class="number" title=row.place.clone()>
            {row.row}
            {row.place.as_deref().map(|place| view! { <span class="place">{short(place)}</span> })}
            {row
                .person
                .map(|(role, kind)| view! { <span class="place">{role_name(role, kind, language)}</span> })}
        </span>
        <span role="gridcell" class="name">{row.name.clone()}</span>
        <span role="gridcell" class="tabular">{row.dob.clone()}</span>
        <span role="gridcell" class="tabular wide">{row.number.clone()}</span>
        <span role="gridcell" class="wide">{row.address.clone()}</span>
        <span role="gridcell">
            {decided(row, language)}
            <span class="badge" data-verdict=row.status.code()>
                {row.status.text(language)}
            </span>
        </span>
        <span role="gridcell" class="changes" title=all_in_words(row, language)>
            {marks(row, language)}
        </span>
    }
}

/// A mark that somebody decided about the row, or that a decision must be looked at again.
fn decided(row: &RowView, language: Language) -> Option<impl IntoView + use<>> {
    let words = &texts(language).review;
    let conflict = row.in_conflict.then_some(RulingKind::Unsettled(Unsettled::Conflict));
    let again = match conflict.or(row.ruling.map(|ruling| ruling.kind)) {
        Some(RulingKind::Unsettled(why)) => Some((words.unsettled)(why.text(language))),
        _ if row.disputed => Some(words.disputed.to_owned()),
        Some(RulingKind::Applied(_)) => {
            row.ruling.filter(|ruling| ruling.changed).map(|_| words.changed.to_owned())
        }
        None => return None,
    };
    let class = if again.is_some() { "by-hand again" } else { "by-hand" };
    let sign = if again.is_some() { "!" } else { "✓" };
    let title = again.unwrap_or_else(|| words.by_hand.to_owned());
    Some(view! { <span class=class role="img" aria-label=title.clone() title=title>{sign}</span> })
}

/// A place without the folders and the archive that its file is in.
fn short(place: &str) -> String {
    place.rsplit('/').next().unwrap_or(place).to_owned()
}

/// Short marks of what differs, the gravest first. What does not fit is in the title.
fn marks(row: &RowView, language: Language) -> impl IntoView + use<> {
    let mark = |(field, kind): (Field, Kind)| {
        let class = if kind == Kind::Different { "mark grave" } else { "mark" };
        view! {
            <span class=class>
                <b>{field.text(language)}</b>
                {format!(" {}", kind.text(language).to_lowercase().replace("csdl", "CSDL"))}
            </span>
        }
    };
    // A remark on how a number is written is shown at its field already.
    let kinds = row.findings.iter().map(Finding::kind).filter(|kind| !kind.is_remark());
    let notes = kinds.take(1).map(|kind| {
        view! { <span class="mark note">{kind.text(language)}</span> }
    });
    (by_gravity(&row.changed).into_iter().map(mark).collect_view(), notes.collect_view())
}

fn all_in_words(row: &RowView, language: Language) -> String {
    let changes = row
        .changed
        .iter()
        .map(|(field, kind)| format!("{}: {}", field.text(language), kind.text(language)));
    let findings = row.findings.iter().map(|finding| finding_words(finding, language));
    changes.chain(findings).collect::<Vec<_>>().join("\n")
}
