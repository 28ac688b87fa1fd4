//! The list of results: only what is seen is in the document, however many rows there are.

use std::path::Path;

use tests::crowd::crowd;
use tests::{Outcome, Page};

use crate::steps::{equal, load, open, put, run, stays_quiet};

/// 40,000 rows scroll from the first to the last with a few dozen in the document.
pub fn a_long_list_scrolls(page: &mut Page, file: &Path) -> Outcome {
    let folder = tempfile::tempdir().map_err(|error| error.to_string())?;
    let (sector, registry) = crowd(40_000);
    let sector = put(folder.path(), "danh-sach.csv", sector.as_bytes())?;
    let registry = put(folder.path(), "dan-cu.csv", registry.as_bytes())?;
    open(page, file)?;
    load(page, &sector, &registry)?;
    run(page)?;
    page.find("[data-row='2']")?;
    for place in [0.5, 1.0, 0.0] {
        page.evaluate(&format!(
            "(() => {{ const list = document.querySelector('#list'); \
             list.scrollTop = (list.scrollHeight - list.clientHeight) * {place}; return true }})()"
        ))?;
        let row = ((40_000.0 * place) as u32).clamp(2, 40_001);
        let near = format!(
            "[...document.querySelectorAll('[data-row]')].some(row => Math.abs(row.dataset.row - {row}) < 60)"
        );
        page.wait_until(&format!("row {row}"), &near)?;
        let shown = page.find_all("[data-row]")?.len();
        equal("rows in the document are few", shown < 80, true)?;
    }
    page.find("[data-row='2']")?;
    stays_quiet(page, file)
}
