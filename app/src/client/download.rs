//! A file out of bytes, handed to the browser's own download.

use gloo::timers::callback::Timeout;
use js_sys::Array;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Blob, BlobPropertyBag, HtmlAnchorElement, Url, window};

const ARCHIVE: &str = "application/zip";
const WORKBOOK: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
const TEXT: &str = "text/plain;charset=utf-8";
/// How long the bytes stay for the browser to fetch them, in milliseconds; large files on slow disks
/// take their time.
const KEPT: u32 = 60_000;

/// Offers a workbook under a name.
pub fn workbook(bytes: &JsValue, name: &str) -> Result<(), JsValue> {
    offer(&Blob::new_with_u8_array_sequence_and_options(&Array::of1(bytes), &kind(WORKBOOK))?, name)
}

/// Offers an archive under a name.
pub fn archive(bytes: &JsValue, name: &str) -> Result<(), JsValue> {
    offer(&Blob::new_with_u8_array_sequence_and_options(&Array::of1(bytes), &kind(ARCHIVE))?, name)
}

/// Offers a text under a name.
pub fn text(text: &str, name: &str) -> Result<(), JsValue> {
    let parts = Array::of1(&text.into());
    offer(&Blob::new_with_str_sequence_and_options(&parts, &kind(TEXT))?, name)
}

fn kind(name: &str) -> BlobPropertyBag {
    let kind = BlobPropertyBag::new();
    kind.set_type(name);
    kind
}

fn offer(blob: &Blob, name: &str) -> Result<(), JsValue> {
    let url = Url::create_object_url_with_blob(blob)?;
    let document = window().and_then(|window| window.document()).ok_or("no document")?;
    let link: HtmlAnchorElement = document.create_element("a")?.unchecked_into();
    link.set_href(&url);
    link.set_download(name);
    link.click();
    Timeout::new(KEPT, move || {
        // Revoking what is gone already does no harm.
        let _revoked = Url::revoke_object_url(&url);
    })
    .forget();
    Ok(())
}
