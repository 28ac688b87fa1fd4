//! Which column holds which field, on both sides.

use leptos::prelude::*;
use matcher::plan::{Field, Side};

use super::field_columns::FieldColumns;
use super::people::PeopleOfRow;
use super::remembered::RememberedMappings;
use super::side_head::SideHead;
use super::unpaired::UnpairedColumns;
use crate::client::Page;
use crate::view::common::texts::texts;

/// A row for each field.
#[component]
pub(crate) fn ColumnsTable() -> impl IntoView {
    let page = expect_context::<Page>();
    let row = move |field: Field| {
        let is_said = Memo::new(move |_| {
            page.sector.with(|s| s.loaded.as_ref().is_none_or(|loaded| loaded.is_said(field)))
        });
        view! {
            <tr>
                <th scope="row">{move || field.text(page.language.get())}</th>
                <td>
                    <Show when=move || is_said.get()>
                        <FieldColumns side=Side::Sector field />
                    </Show>
                </td>
                <td>
                    <FieldColumns side=Side::Registry field />
                </td>
            </tr>
        }
    };
    let more = RwSignal::new(false);
    let hidden = Memo::new(move |_| {
        let holds = |side: Side, field: Field| {
            page.file(side).with(|s| s.loaded.as_ref().is_some_and(|l| l.has_column(field)))
        };
        let is_hidden = |field: &Field| {
            !field.is_common() && !holds(Side::Sector, *field) && !holds(Side::Registry, *field)
        };
        Field::ALL.into_iter().filter(is_hidden).collect::<Vec<_>>()
    });
    let shown = move || {
        let is_shown = |field: &Field| more.get() || hidden.with(|hidden| !hidden.contains(field));
        Field::ALL.into_iter().filter(is_shown).collect::<Vec<_>>()
    };
    let more_label = move || {
        let words = texts(page).columns;
        if more.get() {
            words.fewer_fields.to_owned()
        } else {
            (words.more_fields)(hidden.with(Vec::len))
        }
    };
    view! {
        <section class="mapping" aria-labelledby="mapping-heading">
            <div class="heading-line">
                <h2 id="mapping-heading" tabindex="-1">
                    {move || texts(page).columns.heading}
                </h2>
                <p class="quiet">{move || texts(page).columns.lead}</p>
                <RememberedMappings />
            </div>
            <PeopleOfRow />
            <table id="mapping">
                <thead>
                    <tr>
                        <th scope="col">{move || texts(page).columns.field}</th>
                        <th scope="col">
                            <SideHead side=Side::Sector />
                        </th>
                        <th scope="col">
                            <SideHead side=Side::Registry />
                        </th>
                    </tr>
                </thead>
                <tbody>
                    <For each=shown key=|field| *field let:field>
                        {row(field)}
                    </For>
                    <UnpairedColumns />
                </tbody>
            </table>
            <Show when=move || !hidden.with(Vec::is_empty)>
                <button
                    type="button"
                    class="plain more-fields"
                    id="more-fields"
                    aria-controls="mapping"
                    aria-expanded=move || more.get().to_string()
                    on:click=move |_| more.update(|more| *more = !*more)
                >
                    {more_label}
                </button>
            </Show>
        </section>
    }
}
