//! Rows of lists that were worked on, with the true name of each row, which the code never sees.

use casework::digest::Salt;

use super::*;
use crate::chance::Numbers;
use crate::normalise::{Gazetteer, PartialDate, normalise};
use crate::open::sources;
use crate::plan::Unsettled;

const SALT: Salt = Salt::from_bytes([7; 32]);
const EXTRACT: &str = "Họ và tên,Ngày sinh,Số định danh\nNguyễn Thị Không Ai,01/02/1903,\n";

fn prepared(list: &str, extract: &str) -> Prepared {
    let of = |text: &str, file: &str| sources(text.as_bytes(), file, None).unwrap();
    let (list, extract) = (of(list, "ds.csv"), of(extract, "dc.csv"));
    normalise(list, extract, Gazetteer::embedded(), PartialDate::default(), &mut |_, _| {})
}

fn identities(list: &str) -> Vec<RowIdentity> {
    rows(&prepared(list, EXTRACT), &SALT)
}

/// What becomes of the first row of a list in another one.
fn becomes(before: &str, after: &str) -> Again {
    again(&identities(before)[..1], &identities(after))[0]
}

#[test]
fn a_row_is_known_again() {
    use Again::{Gone, Row, Unclear};
    const KEYED: &str = "Mã số BHXH,Họ và tên,Ngày sinh,Số CCCD,Nơi thường trú\n";
    const PLAIN: &str = "Họ và tên,Ngày sinh,Số CCCD,Nơi thường trú\n";
    let keyed = |rows: &str| format!("{KEYED}{rows}");
    let plain = |rows: &str| format!("{PLAIN}{rows}");
    let an = "Lê Văn An,12/03/1985,004085123456,Xóm 1";
    let an_of = |key: &str| format!("{key},{an}\n4799000003,Vũ Bình,1958,,Xóm 2\n");
    let before = keyed(&an_of("4799000001"));
    for (before, after, expected, what) in [
        (&before, before.clone(), Row(0), "nothing was done"),
        (
            &before,
            keyed(
                "4799000003,Vũ Bình,1958,,Xóm 2\n4799000001,LÊ VĂN  AN,12-3-1985,4085123456,Xóm 1\n",
            ),
            Row(1),
            "sorted, and written otherwise",
        ),
        (
            &before,
            keyed(
                "4799000001,Lê Văn Ân,12/03/1985,004085123456,Xóm 9\n4799000003,Vũ Bình,1958,,\n",
            ),
            Row(0),
            "the name was corrected",
        ),
        (
            &before,
            keyed(
                "4799000001,Lê Văn An,15/08/1986,004085999999,Xóm 1\n4799000003,Vũ Bình,1958,,\n",
            ),
            Row(0),
            "date and number were corrected",
        ),
        (
            &before,
            keyed("4799000001,Trần Thị Tư,01/01/1970,004170111111,\n4799000003,Vũ Bình,1958,,\n"),
            Unclear(0),
            "the key was given to somebody else",
        ),
        (
            &before,
            keyed("4799000002,Trần Thị Tư,01/01/1970,004170111111,\n4799000003,Vũ Bình,1958,,\n"),
            Gone,
            "taken out",
        ),
        (&before, keyed(&an_of("4799000009")), Row(0), "a new key, the same number"),
        (&before, plain(&format!("{an}\nVũ Bình,1958,,Xóm 2\n")), Row(0), "no keys any more"),
        (
            &before,
            format!(
                "Số CCCD,Nơi thường trú,Tên người dân,Năm sinh\n004085123456,Xóm 1,Lê Văn An,12/03/1985\n{}",
                "004158000000,,Vũ Bình,1958\n"
            ),
            Row(0),
            "columns were moved and renamed",
        ),
        (
            &keyed("1,Lê Văn An,12/03/1985,,\n2,Vũ Bình,1958,,\n"),
            keyed("1,Vũ Bình,1958,,\n2,Lê Văn An,12/03/1985,,\n"),
            Row(1),
            "running numbers are no keys",
        ),
        (
            &keyed("4799000001,Lê Văn An,12/03/1985,,\n4799000005,Vũ Bình,1958,,\n"),
            keyed("4799000002,Lê Văn An,12/03/1985,,\n4799000005,Vũ Bình,1958,,\n"),
            Unclear(0),
            "another key, and no number",
        ),
        // Without keys.
        (
            &plain(&format!("{an}\n")),
            plain("Lê Văn Ân,12/03/1985,004085123456,Xóm 2\n"),
            Row(0),
            "the name was corrected",
        ),
        (
            &plain(&format!("{an}\n")),
            plain("Trần Thị Tư,01/01/1970,004085123456,\n"),
            Unclear(0),
            "the number is somebody else's",
        ),
        (
            &plain("Lê Văn An,12/03/1985,,Xóm 1\nVũ Bình,1958,,\n"),
            plain("Vũ Bình,1958,,\nLê Văn An,12/03/1985,004085123456,Xóm 1\n"),
            Row(1),
            "the number was added",
        ),
        (
            &plain(&format!("{an}\nVũ Bình,1958,,\n")),
            plain("Lê Văn An,12/03/1985,004085999999,Xóm 1\nVũ Bình,1958,,\n"),
            Unclear(0),
            "another number",
        ),
        (
            &plain("Lê Văn An,1985,,Xóm 1\nLê Văn An,1985,,Xóm 2\n"),
            plain("Lê Văn An,1985,,Xóm 3\n"),
            Gone,
            "one of two namesakes, nobody knows which",
        ),
        (
            &plain("Lê Văn An,1985,,Xóm 1\nLê Văn An,1985,,Xóm 2\n"),
            plain("Lê Văn An,1985,,Xóm 2\nLê Văn An,1985,,Xóm 1\n"),
            Row(1),
            "namesakes told apart by the rest",
        ),
        (
            &plain("Lê Văn An,1985,,Xóm 1\nLê Văn An,1985,,Xóm 1\n"),
            plain("Lê Văn An,1985,,Xóm 1\nLê Văn An,1985,,Xóm 1\n"),
            Row(0),
            "two equal rows",
        ),
        (
            &plain("Lê Văn An,1985,,Xóm 1\nLê Văn An,1985,,Xóm 1\n"),
            plain("Lê Văn An,1985,,Xóm 1\n"),
            Unclear(0),
            "one of two equal rows",
        ),
    ] {
        assert_eq!(becomes(before, &after), expected, "{what}");
    }
}

#[test]
fn a_person_is_known_again() {
    const HEADER: &str = "Họ và tên,Ngày sinh,Số định danh,Nơi thường trú\n";
    let list = "Họ và tên,Ngày sinh,Số định danh\nLê An,1990,\n";
    let of = |extract: &str| prepared(list, &format!("{HEADER}{extract}"));
    let an = "Lê Văn An,12/03/1985,004085123456,Xóm 1\n";
    let numberless = "Lê Văn An,12/03/1985,,Xóm 1\n";
    for (before, after, expected) in [
        (an, "Vũ Bình,1958,,\nLê Văn An,12/03/1985,004085123456,Xóm 9\n", Ok(1)),
        (an, "Lê Văn Ân,12/03/1985,004085123456,\n", Ok(0)),
        (an, "Trần Tư,01/01/1970,004085123456,\n", Err(Unsettled::PersonUnclear)),
        (an, "Lê Văn An,12/03/1985,004085777777,\n", Err(Unsettled::PersonUnclear)),
        (an, "Lê Văn An,12/03/1985,,Xóm 1\n", Err(Unsettled::PersonUnclear)),
        (numberless, numberless, Ok(0)),
        (numberless, an, Ok(0)),
        (numberless, &an.to_uppercase(), Ok(0)),
        (numberless, "Lê Văn An,12/03/1985,,Xóm 2\n", Err(Unsettled::PersonUnclear)),
        (numberless, "Lê Văn An,12/03/1985,004085123456,Xóm 2\n", Err(Unsettled::PersonUnclear)),
        (numberless, &format!("{an}{numberless}"), Err(Unsettled::PersonUnclear)),
        (
            an,
            "Lê Văn An,12/03/1985,,\nLê Văn An,12/03/1985,,Xóm 2\n",
            Err(Unsettled::PersonUnclear),
        ),
        (an, "Vũ Bình,1958,,\n", Err(Unsettled::PersonGone)),
        (an, &format!("{an}Lê Văn An,12/03/1985,004085123456,Xóm 2\n"), Ok(0)),
        (an, &format!("{an}{an}"), Err(Unsettled::PersonUnclear)),
    ] {
        let known = PersonIdentity::of(&of(before), 0, &SALT);
        let after_it = of(after);
        let people = People::of(&after_it, &SALT);
        assert_eq!(people.find(&known, &after_it), expected, "{after}");
    }
}

#[test]
fn another_salt_tells_nothing() {
    let list = prepared("Họ và tên,Ngày sinh\nLê An,1990\n", EXTRACT);
    let one = rows(&list, &SALT).remove(0);
    let other = rows(&list, &Salt::from_bytes([8; 32])).remove(0);
    assert!(one.name != other.name && one.born != other.born && one.whole != other.whole);
}

/// A row as somebody keeps it: its cells, and who it is.
#[derive(Clone, PartialEq)]
struct Kept {
    who: usize,
    cells: [String; 5],
}

fn someone(who: usize, numbers: &mut Numbers) -> Kept {
    let surname = ["Lê", "Vũ", "Trần"][numbers.below(3)];
    let given = ["An", "Bình", "Cao", "Dung", "Hạnh"][numbers.below(5)];
    let year = 1960 + numbers.below(4);
    let has_number = numbers.below(2) == 0;
    let number = if has_number { format!("0040{}{:06}", year % 100, who) } else { String::new() };
    let cells = [
        format!("{}", 4_799_000_000_u64 + who as u64 * 7),
        format!("{surname} Văn {given}"),
        format!("{:02}/0{}/{year}", 1 + numbers.below(3), 1 + numbers.below(2)),
        number,
        format!("Xóm {}", numbers.below(3)),
    ];
    Kept { who, cells }
}

/// Something that is done to a list. Nobody is renamed beyond recognition.
fn work_on(list: &mut Vec<Kept>, next: &mut usize, numbers: &mut Numbers) {
    let place = numbers.below(list.len());
    match numbers.below(7) {
        0 => list.swap(place, 0),
        1 => list.reverse(),
        2 => {
            list.push(someone(*next, numbers));
            *next += 1;
        }
        3 if list.len() > 5 => drop(list.remove(place)),
        4 => list[place].cells[1] += " Ngọc",
        5 => list[place].cells[4] = "Xóm 7".into(),
        _ => list[place].cells[2] = "15/09/1999".into(),
    }
}

fn text(list: &[Kept], with_keys: bool) -> String {
    let mut text = String::from(match with_keys {
        true => "Mã số BHXH,Họ và tên,Ngày sinh,Số CCCD,Nơi thường trú\n",
        false => "Họ và tên,Ngày sinh,Số CCCD,Nơi thường trú\n",
    });
    for kept in list {
        text += &kept.cells[usize::from(!with_keys)..].join(",");
        text.push('\n');
    }
    text
}

#[test]
fn no_row_is_taken_for_another() {
    let (mut found, mut in_all) = (0, 0);
    for round in 0..80 {
        let mut numbers = Numbers(round);
        let mut list: Vec<Kept> = (0..30).map(|who| someone(who, &mut numbers)).collect();
        let mut next = list.len();
        let before = list.clone();
        for _ in 0..numbers.below(12) {
            work_on(&mut list, &mut next, &mut numbers);
        }
        let with_keys = round % 2 == 0;
        let known = identities(&text(&before, with_keys));
        let some: Vec<usize> = (0..known.len()).filter(|_| numbers.below(3) > 0).collect();
        let of_some: Vec<RowIdentity> = some.iter().map(|&place| known[place].clone()).collect();
        let outcome = again(&of_some, &identities(&text(&list, with_keys)));
        let mut shuffled = of_some.clone();
        shuffled.reverse();
        let mut backwards = again(&shuffled, &identities(&text(&list, with_keys)));
        backwards.reverse();
        assert_eq!(outcome, backwards, "round {round}");
        for (&place, outcome) in some.iter().zip(&outcome) {
            in_all += 1;
            let Again::Row(row) = outcome else { continue };
            found += 1;
            let (was, is) = (&before[place], &list[*row as usize]);
            // Nobody can tell rows apart that say the same in all cells.
            let hidden = usize::from(!with_keys);
            let is_same = was.who == is.who || was.cells[hidden..] == is.cells[hidden..];
            assert!(is_same, "round {round}: {:?} for {:?}", is.cells, was.cells);
        }
    }
    assert!(found * 10 > in_all * 8, "only {found} of {in_all} were known again");
}
