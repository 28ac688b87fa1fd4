//! What is said once for many rows of a list on paper: the end of all addresses, and what is to be
//! done with all the people of a group.

use crate::language::Language;
use crate::plan::{Field, ListId};
use crate::report::list::{Cell, List, Row, RowStyle};
use crate::words::ListText;
use crate::words::papers::{all_at, said_once};

/// From this many lines on, what their addresses end in is said once.
const ALIKE: usize = 3;

/// The end that all addresses of a column have in common, as “Xã Đàm Thủy, Tỉnh Cao Bằng”, is said
/// once. Each address keeps what stands before it.
pub(super) fn tell_place_once(list: &mut List, language: Language) {
    let header = Field::Address.text(language);
    for place in 0..list.columns.len() {
        let column = &list.columns[place];
        if column.header != header || list.count() < ALIKE {
            continue;
        }
        let lines = list.rows.iter().filter(|row| row.style == RowStyle::Line);
        let mut parts = lines.filter_map(|row| match row.cells.get(place) {
            Some(Cell::Text(text)) => Some(text.split(", ").collect::<Vec<_>>()),
            _ => None,
        });
        let Some(first) = parts.next() else { continue };
        let mut common = first.len() - 1;
        let mut several = false;
        for of in parts {
            let ends = first.iter().rev().zip(of.iter().rev());
            let alike = ends.take_while(|(a, b)| a == b).count();
            common = common.min(alike).min(of.len() - 1);
            several = true;
        }
        if common == 0 || !several {
            continue;
        }
        let end = first[first.len() - common..].join(", ");
        let said = all_at(column.group.as_deref(), header, &end, language);
        for row in list.rows.iter_mut().filter(|row| row.style == RowStyle::Line) {
            if let Some(Cell::Text(text)) = row.cells.get_mut(place)
                && let Some(rest) = text.strip_suffix(&end)
            {
                *text = rest.trim_end_matches(", ").to_owned();
            }
        }
        list.said_once.push(said);
    }
}

/// What all lines of each group say alike of what is to be done is said in the groups' headings.
pub(super) fn tell_groups(list: &mut List, language: Language) {
    for text in [ListText::Proposal, ListText::Office] {
        let header = text.text(language);
        let place = list.columns.iter().position(|column| column.header == header);
        let Some(place) = place else { continue };
        if list.rows.first().is_none_or(|row| row.style != RowStyle::Group) {
            continue;
        }
        let of = |row: &Row| row.cells.get(place).map(Cell::plain).unwrap_or_default();
        let lines = |rows: &'_ [Row]| -> Vec<String> {
            rows.iter().filter(|row| row.style == RowStyle::Line).map(of).collect()
        };
        // A heading without lines of its own, as that of a group of groups, says nothing.
        let groups = list.rows.chunk_by(|_, row| row.style != RowStyle::Group).map(lines);
        let groups: Vec<Vec<String>> = groups.collect();
        let is_alike = |group: &Vec<String>| group.windows(2).all(|two| two[0] == two[1]);
        if !groups.iter().all(is_alike) || list.count() <= groups.len() {
            continue;
        }
        // Where something is to be verified first, every line says so.
        if text == ListText::Proposal && list.rows.iter().any(|row| is_to_verify(row, language)) {
            continue;
        }
        let headings = list.rows.iter_mut().filter(|row| row.style == RowStyle::Group);
        for (row, said) in headings.zip(groups) {
            if let (Some(Cell::Text(heading)), Some(said)) = (row.cells.first_mut(), said.first())
                && !said.is_empty()
            {
                heading.push_str(". ");
                heading.push_str(&said_once(None, header, said));
            }
        }
        remove(list, place);
    }
}

/// The most things that are proposed for the people of a group, to tell them in headings; and how
/// many lines there are for each heading at least.
const ACTS: usize = 4;
const LINES_OF_A_HEADING: usize = 8;
/// The lists in which each person stands once, so that their order can change, and nobody is struck
/// off: there every line says what is to be done.
const ONE_LINE_EACH: [ListId; 3] = [ListId::DobIncomplete, ListId::DobElders, ListId::NotFound];

/// Puts people with whom the same is to be done under a heading that says so, where there are only a
/// few such things in each group of the list.
pub(super) fn group_by_act(list: &mut List, language: Language) {
    let is_one_each = ListId::of_code(list.id).is_some_and(|id| ONE_LINE_EACH.contains(&id));
    let place = |text: ListText| {
        list.columns.iter().position(|column| column.header == text.text(language))
    };
    let has_sums = list.rows.iter().any(|row| row.style == RowStyle::Total);
    let Some(proposal) = place(ListText::Proposal).filter(|_| is_one_each && !has_sums) else {
        return;
    };
    let places: Vec<usize> = std::iter::once(proposal).chain(place(ListText::Office)).collect();
    let act = |row: &Row| -> Vec<String> {
        let said = places.iter().map(|place| (place, row.cells.get(*place).map(Cell::plain)));
        let said =
            said.filter_map(|(place, said)| Some((place, said.filter(|said| !said.is_empty())?)));
        said.map(|(place, said)| said_once(None, &list.columns[*place].header, &said)).collect()
    };
    let mut rows: Vec<Row> = Vec::new();
    let mut headings = 0;
    for group in list.rows.chunk_by(|_, row| row.style != RowStyle::Group) {
        let heading = group.first().filter(|row| row.style == RowStyle::Group);
        let mut acts: Vec<(Vec<String>, Vec<Row>)> = Vec::new();
        for row in group.iter().filter(|row| row.style == RowStyle::Line) {
            let of = act(row);
            match acts.iter_mut().find(|(act, _)| *act == of) {
                Some((_, rows)) => rows.push(row.clone()),
                None => acts.push((of, vec![row.clone()])),
            }
        }
        headings += acts.len();
        if acts.len() > ACTS {
            return;
        }
        let own = heading.map(|row| row.cells.first().map(Cell::plain).unwrap_or_default());
        let several = acts.len() > 1;
        if let (Some(own), true) = (&own, several || acts.is_empty()) {
            rows.push(Row::group(own.as_str()));
        }
        for (act, lines) in acts {
            let own = own.iter().filter(|_| !several).cloned();
            let words: Vec<String> = own.chain(act).collect();
            rows.push(Row::group(words.join(". ")));
            rows.extend(lines);
        }
    }
    let why = place(ListText::Why);
    if list.count() < headings * LINES_OF_A_HEADING || !mark(&mut rows, why, language) {
        return;
    }
    list.rows.clear();
    rows.into_iter().for_each(|row| list.add(row));
    let mut places = places;
    places.sort_unstable();
    for place in places.into_iter().rev() {
        remove(list, place);
    }
}

/// Marks the lines that are to be verified first, in the column that says why: on a page in the middle
/// of a group nobody sees its heading. Tells whether there is such a column where it is needed.
fn mark(rows: &mut [Row], why: Option<usize>, language: Language) -> bool {
    // They come last.
    let first = rows.iter().position(|row| is_to_verify(row, language));
    let first = first.unwrap_or(rows.len());
    let lines = rows[first..].iter_mut().filter(|row| row.style == RowStyle::Line);
    let Some(why) = why else { return lines.count() == 0 };
    let verify = ListText::MustVerify.text(language);
    for row in lines {
        if let Some(cell) = row.cells.get_mut(why) {
            let said = cell.plain();
            let said = if said.is_empty() { said } else { [": ", &said].concat() };
            *cell = [verify, &said].concat().into();
        }
    }
    true
}

/// What is to be verified, if all lines of a group say it alike before their reasons, is said in the
/// group's heading.
pub(super) fn tell_verification(list: &mut List, language: Language) {
    let header = ListText::Proposal.text(language);
    let place = list.columns.iter().position(|column| column.header == header);
    let Some(place) = place.filter(|_| list.count() >= MANY) else { return };
    let starts: Vec<usize> = (0..list.rows.len())
        .filter(|at| list.rows[*at].style == RowStyle::Group)
        .chain(std::iter::once(list.rows.len()))
        .collect();
    let verify = ListText::MustVerify.text(language);
    for of in starts.windows(2) {
        let [heading, lines @ ..] = &mut list.rows[of[0]..of[1]] else { continue };
        if !is_to_verify(heading, language) {
            continue;
        }
        let start = |row: &Row| match row.cells.get(place) {
            Some(Cell::Text(text)) => text.split_once(": ").map(|(start, _)| start.to_owned()),
            _ => None,
        };
        let mut starts = lines.iter().filter(|row| row.style == RowStyle::Line).map(start);
        let Some(first) = starts.next().flatten().filter(|of| of.chars().count() >= LONG) else {
            continue;
        };
        if !starts.all(|of| of.as_ref() == Some(&first)) {
            continue;
        }
        for row in lines.iter_mut().filter(|row| row.style == RowStyle::Line) {
            if let Some(Cell::Text(text)) = row.cells.get_mut(place) {
                // On a page in the middle of the group nobody sees the heading.
                *text = [verify, &text[first.len()..]].concat();
            }
        }
        if let Some(Cell::Text(text)) = heading.cells.first_mut() {
            text.push_str(". ");
            text.push_str(&said_once(None, header, &first));
            text.push_str(
                language.pick(", lý do ghi tại từng dòng", ", for the reason of each line"),
            );
        }
    }
}

/// From this many lines on, and from this many letters on, it is told in the heading.
const MANY: usize = 20;
const LONG: usize = 15;

/// Whether a row is the heading of what is to be verified first.
fn is_to_verify(row: &Row, language: Language) -> bool {
    let text = ListText::ToVerify.text(language);
    let says = |cell: &Cell| cell.plain().starts_with(text);
    row.style == RowStyle::Group && row.cells.first().is_some_and(says)
}

/// Takes a column out of a list.
fn remove(list: &mut List, place: usize) {
    list.columns.remove(place);
    for row in list.rows.iter_mut().filter(|row| row.style != RowStyle::Group) {
        if place < row.cells.len() {
            row.cells.remove(place);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::list::Column;
    use crate::report::papers::printed::printed;

    /// The headers, and the rows as they are printed.
    fn told(lines: &[(&str, &str)]) -> (String, Vec<String>) {
        printed(lines, |list| {
            tell_groups(list, Language::Vi);
        })
    }

    #[test]
    fn a_group_that_is_treated_alike_is_told_once() {
        let lines = [("#Một", ""), ("a", "X"), ("b", "X"), ("#Hai", ""), ("c", "Y")];
        let (headers, rows) = told(&lines);
        assert_eq!(headers, "STT|Nội dung sai khác");
        let expected = ["Một. Đề xuất xử lý: X", "1|a", "2|b", "Hai. Đề xuất xử lý: Y", "3|c"];
        assert_eq!(rows, expected);
        // Not where a group has two things to do, or lines stand above the first heading.
        for lines in [
            [("#Một", ""), ("a", "X"), ("b", "Y"), ("#Hai", ""), ("c", "Y")],
            [("a", "X"), ("#Một", ""), ("b", "Y"), ("#Hai", ""), ("c", "Y")],
        ] {
            assert_eq!(told(&lines).0, "STT|Nội dung sai khác|Đề xuất xử lý");
        }
    }

    #[test]
    fn people_with_whom_the_same_is_done_stand_together() {
        let column = |text: ListText| Column::text(text.text(Language::Vi), 9.0);
        let grouped = |id, acts: &[(&str, &str)], verified: usize| {
            let mut list = List::new(id, "Danh sách").with_columns(vec![
                Column::order(Language::Vi),
                column(ListText::Proposal),
                column(ListText::Why),
                column(ListText::Office),
            ]);
            let mut add = |(act, office): &(&str, &str)| {
                list.add(Row::line(vec![Cell::Empty, (*act).into(), "x".into(), (*office).into()]));
            };
            acts.iter().cycle().take(40).for_each(&mut add);
            list.add(Row::group(ListText::ToVerify.text(Language::Vi)));
            (0..verified).for_each(|_| {
                list.add(Row::line(vec![Cell::Empty, "Xem".into(), "x".into(), "Công an".into()]));
            });
            group_by_act(&mut list, Language::Vi);
            let rows = list.rows.iter().enumerate();
            let headings = rows.filter(|(_, row)| row.style == RowStyle::Group);
            let headings: Vec<String> =
                headings.map(|(at, row)| format!("{at} {}", row.cells[0].plain())).collect();
            let verify = ListText::ToVerify.text(Language::Vi);
            let headings = headings.into_iter().map(|of| of.replace(verify, "Cần xác minh"));
            let headings: Vec<String> = headings.collect();
            let cells = |row: &Row| row.cells.iter().map(Cell::plain).collect::<Vec<_>>().join("|");
            let last = list.rows.last().map(cells).unwrap_or_default();
            (list.columns.len(), headings.join("|"), last)
        };
        let acts = [("Sửa", "Công an"), ("Bổ sung", "Tư pháp")];
        assert_eq!(
            grouped("dob_elders", &acts, 8),
            (
                2,
                "0 Đề xuất xử lý: Sửa. Cơ quan xử lý: Công an|21 Đề xuất xử lý: Bổ sung. Cơ quan xử \
                 lý: Tư pháp|42 Cần xác minh. Đề xuất xử lý: Xem. Cơ quan xử lý: Công an"
                    .to_owned(),
                // Without its heading a line says that it is to be verified.
                "48|Cần xác minh: x".to_owned()
            )
        );
        // Too many things to do, or a list in which a person's lines stand together.
        let many = ["a", "b", "c", "d", "e"].map(|act| (act, "Công an"));
        for (id, acts) in [("dob_elders", &many[..]), ("basic_fields", &acts[..])] {
            let (columns, headings, _) = grouped(id, acts, 8);
            assert_eq!((columns, headings.as_str()), (4, "40 Cần xác minh"));
        }
    }

    #[test]
    fn what_is_verified_is_told_once() {
        let acts = |reasons: &[&str]| {
            let column = Column::text(ListText::Proposal.text(Language::Vi), 9.0);
            let mut list = List::new("x", "Danh sách").with_columns(vec![column]);
            (0..20).for_each(|_| list.add(Row::line(vec!["Công an sửa theo sổ: a".into()])));
            let verify = ListText::ToVerify.text(Language::Vi);
            list.add(Row::group(verify));
            reasons.iter().for_each(|act| list.add(Row::line(vec![(*act).into()])));
            tell_verification(&mut list, Language::Vi);
            let rows = list.rows[19..].iter().map(|row| row.cells[0].plain());
            rows.collect::<Vec<_>>().join("|").replace(verify, "Cần xác minh")
        };
        assert_eq!(
            acts(&[
                "Công an xác minh đúng người: họ tên khác",
                "Công an xác minh đúng người: b: c"
            ]),
            "Công an sửa theo sổ: a|Cần xác minh. Đề xuất xử lý: Công an xác minh đúng người, lý do ghi \
             tại từng dòng|Cần xác minh: họ tên khác|Cần xác minh: b: c"
        );
        assert_eq!(
            acts(&["Công an xác minh đúng người: họ tên", "Công an xem sổ hộ tịch: a"]),
            "Công an sửa theo sổ: a|Cần xác minh|Công an xác minh đúng người: họ tên|Công an xem sổ hộ \
             tịch: a"
        );
    }

    #[test]
    fn where_all_live_is_told_once() {
        let addresses = |addresses: &[&str]| {
            let column = Column::text(Field::Address.text(Language::Vi), 9.0);
            let mut list = List::new("x", "Danh sách").with_columns(vec![column.under("Theo sổ")]);
            for address in addresses {
                list.add(Row::line(vec![(*address).into()]));
            }
            tell_place_once(&mut list, Language::Vi);
            let cells = list.rows.iter().map(|row| row.cells[0].plain());
            (cells.collect::<Vec<_>>().join("|"), list.said_once.join("; "))
        };
        for (given, told, said) in [
            (
                &["Tổ 1, Xã A, Tỉnh B", "", "Tổ 2, Xã A, Tỉnh B", "Thôn C, Xã D, Tỉnh B"][..],
                "Tổ 1, Xã A||Tổ 2, Xã A|Thôn C, Xã D",
                "Theo sổ - Nơi thường trú đều thuộc: Tỉnh B",
            ),
            (
                &["Tổ 1, Xã A, Tỉnh B", "Tổ 2, Xã A, Tỉnh B", "Tổ 2, Xã A, Tỉnh B"],
                "Tổ 1|Tổ 2|Tổ 2",
                "Theo sổ - Nơi thường trú đều thuộc: Xã A, Tỉnh B",
            ),
            // No address becomes empty, and one that ends in something else keeps all whole.
            (
                &["Xã A, Tỉnh B", "Tổ 2, Xã A, Tỉnh B", "Tổ 2, Xã A, Tỉnh B"],
                "Xã A|Tổ 2, Xã A|Tổ 2, Xã A",
                "Theo sổ - Nơi thường trú đều thuộc: Tỉnh B",
            ),
            (
                &["Tổ 1, Xã A, Tỉnh B", "Tổ 2, Xã A", "Tổ 2, Xã A, Tỉnh B"],
                "Tổ 1, Xã A, Tỉnh B|Tổ 2, Xã A|Tổ 2, Xã A, Tỉnh B",
                "",
            ),
            (&["Tổ 1, Xã A", "Tổ 2, Xã A"], "Tổ 1, Xã A|Tổ 2, Xã A", ""),
        ] {
            assert_eq!(addresses(given), (told.to_owned(), said.to_owned()));
        }
    }
}
