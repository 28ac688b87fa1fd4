//! Makes an order of lists into files: a workbook for everything or for each commune, district or
//! office, and the letter that accompanies each.
//!
//! Takes a run and the order, gives the files one by one, the same in the page and in the program.
//! Decided: a workbook contains only the lists that have rows for it; parts are in alphabetical order,
//! with what belongs nowhere last.

use std::collections::{BTreeMap, VecDeque};
use std::io;

use serde::{Deserialize, Serialize};

use super::files::{Files, OneFile};
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
    Papers::of(lists, linked, order).write_all(files, progress)
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
    Papers::of(lists, linked, order).write_as_one(out, progress)
}

/// The files of an order while they are written, one part after the other.
pub struct Papers {
    parts: VecDeque<Part>,
    order: Order,
    facts: LetterFacts,
    are_several: bool,
    /// Rows that are written, and rows in all.
    rows: [u64; 2],
}

impl Papers {
    /// The files of an order whose lists have been made already.
    pub fn of(lists: Vec<List>, linked: &Linked, order: &Order) -> Papers {
        let parts = parts(lists, order);
        let total = parts.iter().flat_map(|part| &part.lists).map(|list| list.rows.len() as u64);
        Papers {
            rows: [0, total.sum()],
            are_several: parts.len() > 1 || order.with_letter,
            parts: parts.into(),
            facts: facts(linked, order.language),
            order: order.clone(),
        }
    }

    /// The same files, of which the letter reports this, paragraph by paragraph.
    pub fn reporting(mut self, told: Vec<String>) -> Papers {
        self.facts.told = told;
        self
    }

    /// What takes these files as one.
    pub fn as_one<W: io::Write>(&self, out: W) -> OneFile<W> {
        match self.are_several {
            true => OneFile::archive(out),
            false => OneFile::Only(out),
        }
    }

    /// Writes all files as one. Tells whether it is an archive.
    ///
    /// # Errors
    /// If it could not be written.
    pub fn write_as_one(
        mut self,
        out: &mut dyn io::Write,
        progress: &mut dyn FnMut(u64, u64),
    ) -> io::Result<bool> {
        let mut files = self.as_one(out);
        self.write_all(&mut files, progress)?;
        files.finish()?;
        Ok(self.are_several)
    }

    /// Writes all files that are left.
    ///
    /// # Errors
    /// If one of them could not be written.
    pub fn write_all(
        &mut self,
        files: &mut dyn Files,
        progress: &mut dyn FnMut(u64, u64),
    ) -> io::Result<()> {
        while self.write_next(files, progress)? {}
        Ok(())
    }

    /// Writes the files of the next part; false if none is left. `progress` receives rows written
    /// and rows in all.
    ///
    /// # Errors
    /// If one of them could not be written.
    pub fn write_next(
        &mut self,
        files: &mut dyn Files,
        progress: &mut dyn FnMut(u64, u64),
    ) -> io::Result<bool> {
        let Some(Part { name, lists }) = self.parts.pop_front() else { return Ok(false) };
        let Papers { order: Order { letterhead, language, split, .. }, facts, .. } = self;
        let [before, total] = self.rows;
        files.add(file_name(name.as_deref(), false, *language), &mut |out| {
            let mut written = |done, _| progress(before + done, total);
            lists_workbook::write(&lists, letterhead, *language, out, &mut written)
        })?;
        self.rows[0] += lists.iter().map(|list| list.rows.len() as u64).sum::<u64>();
        if self.order.with_letter {
            let sectors = facts.sectors.join(", ");
            let Recipients { to, copies, commune } =
                recipients::of(&lists, *split, letterhead, &sectors, *language);
            (facts.to, facts.copies) = (Some(to), copies);
            facts.area = match split {
                Some(Split::Commune | Split::CommuneOffice) => {
                    Some(commune).filter(|commune| !commune.is_empty())
                }
                Some(Split::District) => name
                    .clone()
                    .filter(|name| name != Split::District.unknown().in_language(*language)),
                _ => None,
            };
            files.add(file_name(name.as_deref(), true, *language), &mut |out| {
                letter(&lists, letterhead, facts, *language, out)
            })?;
        }
        let [done, total] = self.rows;
        progress(done, total);
        Ok(!self.parts.is_empty())
    }
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
