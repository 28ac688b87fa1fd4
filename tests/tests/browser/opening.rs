//! The page opens by double-click: quickly, silently, from the disk alone.

use std::path::Path;
use std::time::{Duration, Instant};

use tests::{Outcome, Page};

use crate::steps::{open, stays_quiet};

/// People wait one second without noticing; three are for a busy machine. `cargo xtask bench`
/// measures how long it really takes.
const OPENING_LIMIT: Duration = Duration::from_secs(3);

/// The app replaces the splash, and no network is asked for anything.
pub(crate) fn opens_by_double_click(page: &mut Page, file: &Path) -> Outcome {
    let start = Instant::now();
    open(page, file)?;
    let taken = start.elapsed();
    // A browser that always translates Vietnamese would send every name to its service.
    page.wait_until(
        "a page that no browser translates",
        "document.querySelector('meta[name=google]')?.content === 'notranslate' && \
         document.documentElement.getAttribute('translate') === 'no'",
    )?;
    stays_quiet(page, file)?;
    if taken > OPENING_LIMIT {
        return Err(format!("it took {taken:?} until the page was usable."));
    }
    Ok(())
}
