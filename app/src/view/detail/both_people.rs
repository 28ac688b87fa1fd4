//! Two people side by side, field by field, with what differs marked and named.

use leptos::prelude::*;
use matcher::explain::{FieldView, Span};
use matcher::language::Language;
use matcher::plan::{Kind, Outcome};

use crate::client::Page;
use crate::view::common::texts::texts;
use crate::view::review::fields::{WhichIsRight, can_be_righted};

/// A line for each field.
#[component]
pub(crate) fn BothPeople(
    fields: Vec<FieldView>,
    sector_row: u32,
    /// `None` if there is nobody to show beside the row.
    registry_row: Option<u32>,
    /// The registry's file and sheet, if there are several.
    registry_place: Option<String>,
    /// Whether somebody can say which side is right.
    can_right: bool,
) -> impl IntoView {
    let page = expect_context::<Page>();
    let has_marks = fields.iter().any(|view| view.sector.iter().any(|span| span.differs));
    let body = move || {
        fields.iter().map(|view| line(page, view, registry_row.is_some(), can_right)).collect_view()
    };
    view! {
        <table class="pair" class:alone=registry_row.is_none()>
            <thead>
                <tr>
                    <th scope="col">{move || texts(page).detail.field}</th>
                    <th scope="col">{move || (texts(page).detail.sector)(sector_row)}</th>
                    {registry_row
                        .map(|row| {
                            view! {
                                <th scope="col">
                                    {move || (texts(page).detail.registry)(row)}
                                    {registry_place
                                        .map(|place| {
                                            view! { <span class="reason">{place}</span> }
                                        })}
                                </th>
                            }
                        })}
                </tr>
            </thead>
            <tbody>{body}</tbody>
        </table>
        {has_marks.then(|| view! { <p class="quiet legend">{move || texts(page).detail.legend}</p> })}
    }
}

fn line(page: Page, view: &FieldView, both: bool, can_right: bool) -> impl IntoView + use<> {
    let language = page.language.get();
    let kind = view.outcome.map_or(Kind::Same, |outcome| outcome.kind);
    let says = view.outcome.filter(|outcome| outcome.kind != Kind::Same);
    let class = match kind {
        Kind::Same | Kind::MissingBoth => "line",
        Kind::Different => "line grave",
        Kind::Format
        | Kind::Variant
        | Kind::Unmarked
        | Kind::Partial
        | Kind::MissingSector
        | Kind::MissingRegistry => "line minor",
    };
    let view_of_right = (can_right && can_be_righted(view)).then(|| view.clone());
    let has_begun = Memo::new(move |_| page.results.desk.with(|desk| desk.has_begun));
    let righting = view_of_right.map(|view| {
        move || {
            has_begun.get().then(|| {
                view! {
                    <tr class="righting-line">
                        <td colspan="3">
                            <WhichIsRight view=view.clone() />
                        </td>
                    </tr>
                }
            })
        }
    });
    view! {
        <tr class=class data-field=view.field.code() data-kind=kind.code()>
            <th scope="row">
                {view.field.text(language)}
                {says.map(|outcome| view! { <span class="reason">{reason(outcome, language)}</span> })}
            </th>
            <td>{value(page, &view.sector)}</td>
            {both.then(|| view! { <td>{value(page, &view.registry)}</td> })}
        </tr>
        {righting}
    }
}

/// A value; `mark` says "differs" to screen readers too, and looks so without colour.
fn value(page: Page, spans: &[Span]) -> AnyView {
    if spans.iter().all(|span| span.text.is_empty()) {
        return view! { <span class="quiet">{texts(page).detail.empty}</span> }.into_any();
    }
    let span = |span: &Span| {
        let text = span.text.clone();
        if span.differs { view! { <mark>{text}</mark> }.into_any() } else { text.into_any() }
    };
    spans.iter().map(span).collect_view().into_any()
}

/// The kind, narrowed by the detail.
fn reason(outcome: Outcome, language: Language) -> String {
    let kind = outcome.kind.text(language);
    match outcome.detail {
        Some(detail) => format!("{kind}: {}", detail.text(language)),
        None => kind.to_owned(),
    }
}
