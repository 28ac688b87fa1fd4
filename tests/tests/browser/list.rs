//! The list of results: only what is visible is in the document, however many rows there are.

use std::path::Path;

use tests::{Outcome, Page};

use crate::steps::{CrowdFiles, equal, load, open, run, stays_quiet};

/// 40,000 rows scroll from the first to the last with only a few dozen in the document.
pub(crate) fn a_long_list_scrolls(page: &mut Page, file: &Path) -> Outcome {
    let files = CrowdFiles::write()?;
    open(page, file)?;
    load(page, &files.sector, &files.registry)?;
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
