//! Which column holds which field, on both sides.

use leptos::prelude::*;
use matcher::columns::Side;
use matcher::plan::Field;
use matcher::words::field as field_name;

use super::choice::ColumnChoice;
use super::kinds::SideHead;
use super::remembered::RememberedMappings;
use super::texts;
use crate::client::Page;

#[component]
pub fn ColumnsTable() -> impl IntoView {
    let page = expect_context::<Page>();
    let row = move |field: Field| {
        view! {
            <tr>
                <th scope="row">{move || field_name(field, page.language.get())}</th>
                <td>
                    <ColumnChoice side=Side::Sector field />
                </td>
                <td>
                    <ColumnChoice side=Side::Registry field />
                </td>
            </tr>
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
                <tbody>{Field::ALL.map(row).collect_view()}</tbody>
            </table>
        </section>
    }
}
