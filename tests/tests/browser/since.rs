//! A newer list, and a colleague's copy: what has changed since is listed, and what two people
//! decided differently is gone through by keys.

use std::path::Path;

use casework::digest::{Digest, Salt};
use casework::ids::WorkId;
use casework::journal::{By, Time};
use matcher::caseload::{Answer, Caseload, OfField, Signed};
use matcher::normalise::PartialDate;
use matcher::open::sources;
use matcher::plan::{Field, Side};
use matcher::run::{self, link};
use matcher::work_file::{Input, Settings, Setup, TableSetup, WorkFile};
use tests::input::ENTER;
use tests::{Outcome, Page};

use crate::review::SHOWN;
use crate::steps::{equal, open, picture, put, run as compare, stays_quiet};

const HEADER: &str = "Họ và tên,Ngày sinh,Số định danh,Nơi thường trú\n";
const LIST: &str = "Lê Văn An,15/08/1985,004085123456,Xã Quang Hán\n\
    Hoàng Văn Dũng,05/06/1990,004090111111,Xã Quang Hán\n\
    Nông Văn Cao,01/02/1950,,Xã Quang Hán\n\
    Vừ A Sùng,03/03/1962,004062777777,Xã Trà Lĩnh\n\
    Lò Thị Mai,07/08/1971,004171444444,Xã Trà Lĩnh\n";
const NEWER: &str = "Lò Thị Mai,07/08/1971,004171444444,Xã Trà Lĩnh\n\
    Lê Văn An,12/03/1985,004085123456,Xã Quang Hán\n\
    Hoàng Văn Dũng,06/05/1990,004090111111,Xã Quang Hán\n\
    Trần Thị Tư,09/10/1988,004188555555,Xã Quang Hán\n";
const EXTRACT: &str = "Lê Văn An,12/03/1985,004085123456,\"Xã Quang Hán, Tỉnh Cao Bằng\"\n\
    Hoàng Văn Dũng,05/06/1990,004090111111,\"Xã Quang Hán, Tỉnh Cao Bằng\"\n\
    Lò Thị Mai,07/08/1971,004171444444,\"Xã Trà Lĩnh, Tỉnh Cao Bằng\"\n\
    Trần Thị Tư,09/10/1988,004188555555,\"Xã Quang Hán, Tỉnh Cao Bằng\"\n";

/// A work over these lists in which one person decided what `first` says, and another one, in a copy
/// of it, what `second` says: both put together.
fn work(
    first: impl Fn(&mut Caseload, &mut matcher::classify::Linked, Signed<'_>),
    second: impl Fn(&mut Caseload, &mut matcher::classify::Linked, Signed<'_>),
) -> Outcome<Vec<u8>> {
    let (list, extract) = (format!("{HEADER}{LIST}"), format!("{HEADER}{EXTRACT}"));
    let day = PartialDate { year: 2026, month: 12, day: 1 };
    let settings = run::Settings::on(day);
    let both = [("ds.csv", Side::Sector, &list), ("dc.csv", Side::Registry, &extract)];
    let mut inputs = Vec::new();
    let mut read = Vec::new();
    for (name, side, text) in both {
        let tables = sources(text.as_bytes(), name, None).map_err(|error| error.to_string())?;
        let input = Input::new(name, side, text.as_bytes(), true);
        let mut input = input.map_err(|error| error.to_string())?;
        input.tables = tables
            .iter()
            .enumerate()
            .map(|(place, source)| TableSetup::of(&source.table, place, &source.mapping))
            .collect();
        inputs.push(input);
        read.push(tables);
    }
    let (extract, list) = (read.pop().unwrap_or_default(), read.pop().unwrap_or_default());
    let mut linked = link(list, extract, &settings).map_err(|error| error.to_string())?;
    let at = Time::new("2026-12-01T09:12:33+07:00").map_err(|error| error.to_string())?;
    let by = |name| By::new(name).map_err(|error| error.to_string());
    let (mai, binh) = (by("Lò Thị Mai")?, by("Vũ Bình")?);
    let of = |by| Signed { by, at: &at };
    let digests = inputs.iter().map(|input| input.sha256.digest()).collect();
    let (id, salt) = (WorkId(Digest::of(b"since")), Salt::from_bytes([7; 32]));
    let begun = Caseload::begin(id, salt, digests, &linked, of(&mai));
    let mut ours = begun.map_err(|error| error.to_string())?;
    let verdicts = ours.look_back(&mut linked, None, true);
    let mut theirs = Caseload::read(ours.record()).map_err(|error| error.to_string())?;
    first(&mut ours, &mut linked, of(&mai));
    theirs.bind(&mut linked);
    second(&mut theirs, &mut linked, of(&binh));
    ours.merge(&theirs.record(), of(&mai)).map_err(|error| error.to_string())?;
    let setup = Setup { inputs, settings: Settings::of_run(&settings), ..Setup::default() };
    let mut file = WorkFile::new(setup);
    file.keep_verdicts(Some(verdicts.as_bytes())).map_err(|error| error.to_string())?;
    file.build(&ours.record()).map_err(|error| error.to_string())
}

fn open_work(page: &mut Page, file: &Path, work: &Path) -> Outcome {
    open(page, file)?;
    page.set_viewport(1366, 768)?;
    page.set_files("#file-work", &[work])?;
    page.wait_long("the results", "document.querySelector('.resumed')")
}

/// What the list says to hold.
fn listed(page: &mut Page, rows: u32) -> Outcome {
    page.wait_for_text(".listed", &format!("{rows} ")).map(drop)
}

/// A work is opened, a newer list is put in, and what has changed since is listed, kind by kind.
pub(crate) fn a_newer_list_tells_what_has_changed(page: &mut Page, file: &Path) -> Outcome {
    let folder = tempfile::tempdir().map_err(|error| error.to_string())?;
    let bytes = work(
        |work, linked, signed| {
            let _decided = work.decide(linked, &[2], Answer::Nobody, signed);
        },
        |_, _, _| {},
    )?;
    let work = put(folder.path(), "viec.doisoat", &bytes)?;
    let newer = put(folder.path(), "moi.csv", format!("{HEADER}{NEWER}").as_bytes())?;
    open_work(page, file, &work)?;
    equal(
        "nothing has changed yet",
        page.evaluate("!document.querySelector('#since')")?,
        true.into(),
    )?;
    page.click(".steps button, .steps a")?;
    page.find("#mapping")?;
    page.set_files("#file-sector", &[&newer])?;
    let is_there = "document.body.textContent.includes('moi.csv') \
         && document.querySelector('#run')?.disabled === false";
    page.wait_until("the newer list", is_there)?;
    compare(page)?;
    page.wait_long("what has changed", "document.querySelector('#since')")?;
    for (kind, rows) in [("new", 1), ("now_match", 1), ("no_match", 1), ("more", 1)] {
        page.click(&format!("[data-since='{kind}']"))?;
        listed(page, rows)?;
    }
    page.click("#gone summary")?;
    page.wait_for_text("#gone ul", "Nông Văn Cao")?;
    picture(page, "thay-doi.png")?;
    page.click(".languages button:not([aria-pressed='true'])")?;
    page.wait_for_text("#since", "Since the last time")?;
    picture(page, "thay-doi-en.png")?;
    page.click(".languages button:not([aria-pressed='true'])")?;
    stays_quiet(page, file)
}

/// What two people decided or noted differently is listed with who said what, and settled by deciding
/// again.
pub(crate) fn contradictions_are_gone_through(page: &mut Page, file: &Path) -> Outcome {
    let folder = tempfile::tempdir().map_err(|error| error.to_string())?;
    let person =
        |registry| Answer::Person { registry, basis: matcher::plan::Basis::Looked, shared: false };
    let bytes = work(
        |work, linked, signed| {
            let of = || Signed { by: signed.by, at: signed.at };
            let _one = work.decide(linked, &[2], Answer::Nobody, of());
            let _two = work.right(linked, 0, Field::Dob, OfField::List, of());
            let _three = work.note(linked, 3, "đã gọi thôn", of());
        },
        |work, linked, signed| {
            let of = || Signed { by: signed.by, at: signed.at };
            let _one = work.decide(linked, &[2], person(1), of());
            let _two = work.right(linked, 0, Field::Dob, OfField::Neither("13/03/1985"), of());
            let _three = work.note(linked, 3, "chưa liên hệ được", of());
        },
    )?;
    let work = put(folder.path(), "viec.doisoat", &bytes)?;
    open_work(page, file, &work)?;
    page.wait_for_text("#conflicts", "3 ")?;
    page.click("#conflicts button")?;
    listed(page, 3)?;
    page.evaluate("document.querySelector('#list').focus()")?;
    page.press(&[ENTER])?;
    page.wait_for_text(".contradiction", "13/03/1985")?;
    if page.evaluate("!!document.querySelector('#reviewer')")? == true {
        page.type_text("#reviewer", "Nông Thị Nụ")?;
        page.press(&[ENTER])?;
    }
    page.wait_until("the work", "document.querySelector('#progress')?.textContent")?;
    page.evaluate("document.querySelector('.contradiction').scrollIntoView()")?;
    picture(page, "trai-nhau.png")?;
    page.press(&['l'])?;
    page.evaluate("document.querySelector('#list').focus()")?;
    page.wait_for_text(".contradiction", "Hoàng Văn Dũng")?;
    page.wait_until("the marked row in the pane", SHOWN)?;
    page.click(".languages button:not([aria-pressed='true'])")?;
    page.evaluate("document.querySelector('.contradiction').scrollIntoView()")?;
    picture(page, "trai-nhau-en.png")?;
    page.click(".languages button:not([aria-pressed='true'])")?;
    page.evaluate("document.querySelector('#list').focus()")?;
    page.press(&['0'])?;
    page.wait_for_text("#conflicts", "2 ")?;
    stays_quiet(page, file)
}
