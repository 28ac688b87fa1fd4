//! A list as it goes on paper: nothing that says nothing, and room for the answers.
//!
//! Takes a list, gives the list to print; csv keeps the whole one. Paper is dear, so columns that
//! are empty in every row are left out, and what all rows say alike is said once, below the title.
//! Columns that are filled in by hand stay, and beside the outcome of a case there is room for its
//! day and for the papers that were seen. Decided: what tells people apart is never said once, even
//! if two people have it alike; in tables of figures the figures stay.

use super::once::{group_by_act, tell_groups, tell_place_once, tell_verification};
use super::shorter::{cite_once, shorten};
use crate::language::Language;
use crate::plan::{Counted, Field, Office};
use crate::report::list::{ByHand, Cell, Column, ColumnKind, List, Row, RowStyle};
use crate::words::ListText;
use crate::words::papers::{recipient, said_once};

/// What tells people apart.
const TELLS_APART: [Field; 4] = [Field::Name, Field::Dob, Field::Number, Field::Entry];
const TELLS_APART_TOO: [ListText; 6] = [
    ListText::AnnexName,
    ListText::AnnexDob,
    ListText::Entry,
    ListText::OwnCode,
    // By these an answer is known again.
    ListText::Asked,
    ListText::Key,
];
/// From this many lines on, what they say alike is said once.
const ALIKE: usize = 2;
/// What is told above the table even of one person, from this many letters on.
const LONG: usize = 60;
const LONG_TEXTS: [ListText; 3] = [ListText::Proposal, ListText::Why, ListText::Likeliest];

/// The list to print.
pub(super) fn tight(list: &List, language: Language) -> List {
    let mut list = list.clone();
    if list.count() == 0 {
        return list;
    }
    name_the_police(&mut list, language);
    cite_once(&mut list, language);
    add_answers(&mut list, language);
    let kept: Vec<bool> =
        (0..list.columns.len()).map(|place| stays(&mut list, place, language)).collect();
    let keep = |place: &usize| kept.get(*place).copied().unwrap_or(true);
    let columns = std::mem::take(&mut list.columns).into_iter().enumerate();
    list.columns = columns.filter(|(place, _)| keep(place)).map(|(_, column)| column).collect();
    for row in list.rows.iter_mut().filter(|row| row.style != RowStyle::Group) {
        let cells = std::mem::take(&mut row.cells).into_iter().enumerate();
        row.cells = cells.filter(|(place, _)| keep(place)).map(|(_, cell)| cell).collect();
    }
    tell_place_once(&mut list, language);
    group_by_act(&mut list, language);
    tell_groups(&mut list, language);
    tell_verification(&mut list, language);
    shorten(&mut list, language);
    list
}

/// The police who sign a list of one commune are those of that commune.
fn name_the_police(list: &mut List, language: Language) {
    let lines = list.rows.iter().filter(|row| row.style == RowStyle::Line);
    let mut communes = lines.map(|row| row.subject.area.commune.as_str());
    let Some(commune) = communes.next().filter(|of| !of.is_empty()).map(str::to_owned) else {
        return;
    };
    if communes.any(|of| of != commune) {
        return;
    }
    for signer in list.signers.iter_mut().flatten() {
        if signer.title == ListText::PoliceOfCommune.text(language) {
            let police = recipient(Office::Police, &commune, false, "", language);
            signer.title = police.to_uppercase();
        }
    }
}

/// Adds columns for the day and the papers to lists in which somebody writes what came of a case.
fn add_answers(list: &mut List, language: Language) {
    let is = |column: &Column, text: ListText| column.header == text.text(language);
    let place = |text| list.columns.iter().position(|column| is(column, text));
    if place(ListText::Reply).is_some() {
        // A list of questions has them where it wants them.
        return;
    }
    let day = Column { kind: ColumnKind::Middle, ..by_hand(ListText::DoneOn, 12.0, language) };
    let (at, added) = match (place(ListText::Outcome), place(ListText::Papers)) {
        (Some(outcome), None) => {
            (outcome + 1, vec![day, by_hand(ListText::Papers, 15.5, language)])
        }
        (Some(outcome), Some(_)) => (outcome + 1, vec![day]),
        (None, Some(papers)) => {
            let group = list.columns[papers].group.clone();
            (papers, vec![Column { group, ..day }])
        }
        (None, None) => return,
    };
    for row in list.rows.iter_mut().filter(|row| row.style != RowStyle::Group) {
        for _ in 0..added.len() {
            if row.cells.len() >= at {
                row.cells.insert(at, Cell::Empty);
            }
        }
    }
    list.columns.splice(at..at, added);
}

fn by_hand(text: ListText, width: f64, language: Language) -> Column {
    let column = Column::text(text.text(language), width);
    column.by_hand(text.by_hand().unwrap_or(ByHand::Text))
}

/// Whether a column stays in the table; if all lines say the same, that is noted.
fn stays(list: &mut List, place: usize, language: Language) -> bool {
    let column = &list.columns[place];
    let is = |text: ListText| column.header == text.text(language);
    // A remark beside an outcome is not what the list is filled in for.
    let has_outcome =
        || list.columns.iter().any(|of| of.header == ListText::Outcome.text(language));
    let is_by_hand = column.by_hand.is_some() && !(is(ListText::Remark) && has_outcome());
    if column.kind == ColumnKind::Order || is_by_hand {
        return true;
    }
    let cell = |row: &Row| row.cells.get(place).cloned().unwrap_or(Cell::Empty);
    // Sums say nothing of people, but a column with a figure in one of them stays.
    let of = |style| list.rows.iter().filter(move |row| row.style == style);
    let mut lines = of(RowStyle::Line);
    let Some(first) = lines.next().map(cell) else { return true };
    if lines.any(|row| cell(row) != first) {
        return true;
    }
    if of(RowStyle::Total).any(|row| cell(row) != Cell::Empty) {
        return true;
    }
    if first == Cell::Empty {
        return false;
    }
    // What a table of figures has alike in all rows is a figure like any other.
    let is_figure = || !matches!(first, Cell::Text(_)) || first.plain().parse::<u64>().is_ok();
    if list.counted == Counted::Nothing && is_figure() {
        return true;
    }
    let tells_apart = TELLS_APART.iter().any(|field| column.header == field.text(language))
        || TELLS_APART_TOO.iter().any(|text| is(*text));
    // A list of one person is a table all the same, but a long text of the program's own has more
    // room above it.
    let is_long = first.plain().chars().count() > LONG && LONG_TEXTS.iter().any(|text| is(*text));
    if tells_apart || list.count() < ALIKE && !is_long {
        return true;
    }
    let said = said_once(column.group.as_deref(), &column.header, &first.plain());
    list.said_once.push(said);
    false
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::Way;

    /// The headers and what is said once, for lines of cells.
    fn told(columns: Vec<Column>, lines: &[&[&str]]) -> (String, String) {
        let mut list = List::new("x", "Danh sách").with_columns(columns);
        for (place, line) in lines.iter().enumerate() {
            if place == 1 {
                list.add(Row::group("Nhóm"));
            }
            list.add(Row::line(line.iter().map(|cell| Cell::from(*cell)).collect()));
        }
        let list = tight(&list, Language::Vi);
        for row in list.rows.iter().filter(|row| row.style == RowStyle::Line) {
            assert!(row.cells.len() <= list.columns.len());
        }
        let headers: Vec<&str> = list.columns.iter().map(|of| of.header.as_str()).collect();
        (headers.join("|"), list.said_once.join("; "))
    }

    fn columns() -> Vec<Column> {
        let text = |of: ListText| match of.by_hand() {
            Some(by_hand) => Column::text(of.text(Language::Vi), 9.0).by_hand(by_hand),
            None => Column::text(of.text(Language::Vi), 9.0),
        };
        vec![
            Column::order(Language::Vi),
            Column::text(Field::Name.text(Language::Vi), 9.0),
            text(ListText::Phone),
            text(ListText::Office).under("Nhóm"),
            text(ListText::Outcome),
            text(ListText::Remark),
        ]
    }

    #[test]
    fn says_once_what_is_alike_and_leaves_out_what_is_empty() {
        let answers = "Kết quả xử lý|Ngày xử lý|Giấy tờ kiểm tra";
        for (lines, headers, said) in [
            (
                &[&["", "An", "", "Công an"][..], &["", "An", "", "Công an"]][..],
                ["STT|Họ và tên", answers].join("|"),
                "Nhóm - Cơ quan xử lý: Công an",
            ),
            (
                &[&["", "An", "", "Công an"], &["", "Bình", "09", "Công an", "", "x"]],
                ["STT|Họ và tên|Số điện thoại", answers, "Ghi chú"].join("|"),
                "Nhóm - Cơ quan xử lý: Công an",
            ),
            (
                &[&["", "An", "09", "Công an"]],
                ["STT|Họ và tên|Số điện thoại|Cơ quan xử lý", answers].join("|"),
                "",
            ),
            (&[], "STT|Họ và tên|Số điện thoại|Cơ quan xử lý|Kết quả xử lý|Ghi chú".into(), ""),
        ] {
            assert_eq!(told(columns(), lines), (headers, said.to_owned()));
        }
    }

    #[test]
    fn long_words_about_one_person_stand_above_the_table() {
        let way = Way::RegisterDeath;
        let text = way.text(Language::Vi);
        let articles = way.law().map(|law| law.articles.in_language(Language::Vi));
        let proposal = format!("{text} ({})", articles.unwrap_or_default());
        let columns = || {
            let proposal = Column::text(ListText::Proposal.text(Language::Vi), 9.0);
            vec![
                Column::order(Language::Vi),
                Column::text(Field::Name.text(Language::Vi), 9.0),
                proposal,
            ]
        };
        // The articles are told below the table.
        assert_eq!(
            told(columns(), &[&["", "An", &proposal]]),
            ("STT|Họ và tên".to_owned(), format!("Đề xuất xử lý: {text}"))
        );
        let (headers, _) = told(columns(), &[&["", "An", "Công an xem lại"]]);
        assert_eq!(headers, "STT|Họ và tên|Đề xuất xử lý");
    }

    #[test]
    fn sums_do_not_hide_what_is_alike() {
        let mut list = List::new("x", "Danh sách").with_columns(columns());
        for _ in 0..2 {
            let line = ["", "An", "09", "Công an"];
            list.add(Row::line(line.into_iter().map(Cell::from).collect()));
        }
        list.add(Row::total(vec!["Quốc tịch: danh sách không có cột này".into()]));
        let told = |list: &List| tight(list, Language::Vi).said_once.join("; ");
        assert_eq!(told(&list), "Số điện thoại: 09; Nhóm - Cơ quan xử lý: Công an");
        list.add(Row::total(vec!["Cộng".into(), Cell::Empty, 2.into()]));
        assert_eq!(told(&list), "Nhóm - Cơ quan xử lý: Công an");
    }

    #[test]
    fn a_table_of_figures_keeps_its_figures() {
        let columns = ["Loại sổ", "Nơi đăng ký", "Từ số", "Thiếu"];
        let columns = columns.map(|header| Column::text(header, 9.0)).to_vec();
        let mut list = List::new("x", "Kiểm kê").with_columns(columns).counting(Counted::Nothing);
        for _ in 0..2 {
            list.add(Row::line(vec!["Khai sinh".into(), "".into(), "1".into(), 0.into()]));
        }
        let list = tight(&list, Language::Vi);
        let headers: Vec<&str> = list.columns.iter().map(|of| of.header.as_str()).collect();
        assert_eq!(headers, ["Từ số", "Thiếu"]);
        assert_eq!(list.said_once, ["Loại sổ: Khai sinh"]);
    }

    #[test]
    fn long_lists_are_shorter_in_words() {
        let text = |of: ListText| Column::text(of.text(Language::Vi), 9.0);
        let columns = vec![
            Column::order(Language::Vi),
            text(ListText::Place),
            text(ListText::Differences),
            text(ListText::InList),
        ];
        let told = |rows: usize, last: &str| {
            let mut list = List::new("x", "Danh sách").with_columns(columns.clone());
            for row in 1..=rows {
                let place = if row == rows { last.to_owned() } else { format!("dòng {row}") };
                let says = format!("Họ tên: danh sách ghi “danh sách {row}”, CSDL dân cư ghi “An”");
                let own = format!("CSDL dân cư {row}");
                list.add(Row::line(vec![Cell::Empty, place.into(), says.into(), own.into()]));
            }
            let list = tight(&list, Language::Vi);
            let cells = list.rows[0].cells.iter().map(Cell::plain).collect::<Vec<_>>();
            (list.columns[1].header.clone(), cells.join("|"), list.said_once.join("; "))
        };
        let full = "Họ tên: danh sách ghi “danh sách 1”, CSDL dân cư ghi “An”|CSDL dân cư 1";
        let (header, cells, said) = told(3, "dòng 9");
        assert_eq!((header.as_str(), said.as_str()), ("Dòng", ""));
        assert_eq!(cells, format!("1|1|{full}"));
        let (header, cells, _) = told(3, "dòng 9, tệp.xlsx");
        assert_eq!(header, "Dòng trong danh sách");
        assert_eq!(cells, format!("1|dòng 1|{full}"));
        let (_, cells, said) = told(30, "dòng 30");
        assert_eq!(cells, "1|1|Họ tên: DS ghi “danh sách 1”, CSDL ghi “An”|CSDL dân cư 1");
        assert_eq!(
            said,
            "Viết tắt: CSDL: cơ sở dữ liệu quốc gia về dân cư, DS: danh sách của đơn vị"
        );
    }

    #[test]
    fn the_day_stands_before_the_papers_of_a_group() {
        let mut columns = columns();
        columns.truncate(2);
        columns.push(by_hand(ListText::Papers, 9.0, Language::Vi).under("Kết quả"));
        let (headers, _) = told(columns, &[&["", "An"]]);
        assert_eq!(headers, "STT|Họ và tên|Ngày xử lý|Giấy tờ kiểm tra");
    }
}
