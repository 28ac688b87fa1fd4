//! A file handed to the browser's own download.

use gloo::timers::callback::Timeout;
use js_sys::Array;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Blob, BlobPropertyBag, HtmlAnchorElement, Url, window};

use crate::envelope::{EnvelopeError, Payload};

const ARCHIVE: &str = "application/zip";
const WORKBOOK: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
const WORK: &str = "application/vnd.doisoat.work";
const TEXT: &str = "text/plain;charset=utf-8";
/// How long the bytes stay for the browser to fetch them, in milliseconds; large files on slow
/// disks take their time.
const KEPT: u32 = 60_000;

/// Why a file could not be offered.
#[derive(Debug, thiserror::Error)]
pub(crate) enum DownloadError {
    /// The browser refused; as it describes the error.
    #[error("{0:?}")]
    Browser(JsValue),
    /// There is no file.
    #[error(transparent)]
    Envelope(#[from] EnvelopeError),
}

impl From<JsValue> for DownloadError {
    fn from(error: JsValue) -> DownloadError {
        DownloadError::Browser(error)
    }
}

/// Offers a workbook under a name.
///
/// # Errors
/// If the browser refuses.
pub(crate) fn workbook(file: &Payload, name: &str) -> Result<(), DownloadError> {
    offer_made(file, WORKBOOK, name)
}

/// Offers an archive under a name.
///
/// # Errors
/// If the browser refuses.
pub(crate) fn archive(file: &Payload, name: &str) -> Result<(), DownloadError> {
    offer_made(file, ARCHIVE, name)
}

/// Offers a work file under a name.
///
/// # Errors
/// If the browser refuses.
pub(crate) fn work(file: &Payload, name: &str) -> Result<(), DownloadError> {
    let parts = Array::of1(file.bytes()?);
    offer(&Blob::new_with_u8_array_sequence_and_options(&parts, &kind(WORK))?, name)
}

/// Offers a text under a name.
///
/// # Errors
/// If the browser refuses.
pub(crate) fn text(text: &str, name: &str) -> Result<(), DownloadError> {
    let parts = Array::of1(&text.into());
    offer(&Blob::new_with_str_sequence_and_options(&parts, &kind(TEXT))?, name)
}

fn offer_made(file: &Payload, kind_name: &str, name: &str) -> Result<(), DownloadError> {
    let parts = Array::of1(file.made()?);
    offer(&Blob::new_with_blob_sequence_and_options(&parts, &kind(kind_name))?, name)
}

fn kind(name: &str) -> BlobPropertyBag {
    let kind = BlobPropertyBag::new();
    kind.set_type(name);
    kind
}

fn offer(blob: &Blob, name: &str) -> Result<(), DownloadError> {
    let url = Url::create_object_url_with_blob(blob)?;
    let document = window().and_then(|window| window.document());
    let document = document.ok_or(JsValue::from("no document"))?;
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
