//! The last words of a page whose code panicked: a sentence instead of a screen that no longer
//! moves.

use leptos::prelude::document;
use page_core::words::texts;

use crate::client::language_kept;

/// Shows the sentence when the page panics. While the page is still opening, the loader shows one.
pub(super) fn watch() {
    std::panic::set_hook(Box::new(|info| {
        leptos::logging::error!("{info}");
        if document().get_element_by_id("splash").is_some() {
            return;
        }
        if let (Ok(sentence), Some(body)) = (document().create_element("p"), document().body()) {
            sentence.set_class_name("crash");
            // The page has failed already, so an error here has nowhere to go.
            let _set = sentence.set_attribute("role", "alert");
            sentence.set_text_content(Some(texts(language_kept()).frame.crashed));
            let _shown = body.prepend_with_node_1(&sentence);
        }
    }));
}
