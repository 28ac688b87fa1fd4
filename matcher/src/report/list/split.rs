//! A list cut into one for each commune, district or office.

use std::collections::{BTreeMap, BTreeSet};

use super::{List, Row, RowStyle};
use crate::language::Language;
use crate::plan::{Office, Split};
use crate::report::alphabet;
use crate::words::with_former;

impl List {
    /// Cuts the list by place or office. Each part comes with the name of what it is for, in
    /// alphabetical order, offices in their own order, and rows that belong nowhere last. Lines are
    /// numbered anew. A heading goes with the lines under it; sums, which would no longer be true,
    /// are left out.
    pub fn by_area(self, split: Split, language: Language) -> Vec<(String, List)> {
        let List { rows, .. } = self;
        let bare = List { rows: Vec::new(), ..self };
        // The key: whether it is unknown, its rank in the order, its name.
        let mut parts: BTreeMap<(bool, Vec<u8>, String), Part> = BTreeMap::new();
        let mut heading: Option<(usize, Row)> = None;
        for (place, row) in rows.into_iter().enumerate() {
            match row.style {
                RowStyle::Total => continue,
                RowStyle::Group => {
                    heading = Some((place, row));
                    continue;
                }
                RowStyle::Line => {}
            }
            let area = &row.subject.area;
            let of_place = |name: &String| (alphabet::key(name), name.clone());
            let of_office = |office: Option<Office>| {
                office.map_or_else(Default::default, |of| {
                    (vec![of as u8], of.text(language).to_owned())
                })
            };
            let (order, name) = match split {
                Split::Commune => of_place(&area.commune),
                Split::District => of_place(&area.district),
                Split::Office => of_office(bare.acting(&row)),
                Split::CommuneOffice => {
                    let is_unknown = area.commune.is_empty();
                    let (mut order, mut name) = of_place(&area.commune);
                    if is_unknown {
                        name = split.unknown().in_language(language).to_owned();
                    }
                    let (office, of_office) = of_office(bare.acting(&row));
                    order = [vec![u8::from(is_unknown)], order, vec![0], office].concat();
                    if !of_office.is_empty() {
                        name = [&name, " - ", &of_office].concat();
                    }
                    (order, name)
                }
            };
            let part = parts
                .entry((name.is_empty(), order, name))
                .or_insert_with(|| Part { list: bare.clone(), heading: None });
            if let Some((at, heading)) = &heading
                && part.heading != Some(*at)
            {
                part.heading = Some(*at);
                part.list.rows.push(heading.clone());
            }
            part.list.add(row);
        }
        let named = parts.into_iter().map(|((unknown, _, name), Part { mut list, .. })| {
            let name =
                if unknown { split.unknown().in_language(language).to_owned() } else { name };
            list.part = Some(match split {
                Split::Commune | Split::CommuneOffice if !unknown => {
                    with_former(&name, &districts(&list), language)
                }
                _ => name.clone(),
            });
            (name, list)
        });
        named.collect()
    }
}

/// The former districts of the rows, each once.
fn districts(list: &List) -> Vec<String> {
    let all = list.rows.iter().map(|row| row.subject.area.district.as_str());
    let all: BTreeSet<&str> = all.filter(|district| !district.is_empty()).collect();
    all.into_iter().map(str::to_owned).collect()
}

/// A part of a list while it is cut: its rows, and which heading was added last.
struct Part {
    list: List,
    heading: Option<usize>,
}

#[cfg(test)]
mod tests {
    use super::super::tests::list;
    use super::super::{Area, Cell, Office};
    use super::*;

    #[test]
    fn cuts() {
        let check = |split, lines: &[(&str, &str, &str)], expected: &[&str]| {
            let parts = list(lines).by_area(split, Language::Vi);
            let told: Vec<String> = parts
                .iter()
                .map(|(name, list)| {
                    let part = list.part.as_deref().unwrap_or_default();
                    assert!(part.starts_with(name.as_str()), "{part}");
                    let rows = list
                        .rows
                        .iter()
                        .map(|row| row.cells.iter().map(Cell::plain).collect::<Vec<_>>().join(" "));
                    format!("{name}: {}", rows.collect::<Vec<_>>().join(", "))
                })
                .collect();
            assert_eq!(told, expected);
        };
        let lines = [
            ("An", "Trùng Khánh", "Xã Đàm Thủy"),
            ("Bình", "", ""),
            ("Chi", "Hạ Lang", "Xã Cao Chương"),
            ("Dung", "Trùng Khánh", "Xã Đàm Thủy"),
            ("Giang", "Hạ Lang", "Xã Cao Bồ"),
        ];
        check(
            Split::Commune,
            &lines,
            &[
                "Xã Cao Bồ: 1 Giang",
                "Xã Cao Chương: 1 Chi",
                "Xã Đàm Thủy: 1 An, 2 Dung",
                "Chưa rõ xã: 1 Bình",
            ],
        );
        check(
            Split::District,
            &lines,
            &["Hạ Lang: 1 Chi, 2 Giang", "Trùng Khánh: 1 An, 2 Dung", "Chưa rõ huyện: 1 Bình"],
        );
        check(
            Split::Commune,
            &[
                ("#I", "", ""),
                ("An", "", "B"),
                ("Chi", "", "A"),
                ("#II", "", ""),
                ("Dung", "", "B"),
                ("Giang", "", "B"),
            ],
            &["A: I, 1 Chi", "B: I, 1 An, II, 2 Dung, 3 Giang"],
        );
        check(Split::Commune, &[], &[]);
    }

    #[test]
    fn cuts_by_commune_and_office() {
        let mut whole = list(&[]);
        whole.id = "differences";
        for (name, office, commune) in [
            ("An", Some(Office::Justice), "Xã Đàm Thủy"),
            ("Bình", Some(Office::Police), ""),
            ("Chi", Some(Office::Police), "Xã Đàm Thủy"),
            ("Dung", None, ""),
            ("Giang", Some(Office::Sector), "Xã Cao Bồ"),
        ] {
            let area = Area { commune: commune.into(), ..Area::default() };
            let row = Row::line(vec![Cell::Empty, name.into()]).at(area);
            whole.add(Row { office, ..row });
        }
        let parts = whole.by_area(Split::CommuneOffice, Language::Vi);
        let names: Vec<&str> = parts.iter().map(|(name, _)| name.as_str()).collect();
        assert_eq!(
            names,
            [
                "Xã Cao Bồ - Đơn vị quản lý danh sách",
                "Xã Đàm Thủy - Công an",
                "Xã Đàm Thủy - Tư pháp - hộ tịch",
                "Chưa rõ xã",
                "Chưa rõ xã - Công an",
            ]
        );
    }

    #[test]
    fn cuts_by_office() {
        let mut whole = list(&[]);
        for (name, office) in
            [("An", Some(Office::Justice)), ("Bình", None), ("Chi", Some(Office::Sector))]
        {
            let row = Row::line(vec![Cell::Empty, name.into()]);
            whole.add(match office {
                Some(office) => row.acted_on_by(office),
                None => row,
            });
        }
        whole.add(Row::total(vec!["Cộng".into()]));
        let parts = whole.by_area(Split::Office, Language::En);
        let names: Vec<&str> = parts.iter().map(|(name, _)| name.as_str()).collect();
        // Annexes on cards are for the police, whether or not the row says so.
        assert_eq!(names, ["Office that keeps the list", "Police", "Justice"]);
        assert!(parts.iter().all(|(_, list)| list.rows.len() == 1));
    }
}
