//! What was decided about the row that is shown.

use leptos::prelude::*;
use matcher::explain::{EngineView, RulingKind, RulingView};

use crate::client::Page;
use crate::view::common::texts::texts;

/// What was decided, and what the engine found before that.
pub(crate) fn ruled(
    page: Page,
    ruling: Option<RulingView>,
    engine: Option<EngineView>,
    disputed: bool,
) -> impl IntoView {
    let lines = move || {
        let words = texts(page).review;
        let mut lines = Vec::new();
        if let Some(ruling) = ruling {
            lines.push(match ruling.kind {
                RulingKind::Applied(who) => (words.decided)(words.said(who)),
                RulingKind::Unsettled(why) => (words.unsettled)(why.text(page.language.get())),
            });
            lines.extend(ruling.changed.then(|| words.changed.to_owned()));
            lines.extend(ruling.agreed.then(|| words.agreed.to_owned()));
        }
        lines.extend(disputed.then(|| words.disputed.to_owned()));
        lines.extend(engine.map(|engine| (words.engine)(engine.status.text(page.language.get()))));
        lines.into_iter().map(|line| view! { <li>{line}</li> }).collect_view()
    };
    (ruling.is_some() || engine.is_some() || disputed)
        .then(|| view! { <ul class="ruled">{lines}</ul> })
}
