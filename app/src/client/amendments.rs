//! The office's amendments to the map: in from a file, kept by the browser, out to a file, away.

use leptos::prelude::*;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::File;

use super::page::Page;
use super::{download, memory};
use crate::state::{AmendmentNews, OwnAmendments, in_force_of_page};

/// The name that the table is offered under.
const FILE: &str = "thay-doi-dia-gioi.tsv";

impl Page {
    /// How many amendments are in force, and since when the latest.
    pub fn amended(self) -> (usize, String) {
        self.amendments
            .with(|own| own.as_ref().map(|own| own.in_force.clone()))
            .unwrap_or_else(in_force_of_page)
    }

    /// Takes a file of amendments instead of the one before.
    pub fn load_amendments(self, file: File) {
        wasm_bindgen_futures::spawn_local(async move {
            let name = file.name();
            let read = wasm_bindgen_futures::JsFuture::from(file.text()).await;
            let news = match read {
                Ok(text) => self.take_amendments(name, text.as_string().unwrap_or_default()),
                Err(error) => AmendmentNews::Unreadable { name, cause: cause(&error) },
            };
            self.amendment_news.set(news);
        });
    }

    fn take_amendments(self, name: String, text: String) -> AmendmentNews {
        match OwnAmendments::read(name.clone(), text) {
            Ok(own) => {
                let kept = memory::keep_amendments(Some(&own));
                self.amendments.set(Some(own));
                AmendmentNews::Taken { kept }
            }
            Err(error) => AmendmentNews::Refused { name, error },
        }
    }

    /// Goes back to the amendments that come with the page.
    pub fn drop_amendments(self) {
        memory::keep_amendments(None);
        self.amendments.set(None);
        self.amendment_news.set(AmendmentNews::None);
    }

    /// Offers the table that is in force, the office's own or else the page's, to be written on.
    pub fn save_amendments(self) {
        let own = self.amendments.with_untracked(|own| own.as_ref().map(|own| own.text.clone()));
        let text = own.unwrap_or_else(|| matcher::tables::AMENDMENTS.to_owned());
        if let Err(error) = download::text(&text, FILE) {
            let cause = format!("{error:?}");
            self.amendment_news.set(AmendmentNews::NotSaved { cause });
        }
    }
}

/// The browser's words for what went wrong.
fn cause(error: &JsValue) -> String {
    error
        .dyn_ref::<js_sys::Error>()
        .map_or_else(|| format!("{error:?}"), |error| String::from(error.message()))
}
