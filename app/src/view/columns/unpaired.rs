//! The columns that hold no field, so that nobody wonders whether they were overlooked.

use leptos::prelude::*;
use matcher::plan::Side;

use crate::client::Page;
use crate::view::common::texts::texts;

/// A row of the table of columns that names what is left on each side.
#[component]
pub(super) fn UnpairedColumns() -> impl IntoView {
    let page = expect_context::<Page>();
    let names = move |side: Side| {
        Memo::new(move |_| {
            let language = page.language.get();
            let unpaired = page.file(side).with(|state| {
                state.loaded.as_ref().map_or_else(Vec::new, |loaded| loaded.unpaired())
            });
            let named = unpaired.into_iter().map(|(header, other)| match other {
                Some(other) => format!("{header} ({})", other.text(language)),
                None => header,
            });
            named.collect::<Vec<_>>().join(" · ")
        })
    };
    let (sector, registry) = (names(Side::Sector), names(Side::Registry));
    view! {
        <Show when=move || sector.with(|text| !text.is_empty()) || registry.with(|text| !text.is_empty())>
            <tr class="unpaired" title=move || texts(page).columns.unpaired_lead>
                <th scope="row">{move || texts(page).columns.unpaired}</th>
                <td>{sector}</td>
                <td>{registry}</td>
            </tr>
        </Show>
    }
}
