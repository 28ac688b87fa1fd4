//! What goes out, commune by commune.

use leptos::html::Input;
use leptos::prelude::*;
use matcher::plan::{DueDay, due_days};
use matcher::words::progress::day;
use page_core::protocol::PackageView;
use page_core::state::Saving;
use page_core::words::count;

use super::out::Out;
use crate::client::Page;
use crate::view::common::save_line::SaveLine;
use crate::view::common::switch::Switch;
use crate::view::common::texts::texts;

/// The communes with what is to be asked of them, and the button that makes their workbooks.
#[component]
pub(super) fn Sending() -> impl IntoView {
    let page = expect_context::<Page>();
    let typed = NodeRef::<Input>::new();
    let is_sending = move || page.errands.with(|of| of.sending.is_writing());
    let wanted = Memo::new(move |_| page.errands.with(|of| of.wanted().len() as u32));
    view! {
        <p class="quiet">{move || texts(page).errands.send_about}</p>
        <Packages />
        <div class="errand-options">
            <label>
                {move || texts(page).errands.due}
                <input
                    type="date"
                    id="errand-due"
                    prop:value=move || page.errands.with(|of| of.due.clone())
                    on:change:target=move |event| {
                        let due = event.target().value();
                        page.errands.update(|of| of.due = due);
                    }
                />
            </label>
            <DueDays />
            <Switch
                id="errand-offices"
                label=move || texts(page).errands.by_office
                is_on=move || page.errands.with(|of| of.by_office)
                set=move |wanted| page.errands.update(|of| of.by_office = wanted)
            />
            <Switch
                id="errand-letter"
                label=move || texts(page).lists.with_letter
                is_on=move || page.errands.with(|of| of.with_letter)
                set=move |wanted| page.errands.update(|of| of.with_letter = wanted)
            />
            <Switch
                id="errand-again"
                label=move || texts(page).errands.again
                is_on=move || page.errands.with(|of| of.again)
                set=move |wanted| {
                    page.errands.update(|of| of.again = wanted);
                    page.look_at_errands();
                }
            />
            <label>
                {move || texts(page).errands.password}
                <input type="password" id="errand-password" autocomplete="new-password" node_ref=typed />
            </label>
        </div>
        <SaveLine
            id="send-errands"
            state_id="errand-state"
            state=move || state(page)
            label=move || (texts(page).errands.make)(wanted.get())
            disabled=move || is_sending() || wanted.get() == 0
            save=move || page.send_errands(password_in(typed))
        >
            <Show when=is_sending>
                <button type="button" id="stop-errands" on:click=move |_| page.stop_errands()>
                    {move || texts(page).errands.stop}
                </button>
            </Show>
        </SaveLine>
        <Out />
    }
}

/// The password that is typed, if there is one.
pub(super) fn password_in(input: NodeRef<Input>) -> Option<String> {
    let typed = input.get_untracked().map(|input| input.value());
    typed.filter(|typed| !typed.is_empty())
}

/// Days by which answers may be due, as letters have it.
#[component]
fn DueDays() -> impl IntoView {
    let page = expect_context::<Page>();
    let one = move |of: DueDay| {
        let text = {
            let language = page.language.get();
            (texts(page).errands.due_day)(
                &day(&of.day, language),
                of.letter.number().in_language(language),
            )
        };
        view! {
            <button
                type="button"
                class="due-day"
                on:click=move |_| page.errands.update(|errands| errands.due.clone_from(&of.day))
            >
                {text}
            </button>
        }
    };
    view! {
        <span class="due-days quiet">
            {move || texts(page).errands.due_from}
            {move || due_days(&page.today()).into_iter().map(one).collect_view()}
        </span>
    }
}

fn state(page: Page) -> Option<String> {
    let words = texts(page).errands;
    page.errands.with(|of| match &of.sending {
        Saving::Idle => None,
        Saving::Writing { percent } => Some((words.making)(*percent)),
        Saving::Saved { name } => Some((words.sent)(name)),
        Saving::Failed { cause } => Some((words.not_sent)(cause)),
    })
}

/// The communes as a table.
#[component]
fn Packages() -> impl IntoView {
    let page = expect_context::<Page>();
    let packages = Memo::new(move |_| page.errands.with(|of| of.packages.clone()));
    let all = move || page.errands.with(|of| of.unticked.is_empty());
    let rows = move |packages: Vec<PackageView>| {
        let row = |(place, of): (usize, PackageView)| {
            let place = place as u32;
            let id = format!("package-{place}");
            let language = page.language.get();
            view! {
                <tr>
                    <td>
                        <input
                            type="checkbox"
                            id=id.clone()
                            prop:checked=move || {
                                page.errands.with(|of| !of.unticked.contains(&place))
                            }
                            on:change:target=move |event| {
                                let wanted = event.target().checked();
                                page.errands.update(|of| of.tick(place, wanted));
                            }
                        />
                    </td>
                    <td>
                        <label for=id>{of.to.text(language).to_owned()}</label>
                    </td>
                    <td class="number">{count(of.rows.into(), language)}</td>
                    <td class="number">{count(of.questions.into(), language)}</td>
                </tr>
            }
        };
        packages.into_iter().enumerate().map(row).collect_view()
    };
    move || {
        let packages = packages.get()?;
        if packages.is_empty() {
            return Some(view! { <p id="no-errands">{texts(page).errands.nothing}</p> }.into_any());
        }
        let words = texts(page).errands;
        let table = view! {
            <div class="scrolls">
                <table class="plain-table" id="packages">
                    <thead>
                        <tr>
                            <th>
                                <input
                                    type="checkbox"
                                    id="all-packages"
                                    aria-label=words.all
                                    title=words.all
                                    prop:checked=all
                                    on:change:target=move |event| {
                                        let wanted = event.target().checked();
                                        page.errands.update(|of| of.tick_all(wanted));
                                    }
                                />
                            </th>
                            <th>{words.commune}</th>
                            <th class="number">{words.rows}</th>
                            <th class="number">{words.questions}</th>
                        </tr>
                    </thead>
                    <tbody>{rows(packages)}</tbody>
                </table>
            </div>
        };
        Some(table.into_any())
    }
}
