//! The texts in the page's language.

use leptos::prelude::*;
use page_core::words::{self, Texts};

use crate::client::Page;

/// The texts in the page's language. Called inside a closure, they follow a change of it.
pub(crate) fn texts(page: Page) -> &'static Texts {
    words::texts(page.language.get())
}
