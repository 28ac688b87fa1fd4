//! The office's amendments to the map: taken from a file, kept by the browser, saved to a file,
//! dropped.

use leptos::prelude::*;
use page_core::state::{AmendmentNews, Amendments, OwnAmendments};
use web_sys::File;

use super::browser::{download, memory, text_file};
use super::page::Page;

/// The name under which the table is offered.
const FILE: &str = "thay-doi-dia-gioi.tsv";

impl Page {
    /// Takes a file of amendments, which replaces the one before.
    pub(crate) fn load_amendments(self, file: File) {
        wasm_bindgen_futures::spawn_local(async move {
            let name = file.name();
            let news = match text_file::read(&file).await {
                Ok(text) => self.take_amendments(name, text),
                Err(error) => AmendmentNews::Unreadable { name, cause: error.to_string() },
            };
            self.amendments.update(|amendments| amendments.news = news);
        });
    }

    /// Takes the text of amendments that stood under this name.
    pub(super) fn take_amendments(self, name: String, text: String) -> AmendmentNews {
        match OwnAmendments::read(name.clone(), text) {
            Ok(own) => {
                let kept = memory::keep_amendments(Some(&own));
                self.amendments.update(|amendments| amendments.own = Some(own));
                AmendmentNews::Taken { kept }
            }
            Err(error) => AmendmentNews::Refused { name, error },
        }
    }

    /// Goes back to the amendments that come with the page.
    pub(crate) fn drop_amendments(self) {
        memory::keep_amendments(None);
        self.amendments.set(Amendments::default());
    }

    /// Offers the table that is in force, the office's own or else the page's, to be written on.
    pub(crate) fn save_amendments(self) {
        let saved = self.amendments.with_untracked(|amendments| {
            download::text(amendments.text().unwrap_or(matcher::tables::AMENDMENTS.text), FILE)
        });
        if let Err(error) = saved {
            let news = AmendmentNews::NotSaved { cause: error.to_string() };
            self.amendments.update(|amendments| amendments.news = news);
        }
    }
}
