//! Lists and extracts of made-up people that are compared again and again, with what has become of
//! each row, told by somebody who knows who everybody is.

use std::collections::BTreeMap;

use casework::digest::Salt;

use super::*;
use crate::chance::Numbers;
use crate::identity;
use crate::normalise::PartialDate;
use crate::open::sources;
use crate::plan::{Field, SinceKind, Status};
use crate::run::{Settings, link};

const SALT: Salt = Salt::from_bytes([9; 32]);
const HEADER: &str = "Họ và tên,Ngày sinh,Số định danh,Nơi thường trú\n";

fn run(list: &str, extract: &str) -> Linked {
    let of =
        |rows: &str, file: &str| sources(format!("{HEADER}{rows}").as_bytes(), file, None).unwrap();
    let day = PartialDate { year: 2026, month: 11, day: 21 };
    link(of(list, "ds.csv"), of(extract, "dc.csv"), &Settings::on(day)).unwrap()
}

/// Runs and looks back. Gives the run, and what is kept of it.
fn looked(list: &str, extract: &str, former: Option<&str>, newer: bool) -> (Linked, String) {
    let mut linked = run(list, extract);
    let rows = identity::rows(&linked.prepared, &SALT);
    let former = former.map(|text| Former::read(text.as_bytes()).unwrap());
    let text = look_back(&mut linked, &rows, &SALT, former.as_ref(), newer);
    (linked, text)
}

/// What became of the rows, by their names, in the order of the list: codes.
fn became(linked: &Linked) -> Vec<(String, String)> {
    let since = linked.since.as_ref().unwrap();
    let of = |(row, kinds): (u32, crate::classify::SinceKinds)| {
        let codes: Vec<&str> = kinds.all().map(SinceKind::code).collect();
        (linked.prepared.sector.raw(row, Field::Name).into_owned(), codes.join(" "))
    };
    since.rows().map(of).collect()
}

const AN: &str = "Lê Văn An,12/03/1985,004085123456,Xã Quang Hán\n";
const DUNG: &str = "Hoàng Văn Dũng,05/06/1990,004090111111,Xã Quang Hán\n";
const CAO: &str = "Nông Văn Cao,01/02/1950,004050333333,Xã Quang Hán\n";
const MAI: &str = "Lò Thị Mai,07/08/1971,004171444444,Xã Trà Lĩnh\n";

/// Rows put together.
fn of(rows: &[&str]) -> String {
    rows.concat()
}

/// A run that is line by line the one of then is not compared, which tells the same.
#[test]
fn the_same_run_again_has_changed_nothing() {
    let wrong_day = AN.replace("12/03", "15/08");
    let (_, then) = looked(&of(&[AN, DUNG, MAI]), &of(&[AN, DUNG, CAO]), None, false);
    let list = of(&[&wrong_day, CAO, DUNG]);
    let (first, kept) = looked(&list, &of(&[AN, DUNG, CAO]), Some(&then), true);
    let (again, text) = looked(&list, &of(&[AN, DUNG, CAO]), Some(&kept), false);
    assert_eq!((text, &again.since), (kept.clone(), &first.since));
    let former = Former::read(kept.as_bytes()).unwrap();
    let rows = identity::rows(&again.prepared, &SALT);
    let said = Said::of(&again.prepared, &SALT);
    let now: Vec<(u32, Line)> = (again.verdicts.iter())
        .filter_map(|of| Line::of(&again, engine_verdict(&again, of), &rows, &said))
        .collect();
    let compared = compare(&former, &now, rows.len(), &said, false);
    assert_eq!(former.still_stands(&now), Some(compared));
    // Any other line is compared.
    for (place, change) in [(0, MAI), (1, AN), (2, &wrong_day)] {
        let mut rows = [wrong_day.as_str(), CAO, DUNG];
        rows[place] = change;
        let (_, other) = looked(&of(&rows), &of(&[AN, DUNG, CAO]), None, false);
        assert_eq!(Former::read(other.as_bytes()).unwrap().still_stands(&now), None, "{place}");
    }
    assert_eq!(Former::read(then.as_bytes()).unwrap().still_stands(&now[..2]), None);
}

#[test]
fn what_has_become_of_a_row() {
    let wrong_day = AN.replace("12/03", "15/08");
    let wrong_name = AN.replace("Lê Văn An", "Lê Văn Ân");
    let both = wrong_name.replace("Quang Hán", "Trà Lĩnh");
    let another_number = AN.replace("123456", "999999");
    let strangers = of(&[AN, DUNG, CAO]);
    let list = of(&[AN, DUNG]);
    for (what, before, after, expected, gone) in [
        ("nothing", (&list, &strangers), (&list, &strangers), &[][..], 0),
        (
            "another order",
            (&of(&[AN, DUNG, MAI]), &strangers),
            (&of(&[MAI, DUNG, AN]), &of(&[CAO, AN, DUNG])),
            &[],
            0,
        ),
        (
            "a new row and one that is gone",
            (&list, &strangers),
            (&of(&[CAO, AN]), &strangers),
            &[("Nông Văn Cao", "new")],
            1,
        ),
        (
            "the list was corrected",
            (&of(&[&wrong_day, DUNG]), &strangers),
            (&list, &strangers),
            &[("Lê Văn An", "now_match fewer")],
            0,
        ),
        (
            "the list was spoilt",
            (&list, &strangers),
            (&of(&[&wrong_day, DUNG]), &strangers),
            &[("Lê Văn An", "no_match more")],
            0,
        ),
        (
            "one difference more",
            (&of(&[&wrong_name, DUNG]), &strangers),
            (&of(&[&both, DUNG]), &strangers),
            &[("Lê Văn Ân", "more")],
            0,
        ),
        (
            "the extract was corrected",
            (&list, &of(&[&wrong_name, DUNG])),
            (&list, &strangers),
            &[("Lê Văn An", "now_match fewer")],
            0,
        ),
        (
            "somebody came into the extract",
            (&list, &of(&[AN, CAO])),
            (&list, &strangers),
            &[("Hoàng Văn Dũng", "now_match")],
            0,
        ),
        (
            "somebody left the extract",
            (&list, &strangers),
            (&list, &of(&[AN, CAO])),
            &[("Hoàng Văn Dũng", "no_match person_gone")],
            0,
        ),
        (
            "perhaps another person",
            (&list, &strangers),
            (&list, &of(&[&another_number, DUNG, CAO])),
            &[("Lê Văn An", "no_match person_unclear")],
            0,
        ),
    ] {
        let (first, kept) = looked(before.0, before.1, None, true);
        assert_eq!(first.since, None);
        let (now, _) = looked(after.0, after.1, Some(&kept), true);
        let shown = became(&now);
        let shown: Vec<(&str, &str)> = shown.iter().map(|(a, b)| (&**a, &**b)).collect();
        // What else there is to look at is told too, and is the engine's own business.
        let shown: Vec<(&str, String)> = shown
            .into_iter()
            .map(|(name, codes)| (name, codes.replace(" new_finding", "")))
            .filter(|(_, codes)| codes != "new_finding")
            .collect();
        let expected: Vec<(&str, String)> =
            expected.iter().map(|(name, codes)| (*name, (*codes).to_owned())).collect();
        assert_eq!(shown, expected, "{what}");
        assert_eq!(now.since.as_ref().unwrap().gone().len(), gone, "{what}");
    }
}

/// Whether two rows are one is not guessed.
#[test]
fn what_is_not_clear_is_said() {
    let twice = of(&["Vũ Bình,1958,,Xóm 1\n", "Vũ Bình,1958,,Xóm 1\n", AN]);
    let (_, kept) = looked(&twice, &of(&[AN, CAO]), None, true);
    let (now, _) = looked(&of(&["Vũ Bình,1958,,Xóm 1\n", AN]), &of(&[AN, CAO]), Some(&kept), true);
    assert_eq!(became(&now), [("Vũ Bình".to_owned(), "unclear".to_owned())]);
    assert_eq!(now.since.as_ref().unwrap().gone().len(), 1);
    // The number was given to somebody else.
    let (_, kept) = looked(AN, &of(&[AN, CAO]), None, true);
    let other = "Trần Thị Tư,01/01/1970,004085123456,\n";
    let (now, _) = looked(other, &of(&[AN, CAO]), Some(&kept), true);
    assert_eq!(became(&now), [("Trần Thị Tư".to_owned(), "unclear".to_owned())]);
}

/// A work that is opened again still says what had changed; newer files begin anew.
#[test]
fn what_has_changed_lasts_as_long_as_the_files() {
    let extract = of(&[AN, DUNG, CAO]);
    let wrong = AN.replace("12/03", "15/08");
    let (_, first) = looked(&of(&[&wrong, DUNG, MAI]), &extract, None, true);
    let (second, kept) = looked(&of(&[AN, DUNG, CAO]), &extract, Some(&first), true);
    let (third, again) = looked(&of(&[AN, DUNG, CAO]), &extract, Some(&kept), false);
    assert_eq!((&third.since, &again), (&second.since, &kept));
    assert_eq!(became(&third).len(), 2);
    let gone = &third.since.as_ref().unwrap().gone();
    assert_eq!((gone.len(), &*gone[0].place, gone[0].status), (1, "4", Status::NotFound));
    let (fourth, kept) = looked(&of(&[CAO, AN, DUNG]), &extract, Some(&again), true);
    assert_eq!(fourth.since, Some(Since::default()));
    assert!(!kept.contains("gone\n"));
    // What was put right by another mapping of the same files takes itself back.
    let (_, spoilt) = looked(&of(&[&wrong, DUNG, CAO]), &extract, Some(&kept), false);
    assert!(spoilt.contains("no_match"));
    let (_, right) = looked(&of(&[AN, DUNG, CAO]), &extract, Some(&spoilt), false);
    assert!(!right.contains("_match"), "{right}");
}

/// What is kept says nothing of anybody, and is read as it was written.
#[test]
fn what_is_kept_names_nobody() {
    let mut linked = crate::sample::make().map(|sample| {
        let of = |file: &crate::sample::SampleFile| sources(&file.bytes, file.name, None).unwrap();
        let day = PartialDate { year: 2026, month: 11, day: 21 };
        link(of(&sample.sector), of(&sample.registry), &Settings::on(day)).unwrap()
    });
    let linked = linked.as_mut().unwrap();
    let rows = identity::rows(&linked.prepared, &SALT);
    let text = look_back(linked, &rows, &SALT, None, true);
    assert!(text.is_ascii());
    assert_eq!(text.lines().count(), linked.verdicts.len() + 1);
    for number in text.split([',', '\n']).filter(|value| value.len() > 9) {
        assert!(!number.chars().all(|sign| sign.is_ascii_digit()), "{number}");
    }
    let former = Former::read(text.as_bytes()).unwrap();
    assert_eq!(look_back(linked, &rows, &SALT, Some(&former), true), text);
    assert_eq!(linked.since, Some(Since::default()));
    // Another salt makes other digests, of which none is known.
    let salt = Salt::from_bytes([8; 32]);
    let others = identity::rows(&linked.prepared, &salt);
    look_back(linked, &others, &salt, Some(&former), true);
    let since = linked.since.as_ref().unwrap();
    assert_eq!((since.rows().count(), since.gone().len()), (rows.len(), rows.len()));
}

#[test]
fn anything_else_is_not_taken() {
    let (_, kept) = looked(&of(&[AN, DUNG]), &of(&[AN, CAO]), None, true);
    let line = kept.lines().nth(1).unwrap().to_owned();
    let with = |line: &str| kept.replace(kept.lines().nth(1).unwrap(), line);
    for (text, wrong) in [
        (kept.clone(), None),
        (String::new(), Some(1)),
        ("row,status\n1,match\n".to_owned(), Some(1)),
        (format!("\u{feff}{kept}"), Some(1)),
        (with(""), Some(2)),
        (with(&format!("{line},")), Some(2)),
        (with(&line.replace("match", "matched")), Some(2)),
        (with(&line.replacen("2,", "=1+1,", 1)), Some(2)),
        (with(&line.replacen("2,", "Lê Văn An,", 1)), Some(2)),
        (with(&line.replacen("2,,", "2,U,", 1)), Some(2)),
        // A code of a newer version is passed over.
        (with(&format!("{line}newest")), None),
        (with(&line.replace(",,,", ",shape:other,odd,")), None),
    ] {
        let read = Former::read(text.as_bytes()).map(drop);
        assert_eq!(read, wrong.map_or(Ok(()), |line| Err(FormerError { line })), "{text}");
    }
    assert_eq!(Former::read(&[0xff]).map(drop), Err(FormerError { line: 1 }));
    // Whatever is changed by hand, nothing is linked by it.
    let forged = kept.replace("match", "not_found");
    let (now, again) = looked(&of(&[AN, DUNG]), &of(&[AN, CAO]), Some(&forged), true);
    let plain = run(&of(&[AN, DUNG]), &of(&[AN, CAO]));
    assert_eq!((&now.verdicts, &now.ruled), (&plain.verdicts, &plain.ruled));
    assert_eq!(became(&now), [("Lê Văn An".to_owned(), "now_match".to_owned())]);
    assert!(again.contains("now_match"));
}

/// Somebody with a number, so that everybody can be told by whoever reads it.
fn person(number: u32) -> String {
    const NAMES: [&str; 5] =
        ["Lê Văn An", "Hoàng Thị Dung", "Nông Văn Cao", "Lò Thị Mai", "Vũ Bình"];
    let (day, month) = (1 + number % 28, 1 + number / 3 % 12);
    let year = 1940 + number % 60;
    let name = NAMES[number as usize % 5];
    format!(
        "{name},{day:02}/{month:02}/{year},0040{:02}{number:06},Xóm {}\n",
        year % 100,
        number % 9
    )
}

/// What the fast way says is what looking at each number says.
#[test]
fn rows_are_told_as_by_their_numbers() {
    let mut numbers = Numbers(11);
    for round in 0..30 {
        let mut list = |from: u32| -> Vec<(u32, bool)> {
            let all = (from..60).filter(|_| numbers.below(4) > 0).collect::<Vec<_>>();
            let mut all: Vec<(u32, bool)> =
                all.into_iter().map(|of| (of, numbers.below(5) == 0)).collect();
            for place in (1..all.len()).rev() {
                all.swap(place, numbers.below(place + 1));
            }
            all
        };
        let (before, after) = (list(0), list(3));
        let text = |rows: &[(u32, bool)]| -> String {
            let row = |(of, spoilt): &(u32, bool)| match spoilt {
                true => person(*of).replace("Xóm", "Thôn").replacen(" Văn", " Vân", 1),
                false => person(*of),
            };
            rows.iter().map(row).collect()
        };
        let extract: String = (0..60).filter(|of| of % 7 > 0).map(person).collect();
        let (then, kept) = looked(&text(&before), &extract, None, true);
        let (now, _) = looked(&text(&after), &extract, Some(&kept), true);
        let status = |linked: &Linked, rows: &[(u32, bool)]| -> BTreeMap<u32, Status> {
            linked.verdicts.iter().map(|of| (rows[of.sector as usize].0, of.status)).collect()
        };
        let (then, found) = (status(&then, &before), status(&now, &after));
        let since = now.since.as_ref().unwrap();
        for ((of, _), row) in after.iter().zip(0..) {
            let kinds = since.of(row);
            let is = found[of];
            let expected = match then.get(of) {
                None => Some(SinceKind::New),
                Some(was) if *was == is => None,
                Some(_) if is == Status::Match => Some(SinceKind::NowMatch),
                Some(Status::Match) => Some(SinceKind::NoMatch),
                Some(_) => Some(SinceKind::OtherVerdict),
            };
            let of_status = [
                SinceKind::New,
                SinceKind::Unclear,
                SinceKind::NowMatch,
                SinceKind::NoMatch,
                SinceKind::OtherVerdict,
            ];
            let said = of_status.into_iter().find(|kind| kinds.has(*kind));
            assert_eq!(said, expected, "round {round}, person {of}");
        }
        let gone = before.iter().filter(|(of, _)| !found.contains_key(of)).count();
        assert_eq!(since.gone().len(), gone, "round {round}");
    }
}
