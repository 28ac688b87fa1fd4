//! Makes an order of lists into files: a workbook for everything or for each commune, district or
//! office, and the letter that accompanies each.
//!
//! Takes a run and the order, gives the files one by one, the same in the page and in the program.
//! Decided: a workbook contains only the lists that have rows for it; parts are in alphabetical order,
//! with what belongs nowhere last.

use std::collections::BTreeMap;
use std::io;

use serde::{Deserialize, Serialize};

use super::files::{Files, Only, Packed};
use super::recipients::{self, Recipients};
use super::{LetterFacts, Letterhead, letter, lists_workbook};
use crate::classify::Linked;
use crate::language::Language;
use crate::plan::{ListId, Split};
use crate::report::letter_lists::{self, Choices};
use crate::report::list::List;
use crate::report::{DecisionCounts, alphabet};
use crate::words::{file_name, sector_name};

/// What is ordered.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Order {
    /// The lists.
    pub ids: Vec<ListId>,
    /// What the office decided about them.
    pub choices: Choices,
    /// What they are cut by; `None` for one workbook with everything.
    pub split: Option<Split>,
    /// Whether a letter accompanies each workbook.
    pub with_letter: bool,
    /// The office's name and its signers.
    pub letterhead: Letterhead,
    /// The language of the words.
    pub language: Language,
}

impl Order {
    /// What the office decided, with its name as the letterhead has it.
    pub fn choices(&self) -> Choices {
        Choices { unit: self.letterhead.name.trim().to_owned(), ..self.choices.clone() }
    }
}

/// Writes the files of an order. `progress` receives rows written and rows in all.
///
/// # Errors
/// If one of them could not be written.
pub fn write(
    linked: &Linked,
    order: &Order,
    files: &mut dyn Files,
    progress: &mut dyn FnMut(u64, u64),
) -> io::Result<()> {
    let lists = letter_lists::make(linked, &order.ids, &order.choices(), order.language);
    write_lists(lists, linked, order, files, progress)
}

/// Writes the files of an order whose lists have been made already.
///
/// # Errors
/// If one of them could not be written.
pub fn write_lists(
    lists: Vec<List>,
    linked: &Linked,
    order: &Order,
    files: &mut dyn Files,
    progress: &mut dyn FnMut(u64, u64),
) -> io::Result<()> {
    write_parts(parts(lists, order), linked, order, files, progress)
}

/// Writes the files of an order as one: a single file as it is, several as an archive. Tells
/// whether it is an archive.
///
/// # Errors
/// If it could not be written.
pub fn write_as_one(
    linked: &Linked,
    order: &Order,
    out: &mut dyn io::Write,
    progress: &mut dyn FnMut(u64, u64),
) -> io::Result<bool> {
    let lists = letter_lists::make(linked, &order.ids, &order.choices(), order.language);
    let parts = parts(lists, order);
    if parts.len() == 1 && !order.with_letter {
        write_parts(parts, linked, order, &mut Only(out), progress)?;
        return Ok(false);
    }
    let mut packed = Packed::new(out);
    write_parts(parts, linked, order, &mut packed, progress)?;
    packed.finish()?;
    Ok(true)
}

fn write_parts(
    parts: Vec<Part>,
    linked: &Linked,
    order: &Order,
    files: &mut dyn Files,
    progress: &mut dyn FnMut(u64, u64),
) -> io::Result<()> {
    let Order { letterhead, language, .. } = order;
    let rows = |lists: &[List]| lists.iter().map(|list| list.rows.len() as u64).sum::<u64>();
    let total = parts.iter().map(|part| rows(&part.lists)).sum();
    let mut facts = facts(linked, *language);
    let mut before = 0;
    let sectors = facts.sectors.join(", ");
    for Part { name, lists } in parts {
        files.add(file_name(name.as_deref(), false, *language), &mut |out| {
            let mut written = |done, _| progress(before + done, total);
            lists_workbook::write(&lists, letterhead, *language, out, &mut written)
        })?;
        before += rows(&lists);
        if order.with_letter {
            let Recipients { to, copies, commune } =
                recipients::of(&lists, order.split, letterhead, &sectors, *language);
            (facts.to, facts.copies) = (Some(to), copies);
            facts.area = match order.split {
                Some(Split::Commune | Split::CommuneOffice) => {
                    Some(commune).filter(|commune| !commune.is_empty())
                }
                Some(Split::District) => name
                    .clone()
                    .filter(|name| name != Split::District.unknown().in_language(*language)),
                _ => None,
            };
            files.add(file_name(name.as_deref(), true, *language), &mut |out| {
                letter(&lists, letterhead, &facts, *language, out)
            })?;
        }
    }
    progress(total, total);
    Ok(())
}

/// What goes into one workbook.
struct Part {
    /// What it is for; `None` for everything.
    name: Option<String>,
    lists: Vec<List>,
}

fn parts(mut lists: Vec<List>, order: &Order) -> Vec<Part> {
    let whole = |lists| vec![Part { name: None, lists }];
    // A list without a row is not made, unless there is nothing else to say.
    if lists.iter().any(|list| !list.rows.is_empty()) {
        lists.retain(|list| !list.rows.is_empty());
    }
    let Some(split) = order.split else { return whole(lists) };
    if lists.iter().all(|list| list.count() == 0) {
        return whole(lists);
    }
    let unknown = split.unknown().in_language(order.language);
    let mut parts: BTreeMap<(bool, Vec<u8>, String), Vec<List>> = BTreeMap::new();
    for list in lists {
        for (name, list) in list.by_area(split, order.language) {
            let key = (name.starts_with(unknown), alphabet::key(&name), name);
            parts.entry(key).or_default().push(list);
        }
    }
    let part = |((_, _, name), lists): ((bool, _, _), _)| Part { name: Some(name), lists };
    parts.into_iter().map(part).collect()
}

/// The facts for the letters, except the place.
fn facts(linked: &Linked, language: Language) -> LetterFacts {
    let prepared = &linked.prepared;
    // A row that holds several people counts once as a row of the list.
    let once =
        prepared.sector.sources.iter().filter(|source| {
            source.mapping.people().first().is_none_or(|first| *first == source.role)
        });
    LetterFacts {
        sectors: letter_lists::kinds(linked)
            .into_iter()
            .map(|kind| sector_name(kind, language))
            .collect(),
        rows: once.map(|source| source.table.len() as u64).sum(),
        registry_rows: prepared.registry.len() as u64,
        decisions: match linked.ruled.is_empty() {
            true => DecisionCounts::default(),
            false => DecisionCounts::of(linked),
        },
        day: prepared.today,
        ..LetterFacts::default()
    }
}

#[cfg(test)]
mod tests {
    use std::io::{Cursor, Read as _};

    use super::*;
    use crate::normalise::{PartialDate, Source};
    use crate::open::sources;
    use crate::run::{Settings, link};

    fn linked() -> Linked {
        let sector = "DANH SÁCH THAM GIA BẢO HIỂM Y TẾ,,,,\n\
            STT,Họ và tên,Ngày sinh,Số CCCD,Địa chỉ\n\
            1,Nông Văn Ổn,12/01/1955,004055000101,\"Xã Trùng Khánh, Cao Bằng\"\n\
            2,Lý Thị Mỵ,12/07/1957,004157000102,\"Xã Đàm Thủy, Cao Bằng\"\n\
            3,Tô Văn Xuân,11/11/1988,,\n";
        let registry = "Số định danh,Họ và tên,Ngày sinh,Nơi thường trú\n\
            004055000101,Nông Văn Ổn,12/10/1955,\"Xã Trùng Khánh, Tỉnh Cao Bằng\"\n\
            004157000102,Lý Thị Mỷ,12/07/1957,\"Xã Đàm Thủy, Tỉnh Cao Bằng\"\n";
        let sources =
            |text: &str, name| -> Vec<Source> { sources(text.as_bytes(), name, None).unwrap() };
        let settings = Settings::on(PartialDate { year: 2026, month: 11, day: 21 });
        link(sources(sector, "a.csv"), sources(registry, "b.csv"), &settings).unwrap()
    }

    fn check(split: Option<Split>, with_letter: bool, expected: &[&str]) {
        let linked = linked();
        let ids = vec![ListId::Differences, ListId::NotFound];
        let order = Order { ids, split, with_letter, ..Order::default() };
        let mut last = (0, 0);
        let mut made = Vec::new();
        let written = write(&linked, &order, &mut made, &mut |done, total| {
            assert!(done >= last.0 && done <= total);
            last = (done, total);
        });
        written.unwrap();
        assert_eq!(last.0, last.1);
        let names: Vec<&str> = made.iter().map(|(name, _)| name.as_str()).collect();
        assert_eq!(names, expected);
        let mut bytes = Vec::new();
        let several = write_as_one(&linked, &order, &mut bytes, &mut |_, _| {}).unwrap();
        assert_eq!(several, expected.len() > 1);
        if !several {
            assert!(bytes == made[0].1);
            return;
        }
        let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
        assert_eq!(archive.len(), made.len());
        for (name, expected) in made {
            let mut bytes = Vec::new();
            archive.by_name(&name).unwrap().read_to_end(&mut bytes).unwrap();
            assert!(bytes == expected, "{name}");
        }
    }

    #[test]
    fn one_workbook_or_one_for_each_part() {
        check(None, false, &["Danh sách.xlsx"]);
        check(None, true, &["Danh sách.xlsx", "Công văn.docx"]);
        check(
            Some(Split::Commune),
            false,
            &["Xã Đàm Thủy.xlsx", "Xã Trùng Khánh.xlsx", "Chưa rõ xã.xlsx"],
        );
        check(
            Some(Split::Commune),
            true,
            &[
                "Xã Đàm Thủy.xlsx",
                "Công văn - Xã Đàm Thủy.docx",
                "Xã Trùng Khánh.xlsx",
                "Công văn - Xã Trùng Khánh.docx",
                "Chưa rõ xã.xlsx",
                "Công văn - Chưa rõ xã.docx",
            ],
        );
    }

    #[test]
    fn a_workbook_for_each_commune_and_office() {
        check(
            Some(Split::CommuneOffice),
            false,
            &[
                "Xã Đàm Thủy - Công an.xlsx",
                "Xã Trùng Khánh - Công an.xlsx",
                "Chưa rõ xã - Công an.xlsx",
            ],
        );
    }

    #[test]
    fn a_list_without_a_row_is_not_made() {
        let linked = linked();
        let made = |ids: &[ListId]| -> Vec<&'static str> {
            let order = Order { ids: ids.to_vec(), ..Order::default() };
            let lists = letter_lists::make(&linked, &order.ids, &order.choices(), order.language);
            parts(lists, &order).iter().flat_map(|of| &of.lists).map(|list| list.id).collect()
        };
        assert_eq!(made(&[ListId::DeadAlive, ListId::Differences]), ["differences"]);
        assert_eq!(made(&[ListId::DeadAlive]), ["dead_alive"]);
    }

    #[test]
    fn an_order_of_nothing_is_one_workbook() {
        let order = Order { split: Some(Split::Commune), ..Order::default() };
        let mut made = Vec::new();
        write(&linked(), &order, &mut made, &mut |_, _| {}).unwrap();
        assert_eq!(made.len(), 1);
    }
}
