//! Cleaning ahead of a run: whatever changes between choosing the files and the click, and however
//! soon the click comes, the counts are those of the engine outside the browser.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use matcher::mapping::Mapping;
use matcher::open::sources;
use matcher::plan::{Field, Side};
use matcher::run::{Settings, link};
use tests::record::today;
use tests::{Outcome, Page};

use crate::steps::{CrowdFiles, choose, count, equal, load, open, run, stays_quiet};

/// Rows on each side: enough for cleaning to take several turns.
const PEOPLE: u64 = 20_000;

/// Rows on each side of a run that is shared among helpers.
const LARGE: u64 = 80_000;

const STATUSES: [&str; 4] = ["match", "discrepancy", "review", "not_found"];

/// How many rows have each verdict.
type Counts = BTreeMap<&'static str, u64>;

/// The engine's counts outside the browser for two files whose mappings were changed.
fn expected(
    sector: &Path,
    registry: &Path,
    change: impl Fn(Side, &mut Mapping),
) -> Outcome<Counts> {
    let read = |side, path: &Path| {
        let bytes = fs::read(path).map_err(|error| error.to_string())?;
        let mut all = sources(&bytes, "a.csv", None).map_err(|error| error.to_string())?;
        all.iter_mut().for_each(|source| change(side, &mut source.mapping));
        Ok::<_, String>(all)
    };
    let (sector, registry) = (read(Side::Sector, sector)?, read(Side::Registry, registry)?);
    let linked =
        link(sector, registry, &Settings::on(today())).map_err(|error| error.to_string())?;
    let of = |status: &str| linked.verdicts.iter().filter(|v| v.status.code() == status).count();
    Ok(STATUSES.into_iter().map(|status| (status, of(status) as u64)).collect())
}

/// The counts that the page shows.
fn shown(page: &mut Page) -> Outcome<Counts> {
    STATUSES.into_iter().map(|status| Ok((status, count(page, status)?))).collect()
}

/// Presses the button in the first turn in which it can be pressed, and waits for the results.
fn run_at_once(page: &mut Page) -> Outcome {
    page.evaluate(
        "new Promise(resolve => { const look = () => { const run = document.querySelector('#run'); \
         if (run && !run.disabled) { run.click(); resolve(true) } else setTimeout(look) }; look() })",
    )?;
    page.find("[data-status='match'] .count")?;
    Ok(())
}

/// The click comes as soon as possible, again from the results, and after a while.
pub(crate) fn a_run_at_once_and_a_run_later_are_equal(page: &mut Page, file: &Path) -> Outcome {
    let files = CrowdFiles::of(PEOPLE)?;
    let expected = expected(&files.sector, &files.registry, |_, _| {})?;
    open(page, file)?;
    page.set_files("#file-sector", &[&files.sector])?;
    page.set_files("#file-registry", &[&files.registry])?;
    run_at_once(page)?;
    equal("at once", shown(page)?, expected.clone())?;

    open(page, file)?;
    load(page, &files.sector, &files.registry)?;
    page.evaluate("new Promise(resolve => setTimeout(() => resolve(true), 2000))")?;
    run(page)?;
    equal("later", shown(page)?, expected)?;
    stays_quiet(page, file)
}

/// So many rows, on a machine that reports four cores, that helpers do a share of the run.
pub(crate) fn a_large_run_is_shared_out(page: &mut Page, file: &Path) -> Outcome {
    let files = CrowdFiles::of(LARGE)?;
    let expected = expected(&files.sector, &files.registry, |_, _| {})?;
    open(page, file)?;
    page.evaluate(
        "(() => { globalThis.helpers = 0; const post = Worker.prototype.postMessage; \
         Worker.prototype.postMessage = function (...what) { \
         helpers += what[0].message === 'Helper'; return post.apply(this, what) }; \
         Object.defineProperty(navigator, 'hardwareConcurrency', { get: () => 4 }); \
         return true })()",
    )?;
    load(page, &files.sector, &files.registry)?;
    run(page)?;
    equal("shared out", shown(page)?, expected)?;
    let helpers = page.evaluate("helpers")?.as_u64().unwrap_or(0);
    equal("helpers", helpers, 3)?;
    stays_quiet(page, file)
}

/// A column is chosen while the tables are being cleaned, and another one after that.
pub(crate) fn a_column_chosen_while_cleaning_counts(page: &mut Page, file: &Path) -> Outcome {
    let files = CrowdFiles::of(PEOPLE)?;
    let without = |fields: &'static [(Side, Field)]| {
        expected(&files.sector, &files.registry, |side, mapping| {
            let of_side = fields.iter().filter(|(of, _)| *of == side);
            of_side.for_each(|(_, field)| mapping.set(*field, None));
        })
    };
    let one = without(&[(Side::Sector, Field::Number)])?;
    let both = without(&[(Side::Sector, Field::Number), (Side::Registry, Field::Dob)])?;
    equal("another mapping, other counts", one == both, false)?;
    open(page, file)?;
    load(page, &files.sector, &files.registry)?;
    choose(page, "#column-sector-id", "")?;
    run_at_once(page)?;
    equal("one column less", shown(page)?, one)?;

    open(page, file)?;
    load(page, &files.sector, &files.registry)?;
    page.click("#mapping .forget")?;
    choose(page, "#column-sector-id", "")?;
    choose(page, "#column-registry-dob", "")?;
    // The run was started with the columns as they are, was cancelled, and is started again.
    page.evaluate(
        "new Promise(resolve => { document.querySelector('#run').click(); const look = () => { \
         const cancel = document.querySelector('#cancel'); \
         if (cancel) { cancel.click(); resolve(true) } else setTimeout(look) }; look() })",
    )?;
    run_at_once(page)?;
    equal("two columns less", shown(page)?, both)?;
    stays_quiet(page, file)
}

/// The files were given to the wrong sides, and are swapped while they are being cleaned.
pub(crate) fn sides_swapped_while_cleaning_are_cleaned_anew(
    page: &mut Page,
    file: &Path,
) -> Outcome {
    let files = CrowdFiles::of(PEOPLE)?;
    let (swapped, back) = (
        expected(&files.registry, &files.sector, |_, _| {})?,
        expected(&files.sector, &files.registry, |_, _| {})?,
    );
    open(page, file)?;
    load(page, &files.registry, &files.sector)?;
    page.click("#swap")?;
    run_at_once(page)?;
    equal("swapped", shown(page)?, back)?;

    open(page, file)?;
    load(page, &files.registry, &files.sector)?;
    page.click("#swap")?;
    page.click("#swap")?;
    run_at_once(page)?;
    equal("swapped twice", shown(page)?, swapped)?;
    stays_quiet(page, file)
}
