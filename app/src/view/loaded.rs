//! What was read on one side: file, sheet, rows, and what the reader noticed.

use leptos::prelude::*;
use matcher::columns::Side;
use matcher::read::Notice;
use matcher::words::notice;

use super::card::side_code;
use super::texts;
use crate::client::Page;

#[component]
pub fn LoadedFile(side: Side) -> impl IntoView {
    let page = expect_context::<Page>();
    let loaded = Memo::new(move |_| {
        page.file(side)
            .with(|state| state.loaded.as_ref().map(|loaded| (loaded.table.clone(), loaded.sample)))
    });
    move || {
        let (table, sample) = loaded.get()?;
        let words = &texts(page).files;
        let language = page.language.get();
        let notices = table.notices.iter().map(|one| view! { <li>{notice(one, language)}</li> });
        Some(view! {
            <div class="summary">
                <p class="file-name">
                    <strong>{table.file.clone()}</strong>
                    {sample.then(|| view! { <span class="tag">{words.sample}</span> })}
                </p>
                <p class="tabular">
                    {(words.rows)(table.rows)}
                    ", "
                    {if table.header_row == 0 {
                        words.no_header.to_owned()
                    } else {
                        (words.header_row)(table.header_row)
                    }}
                </p>
                {(table.sheets.len() > 1)
                    .then(|| sheet_choice(page, side, &table.sheets, &table.sheet, sample))}
                {(!table.notices.is_empty())
                    .then(|| {
                        view! {
                            <details class="notices" open=table.notices.iter().any(needs_a_look)>
                                <summary>{(words.notices)(table.notices.len())}</summary>
                                <ul>{notices.collect_view()}</ul>
                            </details>
                        }
                    })}
            </div>
        })
    }
}

/// Whether a notice can change what the columns mean, and so is not folded away.
fn needs_a_look(notice: &Notice) -> bool {
    match notice {
        Notice::TitleRows { .. }
        | Notice::NumberingRow { .. }
        | Notice::BlankRows { .. }
        | Notice::RepeatedHeader { .. }
        | Notice::Encoding { .. } => false,
        Notice::OtherSheets { .. }
        | Notice::NoHeader { .. }
        | Notice::HeaderGuessed { .. }
        | Notice::DamagedText { .. }
        | Notice::UnclosedQuote
        | Notice::OldFont { .. }
        | Notice::FarCells { .. }
        | Notice::ErrorCells { .. }
        | Notice::RaggedRows { .. } => true,
    }
}

/// Which sheet is read; another one is read from the file again.
fn sheet_choice(
    page: Page,
    side: Side,
    sheets: &[String],
    chosen: &str,
    sample: bool,
) -> impl IntoView + use<> {
    let id = format!("sheet-{}", side_code(side));
    let options = sheets
        .iter()
        .map(|sheet| {
            view! {
                <option value=sheet.clone() selected=sheet == chosen>
                    {sheet.clone()}
                </option>
            }
        })
        .collect_view();
    let is_fixed = move || {
        sample
            || page.run.with(|run| run.is_going())
            || page.file(side).with(|state| state.reading.is_some())
    };
    view! {
        <p class="sheet">
            <label for=id.clone()>{move || texts(page).files.sheet}</label>
            <select
                id=id
                disabled=is_fixed
                on:change:target=move |event| page.choose_sheet(side, event.target().value())
            >
                {options}
            </select>
        </p>
    }
}
