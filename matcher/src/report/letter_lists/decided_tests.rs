//! What each list orders on a row about which somebody has decided.

use super::{Choices, make};
use crate::classify::{FieldRuling, Linked, RowRuling, RuledWho};
use crate::language::Language;
use crate::normalise::PartialDate;
use crate::open::sources;
use crate::plan::{Basis, Field, ListId, Office, Righted, Unsettled, Way};
use crate::report::list::{Cell, List, Row, RowStyle};
use crate::ruled::{FieldRulings, RowRulings, rule};
use crate::run::{Settings, link};
use crate::words::{Header, ListText};

/// Rows: a date differs; dead in the list alone; dead in the registry alone; the registry has a year
/// alone; nobody.
const LIST: &str = "DANH SÁCH ĐỐI TƯỢNG BẢO TRỢ XÃ HỘI HƯỞNG TRỢ CẤP,,,,\n\
    Họ và tên,Ngày sinh,Số CCCD,Địa chỉ,Ghi chú\n\
    Lê Văn An,12/03/1985,004085123456,Xã Quang Hán,\n\
    Vũ Khắc Bình,05/07/1948,004048654321,Xã Quang Hán,\"Đã chết tháng 3/2024, chưa khai tử\"\n\
    Hoàng Thị Dung,09/09/1949,004149333444,Xã Quang Hán,\n\
    Lý Văn Cao,03/04/1952,004052777888,Xã Quang Hán,\n\
    Nông Văn Khang,01/02/1950,,Xã Quang Hán,\n";
const EXTRACT: &str = "Họ và tên,Ngày sinh,Số định danh,Nơi thường trú,Trạng thái\n\
    Lê Văn An,15/08/1985,004085123456,\"Xã Quang Hán, Tỉnh Cao Bằng\",Còn sống\n\
    Vũ Khắc Bình,05/07/1948,004048654321,\"Xã Quang Hán, Tỉnh Cao Bằng\",Còn sống\n\
    Hoàng Thị Dung,09/09/1949,004149333444,\"Xã Quang Hán, Tỉnh Cao Bằng\",Đã chết\n\
    Lý Văn Cao,1952,004052777888,\"Xã Quang Hán, Tỉnh Cao Bằng\",Còn sống\n";
const RIGHT: &str = "13/03/1985";

/// What a list says of a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Says {
    /// Nothing.
    Absent,
    /// That this is to be done.
    Orders(Way),
    /// That it is to be verified first.
    Verify,
}

/// What was decided.
#[derive(Clone, Debug)]
enum Decided {
    Nothing,
    Who(RuledWho, Basis),
    /// That it is the person, and a field of it.
    Field(Field, Righted),
    /// The same, without who it is.
    FieldAlone(Field, Righted),
    /// The same, decided in two ways.
    Conflict(Field),
    /// That it is the person and the list right, before the row changed.
    Changed(Field),
}

fn linked() -> Linked {
    let of = |text: &str, file: &str| sources(text.as_bytes(), file, None).unwrap();
    let today = PartialDate { year: 2026, month: 11, day: 21 };
    let settings = Settings::on(today);
    let linked = link(of(LIST, "danh sach.csv"), of(EXTRACT, "dan cu.csv"), &settings).unwrap();
    let people: Vec<_> = linked.verdicts.iter().map(|of| of.linked()).collect();
    assert_eq!(people, [Some(0), Some(1), Some(2), Some(3), None]);
    linked
}

fn decide(linked: &mut Linked, row: u32, decided: &Decided) {
    let it_is = RuledWho::Person { registry: row, shared: false };
    let (who, field) = match decided.clone() {
        Decided::Nothing => return,
        Decided::Who(who, basis) => (Some((who, basis)), None),
        Decided::Field(field, righted) => {
            (Some((it_is, Basis::Papers)), Some((field, righted, false)))
        }
        Decided::FieldAlone(field, righted) => (None, Some((field, righted, false))),
        Decided::Conflict(field) => {
            (Some((it_is, Basis::Papers)), Some((field, Righted::Later, true)))
        }
        Decided::Changed(field) => {
            (Some((it_is, Basis::Papers)), Some((field, Righted::List, false)))
        }
    };
    let who = who.map(|(who, basis)| (row, Some(RowRuling { who, basis, agreed: false })));
    let field = field.map(|(field, righted, conflict)| {
        let value = (righted == Righted::BothWrong).then(|| RIGHT.to_owned());
        ((row, field), Some(FieldRuling { righted, value, conflict }))
    });
    rule(
        linked,
        who.into_iter().collect::<RowRulings>(),
        field.into_iter().collect::<FieldRulings>(),
    );
    if matches!(decided, Decided::Changed(_)) {
        linked.ruled.changed.insert(row);
    }
}

fn list(linked: &Linked, id: ListId) -> List {
    make(linked, &[id], &Choices::default(), Language::Vi).remove(0)
}

/// The lines about a row, and whether they come under the heading of what is to be verified.
fn lines(list: &List, row: u32) -> Vec<(&Row, bool)> {
    let mut to_verify = false;
    let mut found = Vec::new();
    for line in &list.rows {
        if line.style == RowStyle::Group {
            to_verify = line.cells[0].plain() == ListText::ToVerify.text(Language::Vi);
        } else if line.subject.record == Some(row) {
            found.push((line, to_verify));
        }
    }
    found
}

fn proposal(list: &List, row: &Row) -> String {
    let header = ListText::Proposal.text(Language::Vi);
    let at = list.columns.iter().position(|column| column.header == header).unwrap();
    row.cells[at].plain()
}

fn check(id: ListId, row: u32, decided: &Decided, expected: Says) {
    let what = format!("{} row {row} {decided:?}", id.code());
    let mut linked = linked();
    decide(&mut linked, row, decided);
    let list = list(&linked, id);
    let lines = lines(&list, row);
    let (is_there, is_firm) = match expected {
        Says::Absent => (false, false),
        Says::Orders(_) => (true, true),
        Says::Verify => (true, false),
    };
    assert_eq!(!lines.is_empty(), is_there, "{what}");
    for (line, to_verify) in lines {
        let said: Vec<String> = line.cells.iter().map(|cell| cell.plain()).collect();
        assert_eq!(
            !to_verify || id == ListId::NotFound,
            is_firm || id == ListId::NotFound,
            "{what}: {said:?}"
        );
        let proposed = proposal(&list, line);
        let way = match expected {
            Says::Orders(way) => way.text(Language::Vi),
            _ => Way::Verify.text(Language::Vi),
        };
        assert!(proposed.contains(way), "{what}: {proposed}");
        if expected == Says::Verify {
            let orders = Way::ALL.into_iter().filter(|way| way.is_an_order());
            let ordered = orders.filter(|way| proposed.contains(way.text(Language::Vi)));
            assert_eq!(ordered.count(), 0, "{what}: {proposed}");
        }
        let is_told = [Header::Decision.text(Language::Vi), ListText::Remark.text(Language::Vi)]
            .iter()
            .filter_map(|header| list.columns.iter().position(|of| of.header == *header))
            .any(|at| line.cells.get(at).is_some_and(|cell| *cell != Cell::Empty));
        assert_eq!(is_told, !matches!(decided, Decided::Nothing), "{what}: {said:?}");
    }
}

fn who(who: RuledWho) -> Decided {
    Decided::Who(who, Basis::Looked)
}

fn not(row: u32) -> Decided {
    who(RuledWho::Not(vec![row]))
}

fn person(row: u32, basis: Basis) -> Decided {
    Decided::Who(RuledWho::Person { registry: row, shared: false }, basis)
}

fn unsettled() -> Decided {
    who(RuledWho::Unsettled(Unsettled::Conflict))
}

#[test]
fn deaths_follow_decisions() {
    use Says::{Absent, Orders, Verify};
    for (id, row, way, alive) in [
        (ListId::DeadAlive, 1, Way::RegisterDeath, Righted::Registry),
        (ListId::DeadListed, 2, Way::StopBenefit, Righted::List),
    ] {
        let dead = if alive == Righted::List { Righted::Registry } else { Righted::List };
        let is_in_review = if id == ListId::DeadAlive { Verify } else { Absent };
        for (decided, expected) in [
            (Decided::Nothing, Orders(way)),
            (person(row, Basis::Looked), Orders(way)),
            (person(row, Basis::Papers), Orders(way)),
            (person(row, Basis::Alike), Orders(way)),
            (who(RuledWho::Undecided), Verify),
            (who(RuledWho::AskBack), is_in_review),
            (unsettled(), is_in_review),
            (not(row), Absent),
            (who(RuledWho::Nobody), Absent),
            (Decided::Field(Field::State, alive), Verify),
            (Decided::FieldAlone(Field::Death, alive), Verify),
            (Decided::Field(Field::State, Righted::BothWrong), Verify),
            (Decided::Field(Field::State, dead), Orders(way)),
            (Decided::Field(Field::State, Righted::Later), Orders(way)),
            (Decided::Conflict(Field::State), Verify),
            (Decided::Changed(Field::Name), Verify),
        ] {
            check(id, row, &decided, expected);
        }
    }
}

#[test]
fn corrections_go_to_the_side_that_is_wrong() {
    use Says::{Absent, Orders, Verify};
    for id in [ListId::Differences, ListId::BasicFields] {
        for (decided, expected) in [
            (Decided::Nothing, Verify),
            (person(0, Basis::Papers), Verify),
            (Decided::Field(Field::Dob, Righted::List), Orders(Way::CorrectRegistry)),
            (Decided::Field(Field::Dob, Righted::Registry), Orders(Way::CorrectList)),
            (Decided::Field(Field::Dob, Righted::BothWrong), Orders(Way::CorrectBoth)),
            (Decided::Field(Field::Dob, Righted::Later), Verify),
            (Decided::FieldAlone(Field::Dob, Righted::List), Verify),
            (Decided::Conflict(Field::Dob), Verify),
            (Decided::Changed(Field::Dob), Verify),
            (who(RuledWho::Undecided), Verify),
            (who(RuledWho::AskBack), Absent),
            (unsettled(), Absent),
            (not(0), Absent),
            (who(RuledWho::Nobody), Absent),
        ] {
            check(id, 0, &decided, expected);
        }
    }
}

#[test]
fn both_sides_get_what_is_right() {
    let mut linked = linked();
    decide(&mut linked, 0, &Decided::Field(Field::Dob, Righted::BothWrong));
    let list = list(&linked, ListId::Differences);
    let lines = lines(&list, 0);
    let offices: Vec<Option<Office>> = lines.iter().map(|(line, _)| line.office).collect();
    assert_eq!(offices, [Some(Office::Sector), Some(Office::Police)]);
    for (line, _) in lines {
        assert!(proposal(&list, line).contains(RIGHT), "{}", proposal(&list, line));
    }
}

#[test]
fn dates_without_a_day_follow_decisions() {
    use Says::{Absent, Orders, Verify};
    for (decided, expected) in [
        (Decided::Nothing, Orders(Way::FillRegistry)),
        (person(3, Basis::Looked), Orders(Way::FillRegistry)),
        (Decided::Field(Field::Dob, Righted::List), Orders(Way::CorrectRegistry)),
        (Decided::Field(Field::Dob, Righted::Registry), Orders(Way::SupplementElder)),
        (Decided::Field(Field::Dob, Righted::BothWrong), Orders(Way::CorrectBoth)),
        (Decided::Field(Field::Dob, Righted::Later), Orders(Way::FillRegistry)),
        (Decided::Conflict(Field::Dob), Verify),
        (Decided::Changed(Field::Dob), Verify),
        (who(RuledWho::Undecided), Verify),
        (who(RuledWho::AskBack), Absent),
        (not(3), Absent),
    ] {
        check(ListId::DobElders, 3, &decided, expected);
    }
    let mut linked = linked();
    decide(&mut linked, 3, &Decided::Field(Field::Dob, Righted::BothWrong));
    let list = list(&linked, ListId::DobElders);
    let [(line, _)] = lines(&list, 3)[..] else { panic!("one line") };
    assert_eq!(line.cells.last().unwrap().plain(), RIGHT);
}

#[test]
fn rows_without_a_person_follow_decisions() {
    use Says::{Absent, Orders, Verify};
    for (row, decided, expected) in [
        (4, Decided::Nothing, Orders(Way::Collect)),
        (4, who(RuledWho::Nobody), Orders(Way::Collect)),
        (4, who(RuledWho::Undecided), Orders(Way::Collect)),
        (4, who(RuledWho::AskBack), Orders(Way::CheckRow)),
        (4, unsettled(), Verify),
        (0, Decided::Nothing, Absent),
        (0, person(0, Basis::Looked), Absent),
        (0, who(RuledWho::AskBack), Orders(Way::CheckRow)),
        (0, unsettled(), Verify),
        (0, who(RuledWho::Nobody), Orders(Way::LookUp)),
        (0, not(0), Orders(Way::LookUp)),
    ] {
        check(ListId::NotFound, row, &decided, expected);
    }
}

/// What is agreed upon, line by line: what was checked, what is right, and whether it is to be verified.
fn agreed(linked: &Linked, id: ListId) -> Vec<String> {
    let list = list(linked, id);
    let at =
        |text: ListText| list.columns.iter().position(|of| of.header == text.text(Language::Vi));
    let shown = |row: &Row, texts: [ListText; 4]| {
        let cells = texts.into_iter().filter_map(at).map(|at| row.cells[at].plain());
        cells.filter(|cell| !cell.is_empty()).collect::<Vec<_>>().join(" | ")
    };
    let texts = [ListText::Field, ListText::Checked, ListText::RightValue, ListText::ToCorrect];
    let line = |(row, to_verify): (&Row, bool)| {
        shown(row, texts) + if to_verify { " | cần xác minh" } else { "" }
    };
    lines(&list, 0).into_iter().map(line).collect()
}

#[test]
fn what_is_agreed_is_carried_out_and_nothing_else() {
    let none: &[&str] = &[];
    let date = Field::Dob;
    for (decided, registry, unit, handed) in [
        (Decided::Nothing, none, none, none),
        (person(0, Basis::Papers), none, none, &["Công dân"]),
        (not(0), none, none, &["Công dân"]),
        (
            Decided::Field(date, Righted::List),
            &["Ngày sinh | 12/03/1985"],
            none,
            &["Công dân", "Ngày sinh | 12/03/1985 | CSDLQG về dân cư"],
        ),
        (
            Decided::Field(date, Righted::Registry),
            none,
            &["Ngày sinh | 15/08/1985"],
            &["Công dân", "Ngày sinh | 15/08/1985 | Danh sách"],
        ),
        (
            Decided::Field(date, Righted::BothWrong),
            &["Ngày sinh | 13/03/1985"],
            none,
            &["Công dân", "Ngày sinh | 13/03/1985 | Cả hai"],
        ),
        (Decided::Field(date, Righted::Later), none, none, &["Công dân"]),
        (
            Decided::FieldAlone(date, Righted::Registry),
            none,
            &["Ngày sinh | 15/08/1985 | cần xác minh"],
            &["Ngày sinh | 15/08/1985 | Danh sách"],
        ),
        (Decided::Conflict(date), none, none, &["Công dân"]),
        (Decided::Changed(date), none, none, none),
        (unsettled(), none, none, none),
    ] {
        let mut linked = linked();
        decide(&mut linked, 0, &decided);
        let of = |id: ListId| agreed(&linked, id);
        assert_eq!(of(ListId::AgreedRegistry), registry, "{decided:?}");
        assert_eq!(of(ListId::RegistryRight), unit, "{decided:?}");
        assert_eq!(of(ListId::AgreedHandover), handed, "{decided:?}");
    }
}
