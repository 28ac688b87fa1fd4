//! What the engine knows of places, groups and numbers: each table with its source, date and
//! licence, and the office's own amendments to the map.

use leptos::html::{Dialog, Input};
use leptos::prelude::*;
use matcher::tables::{TableAbout, about};
use matcher::words::{amendment_error, table_title};

use super::texts;
use crate::client::Page;
use crate::state::AmendmentNews;
use crate::words::{count, day};

/// The button in the page's head, and the dialog that it opens.
#[component]
pub fn AboutData() -> impl IntoView {
    let page = expect_context::<Page>();
    let dialog = NodeRef::<Dialog>::new();
    let is_open = RwSignal::new(false);
    let open = move |_| {
        if let Some(dialog) = dialog.get_untracked() {
            is_open.set(true);
            // A dialog that is open already refuses, and stays open.
            let _opened = dialog.show_modal();
        }
    };
    let close = move |_| {
        if let Some(dialog) = dialog.get_untracked() {
            dialog.close();
        }
    };
    view! {
        <button type="button" class="plain" id="about-data" aria-haspopup="dialog" on:click=open>
            {move || texts(page).about.open}
        </button>
        <dialog
            class="about-data"
            aria-labelledby="about-heading"
            node_ref=dialog
            on:close=move |_| is_open.set(false)
        >
            <div class="heading-line">
                <h2 id="about-heading">{move || texts(page).about.heading}</h2>
                <button type="button" id="close-about" on:click=close>
                    {move || texts(page).about.close}
                </button>
            </div>
            <Show when=move || is_open.get()>
                <p class="quiet">{move || texts(page).about.lead}</p>
                <Amendments />
                <Tables />
            </Show>
        </dialog>
    }
}

#[component]
fn Tables() -> impl IntoView {
    let page = expect_context::<Page>();
    let row = move |table: TableAbout| {
        let TableAbout { file, rows, source, date, licence, rebuilt } = table;
        view! {
            <tr>
                <th scope="row">{move || table_title(file, page.language.get())}</th>
                <td class="tabular">{move || count(rows as u64, page.language.get())}</td>
                <td>{source}</td>
                <td class="tabular">{day(&date)}</td>
                <td>{licence}</td>
                <td>
                    {move || match rebuilt.as_str() {
                        "hand" => view! { <span>{texts(page).about.by_hand}</span> }.into_any(),
                        command => view! { <code>{command.to_owned()}</code> }.into_any(),
                    }}
                </td>
            </tr>
        }
    };
    view! {
        <table class="data-tables">
            <thead>
                <tr>
                    {move || {
                        let columns = texts(page).about.columns;
                        columns
                            .iter()
                            .map(|name| view! { <th scope="col">{*name}</th> })
                            .collect_view()
                    }}
                </tr>
            </thead>
            <tbody>{about().into_iter().map(row).collect_view()}</tbody>
        </table>
    }
}

/// The amendments in force, and the office's own file of them.
#[component]
fn Amendments() -> impl IntoView {
    let page = expect_context::<Page>();
    let input = NodeRef::<Input>::new();
    let in_force = move || {
        let words = &texts(page).about;
        let (number, since) = page.amended();
        (words.in_force)(number, &since)
    };
    let own = move || {
        page.amendments
            .with(|own| own.as_ref().map(|own| (texts(page).about.own)(&own.name, own.added)))
    };
    let has_own = Memo::new(move |_| page.amendments.with(Option::is_some));
    let is_busy = move || page.run.with(|run| run.is_going());
    let on_choose = move |_| {
        let Some(input) = input.get_untracked() else { return };
        if let Some(file) = input.files().and_then(|files| files.get(0)) {
            page.load_amendments(file);
        }
        input.set_value("");
    };
    let news = move || {
        let words = &texts(page).about;
        page.amendment_news.with(|news| match news {
            AmendmentNews::None => String::new(),
            AmendmentNews::Taken { kept: true } => words.taken.to_owned(),
            AmendmentNews::Taken { kept: false } => words.taken_for_now.to_owned(),
            AmendmentNews::Refused { name, error } => {
                (words.refused)(name, &amendment_error(error, page.language.get()))
            }
            AmendmentNews::Unreadable { name, cause } => (words.unreadable)(name, cause),
            AmendmentNews::NotSaved { cause } => (words.not_saved)(cause),
        })
    };
    view! {
        <section class="amendments" aria-labelledby="amendments-heading">
            <h3 id="amendments-heading">{move || texts(page).about.amendments}</h3>
            <p id="amendments-in-force">{in_force} " " {own}</p>
            <p class="quiet">{move || texts(page).about.amendments_lead}</p>
            <p class="actions">
                <input
                    type="file"
                    class="visually-hidden"
                    id="amendments-file"
                    accept=".tsv,.txt"
                    node_ref=input
                    disabled=is_busy
                    on:change=on_choose
                />
                <label class="button" for="amendments-file">
                    {move || texts(page).about.load}
                </label>
                <button type="button" id="save-amendments" on:click=move |_| page.save_amendments()>
                    {move || texts(page).about.save}
                </button>
                <Show when=move || has_own.get()>
                    <button
                        type="button"
                        id="drop-amendments"
                        disabled=is_busy
                        on:click=move |_| page.drop_amendments()
                    >
                        {move || texts(page).about.remove}
                    </button>
                </Show>
            </p>
            <p role="status" class="news" id="amendment-news">
                {news}
            </p>
        </section>
    }
}
