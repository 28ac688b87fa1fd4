//! The other tests trust that what is not reported has not happened; this one checks that of the
//! harness.

use std::fs;
use std::net::TcpListener;
use std::path::Path;

use tests::{Outcome, Page};

use crate::steps::errors;

/// A page that does everything ours must not do is seen doing it.
pub(crate) fn the_harness_sees_what_a_page_does(page: &mut Page, _: &Path) -> Outcome {
    let server = TcpListener::bind("127.0.0.1:0").map_err(|error| error.to_string())?;
    let address = server.local_addr().map_err(|error| error.to_string())?;
    let picture = format!("http://{address}/seen.png");
    let folder = tempfile::tempdir().map_err(|error| error.to_string())?;
    let file = folder.path().join("đối chứng.html");
    let text = format!(
        "<meta charset='utf-8'>
         <meta http-equiv='Content-Security-Policy' content=\"style-src 'none'\">
         <p style='color: red'>red</p>
         <img src='{picture}'>
         <script>console.error('heard')</script>"
    );
    fs::write(&file, text).map_err(|error| error.to_string())?;

    page.open_file(&file)?;
    page.wait("the request", |page| Ok(page.requests()?.contains(&picture).then_some(())))?;
    page.wait("the error", |page| Ok(errors(page)?.contains(&"heard".into()).then_some(())))?;
    page.wait("the violation", |page| Ok((page.policy_violations()?.len() == 1).then_some(())))
}
