//! The page opens by double-click: quickly, silently, from the disk alone.

use std::path::Path;
use std::time::{Duration, Instant};

use tests::{Outcome, Page};

use crate::steps::{open, stays_quiet};

/// People wait one second without thinking; three is for a busy machine. How long it takes is
/// measured by `cargo xtask bench`.
const OPENING_LIMIT: Duration = Duration::from_secs(3);

/// The app comes in the splash's place and nothing is asked of any network.
pub fn opens_by_double_click(page: &mut Page, file: &Path) -> Outcome {
    let start = Instant::now();
    open(page, file)?;
    let taken = start.elapsed();
    stays_quiet(page, file)?;
    if taken > OPENING_LIMIT {
        return Err(format!("it took {taken:?} until the page was usable."));
    }
    Ok(())
}
