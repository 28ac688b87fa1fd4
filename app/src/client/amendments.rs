//! The office's amendments to the map: in from a file, kept by the browser, out to a file, away.

use leptos::prelude::*;
use web_sys::File;

use super::page::Page;
use super::{download, memory, text_file};
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
            let news = match text_file::read(&file).await {
                Ok(text) => self.take_amendments(name, text),
                Err(cause) => AmendmentNews::Unreadable { name, cause },
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
