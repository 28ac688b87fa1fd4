//! The second look by keys alone, and the figures that come of it.

use std::path::Path;

use tests::input::ENTER;
use tests::{Outcome, Page};

use crate::review::{REVIEWER, SHOWN, counts, list, press};
use crate::steps::{SampleFiles, equal, load, open, picture, run, stays_quiet};

/// Who takes the second look.
const SECOND: &str = "Nông Văn Tú";

/// A number that the page shows.
fn number(page: &mut Page, of: &str) -> Outcome<u64> {
    let text = page.evaluate(&format!("({of})?.match(/\\d+/)?.[0] ?? '0'"))?;
    text.as_str().and_then(|text| text.parse().ok()).ok_or_else(|| format!("{of} is {text}."))
}

/// One decides thirty rows, another looks at the sample without knowing of it; the figures are shown,
/// and what differs is opened.
pub(crate) fn a_second_look_by_keys(page: &mut Page, file: &Path) -> Outcome {
    let files = SampleFiles::write()?;
    open(page, file)?;
    page.set_viewport(1366, 768)?;
    load(page, &files.sector, &files.registry)?;
    run(page)?;
    list(page, "review")?;
    let mut entries = 0;
    for place in 0..30 {
        if place == 12 {
            list(page, "not_found")?;
        }
        page.wait_until("the marked row in the pane", SHOWN)?;
        let row = number(page, "document.querySelector('.row.marked').dataset.row")?;
        press(page, if row % 3 == 0 { 'c' } else { '0' }, &mut entries)?;
    }
    let before = counts(page)?;

    page.click("#reliability")?;
    page.wait_for_text("#agreement", "mới có 0 dòng")?;
    picture(page, "do-tin-cay-chua-du.png")?;
    page.type_text("#second-by", SECOND)?;
    page.press(&[ENTER])?;
    page.find("#looking table.pair")?;
    picture(page, "kiem-tra-lan-hai.png")?;
    let all = number(page, "document.querySelector('#second-progress').textContent.split(',')[1]")?;
    equal("a sample", all >= 60, true)?;
    for done in 0..all {
        let row = number(page, "document.querySelector('#looking h3').textContent")?;
        let verdict = page.evaluate("document.querySelector('#looking .badge').dataset.verdict")?;
        let is_link = matches!(verdict.as_str(), Some("match" | "discrepancy"));
        let key = match (is_link, row % 3 == 0 && row % 4 != 0) {
            (true, _) => {
                if row % 29 == 0 {
                    'k'
                } else {
                    'd'
                }
            }
            (false, true) => 'c',
            (false, false) => '0',
        };
        // Nothing on the screen tells who decided, or whether anybody did.
        let told = page.text("dialog.reliability")?;
        equal("a name", told.contains(REVIEWER) || told.contains("quyết định"), false)?;
        let shown = format!("Đã kiểm tra {}, còn {}", done + 1, all - done - 1);
        page.press(&[key])?;
        page.wait_for_text("#second-progress", &shown)?;
        if done == 2 {
            // A slip is taken back, and the row comes again.
            page.press(&['z'])?;
            page.wait_for_text("#second-progress", &format!("Đã kiểm tra {done}, "))?;
            equal("row", number(page, "document.querySelector('#looking h3').textContent")?, row)?;
            page.press(&[key])?;
            page.wait_for_text("#second-progress", &shown)?;
        }
    }
    page.find(".over")?;
    page.click("#stop-second")?;
    page.wait_for_text("#agreement", "Kappa")?;
    page.wait_for_text("#agreement", &format!("{REVIEWER} quyết định, {SECOND} kiểm tra"))?;
    page.find(".share-room .range")?;
    picture(page, "do-tin-cay.png")?;
    page.evaluate("(document.querySelector('#agreement').scrollIntoView(), true)")?;
    picture(page, "hai-nguoi-xem.png")?;
    equal("counts", counts(page)?, before)?;

    page.click("#close-reliability")?;
    page.click("#lang-en")?;
    page.click("#reliability")?;
    page.wait_for_text("#agreement", "kappa")?;
    picture(page, "reliability.png")?;
    page.click(".disputed button")?;
    page.wait_until("the row", SHOWN)?;
    page.wait_for_text(".ruled", "second look")?;
    page.click(".history summary")?;
    page.wait_for_text(".history ul", SECOND)?;
    picture(page, "second-look-differs.png")?;
    page.click("#lang-vi")?;
    picture(page, "kiem-tra-khac.png")?;
    stays_quiet(page, file)
}
