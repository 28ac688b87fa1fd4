//! What is shown of decisions, and which rows they select.

use super::*;
use crate::classify::{FieldRuling, Linked, RowRuling, RuledWho};
use crate::normalise::PartialDate;
use crate::open::sources;
use crate::plan::{Basis, Field, Righted, RuledFilter, Status, Unsettled, Who};
use crate::ruled::{FieldRulings, RowRulings, rule};
use crate::run::{Settings, link};

const HEADER: &str = "Họ và tên,Ngày sinh,Số định danh,Nơi thường trú\n";

/// Rows 0 and 2 differ from their people in a date, rows 1 and 3 fit two people each, and row 4 is
/// nobody.
fn linked() -> Linked {
    let of =
        |rows: &str, file: &str| sources(format!("{HEADER}{rows}").as_bytes(), file, None).unwrap();
    let list = "Lê Văn An,12/03/1985,004085123456,Xã Quang Hán\n\
        Hoàng Văn Dũng,1990,,Xã Quang Hán\n\
        Vũ Thị Bình,05/07/1958,004158654321,Xã Quang Hán\n\
        Lý Thị Giang,1992,,Xã Quang Hán\n\
        Nông Văn Cao,01/02/1950,,Xã Quang Hán\n";
    let extract = "Lê Văn An,15/08/1985,004085123456,\"Xã Quang Hán, Tỉnh Cao Bằng\"\n\
        Hoàng Văn Dũng,05/06/1990,004090111111,\"Xã Quang Hán, Tỉnh Cao Bằng\"\n\
        Hoàng Văn Dũng,07/08/1990,004090222222,\"Xã Quang Hán, Tỉnh Cao Bằng\"\n\
        Vũ Thị Bình,06/09/1958,004158654321,\"Xã Quang Hán, Tỉnh Cao Bằng\"\n\
        Lý Thị Giang,05/06/1992,004192111111,\"Xã Quang Hán, Tỉnh Cao Bằng\"\n\
        Lý Thị Giang,07/08/1992,004192222222,\"Xã Quang Hán, Tỉnh Cao Bằng\"\n";
    let today = PartialDate { year: 2026, month: 11, day: 21 };
    let linked = link(of(list, "ds.csv"), of(extract, "dc.csv"), &Settings::on(today)).unwrap();
    let status = linked.verdicts.iter().map(|verdict| verdict.status).collect::<Vec<_>>();
    use Status::{Discrepancy, NotFound, Review};
    assert_eq!(status, [Discrepancy, Review, Discrepancy, Review, NotFound]);
    linked
}

fn decide(linked: &mut Linked, row: u32, who: RuledWho) {
    let ruling = RowRuling { who, basis: Basis::Papers, agreed: true };
    rule(linked, RowRulings::from([(row, Some(ruling))]), FieldRulings::new());
}

fn right(linked: &mut Linked, row: u32, righted: Righted, value: Option<&str>) {
    let ruling = FieldRuling { righted, value: value.map(str::to_owned), conflict: false };
    rule(linked, RowRulings::new(), FieldRulings::from([((row, Field::Dob), Some(ruling))]));
}

fn person(registry: u32) -> RuledWho {
    RuledWho::Person { registry, shared: false }
}

fn rows(linked: &Linked, filter: RuledFilter) -> Vec<u32> {
    select(linked, &Query { ruled: Some(filter), ..Query::default() })
}

#[test]
fn nothing_decided_is_nothing_shown() {
    let linked = linked();
    for index in 0..5 {
        assert_eq!(row_view(&linked, index).unwrap().ruling, None);
        let detail = detail_view(&linked, index).unwrap();
        assert_eq!((detail.ruling, detail.engine), (None, None));
        let candidates = detail.candidates.iter().flat_map(|of| &of.fields);
        assert!(detail.fields.iter().chain(candidates).all(|field| field.righted.is_none()));
    }
    for filter in RuledFilter::ALL {
        let expected: &[u32] = if filter == RuledFilter::Open { &[1, 3] } else { &[] };
        assert_eq!(rows(&linked, filter), expected, "{filter:?}");
    }
}

#[test]
fn decisions_are_shown_beside_the_engines_verdict() {
    for (row, who, kind, engine) in [
        (0, person(0), RulingKind::Applied(Who::This), None),
        (1, person(2), RulingKind::Applied(Who::This), Some(Status::Review)),
        (1, RuledWho::Not(vec![1, 2]), RulingKind::Applied(Who::Not), Some(Status::Review)),
        (0, RuledWho::Nobody, RulingKind::Applied(Who::Nobody), Some(Status::Discrepancy)),
        (0, RuledWho::AskBack, RulingKind::Applied(Who::AskBack), Some(Status::Discrepancy)),
        (0, RuledWho::Undecided, RulingKind::Applied(Who::Undecided), None),
        (
            0,
            RuledWho::Unsettled(Unsettled::Conflict),
            RulingKind::Unsettled(Unsettled::Conflict),
            Some(Status::Discrepancy),
        ),
    ] {
        let mut linked = linked();
        let before = linked.verdicts[row as usize].clone();
        decide(&mut linked, row, who.clone());
        let view = RulingView { kind, basis: Basis::Papers, agreed: true, changed: false };
        assert_eq!(row_view(&linked, row).unwrap().ruling, Some(view), "{who:?}");
        let detail = detail_view(&linked, row).unwrap();
        assert_eq!(detail.ruling, Some(view), "{who:?}");
        assert_eq!(detail.engine.map(|of| of.status), engine, "{who:?}");
        if let Some(engine) = detail.engine {
            let first = before.chosen().unwrap();
            assert_eq!(engine.registry_row, Some(linked.prepared.registry.row(first.registry)));
            assert_eq!(engine.score, Some(first.score));
        }
    }
}

#[test]
fn two_rows_that_got_one_person_each_say_that_it_is_not_applied() {
    let mut linked = linked();
    decide(&mut linked, 1, person(0));
    decide(&mut linked, 0, person(0));
    for row in [0, 1] {
        let kind = row_view(&linked, row).unwrap().ruling.unwrap().kind;
        assert_eq!(kind, RulingKind::Unsettled(Unsettled::PersonTwice), "{row}");
    }
    assert_eq!(rows(&linked, RuledFilter::Unsettled), [0, 1]);
    assert!(rows(&linked, RuledFilter::Decided).is_empty());
    assert_eq!(rows(&linked, RuledFilter::Open), [0, 1, 3]);
}

#[test]
fn a_row_whose_person_was_given_away_is_open() {
    let mut linked = linked();
    decide(&mut linked, 1, person(0));
    assert_eq!(rows(&linked, RuledFilter::Open), [0, 3]);
    assert_eq!(row_view(&linked, 0).unwrap().ruling, None);
    assert_eq!(detail_view(&linked, 0).unwrap().engine.unwrap().status, Status::Discrepancy);
}

#[test]
fn righted_fields_are_shown_at_the_row_and_its_person() {
    let mut linked = linked();
    right(&mut linked, 0, Righted::BothWrong, Some("13/03/1985"));
    right(&mut linked, 1, Righted::Later, None);
    let value = Some("13/03/1985".to_owned());
    let expected = RightedView { righted: Righted::BothWrong, value, conflict: false };
    let detail = detail_view(&linked, 0).unwrap();
    for fields in [&detail.fields, &detail.candidates[0].fields] {
        let of = |field| fields.iter().find(|of| of.field == field).unwrap().righted.clone();
        assert_eq!((of(Field::Dob), of(Field::Name)), (Some(expected.clone()), None));
    }
    // Only the first candidate is the one that was decided about.
    let detail = detail_view(&linked, 1).unwrap();
    let of = |place: usize| {
        let fields = &detail.candidates[place].fields;
        fields.iter().filter_map(|field| field.righted.as_ref()).count()
    };
    assert_eq!((of(0), of(1)), (1, 0));
}

#[test]
fn rows_are_selected_by_what_was_decided() {
    use RuledFilter::{AskBack, Decided, Open, Undecided, Unsettled};
    let not = |people: &[u32]| RuledWho::Not(people.to_vec());
    for (row, who, expected) in [
        (1, person(2), &[(Open, &[3][..]), (Decided, &[1]), (Unsettled, &[])][..]),
        (1, RuledWho::Nobody, &[(Open, &[3]), (Decided, &[1])]),
        (4, RuledWho::Nobody, &[(Open, &[1, 3]), (Decided, &[4])]),
        // Somebody else is left to look at, or nobody is.
        (1, not(&[2]), &[(Open, &[1, 3]), (Decided, &[1])]),
        (1, not(&[1, 2]), &[(Open, &[3]), (Decided, &[1])]),
        (1, RuledWho::Undecided, &[(Open, &[1, 3]), (Undecided, &[1]), (Decided, &[])]),
        (1, RuledWho::AskBack, &[(Open, &[3]), (AskBack, &[1]), (Decided, &[1])]),
        (
            0,
            RuledWho::Unsettled(crate::plan::Unsettled::PersonGone),
            &[(Open, &[0, 1, 3]), (Unsettled, &[0]), (Decided, &[])],
        ),
    ] {
        let mut linked = linked();
        decide(&mut linked, row, who.clone());
        for (filter, expected) in expected {
            assert_eq!(rows(&linked, *filter), *expected, "{row} {who:?} {filter:?}");
        }
    }
    // Fields alone, and rows that say something else since.
    let mut linked = linked();
    right(&mut linked, 0, Righted::List, None);
    right(&mut linked, 2, Righted::Later, None);
    decide(&mut linked, 1, person(2));
    assert_eq!(rows(&linked, Decided), [0, 1]);
    linked.ruled.changed.extend([0, 1]);
    assert_eq!((rows(&linked, Decided), rows(&linked, Unsettled)), (vec![], vec![0, 1]));
    assert_eq!(rows(&linked, Open), [1, 3]);
}

#[test]
fn the_filter_goes_with_the_others() {
    let mut linked = linked();
    decide(&mut linked, 1, person(2));
    decide(&mut linked, 4, RuledWho::Nobody);
    let decided = Query { ruled: Some(RuledFilter::Decided), ..Query::default() };
    for (query, expected) in [
        (decided.clone(), &[1, 4][..]),
        (Query { status: Some(Status::NotFound), ..decided.clone() }, &[4]),
        (Query { text: "dũng".into(), ..decided.clone() }, &[1]),
        (Query { text: "giang".into(), ..decided.clone() }, &[]),
        (Query { field: Some(Field::Name), ..decided }, &[]),
    ] {
        assert_eq!(select(&linked, &query), expected, "{query:?}");
    }
}
