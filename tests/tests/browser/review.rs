//! Deciding about rows, by keys alone.

use std::path::Path;

use tests::input::{ENTER, ESCAPE};
use tests::{Outcome, Page};

use crate::steps::{SampleFiles, choose, equal, load, open, picture, run, stays_quiet};

/// Who decides in these tests.
const REVIEWER: &str = "Lò Thị Mai";

/// Puts the focus on the list, opens its first row, and says who decides.
fn begin(page: &mut Page) -> Outcome {
    page.evaluate("document.querySelector('#list').focus()")?;
    page.press(&[ENTER])?;
    page.find(".pair")?;
    page.type_text("#reviewer", REVIEWER)?;
    page.press(&[ENTER])?;
    page.wait_until("the work has begun", "document.querySelector('#progress')?.textContent")
}

fn progress(page: &mut Page) -> Outcome<String> {
    page.text("#progress")
}

/// Presses one key and waits until it has been answered.
fn press(page: &mut Page, key: char, news: &str) -> Outcome {
    page.evaluate(
        "document.querySelector('.news').dataset.old = document.querySelector('.news').textContent",
    )?;
    page.press(&[key])?;
    page.wait_until(
        news,
        &format!("document.querySelector('.news').textContent.includes('{news}')"),
    )
}

/// What waits for a person is decided by keys, row after row, and taken back.
pub(crate) fn rows_are_decided_by_keys(page: &mut Page, file: &Path) -> Outcome {
    let files = SampleFiles::write()?;
    open(page, file)?;
    page.set_viewport(1366, 768)?;
    load(page, &files.sector, &files.registry)?;
    run(page)?;
    page.click("[data-status='review']")?;
    picture(page, "xem-xet-0.png")?;
    begin(page)?;
    picture(page, "xem-xet-1.png")?;
    println!("{}", progress(page)?);
    page.press(&['d'])?;
    page.wait_for_text(".news", "đúng người này")?;
    picture(page, "xem-xet-2.png")?;
    println!("{} {}", progress(page)?, page.text(".news")?);
    page.press(&['k'])?;
    page.wait_for_text(".news", "không phải")?;
    picture(page, "xem-xet-3.png")?;
    println!("{} {}", progress(page)?, page.text(".news")?);
    page.press(&['/'])?;
    page.press(&"nguyễn 19".chars().collect::<Vec<_>>())?;
    page.find(".people li")?;
    picture(page, "xem-xet-4.png")?;
    page.press(&[ESCAPE])?;
    page.press(&['z'])?;
    page.wait_for_text(".news", "hoàn tác")?;
    println!("{} {}", progress(page)?, page.text(".news")?);
    page.press(&['m'])?;
    picture(page, "xem-xet-5.png")?;
    choose(page, "#ruled", "open")?;
    equal("x", 1, 1)?;
    stays_quiet(page, file)
}
