//! What decisions answer, and what they leave to be verified.

use super::*;
use crate::classify::{FieldRuling, RowRuling, RuledWho};
use crate::explain::reported;
use crate::open::sources;
use crate::plan::{Basis, Doubt, Righted};
use crate::ruled::{FieldRulings, RowRulings, rule};
use crate::run::{Settings, link};

const HEADER: &str = "Họ và tên,Ngày sinh,Số định danh,Nơi thường trú,Ghi chú\n";
const EXTRACT: &str = "Lê Văn An,12/03/1985,004085123456,\"Xã Quang Hán, Tỉnh Cao Bằng\",\n\
    Vũ Khắc Bình,05/07/1948,004048654321,\"Xã Quang Hán, Tỉnh Cao Bằng\",\n\
    Hoàng Thị Dung,09/09/1999,004199333444,\"Xã Quang Hán, Tỉnh Cao Bằng\",\n\
    Hoàng Thị Dinh,09/09/1969,004169555666,\"Xã Quang Hán, Tỉnh Cao Bằng\",\n";

fn linked(row: &str) -> Linked {
    let today = PartialDate { year: 2026, month: 11, day: 21 };
    let of =
        |rows: &str, file: &str| sources(format!("{HEADER}{rows}").as_bytes(), file, None).unwrap();
    let linked =
        link(of(row, "danh sach.csv"), of(EXTRACT, "dan cu.csv"), &Settings::on(today)).unwrap();
    assert!(linked.verdicts[0].status.is_linked(), "{row}: {:?}", linked.verdicts[0]);
    linked
}

/// Rules that the row is the person whom the engine found.
fn confirm(linked: &mut Linked, basis: Basis, agreed: bool, fields: &[(Field, Righted)]) {
    let registry = linked.verdicts[0].linked().unwrap();
    let who = RuledWho::Person { registry, shared: false };
    let rows: RowRulings = [(0, Some(RowRuling { who, basis, agreed }))].into();
    let ruling = |righted| Some(FieldRuling { righted, value: None, conflict: false });
    let fields: FieldRulings =
        fields.iter().map(|&(field, righted)| ((0, field), ruling(righted))).collect();
    rule(linked, rows, fields);
}

#[test]
fn doubts_that_a_decision_answers() {
    use Basis::{Alike, Looked, Papers};
    const DOB: &[(Field, Righted)] = &[(Field::Dob, Righted::Registry)];
    const LATER: &[(Field, Righted)] = &[(Field::Dob, Righted::Later)];
    let other_date = "Lê Văn An,15/08/1985,004085123456,Xã Quang Hán,\n";
    let two_names = "Hoàng Thị Hạnh,09/09/1999,004199333444,Xã Quang Hán,\n";
    let thin = "Vũ Khắc Bình,1948,,,\n";
    for (row, basis, fields, before, after) in [
        // Who it is does not say which date is right.
        (other_date, Looked, &[][..], &[Doubt::Dob][..], &[Doubt::Dob][..]),
        (other_date, Papers, &[], &[Doubt::Dob], &[Doubt::Dob]),
        (other_date, Looked, LATER, &[Doubt::Dob], &[Doubt::Dob]),
        (other_date, Looked, DOB, &[Doubt::Dob], &[]),
        (other_date, Alike, DOB, &[Doubt::Dob], &[Doubt::Dob]),
        (two_names, Papers, DOB, &[Doubt::Name], &[Doubt::Name]),
        (two_names, Papers, &[(Field::Name, Righted::Registry)], &[Doubt::Name], &[]),
        (thin, Looked, &[], &[Doubt::Thin], &[]),
        (thin, Alike, &[], &[Doubt::Thin], &[Doubt::Thin]),
    ] {
        let mut linked = linked(row);
        assert_eq!(doubts(&linked, &linked.verdicts[0]), before, "{row}");
        confirm(&mut linked, basis, false, fields);
        assert_eq!(doubts(&linked, &linked.verdicts[0]), after, "{row} {basis:?} {fields:?}");
    }
}

#[test]
fn nobody_is_struck_off_by_a_slip_of_a_key() {
    use Basis::{Alike, Looked, Papers};
    const NAME: &[(Field, Righted)] = &[(Field::Name, Righted::List)];
    let thin = "Vũ Khắc Bình,1948,,,đã chết ngày 02/01/2021\n";
    let two_names = "Hoàng Thị Hạnh,09/09/1999,004199333444,Xã Quang Hán,đã chết ngày 02/01/2021\n";
    for (row, basis, agreed, fields, is_left) in [
        (thin, Alike, false, &[][..], true),
        (thin, Alike, true, &[], true),
        (thin, Looked, false, &[], true),
        (thin, Looked, true, &[], false),
        (thin, Papers, false, &[], false),
        (two_names, Papers, true, &[], true),
        // Two who looked at a screen do not know which name is right.
        (two_names, Looked, true, NAME, true),
        (two_names, Papers, false, NAME, false),
    ] {
        let mut linked = linked(row);
        assert!(!doubts_of_death(&linked, &linked.verdicts[0]).is_empty(), "{row}");
        confirm(&mut linked, basis, agreed, fields);
        let left = doubts_of_death(&linked, &linked.verdicts[0]);
        assert_eq!(!left.is_empty(), is_left, "{row} {basis:?} {agreed} {fields:?}: {left:?}");
        // A second reviewer who says otherwise stops whatever was decided.
        linked.ruled.disputed.insert(0);
        let left = doubts_of_death(&linked, &linked.verdicts[0]);
        assert!(left.contains(&Doubt::SecondDiffers), "{row} {basis:?}");
    }
}

#[test]
fn what_is_done_about_a_field() {
    let row = "Lê Văn An,15/08/1985,004085123456,Xã Quang Hán,\n";
    for (righted, expected) in [
        (Righted::List, Some(Way::CorrectRegistry)),
        (Righted::Registry, Some(Way::CorrectList)),
        (Righted::BothWrong, Some(Way::CorrectBoth)),
        (Righted::Later, None),
    ] {
        let mut linked = linked(row);
        let of_dob = |linked: &Linked| {
            let verdict = &linked.verdicts[0];
            let outcome = reported(linked, verdict).find(|(field, _)| *field == Field::Dob);
            of_field(linked, verdict, Field::Dob, outcome.unwrap().1)
        };
        let by_rules = of_dob(&linked);
        confirm(&mut linked, Basis::Looked, false, &[(Field::Dob, righted)]);
        let decided = expected.map_or(by_rules, |way| Proposal::new(way, Ground::Decided));
        assert_eq!(of_dob(&linked), decided, "{righted:?}");
    }
}
