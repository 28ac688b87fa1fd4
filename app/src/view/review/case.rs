//! The case of the row that is shown: its number, what has changed since it was decided, its note,
//! and what was done.

use leptos::ev::SubmitEvent;
use leptos::html::Input;
use leptos::prelude::*;
use page_core::protocol::{AnswerView, CaseView, ChangeView, DeedKind, DeedView};
use page_core::state::{Command, key_of};

use crate::client::Page;
use crate::view::common::focus::focus_soon;
use crate::view::common::moment::moment;
use crate::view::common::side::side_column;
use crate::view::common::texts::texts;

/// The case; only the field for a note before there is one.
#[component]
pub(crate) fn Case() -> impl IntoView {
    let page = expect_context::<Page>();
    let case = Memo::new(move |_| page.results.desk.with(|desk| desk.case.clone()));
    let has_begun = Memo::new(move |_| page.results.desk.with(|desk| desk.has_begun));
    let typed = NodeRef::<Input>::new();
    let note = move || case.with(|case| case.as_ref().and_then(|case| case.note.clone()));
    let keep = move |event: SubmitEvent| {
        event.prevent_default();
        if let Some(input) = typed.get_untracked() {
            page.write_note(input.value());
            focus_soon("list");
        }
    };
    view! {
        {move || case.get().map(|case| contradictions(page, &case.contradictions))}
        {move || case.get().map(|case| changes(page, &case.changes))}
        {move || {
            let standing = case.get()?.standing.clone()?;
            let text = standing.text(page.language.get()).to_owned();
            Some(view! { <p class="quiet" id="standing">{text}</p> })
        }}
        <Show when=move || has_begun.get()>
            <form class="note" on:submit=keep>
                <label for="note">
                    {move || texts(page).review.note} <kbd>{key_of(Command::Note)}</kbd>
                </label>
                <input
                    id="note"
                    type="text"
                    maxlength="400"
                    autocomplete="off"
                    spellcheck="false"
                    placeholder=move || texts(page).review.note_hint
                    prop:value=move || note().unwrap_or_default()
                    node_ref=typed
                />
                <button type="submit">{move || texts(page).review.keep}</button>
            </form>
        </Show>
        {move || case.get().map(|case| history(page, &case))}
    }
}

/// What two people said differently, each with who said it and when.
fn contradictions(page: Page, all: &[Vec<AnswerView>]) -> impl IntoView + use<> {
    let words = texts(page).review;
    let line = |of: &AnswerView| {
        let said = match (&of.text, of.row) {
            (Some(name), Some(row)) => format!(" · {}", (words.at_row)(name, row)),
            (Some(text), None) => format!(" · {text}"),
            (None, _) => String::new(),
        };
        view! { <li>{done(page, &of.deed)} {said}</li> }
    };
    let one = |answers: &Vec<AnswerView>| {
        view! {
            <div class="since contradiction">
                {words.contradiction} <ul>{answers.iter().map(line).collect_view()}</ul>
            </div>
        }
    };
    all.iter().map(one).collect_view()
}

/// What has changed since it was decided, with the button that says that the decision stands.
fn changes(page: Page, changes: &[ChangeView]) -> impl IntoView + use<> {
    let words = texts(page).review;
    let language = page.language.get();
    let line = |of: &ChangeView| {
        let side = side_column(page, of.side);
        let line = (words.change)(of.field.text(language), side, &of.old, &of.new);
        view! { <li>{line}</li> }
    };
    (!changes.is_empty()).then(|| {
        view! {
            <div class="since">
                <ul>{changes.iter().map(line).collect_view()}</ul>
                <button type="button" id="confirm" on:click=move |_| page.command(Command::Confirm)>
                    {words.confirm}
                    <kbd>{key_of(Command::Confirm)}</kbd>
                </button>
            </div>
        }
    })
}

fn history(page: Page, case: &CaseView) -> impl IntoView + use<> {
    let words = texts(page).review;
    let line = |of: &DeedView| view! { <li>{done(page, of)}</li> };
    view! {
        <details class="history">
            <summary>{(words.case)(&case.number)} " · " {words.history}</summary>
            <ul>{case.history.iter().map(line).collect_view()}</ul>
        </details>
    }
}

/// What somebody did, in a line.
fn done(page: Page, of: &DeedView) -> String {
    format!("{} · {}: {}", moment(&of.at), of.by, what(page, of.kind))
}

fn what(page: Page, kind: DeedKind) -> String {
    let words = texts(page).review;
    match kind {
        DeedKind::Who(who) => words.said(who).to_owned(),
        DeedKind::Right(field, righted) => {
            let which = words.right(righted).to_lowercase();
            format!("{}: {which}", field.text(page.language.get()))
        }
        DeedKind::Note => words.noted.to_owned(),
        DeedKind::Confirm => words.confirmed.to_owned(),
        DeedKind::Second(who) => (words.seconded)(words.said(who)),
        DeedKind::Undo => words.undone.to_owned(),
        DeedKind::Redo => words.redone.to_owned(),
    }
}
