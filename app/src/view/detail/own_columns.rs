//! What a side's other columns hold about the row: all that is no field.

use leptos::prelude::*;
use matcher::explain::OwnValue;
use matcher::plan::Side;

use crate::client::Page;
use crate::view::common::side::side_code;
use crate::view::common::texts::texts;

/// The other columns that are filled; nothing if there are none.
#[component]
pub(super) fn OwnColumns(side: Side, own: Vec<OwnValue>) -> impl IntoView {
    let page = expect_context::<Page>();
    let is_any = !own.is_empty();
    let lines = move || {
        let column = texts(page).detail.column;
        let line = |own: &OwnValue| {
            let name = match own.header.as_str() {
                "" => column(&own.letters),
                header => header.to_owned(),
            };
            view! {
                <div>
                    <dt>{name}</dt>
                    <dd>{own.value.clone()}</dd>
                </div>
            }
        };
        own.iter().map(line).collect_view()
    };
    let heading = move || {
        let words = texts(page).detail;
        match side {
            Side::Sector => words.own_of_list,
            Side::Registry => words.own_of_extract,
        }
    };
    is_any.then(|| {
        view! {
            <section class="own" data-side=side_code(side)>
                <h4>{heading}</h4>
                <dl>{lines}</dl>
            </section>
        }
    })
}
